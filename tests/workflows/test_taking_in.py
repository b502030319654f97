"""Taking in: the file is only read, its name is no part of ours, and what stops half way leaves nothing."""

from __future__ import annotations

import hashlib
import os
from datetime import datetime
from pathlib import Path

import pytest

from domain.attachment import Attachment, HandlingKind
from domain.media import MediaType
from tests.viewer.samples import HEIC
from workflows import attachments, casework, taking_in
from workflows.errors import OpenedReadOnly, Refused
from workflows.session import Session, lock, unlock
from workflows.taking_in import NotAFile


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "리영희.heic"
    path.write_bytes(HEIC)
    return path


def only(session: Session, case: str) -> Attachment:
    (found,) = attachments.attached(session, case)
    assert found.is_here
    return found.record


def test_a_file_is_named_neutrally_and_where_it_came_from_stands_in_its_chain(
    session: Session, example_case: str, file: Path, now: datetime
) -> None:
    identity = taking_in.take_in(session, example_case, file, now=now)
    record = only(session, example_case)
    assert record.id == identity
    assert record.name == f"F-{identity[:4].upper()}"
    assert (record.media_type, record.size) == (MediaType.HEIC, len(HEIC))
    assert record.sha256 == hashlib.sha256(HEIC).hexdigest()
    (handling,) = record.chain
    assert (handling.kind, handling.by, handling.at, handling.where) == (
        HandlingKind.TAKEN_IN,
        "Worker 3",
        now,
        "리영희.heic",
    )
    assert file.read_bytes() == HEIC


def test_the_journal_says_which_content_was_taken_in(
    session: Session, example_case: str, file: Path, now: datetime
) -> None:
    taking_in.take_in(session, example_case, file, now=now)
    entry = next(iter(session.notebook.audit.entries()))
    assert entry.action == "file taken in"
    assert entry.details["sha256"] == hashlib.sha256(HEIC).hexdigest()


def test_a_files_name_that_turns_its_letters_round_is_shown_safely(
    session: Session, example_case: str, tmp_path: Path, now: datetime
) -> None:
    path = tmp_path / "photo\u202egpj.exe"
    path.write_bytes(b"MZ\0")
    taking_in.take_in(session, example_case, path, now=now)
    assert only(session, example_case).chain[0].where == "photo\ufffdgpj.exe"


def test_a_stop_leaves_neither_file_nor_record(
    session: Session, example_case: str, file: Path, now: datetime
) -> None:
    with pytest.raises(Refused) as refusal:
        taking_in.take_in(session, example_case, file, now=now, stop=lambda: True)
    assert refusal.value.fact == "Stopped"
    assert attachments.attached(session, example_case) == ()
    assert list((session.folder / "files").iterdir()) == []


def test_only_files_are_taken_in(session: Session, example_case: str, tmp_path: Path, now: datetime) -> None:
    for path in (tmp_path, tmp_path / "nothing"):
        with pytest.raises(NotAFile):
            taking_in.take_in(session, example_case, path, now=now)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_that_would_never_end_is_no_file(
    session: Session, example_case: str, tmp_path: Path, now: datetime
) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotAFile):
        taking_in.take_in(session, example_case, tmp_path / "pipe", now=now)


def test_a_file_that_nobody_may_read_is_told(
    session: Session, example_case: str, file: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_args: object, **_options: object) -> None:
        raise PermissionError(13, "not yours")

    monkeypatch.setattr(Path, "open", refused)
    with pytest.raises(Refused) as refusal:
        taking_in.sealed_from(file, session.folder)
    assert refusal.value.fact == "SourceUnreadable"


def test_nothing_is_taken_into_a_notebook_that_may_not_change(session: Session) -> None:
    session.read_only_because = "It is."
    with pytest.raises(OpenedReadOnly):
        taking_in.folder_for(session)


def test_a_file_that_is_gone_is_told_at_the_unlock(
    session: Session, example_case: str, file: Path, now: datetime
) -> None:
    taking_in.take_in(session, example_case, file, now=now)
    (sealed,) = (session.folder / "files").iterdir()
    sealed.unlink()
    (found,) = attachments.attached(session, example_case)
    assert not found.is_here
    lock(session, now=now)
    again = unlock(session.folder, passphrase="lamp river stone quiet morning field", now=now)
    try:
        assert [notice for notice in again.notices if "1 file" in notice]
    finally:
        lock(again, now=now)


def test_a_summary_is_made_from_a_case_without_its_files(
    session: Session, example_case: str, file: Path, now: datetime
) -> None:
    before = casework.case_file(session, example_case)
    taking_in.take_in(session, example_case, file, now=now)
    assert casework.case_file(session, example_case) == before
