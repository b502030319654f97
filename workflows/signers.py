"""Signers: whose signature stands on a package, as far as this notebook knows, and how a person comes to trust a new one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from crypto.errors import CryptoError
from crypto.key_words import key_words
from crypto.signing import public_key, public_line
from domain.ids import PartnerId
from domain.partner import Partner, PartnerKind
from domain.roughdate import RoughDate
from workflows.casework import new_id
from workflows.errors import Refused
from workflows.session import Session
from workflows.vouching import SENDS_RECORDS, every_partner, is_withdrawn, vouched, withdrawn_in_trash


class Standing(StrEnum):
    """What this notebook knows of a signing key."""

    OURSELVES = "ourselves"
    """It is this notebook's own."""
    KNOWN = "known"
    """Somebody here put it down as a colleague's or the office's."""
    SUMMARIES_ONLY = "summaries only"
    """A partner's, who has no part in whole records."""
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who signed a package."""

    key: str
    """As OpenSSH writes it."""
    words: str
    """What two people compare, each reading from their own screen."""
    standing: Standing
    partner: PartnerId | None = None
    name: str = ""
    kind: PartnerKind | None = None
    checked: RoughDate | None = None
    """When the keys were compared in person."""

    @property
    def is_trusted(self) -> bool:
        """Whether their records may be brought together with ours."""
        return self.standing in (Standing.OURSELVES, Standing.KNOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """A person's word that a key belongs to somebody, after the words of the key were compared with them."""

    name: str
    """Of a partner who is here already, or of a new one."""
    kind: PartnerKind = PartnerKind.COLLEAGUE
    """Of one whose kind nobody here has said before."""
    checked: RoughDate | None = None
    """The day, if it was in person."""


class NoNameToTrust(Refused):
    """A key without a person is trust in nobody."""

    sentence = "Write down whose key this is. Nothing was taken in."


class NotOneToTrust(Refused):
    """Several partners have this name, or the one who has it was withdrawn or gets summaries only."""

    sentence = (
        "A partner of this name was withdrawn, gets summaries only, or there are several. "
        "Put it right on the partner's page first. Nothing was taken in."
    )


def signer_of(session: Session, public: bytes) -> Signer:
    """Who has a signing key (32 bytes).

    Only what somebody told this notebook itself counts (`workflows.vouching`): a page that came in a package introduces nobody, and one that a
    package changed makes its old and its new key unknown, until a person has compared one.
    """
    line, words = public_line(public), key_words(public)
    if session.notebook.device.signing_key().public == public:
        return Signer(key=line, words=words, standing=Standing.OURSELVES)
    found = [
        (partner, known)
        for partner in (*every_partner(session), *withdrawn_in_trash(session))
        for known in (vouched(session, partner.id),)
        if _is_key(known.signing_key, public)
        and (is_withdrawn(session, partner) or _is_key(partner.signing_key, public))
    ]
    if not found:
        return Signer(key=line, words=words, standing=Standing.UNKNOWN)
    # A withdrawn key stays withdrawn, whoever else has it on their page.
    found.sort(key=lambda each: (not is_withdrawn(session, each[0]), each[1].may_have_records(each[0])))
    partner, known = found[0]
    standing = Standing.KNOWN if known.may_have_records(partner) else Standing.SUMMARIES_ONLY
    return Signer(
        key=line,
        words=words,
        standing=Standing.WITHDRAWN if is_withdrawn(session, partner) else standing,
        partner=partner.id,
        name=partner.name,
        kind=partner.kind,
        checked=RoughDate(edtf=known.signing_checked) if known.signing_checked else None,
    )


def trusted_partner(session: Session, signer: Signer, trust: Trust) -> Partner:
    """The page of a partner with the signer's key on it, still to be kept.

    Raises:
        NoNameToTrust, NotOneToTrust.
    """
    name = trust.name.strip()
    if not name:
        raise NoNameToTrust
    named = [partner for partner in every_partner(session) if partner.name == name]
    if not named:
        return Partner(
            id=PartnerId(new_id()),
            name=name,
            kind=trust.kind,
            signing_key=signer.key,
            checked=trust.checked,
        )
    if len(named) > 1 or is_withdrawn(session, named[0]):
        raise NotOneToTrust
    # By the word given here as well: a package must not make a colleague of one who gets summaries.
    if named[0].kind not in SENDS_RECORDS or vouched(session, named[0].id).kind == PartnerKind.PARTNER:
        raise NotOneToTrust
    return replace(named[0], signing_key=signer.key, checked=trust.checked)


def _is_key(text: str, public: bytes) -> bool:
    """Whether a text is this key; what is typed on a page may be no key at all, or have a comment behind it."""
    try:
        return public_key(text) == public
    except CryptoError:
        return False
