"""Drafting: what is half typed, and where the person was; kept at every pause of typing, given back after unlocking."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from domain.records import Record
from storage.drafts import Draft as KeptDraft
from storage.errors import RecordDamaged, TooNew
from storage.purge_facts import RecordPurged
from storage.revision import moment
from workflows.errors import refusing
from workflows.session import Session

PLACE = "place"
"""The setting that holds where the person was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One form as it stands, finished or not."""

    key: str
    """Names the form: the record's id, or "new event in …"."""
    kind: str
    record: str | None
    """None: of a record that does not exist yet."""
    body: dict[str, Any] = field(repr=False)
    """What stands in the fields, as the form gave it."""
    place: dict[str, Any] = field(default_factory=dict, repr=False)
    """Which field, which position; "seen": the id of the revision that the form was filled from."""


@refusing
def keep_draft(session: Session, draft: Draft, *, now: datetime) -> None:
    """Keep a form as it stands, in place of what was kept of it before.

    Raises:
        Refused: its record was deleted for good meanwhile.
    """
    session.check_may_change()
    if draft.record and session.notebook.purges.is_purged(draft.record):
        raise RecordPurged
    session.notebook.drafts.put(
        KeptDraft(
            key=draft.key,
            kind=draft.kind,
            record=draft.record,
            body=json.dumps(draft.body, ensure_ascii=False).encode(),
            place=json.dumps(draft.place),
            saved_at=moment(now),
        )
    )


@refusing
def draft(session: Session, key: str) -> Draft | None:
    """What was half typed in a form, if anything was."""
    kept = session.notebook.drafts.get(key)
    return _draft(kept) if kept else None


@refusing
def drafts(session: Session) -> tuple[Draft, ...]:
    """Every form that is half typed, the oldest first."""
    return tuple(_draft(kept) for kept in session.notebook.drafts.all())


@refusing
def half_typed(session: Session) -> int:
    """How many forms are half typed: what stands in them is in no record, and goes into no package."""
    return session.notebook.drafts.count()


@refusing
def go_on_from(session: Session, key: str, record: Record) -> None:
    """Let a draft that stays beside the record which was kept of it go on from that: what was changed so far is no change of the next time.

    Where something that came meanwhile stands in the record too, the draft goes on from what its form was filled from.
    """
    session.check_may_change()
    revisions, records = session.notebook.revisions, session.notebook.records
    with suppress(RecordDamaged, TooNew):
        kept = session.notebook.drafts.get(key)
        for head in revisions.heads(record.id) if kept else ():
            if kept and records.of_revision(revisions.get(head)).record == record:
                place = {**json.loads(kept.place), "seen": head.hex()}
                session.notebook.drafts.put(replace(kept, place=json.dumps(place)))
                return


@refusing
def forget_draft(session: Session, key: str) -> None:
    """Forget a draft whose form was left and kept."""
    session.check_may_change()
    session.notebook.drafts.delete(key)


@refusing
def remember_place(session: Session, place: dict[str, Any]) -> None:
    """Keep where the person is, so that they are there again after unlocking."""
    session.check_may_change()
    session.notebook.settings.put(PLACE, place)


@refusing
def remembered_place(session: Session) -> dict[str, Any] | None:
    """Where the person was."""
    place = session.notebook.settings.get(PLACE)
    return place if isinstance(place, dict) else None


def _draft(kept: KeptDraft) -> Draft:
    return Draft(
        key=kept.key,
        kind=kept.kind,
        record=kept.record,
        body=json.loads(kept.body),
        place=json.loads(kept.place),
    )
