"""A colleague whom we trust, or somebody who has their notebook: their packages bring partners' pages into ours."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from crypto.age import new_identity
from crypto.secret import Secret
from crypto.signing import SigningKey
from domain.case import Case
from domain.ids import PartnerId
from domain.partner import Partner, PartnerKind
from domain.roughdate import RoughDate
from storage.codec import CODEC
from storage.judged import judged
from storage.listing import listing_of
from workflows import casework
from workflows.receiving import receive
from workflows.sending import Sending, identity, send
from workflows.session import Session

DAY = date(2015, 11, 20)
IN_PERSON = RoughDate.day(DAY)
THEIR_KEY = new_identity().recipient
"""Of whoever sends the page."""


def a_signing_key() -> str:
    """Of nobody's notebook; its private half is 0, 1, … 31."""
    return SigningKey.from_private(Secret(bytearray(range(32)))).public_line()


def an_office(name: str = "Office", key: str = "", kind: PartnerKind = PartnerKind.OFFICE) -> Partner:
    """A page that nobody here has seen, with a day of comparison on it."""
    return Partner(
        id=PartnerId(casework.new_id()),
        name=name,
        kind=kind,
        age_recipient=key or new_identity().recipient,
        checked=IN_PERSON,
    )


@dataclass
class Sender:
    """A colleague whom we trust, or somebody who has their notebook."""

    ours: Session
    theirs: Session
    case: Case
    folder: Path
    now: datetime

    def bring(self, page: Partner) -> None:
        """Let a package from there put a partner's page into our notebook: a case that names the partner takes the page along."""
        casework.keep(self.theirs, page, now=self.now)
        case = replace(self.case, do_not_share_with=(page.id,), title=f"{page.name} {page.id}")
        casework.keep(self.theirs, case, now=self.now)
        sending = Sending(
            cases=(case.id,), to=identity(self.ours).age_recipient, colleague=True, on=DAY, out=self.folder
        )
        receive(self.ours, send(self.theirs, sending, now=self.now).path, words=None, now=self.now)

    def take_ours(self) -> None:
        """Let them have every page that we have, as a colleague who once worked here."""
        for kept in self.ours.notebook.records.of_kind("partner"):
            with self.theirs.notebook.transaction("package received", now=self.now) as transaction:
                history = self.ours.notebook.revisions.of_record(kept.record.id)
                transaction.receive([judged(revision, CODEC, listing_of) for revision in history])

    def page(self, name: str) -> Partner:
        """A page of ours as it is now."""
        return next(each for each in casework.shared(self.ours, "partner") if each.name == name)  # type: ignore[union-attr,return-value]

    def send_to(self, to: str, *, colleague: bool = True) -> None:
        """Seal a case of ours to somebody."""
        sending = Sending(cases=(self.own_case,), to=to, colleague=colleague, on=DAY, out=self.folder)
        send(self.ours, sending, now=self.now)

    @property
    def own_case(self) -> str:
        """A case that is not kept from anybody."""
        return next(row.id for row in casework.all_cases(self.ours) if row.reference == "OURS-1")
