"""Attachments: named by content, with a chain of custody, and with nothing that may leave."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from domain.attachment import Attachment, Handling, HandlingKind
from domain.casefile import CaseFile
from domain.errors import ImpossibleRecord, UnsafeText
from domain.ids import AttachmentId, CaseId
from domain.redaction.redacted import RedactedCase
from domain.references import references
from domain.sensitivity import Sensitivity, guards_of

ATTACHMENT = Attachment(id=AttachmentId("a" * 32), case=CaseId("c" * 32), sha256="0" * 64, size=3)


def test_no_field_of_a_file_may_leave_in_a_summary() -> None:
    classes = {name: guard.sensitivity for name, guard in guards_of(Attachment).items()}
    assert set(classes.values()) == {Sensitivity.NEVER}


def test_a_case_file_and_a_redacted_case_have_no_place_for_a_file() -> None:
    # What is never given to the redaction cannot come out of it.
    for record_type in (CaseFile, RedactedCase):
        assert "ttachment" not in str(record_type.__annotations__)


@pytest.mark.parametrize("sha256", ["", "0" * 63, "G" * 64, "0" * 64 + "\n"])
def test_a_content_is_named_by_its_whole_sha256(sha256: str) -> None:
    with pytest.raises(ImpossibleRecord):
        replace(ATTACHMENT, sha256=sha256)


def test_a_size_below_nothing_is_refused() -> None:
    with pytest.raises(ImpossibleRecord):
        replace(ATTACHMENT, size=-1)


def test_a_name_that_turns_its_letters_round_is_refused() -> None:
    with pytest.raises(UnsafeText):
        replace(ATTACHMENT, name="photo\u202egpj.exe")


def test_a_handling_is_in_utc() -> None:
    at = datetime(2015, 11, 20, tzinfo=UTC)
    assert Handling(kind=HandlingKind.TAKEN_IN, at=at, by="Kim").at == at
    for other in (at.replace(tzinfo=None), at.astimezone(timezone(timedelta(hours=9)))):
        with pytest.raises(ImpossibleRecord):
            Handling(kind=HandlingKind.TAKEN_IN, at=other, by="Kim")


def test_a_working_copy_names_its_original() -> None:
    copy = replace(ATTACHMENT, id=AttachmentId("b" * 32), copy_of=ATTACHMENT.id)
    assert ATTACHMENT.is_original
    assert not copy.is_original
    assert references(copy)["AttachmentId"] == {copy.id, ATTACHMENT.id}
