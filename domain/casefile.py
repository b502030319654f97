"""CaseFile: one case with everything it refers to; what is imported, redacted and shown together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import TypeVar, cast

from domain.appeal import Appeal
from domain.authority import Authority
from domain.case import Case
from domain.consent import Consent
from domain.context import ContextFact
from domain.custody import EARLIER_LINKS, LATER_LINKS, CustodyEvent
from domain.errors import DanglingReference, ImpossibleRecord
from domain.ids import AuthorityId, EventId, PersonId, PlaceId, SourceId, derived_id, is_id
from domain.note import Note
from domain.partner import Partner
from domain.person import Person
from domain.place import Place
from domain.records import Record, case_of
from domain.references import references, with_ids
from domain.sensitivity import check_protection
from domain.source import Source

FORMAT = "fieldbook-case/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """One case, its people and events, and the sources, places, authorities and partners they name."""

    format: str = FORMAT
    case: Case
    people: tuple[Person, ...] = ()
    events: tuple[CustodyEvent, ...] = ()
    sources: tuple[Source, ...] = ()
    notes: tuple[Note, ...] = ()
    places: tuple[Place, ...] = ()
    authorities: tuple[Authority, ...] = ()
    consents: tuple[Consent, ...] = ()
    appeals: tuple[Appeal, ...] = ()
    context: tuple[ContextFact, ...] = ()
    partners: tuple[Partner, ...] = ()

    def records(self) -> Iterator[Record]:
        """Every record, those that others name before those that name them."""
        yield from self.partners
        yield from self.sources
        yield from self.places
        yield from self.authorities
        yield self.case
        yield from self.people
        yield from self.consents
        yield from self.events
        yield from self.notes
        yield from self.appeals
        yield from self.context

    def place(self, identity: PlaceId | None) -> Place | None:
        """The place with this id."""
        return _by_id(self.places, identity)

    def authority(self, identity: AuthorityId | None) -> Authority | None:
        """The authority with this id."""
        return _by_id(self.authorities, identity)

    def person(self, identity: PersonId | None) -> Person | None:
        """The person with this id."""
        return _by_id(self.people, identity)

    def source(self, identity: SourceId | None) -> Source | None:
        """The source with this id."""
        return _by_id(self.sources, identity)


N = TypeVar("N", Place, Authority, Person, Source)


def _by_id(records: tuple[N, ...], identity: str | None) -> N | None:
    return next((record for record in records if record.id == identity), None)


def case_file_of(case: Case, records: Mapping[str, list[Record]]) -> CaseFile:
    """Put a case together from its records, by kind ("person" → people, …)."""
    return CaseFile(
        case=case,
        people=cast("tuple[Person, ...]", tuple(records.get("person", ()))),
        events=cast("tuple[CustodyEvent, ...]", tuple(records.get("event", ()))),
        sources=cast("tuple[Source, ...]", tuple(records.get("source", ()))),
        notes=cast("tuple[Note, ...]", tuple(records.get("note", ()))),
        places=cast("tuple[Place, ...]", tuple(records.get("place", ()))),
        authorities=cast("tuple[Authority, ...]", tuple(records.get("authority", ()))),
        consents=cast("tuple[Consent, ...]", tuple(records.get("consent", ()))),
        appeals=cast("tuple[Appeal, ...]", tuple(records.get("appeal", ()))),
        context=cast("tuple[ContextFact, ...]", tuple(records.get("context", ()))),
        partners=cast("tuple[Partner, ...]", tuple(records.get("partner", ()))),
    )


def with_real_ids(case_file: CaseFile) -> CaseFile:
    """The same case with every short name ("p1") turned into the id it always gets in this case."""
    home = f"{case_file.case.id}\0{case_file.case.reference}"

    def rename(_kind: str, identity: str) -> str:
        return identity if is_id(identity) else derived_id(home, identity)

    return with_ids(case_file, rename)


def check_whole(case_file: CaseFile) -> None:
    """Refuse a case file whose parts do not belong together.

    Raises:
        ImpossibleRecord: another format, an id used twice, a record of another case, or events that follow each other in a circle.
        DanglingReference: a record names one that is not there.
    """
    if case_file.format != FORMAT:
        raise ImpossibleRecord(
            "The file is not a case file of this program, or of a version this one does not know."
        )
    known = {f"{type(record).__name__}": set[str]() for record in case_file.records()}
    ids = set[str]()
    for record in case_file.records():
        if record.id in ids:
            raise ImpossibleRecord(
                "Two records of the file have the same id.", place=_place(case_file, record)
            )
        ids.add(record.id)
        known[type(record).__name__].add(record.id)
        if case_of(record) not in (None, case_file.case.id):
            raise ImpossibleRecord(
                "A record of the file belongs to another case.", place=_place(case_file, record)
            )
    for record in case_file.records():
        for kind, named in references(record).items():
            if not named <= known.get(_TYPE_NAMES[kind], set()):
                raise DanglingReference(place=_place(case_file, record))
        try:
            check_protection(type(record), getattr(record, "protection", ()))
        except ImpossibleRecord as refusal:
            refusal.place = _place(case_file, record)
            raise
    _check_no_circle(case_file.events)


def _place(case_file: CaseFile, wanted: Record) -> str:
    """Where in its file a record stands: `$.people[3]`."""
    for field in fields(case_file):
        value = getattr(case_file, field.name)
        if value is wanted:
            return f"$.{field.name}"
        for number, record in enumerate(value if isinstance(value, tuple) else ()):
            if record is wanted:
                return f"$.{field.name}[{number}]"
    return "$"


_TYPE_NAMES = {
    "CaseId": "Case",
    "PersonId": "Person",
    "EventId": "CustodyEvent",
    "SourceId": "Source",
    "NoteId": "Note",
    "PlaceId": "Place",
    "AuthorityId": "Authority",
    "ConsentId": "Consent",
    "AppealId": "Appeal",
    "ContextId": "ContextFact",
    "PartnerId": "Partner",
}


def _check_no_circle(events: tuple[CustodyEvent, ...]) -> None:
    later = {event.id: set[EventId]() for event in events}
    for event in events:
        for link in event.links:
            if link.kind in LATER_LINKS:
                later[event.id].add(link.event)
            elif link.kind in EARLIER_LINKS:
                later[link.event].add(event.id)
    while later:
        # Take away the events that nothing follows any more; what can never be taken away stands in a circle.
        last = {event for event, following in later.items() if not following}
        if not last:
            raise ImpossibleRecord("Events of the file follow each other in a circle.")
        later = {event: following - last for event, following in later.items() if event not in last}
