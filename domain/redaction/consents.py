"""Consents: which groups of a person's fields a named partner may be given on a day.

One rule, which the screen and the command line only show:

- A consent that holds opens what it names, to whom it names, for the purposes it names.
- A refusal or a withdrawal closes what it names, to whom it names; where it names no field or no recipient, every one.  After a withdrawal only
  a consent that was surely given later opens that again.
- An event that is shared under a consent is told while that is there and holds, to whom it names.
- What nothing opens somebody may show a partner all the same, and say why: that is for those whom nobody could ask.  Who refused it or took it
  back, from whomever, was asked.  No reason stands in for their word: only a consent of theirs opens it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from domain.consent import Consent
from domain.ids import ConsentId, PartnerId, PersonId
from domain.redaction.profiles import Operator, Profile
from domain.roughdate import Order, RoughDate, order
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
    """What is shown although no consent covers it; whoever said no to it, to anybody, stays with that."""
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
    NO_ELSEWHERE = (
        "no_elsewhere",
        "Refused or withdrawn towards others; only their own consent for this reader opens it",
    )
    WITHDRAWN = "withdrawn", "The consent was withdrawn"
    REFUSED = "refused", "Refused"

    @property
    def is_final(self) -> bool:
        """Whether nobody may show it all the same."""
        return self in (Standing.NO_ELSEWHERE, Standing.WITHDRAWN, Standing.REFUSED)


_FROM_NEAREST = (
    Standing.EXPIRED,
    Standing.NOT_YET,
    Standing.OTHER_PURPOSE,
    Standing.OTHER_READER,
    Standing.OTHER_FIELDS,
)
"""From the consent that nearly covers something to one that has nothing to do with it."""


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

    A consent counts from the last day on which it can have been given to the last day before it can have expired.  What was decided without
    a consent goes no further than a consent would.
    """
    if recipient is None:
        return frozenset()
    theirs = [consent for consent in consents if consent.person == person]
    # What the profile opens to nobody, no decision opens: nobody is asked for its reason, and the ledger would not know.
    stands = {
        scope: standing(theirs, person, profile, recipient, scope) for scope in opened_by_consent(profile)
    }
    return frozenset(
        scope
        for scope, found in stands.items()
        if (person, scope) not in recipient.kept_back
        if found is Standing.COVERED or ((person, scope) in recipient.shown_anyway and not found.is_final)
    )


def standing(
    consents: Iterable[Consent],
    person: PersonId,
    profile: Profile,
    recipient: Recipient,
    scope: ConsentScope = ConsentScope.NAME,
) -> Standing:
    """How the consents of a person stand for showing something of them to one recipient; of several, the one that comes nearest."""
    theirs = [consent for consent in consents if consent.person == person]
    noes = _noes(theirs, scope)
    to_this_reader = [each for each in noes if _is_said_to(each, recipient)]
    if any(each.basis is ConsentBasis.REFUSED for each in to_this_reader):
        return Standing.REFUSED
    if any(_opens(each, theirs, profile, recipient, scope) for each in theirs):
        return Standing.COVERED
    if to_this_reader:
        return Standing.WITHDRAWN
    if noes:
        return Standing.NO_ELSEWHERE
    failing = {
        _standing_of(each, profile, recipient, scope) for each in theirs if each.basis not in _NO_GROUND
    }
    return next((each for each in _FROM_NEAREST if each in failing), Standing.MISSING)


def grounds(
    consents: Iterable[Consent], person: PersonId, profile: Profile, recipient: Recipient | None
) -> tuple[ConsentId, ...]:
    """The consents of a person that count for a recipient."""
    if recipient is None:
        return ()
    consents = tuple(consents)
    return tuple(
        consent.id
        for consent in consents
        if consent.person == person and _is_ground(consent, consents, profile, recipient)
    )


def is_closed(consent: Consent, recipient: Recipient | None, on: date) -> bool:
    """Whether an event that is shared under a consent is told no more, or not to this reader: the person said no, the consent has ended, or it
    names others.

    on: the day to go by where nobody is named who gets it.
    """
    names_others = consent.recipients and (recipient is None or not _is_said_to(consent, recipient))
    return consent.says_no or bool(names_others) or _has_ended(consent, recipient.day if recipient else on)


def _is_ground(consent: Consent, consents: Iterable[Consent], profile: Profile, recipient: Recipient) -> bool:
    theirs = [each for each in consents if each.person == consent.person]
    return _failing(consent, profile, recipient) is None and (
        not consent.scopes
        or any(_opens(consent, theirs, profile, recipient, scope) for scope in consent.scopes)
    )


def _opens(
    consent: Consent, theirs: Iterable[Consent], profile: Profile, recipient: Recipient, scope: ConsentScope
) -> bool:
    """Whether a consent holds, and nothing that the person said closes again what it names."""
    return _standing_of(consent, profile, recipient, scope) is Standing.COVERED and not any(
        _is_said_to(no, recipient) and _closes(no, consent, profile) for no in _noes(theirs, scope)
    )


def _closes(no: Consent, consent: Consent, profile: Profile) -> bool:
    if no.basis is ConsentBasis.REFUSED:
        return True
    if no.purposes and profile.purposes.isdisjoint(no.purposes):
        return False
    # A day that is not known is taken for the worst here too: whatever may have been given before it was taken back is taken back.
    return not _is_surely_before(no.withdrawn, consent.given)


def _is_surely_before(one: RoughDate | None, other: RoughDate | None) -> bool:
    """What is only about right, or doubted, is sure of nothing."""
    if one is None or other is None or any(each.approximate or each.uncertain for each in (one, other)):
        return False
    return order(one, other) is Order.BEFORE


def _noes(theirs: Iterable[Consent], scope: ConsentScope) -> list[Consent]:
    """What a person said against telling something of them, to whomever."""
    return [each for each in theirs if each.says_no and scope in (each.scopes or ConsentScope)]


def _is_said_to(consent: Consent, recipient: Recipient) -> bool:
    return not consent.recipients or recipient.partner in consent.recipients


def _has_ended(consent: Consent, day: date) -> bool:
    """An expiry of an unknown day counts at once."""
    expires = consent.expires
    return expires is not None and (expires.earliest is None or expires.earliest <= day)


def _standing_of(consent: Consent, profile: Profile, recipient: Recipient, scope: ConsentScope) -> Standing:
    if scope not in consent.scopes:
        return Standing.OTHER_FIELDS
    return _failing(consent, profile, recipient) or Standing.COVERED


def _failing(consent: Consent, profile: Profile, recipient: Recipient) -> Standing | None:
    """Why a consent does not count for a recipient; None when it does."""
    given = consent.given
    # A day that is not known is taken for the worst: a withdrawal counts from its first word.
    failing = {
        Standing.MISSING: consent.basis in _NO_GROUND,
        Standing.OTHER_READER: recipient.partner not in consent.recipients,
        Standing.WITHDRAWN: consent.withdrawn is not None,
        Standing.OTHER_PURPOSE: profile.purposes.isdisjoint(consent.purposes),
        Standing.NOT_YET: given is not None and (given.latest or given.earliest or date.min) > recipient.day,
        Standing.EXPIRED: _has_ended(consent, recipient.day),
    }
    return next((reason for reason, applies in failing.items() if applies), None)
