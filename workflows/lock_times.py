"""How soon a notebook is covered and locks, as somebody chose it; kept in the notebook, where nobody without the passphrase can change it."""

from __future__ import annotations

from domain.lock_times import USUAL, LockTimes
from workflows.errors import Refused, refusing
from workflows.session import Session

__all__ = ["NotALockTime", "lock_times", "put_lock_times"]

_COVER, _LOCK = "cover after minutes", "lock after minutes"


class NotALockTime(Refused):
    """It is none of the times that can be chosen."""

    sentence = (
        "The notebook can be covered after 1 to 10 minutes and lock after 2 to 30. Nothing was changed."
    )


@refusing
def lock_times(session: Session) -> LockTimes:
    """The times of this notebook; the usual ones where none were chosen, or what stands there cannot be chosen."""
    settings = session.notebook.settings
    times = LockTimes(cover=settings.get(_COVER, USUAL.cover), lock=settings.get(_LOCK, USUAL.lock))
    return times if times.may_be_chosen else USUAL


@refusing
def put_lock_times(session: Session, times: LockTimes) -> None:
    """Choose them.

    Raises:
        NotALockTime. Refused: nothing may be changed.
    """
    session.check_may_change()
    if not times.may_be_chosen:
        raise NotALockTime
    session.notebook.settings.put(_COVER, times.cover)
    session.notebook.settings.put(_LOCK, times.lock)
