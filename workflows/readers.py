"""Readers: whom a summary is for, a kind of reader or one partner, with the profile, the labels and the consents that this brings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from domain.casefile import CaseFile
from domain.ids import PersonId
from domain.partner import Partner
from domain.redaction.consents import Recipient, Standing, standing
from domain.redaction.labels import Labels
from domain.redaction.profiles import Operator, Profile
from domain.sensitivity import Kind, Sensitivity
from workflows.errors import refusing
from workflows.recipients import (
    NoSuchRecipient,
    NotForThisPartner,
    SeveralRecipients,
    labels_for,
    profile_for,
    profile_of,
)
from workflows.session import Session
from workflows.vouching import is_withdrawn


class NoSuchPartner(NoSuchRecipient):
    """No partner has this name or id."""

    sentence = "No partner of this notebook has that name. Nothing was written."


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Whom a summary is for."""

    profile: Profile
    labels: Labels = field(repr=False)
    partner: Partner | None = None
    """None: a kind of reader, for whom nobody consented."""

    def recipient(
        self, day: date, *, named_anyway: Iterable[PersonId] = (), unnamed: Iterable[PersonId] = ()
    ) -> Recipient | None:
        """Whose consents count on a day, with what was decided about single names."""
        if self.partner is None:
            return None
        return Recipient(
            partner=self.partner.id,
            day=day,
            named_anyway=frozenset(named_anyway),
            unnamed=frozenset(unnamed),
        )

    @property
    def shows_names(self) -> bool:
        """Whether this reader sees the names that a consent covers."""
        rule = self.profile.rules.get((Kind.NAME, Sensitivity.CONSENTED))
        return self.partner is not None and rule is Operator.KEEP


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPerson:
    """A person of a case, and how their consents stand for one reader."""

    person: PersonId
    name: str
    standing: Standing


def kind_of_reader(profile: str) -> Reader:
    """A reader who is no partner: letters, which tie no two documents together, and no names.  Raises NoSuchProfile."""
    return Reader(profile=profile_of(profile), labels=Labels.letters())


@refusing
def partners(session: Session) -> tuple[Partner, ...]:
    """Every partner whom something may be given, by name."""
    kept = (each.record for each in session.notebook.records.of_kind("partner"))
    return tuple(each for each in kept if isinstance(each, Partner) and not is_withdrawn(session, each))


@refusing
def partner_reader(session: Session, to: str, *, profile: str | None = None) -> Reader:
    """The partner of this name or id.

    profile: instead of the partner's own.

    Raises:
        NoSuchPartner, SeveralRecipients, NotForThisPartner, NoSuchProfile
    """
    every = (each.record for each in session.notebook.records.of_kind("partner"))
    named = [each for each in every if isinstance(each, Partner) and to in (each.id, each.name)]
    if len(named) > 1:
        raise SeveralRecipients
    if not named:
        raise NoSuchPartner
    (partner,) = named
    if is_withdrawn(session, partner):
        raise NotForThisPartner
    rules = profile_of(profile) if profile else profile_for(partner)
    return Reader(profile=rules, labels=labels_for(session, partner), partner=partner)


def named_people(case_file: CaseFile, reader: Reader, day: date) -> tuple[NamedPerson, ...]:
    """Each person of a case who has a name, with how their consents stand; nobody where this reader sees no names."""
    recipient = reader.recipient(day)
    if recipient is None or not reader.shows_names:
        return ()
    return tuple(
        NamedPerson(
            person=person.id,
            name=person.shown_name,
            standing=standing(case_file.consents, person.id, reader.profile, recipient),
        )
        for person in case_file.people
        if person.names
    )
