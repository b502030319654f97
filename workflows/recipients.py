"""Recipients: whom a package can be sealed to, and who may get what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from crypto import age
from domain.case import Case
from domain.ids import PartnerId
from domain.partner import Partner, PartnerKind
from domain.redaction.labels import Labels
from domain.redaction.profiles import PROFILES, Profile
from domain.redaction.rules import edited
from workflows.errors import NoSuchProfile, Refused, refusing
from workflows.session import Session
from workflows.vouching import NotVouchedFor, Proof, every_partner, is_withdrawn, vouched, withdrawn_in_trash


class NoSuchRecipient(Refused):
    """Neither an age1… key nor a partner's name."""

    sentence = "This is neither a key (age1…) nor the name of a partner who has one. Nothing was sent."


class SeveralRecipients(Refused):
    """Two partners have this name, or this key."""

    sentence = "Several partners answer to this. Give the key (age1…) of one. Nothing was sent."


class NotAColleague(Refused):
    """Whole records go to colleagues and the office only."""

    sentence = (
        "The whole record goes only to colleagues and the office; this partner is neither. Nothing was sent."
    )


class NotOnACard(Refused):
    """A whole record would go to a key that was typed, and that stands on nobody's card."""

    sentence = (
        "The whole record goes only to colleagues and the office, whose keys are on their cards. "
        "Enter whose key this is first: `partner add`. Nothing was sent."
    )


class NotForThisPartner(Refused):
    """The key was withdrawn, or a case is marked as not to be shared with this partner."""

    sentence = "A case is marked as not to be shared with this partner, or the partner's key was withdrawn. Nothing was sent."


class DecideAboutThem(Refused):
    """One version of a partner's page may let them see what the other does not."""

    sentence = (
        "The page of this partner was changed in two places, and nobody has decided yet which version counts. Decide that first: "
        "it says what they may see. Nothing was written."
    )


def check_is_decided(session: Session, partner: Partner) -> None:
    """Check that there is one version of a partner's page.

    Raises:
        DecideAboutThem
    """
    if len(session.notebook.revisions.heads(partner.id)) > 1:
        raise DecideAboutThem


def partner_of(session: Session, to: str) -> Partner | None:
    """The partner of this name, this id or with this key: who types a partner's key sends to that partner.

    Whoever has a name counts, with a key or without: a page that came in a package must not become the only one of that name.

    Raises:
        SeveralRecipients. NotVouchedFor: the key is nobody's word here. NotForThisPartner: it was withdrawn, on whoever's page.
    """
    key = age.check_recipient(to) if to.casefold().startswith("age1") else ""
    partners = every_partner(session)
    closed = (*partners, *withdrawn_in_trash(session))
    if key:
        having = [each for each in closed if each.age_recipient == key]
        # The same key, so the same person opens it; whose page counts is what somebody here has said.
        named = [each for each in having if _is_vouched_for(session, each)] or having
    else:
        named = [each for each in partners if to in (each.id, each.name)]
    if len(named) > 1:
        raise SeveralRecipients
    if not named or not named[0].age_recipient:
        return None
    partner = named[0]
    if any(each.age_recipient == partner.age_recipient and is_withdrawn(session, each) for each in closed):
        raise NotForThisPartner
    if not _is_vouched_for(session, partner):
        raise NotVouchedFor
    return partner


@refusing
def check_is_on_a_card(session: Session, to: str) -> None:
    """Check that a key that was typed, or a name, is a partner's.

    Raises:
        NotOnACard; and as `partner_of`.
    """
    if partner_of(session, to) is None:
        raise NotOnACard


def check_may_have_records(session: Session, partner: Partner) -> None:
    """Check that whole records may go to a partner.

    Raises:
        NotAColleague. NotVouchedFor: only a package says that they are one.
    """
    if partner.kind is PartnerKind.PARTNER:
        raise NotAColleague
    if not vouched(session, partner.id).may_have_records(partner):
        raise NotVouchedFor


def is_closed_to(session: Session, key: str, cases: Iterable[str]) -> bool:
    """Whether a case, of some by their ids, is not to be shared with whoever opens what is sealed to a key.

    That is what any version of the case says that waits for a decision, of any page with this key: one in the trash, and one of another name.
    """
    notebook, theirs = session.notebook, pages_with(session, key)
    versions = (
        notebook.records.of_revision(notebook.revisions.get(head)).record
        for case in cases
        for head in notebook.revisions.heads(case)
    )
    return any(isinstance(each, Case) and not theirs.isdisjoint(each.do_not_share_with) for each in versions)


def pages_with(session: Session, key: str) -> frozenset[PartnerId]:
    """The pages of partners that have an age1… key, those in the trash among them."""
    pages = (*every_partner(session), *every_partner(session, trashed=True))
    return frozenset(each.id for each in pages if each.age_recipient == key)


def recipient_of(to: str, partner: Partner | None) -> str:
    """The age1… key that was meant.  Raises NoSuchRecipient; crypto.errors.NotARecipient: it is mistyped."""
    if partner is not None:
        return partner.age_recipient
    if not to.casefold().startswith("age1"):
        raise NoSuchRecipient
    return age.check_recipient(to)


def completed(partner: Partner, before: Partner | None) -> Partner:
    """The partner with its changes of what it may see counted, and without a day of comparison that was of other keys."""
    if before and partner.checked == before.checked and _keys(partner) != _keys(before):
        partner = replace(partner, checked=None)
    version = before.profile_version if before else partner.profile_version
    if before and (before.profile, before.rules) != (partner.profile, partner.rules):
        version += 1
    return replace(partner, profile_version=version)


def labels_for(session: Session, partner: Partner) -> Labels:
    """What people are called in everything that this partner gets: the same each time, and nothing that another partner's labels tell."""
    return Labels.keyed(session.notebook.device.label_key(partner.id))


def profile_for(partner: Partner) -> Profile:
    """What a partner may see: the profile it begins from, with what was changed for it.

    Raises:
        NoSuchProfile: it begins from one that this program does not know.
    """
    profile = profile_of(partner.profile)
    return edited(profile, partner.rules, version=profile.version + partner.profile_version)


def profile_of(profile: str | Profile) -> Profile:
    """The built-in profile of this name.

    Raises:
        NoSuchProfile: there is none.
    """
    if isinstance(profile, Profile):
        return profile
    if profile not in PROFILES:
        raise NoSuchProfile
    return PROFILES[profile]


def _is_vouched_for(session: Session, partner: Partner) -> bool:
    return vouched(session, partner.id).of_age_key(partner) is not Proof.UNPROVEN


def _keys(partner: Partner) -> tuple[str, str]:
    return partner.age_recipient, partner.signing_key
