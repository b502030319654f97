"""A redacted case in words: nothing shown is lost, nothing withheld shines through, and every language says it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from domain.counts import CountRange
from domain.redaction.marks import NOT_KNOWN, WITHHELD, CountBand
from domain.redaction.redacted import RedactedCase, RedactedContext
from domain.redaction.redacted_people import RedactedGroup, RedactedName
from domain.redaction.redacted_values import RedactedPlace
from domain.vocabulary.countries import Country
from domain.vocabulary.people import Script
from export.summary.document import Document, Facts, Look, Origin, Row, Table
from export.summary.wording.case import case_summary
from export.summary.wording.frame import reference
from export.summary.wording.words import Words
from resources.language import UnknownLanguage


def section(document: Document, heading: str) -> list[Row]:
    """The rows of the table in a section."""
    found = next(each for each in document.sections if heading in each.heading.text)
    return [row for block in found.blocks if isinstance(block, Table) for row in block.rows]


def words_of_row(row: Row) -> list[str]:
    """The text of each cell."""
    return [" / ".join(" ".join(piece.text for piece in line) for line in cell) for cell in row.cells]


def text_of(document: Document) -> str:
    return " ".join(piece.text for piece in document.body())


def origins(document: Document) -> Counter[Origin]:
    """How many pieces come from where; a public name comes from the case, whatever it is called."""
    said = (piece.origin for piece in document.body())
    return Counter(Origin.CASE if origin is Origin.KNOWN else origin for origin in said)


@pytest.fixture
def summary(mong_cai: RedactedCase) -> Document:
    return case_summary(mong_cai, "en")


def test_every_person_has_a_row_of_their_own_state(summary: Document) -> None:
    rows = section(summary, "Where the people are")
    assert [words_of_row(row)[0] for row in rows if not row.is_rival] == [
        f"Person {letter}" for letter in "ABCDEFGHI"
    ]


def test_the_infant_does_not_follow_the_group(summary: Document) -> None:
    rows = [words_of_row(row) for row in section(summary, "Where the people are")]
    infant = next(at for at, row in enumerate(rows) if row[0] == "Person I")
    assert rows[infant][1:] == [
        "In custody",
        "Not known",
        "Not known",
        "October 2015",
        "October 2015",
        "Disputed",
    ]
    assert [row[0] for row in rows[infant + 1 :]] == ["or possibly:", "or possibly:"]
    assert rows[infant + 1][3] == "Quảng Ninh, Vietnam"


def test_an_event_says_what_when_where_by_whom_and_how_sure(summary: Document) -> None:
    handed_over = words_of_row(section(summary, "What happened")[2])
    assert handed_over[:3] == [
        "2",
        "October 2015",
        (
            "Handed over across a border / From: Quảng Ninh, Vietnam / To: Guangxi, China / By: Vietnamese police"
            " / Handed to: Chinese police / Asylum: Could not be made / Access: UNHCR (Refused)"
        ),
    ]
    assert handed_over[4] == "One source / grade C3 / sources 1, 2"


def test_rival_accounts_stand_below_their_event_with_grade_and_source(summary: Document) -> None:
    rivals = [words_of_row(row) for row in section(summary, "What happened")[3:6]]
    assert rivals == [
        ["", "between October 2015 and November 2015", "Another account", "", "Reported, grade B2, source 2"],
        ["", "", "Another account, where: China", "", "Reported, grade C3, source 1"],
        ["", "", "Another account", "Person I / Took part", "Reported, grade B2, source 2"],
    ]


def test_a_column_around_the_case_that_has_nothing_to_say_is_left_out(mong_cai: RedactedCase) -> None:
    def columns(*context: RedactedContext) -> list[str]:
        found = case_summary(replace(mong_cai, context=context), "en")
        around = next(each for each in found.sections if "around the case" in each.heading.text)
        return [
            column.heading.text
            for block in around.blocks
            if isinstance(block, Table)
            for column in block.columns
        ]

    bare = replace(mong_cai.context[0], count=NOT_KNOWN, period=NOT_KNOWN)
    assert columns(bare) == ["What", "Who or where"]
    assert columns(bare, replace(bare, count=CountRange(minimum=3))) == [
        "What", "How many", "Who or where",
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_place_of_which_only_the_country_is_known_is_its_country_once(language: str) -> None:
    bare = RedactedPlace(
        name="North Korea", town=NOT_KNOWN, province=NOT_KNOWN, country=Country.KP, site=NOT_KNOWN
    )
    said = Words(language).place(bare)
    assert [piece.text for piece in said] == [Words(language).term(Country.KP).text]


def test_people_who_share_a_part_stand_together(summary: Document) -> None:
    who = [words_of_row(row)[3] for row in section(summary, "What happened") if not row.is_rival]
    assert who[0].startswith("Person I – Taken away from the group (Disputed)")
    assert who[0].endswith("All others shown here – Held")
    assert who[2] == "All shown here except Person I"
    assert who[3] == "All shown here"


def test_people_with_the_same_steps_stand_together_in_the_chain(summary: Document) -> None:
    chain = [words_of_row(row) for row in section(summary, "chain of custody")]
    assert [row[0] for row in chain] == [" ".join(f"Person {letter}" for letter in "ABCDEFGH"), "Person I"]
    assert (
        "2 Handed over across a border, October 2015, Vietnamese police, Guangxi, China (an account denies it)"
        in chain[1][1]
    )


def test_what_a_norm_is_to_a_state_stands_beside_it_with_a_caution(summary: Document) -> None:
    norms = [words_of_row(row) for row in section(summary, "law each side invokes")]
    assert norms[1][2] == "Vietnam: Bound since February 2015 / China: Bound since 1988"
    assert norms[3][1] == "For the return / Government of China"
    assert "not checked" in text_of(summary)


def test_what_is_withheld_is_a_mark_and_nothing_else(summary: Document) -> None:
    marks = {piece.text for piece in summary.body() if piece.look is Look.WITHHELD}
    assert marks == {"Withheld"}


def test_every_term_of_the_form_is_told_apart_from_what_the_case_says(summary: Document) -> None:
    case = {piece.text.rstrip(",") for piece in summary.body() if piece.origin is Origin.CASE}
    assert case == {
        "K7Q2M", "Vietnamese police", "Chinese police", "Chinese military", "Government of China",
        "Government of South Korea", "Quảng Ninh", "Guangxi", "Liaoning", "Jilin",
    }  # fmt: skip


def test_without_single_people_only_groups_are_told_of(mong_cai: RedactedCase) -> None:
    groups = tuple(replace(group, people=WITHHELD, size=CountBand.GROUP) for group in mong_cai.groups)
    events = tuple(replace(event, people=WITHHELD, size=WITHHELD) for event in mong_cai.events)
    document = case_summary(replace(mong_cai, people=WITHHELD, groups=groups, events=events), "en")
    assert "Person" not in text_of(document)
    assert words_of_row(section(document, "Where the people are")[0])[0] == "A group"
    headings = [each.heading.text for each in document.sections]
    assert not any("Who they are" in heading or "chain" in heading for heading in headings)


def test_with_nothing_to_say_the_form_still_stands(mong_cai: RedactedCase) -> None:
    nothing = replace(
        mong_cai, code=WITHHELD, on=NOT_KNOWN, status=NOT_KNOWN, size=WITHHELD, people=(), groups=(), events=(),
        norms=(), asks=(), appeals=(), context=(), sources=WITHHELD,
    )  # fmt: skip
    document = case_summary(nothing, "en")
    assert [each.heading.text for each in document.sections] == [
        "1. The case in short",
        "2. Where the people are",
        "3. What is not shown",
    ]
    short = document.sections[0].blocks[0]
    assert isinstance(short, Facts)


@pytest.mark.parametrize("language", ["ko", "zh_CN", "vi", "th"])
def test_another_language_says_the_same_of_the_same_people(
    language: str, mong_cai: RedactedCase, summary: Document
) -> None:
    other = case_summary(mong_cai, language)
    assert origins(other) == origins(summary), "a country may come before or after its towns"
    assert len(other.sections) == len(summary.sections)


def test_no_column_says_that_somebody_consented(mong_cai: RedactedCase) -> None:
    # A name may be shown because somebody decided it without a consent.
    name = RedactedName(text="김철옥", script=Script.HANGUL_NORTH, kind=NOT_KNOWN)
    assert isinstance(mong_cai.people, tuple)
    first, *others = mong_cai.people
    document = case_summary(replace(mong_cai, people=(replace(first, names=(name,)), *others)), "en")
    headings = [column.heading.text for table in document.tables() for column in table.columns]
    assert "Shown to this reader" in headings
    assert not [each for each in headings if "consent" in each]


def test_korean_has_no_english_label_of_the_summary_left(mong_cai: RedactedCase, summary: Document) -> None:
    korean = case_summary(mong_cai, "ko")
    labels = [each.heading.text for each in korean.sections] + [
        column.heading.text for table in korean.tables() for column in table.columns
    ]
    assert all(any("가" <= letter <= "힣" for letter in label) for label in labels)


def test_a_language_without_a_catalogue_is_refused(mong_cai: RedactedCase) -> None:
    with pytest.raises(UnknownLanguage):
        case_summary(mong_cai, "tlh")


def test_the_reference_is_the_same_in_every_language(mong_cai: RedactedCase) -> None:
    assert reference(mong_cai) == "0123 4567 89ab cdef"
    english, korean = case_summary(mong_cai, "en"), case_summary(mong_cai, "ko")
    assert any(reference(mong_cai) in piece.text for piece in english.footer)
    assert any(reference(mong_cai) in piece.text for piece in korean.footer)


def test_the_same_case_gives_the_same_document(mong_cai: RedactedCase) -> None:
    assert case_summary(mong_cai, "ko") == case_summary(mong_cai, "ko")


def test_a_group_of_the_redacted_case_may_be_empty_of_labels(mong_cai: RedactedCase) -> None:
    group = RedactedGroup(people=WITHHELD, size=9, state=mong_cai.groups[0].state)
    document = case_summary(replace(mong_cai, people=WITHHELD, groups=(group,), events=()), "en")
    assert words_of_row(section(document, "Where the people are")[0])[0] == "9"
