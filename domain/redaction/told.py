"""What a redacted case tells, in kinds of fields: for the ledger, which never holds a value."""

from __future__ import annotations

from collections.abc import Iterator

from domain.counts import CountRange
from domain.ids import PersonId
from domain.redaction.leaves import leaves
from domain.redaction.marks import Absence
from domain.redaction.people import OF_HEALTH
from domain.redaction.redact import Redaction
from domain.redaction.redacted import RedactedCase
from domain.redaction.redacted_people import RedactedPerson
from domain.redaction.redacted_values import RedactedAge, RedactedPlace, RedactedSize, RedactedValue
from domain.roughdate import RoughDate
from domain.vocabulary.disclosures import Told
from domain.vocabulary.people import Vulnerability


def told_of_people(redaction: Redaction) -> dict[PersonId, tuple[Told, ...]]:
    """Person → the kinds of their fields that are shown; where single people are not told apart, only who is on a photograph."""
    people = redaction.case.people
    told: dict[PersonId, tuple[Told, ...]] = {}
    if not isinstance(people, Absence):
        by_label = {person.label: tuple(_of_person(person)) for person in people}
        told = {identity: by_label[label] for identity, label in redaction.labels.items()}
    # A face is told also where nobody says whose it is.
    faces = {person for each in redaction.photographs for person in each.people}
    return told | {person: (*told.get(person, ()), Told.PHOTOGRAPH) for person in faces}


def _of_person(person: RedactedPerson) -> Iterator[Told]:
    yield Told.CUSTODY
    shown = {
        Told.NAME: _is_told(person.names),
        Told.BIRTH_DATE: isinstance(person.birth, RedactedValue),
        Told.DOCUMENTS: _is_told(person.documents),
        Told.AGE: any(isinstance(age.least, int) for age in leaves(person.age, (RedactedAge,))),
        Told.AGE_BAND: isinstance(person.age, RedactedValue),
        Told.SEX: isinstance(person.sex, RedactedValue),
        Told.NATIONALITY: not isinstance(person.nationality, Absence),
        Told.RISKS: _is_told(person.vulnerabilities),
        Told.HEALTH: not isinstance(person.pregnant, Absence) or _is_of_health(person.vulnerabilities),
        Told.FAMILY: _is_told(person.family),
    }
    yield from (kind for kind, is_shown in shown.items() if is_shown)


def _is_of_health(shown: tuple[Vulnerability, ...] | Absence) -> bool:
    return not isinstance(shown, Absence) and not OF_HEALTH.isdisjoint(shown)


def _is_told(values: tuple[object, ...] | Absence) -> bool:
    return isinstance(values, tuple) and bool(values)


def told_of_case(case: RedactedCase) -> tuple[Told, ...]:
    """How exact the days, places and numbers of a case are shown, and whether a photograph of nobody is."""
    points = [
        point
        for rough in leaves((case.events, case.people), (RoughDate,))
        for point in (rough.parts.start, rough.parts.end)
        if point
    ]
    places = list(leaves((case.events, case.people), (RedactedPlace,)))
    sizes = list(leaves((case.size, case.events), (RedactedSize,)))
    shown = {
        Told.MONTHS: any(point.month and not point.day for point in points),
        Told.DAYS: any(point.day for point in points),
        Told.PROVINCES: any(not isinstance(place.province, Absence) for place in places),
        Told.TOWNS: any(not isinstance(place.town, Absence) for place in places),
        Told.SITES: any(not isinstance(place.name, Absence) for place in places),
        Told.PHOTOGRAPH: any(photograph.people == () for photograph in case.photographs),
        Told.NUMBERS: any(isinstance(size.total, CountRange) for size in sizes),
    }
    return tuple(kind for kind, is_shown in shown.items() if is_shown)
