"""How soon a notebook locks: chosen from a few times, kept in it, and never "not at all", whatever stands there."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from crypto.stretching import CHEAPEST
from domain.lock_times import COVER_MINUTES, LOCK_MINUTES, USUAL, LockTimes
from workflows.lock_times import NotALockTime, lock_times, put_lock_times
from workflows.session import create_notebook, lock, unlock

PASSPHRASE = "cold river lantern"


def test_a_notebook_has_the_usual_times_until_others_are_chosen_and_keeps_those(
    tmp_path: Path, now: datetime
) -> None:
    folder, times = tmp_path / "A.notebook", LockTimes(cover=COVER_MINUTES[0], lock=LOCK_MINUTES[-1])
    session = create_notebook(folder, passphrase=PASSPHRASE, recovery=None, now=now, cost=CHEAPEST)
    assert lock_times(session) == USUAL
    put_lock_times(session, times)
    lock(session, now=now)
    session = unlock(folder, passphrase=PASSPHRASE, now=now)
    assert lock_times(session) == times
    lock(session, now=now)


@pytest.mark.parametrize(
    "times", [LockTimes(cover=2, lock=0), LockTimes(cover=2, lock=31), LockTimes(cover=0, lock=10)]
)
def test_what_means_never_is_neither_kept_nor_believed(
    tmp_path: Path, now: datetime, times: LockTimes
) -> None:
    session = create_notebook(
        tmp_path / "A.notebook", passphrase=PASSPHRASE, recovery=None, now=now, cost=CHEAPEST
    )
    with pytest.raises(NotALockTime):
        put_lock_times(session, times)
    session.notebook.settings.put("cover after minutes", times.cover)
    session.notebook.settings.put("lock after minutes", times.lock)
    assert lock_times(session) == USUAL
    session.notebook.settings.put("lock after minutes", "for ever")
    assert lock_times(session) == USUAL
    lock(session, now=now)


def test_the_usual_times_can_be_chosen() -> None:
    assert USUAL.may_be_chosen
