"""Patching: one record changed by a JSON merge patch (RFC 7396), for a program that has no form to fill in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.records import Record, case_of
from domain.references import references
from domain.sensitivity import check_protection
from storage.case_json import CaseFileTooLarge, FieldStandsTwice, NotJson, NotTheSchema, patched
from workflows.casework import keep
from workflows.changes import Changes
from workflows.errors import InTrash, Refused, refusing
from workflows.session import Session

EDITABLE = frozenset(
    {"case", "person", "event", "source", "note", "place", "authority", "consent", "appeal", "context"}
)
"""Kinds that are written by a person in a form.  A partner's keys are compared first; what was done with a file or sent, the program writes."""


class NoSuchRecord(Refused):
    """No record has this id."""

    sentence = "No record of this notebook has that id. Nothing was changed."


class NotByHand(Refused):
    """The program writes this kind itself, or another verb does, with its own questions."""

    sentence = "A record of this kind is not changed this way: the program keeps it itself, or `partner` changes it. Nothing was changed."


class DecideFirst(Refused):
    """The record has two versions, and an edit would have to choose one unsaid."""

    sentence = "This record was changed in two places, and nobody decided yet. Decide first, then change it. Nothing was changed."


class ChangedSince(Refused):
    """The version that was looked at is not the one of now."""

    sentence = "This record was changed since that version. Look at it again. Nothing was changed."


class NotAPatch(Refused):
    """It is no JSON object."""

    sentence = "What was given is no JSON merge patch: one JSON object is, with the fields that are to change. Nothing was changed."


class StandsTwice(Refused):
    """JSON has two meanings then."""

    sentence = "A field stands twice in the patch, with two values. Keep one of them. Nothing was changed."


class NotThisRecord(Refused):
    """The record that would follow is none of its kind."""

    sentence = "With that change the record has a field it cannot have, or a value of the wrong kind. Nothing was changed."


class AnotherRecord(Refused):
    """Its id or its case would be another."""

    sentence = "The id and the case of a record never change. Nothing was changed."


class NamesNobody(Refused):
    """An id leads nowhere."""

    sentence = "The record would name another one that is not in this notebook. Nothing was changed."


@dataclass(frozen=True, slots=True, kw_only=True)
class Editable:
    """A record as it is now, to be patched."""

    kind: str
    revision: str
    """64 hexadecimal digits."""
    record: Record


@refusing
def editable(session: Session, identity: str) -> Editable:
    """A record that may be patched.

    Raises:
        NoSuchRecord, NotByHand, DecideFirst, InTrash.
    """
    kept = session.notebook.records.find(identity)
    if kept is None:
        raise NoSuchRecord
    if kept.kind not in EDITABLE:
        raise NotByHand
    # Of two versions the one in the trash may be the newer: nothing is taken out before somebody decided.
    if kept.in_conflict:
        raise DecideFirst
    if kept.is_trashed:
        raise InTrash
    return Editable(kind=kept.kind, revision=kept.revision.hex(), record=kept.record)


@refusing
def patch(session: Session, identity: str, change: bytes, *, seen: str = "", now: datetime) -> Changes:
    """Change a record by a merge patch: one revision, one entry in the journal.  What is as it was is not kept again.

    seen: the beginning of the id of the version that was looked at; "": whatever it is now.

    Raises:
        ChangedSince, NotAPatch, NotThisRecord, AnotherRecord, NamesNobody; as `editable`.
        Refused: the record cannot be as it would say, with the place.
    """
    session.check_may_change()
    before = editable(session, identity)
    if not before.revision.startswith(seen):
        raise ChangedSince
    try:
        after = patched(before.record, change)
        check_protection(type(after), getattr(after, "protection", ()))
    except (NotJson, CaseFileTooLarge):
        raise NotAPatch from None
    except FieldStandsTwice:
        raise StandsTwice from None
    except NotTheSchema as refusal:
        raise (NotAPatch() if refusal.place == "$" else NotThisRecord(place=refusal.place)) from None
    if (after.id, case_of(after)) != (before.record.id, case_of(before.record)):
        raise AnotherRecord
    _check_names(session, before.record, after)
    return keep(session, after, now=now)


def _check_names(session: Session, before: Record, after: Record) -> None:
    """Every id that the change brings is that of a record of the kind it is to be of.

    What stood there before may be gone, as when a person was deleted for good; that is no reason to leave the rest as it is.
    """
    named = references(before)
    for kind_of_id, ids in references(after).items():
        kind = kind_of_id.removesuffix("Id").lower()
        for identity in ids - {after.id} - named.get(kind_of_id, set()):
            found = session.notebook.records.find(identity)
            if found is None or found.kind != kind:
                raise NamesNobody
