"""Purging: records deleted for good, with every state they ever had.  First what it would do, in true sentences; then, once a person typed what
they mean to delete, the deed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime

from domain.case import Case
from domain.disclosure import Disclosure
from domain.ids import DisclosureId
from domain.records import case_of
from domain.references import references
from domain.vocabulary.purges import PurgeReason
from resources.language import message
from storage.errors import RecordDamaged, StorageError, TooNew
from storage.records import Kept
from storage.transaction import Transaction
from workflows.casework import new_id
from workflows.changes import Changes
from workflows.disclosing import everything
from workflows.errors import NoSuchCase, Refused, refusing
from workflows.ledger_reading import names_of_readers
from workflows.session import Session

DIGITS_TO_TYPE = 8
"""Of an id, where there is no reference: a name may be in a script that this keyboard has not."""

WHAT_HAPPENS = (
    message(
        "Every state it ever had is deleted, with what was typed of it and files that nothing else names. Nobody can undo it."
    ),
    message(
        "That it was there stays: its number, who deleted it, when and why, and in the ledger who was told which kinds of things."
    ),
    message("The backup loses it at its next run; colleagues lose it when they take in your next package."),
    message(
        "It does not reach packages that were sent, summaries and prints, older backups elsewhere, and what a drive keeps of its own accord."
    ),
)
"""What it does and does not do, to be read before (English message ids)."""


class NothingToPurge(Refused):
    """No such record, or it was deleted for good already."""

    sentence = (
        "One of these records is not in the notebook, or was deleted for good already. Nothing was changed."
    )


class WholeCaseWanted(Refused):
    """Without its case, what belongs to it could not be reached any more."""

    sentence = "A case is deleted for good only with everything in it. Say that the whole case is meant. Nothing was changed."


class NotTyped(Refused):
    """What was typed is not what was asked for."""

    sentence = "This is not what was to be typed, so nothing was deleted."


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What would be deleted for good."""

    records: tuple[str, ...]
    """Ids."""
    titles: tuple[str, ...] = field(repr=False)
    """Of those that have one."""
    kinds: dict[str, int]
    """Kind → how many."""
    case: str | None
    """The id of the case that all of them belong to."""
    is_whole_case: bool
    to_type: str = field(repr=False)
    """What a person types to say that they mean it: the reference of the case, or the first digits of the record's id."""
    naming: int
    """Other records that name one of them: what they say of it stays."""
    readers: tuple[str, ...]
    """Who got something of the case, as the ledger knows; they hold what they hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Purged:
    """What was deleted for good."""

    records: int
    revisions: int
    files: int
    readers: tuple[str, ...]
    changes: Changes


@refusing
def plan(session: Session, records: Sequence[str], *, whole_case: str | None = None) -> Plan:
    """What deleting some records for good would do, or a whole case: ids.

    Raises:
        NothingToPurge, WholeCaseWanted, NoSuchCase.
    """
    kept = _all_of_case(session, whole_case) if whole_case else []
    found = session.notebook.records.find_each([*dict.fromkeys(records)])
    if len(found) != len({*records}) or any(each.kind == "purge" for each in found.values()):
        raise NothingToPurge
    if any(each.kind == "case" and each.record.id != whole_case for each in found.values()):
        raise WholeCaseWanted
    ids = {each.record.id for each in kept}
    kept += [each for identity, each in found.items() if identity not in ids]
    if not kept:
        raise NothingToPurge
    cases = {case_of(each.record) for each in kept}
    case = cases.pop() if len(cases) == 1 else None
    titles = session.notebook.records.titles([each.record.id for each in kept])
    kinds: dict[str, int] = {}
    for each in kept:
        kinds[each.kind] = kinds.get(each.kind, 0) + 1
    return Plan(
        records=tuple(each.record.id for each in kept),
        titles=tuple(filter(None, (titles.get(each.record.id, "") for each in kept))),
        kinds=kinds,
        case=case,
        is_whole_case=whole_case is not None,
        to_type=_reference(session, case) or kept[0].record.id[:DIGITS_TO_TYPE],
        naming=_naming(session, kept, case) if not whole_case else 0,
        readers=_readers(session, {each for each in (*cases, case) if each}),
    )


@refusing
def purge(session: Session, planned: Plan, reason: PurgeReason, *, typed: str, now: datetime) -> Purged:
    """Delete for good what was planned, in one transaction with one entry in the journal.

    typed: what the person typed; it must be `Plan.to_type`.

    Raises:
        NotTyped. NothingToPurge: somebody did it meanwhile.
    """
    session.check_may_change()
    if typed.strip() != planned.to_type:
        raise NotTyped
    notebook = session.notebook
    if any(notebook.purges.is_purged(record) for record in planned.records):
        raise NothingToPurge
    details = {"kinds": planned.kinds, "reason": reason.value, "whole case": planned.is_whole_case}
    with notebook.transaction(
        "record purged",
        concerning=planned.case or planned.records[0],
        details=details,
        is_logged_always=True,
        now=now,
    ) as transaction:
        for record in planned.records:
            purge_one(session, transaction, record, reason)
        done = transaction.purging
        transaction.note("revisions", done.revisions)
        transaction.note("files", len(done.files))
    return Purged(
        records=len(done.records),
        revisions=done.revisions,
        files=len(done.files),
        readers=planned.readers,
        changes=Changes(
            records=frozenset(planned.records), cases=frozenset({planned.case} if planned.case else ())
        ),
    )


def purge_one(session: Session, transaction: Transaction, record: str, reason: PurgeReason) -> None:
    """Inside a transaction: delete a record for good; of the ledger only the sentence that somebody wrote about it."""
    try:
        kept = session.notebook.records.find(record)
    except (RecordDamaged, TooNew):
        # There is nothing in it to keep, and what cannot be read can be deleted.
        kept = None
    if kept is not None and isinstance(kept.record, Disclosure):
        transaction.keep(replace(kept.record, id=DisclosureId(new_id()), reason=""))
    transaction.purge(record, reason, session.notebook.device.signing_key())


def purge_what_is_left(session: Session, transaction: Transaction) -> None:
    """Inside a transaction: what never belonged but to a case that is gone goes too; nothing leads to it.

    It was written elsewhere at the same time.  What once belonged elsewhere stays: this device signs, and would delete with its maker's hand
    what somebody else moved.
    """
    for record, reason in session.notebook.purges.left_of_cases():
        if goes_with_its_case(session, record):
            purge_one(session, transaction, record, reason)


def goes_with_its_case(session: Session, record: str) -> bool:
    """Whether a record goes when its case does: of the ledger only what has a sentence that somebody wrote."""
    kept = session.notebook.records.find(record)
    return kept is None or not isinstance(kept.record, Disclosure) or bool(kept.record.reason)


def _all_of_case(session: Session, case: str) -> list[Kept]:
    records = session.notebook.records
    kept = [*records.of_case(case), *records.of_case(case, trashed=True)]
    if not any(isinstance(each.record, Case) for each in kept):
        raise NoSuchCase
    return [each for each in kept if not isinstance(each.record, Disclosure) or each.record.reason]


def _reference(session: Session, case: str | None) -> str:
    kept = session.notebook.records.find(case) if case else None
    return kept.record.reference or kept.record.title if kept and isinstance(kept.record, Case) else ""


def _naming(session: Session, kept: Sequence[Kept], case: str | None) -> int:
    """How many other records name one of these: of the case, or of the whole notebook for what belongs to none."""
    gone = {each.record.id for each in kept}
    records = session.notebook.records
    others = records.of_case(case) if case else _every(session)
    return sum(
        1
        for each in others
        if each.record.id not in gone
        and any(not ids.isdisjoint(gone) for ids in references(each.record).values())
    )


def _every(session: Session) -> Iterator[Kept]:
    """Every record that can be read; a damaged one is passed over, since it is only counted."""
    for row in session.notebook.records.rows():
        with suppress(StorageError):
            if (found := session.notebook.records.find(row.id)) is not None:
                yield found


def _readers(session: Session, cases: set[str]) -> tuple[str, ...]:
    return names_of_readers(session, (each for each in everything(session) if each.case in cases))
