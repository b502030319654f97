"""Profiles: what each kind of reader may see of a kind of field.

A profile maps (kind of field, sensitivity) to an operator.  What is not mapped is dropped; NEVER is dropped whatever the rules say, which
`operator_for` alone decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from domain.redaction.marks import Subject
from domain.sensitivity import Guard, Kind, Sensitivity
from domain.vocabulary.protection import ConsentPurpose, Publicity
from domain.vocabulary.term import Term


class Operator(StrEnum):
    """What becomes of a field's value."""

    DROP = "drop"
    TOKEN = "token"  # noqa: S105 - a label instead of a name, not a secret
    BAND = "band"
    """A class of values: 18-34, a small group, a child."""
    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"
    DAY = "day"
    COUNTRY = "country"
    PROVINCE = "province"
    TOWN = "town"
    KEEP = "keep"
    """As it is.  Where the field is CONSENTED, only as far as a consent covers it."""


class ProfileName(Term):
    """The built-in profiles."""

    PUBLIC_STATEMENT = "public_statement", "Public statement"
    PARTNER_NGO = "partner_ngo", "Partner organisation"
    UN_CONFIDENTIAL = "un_confidential", "United Nations, confidential"
    LEGAL_COUNSEL = "legal_counsel", "Legal counsel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What one kind of reader may see."""

    code: str
    title: str
    """Message id."""
    version: int
    """Counts changes of the rules; printed, so that two summaries can be compared."""
    rules: Mapping[tuple[Kind, Sensitivity], Operator]
    purposes: frozenset[ConsentPurpose] = frozenset()
    """For which purposes a consent must have been given."""
    leaves_out: frozenset[Publicity] = frozenset({Publicity.NOBODY})
    """Events so marked are left out as a whole."""


def operator_for(profile: Profile, guard: Guard) -> Operator:
    """What a profile does with a field under this guard.  The one place where that is decided."""
    if guard.sensitivity is Sensitivity.NEVER:
        return Operator.DROP
    return profile.rules.get((guard.kind, guard.sensitivity), Operator.DROP)


PEOPLE = Guard(Kind.RELATION, Sensitivity.GENERALISED)
"""Who took part in what: TOKEN or KEEP lists each person, anything else only tells of groups."""

SOURCE_LINK = Guard(Kind.SOURCE, Sensitivity.GENERALISED)
"""Which accounts come from the same source; its number, never who it is."""

GRADE = Guard(Kind.SOURCE, Sensitivity.OPEN)
CERTAINTY = Guard(Kind.STATUS, Sensitivity.OPEN)

DATES = Guard(Kind.DATE, Sensitivity.GENERALISED)

PHOTOGRAPHS = Guard(Kind.PHOTOGRAPH, Sensitivity.CONSENTED)
"""No built-in profile shows any: KEEP is a change that somebody makes, for one partner or one kind of reader."""

TOLD = frozenset({Operator.TOKEN, Operator.KEEP})
"""The operators under which single people, or single sources, are told apart."""

_OPEN_KINDS = (
    Kind.AUTHORITY,
    Kind.STATUS,
    Kind.NORM,
    Kind.SOURCE,
    Kind.DATE,
    Kind.COUNT,
    Kind.PLACE,
    Kind.SEX,
    Kind.AGE,
)


def _rules(
    generalised: Mapping[Kind, Operator], consented: Mapping[Kind, Operator] | None = None
) -> Mapping[tuple[Kind, Sensitivity], Operator]:
    """Rules by sensitivity; what is open is kept, and of free text nothing is ever mapped.

    Who took part and what is told of health are open only where a person lowered them: then they are told as to any reader of the profile.
    """
    rules = {(kind, Sensitivity.OPEN): Operator.KEEP for kind in _OPEN_KINDS}
    rules |= {
        (kind, Sensitivity.OPEN): generalised[kind]
        for kind in (Kind.RELATION, Kind.HEALTH)
        if kind in generalised
    }
    rules |= {(kind, Sensitivity.GENERALISED): operator for kind, operator in generalised.items()}
    rules |= {(kind, Sensitivity.CONSENTED): operator for kind, operator in (consented or {}).items()}
    return MappingProxyType(rules)


PUBLIC_STATEMENT = Profile(
    code=ProfileName.PUBLIC_STATEMENT.value,
    title=ProfileName.PUBLIC_STATEMENT.label,
    version=1,
    rules=_rules(
        {
            Kind.DATE: Operator.QUARTER,
            Kind.PLACE: Operator.COUNTRY,
            Kind.COUNT: Operator.BAND,
            Kind.RELATION: Operator.BAND,
            Kind.STATUS: Operator.BAND,
        }
    ),
    purposes=frozenset({ConsentPurpose.PUBLICATION}),
    leaves_out=frozenset(Publicity) - {Publicity.PUBLIC},
)

PARTNER_NGO = Profile(
    code=ProfileName.PARTNER_NGO.value,
    title=ProfileName.PARTNER_NGO.label,
    version=1,
    rules=_rules(
        {
            Kind.DATE: Operator.MONTH,
            Kind.PLACE: Operator.PROVINCE,
            Kind.COUNT: Operator.KEEP,
            Kind.AGE: Operator.BAND,
            Kind.SEX: Operator.KEEP,
            Kind.HEALTH: Operator.BAND,
            Kind.RELATION: Operator.TOKEN,
            Kind.STATUS: Operator.BAND,
            Kind.SOURCE: Operator.TOKEN,
        },
        # A birth date gives nothing but the band of ages.
        {Kind.DATE: Operator.BAND},
    ),
    purposes=frozenset({ConsentPurpose.PARTNER_CASEWORK}),
    leaves_out=frozenset({Publicity.NOBODY, Publicity.QUIET, Publicity.UN_CONFIDENTIAL}),
)

UN_CONFIDENTIAL = Profile(
    code=ProfileName.UN_CONFIDENTIAL.value,
    title=ProfileName.UN_CONFIDENTIAL.label,
    version=1,
    rules=_rules(
        {
            Kind.DATE: Operator.DAY,
            Kind.PLACE: Operator.TOWN,
            Kind.COUNT: Operator.KEEP,
            Kind.AGE: Operator.KEEP,
            Kind.SEX: Operator.KEEP,
            Kind.HEALTH: Operator.KEEP,
            Kind.RELATION: Operator.TOKEN,
            Kind.STATUS: Operator.KEEP,
            Kind.SOURCE: Operator.TOKEN,
        },
        {Kind.NAME: Operator.KEEP, Kind.DATE: Operator.KEEP, Kind.HEALTH: Operator.KEEP},
    ),
    purposes=frozenset({ConsentPurpose.UN_URGENT_PROCEDURE, ConsentPurpose.UN_REGULAR_PROCEDURE}),
    leaves_out=frozenset({Publicity.NOBODY, Publicity.QUIET}),
)

LEGAL_COUNSEL = Profile(
    code=ProfileName.LEGAL_COUNSEL.value,
    title=ProfileName.LEGAL_COUNSEL.label,
    version=1,
    rules=MappingProxyType(
        {
            **UN_CONFIDENTIAL.rules,
            (Kind.PLACE, Sensitivity.GENERALISED): Operator.KEEP,
            (Kind.NUMBER, Sensitivity.CONSENTED): Operator.KEEP,
        }
    ),
    purposes=frozenset({ConsentPurpose.LEGAL_HELP, ConsentPurpose.COURT}),
)

PROFILES = MappingProxyType(
    {profile.code: profile for profile in (PUBLIC_STATEMENT, PARTNER_NGO, UN_CONFIDENTIAL, LEGAL_COUNSEL)}
)
"""The built-in profiles by code."""

_COARSE_ENOUGH = {
    Kind.DATE: (frozenset({Operator.DAY, Operator.KEEP}), Operator.MONTH),
    Kind.PLACE: (frozenset({Operator.TOWN, Operator.KEEP}), Operator.PROVINCE),
    Kind.AGE: (frozenset({Operator.KEEP}), Operator.BAND),
    Kind.COUNT: (frozenset({Operator.KEEP}), Operator.BAND),
    Kind.HEALTH: (frozenset({Operator.KEEP}), Operator.BAND),
}


def coarsened(profile: Profile) -> Profile:
    """The same profile with no day, no town, no age in years and no exact number: what an exact one shows is made coarser, the rest stays."""
    rules = dict(profile.rules)
    for (kind, sensitivity), operator in profile.rules.items():
        too_fine, coarse = _COARSE_ENOUGH.get(kind, (frozenset(), operator))
        if operator in too_fine:
            # What only a consent opens is a birth date or an illness: not made coarser, but left out.
            rules[kind, sensitivity] = Operator.DROP if sensitivity is Sensitivity.CONSENTED else coarse
    return replace(profile, rules=MappingProxyType(rules))


_SHOWN_WHOLE = {
    Subject.NAMES: (Kind.NAME, Sensitivity.CONSENTED),
    Subject.DOCUMENTS: (Kind.NUMBER, Sensitivity.CONSENTED),
    Subject.PHOTOGRAPHS: (Kind.PHOTOGRAPH, Sensitivity.CONSENTED),
    Subject.BIRTH: (Kind.DATE, Sensitivity.CONSENTED),
    Subject.AGES: (Kind.AGE, Sensitivity.GENERALISED),
    Subject.SEX: (Kind.SEX, Sensitivity.GENERALISED),
    Subject.HEALTH: (Kind.HEALTH, Sensitivity.CONSENTED),
    Subject.NUMBERS: (Kind.COUNT, Sensitivity.GENERALISED),
    Subject.CONTACTS: (Kind.CONTACT, Sensitivity.CONSENTED),
    Subject.SOURCES: (Kind.SOURCE, Sensitivity.CONSENTED),
    Subject.HISTORY: (Kind.HISTORY, Sensitivity.CONSENTED),
    Subject.ACCOUNTS: (Kind.NARRATIVE, Sensitivity.CONSENTED),
}


def withheld_subjects(profile: Profile) -> tuple[Subject, ...]:
    """What a profile withholds or makes coarser; nothing of a case is looked at."""
    rules = profile.rules
    withheld = {subject for subject, key in _SHOWN_WHOLE.items() if rules.get(key) is not Operator.KEEP}
    if operator_for(profile, PEOPLE) not in TOLD:
        withheld |= {Subject.PEOPLE, Subject.FAMILY}
    if rules.get((Kind.DATE, Sensitivity.GENERALISED)) not in (Operator.DAY, Operator.KEEP):
        withheld.add(Subject.DAYS)
    if rules.get((Kind.PLACE, Sensitivity.GENERALISED)) not in (Operator.TOWN, Operator.KEEP):
        withheld.add(Subject.PLACES)
    return tuple(subject for subject in Subject if subject in withheld)
