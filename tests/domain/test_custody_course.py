"""Custody course: what each kind of event says about who holds a person, and where."""

from __future__ import annotations

from typing import Any

from domain.custody_state import custody_state
from domain.vocabulary.events import EventKind


def test_a_rumour_of_who_holds_them_is_a_course_of_its_own(make: Any, day: Any) -> None:
    arrest = make.event("arrest", EventKind.ARREST, "2015-10-22", place="mong cai", holder="police")
    rumour = make.event(
        "rumour", EventKind.RUMOUR, "[2015-10-24..2015-10-30]", place="garrison", holder="army"
    )
    courses = custody_state([arrest, rumour], make.adult, day(26)).courses
    assert [(course.holder, course.place, course.is_working) for course in courses] == [
        ("police", "mong cai", True),
        ("army", "garrison", False),
    ]
    # When it has certainly begun, it still moves no holder of the working course.
    assert custody_state([arrest, rumour], make.adult, day(31)).working.holder == "police"


def test_courses_that_nothing_ranks_stand_in_the_order_of_their_accounts(make: Any, day: Any) -> None:
    found = set()
    for number in range(40):
        places, holders = ([f"{number * 7919 % 101}{word}{each}" for each in range(2)] for word in "ph")
        event = make.event(
            "arrest",
            EventKind.ARREST,
            "2015-10-22",
            place=make.rivals(*places),
            holder=make.rivals(*holders),
        )
        state = custody_state([event], make.adult, day(1, 11))
        found.add(
            tuple((places.index(str(each.place)), holders.index(str(each.holder))) for each in state.courses)
        )
    assert len(found) == 1
    assert len(found.pop()) == 4
