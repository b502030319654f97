"""Casework: what is kept of a case, read back and kept anew; what is half typed; where the person was."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from domain.case import Case
from domain.casefile import CaseFile, case_file_of
from domain.ids import ID_BYTES, CaseId, EventId, PersonId, is_id
from domain.partner import Partner
from domain.records import Record, kind_of
from domain.references import references
from domain.vocabulary.cases import CaseStatus
from domain.weakened import weakened
from storage.records import Kept
from workflows.browsing import Listed, browse
from workflows.changes import NOTHING, Changes, changes_of
from workflows.errors import (
    InTrash,
    NoSuchCase,
    NoSuchEvent,
    NoSuchPerson,
    SeveralCases,
    SeveralPeople,
    refusing,
)
from workflows.going_on import gone_on
from workflows.recipients import completed
from workflows.session import Session
from workflows.vouching import note_kept

Find = Callable[[str], Kept | None]
"""The record with an id, if there is one."""

SHARED_KINDS = {"SourceId": "source", "PlaceId": "place", "AuthorityId": "authority", "PartnerId": "partner"}
"""Kind of id → kind of record, for what the whole notebook shares and a case only names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """A case in the list of cases."""

    id: CaseId
    reference: str
    title: str
    status: CaseStatus | None
    people: int
    is_example: bool
    in_conflict: bool
    changed: str
    """When it was last kept: "2015-11-20T12:00:00Z"."""


def new_id() -> str:
    """The id of a new record."""
    return secrets.token_hex(ID_BYTES)


@refusing
def all_cases(session: Session) -> tuple[CaseRow, ...]:
    """Every case of the notebook, by reference."""
    return tuple(_each_case(session))


def _each_case(session: Session) -> Iterator[CaseRow]:
    page = browse(session, "case")
    while page:
        yield from map(_case_row, page)
        page = browse(session, "case", after=page[-1].after)


def _case_row(listed: Listed) -> CaseRow:
    case = listed.record
    assert isinstance(case, Case)  # noqa: S101  (the list was asked for cases)
    return CaseRow(
        id=case.id,
        reference=case.reference,
        title=case.title,
        status=case.status.working_value if case.status else None,
        people=listed.people,
        is_example=case.is_example,
        in_conflict=listed.in_conflict,
        changed=listed.changed,
    )


@refusing
def case_id(session: Session, reference: str) -> CaseId:
    """The id of the case with this reference or id.

    Raises:
        NoSuchCase, SeveralCases
    """
    if is_id(reference) and (found := session.notebook.records.find(reference)) and found.kind == "case":
        return CaseId(reference)
    named = [row.id for row in _each_case(session) if row.reference == reference]
    if len(named) > 1:
        raise SeveralCases
    if not named:
        raise NoSuchCase
    return named[0]


def person_id(case_file: CaseFile, reference: str) -> PersonId:
    """The id of the person of a case who has this id, working label or name.

    Raises:
        NoSuchPerson, SeveralPeople
    """
    called = [
        person.id
        for person in case_file.people
        if reference in (person.id, person.label, *(name.text for name in person.names))
    ]
    if len(called) > 1:
        raise SeveralPeople
    if not called or not reference:
        raise NoSuchPerson
    return called[0]


def event_id(case_file: CaseFile, reference: str) -> EventId:
    """The id of the event of a case that has it.  Raises NoSuchEvent."""
    for event in case_file.events:
        if event.id == reference:
            return event.id
    raise NoSuchEvent


@refusing
def case_file(session: Session, case: str) -> CaseFile:
    """A case with everything that belongs to it and everything it names, and nothing that is in the trash.

    Raises:
        NoSuchCase: there is none, or it is in the trash.
    """
    records = session.notebook.records
    return _put_together(records.of_case(case), records.find, in_trash=False)


@refusing
def with_trash(session: Session, case: str) -> CaseFile:
    """The same with what is in the trash, or of a case that is there itself: never shown, but nothing that leaves may say a word of it, and a
    colleague must hear of it.

    Raises:
        NoSuchCase
    """
    records = session.notebook.records
    kept = (*records.of_case(case), *records.of_case(case, trashed=True))
    return _put_together(kept, records.find, in_trash=True)


@refusing
def without_and_with_trash(session: Session, case: str) -> tuple[CaseFile, CaseFile]:
    """What `case_file` and `with_trash` give, of one reading.  Raises as `case_file`."""
    records = session.notebook.records
    kept, thrown_away = records.of_case(case), records.of_case(case, trashed=True)
    find = cache(records.find)
    return (
        _put_together(kept, find, in_trash=False),
        _put_together((*kept, *thrown_away), find, in_trash=True),
    )


def _put_together(all_kept: Iterable[Kept], find: Find, *, in_trash: bool) -> CaseFile:
    records: dict[str, list[Record]] = {}
    for kept in all_kept:
        # Who was told what is no part of a case: naming a partner there must not make its name a word of the case.
        if kept.kind == "disclosure":
            continue
        records.setdefault(kept.kind, []).append(kept.record)
    if "case" not in records:
        raise NoSuchCase
    _add_named(records, find, in_trash=in_trash)
    (own,) = (record for record in records["case"] if isinstance(record, Case))
    return case_file_of(own, records)


def _add_named(records: dict[str, list[Record]], find: Find, *, in_trash: bool) -> None:
    """Add the shared records that the case's own name, and those that these name."""
    seen: set[str] = set()
    fresh: list[Record] = [record for kept in records.values() for record in kept]
    while fresh:
        named: dict[str, str] = {}
        for record in fresh:
            for kind_of_id, ids in references(record).items():
                if kind_of_id in SHARED_KINDS:
                    named |= dict.fromkeys(ids - seen, SHARED_KINDS[kind_of_id])
        seen |= set(named)
        fresh = []
        for identity, kind in sorted(named.items()):
            found = find(identity)
            if found is not None and found.kind == kind and (in_trash or not found.is_trashed):
                records.setdefault(kind, []).append(found.record)
                fresh.append(found.record)


@refusing
def shared(session: Session, kind: str) -> tuple[Record, ...]:
    """Every source, place, authority or partner of the notebook, by name."""
    return tuple(kept.record for kept in session.notebook.records.of_kind(kind))


@refusing
def record(session: Session, kind: str, identity: str) -> Record:
    """One record as it is now.

    Raises:
        NoSuchRecord. InTrash: a form of it would bring it back unasked.
    """
    kept = session.notebook.records.get(kind, identity)
    if kept.is_trashed:
        raise InTrash
    return kept.record


@refusing
def revision(session: Session, identity: str) -> str:
    """The id of the revision that a record is shown from: 64 hexadecimal digits; "" where there is no such record."""
    kept = session.notebook.records.find(identity)
    return kept.revision.hex() if kept else ""


@refusing
def keep(
    session: Session, record: Record, *, keys: Collection[str] = (), seen: str = "", now: datetime
) -> Changes:
    """Keep a record: one transaction, one revision, one entry in the journal.  What is as it was before is not kept again.

    keys: the names of a partner's keys that a person gave just now; they are their word, also where a package had said the same before.
    seen: the id of the revision that a form was filled from; what came meanwhile is not overwritten (`workflows.going_on`).
    """
    session.check_may_change()
    before = session.notebook.records.find(record.id)
    going = gone_on(session, record, before, bytes.fromhex(seen) or None)
    was = going.seen if isinstance(going.seen, Partner) else None
    given, record = (
        going.said,
        completed(going.record, was) if isinstance(going.record, Partner) else going.record,
    )
    if (
        before is not None
        and going.parents is None
        and before.record == record
        and not going.is_trashed
        and not keys
    ):
        return NOTHING
    details: dict[str, Any] = {"kind": kind_of(record)}
    weaker = weakened(going.seen, record)
    if weaker:
        details["protection_lowered"] = list(weaker)
    with session.notebook.transaction(
        "record kept", concerning=record.id, details=details, now=now
    ) as transaction:
        transaction.keep(record, parents=going.parents)
        if isinstance(given, Partner):
            # Of what the form said, not of what came meanwhile: that is nobody's word here.
            note_kept(session, was, given, keys)
    return changes_of(record)
