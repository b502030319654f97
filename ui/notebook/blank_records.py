"""Records that somebody is about to fill in."""

from __future__ import annotations

from collections.abc import Callable

from domain.appeal import Appeal
from domain.authority import Authority
from domain.case import Case
from domain.consent import Consent
from domain.context import ContextFact
from domain.custody import CustodyEvent
from domain.ids import (
    AppealId,
    AuthorityId,
    CaseId,
    ConsentId,
    ContextId,
    EventId,
    NoteId,
    PartnerId,
    PersonId,
    PlaceId,
    SourceId,
)
from domain.note import Note
from domain.partner import Partner
from domain.person import Person
from domain.place import Place
from domain.records import Record
from domain.source import Source
from domain.vocabulary.appeals import AppealKind
from domain.vocabulary.context import ContextTopic
from domain.vocabulary.events import EventKind

_MAKERS: dict[str, Callable[[str, CaseId], Record]] = {
    "case": lambda identity, _case: Case(id=CaseId(identity), reference=reference_of(identity)),
    "person": lambda identity, case: Person(id=PersonId(identity), case=case),
    "event": lambda identity, case: CustodyEvent(id=EventId(identity), case=case, kind=EventKind.OTHER),
    "note": lambda identity, case: Note(id=NoteId(identity), case=case),
    "appeal": lambda identity, case: Appeal(id=AppealId(identity), case=case, kind=AppealKind.UNKNOWN),
    "consent": lambda identity, case: Consent(id=ConsentId(identity), case=case, person=PersonId("")),
    "context": lambda identity, case: ContextFact(
        id=ContextId(identity), case=case, topic=ContextTopic.OTHER
    ),
    "source": lambda identity, _case: Source(id=SourceId(identity), label=""),
    "place": lambda identity, _case: Place(id=PlaceId(identity), name=""),
    "authority": lambda identity, _case: Authority(id=AuthorityId(identity), name=""),
    "partner": lambda identity, _case: Partner(id=PartnerId(identity), name=""),
}


def blank(kind: str, identity: str, case: str) -> Record:
    """A record of a kind with this id and nothing in it.  case: the one it belongs to, "" for what the notebook shares."""
    return _MAKERS[kind](identity, CaseId(case))


def reference_of(identity: str) -> str:
    """A reference that says nothing about a case: "C-7F3A", from its random id."""
    return f"C-{identity[:4].upper()}"
