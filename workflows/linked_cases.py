"""Linked cases: those that name a source or a person of a case too, so that what they have recorded must not be read out of its texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from domain.casefile import CaseFile
from domain.names.keys import name_keys
from domain.numbers import letters_and_digits, number_keys
from domain.person import Person
from domain.records import case_of
from domain.redaction.freetext.folding import letters_of
from domain.source import Source
from workflows.casework import all_cases, shared, with_trash
from workflows.session import Session

MOST_OF_ONE_NAME = 50
"""People with one name in other cases that are looked at, the newest first."""


def linked_cases(session: Session, own: CaseFile) -> Iterator[CaseFile]:
    """Every other case of the notebook that has a source of this one, under whatever id, or somebody with a name or a number of its people.

    Names are compared in every spelling, numbers and addresses without what is between their digits and letters and without a prefix.  All with
    what is in the trash, and cases that are there: out of sight is not out of danger.
    """
    by_people = {case for person in own.people for case in _cases_of(session, person)}
    sources = _sources_of(session, own)
    # No index says which cases name a source: where this one names none, only those of its people are read.
    others = _every_case(session) if sources else sorted(by_people)
    for case in others:
        if case != own.case.id:
            other = with_trash(session, case)
            if case in by_people or not sources.isdisjoint(source.id for source in other.sources):
                yield other


def _every_case(session: Session) -> Iterator[str]:
    yield from (row.id for row in all_cases(session))
    yield from (kept.record.id for kept in session.notebook.records.of_kind("case", trashed=True))


def _cases_of(session: Session, person: Person) -> Iterator[str]:
    """The cases in which a person seems to be recorded too."""
    names, numbers = _names(person), _numbers(_written_numbers(person))
    for text in (*(name.text for name in person.names), *_written_numbers(person)):
        found = session.notebook.search.find(
            text, kinds=("person",), limit=MOST_OF_ONE_NAME, of_cases_in_trash=True
        )
        for kept in found.hits if found else ():
            other = kept.record
            if isinstance(other, Person) and not (
                names.isdisjoint(_names(other)) and numbers.isdisjoint(_numbers(_written_numbers(other)))
            ):
                yield str(case_of(other))


def _sources_of(session: Session, own: CaseFile) -> frozenset[str]:
    """The ids of the sources of a case, and of those that are called, or reached, as one of them is."""
    known = {key for source in own.sources for key in _keys_of(source)}
    alike = (each for each in shared(session, "source") if isinstance(each, Source)) if known else ()
    return frozenset(source.id for source in own.sources) | {
        each.id for each in alike if not known.isdisjoint(_keys_of(each))
    }


def _keys_of(source: Source) -> frozenset[str]:
    """What a source is reached under, and what it is called."""
    called = letters_of(source.label)
    return _numbers((source.contact,)) | ({f"called {called}"} if called else set())


def _names(person: Person) -> frozenset[str]:
    return frozenset(key for name in person.names for key in name_keys(name.text, name.script))


def _written_numbers(person: Person) -> tuple[str, ...]:
    return (*person.phones, *(document.number for document in person.documents))


def _numbers(written: Iterable[str]) -> frozenset[str]:
    """The keys of numbers and addresses; of a handle that has no digits, its letters."""
    return frozenset(key for each in written for key in (*number_keys(each), letters_and_digits(each))) - {""}
