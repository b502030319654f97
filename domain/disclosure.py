"""Disclosure: who was given which kinds of fields of whom, when, on which consent, in which file.

The ledger is records, not the journal: it must answer for every laptop whose packages the office brought together, and the journal belongs to
one notebook and never merges.  What was told stands here in kinds of fields, never in values.
"""

from __future__ import annotations

from dataclasses import dataclass

from domain.ids import AttachmentId, CaseId, ConsentId, DisclosureId, EventId, PartnerId, PersonId
from domain.roughdate import RoughDate
from domain.text import line, paragraphs
from domain.vocabulary.disclosures import Told, Way


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonTold:
    """What was told of one person."""

    person: PersonId
    told: tuple[Told, ...]
    consents: tuple[ConsentId, ...] = ()
    """On which consents."""
    without_consent: tuple[Told, ...] = ()
    """What of it was told although no consent covered it: somebody decided that, for the reason of the disclosure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotographTold:
    """A photograph that was shown."""

    attachment: AttachmentId
    """The file that it was made from."""
    sha256: str
    """Of the pixels that left, row by row, red, green and blue, in hexadecimal."""
    people: tuple[PersonId, ...] = ()
    """Who can be recognised on it."""

    def __post_init__(self) -> None:
        line(self.sha256)


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """One case in one file for one reader.  Nothing of it leaves the notebook, except with the whole record."""

    id: DisclosureId
    case: CaseId
    made: RoughDate
    partner: PartnerId | None = None
    """None: a kind of reader, a bare key, or whoever knows the words."""
    reader: str = ""
    """Who, where it is no partner: the code of a profile, an age1… key, "words"."""
    sealed_to: str = ""
    """The age1… key that the file was sealed to: it stays here when the partner gets another.  "": to none, or to words."""
    way: Way = Way.SUMMARY
    profile: str = ""
    """Code of the profile; "" for the whole record."""
    profile_version: int = 0
    told: tuple[Told, ...] = ()
    """Of the case as a whole: how exact its days, places and numbers are."""
    people: tuple[PersonTold, ...] = ()
    """Of each person who was told apart from the others."""
    photographs: tuple[PhotographTold, ...] = ()
    people_left_out: tuple[PersonId, ...] = ()
    """Who of the case is not in it, by somebody's choice."""
    events_left_out: tuple[EventId, ...] = ()
    """Which events of the case are not in it: by somebody's choice, with the people whose they are, or because of how they are marked."""
    reason: str = ""
    """Why something was told without a consent."""
    sha256: str = ""
    """Of the file, in hexadecimal; "" while it was not read back: it may have left all the same."""

    def __post_init__(self) -> None:
        for text in (self.reader, self.sealed_to, self.profile, self.sha256):
            line(text)
        paragraphs(self.reason)
