"""Known: everything a case and its linked cases have recorded that must not be read out of a text, and what stands for each.

Found by the same reflection as the identifiers the gate looks for, so that a field added later is looked for by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from domain.casefile import CaseFile
from domain.ids import PersonId
from domain.person import Person
from domain.place import Place
from domain.redaction.freetext.findings import What
from domain.redaction.freetext.folding import letters_of
from domain.redaction.freetext.known_places import places_of_case, public_places
from domain.redaction.freetext.named import Named
from domain.redaction.freetext.spelled import without_title
from domain.redaction.freetext.strangers import is_made_like_a_name
from domain.redaction.identifiers import texts_by_kind
from domain.redaction.marks import Absence
from domain.redaction.profiles import Profile
from domain.redaction.redact import Redaction
from domain.sensitivity import Kind

_WHAT = {
    Kind.NUMBER: What.NUMBER,
    Kind.CONTACT: What.CONTACT,
    Kind.PLACE: What.PLACE,
}
_MAY_NAME_SOMEBODY = frozenset({Kind.NAME, Kind.SOURCE, Kind.HISTORY, Kind.RELATION})
_MOST_WORDS_OF_A_NAME = 4
_NAME = re.compile(r"[^\W\d_][^\W\d_'’.·-]*(?:[ -][^\W\d_][^\W\d_'’.·-]*){0,3}")
_OWN = "person:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What must not be read out of a text."""

    profile: Profile
    named: tuple[Named, ...]
    labels: Mapping[str, str] = field(default_factory=dict)
    """`Named.who` of people of the case → their label in the structured summary."""
    shown: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """`Named.who` of people whose names the summary shows → the letters of each of these names."""
    words: Mapping[str, str] = field(default_factory=dict)
    """What a token says in English → in the language of the document; what is missing is said in English."""
    tells_people: bool = True
    """Whether people without a label are told apart too, by numbers."""


def known_of(
    redaction: Redaction,
    case_file: CaseFile,
    profile: Profile,
    *,
    linked: Iterable[CaseFile] = (),
    staff: Iterable[str] = (),
) -> Known:
    """What a case, and those linked with it, have recorded.

    redaction: of this case under this profile, so that people are called as they are there and what is shown there is no secret.
    staff: what those who work with the notebook are called; only what is made as people's names are is looked for.
    """
    shown = frozenset(map(letters_of, _texts_in(redaction.case)))
    found: dict[tuple[str, str], Named] = {}
    for each in (case_file, *linked):
        for named in (
            *_of_people(each.people, profile),
            *_of_others(each, profile),
            *places_of_case(each, profile),
        ):
            letters = letters_of(named.text)
            if letters and (named.what is What.PERSON or letters not in shown):
                found.setdefault((letters, named.who if named.who.startswith(_OWN) else ""), named)
    for name in staff:
        if letters_of(name) and _may_be_name(name) and is_made_like_a_name(name):
            found.setdefault((letters_of(name), ""), _somebody(name))
    recorded = {letters for letters, _who in found}
    for named in public_places(profile):
        letters = letters_of(named.text)
        if letters not in recorded | shown:
            found.setdefault((letters, ""), named)
    return Known(
        profile=profile,
        named=tuple(found[key] for key in sorted(found)),
        labels={_who(person): label for person, label in redaction.labels.items()},
        shown=dict(_shown_names(redaction)),
        tells_people=bool(redaction.labels) or redaction.case.people == (),
    )


def _shown_names(redaction: Redaction) -> Iterator[tuple[str, frozenset[str]]]:
    """Whose names the summary shows, with a consent, and which."""
    by_label = {label: person for person, label in redaction.labels.items()}
    for person in () if isinstance(redaction.case.people, Absence) else redaction.case.people:
        if not isinstance(person.names, Absence):
            yield _who(by_label[person.label]), frozenset(letters_of(name.text) for name in person.names)


def _who(person: PersonId) -> str:
    return f"{_OWN}{person}"


def _of_people(people: Iterable[Person], profile: Profile) -> Iterator[Named]:
    for person in people:
        for name in person.names:
            yield Named(name.text, What.PERSON, _who(person.id), is_name=True)
        if person.label:
            is_name = _may_be_name(person.label)
            yield Named(person.label, What.PERSON, _who(person.id), is_name=is_name)
        own = {each.text for each in person.names} | {person.label}
        yield from _others_of(person, profile, own)


def _of_others(case_file: CaseFile, profile: Profile) -> Iterator[Named]:
    for record in case_file.records():
        if not isinstance(record, Person | Place):
            yield from _others_of(record, profile, frozenset())


def _others_of(record: Any, profile: Profile, own: Iterable[str]) -> Iterator[Named]:
    """What a record tells beside the names of whom it is about: other people, numbers, addresses, what never leaves."""
    turned = {_turned(text) for text in own}
    for kind, text in texts_by_kind(record, profile):
        if text in own or text in turned or not letters_of(text):
            continue
        if (
            kind in _MAY_NAME_SOMEBODY
            and _may_be_name(text)
            and (kind is Kind.NAME or is_made_like_a_name(text))
        ):
            yield _somebody(text)
        else:
            what = _WHAT.get(kind, What.WITHHELD)
            yield Named(text, what, "")


def _somebody(name: str) -> Named:
    """Somebody who is no person of the case."""
    return Named(name, What.PERSON, f"name:{letters_of(without_title(name))}", is_name=True)


def _turned(name: str) -> str:
    first, _space, others = name.strip().partition(" ")
    return f"{others} {first}".strip()


def _may_be_name(text: str) -> bool:
    """Whether a recorded text looks like what a person is called: few words, each of letters, the Latin ones with capitals."""
    name = without_title(text)
    words = name.split()
    return (
        0 < len(words) <= _MOST_WORDS_OF_A_NAME
        and _NAME.fullmatch(name) is not None
        and not any(word[0].islower() for word in words)
    )


def _texts_in(value: Any) -> Iterator[str]:
    """Every text a redacted case shows."""
    if isinstance(value, str):
        yield getattr(value, "label", value)
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts_in(each)
    else:
        for name in getattr(value, "__dataclass_fields__", ()):
            yield from _texts_in(getattr(value, name))
