"""Finding: a search over everything in the notebook, with the reason for each hit."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from domain.case import Case
from domain.custody import CustodyEvent
from domain.person import Person
from domain.records import Record, case_of
from domain.roughdate import RoughDate
from domain.search import found_as
from domain.timeline import working_date
from resources.language import translated as _
from storage.listing import listing_of
from storage.records import Kept
from workflows.errors import refusing
from workflows.session import Session

MOST = 50
"""Hits that one search gives."""

AROUND = 50
"""Characters shown before what was found, and half of those behind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One record that answers."""

    kind: str
    id: str
    case: str | None
    title: str
    also_spelled: str
    """The other spelling of the name by which it was found; "" when it was found as it is shown."""
    says: str = field(repr=False)
    """What it says around the first of the words, where it does so literally and not in its title; else ""."""
    case_title: str
    """The title of the case it belongs to, or is; "" for what the whole notebook shares."""
    when: RoughDate | None
    """When an event began, by its working account."""


@refusing
def find(session: Session, words: str, *, limit: int = MOST) -> tuple[Found, ...]:
    """What answers to the words, newest first; a Hangul syllable may still be unfinished."""
    found = session.notebook.search.find(words, limit=limit)
    titles: dict[str, str] = {}
    return tuple(_found(session, kept, words, titles) for kept in found.hits) if found else ()


def _found(session: Session, kept: Kept, words: str, titles: dict[str, str]) -> Found:
    record = kept.record
    title = listing_of(record).title
    if isinstance(record, CustodyEvent) and not title:
        title = f"{_(record.kind.label)}, {working_date(record).edtf}"
    spelled = None
    if isinstance(record, Person):
        spelled = found_as(words, tuple(name.text for name in record.names))
    return Found(
        kind=kept.kind,
        id=record.id,
        case=case_of(record),
        title=title,
        also_spelled=spelled if spelled and spelled != title else "",
        says=_says(record, title, words),
        case_title=_case_title(session, record, titles),
        when=working_date(record) if isinstance(record, CustodyEvent) else None,
    )


def _case_title(session: Session, record: Record, titles: dict[str, str]) -> str:
    """The title of the case around a record; each is read once and kept in `titles`."""
    case = case_of(record)
    if case is None:
        return ""
    if case not in titles:
        found = session.notebook.records.find(case)
        own = found.record if found else None
        titles[case] = own.title or own.reference if isinstance(own, Case) else ""
    return titles[case]


def _says(record: Record, title: str, words: str) -> str:
    wanted = [_plain(word) for word in words.split()]
    for text in listing_of(record).texts:
        plain = _plain(text)
        at = min((plain.find(word) for word in wanted if word in plain), default=-1)
        if at >= 0 and text != title:
            return _around(text, at if len(plain) == len(text) else 0)
    return ""


def _around(text: str, at: int) -> str:
    start = max(0, at - AROUND)
    before = text[start:at].partition(" ")[2] if start else text[:at]
    said = " ".join((before + text[at : at + 2 * AROUND]).split())
    return f"{'…' if start else ''}{said}{'…' if at + 2 * AROUND < len(text) else ''}"


def _plain(text: str) -> str:
    """Without capitals and accents; each letter stays where it is."""
    apart = (unicodedata.normalize("NFKD", letter)[:1] for letter in unicodedata.normalize("NFC", text))
    return "".join(apart).casefold()
