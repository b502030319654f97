"""Consents: which groups of a person's fields a named partner may be given on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from domain.consent import Consent
from domain.ids import PartnerId, PersonId
from domain.redaction.profiles import Profile
from domain.vocabulary.protection import ConsentBasis, ConsentScope

_NO_GROUND = frozenset({ConsentBasis.REFUSED, ConsentBasis.UNKNOWN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Who is given a redacted case, and on which day."""

    partner: PartnerId
    day: date


def scopes(
    consents: Iterable[Consent], person: PersonId, profile: Profile, recipient: Recipient | None
) -> frozenset[ConsentScope]:
    """What the consents of a person cover for one recipient under one profile; nothing without a recipient.

    A consent counts from the last day on which it can have been given to the last day before it can have expired, for the recipients and
    purposes it names.  A refusal takes away what it names, all of it when it names nothing, whoever else consented.
    """
    if recipient is None:
        return frozenset()
    theirs = [consent for consent in consents if consent.person == person]
    given: set[ConsentScope] = set()
    refused: set[ConsentScope] = set()
    for consent in theirs:
        concerns = not consent.recipients or recipient.partner in consent.recipients
        if consent.basis is ConsentBasis.REFUSED and concerns:
            refused |= set(consent.scopes or ConsentScope)
        elif _is_valid(consent, profile, recipient):
            given |= set(consent.scopes)
    return frozenset(given - refused)


def _is_valid(consent: Consent, profile: Profile, recipient: Recipient) -> bool:
    given, expires = consent.given, consent.expires
    # A day that is not known is taken for the worst: a withdrawal counts from its first word, an expiry of an unknown day at once.
    return (
        consent.basis not in _NO_GROUND
        and consent.withdrawn is None
        and recipient.partner in consent.recipients
        and not profile.purposes.isdisjoint(consent.purposes)
        and (given is None or given.latest is None or given.latest <= recipient.day)
        and (expires is None or (expires.earliest is not None and expires.earliest > recipient.day))
    )
