"""Reading a case: its timeline and its custody states as rows with the names filled in, the same for the screen and the command line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.authority import Authority
from domain.casefile import CaseFile
from domain.custody import CustodyEvent
from domain.custody_course import CustodyCourse
from domain.custody_state import custody_states
from domain.place import Place
from domain.roughdate import Order, RoughDate
from domain.stated import Account, Stated
from domain.timeline import in_order, order_of, takes_part, working_date
from domain.vocabulary.custody import CustodyStatus
from domain.vocabulary.events import EventKind
from domain.vocabulary.people import Presence
from domain.vocabulary.sources import Certainty
from storage.case_json import to_json


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRow:
    """What one source says of one value of an event."""

    field: str
    """when, until, place, origin, acting, receiving, or the person's name where it is about who was there."""
    value: str
    source: str
    grade: str
    certainty: Certainty
    words: str
    is_working: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """One event of a case, in order."""

    number: int
    event: str
    kind: EventKind
    title: str
    when: RoughDate
    earliest: date | None
    latest: date | None
    order_is_certain: bool
    """False: it overlaps with the event before it, and nobody ordered the two."""
    people: tuple[str, ...]
    absent: tuple[str, ...]
    """People of the case who did not take part, or not by every account; nobody drops out unseen."""
    holder: str
    place: str
    origin: str
    grade: str
    certainty: Certainty
    accounts: tuple[AccountRow, ...]
    """Every account of the values that have more than one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseRow:
    """One course, with names."""

    status: CustodyStatus
    holder: str
    place: str
    since: RoughDate | None
    certainty: Certainty
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StateRow:
    """Where one person is on one day."""

    person: str
    name: str
    working: CourseRow
    others: tuple[CourseRow, ...]
    """Every other course that the rival accounts allow."""
    last_confirmed: date | None
    days_since_confirmed: int | None
    gaps: tuple[tuple[date, date], ...]
    is_complete: bool


def as_json(value: Any) -> bytes:
    """Rows, or a dictionary of rows, as JSON text for a program: terms by their codes, days as ISO 8601."""
    return to_json(value, indent=1) + b"\n"


def timeline(case_file: CaseFile) -> tuple[TimelineRow, ...]:
    """The events of a case from the earliest to the latest."""
    ordered = in_order(case_file.events)
    return tuple(
        _row(case_file, number, event, ordered[number - 2] if number > 1 else None)
        for number, event in enumerate(ordered, 1)
    )


def states(case_file: CaseFile, on: date) -> tuple[StateRow, ...]:
    """The custody state of every person of a case on one day, in the order in which the people were entered."""
    return tuple(
        StateRow(
            person=state.person,
            name=_person_name(case_file, state.person),
            working=_course(case_file, state.working),
            others=tuple(_course(case_file, course) for course in state.courses[1:]),
            last_confirmed=state.last_confirmed,
            days_since_confirmed=state.days_since_confirmed,
            gaps=tuple((gap.first, gap.last) for gap in state.gaps),
            is_complete=state.is_complete,
        )
        for state in custody_states(case_file.events, [person.id for person in case_file.people], on)
    )


def _row(case_file: CaseFile, number: int, event: CustodyEvent, before: CustodyEvent | None) -> TimelineRow:
    when = working_date(event)
    present = [person for person in case_file.people if takes_part(event, person.id)]
    holder = event.receiving or event.acting
    grade = event.information.grade
    return TimelineRow(
        number=number,
        event=event.id,
        kind=event.kind,
        title=event.title,
        when=when,
        earliest=when.earliest,
        latest=when.latest,
        order_is_certain=before is None or order_of(before, event) is Order.BEFORE,
        people=tuple(person.shown_name for person in present),
        absent=tuple(
            person.shown_name
            for person in case_file.people
            if person not in present or _is_doubted(event, person.id)
        ),
        holder=_named(case_file.authority(holder.working_value)) if holder else "",
        place=_named(case_file.place(event.place.working_value)) if event.place else "",
        origin=_named(case_file.place(event.origin.working_value)) if event.origin else "",
        grade=grade.short if grade else "",
        certainty=(event.place or event.when or holder or _NOTHING).working_account.certainty,
        accounts=tuple(_accounts(case_file, event)),
    )


_NOTHING: Stated[Any] = Stated(accounts=(Account(value=None, certainty=Certainty.UNKNOWN),))


def _is_doubted(event: CustodyEvent, person: str) -> bool:
    part = next((part for part in event.participations if part.person == person), None)
    return part is not None and part.presence is not None and part.presence.is_disputed


def _accounts(case_file: CaseFile, event: CustodyEvent) -> list[AccountRow]:
    values: list[tuple[str, Stated[Any] | None]] = [
        (name, getattr(event, name)) for name in ("when", "until", "place", "origin", "acting", "receiving")
    ]
    values += [
        (_person_name(case_file, part.person), value)
        for part in event.participations
        for value in (part.presence, part.outcome)
    ]
    return [
        AccountRow(
            field=field,
            value=_text(case_file, account.value),
            source=_label(case_file, account.source),
            grade=account.grade.short if account.grade else "",
            certainty=account.certainty,
            words=account.words or _as_stated(account.value),
            is_working=number == value.working,
        )
        for field, value in values
        if value is not None and len(value.accounts) > 1
        for number, account in enumerate(value.accounts)
    ]


def _as_stated(value: object) -> str:
    """The words that a date holds by itself."""
    return value.words if isinstance(value, RoughDate) else ""


def _course(case_file: CaseFile, course: CustodyCourse) -> CourseRow:
    return CourseRow(
        status=course.status,
        holder=_named(case_file.authority(course.holder)),
        place=_named(case_file.place(course.place)),
        since=course.since,
        certainty=course.certainty,
        sources=tuple(_label(case_file, source) for source in course.sources),
    )


def _text(case_file: CaseFile, value: Any) -> str:
    if isinstance(value, RoughDate):
        return value.edtf
    if isinstance(value, Presence) or hasattr(value, "label"):
        return str(value.label)
    return _named(case_file.place(value) or case_file.authority(value))


def _named(record: Place | Authority | None) -> str:
    return record.name if record else ""


def _label(case_file: CaseFile, source: Any) -> str:
    found = case_file.source(source)
    return found.label if found else ""


def _person_name(case_file: CaseFile, person: Any) -> str:
    found = case_file.person(person)
    return found.shown_name if found else ""
