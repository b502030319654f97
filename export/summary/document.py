"""The document that the template draws: sections of facts, tables and lists, made of short pieces of text.

Each piece says where its text comes from.  The gate needs that: a word of the form itself ("May") may stand on the page although somebody in
the case is called so, a word of the case may not.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from resources.thai_words import parts_of


class Origin(StrEnum):
    """Where the text of a piece comes from."""

    FORM = "form"
    """The program: a heading, a label, a term of a vocabulary.  The same for everybody."""
    PHRASE = "phrase"
    """A sentence of the program with dates or numbers in it."""
    CASE = "case"
    """The redacted case: a place, an authority, a label of a person."""
    KNOWN = "known"
    """The public name, in the language of the document, of a place or an authority that the redacted case calls otherwise."""


class Look(StrEnum):
    """How a piece is drawn."""

    PLAIN = "plain"
    STRONG = "strong"
    MUTED = "muted"
    TOKEN = "token"  # noqa: S105 - a label instead of a name, not a secret
    """In a box whose width is the same for everybody, so that it says nothing about the name behind it."""
    WITHHELD = "withheld"
    """The mark of something that may exist and is not shown."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of one origin and one look; never a line end in it."""

    text: str
    origin: Origin = Origin.FORM
    look: Look = Look.PLAIN


Line = tuple[Piece, ...]
"""Pieces that follow each other with a space between them."""

Cell = tuple[Line, ...]
"""Lines below each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Labels and what stands beside them."""

    rows: tuple[tuple[Piece, Cell], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table: its heading and its share of the width (the sum over a table does not matter)."""

    heading: Piece
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table; one cell for each column."""

    cells: tuple[Cell, ...]
    is_rival: bool = False
    """Another account of what the row above says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under headings, which are repeated on each page."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """A list."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A piece of a line of the custody river, from one column to the next."""

    column: int
    lane: float
    to: float
    """The lane at the next column."""
    colour: int
    """Which of the template's colours; -1: that of nobody."""
    is_broken: bool
    """Nobody knows where the person is."""
    is_hollow: bool
    """It is only possible."""
    turns: bool
    """Whether a bend is marked where it begins."""
    ends: bool
    """A death: nothing goes on from here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """What a colour or a kind of line means."""

    colour: int
    is_broken: bool
    is_hollow: bool
    meaning: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """The custody river: a column for each event, a line for each person.  What it shows stands in the tables as words."""

    columns: tuple[Piece, ...]
    """The number of each event."""
    names: tuple[tuple[Piece, float], ...]
    """Whose line begins in which lane."""
    lanes: float
    strokes: tuple[Stroke, ...]
    keys: tuple[Key, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Blanks:
    """Empty lines to be filled in by hand, each under what it asks for."""

    labels: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Photograph:
    """A photograph, by its pixels; they come to the page when it is laid out (`export.summary.photographs`)."""

    number: int
    """From 1."""
    caption: Line
    width: int
    """Pixels."""
    height: int
    sha256: str
    """Of its red, green and blue, row by row, in hexadecimal."""

    @property
    def alternative(self) -> str:
        """What stands for it to whoever listens."""
        return " ".join(piece.text for piece in self.caption)


Block = Facts | Table | Items | Picture | Photograph | Blanks | Line
"""A Line alone is a paragraph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and what stands under it."""

    heading: Piece
    blocks: tuple[Block, ...]
    level: int = 2
    """2, or 3 for a part of the section of level 2 before it."""
    begins_page: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """All that one summary draws."""

    language: str
    families: tuple[str, ...]
    """Fonts, in the order in which a character is looked for."""
    title: Piece
    subtitle: Line
    lead: tuple[Line, ...]
    """What the document is, before the first section."""
    sections: tuple[Section, ...]
    footer: Line
    """At the foot of each page, beside its number."""
    page_number: str
    """"Page {page} of {pages}", in the language of the document."""

    @property
    def pdf_language(self) -> str:
        """The language as files name it (RFC 5646): "zh-CN" for the catalogue zh_CN."""
        return self.language.replace("_", "-")

    @property
    def file_words(self) -> str:
        """What the file says beside its pages."""
        return f"{self.title.text} {self.pdf_language}"

    def page_label(self, page: int, pages: int) -> str:
        """What stands at the foot of a page about its number."""
        return self.page_number.replace("{page}", str(page)).replace("{pages}", str(pages))

    def json(self) -> str:
        """The one thing that typst gets: the document, and where lines of Thai may end in it."""
        return json.dumps({**_plain(self), "words": self._words()}, ensure_ascii=False, sort_keys=True)

    def _words(self) -> dict[str, tuple[str, ...]]:
        """Each phrase without spaces that has several words → those."""
        found = {phrase: parts_of(phrase) for text in self.texts() for phrase in text.split(" ")}
        return {phrase: parts for phrase, parts in found.items() if len(parts) > 1}

    def lines(self) -> Iterator[Line]:
        """Yield each line that is drawn once, in the order of reading."""
        yield (self.title,)
        yield self.subtitle
        yield from self.lead
        for section in self.sections:
            yield (section.heading,)
            for block in section.blocks:
                yield from _lines(block)

    def body(self) -> Iterator[Piece]:
        """Yield each piece of each line."""
        for line in self.lines():
            yield from line

    def texts(self) -> Iterator[str]:
        """Yield each text that reaches the page, with every digit that a page number can have."""
        yield from (piece.text for piece in self.body())
        yield from (piece.text for piece in self.footer)
        yield self.page_number + "0123456789[]–"

    def photographs(self) -> tuple[Photograph, ...]:
        """Each photograph, in the order of their numbers."""
        return tuple(
            block for section in self.sections for block in section.blocks if isinstance(block, Photograph)
        )

    def tables(self) -> Iterator[Table]:
        """Yield each table."""
        for section in self.sections:
            yield from (block for block in section.blocks if isinstance(block, Table))


def _lines(block: Block) -> Iterator[Line]:
    match block:
        case Facts(rows=rows):
            for label, cell in rows:
                yield (label,)
                yield from cell
        case Table(columns=columns, rows=table_rows):
            yield from ((column.heading,) for column in columns)
            for row in table_rows:
                for cell in row.cells:
                    yield from cell
        case Items(lines=lines):
            yield from lines
        case Blanks(labels=labels):
            yield from ((label,) for label in labels)
        case Photograph(caption=caption):
            yield caption
        case Picture(columns=columns, names=names, keys=keys):
            yield from ((column,) for column in columns)
            yield from ((name,) for name, _lane in names)
            yield from (key.meaning for key in keys)
        case _:
            yield block


def _plain(value: Any) -> Any:
    """Dictionaries, lists and strings; the template asks `kind` what a block is."""
    if isinstance(value, Piece):
        return {"text": value.text, "look": value.look}
    if isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    names = type(value).__dataclass_fields__
    return {"kind": type(value).__name__.lower(), **{name: _plain(getattr(value, name)) for name in names}}
