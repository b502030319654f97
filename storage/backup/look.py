"""A backup opened where it lies, to be looked at: the newest copy that is whole, proven in full, its lists derived in memory."""

from __future__ import annotations

from collections.abc import Generator
from datetime import datetime
from pathlib import Path

from crypto.keyslots import Opener
from storage.backup.errors import (
    NOT_AS_WRITTEN,
    BackupNotKept,
    BackupUnreadable,
    EveryCopyDamaged,
    from_the_backup,
)
from storage.backup.proof import prove
from storage.backup.restore import open_backup
from storage.errors import NeedsRepair
from storage.notebook import Notebook


def looked_into(place: Path, opener: Opener, *, now: datetime) -> Generator[int, None, tuple[Notebook, bool]]:
    """A notebook that only reads, and whether another copy, perhaps a newer one, is damaged; each step gives how many revisions are proven.

    Raises:
        NotABackup, WrongPassphrase, TooNew, EveryCopyDamaged, BackupUnreadable. NeedsUpgrade: an earlier version of the program made it.
    """
    opened = open_backup(place, opener)
    try:
        for number, copy in enumerate(opened.copies):
            try:
                yield from prove(copy.folder, opened.keys)
                with from_the_backup():
                    notebook = Notebook.open(
                        copy.folder,
                        passphrase=opener.passphrase,
                        recovery=opener.recovery,
                        key_file=opener.key_file,
                        now=now,
                        read_only=True,
                    )
                if notebook.alarm is None:
                    return notebook, number > 0 or opened.one_is_damaged
                notebook.close(now)
            except (*NOT_AS_WRITTEN, BackupNotKept, BackupUnreadable, NeedsRepair):
                # Whatever is wrong with this copy, another may be whole.
                continue
    finally:
        opened.keys.wipe()
    with from_the_backup():
        # A stick that was pulled out is not a damaged one.
        place.stat()
    raise EveryCopyDamaged
