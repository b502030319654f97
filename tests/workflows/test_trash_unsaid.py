"""The trash and what leaves: no word of what is there, no key that was withdrawn, and with everything that travels it too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from crypto.signing import public_key
from domain.case import Case
from domain.ids import CaseId, NoteId, PartnerId, PersonId, SourceId
from domain.note import Note
from domain.partner import Partner, PartnerKind
from domain.person import Person, PersonName
from domain.redaction.labels import Labels
from domain.redaction.profiles import PROFILES
from domain.redaction.redact import redact
from domain.source import Source
from workflows import casework, mosaics, trash
from workflows.casework import keep, new_id
from workflows.errors import Refused
from workflows.partners import Given, put_down, withdraw
from workflows.reading import states, timeline
from workflows.recipients import NotForThisPartner
from workflows.reporting import make_summary
from workflows.sending import Sending, identity, send
from workflows.session import Session
from workflows.signers import Standing, signer_of
from workflows.text_redaction import known_for, redact_text
from workflows.travelling import travel

ON = date(2015, 11, 20)


def a_person(case: str, *names: str) -> Person:
    return Person(
        id=PersonId(new_id()), case=CaseId(case), names=tuple(PersonName(text=name) for name in names)
    )


def test_no_word_of_it_is_in_a_redacted_text(session: Session, example_case: str, now: datetime) -> None:
    thrown = a_person(example_case, "Ryang Kum Hui")
    keep(session, thrown, now=now)
    trash.put_in(session, thrown.id, now=now)
    known = known_for(session, example_case, profile="partner_ngo", on=ON)
    assert "Ryang" not in redact_text("Ryang Kum Hui was there.", known).text


def test_it_is_looked_for_in_a_finished_summary(session: Session, example_case: str, now: datetime) -> None:
    thrown = a_person(example_case, "Ryang Kum Hui")
    keep(session, thrown, now=now)
    trash.put_in(session, thrown.id, now=now)
    whole = casework.with_trash(session, example_case)
    case_file = casework.case_file(session, example_case)
    redacted = [
        redact(case_file, PROFILES["partner_ngo"], labels=Labels.letters(), on=ON, with_trash=each)
        for each in (None, whole)
    ]
    assert [thrown.names[0].text in each.forbidden for each in redacted] == [False, True]
    assert redacted[0].case == redacted[1].case
    made = [
        make_summary(case_file, profile="partner_ngo", language="en", on=ON, with_trash=each).pdf
        for each in (None, whole)
    ]
    assert made[0] == made[1]


def test_who_took_part_and_is_in_the_trash_is_told_of_nowhere(
    session: Session, example_case: str, now: datetime
) -> None:
    thrown = casework.case_file(session, example_case).people[0]
    trash.put_in(session, thrown.id, now=now)
    case_file = casework.case_file(session, example_case)
    assert any(event.participation_of(thrown.id) for event in case_file.events)
    made = make_summary(
        case_file,
        profile="partner_ngo",
        language="en",
        on=ON,
        with_trash=casework.with_trash(session, example_case),
    )
    assert thrown.id not in {each.person for each in made.disclosure.people}
    assert thrown.id.encode() not in made.redacted_json
    assert [row for row in timeline(case_file) if thrown.shown_name in row.people] == []
    assert [state.person for state in states(case_file, ON)] == [each.id for each in case_file.people]


def test_a_case_in_the_trash_still_guards_its_names(
    session: Session, begin_case: Callable[..., Case], now: datetime
) -> None:
    one, other = begin_case(session, "ONE-1"), begin_case(session, "TWO-2")
    for case, names in ((one, ("리영희",)), (other, ("Ri Yong Hui", "Swallowtail Hong"))):
        keep(session, a_person(case.id, *names), now=now)
    trash.put_in(session, other.id, now=now)
    known = known_for(session, one.id, profile="partner_ngo", on=ON)
    assert "Swallowtail" not in redact_text("Swallowtail Hong told it.", known).text


def test_a_case_in_the_trash_with_a_source_in_common_still_guards_its_names(
    session: Session, begin_case: Callable[..., Case], now: datetime
) -> None:
    source = Source(id=SourceId(new_id()), label="Swallow")
    keep(session, source, now=now)
    cases = (begin_case(session, "ONE-1"), begin_case(session, "TWO-2"))
    for case, author in zip(cases, ("Oh Mi Sun", "Ryang Kum Hui"), strict=True):
        keep(session, Note(id=NoteId(new_id()), case=case.id, author=author, source=source.id), now=now)
    trash.put_in(session, cases[1].id, now=now)
    known = known_for(session, cases[0].id, profile="partner_ngo", on=ON)
    assert "Ryang" not in redact_text("Ryang Kum Hui told it.", known).text


def test_other_cases_are_counted_without_those_in_the_trash(
    session: Session, example_case: str, now: datetime
) -> None:
    case_file = casework.case_file(session, example_case)
    made = make_summary(case_file, profile="partner_ngo", language="en", on=ON)
    other = Case(id=CaseId(new_id()), reference="B-2")
    keep(session, other, now=now)
    for event in case_file.events:
        keep(session, replace(event, id=type(event.id)(new_id()), case=other.id, links=()), now=now)
    counted = mosaics.alike(session, example_case, made.sight)
    trash.put_in(session, other.id, now=now)
    assert (counted, mosaics.alike(session, example_case, made.sight)) == (1, 0)


def test_a_withdrawn_key_stays_withdrawn_in_the_trash(
    session: Session, new_session: Callable[[str], Session], our_case: Case, tmp_path: Path, now: datetime
) -> None:
    theirs = identity(new_session("Theirs"))
    given = Given(
        name="Min",
        kind=PartnerKind.COLLEAGUE,
        age_recipient=theirs.age_recipient,
        signing_key=theirs.signing_key,
    )
    row = put_down(session, given, now=now)
    withdraw(session, "Min", now=now)
    trash.put_in(session, row.id, now=now)
    assert casework.shared(session, "partner") == ()
    assert signer_of(session, public_key(theirs.signing_key)).standing is Standing.WITHDRAWN
    with pytest.raises(NotForThisPartner):
        send(
            session,
            Sending(cases=(our_case.id,), to=theirs.age_recipient, on=ON, out=tmp_path),
            now=now,
        )


def test_with_everything_what_is_in_the_trash_travels_too(
    session: Session, new_session: Callable[[str], Session], our_case: Case, tmp_path: Path, now: datetime
) -> None:
    office = new_session("Office")
    page = Partner(
        id=PartnerId(new_id()),
        name="Office",
        kind=PartnerKind.OFFICE,
        age_recipient=identity(office).age_recipient,
    )
    keep(session, page, keys={"age_recipient"}, now=now)
    trash.put_in(session, our_case.id, now=now)
    travel(session, cases=(), to="Office", out=tmp_path, now=now)
    told = [each.record for each in session.notebook.records.of_kind("disclosure")]
    assert [getattr(each, "case", "") for each in told] == [our_case.id]
    closed = replace(our_case, do_not_share_with=(page.id,))
    trash.take_out(session, our_case.id, now=now)
    keep(session, closed, now=now)
    trash.put_in(session, our_case.id, now=now)
    with pytest.raises(Refused, match="not to be shared"):
        travel(session, cases=(), to="Office", out=tmp_path, now=now)
