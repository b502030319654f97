"""Custody as the redacted events tell it: each person's steps, and where they are at the end.

It is worked out from what is shown and from nothing else, so two cases that show the same give the same states.  What that costs: of events
within one month or quarter shown, neither the dates nor the links of which tell the order, every order counts as possible.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from domain.custody import CustodyEvent, EventLink, Participation, Separation
from domain.custody_course import UNKNOWN_COURSE, Choice, CustodyCourse, after, working_choice
from domain.custody_details import Information, Whereabouts
from domain.custody_state import custody_state
from domain.ids import AuthorityId, CaseId, EventId, PersonId, PlaceId
from domain.redaction.fields import reduced_date, term
from domain.redaction.marks import NOT_KNOWN, WITHHELD, Absence
from domain.redaction.order import Telling
from domain.redaction.profiles import CERTAINTY, DATES, Operator, Profile, operator_for
from domain.redaction.redacted_events import RedactedEvent, RedactedParticipation, without_labels
from domain.redaction.redacted_people import RedactedCourse, RedactedState, RedactedStep
from domain.redaction.redacted_values import RedactedAccount, RedactedValue
from domain.redaction.written import written
from domain.roughdate import RoughDate
from domain.stated import Account, Stated
from domain.timeline import takes_part
from domain.vocabulary.custody import CustodyStatus
from domain.vocabulary.events import CustodyEffect, EventKind, EventLinkKind, effect
from domain.vocabulary.people import Presence
from domain.vocabulary.places import PlaceCertainty
from domain.vocabulary.sources import Certainty, Verification

T = TypeVar("T")

Custody = tuple[tuple[RedactedStep, ...], RedactedState]
"""A person's steps and state."""

_SOMEBODY = PersonId("")
_RELEASING = frozenset({CustodyEffect.FREES, CustodyEffect.ENDS})
_FATES = {
    CustodyStatus.HELD: "in custody",
    CustodyStatus.WHEREABOUTS_UNKNOWN: "in custody",
    CustodyStatus.FREE: "free",
    CustodyStatus.DEAD: "dead",
}
_SURE = frozenset({Certainty.CONFIRMED, Certainty.REPORTED, Certainty.INFERRED})


class CustodyAsTold:
    """The custody of every person, worked out from redacted events.

    events: in the order in which they are told; people in them are called by their ids.
    on: the last day of the day, month or quarter that the states are shown for.
    """

    def __init__(self, events: Sequence[RedactedEvent], telling: Telling, profile: Profile, on: date) -> None:
        self._events = events
        self._telling = telling
        self._profile = profile
        self._on = on
        self._meant: dict[str, Any] = {}
        self._known: dict[str, Custody] = {}

    def of(self, person: PersonId) -> Custody:
        """A person's steps and state.  People of whom the events tell the same share them."""
        theirs = [
            (event, without_labels(part))
            for event in self._events
            if isinstance(event.people, tuple)
            for part in event.people
            if part.person == person
        ]
        told = written(tuple((event.number, part) for event, part in theirs))
        if told not in self._known:
            self._known[told] = self._worked_out(theirs)
        return self._known[told]

    def _worked_out(self, theirs: Sequence[tuple[RedactedEvent, RedactedParticipation]]) -> Custody:
        events = [self._event(event, part) for event, part in theirs]
        return tuple(self._steps([event for event, _part in theirs], events)), self._state(events)

    def _steps(
        self, theirs: Sequence[RedactedEvent], events: Sequence[CustodyEvent]
    ) -> Iterator[RedactedStep]:
        course, is_hidden = UNKNOWN_COURSE, False
        for event, told in zip(theirs, events, strict=True):
            choice = working_choice(told, _SOMEBODY)
            is_hidden = is_hidden or event.kind is WITHHELD
            if takes_part(told, _SOMEBODY) and choice.changes_something:
                course = after(course, choice)
                yield self._step(event, told, choice, self._course(course, is_hidden=is_hidden))

    def _step(
        self, event: RedactedEvent, told: CustodyEvent, choice: Choice, leaves: RedactedCourse
    ) -> RedactedStep:
        presence = told.participations[0].presence
        return RedactedStep(
            event=event.number,
            kind=event.kind,
            when=event.when.working.value if isinstance(event.when, RedactedValue) else event.when,
            holder=self._meaning(choice.holder.value if choice.holder else None),
            place=self._meaning(choice.place.value if choice.place else None),
            certainty=self._certainty(choice.certainty),
            is_disputed=presence is not None
            and any(account.value is Presence.DID_NOT for account in presence.accounts),
            leaves=leaves,
        )

    def _state(self, events: Sequence[CustodyEvent]) -> RedactedState:
        state = custody_state(events, _SOMEBODY, self._on)
        now, others = state.working, list(state.courses[1:])
        is_complete = state.is_complete
        if any(effect(event.kind) in _RELEASING for event in events):
            # Released and held again, or held and released?  Where no order is shown, the kinds of events must not settle what is the
            # gravest question of all.
            anyhow = custody_state([replace(event, position=0) for event in events], _SOMEBODY, self._on)
            fates = {_FATES.get(course.status) for course in state.courses}
            more = [course for course in anyhow.courses if _FATES.get(course.status) not in fates]
            now = replace(now, certainty=Certainty.POSSIBLE) if more and now.certainty in _SURE else now
            others += more
            is_complete = is_complete and anyhow.is_complete
        hidden = {event.id for event in events if self._redacted(event.id).kind is WITHHELD}
        told = self._course(now, is_hidden=bool(hidden))
        rivals = {self._course(course, is_hidden=bool(hidden)) for course in others} - {told}
        return RedactedState(
            now=told,
            since=self._since(now),
            last_confirmed=self._confirmed(state.last_confirmed),
            others=tuple(sorted(rivals, key=written)),
            is_complete=is_complete,
        )

    def _course(self, course: CustodyCourse, *, is_hidden: bool) -> RedactedCourse:
        """is_hidden: an event of this person is told without its kind, so what it did is not told either."""
        return RedactedCourse(
            status=WITHHELD if is_hidden else term(course.status),
            holder=self._meaning(course.holder),
            place=self._meaning(course.place),
            certainty=self._certainty(course.certainty),
        )

    def _since(self, course: CustodyCourse) -> RoughDate | Absence:
        if course.since is None and course.events and self._redacted(course.events[0]).when is WITHHELD:
            return WITHHELD
        return course.since or NOT_KNOWN

    def _confirmed(self, day: date | None) -> RoughDate | Absence:
        operator = operator_for(self._profile, DATES)
        return reduced_date(RoughDate.day(day) if day else RoughDate.unknown(), operator)

    def _certainty(self, certainty: Certainty) -> Certainty | Absence:
        if operator_for(self._profile, CERTAINTY) is not Operator.KEEP:
            return WITHHELD
        known: Certainty | Absence = term(certainty)
        return known

    def _redacted(self, identity: EventId) -> RedactedEvent:
        return self._events[int(identity) - 1]

    def _event(self, event: RedactedEvent, part: RedactedParticipation) -> CustodyEvent:
        """A redacted event as one of the notebook, so that one rule says where people are."""
        follows = sorted(self._telling.follows[event.number])
        return CustodyEvent(
            id=_identity(event.number),
            case=CaseId(""),
            kind=EventKind.OTHER if isinstance(event.kind, Absence) else event.kind,
            when=_stated(event.when, _date),
            place=self._stated_place(event.place),
            acting=self._stated_authority(event.acting),
            receiving=self._stated_authority(event.receiving),
            place_certainty=PlaceCertainty.UNKNOWN
            if isinstance(event.place_certainty, Absence)
            else event.place_certainty,
            participations=(
                Participation(
                    person=_SOMEBODY,
                    presence=_stated(part.presence, _presence),
                    holder=self._stated_authority(part.holder),
                    place=self._stated_place(part.place),
                    separation=None if part.separation is NOT_KNOWN else Separation(),
                ),
            ),
            whereabouts=Whereabouts(
                last_confirmed=None if isinstance(event.last_confirmed, Absence) else event.last_confirmed
            ),
            information=Information(
                verification=Verification.UNKNOWN
                if isinstance(event.verification, Absence)
                else event.verification
            ),
            links=tuple(EventLink(event=_identity(number), kind=EventLinkKind.FOLLOWS) for number in follows),
            position=self._telling.stages[event.number],
        )

    def _stated_place(self, value: RedactedValue[Any] | Absence) -> Stated[PlaceId] | None:
        return _stated(_as_accounts(value), lambda each: PlaceId(self._named(each)))

    def _stated_authority(self, value: RedactedValue[Any] | Absence) -> Stated[AuthorityId] | None:
        return _stated(_as_accounts(value), lambda each: AuthorityId(self._named(each)))

    def _named(self, value: Any) -> str:
        """An id for what is shown of a place or an authority: two that look alike here are one."""
        name = written(value)
        self._meant[name] = value
        return name

    def _meaning(self, name: str | None) -> Any:
        return NOT_KNOWN if name is None else self._meant[name]


def _identity(number: int) -> EventId:
    # Of one width, so that where ids decide they decide by the order told.
    return EventId(f"{number:06}")


def _as_accounts(value: RedactedValue[Any] | Absence) -> RedactedValue[Any] | Absence:
    """A value that is withheld says that there may be something: whoever is held there is held somewhere not told."""
    if value is not WITHHELD:
        return value
    account: RedactedAccount[Any] = RedactedAccount(
        value=WITHHELD, source=WITHHELD, grade=WITHHELD, certainty=Certainty.REPORTED
    )
    return RedactedValue(accounts=(account,))


def _stated(value: RedactedValue[Any] | Absence, meant: Callable[[Any], T]) -> Stated[T] | None:
    if isinstance(value, Absence):
        return None
    return Stated(
        accounts=tuple(
            Account(value=meant(account.value), certainty=_known(account.certainty))
            for account in value.accounts
        )
    )


def _known(certainty: Certainty | Absence) -> Certainty:
    if isinstance(certainty, Absence):
        return Certainty.UNKNOWN if certainty is NOT_KNOWN else Certainty.REPORTED
    return certainty


def _date(value: RoughDate | Absence) -> RoughDate:
    return RoughDate.unknown() if isinstance(value, Absence) else value


def _presence(value: Presence | Absence) -> Presence:
    return Presence.UNKNOWN if isinstance(value, Absence) else value
