"""Session: an open notebook and who opened it; from unlocking to locking."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from crypto.recovery import RecoveryWords
from crypto.secret import Secret
from crypto.stretching import Cost, calibrated
from resources.language import counted, message
from resources.language import translated as _
from storage.backup.safety import remove_safety_copy
from storage.errors import NoPlainFile, NotANotebook, StorageError
from storage.header import check_is_notebook
from storage.notebook import Notebook
from storage.unlocking import KeyChange
from workflows.condition import NOTHING_LEAVES, condition_of, header_notice
from workflows.errors import NotCheckedToday, OpenedReadOnly, refusing
from workflows.means import Means, opener_of

__all__ = ["Session", "create_notebook", "is_notebook", "lock", "notebook_in", "unlock"]


KEY_CHANGES = {
    KeyChange.TAKEN_BACK: message(
        "Changing everything was cut off before it was done, so nothing was changed: what opened the notebook before opens it now. "
        "Begin it again when it suits you."
    ),
    KeyChange.TOOK_HOLD: message(
        "Changing everything was cut off in its last step, which is done now. Everything is changed, and nothing was lost."
    ),
}
"""What is said of a change that was cut off."""


@dataclass(slots=True)
class Session:
    """An open notebook.  It stays on the thread that opened it."""

    notebook: Notebook
    folder: Path
    notices: tuple[str, ...] = ()
    """Sentences to be shown once, after unlocking."""
    read_only_because: str | None = None
    """The sentences of the banner when nothing may be changed, in the language of the screen; None: open for writing."""
    signs: tuple[str, ...] = ()
    """Names of what was seen of a history that was changed (workflows.condition); empty when all is well."""
    key_file: Secret | None = None
    """The digest of the key file that it was opened with, for asking the passphrase again (`workflows.key_slots`)."""
    checked: date | None = None
    """The day of the last check of everything that found nothing grave."""

    def check_may_change(self) -> None:
        """Raises OpenedReadOnly when nothing may be changed, and nothing may leave: the history was altered, or the place is read-only."""
        if self.signs:
            raise OpenedReadOnly(NOTHING_LEAVES)
        if self.read_only_because is not None:
            raise OpenedReadOnly

    def check_may_leave(self, now: datetime) -> None:
        """Raises NotCheckedToday as well, when the notebook was not checked on the day of `now` (`workflows.upkeep`)."""
        self.check_may_change()
        if self.checked != now.date():
            raise NotCheckedToday

    def begin(self, notebook: Notebook) -> None:
        """Go on with a notebook that was opened anew."""
        condition = condition_of(notebook)
        self.notebook = notebook
        self.read_only_because, self.signs = condition.because, condition.signs
        self.checked = condition.checked

    def log(self, action: str, *, concerning: str, details: Mapping[str, Any], now: datetime) -> None:
        """Enter into the journal something that was done and changed no record."""
        self.notebook.log(action, concerning=concerning, details=details, now=now)


def is_notebook(folder: Path) -> bool:
    """Whether a folder looks like a notebook, without opening it."""
    try:
        check_is_notebook(folder)
    except NoPlainFile:
        # It is one that somebody put something into; to open it says so.
        return True
    except StorageError:
        return False
    return True


@refusing
def notebook_in(folder: Path) -> Path:
    """The notebook that is meant by whoever chooses a folder: that folder, or the only notebook that lies in it.

    Raises:
        Refused: it is none, and there is none in it, or more than one.
    """
    if is_notebook(folder):
        return folder
    try:
        found = [each for each in folder.iterdir() if each.is_dir() and is_notebook(each)]
    except OSError:
        found = []
    if len(found) != 1:
        raise NotANotebook
    return found[0]


@refusing
def create_notebook(
    folder: Path,
    *,
    passphrase: str,
    person: str = "",
    recovery: RecoveryWords | None,
    in_pieces: bool = False,
    now: datetime,
    cost: Cost | None = None,
) -> Session:
    """Make a new notebook and open it.

    in_pieces: the recovery is given out in three pieces.
    cost: what a guess at the passphrase costs; by default what takes about a second on this computer.
    """
    notebook = Notebook.create(
        folder,
        passphrase=passphrase,
        cost=cost or calibrated(),
        person=person,
        recovery=recovery.entropy if recovery else None,
        in_pieces=in_pieces,
        now=now,
    )
    return _session(notebook, folder)


@refusing
def unlock(
    folder: Path,
    *,
    passphrase: str | None = None,
    recovery_words: str | None = None,
    key_file: Path | None = None,
    pieces: Sequence[str] = (),
    now: datetime,
    deriving: Callable[[float], None] = lambda _part: None,
) -> Session:
    """Open a notebook with its passphrase, or with its recovery words, or with two pieces; takes about a second.

    deriving: gets how much of lists and search is made anew, from 0 to 1, where that is to be done first: after a restore or an upgrade.
    """
    opener = opener_of(
        Means(passphrase=passphrase, recovery_words=recovery_words, key_file=key_file, pieces=tuple(pieces))
    )
    notebook = Notebook.open(
        folder,
        passphrase=opener.passphrase,
        recovery=opener.recovery,
        key_file=opener.key_file,
        now=now,
        deriving=deriving,
    )
    session = _session(notebook, folder)
    session.key_file = opener.key_file
    return session


def lock(session: Session, *, now: datetime) -> None:
    """Close the notebook and forget its keys.  Nothing can refuse this."""
    session.notebook.close(now)
    if session.key_file is not None:
        session.key_file.wipe()
        session.key_file = None


def _session(notebook: Notebook, folder: Path) -> Session:
    notices = []
    if notebook.failed_unlocks:
        notices.append(
            counted(
                "{number} attempt to unlock failed since you were last here.",
                "{number} attempts to unlock failed since you were last here.",
                notebook.failed_unlocks,
            )
        )
    if (missing := len(notebook.files.missing())) > 0:
        notices.append(
            counted(
                "{number} file of this notebook is not in its folder any more. Get it from a backup.",
                "{number} files of this notebook are not in its folder any more. Get them from a backup.",
                missing,
            )
        )
    if (notice := header_notice(notebook)) is not None:
        notices.append(notice)
    if notebook.key_change is not KeyChange.NONE:
        notices.append(_(KEY_CHANGES[notebook.key_change]))
        if notebook.is_writable:
            # The copy that was made before the change opens with what opened the notebook then.
            remove_safety_copy(folder)
    session = Session(notebook=notebook, folder=folder, notices=tuple(notices))
    session.begin(notebook)
    return session
