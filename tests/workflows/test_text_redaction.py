"""Redacting a text: what linked cases know is withheld too, and a lock stops it between two steps."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from domain.case import Case
from domain.ids import NoteId, PartnerId, PersonId, SourceId
from domain.note import Note
from domain.partner import Partner, PartnerKind
from domain.person import IdentityDocument, Person, PersonName
from domain.redaction.freetext.tokens import WORDS
from domain.redaction.labels import Labels
from domain.redaction.omitted import Omitted
from domain.redaction.profiles import PROFILES
from domain.redaction.redact import redact
from domain.source import Source
from domain.vocabulary.people import Script
from resources.language import SUMMARY_LANGUAGES
from workflows.casework import case_file, keep, new_id
from workflows.errors import Refused
from workflows.reporting import Wanted, make_summary
from workflows.session import Session
from workflows.summary_file import keep_summary
from workflows.text_redaction import (
    DecisionsUnreadable,
    Stopped,
    decisions_in,
    decisions_of,
    known_as_told,
    known_for,
    redact_text,
    steps_of,
)
from workflows.token_words import token_words
from workflows.upkeep import check_before_leaving

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


def names_known_in(session: Session, case: Case) -> set[str]:
    return {named.text for named in known_for(session, case.id, profile="partner_ngo", on=ON).named}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("138-0013-8000", "138 0013 8000"),
        ("+86 138 0013 8000", "13800138000"),
        ("0086-138-0013-8000", "138 0013 8000"),
        ("＋８６ １３８００１３８０００", "138.0013.8000"),
        ("010-2345-6789", "+82 10 2345 6789"),
        ("miran.han@mail.example", "Miran.Han (at) mail.example"),
        ("swallow_hong", "Swallow_Hong"),
    ],
)
def test_a_number_of_a_person_links_two_cases_however_it_is_written(
    session: Session, begin_case: Callable[..., Case], now: datetime, one: str, other: str
) -> None:
    cases = (begin_case(session, "CASE-1"), begin_case(session, "CASE-2"))
    authors = ("Oh Mi Sun", "Ryang Kum Hui")
    for case, phone, author in zip(cases, (one, other), authors, strict=True):
        keep(session, Person(id=PersonId(new_id()), case=case.id, phones=(phone,)), now=now)
        keep(session, Note(id=NoteId(new_id()), case=case.id, author=author), now=now)
    for case in cases:
        assert {"Oh Mi Sun", "Ryang Kum Hui"} <= names_known_in(session, case)


@pytest.mark.parametrize(
    ("one", "other"),
    [("KP 778-1234", "ＫＰ７７８１２３４"), ("220104 19870303 123X", "220104-19870303-123x")],
)
def test_a_paper_of_a_person_links_two_cases_however_it_is_written(
    session: Session, begin_case: Callable[..., Case], now: datetime, one: str, other: str
) -> None:
    cases = (begin_case(session, "CASE-1"), begin_case(session, "CASE-2"))
    for case, number in zip(cases, (one, other), strict=True):
        papers = (IdentityDocument(kind="passport", number=number),)
        keep(session, Person(id=PersonId(new_id()), case=case.id, documents=papers), now=now)
    keep(session, Note(id=NoteId(new_id()), case=cases[1].id, author="Ryang Kum Hui"), now=now)
    assert "Ryang Kum Hui" in names_known_in(session, cases[0])


def test_two_numbers_with_another_end_link_nothing(
    session: Session, begin_case: Callable[..., Case], now: datetime
) -> None:
    cases = (begin_case(session, "CASE-1"), begin_case(session, "CASE-2"))
    for case, phone in zip(cases, ("138 0013 8000", "138 0013 8001"), strict=True):
        keep(session, Person(id=PersonId(new_id()), case=case.id, phones=(phone,)), now=now)
    keep(session, Note(id=NoteId(new_id()), case=cases[1].id, author="Ryang Kum Hui"), now=now)
    assert "Ryang Kum Hui" not in names_known_in(session, cases[0])


def test_a_name_that_a_vietnamese_record_reads_in_its_own_way_links_two_cases(
    session: Session, begin_case: Callable[..., Case], now: datetime
) -> None:
    cases = (begin_case(session, "CASE-1"), begin_case(session, "CASE-2"))
    names = (
        PersonName(text="김철수", script=Script.HANGUL_NORTH),
        PersonName(text="Kim Triết Thù", script=Script.VIETNAMESE),
    )
    for case, name in zip(cases, names, strict=True):
        keep(session, Person(id=PersonId(new_id()), case=case.id, names=(name,)), now=now)
    keep(session, Note(id=NoteId(new_id()), case=cases[1].id, author="Ryang Kum Hui"), now=now)
    assert "Ryang Kum Hui" in names_known_in(session, cases[0])


def test_a_source_that_is_reached_under_one_number_links_two_cases(
    session: Session, begin_case: Callable[..., Case], now: datetime
) -> None:
    for number, contact in enumerate(("+86 138 0013 8000", "13800138000")):
        source = Source(id=SourceId(new_id()), label=f"Source {number}", contact=contact)
        keep(session, source, now=now)
        case = begin_case(session, f"CASE-{number}")
        author = f"{('Oh', 'Ryang')[number]} Kum Hui"
        keep(session, Note(id=NoteId(new_id()), case=case.id, author=author, source=source.id), now=now)
    assert "Oh Kum Hui" in names_known_in(session, case)


def test_people_are_called_as_in_a_summary_from_which_somebody_was_left_out(
    session: Session, begin_case: Callable[..., Case], now: datetime
) -> None:
    case = begin_case(session, "CASE-1")
    people = [PersonId(new_id()) for _each in range(3)]
    for person, name in zip(people, ("Kim Chol Su", "Pak Yong Su", "Ri Yong Hui"), strict=True):
        keep(session, Person(id=person, case=case.id, names=(PersonName(text=name),)), now=now)
    for gone in people:
        omitted = Omitted(people=frozenset((gone,)))
        known = known_for(session, case.id, profile="partner_ngo", on=ON, omitted=omitted)
        own = case_file(session, case.id)
        summary = redact(own, PROFILES["partner_ngo"], labels=Labels.letters(), on=ON, omitted=omitted)
        assert known.labels == {f"person:{each}": label for each, label in summary.labels.items()}
        text = redact_text("Kim Chol Su came. Pak Yong Su ate. Ri Yong Hui left.", known).text
        assert sorted(re.findall(r"\[[^]]*\]", text)) == ["[A]", "[B]", "[person 1]"]


def test_whoever_was_left_out_of_what_such_readers_have_got_has_no_letter(
    session: Session, example_case: str, now: datetime, tmp_path: Path
) -> None:
    case = case_file(session, example_case)
    gone, *others = case.people
    keep(session, replace(gone, names=(PersonName(text="Kwon Sun Hwa"),)), now=now)
    everybody = known_as_told(session, example_case, profile="partner_ngo", on=ON)
    assert len(everybody.labels) == len(case.people)
    summary = make_summary(
        case_file(session, example_case),
        profile="partner_ngo",
        language="en",
        on=ON,
        wanted=Wanted(omitted=Omitted(people=frozenset({gone.id}))),
    )
    check_before_leaving(session, now=now)
    keep_summary(session, example_case, summary, tmp_path / "s.pdf", now=now)
    known = known_as_told(session, example_case, profile="partner_ngo", on=ON)
    assert set(known.labels) == {f"person:{each.id}" for each in others}
    assert redact_text("Kwon Sun Hwa called.", known).text == "[person 1] called."
    assert len(known_as_told(session, example_case, profile="legal_counsel", on=ON).labels) == len(
        case.people
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


def test_decisions_that_cannot_be_read_are_no_fault_of_the_program(tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "gone.json"):
        with pytest.raises(DecisionsUnreadable):
            decisions_in(place)


def test_decisions_are_read_from_json() -> None:
    (decision,) = decisions_of(b'[{"words": "hope", "kind": "person", "verdict": "keep"}]')
    assert (decision.words, decision.what.value, decision.verdict.value) == ("hope", "person", "keep")
