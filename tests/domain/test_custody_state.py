"""Custody state: the working course, and every other that the accounts allow."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from domain.casefile import CaseFile
from domain.custody import CustodyEvent, EventLink, Participation
from domain.custody_course import CustodyCourse
from domain.custody_details import Information, Whereabouts
from domain.custody_state import MOST_SETS, custody_state, custody_states
from domain.ids import EventId, PersonId
from domain.roughdate import RoughDate
from domain.vocabulary.custody import CustodyStatus
from domain.vocabulary.events import EventKind, EventLinkKind
from domain.vocabulary.people import Presence
from domain.vocabulary.sources import Verification

BEFORE_HAND_OVER = date(2015, 10, 23)
AFTER_TRANSPORT = date(2015, 11, 20)


def situations(courses: tuple[CustodyCourse, ...]) -> set[tuple[str, str | None, str | None]]:
    return {(course.status.value, course.holder, course.place) for course in courses}


def test_nothing_is_known_of_a_person_without_events(make: Any, day: Any) -> None:
    state = custody_state([], make.adult, day(22))
    assert state.working.status is CustodyStatus.UNKNOWN
    assert (state.last_confirmed, state.days_since_confirmed, state.gaps) == (None, None, ())


def test_an_arrest_holds_from_its_day_on(make: Any, day: Any) -> None:
    arrest = make.event("arrest", EventKind.ARREST, "2015-10-22", place="mong cai", holder="police")
    assert custody_state([arrest], make.adult, day(21)).working.status is CustodyStatus.UNKNOWN
    state = custody_state([arrest], make.adult, day(22))
    assert situations(state.courses) == {("held", "police", "mong cai")}
    assert state.working.since == RoughDate(edtf="2015-10-22")
    assert not state.is_disputed


def test_a_hand_over_leaves_the_receiving_authority_as_holder(make: Any, day: Any) -> None:
    arrest = make.event("arrest", EventKind.ARREST, "2015-10-22", place="mong cai", holder="police")
    over = make.event(
        "over", EventKind.HAND_OVER_ACROSS_BORDER, "2015-10-24", holder="police", receiver="chinese police"
    )
    assert situations(custody_state([over, arrest], make.adult, day(24)).courses) == {
        ("held", "chinese police", "mong cai")
    }


def test_a_transport_keeps_the_holder_and_changes_the_place(make: Any, day: Any) -> None:
    arrest = make.event("arrest", EventKind.ARREST, "2015-10-22", place="mong cai", holder="police")
    transport = make.event("transport", EventKind.TRANSPORT, "2015-10-25", place="hanoi")
    state = custody_state([arrest, transport], make.adult, day(26))
    assert situations(state.courses) == {("held", "police", "hanoi")}
    assert state.working.events == ("transport", "arrest")


def test_release_and_death_leave_nobody_as_holder(make: Any, day: Any) -> None:
    arrest = make.event("arrest", EventKind.ARREST, "2015-10-22", place="mong cai", holder="police")
    for kind, status in ((EventKind.RELEASE, "free"), (EventKind.DEATH, "dead")):
        end = make.event("end", kind, "2015-10-25")
        (course,) = custody_state([arrest, end], make.adult, day(26)).courses
        assert (course.status.value, course.holder) == (status, None)


def test_a_sighting_after_a_reported_death_leaves_both_courses_standing(make: Any, day: Any) -> None:
    arrest = make.event("arrest", EventKind.ARREST, "2015-10-22", place="mong cai", holder="police")
    death = make.event("death", EventKind.DEATH, "2015-10-23")
    seen = make.event("seen", EventKind.SIGHTING, "2015-10-28", place="hanoi", holder="police")
    assert {
        course.status.value for course in custody_state([arrest, death], make.adult, day(29)).courses
    } == {"dead"}
    later = custody_state([arrest, death, seen], make.adult, day(29))
    assert later.working.status is CustodyStatus.DEAD
    assert ("held", "police", "hanoi") in situations(later.courses)


def test_lost_contact_keeps_the_holder_and_loses_the_place(make: Any, day: Any) -> None:
    arrest = make.event("arrest", EventKind.ARREST, "2015-10-22", place="mong cai", holder="police")
    lost = make.event("lost", EventKind.WHEREABOUTS_UNKNOWN, "2015-10-25")
    assert situations(custody_state([arrest, lost], make.adult, day(26)).courses) == {
        ("whereabouts_unknown", "police", None)
    }


def test_a_note_changes_nothing_unless_it_says_where(make: Any, day: Any) -> None:
    arrest = make.event("arrest", EventKind.ARREST, "2015-10-22", place="mong cai", holder="police")
    silent = make.event("asked", EventKind.INTERROGATION, "2015-10-23", holder="agents")
    telling = make.event("told", EventKind.INTERROGATION, "2015-10-23", place="hanoi")
    assert situations(custody_state([arrest, silent], make.adult, day(24)).courses) == {
        ("held", "police", "mong cai")
    }
    assert situations(custody_state([arrest, telling], make.adult, day(24)).courses) == {
        ("held", "police", "hanoi")
    }


def test_rival_dates_give_a_course_each(make: Any, day: Any) -> None:
    arrest = make.event("arrest", EventKind.ARREST, "2015-10-22", place="mong cai", holder="police")
    over = make.event(
        "over",
        EventKind.HAND_OVER,
        make.when("2015-10-24", "[2015-10-23..2015-10-29]"),
        place="dongxing",
        receiver="chinese police",
    )
    state = custody_state([arrest, over], make.adult, BEFORE_HAND_OVER)
    assert state.working.holder == "police"
    assert situations(state.courses) == {
        ("held", "police", "mong cai"),
        ("held", "chinese police", "dongxing"),
    }
    assert situations(custody_state([arrest, over], make.adult, day(29)).courses) == {
        ("held", "chinese police", "dongxing")
    }


def test_a_disputed_separation_gives_the_infant_courses_of_its_own(make: Any, day: Any) -> None:
    arrest = make.event("arrest", EventKind.ARREST, "2015-10-22", place="mong cai", holder="police")
    taken = make.event(
        "taken",
        EventKind.SEPARATION,
        "2015-10-22",
        place="home for children",
        participations=(make.absent_in_one_account(make.infant),),
        links=(EventLink(event=EventId("arrest"), kind=EventLinkKind.FOLLOWS),),
    )
    infant = custody_state([arrest, taken], make.infant, day(22))
    assert situations(infant.courses) == {
        ("held", "police", "home for children"),
        ("held", "police", "mong cai"),
    }
    assert infant.working.place == "home for children"
    assert situations(custody_state([arrest, taken], make.adult, day(22)).courses) == {
        ("held", "police", "mong cai")
    }


def test_somebody_every_account_denies_is_not_moved(make: Any, day: Any) -> None:
    arrest = make.event("arrest", EventKind.ARREST, "2015-10-22", place="mong cai", holder="police")
    nobody = (Participation(person=make.adult, presence=make.rivals(Presence.DID_NOT)),)
    moved = make.event("moved", EventKind.TRANSPORT, "2015-10-23", place="hanoi", participations=nobody)
    assert situations(custody_state([arrest, moved], make.adult, day(24)).courses) == {
        ("held", "police", "mong cai")
    }


def test_events_on_one_day_can_have_come_in_either_order_until_somebody_orders_them(
    make: Any, day: Any
) -> None:
    here = make.event("here", EventKind.TRANSPORT, "2015-10-22", place="here", holder="police", position=1)
    there = make.event("there", EventKind.TRANSPORT, "2015-10-22", place="there", holder="police", position=1)
    assert {course.place for course in custody_state([here, there], make.adult, day(22)).courses} == {
        "here",
        "there",
    }
    ordered = make.event(
        "there", EventKind.TRANSPORT, "2015-10-22", place="there", holder="police", position=2
    )
    assert {course.place for course in custody_state([here, ordered], make.adult, day(22)).courses} == {
        "there"
    }


def test_the_last_confirmation_is_the_latest_day_that_is_sure(make: Any, day: Any) -> None:
    sure = Information(verification=Verification.CORROBORATED)
    arrest = make.event(
        "arrest", EventKind.ARREST, "2015-10-22", place="mong cai", holder="police", information=sure
    )
    seen = make.event(
        "seen",
        EventKind.SIGHTING,
        "2015-10-30",
        whereabouts=Whereabouts(last_confirmed=RoughDate(edtf="2015-10-28")),
    )
    denied = make.event(
        "denied", EventKind.ARREST, "2015-10-29", information=sure, people=(PersonId("other"),)
    )
    state = custody_state([arrest, seen, denied], make.adult, day(31))
    assert (state.last_confirmed, state.days_since_confirmed) == (date(2015, 10, 28), 3)


def test_a_long_silence_is_a_gap(make: Any, day: Any) -> None:
    arrest = make.event("arrest", EventKind.ARREST, "2015-10-01", place="mong cai", holder="police")
    seen = make.event("seen", EventKind.SIGHTING, "2015-10-20", place="hanoi")
    (first, second) = custody_state([seen, arrest], make.adult, day(31)).gaps
    assert (first.first, first.last, first.days, first.before) == (day(2), day(19), 18, "seen")
    assert (second.first, second.last, second.before) == (day(21), day(31), None)


def test_the_example_gives_nine_rows_and_the_infant_its_own(example: CaseFile) -> None:
    states = custody_states(example.events, [person.id for person in example.people], BEFORE_HAND_OVER)
    assert len(states) == 9
    *adults, infant = states
    assert all(situations(state.courses) == situations(adults[0].courses) for state in adults)
    assert adults[0].working.holder == "vietnamese-police"
    assert ("held", "chinese-police", "dongxing") in situations(adults[0].courses)
    assert infant.working.place is None
    assert ("held", "vietnamese-police", "mong-cai-town") in situations(infant.courses)


def test_a_month_later_the_example_is_lost_sight_of(example: CaseFile) -> None:
    adult, infant = (
        custody_state(example.events, PersonId(name), AFTER_TRANSPORT) for name in ("adult-1", "infant")
    )
    assert (adult.working.status, adult.working.holder) == (
        CustodyStatus.WHEREABOUTS_UNKNOWN,
        "chinese-police",
    )
    assert ("held", "chinese-police", "tumen-garrison") in situations(adult.courses)
    assert ("held", "chinese-police", "shenyang") in situations(infant.courses)
    assert infant.working.holder == "vietnamese-police"
    assert adult.last_confirmed == date(2015, 10, 24)


def test_a_crowd_of_overlapping_events_says_that_it_was_not_searched_through(make: Any, day: Any) -> None:
    crowd = [make.event(f"e{n}", EventKind.TRANSPORT, None, place=f"place {n}") for n in range(18)]
    state = custody_state(crowd, make.adult, day(22))
    assert not state.is_complete
    assert MOST_SETS > 100


KINDS = st.sampled_from(
    [EventKind.ARREST, EventKind.HAND_OVER, EventKind.TRANSPORT, EventKind.SIGHTING, EventKind.RELEASE]
)
DATES = st.sampled_from(["2015-10-01", "2015-10-05", "[2015-10-03..2015-10-08]", "2015-10", "[2015-10-06..]"])


@st.composite
def histories(draw: st.DrawFn) -> list[CustodyEvent]:
    from domain.ids import AuthorityId, CaseId, PlaceId
    from domain.stated import stated

    return [
        CustodyEvent(
            id=EventId(f"e{number}"),
            case=CaseId("case"),
            kind=draw(KINDS),
            when=stated(RoughDate(edtf=draw(DATES))),
            place=stated(PlaceId(draw(st.sampled_from("ab")))),
            acting=stated(AuthorityId(draw(st.sampled_from("xy")))),
            participations=(Participation(person=PersonId("p")),),
        )
        for number in range(draw(st.integers(0, 4)))
    ]


@given(histories(), st.integers(1, 31))
def test_the_working_course_is_always_one_of_those_the_accounts_allow(
    events: list[CustodyEvent], on: int
) -> None:
    day = date(2015, 10, on)
    state = custody_state(events, PersonId("p"), day)
    assert len(situations(state.courses)) == len(state.courses)
    assert state.courses[0].is_working
    assert not any(course.is_working for course in state.courses[1:])


@given(histories(), st.randoms())
def test_the_order_of_entry_does_not_matter(events: list[CustodyEvent], chance: Any) -> None:
    shuffled = list(events)
    chance.shuffle(shuffled)
    day = date(2015, 10, 20)
    assert custody_state(shuffled, PersonId("p"), day) == custody_state(events, PersonId("p"), day)


def test_an_event_without_a_date_has_not_begun_while_the_one_before_it_has_not(make: Any, day: Any) -> None:
    arrest = make.event("arrest", EventKind.ARREST, "2015-10-22", place="mong cai", holder="police")
    over = make.event(
        "over", EventKind.HAND_OVER, make.when("2015-10-24", "[2015-10-23..2015-10-29]"), place="dongxing"
    )
    transport = make.event(
        "transport",
        EventKind.TRANSPORT,
        None,
        place="shenyang",
        links=(EventLink(event=over.id, kind=EventLinkKind.FOLLOWS),),
    )
    events = [arrest, over, transport]
    for earlier in (22, 23):
        assert custody_state(events, make.adult, day(earlier)).working.place == "mong cai"
    assert situations(custody_state(events, make.adult, day(22)).courses) == {("held", "police", "mong cai")}
    # One account has the hand-over on the 23rd, and then the transport may have followed on the same day.
    possible = {course.place for course in custody_state(events, make.adult, day(23)).courses}
    assert possible == {"mong cai", "dongxing", "shenyang"}
    assert custody_state(events, make.adult, day(24)).working.place == "shenyang"


def test_a_dated_event_has_begun_whatever_is_not_certain_before_it(make: Any, day: Any) -> None:
    arrest = make.event("arrest", EventKind.ARREST, "2015-10", place="mong cai", holder="police", position=1)
    transport = make.event("transport", EventKind.TRANSPORT, "2015-10-24", place="shenyang", position=2)
    assert custody_state([arrest, transport], make.adult, day(25)).working.place == "shenyang"
