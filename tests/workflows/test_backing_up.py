"""What is remembered of backups: when, where by name alone, whether it was proven, and when the next is due."""

from __future__ import annotations

from collections.abc import Callable, Generator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest

from domain.case import Case
from domain.ids import CaseId
from export.stick.drives import Drive
from tests.workflows.conftest import PASSPHRASE
from workflows import backing_up, restoring
from workflows.backing_up import back_up, last_backup, places, put_backup_days
from workflows.casework import keep, new_id
from workflows.errors import Refused
from workflows.means import Means
from workflows.reading import as_json
from workflows.session import Session, lock

T = TypeVar("T")


def result_of(steps: Generator[Any, None, T]) -> T:
    while True:
        try:
            next(steps)
        except StopIteration as ended:
            result: T = ended.value
            return result


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "secret way" / "BLUE"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def plugged_in(stick: Path, monkeypatch: pytest.MonkeyPatch) -> Drive:
    drive = Drive(
        mount=stick,
        device="/dev/sdz1",
        label="Blue stick",
        filesystem="vfat",
        size=10_000,
        free=9_000,
        read_only=False,
    )
    monkeypatch.setattr(backing_up, "removable_drives", lambda: (drive,))
    return drive


def test_before_the_first_there_is_none(session: Session) -> None:
    assert last_backup(session) is None
    assert backing_up.last_place(session) is None


def test_afterwards_it_is_known_when_and_where_by_name_alone(
    session: Session, stick: Path, now: datetime
) -> None:
    made = result_of(back_up(session, stick, now=now))
    last = last_backup(session)
    assert last is not None
    assert (last.at, last.label, last.is_verified, last.days) == (now, "BLUE", True, 7)
    assert "secret" not in repr(last)
    assert b"copies" in as_json(made)
    (entry,) = session.notebook.audit.entries(limit=1)
    assert (entry.action, entry.details["copies"]) == ("backup made", 2)
    assert "secret" not in repr(entry)


def test_it_is_due_after_as_many_days_as_somebody_chose(session: Session, stick: Path, now: datetime) -> None:
    result_of(back_up(session, stick, now=now))
    put_backup_days(session, 3)
    last = last_backup(session)
    assert last is not None
    assert not last.is_due(now + timedelta(days=2, hours=23))
    assert last.is_due(now + timedelta(days=3))


def test_it_is_due_where_the_clock_was_put_back_since(session: Session, stick: Path, now: datetime) -> None:
    result_of(back_up(session, stick, now=now))
    last = last_backup(session)
    assert last is not None
    assert not last.is_due(now - timedelta(hours=23))
    assert last.is_due(now - timedelta(days=400))


@pytest.mark.parametrize("days", [0, -1, 366])
def test_a_number_of_days_that_means_never_is_refused(session: Session, days: int) -> None:
    with pytest.raises(Refused, match="1 to 365"):
        put_backup_days(session, days)


def test_a_stick_is_called_by_its_label_and_known_again_by_what_is_on_it(
    session: Session, stick: Path, plugged_in: Drive, now: datetime
) -> None:
    (before,) = places(session)()
    assert (before.label, before.is_stick, before.has_backup) == ("Blue stick", True, False)
    result_of(back_up(session, stick, now=now))
    last = last_backup(session)
    assert last is not None
    assert last.label == "Blue stick"
    (after,) = places(session)()
    assert after.has_backup


def test_the_folder_of_the_last_backup_is_offered_again_while_it_is_there(
    session: Session, stick: Path, now: datetime
) -> None:
    result_of(back_up(session, stick, now=now))
    assert [(each.folder, each.is_stick) for each in places(session)() if each.has_backup] == [(stick, False)]
    stick.rename(stick.with_name("elsewhere"))
    assert not any(each.has_backup for each in places(session)())


def test_another_notebook_is_told_that_no_backup_of_it_is_there(
    new_session: Callable[[str], Session], stick: Path, plugged_in: Drive, now: datetime
) -> None:
    one, other = new_session("One"), new_session("Other")
    result_of(back_up(one, stick, now=now))
    assert [each.has_backup for each in places(other)()] == [False]
    result_of(back_up(other, stick, now=now))
    assert len(list(stick.glob("*.backup"))) == 2


def test_a_backup_of_several_notebooks_on_one_stick_is_restored_by_its_own_passphrase(
    new_session: Callable[[str], Session], stick: Path, tmp_path: Path, now: datetime
) -> None:
    one, other = new_session("One"), new_session("Other")
    for session in (one, other):
        result_of(back_up(session, stick, now=now))
    for number, backup in enumerate(sorted(stick.glob("*.backup"))):
        restored = result_of(
            restoring.restore(backup, tmp_path / f"back{number}", Means(passphrase=PASSPHRASE), now=now)
        )
        assert restored.notebook.id[:8] in backup.name
        lock(restored, now=now)


def test_a_restore_tells_how_far_lists_and_search_are_made_anew(
    session: Session, stick: Path, tmp_path: Path, now: datetime
) -> None:
    keep(session, Case(id=CaseId(new_id()), reference="MC-1", title="Nine people"), now=now)
    result_of(back_up(session, stick, now=now))
    parts: list[float] = []
    means = Means(passphrase=PASSPHRASE)
    restored = result_of(restoring.restore(stick, tmp_path / "back", means, now=now, deriving=parts.append))
    assert parts == sorted(parts)
    assert parts
    lock(restored, now=now)


def test_what_is_restored_says_so_in_its_journal_and_is_another_device(
    session: Session, stick: Path, tmp_path: Path, now: datetime
) -> None:
    from crypto.signing import public_key, verify

    result_of(back_up(session, stick, now=now))
    device = session.notebook.device
    restored = result_of(restoring.restore(stick, tmp_path / "back", Means(passphrase=PASSPHRASE), now=now))
    entry = next(each for each in restored.notebook.audit.entries() if each.action == "notebook restored")
    told = entry.details
    assert told["former device"] == device.id
    assert entry.device == restored.notebook.device.id != device.id
    statement = f"{entry.device} {told['key']} {told['age']}\n".encode()
    signer = verify(told["endorsement"], statement, "fieldbook-device@v1")
    assert signer == public_key(device.signing_key().public_line())
    assert told["key"] == restored.notebook.device.signing_key().public_line()
    last = last_backup(restored)
    assert last is not None
    assert (last.at, last.label) == (now, "BLUE")
    lock(restored, now=now)
