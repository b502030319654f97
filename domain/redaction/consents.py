"""Consents: which groups of a person's fields a named partner may be given on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from domain.consent import Consent
from domain.ids import ConsentId, PartnerId, PersonId
from domain.redaction.profiles import Profile
from domain.vocabulary.protection import ConsentBasis, ConsentScope
from domain.vocabulary.term import Term

_NO_GROUND = frozenset({ConsentBasis.REFUSED, ConsentBasis.UNKNOWN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Who is given a redacted case, on which day, and what a person decided about single names."""

    partner: PartnerId
    day: date
    named_anyway: frozenset[PersonId] = frozenset()
    """Whose names are shown although no consent covers them; a refusal or a withdrawal stays."""
    unnamed: frozenset[PersonId] = frozenset()
    """Whose names are not shown although a consent covers them."""


class Standing(Term):
    """Why a name may be shown to somebody, or not."""

    COVERED = "covered", "Consent for this reader"
    MISSING = "missing", "No consent is recorded"
    OTHER_FIELDS = "other_fields", "The consent does not cover the name"
    OTHER_READER = "other_reader", "The consent names other recipients"
    OTHER_PURPOSE = "other_purpose", "The consent is for other purposes"
    NOT_YET = "not_yet", "The consent is not from before this day"
    EXPIRED = "expired", "The consent has expired"
    WITHDRAWN = "withdrawn", "The consent was withdrawn"
    REFUSED = "refused", "Refused"

    @property
    def is_final(self) -> bool:
        """Whether nobody may show the name all the same."""
        return self in (Standing.WITHDRAWN, Standing.REFUSED)


_FROM_NEAREST = tuple(Standing)[-2::-1]
"""From the consent that nearly covers a name to none at all."""


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
    given = {scope for each in theirs if _failing(each, profile, recipient) is None for scope in each.scopes}
    covered = given - _refused(theirs, recipient)
    if person in recipient.unnamed:
        covered.discard(ConsentScope.NAME)
    elif person in recipient.named_anyway and not standing(theirs, person, profile, recipient).is_final:
        covered.add(ConsentScope.NAME)
    return frozenset(covered)


def standing(
    consents: Iterable[Consent], person: PersonId, profile: Profile, recipient: Recipient
) -> Standing:
    """How the consents of a person stand for showing the name to one recipient; of several, the one that comes nearest."""
    theirs = [consent for consent in consents if consent.person == person]
    if ConsentScope.NAME in _refused(theirs, recipient):
        return Standing.REFUSED
    failing = {_standing_of(each, profile, recipient) for each in theirs if each.basis not in _NO_GROUND}
    if Standing.COVERED in failing:
        return Standing.COVERED
    return next((each for each in _FROM_NEAREST if each in failing), Standing.MISSING)


def grounds(
    consents: Iterable[Consent], person: PersonId, profile: Profile, recipient: Recipient | None
) -> tuple[ConsentId, ...]:
    """The consents of a person that count for a recipient."""
    if recipient is None:
        return ()
    return tuple(
        consent.id
        for consent in consents
        if consent.person == person and _failing(consent, profile, recipient) is None
    )


def _refused(theirs: Iterable[Consent], recipient: Recipient) -> set[ConsentScope]:
    return {
        scope
        for consent in theirs
        if consent.basis is ConsentBasis.REFUSED
        and (not consent.recipients or recipient.partner in consent.recipients)
        for scope in consent.scopes or ConsentScope
    }


def _standing_of(consent: Consent, profile: Profile, recipient: Recipient) -> Standing:
    if ConsentScope.NAME not in consent.scopes:
        return Standing.OTHER_FIELDS
    return _failing(consent, profile, recipient) or Standing.COVERED


def _failing(consent: Consent, profile: Profile, recipient: Recipient) -> Standing | None:
    """Why a consent does not count for a recipient; None when it does."""
    given, expires = consent.given, consent.expires
    # A day that is not known is taken for the worst: a withdrawal counts from its first word, an expiry of an unknown day at once.
    failing = {
        Standing.MISSING: consent.basis in _NO_GROUND,
        Standing.OTHER_READER: recipient.partner not in consent.recipients,
        Standing.WITHDRAWN: consent.withdrawn is not None,
        Standing.OTHER_PURPOSE: profile.purposes.isdisjoint(consent.purposes),
        Standing.NOT_YET: given is not None and given.latest is not None and given.latest > recipient.day,
        Standing.EXPIRED: expires is not None
        and (expires.earliest is None or expires.earliest <= recipient.day),
    }
    return next((reason for reason, applies in failing.items() if applies), None)
