"""Making a document of a case: which one, and for whom."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cli import arguments
from domain.casefile import CaseFile
from domain.ledger import revealed_by
from domain.redaction.omitted import Omitted
from domain.vocabulary.disclosures import Told
from tests.export.summary.test_example import example
from workflows import casework, reporting
from workflows.errors import NoSuchEvent, NoSuchForm, NoSuchPerson, NotOnePerson, SeveralPeople
from workflows.reporting import Summary, Wanted, make_summary

DAY = date(2015, 11, 20)


@pytest.fixture(scope="module")
def mong_cai() -> CaseFile:
    return example()


def made(case_file: CaseFile, profile: str = "partner_ngo", **wanted: Any) -> Summary:
    return make_summary(case_file, profile=profile, language="en", on=DAY, wanted=Wanted(**wanted))


def test_the_command_line_offers_every_form() -> None:
    assert tuple(reporting.FORMS) == arguments.FORMS


def test_each_form_is_another_document_of_the_same_redacted_case(mong_cai: CaseFile) -> None:
    usual, appeal = made(mong_cai), made(mong_cai, form="urgent_appeal")
    assert appeal.redacted_json == usual.redacted_json
    assert (usual.form, appeal.form) == ("case_summary", "urgent_appeal")
    assert usual.file_name == "case_2_en.pdf"
    assert appeal.file_name == "case-2_2_en.pdf"


def test_a_form_that_is_not_there_is_refused(mong_cai: CaseFile) -> None:
    with pytest.raises(NoSuchForm):
        made(mong_cai, form="confession")


def test_the_urgent_appeal_is_not_made_for_one_person(mong_cai: CaseFile) -> None:
    with pytest.raises(NotOnePerson):
        made(mong_cai, form="urgent_appeal", person=mong_cai.people[0].id)


def test_a_form_for_one_person_bears_that_persons_label(mong_cai: CaseFile) -> None:
    infant = mong_cai.people[-1].id
    alone = made(mong_cai, form="enforced_disappearance", person=infant)
    everybody = made(mong_cai, form="enforced_disappearance")
    assert alone.file_name == "case-4-i_2_en.pdf"
    assert everybody.file_name == "case-4_2_en.pdf"
    assert len(alone.pdf) < len(everybody.pdf)


def test_a_profile_that_tells_of_nobody_alone_makes_no_form_for_one_person(mong_cai: CaseFile) -> None:
    with pytest.raises(NotOnePerson):
        made(
            mong_cai, form="enforced_disappearance", person=mong_cai.people[0].id, profile="public_statement"
        )


def test_a_form_for_the_group_is_one_for_all_of_them(mong_cai: CaseFile) -> None:
    together = made(mong_cai, form="enforced_disappearance", as_group=True)
    everybody = made(mong_cai, form="enforced_disappearance")
    assert together.file_name == "case-4-group_2_en.pdf"
    assert len(together.pdf) < len(everybody.pdf)
    told = {kind for each in together.disclosure.people for kind in each.told}
    assert told == {Told.CUSTODY, Told.NATIONALITY}
    kept_from_them = {kind for each in everybody.disclosure.people for kind in each.told} - told
    assert Told.AGE_BAND in kept_from_them
    revealed = revealed_by(everybody.disclosure, [together.disclosure])
    assert {each.told for each in revealed} == kept_from_them


def test_the_ledger_says_nothing_of_a_person_who_was_left_out(mong_cai: CaseFile) -> None:
    infant = mong_cai.people[-1].id
    told = made(mong_cai, omitted=Omitted(people=frozenset({infant}))).disclosure
    assert infant not in {each.person for each in told.people}
    assert len(told.people) == len(mong_cai.people) - 1


def test_an_event_is_named_by_its_id_alone(mong_cai: CaseFile) -> None:
    assert casework.event_id(mong_cai, mong_cai.events[2].id) == mong_cai.events[2].id
    with pytest.raises(NoSuchEvent):
        casework.event_id(mong_cai, "arrested")


def test_a_person_is_named_by_id_or_working_label(mong_cai: CaseFile) -> None:
    somebody = mong_cai.people[3]
    assert casework.person_id(mong_cai, somebody.id) == somebody.id
    assert casework.person_id(mong_cai, somebody.label) == somebody.id


def test_nobody_is_found_by_a_name_that_nobody_or_two_people_have(mong_cai: CaseFile) -> None:
    with pytest.raises(NoSuchPerson):
        casework.person_id(mong_cai, "somebody else")
    with pytest.raises(NoSuchPerson):
        casework.person_id(mong_cai, "")
    twice = CaseFile(case=mong_cai.case, people=(mong_cai.people[0], mong_cai.people[0]))
    with pytest.raises(SeveralPeople):
        casework.person_id(twice, mong_cai.people[0].id)
