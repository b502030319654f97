"""Left-out children: that somebody has one is not read from what is said of the parent."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.ids import PersonId
from domain.person import FamilyLink, Person
from domain.redaction.omitted import Omitted
from domain.vocabulary.people import FamilyLinkKind, Vulnerability
from tests.domain.redaction.builders import CHILD, FATHER, GUIDE, MOTHER
from tests.domain.redaction.small_case import SMALL_CASE, real

SAYS = (Vulnerability.NURSING, Vulnerability.SINGLE_PARENT, Vulnerability.ELDERLY)


def of_the_mother(*gone: PersonId, link: FamilyLinkKind = FamilyLinkKind.CHILD) -> tuple[Vulnerability, ...]:
    """What is said of the mother when some are left out, where the tie stands on her page or, as a parent's, on the child's."""

    def tied(person: Person) -> Person:
        if person.id == real(MOTHER):
            on_hers = (FamilyLink(kind=link, person=real(CHILD)),) if link is FamilyLinkKind.CHILD else ()
            return replace(person, vulnerabilities=SAYS, family=on_hers)
        on_theirs = (FamilyLink(kind=link, person=real(MOTHER)),) if link is FamilyLinkKind.PARENT else ()
        return replace(person, family=on_theirs if person.id == real(CHILD) else ())

    case_file = replace(SMALL_CASE, people=tuple(map(tied, SMALL_CASE.people)))
    left = Omitted(people=frozenset(real(each) for each in gone)).out_of(case_file)
    person = left.person(real(MOTHER))
    assert person is not None
    return person.vulnerabilities


@pytest.mark.parametrize("link", [FamilyLinkKind.CHILD, FamilyLinkKind.PARENT])
def test_without_the_child_nothing_says_that_there_is_one(link: FamilyLinkKind) -> None:
    assert of_the_mother(CHILD, link=link) == (Vulnerability.ELDERLY,)


@pytest.mark.parametrize("link", [FamilyLinkKind.CHILD, FamilyLinkKind.PARENT])
def test_without_somebody_else_the_child_is_still_told_of(link: FamilyLinkKind) -> None:
    assert of_the_mother(FATHER, GUIDE, link=link) == SAYS


def test_where_nobody_recorded_whose_child_it_is_anybody_may_be() -> None:
    assert of_the_mother(FATHER, link=FamilyLinkKind.SIBLING) == (Vulnerability.ELDERLY,)
