"""A form of the United Nations for a group as one: where this reader is told of nobody alone, or where somebody asked for it."""

from __future__ import annotations

from dataclasses import replace

from domain.redaction.marks import NOT_KNOWN, WITHHELD
from domain.redaction.redacted import RedactedCase
from domain.redaction.redacted_people import RedactedName
from domain.vocabulary.law import Answer
from domain.vocabulary.people import Script
from export.summary.forms import THE_GROUP, Form
from tests.export.summary.wording.forms.test_forms_of_the_un import (
    each_form,
    facts,
    headings,
    of,
    of_the_group,
    with_person,
)
from tests.export.summary.wording.test_case import text_of


@each_form
def test_without_single_people_there_is_one_form_for_the_group(form: Form, mong_cai: RedactedCase) -> None:
    document = of(of_the_group(mong_cai), form)
    assert headings(document)[0] == "The group"
    assert "Person" not in text_of(document)
    identity = facts(document, headings(document)[2])
    assert set(identity.values()) <= {"Withheld", "Not known"}
    assert "another" not in identity


def test_the_group_as_one_has_the_names_of_everybody_whose_name_is_shown(mong_cai: RedactedCase) -> None:
    name = RedactedName(text="김철옥", script=Script.HANGUL_NORTH, kind=NOT_KNOWN)
    other = RedactedName(text="Kim Chol Ok", script=Script.DPRK_LATIN, kind=NOT_KNOWN)
    known = with_person(mong_cai, "B", names=(name, other))
    document = of(known, Form.ARBITRARY_DETENTION, THE_GROUP)
    assert headings(document)[0] == "The group"
    assert [each for each in headings(document) if each.startswith("Person")] == []
    identity = facts(document, "I. Identity")
    assert identity["1, 2. Family name, first name"] == "Person B 김철옥 / Kim Chol Ok"
    assert identity["5. Nationality"] == "North Korea"
    unnamed = facts(of(mong_cai, Form.ARBITRARY_DETENTION, THE_GROUP), "I. Identity")
    assert unnamed["1, 2. Family name, first name"] == "Withheld"


def test_the_group_has_its_places_from_the_events(mong_cai: RedactedCase) -> None:
    detention = facts(of(of_the_group(mong_cai), Form.ARBITRARY_DETENTION), "III. Detention")
    steps = detention["4. Places of detention, transfers, present place"].split(" / ")
    assert steps[0] == "1 Arrested, October 2015, Vietnamese police, Quảng Ninh, Vietnam"
    assert "Handed over across a border, October 2015, Chinese police, Guangxi, China" in steps[1]


@each_form
def test_a_case_without_people_has_a_form_in_which_nothing_is_known(
    form: Form, mong_cai: RedactedCase
) -> None:
    nothing = replace(
        mong_cai, people=(), groups=(), events=(), norms=NOT_KNOWN, appeals=(), sources=(), on=WITHHELD
    )
    document = of(nothing, form, "")
    assert headings(document)[0] == "The group"
    assert "Withheld" in text_of(document)
    missing = facts(document, "Answers that are missing")
    assert len(missing) >= 2


def test_what_is_told_person_by_person_is_not_called_unknown_of_the_group(mong_cai: RedactedCase) -> None:
    known = with_person(mong_cai, "B", pregnant=Answer.YES)
    identity = facts(of(known, Form.ENFORCED_DISAPPEARANCE, THE_GROUP), "1. Identity")
    each = "Only in the form for each person"
    assert identity["1 (c) Sex"] == "Withheld"
    assert identity["1 (d) Birth date, or age when detained"] == each
    assert identity["1 (h) Pregnancy"] == each
    assert identity["1 (e) Identity document"] == "Withheld"
    unknown = with_person(mong_cai, "B", pregnant=NOT_KNOWN, documents=())
    identity = facts(of(unknown, Form.ENFORCED_DISAPPEARANCE, THE_GROUP), "1. Identity")
    assert identity["1 (h) Pregnancy"] == identity["1 (e) Identity document"] == "Not known"
