"""The proof of redaction: what a reader may not see makes no difference to what the reader gets."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from domain.casefile import CaseFile
from domain.custody import Participation
from domain.redaction.labels import Labels
from domain.redaction.profiles import PARTNER_NGO, PROFILES, Profile
from domain.redaction.written import canonical_json
from domain.references import with_ids
from domain.roughdate import RoughDate
from domain.stated import Stated
from domain.vocabulary.events import EventKind
from tests.domain.redaction.builders import CHILD, FATHER, MOTHER, event, stated
from tests.domain.redaction.small_case import SMALL_CASE, real, redacted
from tests.domain.redaction.variations import other_case_file

each_profile = pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)

_ALL = tuple(Participation(person=real(each)) for each in (MOTHER, FATHER, CHILD))
BUSY_CASE = replace(
    SMALL_CASE,
    events=(
        *SMALL_CASE.events,
        # Nothing but the day tells in which order these two happened.
        replace(
            event("1" * 32, EventKind.TRANSPORT, "2015-10-29", participations=_ALL),
            place=stated(SMALL_CASE.places[1].id),
        ),
        replace(
            event("2" * 32, EventKind.TRANSPORT, "2015-10-30", participations=_ALL),
            place=stated(SMALL_CASE.places[0].id),
            until=stated(*(RoughDate(edtf=each) for each in ("2015-10-30", "2014", "2016", "2013"))),
        ),
    ),
)

# A failing case is told by its seed; making it smaller would draw thousands of fields again and again.
unshrunk = settings(max_examples=10, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
few = settings(unshrunk, max_examples=4)


@each_profile
@given(seed=st.integers(0, 2**32))
@unshrunk
def test_two_cases_that_differ_in_what_is_withheld_give_the_same_redacted_case(
    profile: Profile, seed: int
) -> None:
    other = other_case_file(Random(seed), BUSY_CASE, profile)
    labels = Labels.keyed(b"k" * 32) if seed % 2 else Labels.letters("K3Q7ZD")
    shown = redacted(BUSY_CASE, profile, labels=labels)
    shown_of_other = redacted(other, profile, labels=labels)
    assert canonical_json(shown_of_other) == canonical_json(shown)
    assert shown_of_other == shown


@each_profile
def test_the_other_cases_really_are_others(profile: Profile) -> None:
    other = other_case_file(Random(7), BUSY_CASE, profile)
    for name in ("case", "people", "events", "sources", "notes", "places", "appeals"):
        assert getattr(other, name) != getattr(BUSY_CASE, name)
    assert [person.names for person in other.people] != [person.names for person in BUSY_CASE.people]


@each_profile
@given(seed=st.integers(0, 2**32))
@few
def test_the_order_in_which_records_lie_makes_no_difference(profile: Profile, seed: int) -> None:
    assert redacted(_shuffled(BUSY_CASE, Random(seed)), profile) == redacted(BUSY_CASE, profile)


def _shuffled(case_file: CaseFile, chance: Random) -> CaseFile:
    def shuffled(records: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(chance.sample(records, len(records)))

    def retold(value: Stated[Any] | None) -> Stated[Any] | None:
        if value is None:
            return None
        accounts = shuffled(value.accounts)
        return Stated(accounts=accounts, working=accounts.index(value.working_account))

    events = [
        replace(
            each,
            participations=shuffled(each.participations),
            until=retold(each.until),
            place=retold(each.place),
        )
        for each in case_file.events
    ]
    people = [replace(each, family=shuffled(each.family)) for each in case_file.people]
    rest: dict[str, Any] = {
        name: shuffled(getattr(case_file, name))
        for name in ("sources", "places", "authorities", "appeals", "context", "notes")
    }
    rest |= {"events": shuffled(tuple(events)), "people": shuffled(tuple(people))}
    return replace(case_file, **rest)


@each_profile
@pytest.mark.parametrize("salt", ["a", "b"])
def test_ids_decide_nothing_that_is_shown(profile: Profile, salt: str) -> None:
    def renamed(_kind: str, identity: str) -> str:
        return hashlib.sha256(f"{salt}{identity}".encode()).hexdigest()[:32]

    assert redacted(with_ids(BUSY_CASE, renamed), profile) == redacted(BUSY_CASE, profile)


def test_which_of_two_events_of_a_month_came_first_is_not_told() -> None:
    first, second = BUSY_CASE.events[-2:]
    turned = replace(
        BUSY_CASE,
        events=(*BUSY_CASE.events[:-2], replace(first, when=second.when), replace(second, when=first.when)),
    )
    assert redacted(turned, PARTNER_NGO) == redacted(BUSY_CASE, PARTNER_NGO)


def test_no_id_of_a_record_is_in_any_redacted_case() -> None:
    ids = [record.id for record in BUSY_CASE.records()]
    for profile in PROFILES.values():
        for labels in (Labels.letters(), Labels.keyed(b"k" * 32)):
            text = canonical_json(redacted(BUSY_CASE, profile, labels=labels))
            assert [identity for identity in ids if identity in text] == []


def test_the_same_case_gives_the_same_case_twice() -> None:
    assert canonical_json(redacted(BUSY_CASE)) == canonical_json(redacted(BUSY_CASE))
