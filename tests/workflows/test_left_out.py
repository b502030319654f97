"""Who and what is not in a document stands in its disclosure."""

from __future__ import annotations

from datetime import date

import pytest

from domain.disclosure import Disclosure
from domain.redaction.omitted import Omitted
from domain.vocabulary.events import EventKind
from workflows import casework, reporting
from workflows.reporting import Wanted
from workflows.session import Session


def disclosure(session: Session, case: str, wanted: Wanted, profile: str = "partner_ngo") -> Disclosure:
    case_file = casework.case_file(session, case)
    made = reporting.make_summary(
        case_file, profile=profile, language="en", on=date(2015, 11, 20), wanted=wanted
    )
    return made.disclosure


@pytest.mark.parametrize("profile", ["partner_ngo", "public_statement"])
def test_whoever_is_left_out_is_named_also_where_people_are_not_told_apart(
    session: Session, example_case: str, profile: str
) -> None:
    case_file = casework.case_file(session, example_case)
    infant = case_file.people[-1].id
    told = disclosure(session, example_case, Wanted(omitted=Omitted(people=frozenset({infant}))), profile)
    assert told.people_left_out == (infant,)
    separation = next(each.id for each in case_file.events if each.kind is EventKind.SEPARATION)
    assert separation in told.events_left_out
    assert disclosure(session, example_case, Wanted(), profile).people_left_out == ()


def test_a_form_for_one_person_tells_of_nobody_else(session: Session, example_case: str) -> None:
    case_file = casework.case_file(session, example_case)
    adult, *others = (each.id for each in case_file.people)
    told = disclosure(session, example_case, Wanted(form="enforced_disappearance", person=adult))
    assert set(told.people_left_out) == set(others)
    not_for_them = set(disclosure(session, example_case, Wanted()).events_left_out)
    assert set(told.events_left_out) == not_for_them | {
        event.id for event in case_file.events if all(part.person != adult for part in event.participations)
    }
