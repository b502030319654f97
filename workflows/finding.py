"""Finding: a search over everything in the notebook, with the reason for each hit."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.case import Case
from domain.custody import CustodyEvent
from domain.person import Person
from domain.records import Record, case_of
from domain.roughdate import RoughDate
from domain.search import found_as
from domain.timeline import working_date
from resources.language import translated as _
from storage.listing import Listing, listing_of
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
    if found is None:
        return ()
    cases = session.notebook.records.find_each(
        sorted({case for kept in found.hits if (case := case_of(kept.record)) is not None})
    )
    return tuple(_found(kept, words, cases) for kept in found.hits)


def title_of(record: Record) -> str:
    """What a record is called where it stands by itself; an event without a title, by its kind and its date in EDTF."""
    title = listing_of(record).title
    if isinstance(record, CustodyEvent) and not title:
        return f"{_(record.kind.label)}, {working_date(record).edtf}"
    return title


def _found(kept: Kept, words: str, cases: Mapping[str, Kept]) -> Found:
    record, listing = kept.record, listing_of(kept.record)
    title = title_of(record)
    spelled = None
    if isinstance(record, Person):
        spelled = found_as(words, tuple(name.text for name in record.names))
    around = cases.get(listing.case) if listing.case else None
    return Found(
        kind=kept.kind,
        id=record.id,
        case=listing.case,
        title=title,
        also_spelled=spelled if spelled and spelled != title else "",
        says=_says(listing, title, words),
        case_title=_case_title(around.record) if around else "",
        when=working_date(record) if isinstance(record, CustodyEvent) else None,
    )


def _case_title(case: Record) -> str:
    return case.title or case.reference if isinstance(case, Case) else ""


def _says(listing: Listing, title: str, words: str) -> str:
    wanted = [_plain(word) for word in words.split()]
    for text in listing.texts:
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
