"""Recipients: whom a package can be sealed to, and who may get what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from crypto import age
from domain.casefile import CaseFile
from domain.partner import Partner
from domain.redaction.labels import Labels
from domain.redaction.profiles import PROFILES, Profile
from domain.redaction.rules import edited
from workflows.errors import NoSuchProfile, Refused
from workflows.session import Session


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


class NotForThisPartner(Refused):
    """The key was withdrawn, or a case is marked as not to be shared with this partner."""

    sentence = "A case is marked as not to be shared with this partner, or the partner's key was withdrawn. Nothing was sent."


def partner_of(session: Session, to: str) -> Partner | None:
    """The partner of this name or with this key: who types a partner's key sends to that partner."""
    key = age.check_recipient(to) if to.casefold().startswith("age1") else ""
    partners = (kept.record for kept in session.notebook.records.of_kind("partner"))
    named = [
        partner
        for partner in partners
        if isinstance(partner, Partner)
        and partner.age_recipient
        and (partner.name == to or partner.age_recipient == key)
    ]
    if len(named) > 1:
        raise SeveralRecipients
    return named[0] if named else None


def is_closed_to(partner: Partner, cases: Iterable[CaseFile]) -> bool:
    """Whether the partner was withdrawn, or one of the cases is not to be shared with them."""
    return partner.withdrawn or any(partner.id in each.case.do_not_share_with for each in cases)


def recipient_of(to: str, partner: Partner | None) -> str:
    """The age1… key that was meant."""
    if partner is not None:
        return partner.age_recipient
    if not to.casefold().startswith("age1"):
        raise NoSuchRecipient
    return age.check_recipient(to)


def completed(partner: Partner, before: Partner | None) -> Partner:
    """The partner with its changes of what it may see counted."""
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
