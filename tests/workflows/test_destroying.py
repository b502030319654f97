"""Destroying: only with a backup, or with the word that there is to be none."""

from __future__ import annotations

from datetime import datetime

import pytest

from workflows.destroying import WHAT_SURVIVES, NoBackupYet, destroy, has_backup
from workflows.errors import Refused
from workflows.session import Session, unlock


def test_without_a_backup_it_is_not_destroyed_by_accident(session: Session, now: datetime) -> None:
    assert not has_backup(session)
    with pytest.raises(NoBackupYet):
        destroy(session, without_backup=False, now=now)
    assert session.notebook.is_open


def test_somebody_who_wants_no_backup_gets_none(session: Session, now: datetime) -> None:
    assert destroy(session, without_backup=True, now=now).left == 0
    assert not session.folder.exists()
    with pytest.raises(Refused):
        unlock(session.folder, passphrase="lamp river stone quiet morning field", now=now)


def test_with_a_backup_nothing_more_is_asked(session: Session, now: datetime) -> None:
    session.notebook.settings.put(
        "last backup", {"at": "2015-11-19T12:00:00+00:00", "label": "STICK", "verified": True}
    )
    assert has_backup(session)
    destroy(session, without_backup=False, now=now)
    assert not session.folder.exists()


def test_it_says_what_may_survive() -> None:
    said = " ".join(WHAT_SURVIVES)
    for word in ("backups", "SSD", "evidence"):
        assert word in said
