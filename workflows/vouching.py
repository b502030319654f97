"""Vouching: what somebody told this notebook itself about a partner's keys, and what only a page that came in a package says.

A partner's page is a record, and records travel: a package can bring a page of the same name with another key, or change the key on a page
that is here, with a day of comparison beside it.  So what was typed or compared here is noted beside the records, in this notebook and its
backups alone.  Only where the note and the page say the same is a package sealed to the key, or a signature known.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict, dataclass, replace
from enum import StrEnum

from domain.partner import Partner, PartnerKind
from domain.roughdate import RoughDate
from workflows.errors import Refused
from workflows.session import Session

SENDS_RECORDS = (PartnerKind.COLLEAGUE, PartnerKind.OFFICE)
"""Who may be sent whole records, and send them."""

_NAME = "vouched for {}"


class NotVouchedFor(Refused):
    """What decides about this partner came in a package, and nobody here has compared it."""

    sentence = (
        "The key of this partner came in somebody else's package, and nobody here has compared it with them. "
        "Compare its words in person, on the partner's card; then it can be used. Nothing was sent."
    )


class Proof(StrEnum):
    """How well a partner's key is known here."""

    NONE = "no key"
    IN_PERSON = "compared in person"
    TYPED = "put in here"
    """By a person at this notebook, or compared by voice."""
    UNPROVEN = "unproven"
    """It came in a package."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vouched:
    """What was typed or compared in this notebook; "" and False for what never was."""

    age_recipient: str = ""
    signing_key: str = ""
    kind: str = ""
    withdrawn: bool = False
    age_checked: str = ""
    """The day on which that key was compared in person, as EDTF."""
    signing_checked: str = ""

    def of_age_key(self, partner: Partner) -> Proof:
        """How well the key that packages are sealed to is known."""
        return _proof(partner.age_recipient, self.age_recipient, self.age_checked)

    def of_signing_key(self, partner: Partner) -> Proof:
        """How well the key of their signature is known."""
        return _proof(partner.signing_key, self.signing_key, self.signing_checked)

    def may_have_records(self, partner: Partner) -> bool:
        """Whether the page says that whole records may go to them, and somebody here said so."""
        return partner.kind in SENDS_RECORDS and self.kind in SENDS_RECORDS


def every_partner(session: Session, *, trashed: bool = False) -> tuple[Partner, ...]:
    """The page of every partner, by name.  trashed: of those that are in the trash instead."""
    kept = (each.record for each in session.notebook.records.of_kind("partner", trashed=trashed))
    return tuple(each for each in kept if isinstance(each, Partner))


def vouched(session: Session, partner: str) -> Vouched:
    """What this notebook was told of a partner, by id."""
    return Vouched(**session.notebook.settings.get(_NAME.format(partner), {}))


def is_withdrawn(session: Session, partner: Partner) -> bool:
    """Whether the page says so, or this notebook was told so: a package can take a key away, and give none back."""
    return partner.withdrawn or vouched(session, partner.id).withdrawn


def withdrawn_in_trash(session: Session) -> tuple[Partner, ...]:
    """Partners who were withdrawn and then put into the trash: out of every list, and their keys withdrawn all the same."""
    return tuple(each for each in every_partner(session, trashed=True) if is_withdrawn(session, each))


def note_kept(session: Session, before: Partner | None, partner: Partner, keys: Collection[str] = ()) -> None:
    """Note what a person changed on a partner's page, in the transaction that keeps it.  What they left as it was is not their word.

    keys: the names of those that they gave.  No other key counts, changed or not: a form that was open while a package changed the page writes
    back what stood there before, and that may have come in a package too.
    """
    changed = {
        name
        for name in ("kind", "withdrawn")
        if before is None or getattr(before, name) != getattr(partner, name)
    }
    _put(session, partner, _with_fields(session, partner, changed.union(keys)))


def note_given(session: Session, partner: Partner, said: Collection[str], checked: RoughDate | None) -> None:
    """Note what a person gave of a partner, perhaps without seeing the page, in the transaction that keeps it.

    said: the names of what they gave; whatever else stands on the page is not their word.
    checked: when they compared the keys among it in person.
    """
    told = _with_fields(session, partner, said)
    if checked is not None and "age_recipient" in said:
        told = replace(told, age_checked=checked.edtf)
    if checked is not None and "signing_key" in said:
        told = replace(told, signing_checked=checked.edtf)
    _put(session, partner, told)


def note_compared(session: Session, partner: Partner, in_person: RoughDate | None) -> None:
    """Note that a person compared the words of both keys, in the transaction that keeps the page.  None: by voice."""
    known = vouched(session, partner.id)
    day = in_person.edtf if in_person else ""
    _put(session, partner, _with_everything(known, partner, day))


def note_signer(session: Session, partner: Partner, kind: PartnerKind, checked: RoughDate | None) -> None:
    """Note that a person compared the words of a signing key; of the other key they said nothing.

    kind: what they take its holder for, if nobody here has said that before.  What the page calls them may have come in a package.
    """
    known = vouched(session, partner.id)
    told = replace(
        known,
        signing_key=partner.signing_key,
        signing_checked=checked.edtf if checked else "",
        kind=known.kind or kind,
    )
    _put(session, partner, told)


def _with_fields(session: Session, partner: Partner, names: Collection[str]) -> Vouched:
    """What is known, with these fields as the page has them.  A day of comparison goes with the key that it was of."""
    known = vouched(session, partner.id)
    told = replace(known, **{name: getattr(partner, name) for name in names})
    return replace(
        told,
        age_checked=known.age_checked if told.age_recipient == known.age_recipient else "",
        signing_checked=known.signing_checked if told.signing_key == known.signing_key else "",
    )


def _with_everything(known: Vouched, partner: Partner, day: str) -> Vouched:
    """day: as EDTF; "" leaves what was compared in person before, if it was these keys."""
    return replace(
        known,
        age_recipient=partner.age_recipient,
        signing_key=partner.signing_key,
        kind=partner.kind,
        age_checked=day or (known.age_checked if known.age_recipient == partner.age_recipient else ""),
        signing_checked=day or (known.signing_checked if known.signing_key == partner.signing_key else ""),
    )


def _proof(key: str, told: str, checked: str) -> Proof:
    if not key:
        return Proof.NONE
    if key != told:
        return Proof.UNPROVEN
    return Proof.IN_PERSON if checked else Proof.TYPED


def _put(session: Session, partner: Partner, told: Vouched) -> None:
    session.notebook.settings.put(_NAME.format(partner.id), asdict(told))
