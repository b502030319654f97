"""The groups of a custody event that follow what, when, where and who: law, whereabouts, risk, information, protection (form groups D–J)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from domain.counts import MOST
from domain.errors import ImpossibleRecord
from domain.ids import AuthorityId, ConsentId, PartnerId, PlaceId, SourceId
from domain.roughdate import RoughDate
from domain.sensitivity import Guard, Kind, Sensitivity
from domain.stated import Grade
from domain.text import line, paragraphs
from domain.vocabulary.authorities import Attribution, Involvement
from domain.vocabulary.law import AccessKind, AccessState, Answer, AsylumStep, DetentionType, LegalBasis, Norm
from domain.vocabulary.protection import Publicity
from domain.vocabulary.risk import Imminence, RiskIndicator, RiskKind
from domain.vocabulary.sources import MaterialKind, SourceConnection, Verification
from domain.vocabulary.whereabouts import ContactKind, Disclosure

_OPEN_STATUS = Guard(Kind.STATUS, Sensitivity.OPEN)
_FREE = Guard(Kind.NARRATIVE, Sensitivity.CONSENTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conduct:
    """Who acted, and how (group D beyond the authorities themselves)."""

    unit: Annotated[str, Guard(Kind.AUTHORITY, Sensitivity.CONSENTED)] = ""
    """Station or unit, in the original script."""
    appearance: Annotated[str, _FREE] = ""
    """Uniform or plain clothes, insignia, vehicle, rank."""
    officers: Annotated[str, Guard(Kind.NAME, Sensitivity.CONSENTED)] = ""
    others_present: Annotated[tuple[AuthorityId, ...], Guard(Kind.AUTHORITY, Sensitivity.OPEN)] = ()
    involvement: Annotated[Involvement, _OPEN_STATUS] = Involvement.UNKNOWN
    attribution: Annotated[Attribution, _OPEN_STATUS] = Attribution.UNKNOWN
    official_statement: Annotated[str, _FREE] = ""

    def __post_init__(self) -> None:
        for text in (self.unit, self.officers):
            line(text)
        for text in (self.appearance, self.official_statement):
            paragraphs(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """Whether one kind of outside help was asked for and given."""

    kind: AccessKind
    state: AccessState


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalGround:
    """What the authorities say they act on, and what protects the person (group F)."""

    stated_reason: Annotated[str, _FREE] = ""
    reason_given_by: Annotated[str, _FREE] = ""
    basis: Annotated[tuple[LegalBasis, ...], _OPEN_STATUS] = ()
    warrant_shown: Annotated[Answer, _OPEN_STATUS] = Answer.UNKNOWN
    warrant_issued_by: Annotated[str, Guard(Kind.AUTHORITY, Sensitivity.CONSENTED)] = ""
    warrant_number: Annotated[str, Guard(Kind.NUMBER, Sensitivity.CONSENTED)] = ""
    detention: Annotated[DetentionType, _OPEN_STATUS] = DetentionType.UNKNOWN
    charge: Annotated[str, _FREE] = ""
    sentence: Annotated[str, _FREE] = ""
    access: Annotated[tuple[Access, ...], _OPEN_STATUS] = ()
    asylum: Annotated[AsylumStep, _OPEN_STATUS] = AsylumStep.UNKNOWN
    norms: Annotated[tuple[Norm, ...], Guard(Kind.NORM, Sensitivity.OPEN)] = ()

    def __post_init__(self) -> None:
        for text in (self.warrant_issued_by, self.warrant_number):
            line(text)
        for text in (self.stated_reason, self.reason_given_by, self.charge, self.sentence):
            paragraphs(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """What is known of where the people are, and of contact with them (group G)."""

    disclosure: Annotated[Disclosure, _OPEN_STATUS] = Disclosure.UNKNOWN
    last_confirmed: Annotated[RoughDate | None, Guard(Kind.DATE, Sensitivity.GENERALISED)] = None
    confirmed_by: Annotated[SourceId | None, Guard(Kind.SOURCE, Sensitivity.NEVER)] = None
    last_contact: Annotated[RoughDate | None, Guard(Kind.DATE, Sensitivity.CONSENTED)] = None
    contact: Annotated[ContactKind, Guard(Kind.STATUS, Sensitivity.CONSENTED)] = ContactKind.UNKNOWN
    permitted: Annotated[tuple[Access, ...], _OPEN_STATUS] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    """What may happen next (group H)."""

    kinds: Annotated[tuple[RiskKind, ...], _OPEN_STATUS] = ()
    imminence: Annotated[Imminence, _OPEN_STATUS] = Imminence.UNKNOWN
    indicators: Annotated[tuple[RiskIndicator, ...], Guard(Kind.STATUS, Sensitivity.GENERALISED)] = ()
    crossing: Annotated[PlaceId | None, Guard(Kind.PLACE, Sensitivity.GENERALISED)] = None
    """The likely crossing point."""
    who_can_act: Annotated[str, _FREE] = ""
    review: Annotated[RoughDate | None, Guard(Kind.DATE, Sensitivity.NEVER)] = None

    def __post_init__(self) -> None:
        paragraphs(self.who_can_act)


@dataclass(frozen=True, slots=True, kw_only=True)
class Information:
    """How we know of this event (group I)."""

    source: Annotated[SourceId | None, Guard(Kind.SOURCE, Sensitivity.NEVER)] = None
    connection: Annotated[SourceConnection, Guard(Kind.SOURCE, Sensitivity.CONSENTED)] = (
        SourceConnection.UNKNOWN
    )
    hops: Annotated[int | None, Guard(Kind.SOURCE, Sensitivity.CONSENTED)] = None
    """0 first-hand, 1 told by somebody who was there, and so on; None not known."""
    material: Annotated[MaterialKind, Guard(Kind.SOURCE, Sensitivity.OPEN)] = MaterialKind.UNKNOWN
    dated: Annotated[RoughDate | None, Guard(Kind.DATE, Sensitivity.CONSENTED)] = None
    received: Annotated[RoughDate | None, Guard(Kind.DATE, Sensitivity.NEVER)] = None
    channel: Annotated[str, Guard(Kind.CONTACT, Sensitivity.NEVER)] = ""
    grade: Annotated[Grade | None, Guard(Kind.SOURCE, Sensitivity.OPEN)] = None
    independent_of: Annotated[tuple[SourceId, ...], Guard(Kind.SOURCE, Sensitivity.NEVER)] = ()
    verification: Annotated[Verification, Guard(Kind.SOURCE, Sensitivity.OPEN)] = Verification.UNVERIFIED
    contradictions: Annotated[str, _FREE] = ""
    evidence: Annotated[tuple[str, ...], Guard(Kind.NUMBER, Sensitivity.NEVER)] = ()
    """What lies in evidence, by name or SHA-256."""

    def __post_init__(self) -> None:
        for text in (self.channel, *self.evidence):
            line(text)
        paragraphs(self.contradictions)
        if self.hops is not None and not 0 <= self.hops <= MOST:
            raise ImpossibleRecord("A number is larger than can be kept.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sharing:
    """With whom an event may be shared (group J; the class of each field is in `CustodyEvent.protection`)."""

    consent: ConsentId | None = None
    publicity: Publicity = Publicity.UNKNOWN
    """Not yet decided: as far as its case goes, but never to the public, which wants a decision on each event."""
    do_not_share_with: tuple[PartnerId, ...] = ()
    review: RoughDate | None = None
