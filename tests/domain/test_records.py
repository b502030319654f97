"""The records' own rules: safe text, sensitivity on every field, rival accounts, counts, participations."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from domain.authority import Authority
from domain.counts import CountRange
from domain.custody import CustodyEvent, Participation
from domain.custody_details import Information
from domain.errors import DomainError, ImpossibleRecord, UnsafeText
from domain.ids import CaseId, EventId, PersonId, PlaceId, is_id
from domain.person import Person, PersonName
from domain.place import Place
from domain.records import KINDS
from domain.sensitivity import INSIDE, Protection, Sensitivity, guards_of, lowered
from domain.stated import Grade, Stated, stated
from domain.text import LONGEST_LINE, line, paragraphs
from domain.vocabulary.events import EventKind
from domain.vocabulary.people import NameKind
from domain.vocabulary.sources import Credibility, Reliability

KILLING_FIELDS = {
    "case": {"route", "brokers", "safe_houses", "intends_to_reach_the_south"},
    "person": {
        "home_in_the_north",
        "standing_in_the_north",
        "intends_to_reach_the_south",
        "contact_in_the_south",
        "religious_contact",
        "earlier_crossings",
        "earlier_returns",
        "phones",
    },
    "source": {"label", "real_name", "contact", "channel"},
}


@pytest.mark.parametrize(
    "text", ["Kim\x00", "Kim\x1b[31m", "a\nb", "a\u202eb", "a\u2066b", "a\U000e0041b", "\ud800"]
)
def test_a_name_with_characters_that_hide_something_is_refused(text: str) -> None:
    with pytest.raises(UnsafeText) as refusal:
        PersonName(text=text, kind=NameKind.REAL)
    assert "Kim" not in str(refusal.value)


def test_a_text_of_many_lines_keeps_its_lines_but_no_change_of_direction() -> None:
    assert paragraphs("one\ntwo\tthree") == "one\ntwo\tthree"
    with pytest.raises(UnsafeText):
        paragraphs("one\u202etwo")


def test_names_in_every_script_are_let_in() -> None:
    for text in ("리영희", "李英姬", "Nguyễn Thị Ánh", "O'Brien", "สมชาย", "e\u0301"):
        assert line(text) == text


def test_a_text_too_long_is_refused() -> None:
    with pytest.raises(ImpossibleRecord):
        line("x" * (LONGEST_LINE + 1))


@pytest.mark.parametrize("kind", KILLING_FIELDS)
def test_what_can_kill_never_leaves_without_anybody_doing_anything(kind: str) -> None:
    record_type: type = KINDS[kind]
    guards = guards_of(record_type)
    assert {
        field for field in KILLING_FIELDS[kind] if guards[field].sensitivity is not Sensitivity.NEVER
    } == set()


@pytest.mark.parametrize("record_type", KINDS.values())
def test_every_field_of_every_record_has_a_guard_even_if_it_is_the_strictest(record_type: type) -> None:
    guards = guards_of(record_type)
    assert set(guards) == {field.name for field in dataclasses.fields(record_type)}
    assert guards["id"] is INSIDE


def test_a_protection_can_be_raised_and_lowering_is_seen() -> None:
    raised = (Protection(field="sex", sensitivity=Sensitivity.NEVER),)
    assert lowered(Person, (), raised) == ()
    assert lowered(Person, raised, ()) == ("sex",)
    assert lowered(Person, (), (Protection(field="names", sensitivity=Sensitivity.OPEN),)) == ("names",)


def test_a_stated_value_needs_an_account() -> None:
    with pytest.raises(ImpossibleRecord):
        Stated[Any](accounts=())
    with pytest.raises(ImpossibleRecord):
        Stated(accounts=stated(1).accounts, working=1)


def test_accounts_are_disputed_only_when_they_differ(make: Any) -> None:
    assert not make.rivals(1, 1).is_disputed
    assert make.rivals(1, 2).is_disputed
    assert make.rivals(1, 2, working=1).working_value == 2


def test_a_grade_is_written_as_in_the_field() -> None:
    assert Grade(reliability=Reliability.B, credibility=Credibility.TWO).short == "B2"


@pytest.mark.parametrize(("minimum", "maximum"), [(-1, None), (3, 2)])
def test_a_count_that_cannot_be_is_refused(minimum: int, maximum: int | None) -> None:
    with pytest.raises(ImpossibleRecord):
        CountRange(minimum=minimum, maximum=maximum)


def test_a_count_without_an_upper_bound_is_exact() -> None:
    assert (CountRange(minimum=9).most, CountRange(minimum=8, maximum=9).most) == (9, 9)


def test_a_person_stands_once_in_an_event(make: Any) -> None:
    with pytest.raises(ImpossibleRecord, match="twice"):
        make.event("e", EventKind.ARREST, None, people=(make.adult, make.adult))


def test_a_part_is_found_by_the_person(make: Any) -> None:
    event: CustodyEvent = make.event("e", EventKind.ARREST, None, people=(make.adult,))
    assert event.participation_of(make.adult) == Participation(person=make.adult)
    assert event.participation_of(make.infant) is None


def test_a_person_is_shown_by_the_first_name_or_the_label() -> None:
    nameless = Person(id=PersonId("p"), case=CaseId("c"), label="Adult 3, name unknown")
    assert nameless.shown_name == "Adult 3, name unknown"
    assert dataclasses.replace(nameless, names=(PersonName(text="리영희"),)).shown_name == "리영희"


def test_an_error_is_one_sentence() -> None:
    assert str(DomainError()) == DomainError.sentence
    assert is_id("0" * 32)
    assert not is_id("0" * 31)
    assert Authority(id=type(PersonId("x"))("a"), name="Chinese police").unit == ""  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "make",
    [
        lambda: CountRange(minimum=10**9),
        lambda: Place(id=PlaceId("x"), name="x", latitude=90.5),
        lambda: Place(id=PlaceId("x"), name="x", longitude=-999),
        lambda: Place(id=PlaceId("x"), name="x", radius_km=-1),
        lambda: Place(id=PlaceId("x"), name="x", latitude=float("nan")),
        lambda: Information(hops=-1),
        lambda: an_event(leg=0),
        lambda: an_event(leg=10**30),
        lambda: an_event(position=2**63),
    ],
)
def test_a_number_that_no_form_could_show_is_refused(make: Any) -> None:
    with pytest.raises(ImpossibleRecord):
        make()


def an_event(**more: Any) -> CustodyEvent:
    return CustodyEvent(id=EventId("e"), case=CaseId("c"), kind=EventKind.ARREST, **more)
