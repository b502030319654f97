"""Acceptance: a person saw what was wrong with the history and goes on with the notebook as it is.

The entry of the journal that says so begins the proof anew: it names what was seen, and it holds the digest of all entries before it as they
stood, of all revisions as they were there, and the numbers under which none was.  Nothing is deleted: what was accepted can still be looked at,
and whatever is changed in it later is seen again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from crypto.chain import RevisionSet
from crypto.secret import Secret
from storage.audit_log import AuditLog, Entry
from storage.database import Database
from storage.errors import HistoryAltered
from storage.revisions import Revisions
from storage.settings import Settings

ACTION = "history accepted"

_SETTING = "history accepted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """The last time that the history was accepted."""

    entry: int = 0
    """The number of its entry; 0: never."""
    missing: int = 0
    """How many numbers up to then have no revision."""


def acceptance(database: Database) -> Acceptance:
    """What the notebook notes of it.  An older note, put back, only brings the alarm back: the entry itself is proven by the chain."""
    found = Settings(database).get(_SETTING)
    return Acceptance(**found) if found else Acceptance()


def note(database: Database, accepted: Acceptance) -> None:
    """Note it, in the transaction that writes its entry."""
    Settings(database).put(_SETTING, {"entry": accepted.entry, "missing": accepted.missing})


def as_it_stands(audit: AuditLog, revisions: Revisions, *, last_entry: int) -> dict[str, Any]:
    """What the entry of an acceptance says about everything before it."""
    last = revisions.last_number()
    return {
        "entries": audit.digest_of_rows(last_entry).hex(),
        "revisions": last,
        "missing": [[first, end] for first, end in gaps(revisions, last)],
    }


def accepted_entry(database: Database, audit: AuditLog) -> Entry | None:
    """The entry that the proof of the history begins with; None: with the first.

    Raises:
        HistoryAltered: it is not there, or what stood before it is not as it stood when it was made.
    """
    accepted = acceptance(database).entry
    if not accepted:
        return None
    entry = next(audit.proven(accepted), None)
    if (
        entry is None
        or entry.action != ACTION
        or entry.details["entries"] != audit.digest_of_rows(entry.n - 1).hex()
    ):
        raise HistoryAltered
    return entry


def set_of(revisions: Revisions, key: Secret, *, last: int) -> RevisionSet:
    """The hash over the revisions up to a number; key: the REVISIONS subkey, borrowed."""
    found = RevisionSet(key)
    for identity in revisions.ids(last=last):
        found.add(identity)
    return found


def gaps(revisions: Revisions, last: int) -> Iterator[tuple[int, int]]:
    """The numbers up to `last` that have no revision, as first and last of each run."""
    expected = 1
    for number in revisions.numbers(last=last):
        if number > expected:
            yield expected, number - 1
        expected = number + 1
    if expected <= last:
        yield expected, last
