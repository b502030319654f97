"""The order of telling: dates as shown, then links, then the stage of custody; of people, first mention and what is shown."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from domain.casefile import CaseFile
from domain.custody import CustodyEvent, EventLink, Participation, Separation
from domain.custody_details import Access, LegalGround
from domain.ids import EventId, PersonId
from domain.person import FamilyLink, Person
from domain.redaction.marks import WITHHELD
from domain.redaction.profiles import PARTNER_NGO, PUBLIC_STATEMENT, Profile
from domain.sensitivity import Protection, Sensitivity
from domain.vocabulary.events import EventKind, EventLinkKind
from domain.vocabulary.law import AccessKind, AccessState
from domain.vocabulary.people import EventRole, FamilyLinkKind
from tests.domain.redaction.builders import event, person
from tests.domain.redaction.small_case import SMALL_CASE, redacted

ONE, TWO, THREE, FOUR = (PersonId(letter * 32) for letter in "abcd")


def told(*events: CustodyEvent, profile: Profile = PARTNER_NGO) -> list[Any]:
    """The kinds of events in the order in which they are told."""
    return [each.kind for each in redacted(replace(SMALL_CASE, events=events), profile).events]


def an_event(name: str, kind: EventKind, edtf: str | None, *links: EventLink, **more: Any) -> CustodyEvent:
    return event(name, kind, edtf, people=(), links=links, **more)


def link(name: str, kind: EventLinkKind) -> EventLink:
    return EventLink(event=EventId(name), kind=kind)


def test_a_later_month_comes_later() -> None:
    assert told(
        an_event("a", EventKind.ARREST, "2015-11-01"), an_event("b", EventKind.RELEASE, "2015-10-31")
    ) == [EventKind.RELEASE, EventKind.ARREST]


def test_within_a_month_the_day_decides_nothing() -> None:
    for first, second in (("2015-10-02", "2015-10-03"), ("2015-10-03", "2015-10-02")):
        assert told(an_event("a", EventKind.TRANSPORT, first), an_event("b", EventKind.ARREST, second)) == [
            EventKind.ARREST,
            EventKind.TRANSPORT,
        ]


def test_within_a_month_an_expulsion_is_told_before_the_return_that_follows_it() -> None:
    # What is known of the one and not of the other would put it behind.
    known = LegalGround(access=(Access(kind=AccessKind.LAWYER, state=AccessState.REFUSED),))
    for first, second in (("2013-05-27", "2013-05-28"), ("2013-05-28", "2013-05-27")):
        assert told(
            an_event("a", EventKind.FORCED_RETURN, first),
            an_event("b", EventKind.EXPULSION, second, legal=known),
        ) == [EventKind.EXPULSION, EventKind.FORCED_RETURN]


def test_a_link_decides_within_a_month_whichever_event_carries_it() -> None:
    follows, precedes = link("r", EventLinkKind.FOLLOWS), link("a", EventLinkKind.PRECEDES)
    release = an_event("r", EventKind.RELEASE, "2015-10-20")
    assert told(an_event("a", EventKind.ARREST, "2015-10-02", follows), release) == [
        EventKind.RELEASE,
        EventKind.ARREST,
    ]
    assert told(an_event("a", EventKind.ARREST, "2015-10-02"), replace(release, links=(precedes,))) == [
        EventKind.RELEASE,
        EventKind.ARREST,
    ]


def test_links_reach_across_events_between() -> None:
    assert told(
        an_event("a", EventKind.ARREST, "2015-10", link("b", EventLinkKind.FOLLOWS)),
        an_event("b", EventKind.TRANSFER, None, link("c", EventLinkKind.CAUSED_BY)),
        an_event("c", EventKind.RELEASE, "2015-10"),
    ) == [EventKind.RELEASE, EventKind.TRANSFER, EventKind.ARREST]


def test_dates_that_are_shown_are_stronger_than_a_link_against_them() -> None:
    assert told(
        an_event("a", EventKind.ARREST, "2015-10", link("b", EventLinkKind.FOLLOWS)),
        an_event("b", EventKind.RELEASE, "2015-12"),
    ) == [EventKind.ARREST, EventKind.RELEASE]


def test_links_and_dates_that_contradict_each_other_in_a_circle_still_give_an_order() -> None:
    kinds = told(
        an_event("a", EventKind.ARREST, "2015-12"),
        an_event("b", EventKind.TRANSFER, None, link("a", EventLinkKind.FOLLOWS)),
        an_event("c", EventKind.RELEASE, "2015-10", link("b", EventLinkKind.FOLLOWS)),
    )
    assert sorted(kinds) == [EventKind.ARREST, EventKind.RELEASE, EventKind.TRANSFER]


def test_a_link_that_says_nothing_of_the_order_decides_nothing() -> None:
    assert told(
        an_event("a", EventKind.ARREST, "2015-10", link("b", EventLinkKind.SAME_TIME)),
        an_event("b", EventKind.RELEASE, "2015-10"),
        an_event("c", EventKind.SIGHTING, "2015-10", link("gone", EventLinkKind.FOLLOWS)),
    ) == [EventKind.ARREST, EventKind.RELEASE, EventKind.SIGHTING]


def test_a_link_that_is_raised_decides_nothing_and_is_not_shown() -> None:
    raised = (Protection(field="links", sensitivity=Sensitivity.NEVER),)
    arrest = an_event("a", EventKind.ARREST, "2015-10", link("r", EventLinkKind.FOLLOWS), protection=raised)
    events = redacted(
        replace(SMALL_CASE, events=(arrest, an_event("r", EventKind.RELEASE, "2015-10")))
    ).events
    assert [each.kind for each in events] == [EventKind.ARREST, EventKind.RELEASE]
    assert events[0].links is WITHHELD


def test_an_event_whose_date_is_not_known_is_told_last() -> None:
    assert told(an_event("a", EventKind.ARREST, None), an_event("r", EventKind.RELEASE, "2015-10")) == [
        EventKind.RELEASE,
        EventKind.ARREST,
    ]


def group(*people: Person, events: tuple[CustodyEvent, ...] = ()) -> CaseFile:
    return replace(SMALL_CASE, people=people, events=events, consents=())


def labelled(case_file: CaseFile, role: EventRole) -> str:
    people = redacted(case_file).people
    assert isinstance(people, tuple)
    return next(each.label for each in people if each.role is role)


def test_people_are_called_by_letters_in_the_order_of_first_mention() -> None:
    arrest = event("1" * 32, EventKind.ARREST, "2015-10", people=(FOUR,))
    later = event("2" * 32, EventKind.TRANSPORT, "2015-11", people=(ONE, FOUR))
    people = (person(ONE), person(TWO), person(FOUR, role=EventRole.ACCOMPANYING_CHILD))
    assert labelled(group(*people, events=(later, arrest)), EventRole.ACCOMPANYING_CHILD) == "A"


def test_people_nobody_mentions_are_told_after_the_others_and_never_left_out() -> None:
    arrest = event("1" * 32, EventKind.ARREST, "2015-10", people=(FOUR,))
    people = (person(ONE, role=EventRole.ACCOMPANYING_CHILD), person(FOUR))
    assert labelled(group(*people, events=(arrest,)), EventRole.ACCOMPANYING_CHILD) == "B"


def test_of_two_alike_the_one_with_a_tie_to_a_child_is_told_apart_by_it_alone() -> None:
    def family(first: PersonId, second: PersonId) -> CaseFile:
        return group(
            person(first, family=(FamilyLink(kind=FamilyLinkKind.CHILD, person=THREE),)),
            person(second, family=(FamilyLink(kind=FamilyLinkKind.CHILD, person=PersonId("f" * 32)),)),
            person(THREE, role=EventRole.ACCOMPANYING_CHILD),
        )

    # The parent has another id, and so another place among ids, and is called the same.
    assert redacted(family(ONE, TWO)) == redacted(family(FOUR, TWO))


def test_of_two_alike_the_one_somebody_was_separated_from_is_told_apart_by_that_alone() -> None:
    def parted(parent: PersonId) -> CaseFile:
        parts = (
            Participation(person=ONE),
            Participation(person=TWO),
            Participation(
                person=THREE,
                role=EventRole.ACCOMPANYING_CHILD,
                separation=Separation(separated_from=(parent,)),
            ),
        )
        taken = event("1" * 32, EventKind.SEPARATION, "2015-10", participations=parts)
        return group(person(ONE), person(TWO), person(THREE), events=(taken,))

    assert redacted(parted(ONE)) == redacted(parted(TWO))


def test_order_is_by_what_the_public_may_see_where_the_public_reads() -> None:
    # October and December are one quarter.
    assert told(
        an_event("a", EventKind.RELEASE, "2015-10-02"),
        an_event("b", EventKind.ARREST, "2015-12-24"),
        profile=PUBLIC_STATEMENT,
    ) == [EventKind.ARREST, EventKind.RELEASE]
