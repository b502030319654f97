"""After how long without a key or a movement a notebook is covered, and when it locks: chosen from a few times, never "not at all"."""

from __future__ import annotations

from dataclasses import dataclass

COVER_MINUTES = (1, 2, 5, 10)
LOCK_MINUTES = (2, 5, 10, 20, 30)
"""The longest is for an interview in which nobody looks away: whoever sits down at the computer half an hour later finds it locked."""

A_MINUTE = 60
"""Seconds."""


@dataclass(frozen=True, slots=True)
class LockTimes:
    """Both, in minutes.  A cover that would come after the lock does not come."""

    cover: int
    lock: int

    @property
    def may_be_chosen(self) -> bool:
        """Whether both are among those that can be chosen."""
        return self.cover in COVER_MINUTES and self.lock in LOCK_MINUTES


USUAL = LockTimes(cover=2, lock=10)
"""What nobody has chosen otherwise."""
