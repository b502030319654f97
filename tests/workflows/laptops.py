"""Laptops that know each other and pass packages on, for tests of what travels."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from domain.ids import CaseId, NoteId
from domain.note import Note
from domain.partner import PartnerKind
from domain.vocabulary.purges import PurgeReason
from workflows.casework import keep, new_id
from workflows.partners import Given, put_down
from workflows.purging import plan, purge
from workflows.receiving import Received, receive
from workflows.sending import Sending, identity, send
from workflows.session import Session

DAY = date(2015, 11, 20)
REASON = PurgeReason.CONSENT_WITHDRAWN


@dataclass
class Laptops:
    """What is done between them."""

    folder: Path
    now: datetime

    def put_down(
        self, here: Session, other: Session, kind: PartnerKind = PartnerKind.COLLEAGUE, name: str = "B"
    ) -> None:
        """Somebody here notes whose key that of another laptop is."""
        put_down(here, Given(name=name, kind=kind, signing_key=identity(other).signing_key), now=self.now)

    def pack(self, sender: Session, to: Session, *cases: str) -> Path:
        """A package with whole cases, or with none."""
        key = identity(to).age_recipient
        return send(
            sender, Sending(cases=cases, to=key, colleague=True, on=DAY, out=self.folder), now=self.now
        ).path

    def pass_on(self, sender: Session, to: Session, *cases: str) -> Received:
        """A package from one to the other, taken in."""
        return receive(to, self.pack(sender, to, *cases), words=None, now=self.now)


def a_note(session: Session, case: str, now: datetime, title: str = "A call") -> Note:
    """A new note in a case."""
    note = Note(id=NoteId(new_id()), case=CaseId(case), title=title, text="the words")
    keep(session, note, now=now)
    return note


def purged(session: Session, record: str, now: datetime) -> None:
    """Delete a record for good."""
    planned = plan(session, [record])
    purge(session, planned, REASON, typed=planned.to_type, now=now)
