"""Readers: whom a summary is for, a kind of reader or one partner, with the profile, the labels and the consents that this brings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from domain.casefile import CaseFile
from domain.ids import PersonId
from domain.partner import Partner
from domain.person import Person
from domain.redaction.consents import Decided, Recipient, Standing, opened_by_consent, standing
from domain.redaction.labels import Labels
from domain.redaction.people import OF_HEALTH
from domain.redaction.profiles import Profile
from domain.vocabulary.law import Answer
from domain.vocabulary.protection import ConsentScope
from workflows.errors import Refused, refusing
from workflows.reader_rules import profile_of_kind
from workflows.recipients import (
    NoSuchRecipient,
    NotForThisPartner,
    SeveralRecipients,
    check_is_decided,
    labels_for,
    profile_for,
)
from workflows.session import Session
from workflows.vouching import every_partner, is_withdrawn


class NoSuchPartner(NoSuchRecipient):
    """No partner has this name or id."""

    sentence = "No partner of this notebook has that name. Nothing was written."


class OnlyAPartner(Refused):
    """Something is to be shown without a consent, to nobody who is known."""

    sentence = "Without a consent something can be shown to a partner alone, not to a kind of reader. Nothing was written."


class NotForThisReader(Refused):
    """The profile shows nothing of that kind."""

    sentence = (
        "This reader's profile shows nothing of that kind, with a consent or without. Nothing was written."
    )


class NotRecorded(Refused):
    """The person has nothing of that kind."""

    sentence = "Nothing of that kind is recorded of this person. Nothing was written."


class SaidNo(Refused):
    """A reason does not stand in for somebody's word."""

    sentence = (
        "This person refused it, or took their consent back. Only a consent of theirs for this reader opens it, and no reason does. "
        "Nothing was written."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Whom a summary is for."""

    profile: Profile
    labels: Labels = field(repr=False)
    partner: Partner | None = None
    """None: a kind of reader, for whom nobody consented."""

    def recipient(
        self, day: date, *, shown_anyway: Iterable[Decided] = (), kept_back: Iterable[Decided] = ()
    ) -> Recipient | None:
        """Whose consents count on a day, with what was decided about single fields."""
        if self.partner is None:
            return None
        return Recipient(
            partner=self.partner.id,
            day=day,
            shown_anyway=frozenset(shown_anyway),
            kept_back=frozenset(kept_back),
        )

    @property
    def opened_by_consent(self) -> tuple[ConsentScope, ...]:
        """What this reader sees of a person where a consent covers it."""
        return opened_by_consent(self.profile) if self.partner is not None else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OnConsent:
    """Something of a person that only a consent opens, and how their consents stand for one reader."""

    person: PersonId
    name: str
    """How the person is called in the notebook."""
    scope: ConsentScope
    standing: Standing


@refusing
def kind_of_reader(session: Session, profile: str) -> Reader:
    """A reader who is no partner: letters, which tie no two documents together, and no names.  Raises NoSuchProfile."""
    return Reader(profile=profile_of_kind(session, profile), labels=Labels.letters())


@refusing
def partners(session: Session) -> tuple[Partner, ...]:
    """Every partner whom something may be given, by name."""
    return tuple(each for each in every_partner(session) if not is_withdrawn(session, each))


@refusing
def partner_reader(session: Session, to: str, *, profile: str | None = None) -> Reader:
    """The partner of this name or id.

    profile: instead of the partner's own.

    Raises:
        NoSuchPartner, SeveralRecipients, NotForThisPartner, DecideAboutThem, NoSuchProfile
    """
    named = [each for each in every_partner(session) if to in (each.id, each.name)]
    if len(named) > 1:
        raise SeveralRecipients
    if not named:
        raise NoSuchPartner
    (partner,) = named
    if is_withdrawn(session, partner):
        raise NotForThisPartner
    check_is_decided(session, partner)
    rules = profile_of_kind(session, profile) if profile else profile_for(partner)
    return Reader(profile=rules, labels=labels_for(session, partner), partner=partner)


def on_consent(case_file: CaseFile, reader: Reader, day: date) -> tuple[OnConsent, ...]:
    """What the people of a case have that only a consent opens to this reader, person by person; the name first."""
    recipient = reader.recipient(day)
    if recipient is None:
        return ()
    return tuple(
        OnConsent(
            person=person.id,
            name=person.shown_name,
            scope=scope,
            standing=standing(case_file.consents, person.id, reader.profile, recipient, scope),
        )
        for person in case_file.people
        for scope in reader.opened_by_consent
        if _has(person, scope)
    )


def check_decided(case_file: CaseFile, reader: Reader, day: date, shown_anyway: Iterable[Decided]) -> None:
    """Return if each of these can be shown without a consent.

    Raises:
        OnlyAPartner, NotForThisReader, NotRecorded, SaidNo
    """
    offered = {(each.person, each.scope): each.standing for each in on_consent(case_file, reader, day)}
    for decided in shown_anyway:
        if reader.partner is None:
            raise OnlyAPartner
        if decided[1] not in reader.opened_by_consent:
            raise NotForThisReader
        if decided not in offered:
            raise NotRecorded
        if offered[decided].is_final:
            raise SaidNo


def _has(person: Person, scope: ConsentScope) -> bool:
    """Whether anything of the kind is recorded."""
    return {
        ConsentScope.NAME: bool(person.names),
        ConsentScope.BIRTH_DATE: person.birth is not None,
        ConsentScope.DOCUMENTS: bool(person.documents),
        ConsentScope.HEALTH: person.pregnant is not Answer.UNKNOWN
        or not OF_HEALTH.isdisjoint(person.vulnerabilities),
        # Whose photographs there are nobody has recorded: that is said where one is chosen.
        ConsentScope.PHOTOGRAPH: False,
    }[scope]
