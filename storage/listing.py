"""What lists, sorting and search need of a record: a pure function of it, so that everything derived can be made again.

It goes by the shape of records, not by their kinds: a kind that is added to the domain is listed and found without a line here.
"""

from __future__ import annotations

import dataclasses
import operator
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.disclosure import Disclosure
from domain.purge import Purge
from domain.records import Record, case_of
from domain.roughdate import RoughDate
from domain.sensitivity import Protection
from domain.stated import Stated

LONGEST_TITLE = 300
"""Characters: with all else a row stays below 3.5 kB, where SQLCipher gives no silent zeros.  Longer ones are read from their record."""

LONGEST_KEY = 60

UNDATED = date.max.toordinal() + 1
"""Behind every day."""

_TITLES = ("shown_name", "reference", "title", "label", "name")
"""The first of these that a record has and that says something is its title."""

_DATES = ("when", "made", "dated", "published", "given", "period")
_FIELDS_OF: dict[type[Any], Callable[[Any], tuple[Any, ...]] | None] = {}
"""Looked up once for each type: a search asks for the texts of fifty records at every key."""

_RANDOM = re.compile(r"[0-9a-f]{32,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """How one record is listed and found."""

    case: str | None
    """The case it belongs to; None: the whole notebook shares it."""
    title: str
    day: int
    """The ordinal of its earliest day (datetime.date.toordinal); UNDATED without one."""
    texts: tuple[str, ...]
    """Everything it says, for the index."""
    names: tuple[str, ...]
    """Every name in it, to be found by other spellings."""
    numbers: tuple[str, ...] = ()
    """Every number and address of somebody in it, to be found however it is written."""


NOTHING = Listing(case=None, title="", day=UNDATED, texts=(), names=())
"""Of a record that this program cannot read."""

ListingOf = Callable[[Record], Listing]


def listing_of(record: Record) -> Listing:
    """The listing of a record of any kind."""
    # What was told to whom is read in the ledger, what was purged in the journal; a search is for what is known.
    is_found = not isinstance(record, Disclosure | Purge)
    return Listing(
        case=case_of(record),
        title=next(filter(None, (getattr(record, name, "") for name in _TITLES)), "")[:LONGEST_TITLE],
        day=_day(record),
        texts=tuple(dict.fromkeys(_texts(record))) if is_found else (),
        names=tuple(dict.fromkeys(_names(record))),
        numbers=tuple(dict.fromkeys(_numbers(record))),
    )


def title_key(title: str) -> str:
    """What titles are sorted by."""
    return unicodedata.normalize("NFKC", title).casefold()[:LONGEST_KEY]


def _day(record: Record) -> int:
    for name in _DATES:
        dated = getattr(record, name, None)
        if isinstance(dated, Stated):
            dated = dated.working_value
        if isinstance(dated, RoughDate) and not dated.is_unknown:
            return dated.sort_key[0]
    return UNDATED


def _texts(value: Any) -> list[str]:
    """Every text somebody typed: no terms, no ids, no keys."""
    found: list[str] = []
    _gather(value, found)
    return found


def _gather(value: Any, found: list[str]) -> None:
    # A term is a text too, but of a type of its own.  What is empty has no text, and most fields of most records are.
    kind = type(value)
    if kind is str:
        if value and not _RANDOM.fullmatch(value):
            found.append(value)
    elif kind is tuple:
        for item in value:
            _gather(item, found)
    elif (fields := _fields_of(kind)) is not None:
        for part in fields(value):
            if part:
                _gather(part, found)


def _fields_of(kind: type[Any]) -> Callable[[Any], tuple[Any, ...]] | None:
    """What takes the fields out of a record or a part of one; None for a number, a day, a term, a protection."""
    if kind not in _FIELDS_OF:
        has_texts = dataclasses.is_dataclass(kind) and kind is not Protection
        names = [field.name for field in dataclasses.fields(kind)] if has_texts else []
        _FIELDS_OF[kind] = _taker(names) if names else None
    return _FIELDS_OF[kind]


def _taker(names: Sequence[str]) -> Callable[[Any], tuple[Any, ...]]:
    take = operator.attrgetter(*names)
    # For one name it gives the value alone.
    return take if len(names) > 1 else lambda value: (take(value),)


def _names(record: Any) -> Iterator[str]:
    for field in ("name", "real_name", "organisation"):
        yield from _texts(getattr(record, field, ""))
    for name in getattr(record, "names", ()):
        yield from _texts(name.text)


def _numbers(record: Any) -> Iterator[str]:
    yield from _texts((getattr(record, "contact", ""), getattr(record, "phones", ())))
    for document in getattr(record, "documents", ()):
        yield from _texts(document.number)
