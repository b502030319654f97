"""Decisions: what a person decides counts for every place that says the same, and for nothing else."""

from __future__ import annotations

import pytest

from domain.redaction.freetext.findings import Decision, Verdict, What, Why
from domain.redaction.freetext.folding import words_of
from domain.redaction.freetext.redact_text import TextRedactor
from tests.domain.redaction.freetext.people import PUBLIC, known, redacted


def decision(words: str, what: What, verdict: Verdict) -> Decision:
    return Decision(words=words_of(words), what=what, verdict=verdict)


STRANGER = "Kwon Hyok Chol came, and KWON HYOK-CHOL left."


def test_a_stranger_blocks_until_somebody_decides() -> None:
    undecided = redacted(STRANGER)
    assert undecided.is_refused
    assert undecided.text == "[?] came, and [?] left."
    assert {warning.words for warning in undecided.warnings} == {"kwon hyok chol"}


@pytest.mark.parametrize(
    ("verdict", "text"), [(Verdict.KEEP, STRANGER), (Verdict.WITHHOLD, "[name] came, and [name] left.")]
)
def test_one_decision_counts_however_the_name_is_written(verdict: Verdict, text: str) -> None:
    decided = redacted(STRANGER, decisions=(decision("Kwon Hyok Chol", What.STRANGER, verdict),))
    assert (decided.text, decided.is_refused) == (text, False)
    assert {span.why for span in decided.spans} <= {Why.DECISION}


def test_a_decision_about_another_kind_decides_nothing() -> None:
    assert redacted(STRANGER, decisions=(decision("Kwon Hyok Chol", What.PERSON, Verdict.KEEP),)).is_refused


def test_of_two_decisions_about_the_same_withholding_wins() -> None:
    both = tuple(
        decision("Kwon Hyok Chol", What.STRANGER, verdict) for verdict in (Verdict.WITHHOLD, Verdict.KEEP)
    )
    for decisions in (both, both[::-1]):
        assert redacted(STRANGER, decisions=decisions).text == "[name] came, and [name] left."


def test_a_word_that_spells_a_recorded_name_is_withheld_and_can_be_kept() -> None:
    text = "They spoke of Hope."
    assert redacted(text, "Hope").text == "They spoke of [A]."
    kept = redacted(text, "Hope", decisions=(decision("hope", What.PERSON, Verdict.KEEP),))
    assert (kept.text, kept.is_refused) == (text, False)


def test_a_full_name_cannot_be_kept() -> None:
    decisions = (decision("Kim Chol Su", What.PERSON, Verdict.KEEP),)
    assert redacted("Kim Chol Su came.", "김철수", decisions=decisions).text == "[A] came."


def test_two_people_who_answer_to_one_name_are_not_told_apart() -> None:
    assert (
        redacted("Kim came. 철수가 왔다.", "김철수", "Kim Il Ho", "박철수").text
        == "[person] came. [person]이(가) 왔다."
    )


def test_people_nobody_gave_a_label_are_numbered_as_they_come() -> None:
    people = known("김철수", "리영희", "박영수")
    people = type(people)(profile=people.profile, named=people.named, labels={"person:1": "B"})
    text = "박영수와 리영희와 김철수, 박영수."
    steps = list(TextRedactor(people).steps(text))
    assert steps[-1] <= 1
    from domain.redaction.freetext.redact_text import redact_text

    assert redact_text(text, people).text == "[person 1]과(와) [B]과(와) [person 2], [person 1]."
    alike = type(people)(profile=PUBLIC, named=people.named, tells_people=False)
    assert redact_text(text, alike).text == "[person]과(와) [person]과(와) [person], [person]."


def test_the_spans_say_where_and_why() -> None:
    text = "김철수 called +86 138 0013 8000 on 22 October 2015, says Chol-su."
    spans = redacted(text, "김철수").spans
    assert [(text[span.start : span.end], span.what, span.why) for span in spans] == [
        ("김철수", What.PERSON, Why.DICTIONARY),
        ("+86 138 0013 8000", What.CONTACT, Why.DETECTOR),
        ("22 October 2015", What.DATE, Why.PROFILE),
        ("Chol-su", What.PERSON, Why.DERIVED),
    ]
    assert redacted(text, "김철수").tokens == ("[A]",)


def test_an_empty_text_and_no_people() -> None:
    assert redacted("").text == ""
    assert redacted("Nothing to see.").text == "Nothing to see."
