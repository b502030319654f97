"""Several notebooks that take in what the others have, and what must be the same in them afterwards."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from domain.ids import CaseId, NoteId
from domain.note import Note
from domain.records import Record
from domain.vocabulary.purges import PurgeReason
from storage.codec import CODEC
from storage.judged import judged
from storage.listing import listing_of
from storage.notebook import Notebook
from storage.records import ListRow
from storage.revision import Revision
from storage.transport import line_of, revision_of_line
from storage.undoing import undoing

NAMES = ("one", "two", "three")
FIVE = (*NAMES, "four", "five")


def revisions_of(notebook: Notebook) -> list[Revision]:
    """Those that count: what an undone import brought alone is passed on to nobody."""
    return [notebook.revisions.at(number) for number in notebook.revisions.standing()]


def receive(notebook: Notebook, revisions: Iterable[Revision], now: datetime) -> int:
    """Take in what is not here, and obey every purge among it, as if each was the office's; how many were new."""
    with notebook.transaction("received", now=now) as transaction:
        transaction.begin_batch(sender=bytes(32), package=bytes(32))
        came = [judged(revision_of_line(line_of(each)), CODEC, listing_of) for each in revisions]
        new = transaction.receive(came)
        for each in came:
            number = notebook.revisions.number_of(each.revision.id)
            if each.revision.kind == "purge" and number is not None:
                transaction.obey_purge(number)
        return new


def state(
    notebook: Notebook,
) -> tuple[frozenset[bytes], frozenset[str], tuple[ListRow, ...], tuple[tuple[bytes, ...], ...]]:
    """Everything that must be the same in two notebooks with the same revisions."""
    rows = tuple(notebook.records.rows())
    ids = frozenset(revision.id for revision in revisions_of(notebook))
    return ids, notebook.purges.records(), rows, tuple(notebook.revisions.heads(row.id) for row in rows)


def found(notebook: Notebook, typed: str) -> set[bytes]:
    answer = notebook.search.find(typed)
    return {hit.revision for hit in answer.hits} if answer else set()


def undo(notebook: Notebook, batch: int, now: datetime) -> int:
    """Undo an import; how many revisions count no more."""
    goes = undoing(notebook.batches.brought_alone(batch), notebook.revisions, CODEC).goes
    with notebook.transaction("import undone", is_logged_always=True, now=now) as transaction:
        transaction.set_aside(goes)
        transaction.undo_batch(batch)
    return len(goes)


NOTE = Note(id=NoteId("01" * 16), case=CaseId("ca" * 16), title="start")


def keep(notebook: Notebook, record: Record, now: datetime, *parents: bytes) -> bytes:
    with notebook.transaction("kept", now=now) as transaction:
        return transaction.keep(record, parents=parents or None)


def everything_derived(notebook: Notebook) -> list[object]:
    tables = ("parentage", "head", "record", "search_docsize")
    found_words = [sorted(found(notebook, f"title{step}")) for step in range(12)]
    return [
        *(notebook._database.rows(f"SELECT * FROM {table} ORDER BY 1, 2") for table in tables),
        found_words,
    ]


def purge(notebook: Notebook, record: str, now: datetime, reason: PurgeReason = PurgeReason.OTHER) -> None:
    """Delete a record for good."""
    with notebook.transaction("record purged", concerning=record, now=now) as transaction:
        transaction.purge(record, reason, notebook.device.signing_key())
