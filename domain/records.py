"""All kinds of records, by the name they have on every floor."""

from __future__ import annotations

from domain.appeal import Appeal
from domain.attachment import Attachment
from domain.authority import Authority
from domain.case import Case
from domain.consent import Consent
from domain.context import ContextFact
from domain.custody import CustodyEvent
from domain.disclosure import Disclosure
from domain.note import Note
from domain.partner import Partner
from domain.person import Person
from domain.place import Place
from domain.purge import Purge
from domain.source import Source

Record = (
    Case
    | Person
    | CustodyEvent
    | Source
    | Note
    | Place
    | Authority
    | Consent
    | Appeal
    | ContextFact
    | Partner
    | Disclosure
    | Attachment
    | Purge
)

KINDS: dict[str, type[Record]] = {
    "case": Case,
    "person": Person,
    "event": CustodyEvent,
    "source": Source,
    "note": Note,
    "place": Place,
    "authority": Authority,
    "consent": Consent,
    "appeal": Appeal,
    "context": ContextFact,
    "partner": Partner,
    "disclosure": Disclosure,
    "attachment": Attachment,
    "purge": Purge,
}

_KIND_OF = {record_type: kind for kind, record_type in KINDS.items()}


def kind_of(record: Record) -> str:
    """The name of a record's kind."""
    return _KIND_OF[type(record)]


def case_of(record: Record) -> str | None:
    """The id of the case a record belongs to; None for what the whole notebook shares (sources, places, authorities, partners)."""
    if isinstance(record, Case):
        return record.id
    return getattr(record, "case", None)
