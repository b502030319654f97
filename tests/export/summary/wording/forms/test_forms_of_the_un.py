"""The two forms of the United Nations: their parts in order, one for each person, and a page for who submits that holds nothing."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from domain.custody_details import Access
from domain.redaction.marks import NOT_KNOWN, WITHHELD, Absence
from domain.redaction.redacted import RedactedCase
from domain.redaction.redacted_people import RedactedDocument, RedactedName
from domain.roughdate import RoughDate
from domain.vocabulary.authorities import Attribution
from domain.vocabulary.custody import CustodyStatus
from domain.vocabulary.law import AccessKind, AccessState, Answer
from domain.vocabulary.people import NameKind, Script
from export.summary.document import Blanks, Document, Facts, Origin, Section, Table
from export.summary.forms import PER_PERSON, Form
from export.summary.wording.forms.each import document_of
from tests.export.summary.redacted_events import account, value
from tests.export.summary.wording.test_case import origins, text_of, words_of_row

each_form = pytest.mark.parametrize("form", sorted(PER_PERSON))


WHAT_OFFICIALS_SAY = "4 (b) Why the State is believed responsible: what officials say"


def of(redacted: RedactedCase, form: Form, person: str = "B") -> Document:
    return document_of(redacted, "en", form, person)


def headings(document: Document) -> list[str]:
    return [section.heading.text for section in document.sections]


def facts(document: Document, heading: str) -> dict[str, str]:
    """Label → the lines of the answer, of every list of facts under a heading."""
    section = next(each for each in document.sections if each.heading.text == heading)
    return {
        label.text: " / ".join(" ".join(piece.text for piece in line) for line in cell)
        for block in section.blocks
        if isinstance(block, Facts)
        for label, cell in block.rows
    }


def with_person(redacted: RedactedCase, label: str, **changes: object) -> RedactedCase:
    assert isinstance(redacted.people, tuple)
    people = (replace(each, **changes) if each.label == label else each for each in redacted.people)  # type: ignore[arg-type]
    return replace(redacted, people=tuple(people))


def of_the_group(redacted: RedactedCase) -> RedactedCase:
    groups = tuple(replace(group, people=WITHHELD) for group in redacted.groups)
    events = tuple(replace(event, people=WITHHELD) for event in redacted.events)
    return replace(redacted, people=WITHHELD, groups=groups, events=events)


def test_the_questionnaire_has_its_seven_parts_in_order(mong_cai: RedactedCase) -> None:
    assert headings(of(mong_cai, Form.ARBITRARY_DETENTION)) == [
        "Person B",
        "Answers that are missing",
        "I. Identity",
        "II. Arrest",
        "III. Detention",
        "IV. Circumstances of the arrest",
        "V. Reasons why it is arbitrary",
        "VI. Internal steps, including domestic remedies",
        "VII. Who submits this",
    ]


def test_the_form_on_disappearance_marks_what_is_asked_of_everybody(mong_cai: RedactedCase) -> None:
    document = of(mong_cai, Form.ENFORCED_DISAPPEARANCE)
    marked = [piece.text for piece in document.body() if piece.text.endswith("*")]
    assert marked == [
        "1 (a), (b) Family name, first name*",
        "2. Date of disappearance, at least month and year*",
        "3. Place of arrest, or where last seen*",
        "4. Forces believed responsible*",
        "5. Action taken*",
    ]
    assert "6. Who submits this, asked of everybody" in text_of(document)


@each_form
def test_everybody_has_a_form_that_begins_a_page(form: Form, mong_cai: RedactedCase) -> None:
    sections = of(mong_cai, form, "").sections
    people = [section for section in sections if section.heading.text.startswith("Person ")]
    assert [section.heading.text[-1] for section in people] == list("ABCDEFGHI")
    assert [section.begins_page for section in people] == [False] + [True] * 8


@each_form
def test_a_form_for_one_person_speaks_of_nobody_else(form: Form, mong_cai: RedactedCase) -> None:
    document = of(mong_cai, form)
    labels = {piece.text for piece in document.body() if piece.text.startswith("Person ")}
    assert labels == {"Person B"}


@each_form
def test_the_page_for_who_submits_is_the_last_and_holds_only_the_form(
    form: Form, mong_cai: RedactedCase
) -> None:
    last = of(mong_cai, form, "").sections[-1]
    assert last.begins_page
    assert isinstance(last.blocks[-1], Blanks)
    assert _origins(last) == {Origin.FORM}


def _origins(section: Section) -> set[Origin]:
    found = {section.heading.origin}
    for block in section.blocks:
        pieces = block.labels if isinstance(block, Blanks) else block
        assert isinstance(pieces, tuple)
        found |= {piece.origin for piece in pieces}
    return found


@each_form
def test_no_form_says_that_it_is_the_official_one(form: Form, mong_cai: RedactedCase) -> None:
    text = text_of(of(mong_cai, form))
    assert "Answers in the order of" in text
    assert "This is not the official form" in text


def test_identity_under_a_consent_is_shown_and_no_longer_missing(mong_cai: RedactedCase) -> None:
    name = RedactedName(text="김철옥", script=Script.HANGUL_NORTH, kind=NameKind.REAL)
    plain = RedactedName(text="Kim Chol Ok", script=Script.DPRK_LATIN, kind=NOT_KNOWN)
    passport = RedactedDocument(
        kind="Passport", number="M12345678", issued_by=NOT_KNOWN, issued=RoughDate(edtf="2014-05")
    )
    known = with_person(
        mong_cai,
        "B",
        names=(name, plain),
        documents=(passport,),
        birth=value(RoughDate(edtf="1988-03")),
        pregnant=Answer.NO,
    )
    document = of(known, Form.ENFORCED_DISAPPEARANCE)
    identity = facts(document, "1. Identity")
    assert identity["1 (a), (b) Family name, first name*"] == "김철옥 Real name / Kim Chol Ok"
    assert (
        identity["1 (d) Birth date, or age when detained"]
        == "Born: March 1988 / Age when custody began: 18 to 34"
    )
    assert identity["1 (e) Identity document"] == "Passport M12345678 Issued: May 2014"
    assert identity["1 (h) Pregnancy"] == "No"
    assert "Asked of everybody, withheld by this profile" not in facts(document, "Answers that are missing")


def test_what_officials_say_of_a_disappearance_is_said_of_every_event(mong_cai: RedactedCase) -> None:
    facts_of = facts(of(mong_cai, Form.ENFORCED_DISAPPEARANCE, ""), "2 to 4. The disappearance")
    first, *rest = mong_cai.events
    people = first.people
    told = replace(
        mong_cai,
        events=(
            first,
            *(replace(each, people=people, attribution=Attribution.OFFICIALS_DENY) for each in rest),
        ),
    )
    denied = facts(of(told, Form.ENFORCED_DISAPPEARANCE), "2 to 4. The disappearance")
    assert facts_of[WHAT_OFFICIALS_SAY].startswith("Nobody has said anything")
    assert denied[WHAT_OFFICIALS_SAY].endswith("(events 2, 3, 4, 5)")
    withheld = replace(
        mong_cai, events=tuple(replace(each, attribution=WITHHELD) for each in mong_cai.events)
    )
    said = facts(of(withheld, Form.ENFORCED_DISAPPEARANCE), "2 to 4. The disappearance")
    assert said[WHAT_OFFICIALS_SAY] == "Withheld"


def test_papers_and_names_that_nobody_recorded_are_not_known_rather_than_withheld(
    mong_cai: RedactedCase,
) -> None:
    known = with_person(mong_cai, "B", names=(), documents=())
    identity = facts(of(known, Form.ARBITRARY_DETENTION), "I. Identity")
    assert (identity["1, 2. Family name, first name"], identity["6. Identity document"]) == (
        "Not known",
        "Not known",
    )
    assert identity["7. Profession or activity"] == "Withheld"


def test_rival_accounts_of_the_arrest_stand_below_the_working_one(mong_cai: RedactedCase) -> None:
    first, *rest = mong_cai.events
    rival = value(RoughDate(edtf="2015-10"), account(RoughDate(edtf="2015-11"), source=2))
    told = replace(mong_cai, events=(replace(first, when=rival), *rest))
    when = facts(of(told, Form.ARBITRARY_DETENTION), "II. Arrest")["1. Date of arrest"]
    assert when == "October 2015 / another account: November 2015 (Reported, grade C3)"


def test_the_disappearance_says_when_the_urgent_procedure_closes(mong_cai: RedactedCase) -> None:
    date = facts(of(mong_cai, Form.ENFORCED_DISAPPEARANCE), "2 to 4. The disappearance")[
        "2. Date of disappearance, at least month and year*"
    ]
    assert date.split(" / ")[-2:] == [
        "Urgent procedure closes, at worst: February 2016 · At least 9 weeks (counted from: the last sign of them)",
        "Urgent procedure closes, at worst: January 2016 · At least 4 weeks (counted from: the arrest)",
    ]


@pytest.mark.parametrize(
    ("on", "duration"),
    [
        ("2015-12", "At least 4 weeks, as of December 2015"),
        ("2015-12-10", "At least 40 days, as of 10 December 2015"),
        ("2015-10", "since October 2015"),
        ("2014", "since October 2015"),
    ],
)
def test_how_long_it_has_lasted_is_said_as_exactly_as_the_day_is_shown(
    on: str, duration: str, mong_cai: RedactedCase
) -> None:
    told = replace(mong_cai, on=RoughDate(edtf=on))
    assert facts(of(told, Form.ARBITRARY_DETENTION), "III. Detention")["2. Duration"] == duration


def test_nobody_is_detained_who_is_free(mong_cai: RedactedCase) -> None:
    assert isinstance(mong_cai.people, tuple)
    state = mong_cai.people[1].state
    free = replace(state, now=replace(state.now, status=CustodyStatus.FREE))
    detention = facts(of(with_person(mong_cai, "B", state=free), Form.ARBITRARY_DETENTION), "III. Detention")
    assert (detention["2. Duration"], detention["3. Forces holding the person"]) == ("Not known", "Not known")


def test_the_chain_of_places_ends_with_the_present_one(mong_cai: RedactedCase) -> None:
    detention = facts(of(mong_cai, Form.ARBITRARY_DETENTION), "III. Detention")
    steps = detention["4. Places of detention, transfers, present place"].split(" / ")
    assert steps[0].startswith("1 Arrested, October 2015, Vietnamese police")
    assert steps[-1] == "Present place: Not known"


def test_what_bears_on_arbitrariness_names_the_event_that_says_so(mong_cai: RedactedCase) -> None:
    first, *rest = mong_cai.events
    access = (
        Access(kind=AccessKind.LAWYER, state=AccessState.REFUSED),
        Access(kind=AccessKind.FAMILY, state=AccessState.UNKNOWN),
    )
    told = replace(mong_cai, events=(replace(first, warrant_shown=Answer.NO, access=access), *rest))
    document = of(told, Form.ARBITRARY_DETENTION)
    reasons = facts(document, "V. Reasons why it is arbitrary")
    assert reasons["Warrant shown"] == "No (event 1)"
    assert reasons["Access"].startswith("Lawyer: Refused")
    assert "Family" not in reasons["Access"]
    assert facts(document, "II. Arrest")["4. Warrant or other decision shown"] == "No"


def test_only_the_norms_that_protect_are_reasons_and_the_others_the_legal_basis(
    mong_cai: RedactedCase,
) -> None:
    document = of(mong_cai, Form.ARBITRARY_DETENTION)
    reasons = next(each for each in document.sections if each.heading.text.startswith("V. "))
    rows = [words_of_row(row) for block in reasons.blocks if isinstance(block, Table) for row in block.rows]
    assert {row[1] for row in rows} == {"Against the return"}
    basis = facts(document, "II. Arrest")["7. Legal basis, legislation applied"]
    assert basis == "Border protocol of China and North Korea 1986 (revised 1998)"


@pytest.mark.parametrize("absence", [WITHHELD, NOT_KNOWN])
def test_grounds_and_norms_say_why_they_are_absent(absence: Absence, mong_cai: RedactedCase) -> None:
    events = tuple(replace(event, basis=absence) for event in mong_cai.events)
    arrest = facts(
        of(replace(mong_cai, events=events, norms=absence), Form.ARBITRARY_DETENTION), "II. Arrest"
    )
    assert arrest["6. Reasons given by the authorities"] == absence.label
    assert arrest["7. Legal basis, legislation applied"] == absence.label


@each_form
@pytest.mark.parametrize("language", ["ko", "zh_CN", "vi", "th"])
def test_another_language_says_the_same(language: str, form: Form, mong_cai: RedactedCase) -> None:
    other, english = document_of(mong_cai, language, form), of(mong_cai, form, "")
    assert origins(other) == origins(english), "a country may come before or after its towns"


@pytest.mark.parametrize("form", [form for form in Form if form is not Form.CASE_SUMMARY])
def test_korean_has_no_english_of_the_form_left(form: Form, mong_cai: RedactedCase) -> None:
    for redacted in (mong_cai, of_the_group(mong_cai)):
        korean = document_of(redacted, "ko", form)
        said = {piece.text for piece in korean.body() if piece.origin is Origin.FORM}
        english = {text for text in said if re.search("[A-Za-z]{2}", text) and not re.search("[가-힣]", text)}
        assert english <= {"UNHCR", "II."}
