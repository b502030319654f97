"""Consents: which groups of a person's fields a named partner may be given on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from domain.consent import Consent
from domain.ids import ConsentId, PartnerId, PersonId
from domain.redaction.profiles import Operator, Profile
from domain.sensitivity import Kind, Sensitivity
from domain.vocabulary.protection import ConsentBasis, ConsentScope
from domain.vocabulary.term import Term

_NO_GROUND = frozenset({ConsentBasis.REFUSED, ConsentBasis.UNKNOWN})


Decided = tuple[PersonId, ConsentScope]
"""One group of fields of one person, about which somebody decided."""

_OPENED = {
    ConsentScope.NAME: Kind.NAME,
    ConsentScope.BIRTH_DATE: Kind.DATE,
    ConsentScope.DOCUMENTS: Kind.NUMBER,
    ConsentScope.HEALTH: Kind.HEALTH,
    ConsentScope.PHOTOGRAPH: Kind.PHOTOGRAPH,
}
"""What a consent opens of a person, and the kind of field that a profile has to keep for that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Who is given a redacted case, on which day, and what a person decided about single fields."""

    partner: PartnerId
    day: date
    shown_anyway: frozenset[Decided] = frozenset()
    """What is shown although no consent covers it; a refusal or a withdrawal stays."""
    kept_back: frozenset[Decided] = frozenset()
    """What is not shown although a consent covers it."""


class Standing(Term):
    """Why something may be shown to somebody, or not."""

    COVERED = "covered", "Consent for this reader"
    MISSING = "missing", "No consent is recorded"
    OTHER_FIELDS = "other_fields", "The consent does not cover this"
    OTHER_READER = "other_reader", "The consent names other recipients"
    OTHER_PURPOSE = "other_purpose", "The consent is for other purposes"
    NOT_YET = "not_yet", "The consent is not from before this day"
    EXPIRED = "expired", "The consent has expired"
    WITHDRAWN = "withdrawn", "The consent was withdrawn"
    REFUSED = "refused", "Refused"

    @property
    def is_final(self) -> bool:
        """Whether nobody may show it all the same."""
        return self in (Standing.WITHDRAWN, Standing.REFUSED)


_FROM_NEAREST = tuple(Standing)[-2::-1]
"""From the consent that nearly covers something to none at all."""


def opened_by_consent(profile: Profile) -> tuple[ConsentScope, ...]:
    """What a profile shows of a person where a consent covers it."""
    return tuple(
        scope
        for scope, kind in _OPENED.items()
        if profile.rules.get((kind, Sensitivity.CONSENTED)) is Operator.KEEP
    )


def scopes(
    consents: Iterable[Consent], person: PersonId, profile: Profile, recipient: Recipient | None
) -> frozenset[ConsentScope]:
    """What the consents of a person cover for one recipient under one profile; nothing without a recipient.

    A consent counts from the last day on which it can have been given to the last day before it can have expired, for the recipients and
    purposes it names.  A refusal takes away what it names, all of it when it names nothing, whoever else consented.  What was
    decided without a consent goes no further than a consent would, and over no refusal and no withdrawal.
    """
    if recipient is None:
        return frozenset()
    theirs = [consent for consent in consents if consent.person == person]
    given = {scope for each in theirs if _failing(each, profile, recipient) is None for scope in each.scopes}
    anyway = {
        scope
        for whom, scope in recipient.shown_anyway
        if whom == person and not standing(theirs, person, profile, recipient, scope).is_final
    }
    kept_back = {scope for whom, scope in recipient.kept_back if whom == person}
    covered = ((given - _refused(theirs, recipient)) | anyway) - kept_back
    # What the profile opens to nobody, no decision opens: nobody is asked for its reason, and the ledger would not know.
    return frozenset(covered.intersection(opened_by_consent(profile)))


def standing(
    consents: Iterable[Consent],
    person: PersonId,
    profile: Profile,
    recipient: Recipient,
    scope: ConsentScope = ConsentScope.NAME,
) -> Standing:
    """How the consents of a person stand for showing something of them to one recipient; of several, the one that comes nearest."""
    theirs = [consent for consent in consents if consent.person == person]
    if scope in _refused(theirs, recipient):
        return Standing.REFUSED
    failing = {
        _standing_of(each, profile, recipient, scope) for each in theirs if each.basis not in _NO_GROUND
    }
    if Standing.COVERED in failing:
        return Standing.COVERED
    if scope in _withdrawn(theirs, recipient):
        return Standing.WITHDRAWN
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
    return _named((each for each in theirs if each.basis is ConsentBasis.REFUSED), recipient)


def _withdrawn(theirs: Iterable[Consent], recipient: Recipient) -> set[ConsentScope]:
    # On whatever ground it was once told: who takes a word back has said no.
    return _named((each for each in theirs if each.withdrawn is not None), recipient)


def _named(spoken: Iterable[Consent], recipient: Recipient) -> set[ConsentScope]:
    """What is meant for a recipient by words that are against telling: where they name no recipient or no field, every one."""
    return {
        scope
        for consent in spoken
        if not consent.recipients or recipient.partner in consent.recipients
        for scope in consent.scopes or ConsentScope
    }


def _standing_of(consent: Consent, profile: Profile, recipient: Recipient, scope: ConsentScope) -> Standing:
    if scope not in consent.scopes:
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
