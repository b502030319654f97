"""Consent: what a person, or somebody for them, agreed to: for which purpose, to which recipient, until when."""

from __future__ import annotations

from dataclasses import dataclass

from domain.ids import CaseId, ConsentId, PartnerId, PersonId
from domain.roughdate import RoughDate
from domain.text import line, paragraphs
from domain.vocabulary.protection import ConsentBasis, ConsentPurpose, ConsentScope


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """Person × purpose × recipient.  Nothing of it leaves the notebook; it decides what may."""

    id: ConsentId
    case: CaseId
    person: PersonId
    basis: ConsentBasis = ConsentBasis.UNKNOWN
    purposes: tuple[ConsentPurpose, ...] = ()
    scopes: tuple[ConsentScope, ...] = ()
    """Which groups of fields it covers."""
    recipients: tuple[PartnerId, ...] = ()
    given: RoughDate | None = None
    expires: RoughDate | None = None
    withdrawn: RoughDate | None = None
    given_by: str = ""
    """Who consented, when it is not the person."""
    relationship: str = ""
    how: str = ""
    """Spoken, written, by telephone; language and interpreter."""
    justification: str = ""
    """Why it was done without consent, for a vital interest; named by two people."""
    remarks: str = ""

    def __post_init__(self) -> None:
        for text in (self.given_by, self.relationship, self.how):
            line(text)
        for text in (self.justification, self.remarks):
            paragraphs(text)

    @property
    def says_no(self) -> bool:
        """Whether it is a refusal, or was taken back: who takes a word back has said no, on whatever ground it was once told."""
        return self.basis is ConsentBasis.REFUSED or self.withdrawn is not None
