"""A photograph on its way from a sealed file into a summary: its pixels, who agreed, what the ledger keeps of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from domain.partner import Partner
from domain.pixels import Area, covered, cropped
from domain.redaction.consents import Decided, Standing
from domain.redaction.photographs import Photograph
from domain.redaction.profiles import Operator
from domain.redaction.rules import Rule
from domain.roughdate import RoughDate
from domain.sensitivity import Kind, Sensitivity
from domain.vocabulary.disclosures import Told
from domain.vocabulary.protection import ConsentScope
from tests.viewer.samples import file_of, two_halves
from tests.workflows import told
from tests.workflows.test_file_previews import taken
from tests.workflows.told import consents, named_person
from workflows import casework, disclosing, ledger_reading, photographing, reporting, summary_file
from workflows.attachments import Stored
from workflows.disclosing import NoReason
from workflows.file_previews import NotShown
from workflows.readers import Reader, partner_reader
from workflows.reporting import Summary, Wanted
from workflows.session import Session

__all__ = ["taken"]

Taken = Callable[[bytes], Stored]
ALLOWED = Rule(kind=Kind.PHOTOGRAPH, sensitivity=Sensitivity.CONSENTED, operator=Operator.KEEP)
AREA = Area(2, 2, 20, 20)


@pytest.fixture
def original(taken: Taken) -> Stored:
    exif = Image.Exif()
    exif[0x010F] = "a camera that somebody owns"
    return taken(file_of(two_halves(), "JPEG", exif=exif, comment=b"at the safe house"))


@pytest.fixture
def reader(session: Session, partner: Partner, now: datetime) -> Reader:
    """The lawyer, who may be shown photographs."""
    casework.keep(session, replace(partner, rules=(ALLOWED,)), now=now)
    return partner_reader(session, partner.id)


def photograph(session: Session, case: str, stored: Stored) -> Photograph:
    pixels = covered(cropped(photographing.decoded(stored), Area(0, 0, 40, 32)), AREA)
    return Photograph(
        attachment=stored.record.id, people=frozenset({named_person(session, case)}), pixels=pixels
    )


def made(
    session: Session,
    case: str,
    reader: Reader,
    now: datetime,
    *chosen: Photograph,
    form: str = "case_summary",
    anyway: tuple[Decided, ...] = (),
) -> Summary:
    return told.made(session, case, reader, now, anyway, Wanted(photographs=chosen, form=form))


def pictures_in(pdf: bytes) -> list[bytes]:
    with pikepdf.open(BytesIO(pdf)) as file:
        streams = [each for each in file.objects if isinstance(each, pikepdf.Stream)]
        return [each.read_bytes() for each in streams if each.get("/Subtype") == "/Image"]


def test_the_pictures_of_a_case_are_offered_and_nothing_else(
    session: Session, example_case: str, original: Stored, taken: Taken
) -> None:
    text = taken(b"a text")
    assert photographing.pictures(session, example_case) == (original.record,)
    with pytest.raises(NotShown):
        photographing.decoded(text)


def test_a_photograph_leaves_as_pixels_and_the_ledger_says_which_file_it_was(
    session: Session,
    example_case: str,
    original: Stored,
    partner: Partner,
    reader: Reader,
    now: datetime,
    tmp_path: Path,
) -> None:
    agreed = consents(session, example_case, partner, now, scopes=(ConsentScope.PHOTOGRAPH,))
    chosen = photograph(session, example_case, original)
    summary = made(session, example_case, reader, now, chosen)
    assert summary.pdf == made(session, example_case, reader, now, chosen).pdf
    assert pictures_in(summary.pdf) == [chosen.pixels.rgb]
    assert b"camera" not in summary.pdf
    assert original.record.sha256.encode() not in summary.pdf + summary.redacted_json
    summary_file.keep_summary(session, example_case, summary, tmp_path / "s.pdf", now=now)
    (kept,) = disclosing.of_case(session, example_case)
    (told,) = kept.photographs
    assert (told.attachment, told.sha256) == (original.record.id, chosen.pixels.sha256)
    assert told.people == (agreed.person,)
    (row,) = [row for row in ledger_reading.rows(session, case=example_case) if row.told is Told.PHOTOGRAPH]
    assert (row.person_id, row.consents, row.without_consent) == (agreed.person, (agreed.id,), False)
    assert row.photographs == (original.record.name,)
    assert session.notebook.audit.entries(limit=1)[0].details["photographs"] == original.record.id
    casework.keep(session, replace(agreed, withdrawn=RoughDate.day(now.date())), now=now)
    (recall,) = disclosing.recalls(session, example_case)
    assert [each.id for each in recall.disclosures] == [kept.id]


def test_without_a_consent_it_needs_a_decision_and_a_reason(
    session: Session, example_case: str, original: Stored, reader: Reader, now: datetime, tmp_path: Path
) -> None:
    chosen = photograph(session, example_case, original)
    (person,) = chosen.people
    plain = made(session, example_case, reader, now)
    assert made(session, example_case, reader, now, chosen).pdf == plain.pdf
    summary = made(session, example_case, reader, now, chosen, anyway=((person, ConsentScope.PHOTOGRAPH),))
    assert pictures_in(summary.pdf) == [chosen.pixels.rgb]
    path = tmp_path / "s.pdf"
    with pytest.raises(NoReason):
        summary_file.keep_summary(session, example_case, summary, path, now=now)
    summary_file.keep_summary(session, example_case, summary, path, now=now, reason="Hearing tomorrow")
    (kept,) = disclosing.of_case(session, example_case)
    assert [each.without_consent for each in kept.people if each.person == person] == [(Told.PHOTOGRAPH,)]


def test_who_agreed_is_said_of_everybody_and_of_nobody_where_none_is_shown(
    session: Session, example_case: str, partner: Partner, reader: Reader, now: datetime
) -> None:
    consents(session, example_case, partner, now, scopes=(ConsentScope.PHOTOGRAPH,))
    case_file = casework.case_file(session, example_case)
    named, *others = photographing.on_photographs(case_file, reader, now.date())
    assert (named.person, named.standing) == (case_file.people[0].id, Standing.COVERED)
    assert {each.standing for each in others} == {Standing.MISSING}
    assert len(others) == len(case_file.people) - 1
    plain = replace(reader, profile=reporting.profile_of("legal_counsel"))
    assert photographing.on_photographs(case_file, plain, now.date()) == ()
    assert photographing.on_photographs(case_file, replace(reader, partner=None), now.date()) == ()


def test_a_form_without_a_place_for_photographs_tells_of_none(
    session: Session, example_case: str, original: Stored, partner: Partner, reader: Reader, now: datetime
) -> None:
    consents(session, example_case, partner, now, scopes=(ConsentScope.PHOTOGRAPH,))
    chosen = photograph(session, example_case, original)
    summary = made(session, example_case, reader, now, chosen, form="enforced_disappearance")
    assert not pictures_in(summary.pdf)
    assert summary.disclosure.photographs == ()
    assert all(Told.PHOTOGRAPH not in each.told for each in summary.disclosure.people)
