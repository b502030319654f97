"""What somebody chose to leave out of one document: people and events that are then as if they were not in the case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from domain.appeal import Appeal
from domain.case import Case
from domain.casefile import CaseFile
from domain.custody import CustodyEvent, Participation
from domain.custody_details import Risk
from domain.ids import EventId, PersonId
from domain.person import Person
from domain.redaction.groups import of_nobody_alone
from domain.sensitivity import Protection, Sensitivity
from domain.vocabulary.events import EventKind
from domain.vocabulary.people import EventRole, FamilyLinkKind, Outcome, Presence, Vulnerability
from domain.vocabulary.risk import Imminence
from domain.vocabulary.term import Term

_OF_TWO_SIDES = frozenset({EventKind.SEPARATION, EventKind.REUNIFICATION})
"""Such an event is told only while both sides of it are."""

_HELD = frozenset({EventRole.DETAINEE, EventRole.ACCOMPANYING_CHILD})
"""Whose event it is; who guided, drove or saw them is beside it."""

_WITH_A_CHILD = frozenset({Vulnerability.NURSING, Vulnerability.SINGLE_PARENT})

_NO_SIZE = Protection(field="size", sensitivity=Sensitivity.NEVER)
"""A total tells by how many it is more than those who are told of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenAlong:
    """What else is left out with somebody, since it may be theirs alone."""

    events: tuple[EventId, ...]
    terms: tuple[Term, ...]
    """What is asked for, norms and risks, each once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Omitted:
    """The people and the events that are left out."""

    people: frozenset[PersonId] = frozenset()
    events: frozenset[EventId] = frozenset()

    def out_of(self, case_file: CaseFile) -> CaseFile:
        """The case without them.

        Where people are left out, so are the events that are theirs, every number of people, and the words that are true of one person of a
        group: nobody recorded of whom.
        """
        kept = (each for each in case_file.events if each.id not in self.events)
        if not self.people:
            return replace(case_file, events=tuple(kept)) if self.events else case_file
        events = (self._without_parts(each) for each in kept)
        parents = self._parents(case_file.people)
        return replace(
            case_file,
            case=_case_of_those_left(case_file.case),
            people=tuple(
                self._without_ties(each, has_child=each.id in parents)
                for each in case_file.people
                if each.id not in self.people
            ),
            events=tuple(_event_of_those_left(each) for each in events if each is not None),
            appeals=tuple(_appeal_for_those_left(each) for each in case_file.appeals),
        )

    def taken_along(self, case_file: CaseFile) -> TakenAlong:
        """What `out_of` leaves out beside the people and the events that were chosen; the numbers of people go in any case."""
        left = self.out_of(case_file)
        kept = {event.id for event in left.events} | self.events
        terms = dict.fromkeys(_terms_of(replace(case_file, events=_those(case_file.events, kept))))
        return TakenAlong(
            events=tuple(event.id for event in case_file.events if event.id not in kept),
            terms=tuple(term for term in terms if term not in set(_terms_of(left))),
        )

    def _parents(self, people: Iterable[Person]) -> frozenset[PersonId]:
        """Who has a child, by either's page, that is not left out."""
        ties = [
            (person.id, link)
            for person in people
            for link in person.family
            if person.id not in self.people and link.person not in self.people
        ]
        of_children = {
            link.person for _child, link in ties if link.kind is FamilyLinkKind.PARENT and link.person
        }
        return frozenset({parent for parent, link in ties if link.kind is FamilyLinkKind.CHILD} | of_children)

    def _without_ties(self, person: Person, *, has_child: bool) -> Person:
        """A person without what ties them to those who are left out, and without what says that there is a child, where none is told of."""
        return replace(
            person,
            family=tuple(link for link in person.family if link.person not in self.people),
            vulnerabilities=tuple(
                each for each in person.vulnerabilities if has_child or each not in _WITH_A_CHILD
            ),
        )

    def _without_parts(self, event: CustodyEvent) -> CustodyEvent | None:
        """What is left of an event, or None where it was theirs."""
        gone = [part for part in event.participations if part.person in self.people]
        left = [part for part in event.participations if part.person not in self.people]
        parts = tuple(self._without_others(part) for part in left)
        concerned = [part for part in gone if _may_have_taken_part(part)]
        if (gone and not left) or (concerned and not _is_of(left, concerned)):
            return None
        is_touched = concerned or parts != tuple(left)
        if event.kind in _OF_TWO_SIDES and is_touched and all(part.separation is None for part in parts):
            return None
        return replace(event, participations=parts)

    def _without_others(self, part: Participation) -> Participation:
        """A part without them on its other side; who was taken from nobody else was, for this document, taken from nobody."""
        if part.separation is None:
            return part
        others = tuple(each for each in part.separation.separated_from if each not in self.people)
        if part.separation.separated_from and not others:
            is_taken = part.outcome is not None and any(
                account.value is Outcome.SEPARATED for account in part.outcome.accounts
            )
            return replace(part, separation=None, outcome=None if is_taken else part.outcome)
        return replace(part, separation=replace(part.separation, separated_from=others))


def _those(
    events: Iterable[CustodyEvent], ids: frozenset[EventId] | set[EventId]
) -> tuple[CustodyEvent, ...]:
    return tuple(event for event in events if event.id in ids)


def _terms_of(case_file: CaseFile) -> Iterator[Term]:
    """What is asked for, norms and risks: of these a group has some that are one person's."""
    yield from case_file.case.asks
    yield from (each.norm for each in case_file.case.norms)
    for appeal in case_file.appeals:
        yield from appeal.asks
    for event in case_file.events:
        yield from event.legal.norms
        yield from event.risk.kinds


def _may_have_taken_part(part: Participation) -> bool:
    return part.presence is None or any(
        account.value is not Presence.DID_NOT for account in part.presence.accounts
    )


def _is_of(left: Iterable[Participation], gone: Iterable[Participation]) -> bool:
    """Whether an event is still one of those left, by the working accounts."""
    roles = {part.role for part in left if _takes_part(part)}
    was_of_the_held = any(part.role in _HELD for part in gone)
    return bool(roles & _HELD if was_of_the_held else roles)


def _takes_part(part: Participation) -> bool:
    """Whether the working account says so; of whom it is not known or who came away untouched, the event was somebody else's."""
    is_untouched = part.outcome is not None and part.outcome.working_value is Outcome.NOT_AFFECTED
    is_there = part.presence is None or part.presence.working_value is Presence.TOOK_PART
    return is_there and not is_untouched


def _case_of_those_left(case: Case) -> Case:
    norms = tuple(each for each in case.norms if of_nobody_alone([each.norm]))
    return replace(
        case,
        size=None,
        norms=norms,
        asks=of_nobody_alone(case.asks),
        protection=(*case.protection, _NO_SIZE),
    )


def _appeal_for_those_left(appeal: Appeal) -> Appeal:
    return replace(appeal, asks=of_nobody_alone(appeal.asks))


def _event_of_those_left(event: CustodyEvent) -> CustodyEvent:
    return replace(
        event,
        size=None,
        legal=replace(event.legal, norms=of_nobody_alone(event.legal.norms)),
        risk=_risk_of_those_left(event.risk),
        protection=(*event.protection, _NO_SIZE),
    )


def _risk_of_those_left(risk: Risk) -> Risk:
    kinds = of_nobody_alone(risk.kinds)
    # How soon something may happen that is not told is not told either.
    is_nothing_left = risk.kinds and not kinds
    return replace(risk, kinds=kinds, imminence=Imminence.UNKNOWN if is_nothing_left else risk.imminence)
