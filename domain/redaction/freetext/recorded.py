"""Recorded: the texts of a case that must not be read out of a free text, each with who or what it means.

Found by the same reflection as the identifiers the gate looks for, so that a field added later is looked for by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from domain.casefile import CaseFile
from domain.ids import PersonId
from domain.person import Person
from domain.place import Place
from domain.redaction.freetext.findings import What
from domain.redaction.freetext.folding import letters_of
from domain.redaction.freetext.named import Named
from domain.redaction.freetext.spelled import without_title
from domain.redaction.freetext.strangers import is_made_like_a_name
from domain.redaction.identifiers import texts_by_kind
from domain.redaction.profiles import Profile
from domain.sensitivity import Kind

OWN = "person:"
"""Begins `Named.who` of people of a case."""

_WHAT = {
    Kind.NUMBER: What.NUMBER,
    Kind.CONTACT: What.CONTACT,
    Kind.PLACE: What.PLACE,
}
_MAY_NAME_SOMEBODY = frozenset({Kind.NAME, Kind.SOURCE, Kind.HISTORY, Kind.RELATION})
_MOST_WORDS_OF_A_NAME = 4
_NAME = re.compile(r"[^\W\d_][^\W\d_'’.·-]*(?:[ -][^\W\d_][^\W\d_'’.·-]*){0,3}")


def recorded_in(case_file: CaseFile, profile: Profile) -> Iterator[Named]:
    """What a case has recorded, but for its places: its people first."""
    yield from _of_people(case_file.people, profile)
    for record in case_file.records():
        if not isinstance(record, Person | Place):
            yield from _others_of(record, profile, frozenset())


def who_is(person: PersonId) -> str:
    """`Named.who` of a person of a case."""
    return f"{OWN}{person}"


def _of_people(people: Iterable[Person], profile: Profile) -> Iterator[Named]:
    for person in people:
        for name in person.names:
            yield Named(name.text, What.PERSON, who_is(person.id), is_name=True)
        if person.label:
            is_name = may_be_name(person.label)
            yield Named(person.label, What.PERSON, who_is(person.id), is_name=is_name)
        own = {each.text for each in person.names} | {person.label}
        yield from _others_of(person, profile, own)


def _others_of(record: Any, profile: Profile, own: Iterable[str]) -> Iterator[Named]:
    """What a record tells beside the names of whom it is about: other people, numbers, addresses, what never leaves."""
    turned = {_turned(text) for text in own}
    for kind, text in texts_by_kind(record, profile):
        if text in own or text in turned or not letters_of(text):
            continue
        if (
            kind in _MAY_NAME_SOMEBODY
            and may_be_name(text)
            and (kind is Kind.NAME or is_made_like_a_name(text))
        ):
            yield somebody(text)
        else:
            what = _WHAT.get(kind, What.WITHHELD)
            yield Named(text, what, "")


def somebody(name: str) -> Named:
    """Somebody who is no person of the case."""
    return Named(name, What.PERSON, f"name:{letters_of(without_title(name))}", is_name=True)


def _turned(name: str) -> str:
    first, _space, others = name.strip().partition(" ")
    return f"{others} {first}".strip()


def may_be_name(text: str) -> bool:
    """Whether a recorded text looks like what a person is called: few words, each of letters, the Latin ones with capitals."""
    name = without_title(text)
    words = name.split()
    return (
        0 < len(words) <= _MOST_WORDS_OF_A_NAME
        and _NAME.fullmatch(name) is not None
        and not any(word[0].islower() for word in words)
    )
