"""Partners without a form: put down with their keys, listed, withdrawn."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from crypto.age import check_recipient
from crypto.errors import CryptoError
from crypto.key_words import key_words
from crypto.signing import public_key, public_line
from domain.ids import PartnerId
from domain.partner import Partner, PartnerKind
from domain.roughdate import RoughDate
from workflows.casework import keep, new_id
from workflows.errors import Refused, refusing
from workflows.session import Session


class NoSuchPartner(Refused):
    """No partner has this name."""

    sentence = "No partner of this notebook has that name. The command `partner list` lists them."


class SeveralPartners(Refused):
    """Two partners have this name."""

    sentence = "Several partners have that name. Give them different names on their pages first. Nothing was changed."


class NameWanted(Refused):
    """A partner without a name cannot be found again."""

    sentence = "Give the partner's name. Nothing was changed."


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What is said of a partner; None: it stays as it is."""

    name: str
    kind: PartnerKind | None = None
    organisation: str | None = None
    age_recipient: str | None = None
    """As it was typed; a mistyped one is refused."""
    signing_key: str | None = None
    checked: RoughDate | None = None
    """When the keys were compared in person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerRow:
    """A partner in a list."""

    id: PartnerId
    name: str
    organisation: str
    kind: PartnerKind
    age_recipient: str
    signing_key: str
    words: str
    """Of the signing key, to be compared by voice; "" without one."""
    checked: str
    """The day, as EDTF; "" for never."""
    withdrawn: bool


@refusing
def all_partners(session: Session) -> tuple[PartnerRow, ...]:
    """Every partner, by name."""
    return tuple(_row(partner) for partner in _partners(session))


@refusing
def put_down(session: Session, given: Given, *, now: datetime) -> PartnerRow:
    """Add a partner, or change what is given of the one who has this name.

    New keys stand for a new comparison: without a day in `given` the old one goes.

    Raises:
        NameWanted, SeveralPartners. Refused: a key is not one.
    """
    name = given.name.strip()
    if not name:
        raise NameWanted
    found = _named(session, name)
    before = found or Partner(id=PartnerId(new_id()), name=name)
    partner = replace(
        before,
        kind=given.kind or before.kind,
        organisation=before.organisation if given.organisation is None else given.organisation,
        age_recipient=before.age_recipient
        if given.age_recipient is None
        else check_recipient(given.age_recipient),
        signing_key=before.signing_key
        if given.signing_key is None
        else public_line(public_key(given.signing_key)),
    )
    same_keys = (partner.age_recipient, partner.signing_key) == (before.age_recipient, before.signing_key)
    partner = replace(partner, checked=given.checked or (before.checked if same_keys else None))
    keep(session, partner, now=now)
    return _row(partner)


@refusing
def withdraw(session: Session, name: str, *, now: datetime) -> PartnerRow:
    """Send nothing to a partner, and take nothing in from them, any more; what they have they keep.

    Raises:
        NoSuchPartner, SeveralPartners.
    """
    found = _named(session, name.strip())
    if found is None:
        raise NoSuchPartner
    withdrawn = replace(found, withdrawn=True)
    keep(session, withdrawn, now=now)
    return _row(withdrawn)


def _named(session: Session, name: str) -> Partner | None:
    named = [partner for partner in _partners(session) if partner.name == name]
    if len(named) > 1:
        raise SeveralPartners
    return named[0] if named else None


def _partners(session: Session) -> list[Partner]:
    kept = session.notebook.records.of_kind("partner")
    return [each.record for each in kept if isinstance(each.record, Partner)]


def _row(partner: Partner) -> PartnerRow:
    return PartnerRow(
        id=partner.id,
        name=partner.name,
        organisation=partner.organisation,
        kind=partner.kind,
        age_recipient=partner.age_recipient,
        signing_key=partner.signing_key,
        words=_words(partner.signing_key),
        checked=partner.checked.edtf if partner.checked else "",
        withdrawn=partner.withdrawn,
    )


def _words(signing_key: str) -> str:
    try:
        return key_words(public_key(signing_key))
    except CryptoError:
        return ""
