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
from workflows.casework import keep, new_id, revision
from workflows.errors import Refused, refusing
from workflows.recipients import completed
from workflows.session import Session
from workflows.vouching import Proof, every_partner, is_withdrawn, note_compared, note_given, vouched

LEAST_KNOWN_FIRST = (Proof.UNPROVEN, Proof.TYPED, Proof.IN_PERSON, Proof.NONE)


SEEN_DIGITS = 32
"""Of a revision's id, to name the page that was compared; fewer could be met by trying, and then another page would stand for it."""


class NoSuchPartner(Refused):
    """No partner has this name."""

    sentence = "No partner of this notebook has that name. The command `partner list` lists them."


class SeveralPartners(Refused):
    """Two partners have this name."""

    sentence = "Several partners have that name. Give them different names on their pages first. Nothing was changed."


class ChangedMeanwhile(Refused):
    """The keys on the page are others than those that were compared."""

    sentence = "The keys of this partner were changed meanwhile. Look at the card again, and compare what it says now. Nothing was changed."


class PageWanted(Refused):
    """It was not said what was compared."""

    sentence = "Say which page was compared: `partner list` shows its digits beside the words, and --seen takes them. Nothing was changed."


class NameWanted(Refused):
    """A partner without a name cannot be found again."""

    sentence = "Give the partner's name. Nothing was changed."


class NothingCompared(Refused):
    """A day of comparison was given, and no key that it is of."""

    sentence = (
        "Give the key that you compared as well. What stands on the page may have come in somebody else's package. "
        "Nothing was changed."
    )


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
    """When the keys that are given here were compared in person."""


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
    age_words: str
    """Of the age key."""
    proof: Proof
    """How well the keys are known here: that of the lesser known one."""
    checked: str
    """The day on which all of them were compared in person, as EDTF; "" for never."""
    withdrawn: bool
    page: str = ""
    """What names this version of the page: the first SEEN_DIGITS hexadecimal digits of its revision's id."""


@refusing
def all_partners(session: Session) -> tuple[PartnerRow, ...]:
    """Every partner, by name."""
    return tuple(row_of(session, partner) for partner in every_partner(session))


@refusing
def put_down(session: Session, given: Given, *, now: datetime) -> PartnerRow:
    """Add a partner, or change what is given of the one who has this name.

    New keys stand for a new comparison: without a day in `given` the old one goes.  A day is that of the keys in `given`, and of no others.

    Raises:
        NameWanted, SeveralPartners. NothingCompared: a day without a key. Refused: a key is not one.
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
    # What was given is this person's word, also where a package had said the same before; and nothing else on the page is.
    said = {name for name in ("kind", "age_recipient", "signing_key") if getattr(given, name) is not None}
    on_the_page = {name for name in ("age_recipient", "signing_key") if getattr(partner, name)}
    if given.checked and not said & on_the_page:
        raise NothingCompared
    all_compared = given.checked is not None and on_the_page <= said
    partner = replace(partner, checked=given.checked) if all_compared else completed(partner, found)
    session.check_may_change()
    with session.notebook.transaction(
        "record kept", concerning=partner.id, details={"kind": "partner"}, now=now
    ) as transaction:
        transaction.keep(partner)
        note_given(session, partner, said if found else said | {"kind"}, given.checked)
    return row_of(session, partner)


@refusing
def compared(session: Session, seen: Partner, *, in_person: RoughDate | None, now: datetime) -> PartnerRow:
    """Note that somebody compared the words of a partner's keys with the partner: from now on the keys count, whoever brought the page.

    seen: the page whose words were on the screen.  in_person: the day; None: by voice.

    Raises:
        ChangedMeanwhile: other keys stand there now.
    """
    session.check_may_change()
    kept = session.notebook.records.get("partner", seen.id).record
    if not isinstance(kept, Partner) or (kept.age_recipient, kept.signing_key, kept.kind) != (
        seen.age_recipient,
        seen.signing_key,
        seen.kind,
    ):
        raise ChangedMeanwhile
    partner = replace(kept, checked=in_person) if in_person else kept
    details = {"words": [_words(partner.signing_key), age_words(partner.age_recipient)]}
    with session.notebook.transaction(
        "keys compared", concerning=partner.id, details=details, is_logged_always=True, now=now
    ) as transaction:
        transaction.keep(partner)
        note_compared(session, partner, in_person)
    return row_of(session, partner)


@refusing
def partner_named(session: Session, name: str) -> Partner:
    """The page of the partner of this name or id.

    Raises:
        NoSuchPartner, SeveralPartners.
    """
    found = _named(session, name.strip())
    if found is None:
        raise NoSuchPartner
    return found


@refusing
def page_seen(session: Session, name: str, seen: str) -> Partner:
    """The page of a partner that was shown with these digits.

    Raises:
        NoSuchPartner, SeveralPartners. PageWanted: they are too few. ChangedMeanwhile: another page stands there now.
    """
    page = partner_named(session, name)
    if len(seen) < SEEN_DIGITS:
        raise PageWanted
    if not revision(session, page.id).startswith(seen.casefold()):
        raise ChangedMeanwhile
    return page


@refusing
def withdraw(session: Session, name: str, *, now: datetime) -> PartnerRow:
    """Send nothing to a partner, and take nothing in from them, any more; what they have they keep.

    Raises:
        NoSuchPartner, SeveralPartners.
    """
    withdrawn = replace(partner_named(session, name), withdrawn=True)
    keep(session, withdrawn, now=now)
    return row_of(session, withdrawn)


def _named(session: Session, name: str) -> Partner | None:
    named = [partner for partner in every_partner(session) if name in (partner.name, partner.id)]
    if len(named) > 1:
        raise SeveralPartners
    return named[0] if named else None


def age_words(age_recipient: str) -> str:
    """The words of an age1… key, to be compared as those of a signing key are; "" without one."""
    return key_words(age_recipient.encode()) if age_recipient else ""


def row_of(session: Session, partner: Partner) -> PartnerRow:
    """A page as a row, with what is known here of its keys."""
    known = vouched(session, partner.id)
    proofs = {known.of_age_key(partner), known.of_signing_key(partner)}
    days = [
        known.age_checked if partner.age_recipient else "",
        known.signing_checked if partner.signing_key else "",
    ]
    return PartnerRow(
        id=partner.id,
        name=partner.name,
        organisation=partner.organisation,
        kind=partner.kind,
        age_recipient=partner.age_recipient,
        signing_key=partner.signing_key,
        words=_words(partner.signing_key),
        age_words=age_words(partner.age_recipient),
        proof=next(proof for proof in LEAST_KNOWN_FIRST if proof in proofs),
        checked=max(days) if Proof.IN_PERSON in proofs and proofs <= {Proof.IN_PERSON, Proof.NONE} else "",
        withdrawn=is_withdrawn(session, partner),
        page=revision(session, partner.id)[:SEEN_DIGITS],
    )


def _words(signing_key: str) -> str:
    try:
        return key_words(public_key(signing_key))
    except CryptoError:
        return ""
