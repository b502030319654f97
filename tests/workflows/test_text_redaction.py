"""Redacting a text: what linked cases know is withheld too, and a lock stops it between two steps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest

from domain.case import Case
from domain.ids import NoteId, PartnerId, PersonId, SourceId
from domain.note import Note
from domain.partner import Partner, PartnerKind
from domain.person import Person, PersonName
from domain.redaction.freetext.tokens import WORDS
from domain.source import Source
from resources.language import SUMMARY_LANGUAGES
from workflows.casework import keep, new_id
from workflows.errors import Refused
from workflows.session import Session
from workflows.text_redaction import Stopped, decisions_of, known_for, redact_text, steps_of
from workflows.token_words import token_words

ON = date(2015, 11, 20)
TEXT = "Oh Mi Sun and Ryang Kum Hui told it to Swallow."


@pytest.fixture
def two_cases(session: Session, begin_case: Callable[..., Case], now: datetime) -> tuple[Case, Case]:
    """Two cases with a source in common, each with a note by somebody else."""
    source = Source(id=SourceId(new_id()), label="Swallow")
    keep(session, source, now=now)
    cases = (begin_case(session, "ONE-1"), begin_case(session, "TWO-2"))
    for case, author in zip(cases, ("Oh Mi Sun", "Ryang Kum Hui"), strict=True):
        note = Note(id=NoteId(new_id()), case=case.id, author=author, source=source.id)
        keep(session, note, now=now)
    return cases


def test_what_a_linked_case_knows_is_withheld_too(session: Session, two_cases: tuple[Case, Case]) -> None:
    known = known_for(session, two_cases[0].id, profile="partner_ngo", on=ON)
    assert redact_text(TEXT, known).text == "[person 1] and [person 2] told it to [withheld]."


def test_a_case_without_sources_has_no_linked_cases(
    session: Session, two_cases: tuple[Case, Case], begin_case: Callable[..., Case]
) -> None:
    alone = begin_case(session, "ALONE-3")
    known = known_for(session, alone.id, profile="partner_ngo", on=ON)
    assert redact_text(TEXT, known).is_refused


def test_a_case_with_the_same_person_under_another_spelling_is_linked(
    session: Session, begin_case: Callable[..., Case], now: datetime
) -> None:
    one, two, three = (begin_case(session, f"CASE-{number}") for number in (1, 2, 3))
    for case, names, phones in (
        (one, ("리영희",), ()),
        (two, ("Ri Yong Hui", "Swallowtail Hong"), ()),
        (three, ("Pak Chol Nam",), ()),
    ):
        person = Person(
            id=PersonId(new_id()),
            case=case.id,
            names=tuple(PersonName(text=name) for name in names),
            phones=phones,
        )
        keep(session, person, now=now)
    keep(session, Note(id=NoteId(new_id()), case=two.id, author="Ryang Kum Hui"), now=now)
    known = known_for(session, one.id, profile="partner_ngo", on=ON)
    assert {"Ryang Kum Hui", "Ri Yong Hui"} <= {named.text for named in known.named}
    assert "Pak Chol Nam" not in {named.text for named in known.named}


def test_a_number_of_a_person_links_two_cases(
    session: Session, begin_case: Callable[..., Case], now: datetime
) -> None:
    cases = (begin_case(session, "CASE-1"), begin_case(session, "CASE-2"))
    for case, phone in zip(cases, ("138-0013-8000", "138 0013 8000"), strict=True):
        keep(session, Person(id=PersonId(new_id()), case=case.id, phones=(phone,)), now=now)
    keep(session, Note(id=NoteId(new_id()), case=cases[1].id, author="Ryang Kum Hui"), now=now)
    assert (
        redact_text("Ryang Kum Hui", known_for(session, cases[0].id, profile="partner_ngo", on=ON)).text
        == "[person 1]"
    )


def test_a_source_that_is_called_the_same_links_two_cases(
    session: Session, begin_case: Callable[..., Case], now: datetime
) -> None:
    for number, label in enumerate(("Swallow", "swallow ")):
        source = Source(id=SourceId(new_id()), label=label)
        keep(session, source, now=now)
        case = begin_case(session, f"CASE-{number}")
        author = f"{('Oh', 'Ryang')[number]} Kum Hui"
        keep(session, Note(id=NoteId(new_id()), case=case.id, author=author, source=source.id), now=now)
    assert (
        redact_text("Oh Kum Hui", known_for(session, case.id, profile="partner_ngo", on=ON)).text
        == "[person 1]"
    )


def test_colleagues_are_withheld_and_partners_are_not(
    session: Session, begin_case: Callable[..., Case], now: datetime
) -> None:
    case = begin_case(session, "CASE-1")
    for name, kind in (("Deborah Quint", PartnerKind.COLLEAGUE), ("Amnesty Desk", PartnerKind.PARTNER)):
        keep(session, Partner(id=PartnerId(new_id()), name=name, kind=kind), now=now)
    known = known_for(session, case.id, profile="partner_ngo", on=ON)
    assert redact_text("Quint called.", known).text == "[person 1] called."
    assert "Amnesty Desk" not in {named.text for named in known.named}


@pytest.mark.parametrize("language", SUMMARY_LANGUAGES)
def test_what_stands_for_something_is_said_in_the_language_of_the_text(
    session: Session, begin_case: Callable[..., Case], language: str
) -> None:
    case = begin_case(session, "CASE-1")
    known = known_for(session, case.id, profile="public_statement", on=ON, language=language)
    result = redact_text("Two women, 22 October 2015, at 19:30, Tumen, 138-0013-8000.", known)
    words = known.words
    assert result.text == (
        f"[{words['a small group']}], [2015 {words['Q4']}], at [{words['time']}], [{words['China']}], [{words['contact']}]."
    )
    assert redact_text(result.text, known).text == result.text


def test_every_word_of_a_token_is_translated() -> None:
    for language in (code for code in SUMMARY_LANGUAGES if code != "en"):
        assert {word for word in WORDS if token_words(language).get(word, word) == word} == set()


def test_it_goes_in_steps_and_stops_between_them(session: Session, two_cases: tuple[Case, Case]) -> None:
    known = known_for(session, two_cases[0].id, profile="partner_ngo", on=ON)
    done = list(steps_of(TEXT * 50, known))
    assert len(done) > 5
    assert all(0 <= each <= 1 for each in done)
    with pytest.raises(Stopped):
        redact_text(TEXT, known, stop=lambda: True)


def test_another_profile_than_those_there_are_is_refused(
    session: Session, two_cases: tuple[Case, Case]
) -> None:
    with pytest.raises(Refused):
        known_for(session, two_cases[0].id, profile="everybody", on=ON)


def test_decisions_are_read_from_json() -> None:
    (decision,) = decisions_of(b'[{"words": "hope", "kind": "person", "verdict": "keep"}]')
    assert (decision.words, decision.what.value, decision.verdict.value) == ("hope", "person", "keep")
