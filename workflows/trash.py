"""The trash: records put aside without a question, what is there, and taking one out again.

To put something there is a revision like any other: it stays in the history, it travels, and nothing is deleted.  With a case goes all that
belongs to it, and comes back with it as it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from domain.case import Case
from domain.records import KINDS, Record, case_of
from domain.references import references
from storage.records import Kept, ListRow
from workflows.changes import Changes, changes_of
from workflows.errors import Refused, SeveralCases, refusals, refusing
from workflows.finding import title_of
from workflows.patching import DecideFirst, NoSuchRecord
from workflows.session import Session
from workflows.steps import Steps

MAY_GO = tuple(kind for kind in KINDS if kind not in ("disclosure", "purge"))
"""Kinds that a person may put into the trash.  Who was told what is no less true for being out of sight, and a purge is a fact."""

PAGE = 200
"""Records that the list of the trash loads at a time."""


class NotForTheTrash(Refused):
    """The program writes this kind itself."""

    sentence = "The ledger and what was deleted for good stay as they are. Nothing was changed."


class NotThere(Refused):
    """No case in the trash has this reference."""

    sentence = "No case in the trash has that reference. The command `trash` lists what is there. Nothing was changed."


@dataclass(frozen=True, slots=True, kw_only=True)
class ThrownAway:
    """One record in the trash."""

    id: str
    kind: str
    case: str | None
    """The id of the case it belongs to, or is; None for what the whole notebook shares."""
    title: str = field(repr=False)
    """"" for one without."""
    case_title: str = field(repr=False)
    """Of the case around it; "" for a case, and for what is shared."""
    since: str
    """When it was put there: "2015-11-20T12:00:00Z"."""
    by: str = field(repr=False)
    """Who did."""
    record: Record = field(repr=False)
    in_conflict: bool
    """Elsewhere it was changed at the same time; nobody has decided yet."""
    after: ListRow | None = field(default=None, repr=False)
    """What `in_trash` is given to go on behind this one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inside:
    """What is to be read of a record in the trash, beside the record itself."""

    names: dict[str, str] = field(repr=False)
    """Id → what a record that it names is called."""
    kinds: dict[str, int]
    """Of a case: kind → how many records of it are in the trash with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A record that was put into the trash, or taken out."""

    id: str
    kind: str
    case: str | None
    """The id of the case it belongs to, or is."""
    record: Record = field(repr=False)
    changes: Changes


@refusing
def put_in(session: Session, *identities: str, now: datetime) -> tuple[Moved, ...]:
    """Put records into the trash, or a case with everything in it: one transaction, a revision for each, one entry in the journal.

    Raises:
        NoSuchRecord, NotForTheTrash. DecideFirst: one has two versions.
    """
    return _move(session, identities, "record trashed", now=now, to_trash=True)


@refusing
def take_out(session: Session, *identities: str, now: datetime) -> tuple[Moved, ...]:
    """Take records out of the trash, as they were.  Raises as `put_in`."""
    return _move(session, identities, "record taken out of the trash", now=now, to_trash=False)


@refusing
def in_trash(session: Session, *, after: ListRow | None = None, limit: int = PAGE) -> tuple[ThrownAway, ...]:
    """What is in the trash, the newest first: what follows one of its rows, or the first; fewer than `limit` when there is no more."""
    records = session.notebook.records
    rows = records.in_trash(MAY_GO, after=after, limit=limit)
    kept = records.of_rows(rows)
    titles = _titles_of_cases(session, kept)
    return tuple(
        ThrownAway(
            id=each.record.id,
            kind=each.kind,
            case=case_of(each.record),
            title=title_of(each.record),
            case_title=titles.get(case_of(each.record) or "", "") if each.kind != "case" else "",
            since=each.made_at,
            by=each.author,
            record=each.record,
            in_conflict=each.in_conflict,
            after=row,
        )
        for each, row in zip(kept, rows, strict=True)
    )


def naming(session: Session, record: str) -> Steps[int]:
    """How many records name one, and go without it while it is in the trash; in steps."""
    with refusals():
        return (yield from session.notebook.records.naming(record))


@refusing
def case_there(session: Session, reference: str) -> str:
    """The id of the case in the trash that has this reference.

    Raises:
        NotThere, SeveralCases.
    """
    thrown_away = (each.record for each in session.notebook.records.of_kind("case", trashed=True))
    named = [each.id for each in thrown_away if isinstance(each, Case) and each.reference == reference]
    if not named:
        raise NotThere
    if len(named) > 1:
        raise SeveralCases
    return named[0]


@refusing
def inside(session: Session, thrown: ThrownAway) -> Inside:
    """What a record in the trash names, and what a case has inside."""
    records = session.notebook.records
    named = {identity for ids in references(thrown.record).values() for identity in ids}
    kinds = {kind: 0 for kind in MAY_GO if kind != "case"}
    if thrown.kind == "case":
        for each in records.of_case(thrown.id):
            if each.kind in kinds:
                kinds[each.kind] += 1
    return Inside(
        names=records.titles(sorted(named)), kinds={kind: many for kind, many in kinds.items() if many}
    )


def _move(
    session: Session, identities: Sequence[str], action: str, *, now: datetime, to_trash: bool
) -> tuple[Moved, ...]:
    session.check_may_change()
    every = [_kept(session, identity) for identity in dict.fromkeys(identities)]
    moving = [each.record.id for each in every if each.is_trashed is not to_trash]
    if moving:
        details = {"records": moving} if len(moving) > 1 else {}
        with session.notebook.transaction(
            action, concerning=moving[0], details=details, now=now
        ) as transaction:
            for identity in moving:
                transaction.trash(identity) if to_trash else transaction.restore(identity)
    return tuple(_moved(each) for each in every)


def _titles_of_cases(session: Session, kept: Sequence[Kept]) -> dict[str, str]:
    cases = sorted({case for each in kept if (case := case_of(each.record)) is not None})
    found = session.notebook.records.find_each(cases)
    return {
        identity: each.record.title or each.record.reference
        for identity, each in found.items()
        if isinstance(each.record, Case)
    }


def _kept(session: Session, identity: str) -> Kept:
    kept = session.notebook.records.find(identity)
    if kept is None:
        raise NoSuchRecord
    if kept.kind not in MAY_GO:
        raise NotForTheTrash
    if kept.in_conflict:
        raise DecideFirst
    return kept


def _moved(kept: Kept) -> Moved:
    return Moved(
        id=kept.record.id,
        kind=kept.kind,
        case=case_of(kept.record),
        record=kept.record,
        changes=changes_of(kept.record),
    )
