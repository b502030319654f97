"""What a form asks, item by item, with the answer of the redacted case; and what of it is still missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.redaction.marks import Absence
from export.summary.document import Cell, Facts, Line, Piece
from export.summary.wording.words import Words, separated


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One question of a form."""

    number: str
    """As the form counts: "3", "1 (a)"."""
    label: Piece
    answer: Cell
    missing: Absence | None
    """Why there is no answer; None: there is one."""
    is_mandatory: bool = False
    """Whether the form asks it of everybody."""

    @property
    def title(self) -> Piece:
        """Number and label as they stand beside the answer."""
        dot = "." if self.number[-1].isdecimal() else ""
        mark = "*" if self.is_mandatory else ""
        return Piece(f"{self.number}{dot} {self.label.text}{mark}", self.label.origin)


def item(
    number: str, label: Piece, answer: Cell | Absence, words: Words, *, is_mandatory: bool = False
) -> Item:
    """A question with its answer, or with the mark of why there is none."""
    missing = answer if isinstance(answer, Absence) else None
    shown: Cell = ((words.absent(answer),),) if isinstance(answer, Absence) else answer
    return Item(number=number, label=label, answer=shown, missing=missing, is_mandatory=is_mandatory)


def asked(items: Sequence[Item]) -> Facts:
    """The questions with their answers."""
    return Facts(rows=tuple((each.title, each.answer) for each in items))


def still_missing(items: Sequence[Item], words: Words) -> Facts | Line:
    """What has no answer: first what the form asks of everybody, and what nobody knows apart from what this reader is not shown."""
    _ = words.form
    rows = tuple(_missing(items, words))
    return Facts(rows=rows) if rows else (_("Every item has an answer."),)


def _missing(items: Sequence[Item], words: Words) -> Iterator[tuple[Piece, Cell]]:
    _ = words.form
    kinds = (
        (_("Asked of everybody, not known"), True, Absence.NOT_KNOWN),
        (_("Asked of everybody, withheld by this profile"), True, Absence.WITHHELD),
        (_("Not known"), False, Absence.NOT_KNOWN),
        (_("Withheld by this profile"), False, Absence.WITHHELD),
    )
    for label, is_mandatory, absence in kinds:
        found = [each for each in items if each.is_mandatory is is_mandatory and each.missing is absence]
        if found:
            yield label, (separated([_named(each) for each in found], words.marks.semicolon),)


def _named(each: Item) -> Line:
    return (Piece(f"{each.number} {each.label.text}", each.label.origin),)
