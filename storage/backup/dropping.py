"""What a notebook deleted for good, and a backup of it must not keep: revisions in either copy, and sealed attachments."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing, suppress
from pathlib import Path

from crypto.secret import Secret
from storage.backup.copy_database import open_copy
from storage.database import Database
from storage.header import DATABASE
from storage.purges import Purges
from storage.sealed_files import SEALED


def owes_purges(source: Database, copy: Path, key: Secret) -> bool:
    """Whether a copy holds something that the notebook deleted for good.  Raises as `open_copy`."""
    with closing(open_copy(copy / DATABASE, key)) as there:
        return not Purges(source).records() <= Purges(there).records()


def drop_files(files: Path, dropped: Iterable[str], copies: Iterable[Path], key: Secret) -> None:
    """Delete those dropped sealed files, by name without suffix, that no copy names any more; one that cannot be deleted now is left.

    Raises as `open_copy`.
    """
    gone = set(dropped)
    for copy in copies if gone else ():
        with closing(open_copy(copy / DATABASE, key)) as there:
            gone -= {str(file) for (file,) in there.rows("SELECT file FROM blob")}
    for name in gone:
        with suppress(OSError):
            (files / (name + SEALED)).unlink(missing_ok=True)
