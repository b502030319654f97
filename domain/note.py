"""Note: an interview, an observation, a thought, in plain text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from domain.ids import CaseId, EventId, NoteId, PersonId, SourceId
from domain.roughdate import RoughDate
from domain.sensitivity import Guard, Kind, Protection, Sensitivity
from domain.text import line, paragraphs


class NoteKind(StrEnum):
    """What a note records."""

    INTERVIEW = "interview"
    OBSERVATION = "observation"
    THOUGHT = "thought"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Plain text about a case."""

    id: NoteId
    case: CaseId
    title: Annotated[str, Guard(Kind.NARRATIVE, Sensitivity.NEVER)] = ""
    text: Annotated[str, Guard(Kind.NARRATIVE, Sensitivity.CONSENTED)] = ""
    kind: NoteKind = NoteKind.OBSERVATION
    dated: Annotated[RoughDate | None, Guard(Kind.DATE, Sensitivity.NEVER)] = None
    author: Annotated[str, Guard(Kind.NAME, Sensitivity.NEVER)] = ""
    language: str = ""
    source: Annotated[SourceId | None, Guard(Kind.SOURCE, Sensitivity.NEVER)] = None
    people: tuple[PersonId, ...] = ()
    events: tuple[EventId, ...] = ()
    protection: tuple[Protection, ...] = ()

    def __post_init__(self) -> None:
        for text in (self.title, self.author, self.language):
            line(text)
        paragraphs(self.text)
