"""Identifiers: what must not occur in a finished file, since the redacted case does not show it.

They are found by reflection over every guarded field, so that a field added later is looked for by itself.  What the redacted case shows is no
identifier, wherever else it stands.  Long texts are not looked for as wholes: of free text nothing is ever shown.
"""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from typing import Any

from domain.age import AgeStatement
from domain.casefile import CaseFile
from domain.clocks import urgent_window
from domain.consent import Consent
from domain.custody import Separation
from domain.ids import is_id
from domain.partner import Partner
from domain.person import IdentityDocument, PersonName
from domain.place import Place
from domain.records import Record
from domain.redaction.fields import Fields, SourceNumbers
from domain.redaction.leaves import leaves
from domain.redaction.never import SITES
from domain.redaction.profiles import Operator, Profile, operator_for
from domain.redaction.redacted import RedactedCase
from domain.redaction.redacted_people import RedactedName
from domain.redaction.redacted_values import RedactedPlace
from domain.redaction.values import PLACES
from domain.redaction.written_days import forms_of_age, forms_of_day, is_month
from domain.references import with_ids
from domain.roughdate import RoughDate
from domain.sensitivity import INSIDE, Guard, Kind, Sensitivity, guards_of
from domain.stated import Account
from domain.vocabulary.places import PlaceLevel
from domain.vocabulary.term import Term

_IDENTIFYING = frozenset(
    {Kind.NAME, Kind.NUMBER, Kind.CONTACT, Kind.PLACE, Kind.AUTHORITY, Kind.SOURCE, Kind.RELATION}
)
_NEVER_IDENTIFYING = frozenset({Kind.HISTORY, Kind.NARRATIVE})
"""Of these kinds only what is NEVER: brokers and routes, titles and tags."""

_IN_SENTENCES = frozenset({Kind.HISTORY, Kind.NARRATIVE, Kind.CONTACT})
"""Of these kinds each part of a longer text is looked for."""

_AGES = Guard(Kind.AGE, Sensitivity.GENERALISED)

_WORD = re.compile(r"[^\W_]+")
_SEGMENTS = re.compile(r"[\n\r\t;,，；、。]+|\.\s+")
_LONGEST = 80
_SHORTEST = 2
_SHORTEST_NUMBER = 5
"""Digits; a shorter number ("2015", "119") stands in every file for something else."""

_WHOLE = {PlaceLevel.COUNTRY: "country", PlaceLevel.PROVINCE: "province", PlaceLevel.TOWN: "town"}


def identifiers(case_file: CaseFile, profile: Profile, redacted: RedactedCase) -> tuple[str, ...]:
    """Every identifier of a case file that a redacted case of it does not show, in recorded spellings, sorted."""
    shown = {_folded(each.label if isinstance(each, Term) else each) for each in leaves(redacted, (str,))}
    found: dict[str, str] = {}
    for text in _candidates(case_file, profile, redacted):
        folded = _folded(text)
        if _is_telling(folded) and folded not in shown:
            found.setdefault(folded, text.strip())
    return tuple(sorted(found.values()))


def _candidates(case_file: CaseFile, profile: Profile, redacted: RedactedCase) -> Iterator[str]:
    shown_days = _days_to_be_read(redacted)
    of_any_year = {(day.month, day.day) for day in shown_days}
    to_be_read = {Kind.NAME: _names_to_be_read(redacted), Kind.PLACE: _places_to_be_read(redacted)}
    numbers_up_to = max(len(case_file.events), len(case_file.sources), len(case_file.people))
    years_too = operator_for(profile, _AGES) is not Operator.KEEP
    # Ids are looked for as such; one that is a short name ("china") is no text of the record.
    stand_ins: dict[str, str] = {}
    for record in case_file.records():
        without_ids = with_ids(
            record, lambda _kind, identity: stand_ins.setdefault(identity, f"_{len(stand_ins)}")
        )
        for kind, text in texts_by_kind(without_ids, profile):
            if f" {_folded(text)} " not in to_be_read.get(kind, ""):
                yield text
        for leaf in leaves(record, (RoughDate, AgeStatement)):
            if isinstance(leaf, AgeStatement):
                yield from forms_of_age(leaf, years_too=years_too)
            for day in set(_days(leaf.at if isinstance(leaf, AgeStatement) else leaf)) - shown_days:
                yield from forms_of_day(
                    day,
                    numbers_up_to=numbers_up_to,
                    with_year_only=(day.month, day.day) in of_any_year,
                )
    yield from filter(is_id, stand_ins)


def texts_by_kind(record: Record, profile: Profile) -> Iterator[tuple[Kind, str]]:
    """The texts of a record that may identify somebody under a profile, each with the kind of field it stands in."""
    match record:
        case Partner():
            yield from ((Kind.NAME, text) for text in (record.name, record.organisation))
            yield from ((Kind.NUMBER, text) for text in (record.age_recipient, record.signing_key))
        case Consent():
            yield Kind.NAME, record.given_by
        case Place() if _is_shown_whole(record, profile):
            return
        case _:
            fields = Fields(profile, record, SourceNumbers(), getattr(record, "protection", ()))
            yield from _texts_of(fields)


def _is_shown_whole(place: Place, profile: Profile) -> bool:
    """Whether a place is a country, a province or a town that is shown: then its other spellings are no secret either."""
    part = _WHOLE.get(place.level)
    if part is None or place.site in SITES:
        return False
    fields = Fields(profile, place, SourceNumbers(), place.protection)
    return PLACES.get(fields.operator(part), 0) >= list(_WHOLE).index(place.level) + 1


def _texts_of(fields: Fields) -> Iterator[tuple[Kind, str]]:
    defaults = guards_of(_type_of(fields.record))
    for field in dataclasses.fields(fields.record):
        value, guard = getattr(fields.record, field.name), fields.guard(field.name)
        inner = [each for each in (value if isinstance(value, tuple) else (value,)) if _has_guards(each)]
        for each in inner:
            yield from _texts_of(fields.inside(field.name, each))
        is_kept = guard.sensitivity is Sensitivity.OPEN and fields.operator(field.name) is Operator.KEEP
        # A field without a guard is a remark; of those no part is ever shown.
        if not inner and defaults[field.name] is not INSIDE and _may_identify(guard) and not is_kept:
            yield from ((guard.kind, text) for text in _spellings(value, guard))


def _type_of(value: Any) -> type:
    found: type = type(value)
    return found


def _has_guards(value: Any) -> bool:
    """Whether a value is a group of fields with guards of their own."""
    return dataclasses.is_dataclass(value) and any(
        guard is not INSIDE for guard in guards_of(_type_of(value)).values()
    )


def _may_identify(guard: Guard) -> bool:
    is_never = guard.sensitivity is Sensitivity.NEVER
    return guard.kind in _IDENTIFYING or (is_never and guard.kind in _NEVER_IDENTIFYING)


def _spellings(value: Any, guard: Guard) -> Iterator[str]:
    """The texts in a value that are worth looking for."""
    match value:
        case str() if not isinstance(value, Enum):
            yield from _parts(value, guard)
        case PersonName():
            yield from (value.text, _family_name_last(value.text), value.given_by)
        case IdentityDocument():
            yield value.number
        case Separation():
            return  # words of a source, and ids
        case Account():
            yield from _spellings(value.value, guard)
        case tuple():
            for each in value:
                yield from _spellings(each, guard)
        case _ if dataclasses.is_dataclass(value) and not isinstance(value, RoughDate):
            for field in dataclasses.fields(value):
                yield from _spellings(getattr(value, field.name), guard)


def _parts(text: str, guard: Guard) -> Iterator[str]:
    is_paper = guard.kind is Kind.NUMBER and guard.sensitivity is not Sensitivity.NEVER
    # "A passport" was taken away: without a number that is what a paper is, not which.
    if len(text) <= _LONGEST and not (is_paper and not any(map(str.isdigit, text))):
        yield text
    if guard.kind in _IN_SENTENCES:
        yield from (part for part in _SEGMENTS.split(text) if len(part) <= _LONGEST)


def _family_name_last(name: str) -> str:
    """A name of several words with its first word behind the others."""
    first, _space, others = name.strip().partition(" ")
    return f"{others} {first}".strip()


def _days_to_be_read(redacted: RedactedCase) -> set[date]:
    """The days that a redacted case shows, and those that whoever sees them can count: when a time that began then runs out."""
    shown = {day for rough in leaves(redacted, (RoughDate,)) for day in _days(rough)}
    ends = (urgent_window(RoughDate.day(day)).earliest for day in shown)
    return shown | {day for day in ends if day is not None}


def _places_to_be_read(redacted: RedactedCase) -> str:
    """The words of the places that a redacted case shows: a town is no secret where its name is in that of its province."""
    return _in_words(text for place in leaves(redacted, (RedactedPlace,)) for text in leaves(place, (str,)))


def _names_to_be_read(redacted: RedactedCase) -> str:
    """The words of the names that a redacted case shows: whether it can leave must not tell that somebody withheld is called so too."""
    return _in_words(name.text for name in leaves(redacted, (RedactedName,)))


def _in_words(texts: Iterable[str]) -> str:
    return "\n".join(f" {_folded(text)} " for text in texts)


def _days(rough: RoughDate) -> Iterator[date]:
    """The days a date names: itself, or the ends of its range."""
    for point in (rough.parts.start, rough.parts.end):
        if point and point.day:
            yield point.first


def _folded(text: str) -> str:
    """The letters and digits of a text in words, however it is written."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(_WORD.findall(plain))


def _is_telling(folded: str) -> bool:
    """Whether a text is so long that meeting it in a file is no accident, and more than a month ("October 2015", as a case may be called)."""
    together = folded.replace(" ", "")
    return not is_month(folded) and len(together) >= (_SHORTEST_NUMBER if together.isdigit() else _SHORTEST)
