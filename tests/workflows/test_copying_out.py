"""Copying out: for a reason, noted before it happens; and deleting what a file came from, once every byte is proven to be here."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from domain.attachment import HandlingKind
from tests.damage import change_last_bit
from workflows import attachments, copying_out, taking_in, upkeep
from workflows.copying_out import IsThere, NoReason, NotTheSame
from workflows.errors import Refused
from workflows.session import Session

CONTENT = b"They crossed at Mong Cai."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "note.txt"
    path.write_bytes(CONTENT)
    return path


@pytest.fixture
def taken(session: Session, example_case: str, file: Path, now: datetime) -> str:
    return taking_in.take_in(session, example_case, file, now=now)


def damage(session: Session) -> None:
    (sealed,) = (session.folder / "files").iterdir()
    change_last_bit(sealed)


def test_a_file_leaves_as_it_came_and_the_journal_knew_before(
    session: Session, taken: str, tmp_path: Path, now: datetime
) -> None:
    written = copying_out.copy_out(session, taken, tmp_path / "out", reason="for the tribunal", now=now)
    assert (tmp_path / "out").read_bytes() == CONTENT
    assert written.sha256 == attachments.stored(session, taken).record.sha256
    actions = [(entry.action, entry.details) for entry in session.notebook.audit.entries()]
    leaving = next(details for action, details in actions if action == "file leaving")
    assert leaving["reason"] == "for the tribunal"
    assert actions[0][0] == "file copied out"
    last = attachments.stored(session, taken).record.chain[-1]
    assert (last.kind, last.reason, last.where) == (HandlingKind.COPIED_OUT, "for the tribunal", "out")


def test_nothing_leaves_without_a_reason(session: Session, taken: str, tmp_path: Path, now: datetime) -> None:
    with pytest.raises(NoReason):
        copying_out.copy_out(session, taken, tmp_path / "out", reason=" \n", now=now)
    assert not (tmp_path / "out").exists()


def test_nothing_is_written_over(session: Session, taken: str, file: Path, now: datetime) -> None:
    file.write_bytes(b"another")
    with pytest.raises(IsThere):
        copying_out.copy_out(session, taken, file, reason="for the tribunal", now=now)
    assert file.read_bytes() == b"another"


def test_a_damaged_file_leaves_no_half_copy(
    session: Session, taken: str, tmp_path: Path, now: datetime
) -> None:
    upkeep.check(session, now=now)
    damage(session)
    place = tmp_path / "place"
    place.mkdir()
    with pytest.raises(Refused) as refusal:
        copying_out.copy_out(session, taken, place / "out", reason="for the tribunal", now=now)
    assert refusal.value.fact == "FileDamaged"
    assert list(place.iterdir()) == []


def test_what_a_file_came_from_is_deleted_once_every_byte_is_here(
    session: Session, taken: str, file: Path, now: datetime
) -> None:
    found = attachments.stored(session, taken)
    copying_out.delete_source(found, file)
    assert not file.exists()
    copying_out.note_deleted(session, found, now=now)
    assert attachments.stored(session, taken).record.chain[-1].kind is HandlingKind.SOURCE_DELETED


def test_another_file_in_its_place_is_not_deleted(session: Session, taken: str, file: Path) -> None:
    file.write_bytes(b"another")
    with pytest.raises(NotTheSame):
        copying_out.delete_source(attachments.stored(session, taken), file)
    assert file.exists()


def test_nothing_is_deleted_while_the_sealed_file_is_damaged(
    session: Session, taken: str, file: Path
) -> None:
    found = attachments.stored(session, taken)
    damage(session)
    with pytest.raises(Refused):
        copying_out.delete_source(found, file)
    assert file.exists()


def test_a_stick_that_is_gone_or_protected_is_told(
    session: Session, taken: str, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = attachments.stored(session, taken)
    with pytest.raises(Refused) as refusal:
        copying_out.delete_source(found, file.with_name("gone"))
    assert refusal.value.fact == "SourceUnreadable"

    def protected(_path: Path) -> None:
        raise PermissionError(13, "protected")

    monkeypatch.setattr(Path, "unlink", protected)
    with pytest.raises(copying_out.NotDeleted):
        copying_out.delete_source(found, file)


def test_a_check_tells_which_files_are_as_they_were(
    session: Session, example_case: str, taken: str, tmp_path: Path, now: datetime
) -> None:
    (tmp_path / "other").write_bytes(b"other")
    damage(session)
    other = taking_in.take_in(session, example_case, tmp_path / "other", now=now)
    found = attachments.check_all(session, example_case, now=now)
    assert (found.whole, found.damaged, found.missing) == ((other,), (taken,), ())
    assert next(iter(session.notebook.audit.entries())).details["damaged"] == [taken]
