"""Whoever comes back to a covered notebook gets in with what opened it, and with nothing else."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from crypto.stretching import CHEAPEST
from workflows.covering import failures_before, passes
from workflows.key_slots import change_passphrase
from workflows.means import Means, make_key_file
from workflows.session import Session, lock, unlock

PASSPHRASE = "lamp river stone quiet morning field"


def test_the_passphrase_passes_and_another_is_counted(session: Session, now: datetime) -> None:
    assert not passes(session, PASSPHRASE.upper(), now=now)
    assert passes(session, PASSPHRASE, now=now)
    assert failures_before(session) == 1
    assert failures_before(session) == 0


@pytest.fixture
def with_key_file(session: Session, tmp_path: Path, now: datetime) -> Session:
    """Opened with a passphrase that a key file goes with."""
    file = tmp_path / "key"
    make_key_file(file)
    change_passphrase(
        session, Means(passphrase=PASSPHRASE), Means(passphrase="new", key_file=file), now=now, cost=CHEAPEST
    )
    lock(session, now=now)
    return unlock(session.folder, passphrase="new", key_file=file, now=now)


def test_a_key_file_is_not_asked_for_again(with_key_file: Session, now: datetime) -> None:
    assert not passes(with_key_file, PASSPHRASE, now=now)
    assert passes(with_key_file, "new", now=now)
    assert failures_before(with_key_file) == 1
    lock(with_key_file, now=now)
