"""Attachment: a file as it was taken in, who has had it in hand since, and what was made from it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Annotated

from domain.errors import ImpossibleRecord
from domain.ids import AttachmentId, CaseId, SourceId
from domain.media import MediaType
from domain.sensitivity import Guard, Kind, Protection, Sensitivity
from domain.text import line, paragraphs

_SHA256 = re.compile(r"[0-9a-f]{64}")
_NEVER = Guard(Kind.NARRATIVE, Sensitivity.NEVER)


class HandlingKind(StrEnum):
    """What was done with a file."""

    TAKEN_IN = "taken_in"
    MADE_FROM = "made_from"
    """A working copy was made from an original."""
    COPIED_OUT = "copied_out"
    """The original left the notebook as a plain file."""
    SOURCE_DELETED = "source_deleted"
    """The file that it was taken in from was deleted, as far as a drive lets one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handling:
    """One entry in the chain of custody: what was done with the file, when, by whom."""

    kind: HandlingKind
    at: datetime
    """UTC, to the second."""
    by: str
    where: str = ""
    """What it came from or went to, in words; no path."""
    reason: str = ""

    def __post_init__(self) -> None:
        if self.at.utcoffset() != timedelta(0):
            raise ImpossibleRecord("The time of a handling is not in UTC.")
        for text in (self.by, self.where):
            line(text)
        paragraphs(self.reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file of a case.  Its bytes lie sealed beside the database and are found by `sha256`; what is written here leaves in no summary.

    A working copy is an attachment of its own; the bytes of an original are never altered.
    """

    id: AttachmentId
    case: CaseId
    sha256: Annotated[str, _NEVER]
    """Of the bytes as they were taken in; 64 hexadecimal digits."""
    size: Annotated[int, _NEVER]
    """Bytes."""
    media_type: Annotated[MediaType, _NEVER] = MediaType.UNKNOWN
    """By the content; a name says nothing that can be relied on."""
    name: Annotated[str, _NEVER] = ""
    """What the person calls it."""
    chain: Annotated[tuple[Handling, ...], _NEVER] = ()
    """The chain of custody, from the beginning."""
    copy_of: Annotated[AttachmentId | None, _NEVER] = None
    """The original that it was made from; None: it is an original."""
    source: Annotated[SourceId | None, Guard(Kind.SOURCE, Sensitivity.NEVER)] = None
    remarks: Annotated[str, _NEVER] = ""
    protection: tuple[Protection, ...] = ()

    def __post_init__(self) -> None:
        if not _SHA256.fullmatch(self.sha256) or self.size < 0:
            raise ImpossibleRecord("A file is not named by its SHA-256 and its size.")
        line(self.name)
        paragraphs(self.remarks)

    @property
    def is_original(self) -> bool:
        """Whether its bytes are as they came."""
        return self.copy_of is None
