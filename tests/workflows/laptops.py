"""Laptops that know each other and pass packages on, for tests of what travels."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from domain.partner import PartnerKind
from workflows.partners import Given, put_down
from workflows.receiving import Received, receive
from workflows.sending import Sending, identity, send
from workflows.session import Session

DAY = date(2015, 11, 20)


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
