"""Restoring: a notebook brought back from a backup, or a backup opened beside the notebook to see that it would be."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from crypto.keyslots import Opener
from resources.language import message
from resources.language import translated as _
from storage.backup.look import looked_into
from storage.backup.restore import restored
from workflows.backing_up import remember_restored
from workflows.errors import refusals
from workflows.means import Means, opener_of
from workflows.partners import all_partners
from workflows.session import Session, unlock

__all__ = ["look", "restore"]

A_BACKUP = message("This is a backup, opened to be looked at. Nothing in it can be changed.")
EARLIER_COPY = message(
    "The newest copy in the backup is damaged. The earlier copy served: what was written last may be missing."
)
FILES_MISSING = message(
    "Some attachments could not be read from the backup. Keep it, and try another one for them."
)
NEW_KEYS = message(
    "This notebook has new keys. Show colleagues the new card under “Cards and keys…” and compare the words again; what was sealed to the "
    "earlier keys does not open here, so ask them to send it once more."
)


def restore(
    place: Path,
    folder: Path,
    means: Means,
    *,
    now: datetime,
    deriving: Callable[[float], None] = lambda _part: None,
) -> Generator[int, None, Session]:
    """Bring a notebook back from a backup to a folder that is not there yet, and open it; each step gives the bytes done of one file.

    place: a backup's folder, or the stick or folder that holds it.  deriving: as for `workflows.session.unlock`.

    Raises:
        Refused: nothing is at `folder`.
    """
    with refusals(), _opener(means) as opener:
        found = yield from restored(place, folder, opener, now=now)
    session = unlock(
        folder,
        passphrase=means.passphrase,
        recovery_words=means.recovery_words,
        key_file=means.key_file,
        pieces=means.pieces,
        now=now,
        deriving=deriving,
    )
    remember_restored(session, place, entries=found.entries)
    notices = (
        *((EARLIER_COPY,) if found.newest_was_damaged else ()),
        *((FILES_MISSING,) if found.missing_files else ()),
        *((NEW_KEYS,) if all_partners(session) else ()),
    )
    session.notices = (*notices, *session.notices)
    return session


def look(place: Path, means: Means, *, now: datetime) -> Generator[int, None, Session]:
    """Prove the newest copy of a backup whole and open it for reading, where it lies; each step gives how many records are proven.

    What it shows is derived in memory; nothing is written anywhere.

    Raises:
        Refused: no copy opens, or none is whole.
    """
    with refusals(), _opener(means) as opener:
        notebook, was_damaged = yield from looked_into(place, opener, now=now)
    session = Session(notebook=notebook, folder=notebook.folder)
    session.read_only_because = " ".join([_(A_BACKUP), *([_(EARLIER_COPY)] if was_damaged else [])])
    return session


@contextmanager
def _opener(means: Means) -> Iterator[Opener]:
    """What somebody brings, forgotten afterwards."""
    opener = opener_of(means)
    try:
        yield opener
    finally:
        if opener.key_file is not None:
            opener.key_file.wipe()
