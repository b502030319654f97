"""People under a profile: names and papers under a consent, ages in bands, ties to other people of the case."""

from __future__ import annotations

from dataclasses import replace

from domain.age import (
    MONTHS_IN_A_YEAR,
    AgeStatement,
    AgeSystem,
    AgeUnit,
    Span,
    age_band,
    age_range,
    birth_interval,
)
from domain.ids import PersonId
from domain.person import IdentityDocument, Person
from domain.redaction import never
from domain.redaction.consents import Recipient, scopes
from domain.redaction.events import reduced_role
from domain.redaction.fields import Fields, in_order, reduced_date, term
from domain.redaction.marks import NOT_KNOWN, WITHHELD, Absence
from domain.redaction.profiles import DATES, Operator, operator_for
from domain.redaction.redacted_people import (
    RedactedDocument,
    RedactedFamilyLink,
    RedactedName,
    RedactedPerson,
    RedactedState,
    RedactedStep,
)
from domain.redaction.redacted_values import RedactedAge, RedactedValue
from domain.redaction.view import View, known_once
from domain.redaction.written import written
from domain.roughdate import RoughDate, overlaps
from domain.sensitivity import Guard
from domain.vocabulary.people import FamilyLinkKind, Vulnerability
from domain.vocabulary.protection import ConsentScope

Ages = RedactedValue[RedactedAge]

_ANY_DAY = RoughDate(edtf="2000-06-15")
"""Stands for the day of a statement where that day makes no difference."""

_CHILDREN = frozenset({Vulnerability.INFANT, Vulnerability.CHILD})
_NOT_OF_HEALTH = _CHILDREN | {
    Vulnerability.UNACCOMPANIED_CHILD,
    Vulnerability.WOMAN_ALONE,
    Vulnerability.SINGLE_PARENT,
    Vulnerability.ELDERLY,
}
"""What may be told without a consent to tell of health; the others become "other"."""

OF_HEALTH = frozenset(Vulnerability) - _NOT_OF_HEALTH - {Vulnerability.OTHER} - never.TERMS
"""What is told only on a consent to tell of health."""


def reduced_person(
    view: View,
    person: Person,
    recipient: Recipient | None,
    began: RoughDate,
    custody: tuple[tuple[RedactedStep, ...], RedactedState],
) -> RedactedPerson:
    """A person as a view shows one.

    began: when custody began, as it is shown; ages are those of that time.
    """
    fields = view.fields(person)
    covered = scopes(view.case_file.consents, person.id, view.profile, recipient)
    chain, state = custody
    return RedactedPerson(
        label=view.people[person.id],
        names=_names(fields, person) if ConsentScope.NAME in covered else WITHHELD,
        role=reduced_role(fields),
        sex=fields.stated_terms("sex"),
        age=_ages(fields, person, began),
        birth=fields.stated("birth", (Operator.KEEP,), reduced_date)
        if ConsentScope.BIRTH_DATE in covered
        else WITHHELD,
        nationality=fields.term("nationality"),
        vulnerabilities=_vulnerabilities(fields, covered),
        family=_family(view, fields, person),
        documents=_documents(fields, person) if ConsentScope.DOCUMENTS in covered else WITHHELD,
        pregnant=fields.term("pregnant") if ConsentScope.HEALTH in covered else WITHHELD,
        chain=chain,
        state=state,
    )


def family_links(fields: Fields, person: Person) -> tuple[tuple[FamilyLinkKind, PersonId], ...]:
    """The ties to people of the case that may be told; relatives in the North, guides and callers are never among them."""
    if fields.operator("family") is Operator.DROP:
        return ()
    return tuple(
        (_plain_tie(link.kind), link.person)
        for link in person.family
        if link.person and not link.in_the_north and link.kind not in never.TIES
    )


def _plain_tie(kind: FamilyLinkKind) -> FamilyLinkKind:
    # That somebody was sold to a husband is told under no rule for families.
    return FamilyLinkKind.SPOUSE if kind is FamilyLinkKind.FORCED_SPOUSE else kind


def _family(view: View, fields: Fields, person: Person) -> tuple[RedactedFamilyLink, ...] | Absence:
    if fields.operator("family") is Operator.DROP:
        return WITHHELD
    return known_once(
        RedactedFamilyLink(kind=term(kind), person=view.people[other])
        for kind, other in family_links(fields, person)
        if other in view.people
    )


def _names(fields: Fields, person: Person) -> tuple[RedactedName, ...] | Absence:
    """The names that are kept, the one shown first; each name has a sensitivity of its own beside that of the field."""
    guard = fields.guard("names")
    if operator_for(fields.profile, guard) is not Operator.KEEP:
        return WITHHELD
    return tuple(
        RedactedName(text=name.text, script=name.script, kind=term(name.kind))
        for name in person.names
        if name.kind not in never.NAMES
        and operator_for(fields.profile, Guard(guard.kind, name.sensitivity)) is Operator.KEEP
    )


def _documents(fields: Fields, person: Person) -> tuple[RedactedDocument, ...] | Absence:
    if fields.operator("documents") is not Operator.KEEP:
        return WITHHELD
    return tuple(sorted({_document(each) for each in person.documents}, key=written))


def _document(document: IdentityDocument) -> RedactedDocument:
    return RedactedDocument(
        kind=document.kind or NOT_KNOWN,
        number=document.number or NOT_KNOWN,
        issued_by=document.issued_by or NOT_KNOWN,
        issued=document.issued or NOT_KNOWN,
    )


def _vulnerabilities(fields: Fields, covered: frozenset[ConsentScope]) -> tuple[Vulnerability, ...] | Absence:
    shown: tuple[Vulnerability, ...] | Absence = fields.terms("vulnerabilities")
    if isinstance(shown, Absence):
        return shown
    is_coarse = fields.operator("vulnerabilities") is Operator.BAND
    # An infant is the only one of most groups; a child seldom is.
    younger = dict.fromkeys(_CHILDREN, Vulnerability.CHILD) if is_coarse else {}
    allowed = _NOT_OF_HEALTH if is_coarse or ConsentScope.HEALTH not in covered else frozenset(Vulnerability)
    return in_order(younger.get(each, each) if each in allowed else Vulnerability.OTHER for each in shown)


def _ages(fields: Fields, person: Person, began: RoughDate) -> Ages | Absence:
    """Ages as stated; where nobody stated one, what the birth date gives, if the profile lets it be read for that."""
    operator = fields.operator("age")
    if operator not in (Operator.BAND, Operator.KEEP):
        return WITHHELD
    years_too = operator is Operator.KEEP
    if person.age:
        of_dates = operator_for(fields.profile, DATES)
        return fields.accounts(
            person.age, lambda stated: _age_stated(stated, began, of_dates, years_too=years_too)
        )
    if person.birth and fields.operator("birth") in (Operator.BAND, Operator.KEEP):
        return fields.accounts(
            person.birth,
            lambda born: _age(Span(earliest=born.earliest, latest=born.latest), began, years_too=years_too),
        )
    return NOT_KNOWN


def _age_stated(
    statement: AgeStatement, began: RoughDate, operator: Operator, *, years_too: bool
) -> RedactedAge | Absence:
    at = reduced_date(statement.at, operator)
    if isinstance(at, Absence):
        at = began
    if overlaps(at, began):
        # Stated of that time, so it holds for all of it: a month of uncertainty would blur a child into an adult, and the day of the
        # statement, which is not shown, must not decide between two bands.
        statement, began = _completed_years(statement), _ANY_DAY
    return _age(
        birth_interval(replace(statement, at=_ANY_DAY if began is _ANY_DAY else at)),
        began,
        years_too=years_too,
    )


def _completed_years(statement: AgeStatement) -> AgeStatement:
    """The least and the greatest number of completed years that a statement can mean on whatever day it was made."""
    least, most = statement.minimum, statement.maximum
    if statement.unit is AgeUnit.MONTHS:
        least, most = least // MONTHS_IN_A_YEAR, None if most is None else most // MONTHS_IN_A_YEAR
    elif statement.system is not AgeSystem.INTERNATIONAL:
        # Korean age is one more than completed years, two before the birthday.
        is_korean = statement.system is AgeSystem.KOREAN
        least, most = max(least - 2, 0), None if most is None else most - is_korean
    return AgeStatement(
        minimum=least, maximum=most, unit=AgeUnit.YEARS, system=AgeSystem.INTERNATIONAL, at=_ANY_DAY
    )


def _age(birth: Span, at: RoughDate, *, years_too: bool) -> RedactedAge | Absence:
    if birth.earliest is None and birth.latest is None:
        return NOT_KNOWN
    least, most = (age_range(birth, at) or (NOT_KNOWN, NOT_KNOWN)) if years_too else (WITHHELD, WITHHELD)
    return RedactedAge(band=age_band(birth, at), least=least, most=NOT_KNOWN if most is None else most)
