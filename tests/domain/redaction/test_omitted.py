"""Who and what somebody leaves out is as if the case did not have it, and is looked for in the file."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from domain.case import InvokedNorm
from domain.casefile import CaseFile
from domain.counts import CountRange, GroupSize
from domain.custody import CustodyEvent, Participation, Separation
from domain.ids import EventId, PersonId
from domain.person import FamilyLink, PersonName
from domain.redaction.labels import Labels
from domain.redaction.marks import WITHHELD
from domain.redaction.omitted import Omitted
from domain.redaction.profiles import PARTNER_NGO, PROFILES, Profile
from domain.redaction.redact import Redaction, redact
from domain.sensitivity import Protection, Sensitivity
from domain.stated import Stated
from domain.vocabulary.asks import Ask, NormSide
from domain.vocabulary.events import EventKind
from domain.vocabulary.law import Norm
from domain.vocabulary.people import EventRole, FamilyLinkKind, Outcome, Presence, Vulnerability
from domain.vocabulary.risk import Imminence, RiskKind
from tests.domain.redaction.builders import CHILD, FATHER, MOTHER, ON, event, stated
from tests.domain.redaction.small_case import SMALL_CASE, real

each_profile = pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)

CHILD_ID, MOTHER_ID = real(CHILD), real(MOTHER)


def told(case_file: CaseFile, profile: Profile, omitted: Omitted) -> Redaction:
    return redact(case_file, profile, labels=Labels.letters("K7Q2M"), on=ON, omitted=omitted)


def without_child() -> CaseFile:
    """The small case as if it had never had the child, taken out by hand."""
    people = tuple(
        replace(
            each,
            family=tuple(link for link in each.family if link.person != CHILD_ID),
            vulnerabilities=tuple(term for term in each.vulnerabilities if term is not Vulnerability.NURSING),
        )
        for each in SMALL_CASE.people
        if each.id != CHILD_ID
    )
    events = []
    for each in SMALL_CASE.events:
        parts = tuple(part for part in each.participations if part.person != CHILD_ID)
        if parts or not each.participations:
            events.append(replace(each, participations=tuple(map(_without_child, parts))))
    return without_sizes(replace(SMALL_CASE, people=people, events=tuple(events)))


def without_sizes(case_file: CaseFile) -> CaseFile:
    """A case that tells readers no number of people."""

    def hidden(record: Any) -> Any:
        return replace(record, protection=(Protection(field="size", sensitivity=Sensitivity.NEVER),))

    return replace(
        case_file, case=hidden(case_file.case), events=tuple(hidden(each) for each in case_file.events)
    )


def _without_child(part: Participation) -> Participation:
    if part.separation is None:
        return part
    others = tuple(each for each in part.separation.separated_from if each != CHILD_ID)
    return replace(part, separation=replace(part.separation, separated_from=others))


@each_profile
def test_a_person_who_is_left_out_is_as_if_the_case_did_not_have_them(profile: Profile) -> None:
    left_out = told(SMALL_CASE, profile, Omitted(people=frozenset({CHILD_ID})))
    assert left_out.case == told(without_child(), profile, Omitted()).case
    assert CHILD_ID not in left_out.labels


@each_profile
def test_an_event_that_is_left_out_is_as_if_it_had_not_been_entered(profile: Profile) -> None:
    last = SMALL_CASE.events[-1]
    left_out = told(SMALL_CASE, profile, Omitted(events=frozenset({last.id})))
    never_entered = replace(SMALL_CASE, events=SMALL_CASE.events[:-1])
    assert left_out.case == told(never_entered, profile, Omitted()).case
    assert left_out.left_out == told(never_entered, profile, Omitted()).left_out


def test_an_event_of_which_nobody_is_left_is_left_out() -> None:
    everybody = frozenset(person.id for person in SMALL_CASE.people)
    chosen = Omitted(people=everybody).out_of(SMALL_CASE)
    assert chosen.people == ()
    assert [each for each in chosen.events if each.participations] == []
    assert {each.id for each in chosen.events} == {
        each.id for each in SMALL_CASE.events if not each.participations
    }


def test_who_is_left_out_is_taken_out_of_ties_and_separations_too() -> None:
    first, *others = SMALL_CASE.people
    tied = replace(
        first,
        family=(
            FamilyLink(kind=FamilyLinkKind.CHILD, person=CHILD_ID),
            FamilyLink(kind=FamilyLinkKind.SIBLING, name="somebody"),
        ),
    )
    first_event = SMALL_CASE.events[0]
    apart = Participation(person=MOTHER_ID, separation=Separation(separated_from=(CHILD_ID, real_father())))
    case_file = replace(
        SMALL_CASE,
        people=(tied, *others),
        events=(replace(first_event, participations=(apart, Participation(person=CHILD_ID))),),
    )
    chosen = Omitted(people=frozenset({CHILD_ID})).out_of(case_file)
    assert [link.name for link in chosen.people[0].family] == ["somebody"]
    (part,) = chosen.events[0].participations
    assert part.separation is not None
    assert part.separation.separated_from == (real_father(),)


CHILD_ALONE = Participation(person=CHILD_ID, role=EventRole.ACCOMPANYING_CHILD)
DID_NOT = stated(Presence.DID_NOT)
WITHOUT_CHILD = Omitted(people=frozenset({CHILD_ID}))


def with_more(kind: EventKind, *parts: Participation, **more: Any) -> CaseFile:
    """The small case with one more event."""
    another = event("3" * 32, kind, "2015-10-30", participations=parts, **more)
    return replace(SMALL_CASE, events=(*SMALL_CASE.events, another))


def left_of(case_file: CaseFile, omitted: Omitted = WITHOUT_CHILD) -> CustodyEvent | None:
    """What is left of that event."""
    return next((each for each in omitted.out_of(case_file).events if each.id == "3" * 32), None)


@each_profile
def test_words_that_only_somebody_left_out_may_cause_are_as_if_never_entered(profile: Profile) -> None:
    told_of_child: dict[str, Any] = {
        "case": replace(
            SMALL_CASE.case,
            size=stated(GroupSize(total=CountRange(minimum=4), infants=CountRange(minimum=1))),
            asks=(Ask.DO_NOT_RETURN, Ask.REUNITE_CHILD),
            norms=(
                *SMALL_CASE.case.norms,
                InvokedNorm(norm=Norm.CRC_9, side=NormSide.FOR_PROTECTION),
            ),
        ),
        "appeals": tuple(
            replace(each, asks=(*each.asks, Ask.REUNITE_CHILD, Ask.MEDICAL_CARE))
            for each in SMALL_CASE.appeals
        ),
        "events": tuple(
            replace(
                each,
                size=stated(GroupSize(total=CountRange(minimum=9), infants=CountRange(minimum=1))),
                legal=replace(each.legal, norms=(*each.legal.norms, Norm.CRC_37)),
                risk=replace(
                    each.risk,
                    kinds=(*each.risk.kinds, RiskKind.CHILD_TAKEN),
                    imminence=each.risk.imminence if each.risk.kinds else Imminence.DAYS,
                ),
            )
            for each in SMALL_CASE.events
        ),
    }
    left_out = told(replace(SMALL_CASE, **told_of_child), profile, WITHOUT_CHILD)
    assert left_out.case == told(without_child(), profile, Omitted()).case


def test_no_number_of_people_stands_above_those_who_are_left() -> None:
    case = told(SMALL_CASE, PARTNER_NGO, WITHOUT_CHILD).case
    assert case.size is WITHHELD
    assert {each.size for each in case.events} == {WITHHELD}


@each_profile
@pytest.mark.parametrize(
    "mother",
    [
        Participation(person=MOTHER_ID, presence=DID_NOT),
        Participation(person=MOTHER_ID, presence=stated(Presence.UNKNOWN, Presence.TOOK_PART)),
        Participation(person=MOTHER_ID, outcome=stated(Outcome.NOT_AFFECTED)),
        Participation(person=MOTHER_ID, role=EventRole.BYSTANDER),
    ],
    ids=["did not", "not known", "not affected", "saw it"],
)
def test_an_event_of_somebody_left_out_is_none_of_those_beside_it(
    profile: Profile, mother: Participation
) -> None:
    theirs = with_more(EventKind.TRANSFER, CHILD_ALONE, mother)
    assert told(theirs, profile, WITHOUT_CHILD).case == told(without_child(), profile, Omitted()).case


@pytest.mark.parametrize(
    "parts",
    [
        (CHILD_ALONE, Participation(person=MOTHER_ID)),
        (CHILD_ALONE, Participation(person=MOTHER_ID, outcome=stated(Outcome.HELD))),
        (replace(CHILD_ALONE, role=EventRole.OTHER), Participation(person=MOTHER_ID, role=EventRole.GUIDE)),
        (replace(CHILD_ALONE, presence=DID_NOT), Participation(person=MOTHER_ID, role=EventRole.GUIDE)),
        (replace(CHILD_ALONE, presence=DID_NOT), Participation(person=MOTHER_ID, presence=DID_NOT)),
    ],
    ids=["took part too", "held too", "guides alone", "guide alone", "nobody"],
)
def test_an_event_of_somebody_else_is_told_without_those_left_out(parts: tuple[Participation, ...]) -> None:
    left = left_of(with_more(EventKind.TRANSFER, *parts))
    assert left is not None
    assert left.participations == parts[1:]


APART = Participation(
    person=MOTHER_ID,
    outcome=stated(Outcome.SEPARATED),
    separation=Separation(separated_from=(CHILD_ID,), words="from her child"),
)


@each_profile
@pytest.mark.parametrize("kind", [EventKind.SEPARATION, EventKind.REUNIFICATION])
@pytest.mark.parametrize(
    "parts",
    [(APART,), (APART, CHILD_ALONE), (Participation(person=MOTHER_ID), CHILD_ALONE)],
    ids=["from somebody not there", "both", "not said from whom"],
)
def test_no_separation_outlives_its_other_side(
    profile: Profile, kind: EventKind, parts: tuple[Participation, ...]
) -> None:
    separated = with_more(kind, *parts)
    assert told(separated, profile, WITHOUT_CHILD).case == told(without_child(), profile, Omitted()).case


@pytest.mark.parametrize("outcome", [None, stated(Outcome.HELD)])
def test_who_was_taken_from_nobody_told_of_was_taken_from_nobody(outcome: Stated[Outcome] | None) -> None:
    for part, still in ((APART, None), (replace(APART, outcome=outcome), outcome)):
        left = left_of(with_more(EventKind.TRANSFER, part, CHILD_ALONE))
        assert left is not None
        assert left.participations == (Participation(person=MOTHER_ID, outcome=still),)


@pytest.mark.parametrize(
    "parts",
    [
        (replace(APART, separation=Separation(separated_from=(CHILD_ID, real(FATHER)))), CHILD_ALONE),
        (replace(APART, separation=Separation(words="taken away")), CHILD_ALONE),
        (Participation(person=MOTHER_ID), replace(CHILD_ALONE, presence=DID_NOT)),
    ],
    ids=["from others too", "not said from whom", "not of theirs"],
)
def test_a_separation_of_others_is_told(parts: tuple[Participation, ...]) -> None:
    assert left_of(with_more(EventKind.SEPARATION, *parts)) is not None


def test_who_leaves_out_an_event_leaves_every_number_and_word_in() -> None:
    last = SMALL_CASE.events[-1].id
    chosen = Omitted(events=frozenset({last})).out_of(SMALL_CASE)
    assert chosen == replace(SMALL_CASE, events=SMALL_CASE.events[:-1])


def real_father() -> PersonId:
    return next(person.id for person in SMALL_CASE.people if person.id not in (CHILD_ID, MOTHER_ID))


def test_whoever_is_left_out_is_looked_for_all_the_same() -> None:
    people = tuple(
        replace(each, names=(PersonName(text="Kwon Sun Hwa"),)) if each.id == CHILD_ID else each
        for each in SMALL_CASE.people
    )
    case_file = replace(SMALL_CASE, people=people)
    for profile in PROFILES.values():
        assert "Kwon Sun Hwa" in told(case_file, profile, Omitted(people=frozenset({CHILD_ID}))).forbidden


def test_nothing_left_out_is_the_very_same_case() -> None:
    assert Omitted().out_of(SMALL_CASE) is SMALL_CASE
    assert Omitted(events=frozenset({EventId("none")})).out_of(SMALL_CASE) == SMALL_CASE


def test_what_goes_with_somebody_is_told_apart_from_what_was_chosen() -> None:
    chosen = Omitted(people=frozenset({CHILD_ID}), events=frozenset({SMALL_CASE.events[0].id}))
    along = chosen.taken_along(SMALL_CASE)
    left = chosen.out_of(SMALL_CASE)
    gone = {each.id for each in SMALL_CASE.events} - {each.id for each in left.events}
    assert set(along.events) == gone - chosen.events
    assert not set(along.terms) & set(left.case.asks)
    assert set(SMALL_CASE.case.asks) - set(left.case.asks) <= set(along.terms)
    assert Omitted(events=chosen.events).taken_along(SMALL_CASE).terms == ()
