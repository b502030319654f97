"""Rows: what a list shows of a record, and the one sentence a screen reader says for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Protocol


class Tone(Enum):
    """How loud a chip is."""

    QUIET = auto()
    PLAIN = auto()
    ACCENT = auto()
    WARNING = auto()


@dataclass(frozen=True, slots=True)
class Chip:
    """One or two words with a thin frame around them."""

    text: str
    tone: Tone = Tone.PLAIN


class InList(Protocol):
    """What every list can show: a record, an event of a timeline, a person's state."""

    @property
    def id(self) -> str:
        """The record's id."""

    @property
    def title(self) -> str:
        """The words by which it is found when somebody types its first letters."""

    @property
    def sentence(self) -> str:
        """All that it says, in reading order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One record in a list."""

    kind: str
    """The kind of record, as in `domain.records.KINDS`."""
    id: str
    case: str | None = None
    """The case it belongs to, or None for what the whole notebook shares."""
    title: str
    facts: str = ""
    chips: tuple[Chip, ...] = ()
    record: Any = None
    """The record itself, where the list was made from records."""
    after: Any = None
    """What the notebook is given to go on behind this row."""

    @property
    def sentence(self) -> str:
        """All that the row says, in reading order."""
        said = [self.title, *(chip.text for chip in self.chips), self.facts]
        return ". ".join(part.rstrip(".") for part in said if part) + "."
