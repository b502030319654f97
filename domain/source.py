"""Source: who told us, how good they usually are, and how they know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from domain.ids import SourceId
from domain.roughdate import RoughDate
from domain.sensitivity import Guard, Kind, Protection, Sensitivity
from domain.text import line, paragraphs
from domain.vocabulary.sources import MaterialKind, Reliability, SourceConnection, SourceKind

_IDENTITY = Guard(Kind.SOURCE, Sensitivity.NEVER)
_GRADE = Guard(Kind.SOURCE, Sensitivity.OPEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A person, an organisation, a document.  Who it is never leaves the notebook; its kind and grade may (form, I1–I6)."""

    id: SourceId
    label: Annotated[str, _IDENTITY]
    """A pseudonym where the source is a person."""
    kind: Annotated[SourceKind, _GRADE] = SourceKind.UNKNOWN
    reliability: Annotated[Reliability, _GRADE] = Reliability.UNKNOWN
    connection: Annotated[SourceConnection, Guard(Kind.SOURCE, Sensitivity.CONSENTED)] = (
        SourceConnection.UNKNOWN
    )
    material: Annotated[MaterialKind, _GRADE] = MaterialKind.UNKNOWN
    published: Annotated[RoughDate | None, Guard(Kind.DATE, Sensitivity.GENERALISED)] = None
    received: Annotated[RoughDate | None, Guard(Kind.DATE, Sensitivity.NEVER)] = None
    channel: Annotated[str, _IDENTITY] = ""
    real_name: Annotated[str, _IDENTITY] = ""
    contact: Annotated[str, Guard(Kind.CONTACT, Sensitivity.NEVER)] = ""
    independent_of: Annotated[tuple[SourceId, ...], _IDENTITY] = ()
    """Sources this one does not draw on."""
    may_be_named: Annotated[bool, _IDENTITY] = False
    remarks: str = ""
    protection: tuple[Protection, ...] = ()

    def __post_init__(self) -> None:
        for text in (self.label, self.channel, self.real_name, self.contact):
            line(text)
        paragraphs(self.remarks)
