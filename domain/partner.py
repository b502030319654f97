"""Partner: a colleague, the office, or an organisation that receives summaries, with the keys that packages are made for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.ids import PartnerId
from domain.redaction.rules import Rule
from domain.roughdate import RoughDate
from domain.text import line, paragraphs


class PartnerKind(StrEnum):
    """What a partner may be sent."""

    PARTNER = "partner"
    """Redacted cases only."""
    COLLEAGUE = "colleague"
    """Whole cases with their history."""
    OFFICE = "office"
    """Whole cases; gathers what many laptops hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """Who receives, under which key, and how the key was checked."""

    id: PartnerId
    name: str
    kind: PartnerKind = PartnerKind.PARTNER
    organisation: str = ""
    age_recipient: str = ""
    """"age1…": whom packages are encrypted to (age v1, X25519)."""
    signing_key: str = ""
    """"ssh-ed25519 …": whose signature stands on packages from there."""
    checked: RoughDate | None = None
    """When the keys were compared in person."""
    profile: str = "partner_ngo"
    """The redaction profile their summaries are made under."""
    rules: tuple[Rule, ...] = ()
    """What is changed in that profile for them; `domain.redaction.rules.edited` makes the two one."""
    profile_version: int = 0
    """Counts the changes of the two above; printed, so that two summaries can be compared."""
    withdrawn: bool = False
    remarks: str = ""

    def __post_init__(self) -> None:
        for text in (
            self.name,
            self.organisation,
            self.age_recipient,
            self.signing_key,
            self.profile,
        ):
            line(text)
        paragraphs(self.remarks)
