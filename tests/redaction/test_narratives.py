"""Narratives: nothing leaks, ordinary text stays, what nobody recorded waits for a person."""

from __future__ import annotations

import unicodedata
from functools import cache

import pytest

from domain.redaction.freetext.findings import FreeText
from domain.redaction.freetext.folding import words_of
from domain.redaction.freetext.redact_text import TextRedactor, redact_text
from tests.redaction.narrative_case import known_under
from tests.redaction.narratives import NARRATIVES, Narrative

each = pytest.mark.parametrize("narrative", NARRATIVES, ids=[narrative.about for narrative in NARRATIVES])


@cache
def redactor(profile: str) -> TextRedactor:
    return TextRedactor(known_under(profile))


def redacted(narrative: Narrative) -> FreeText:
    steps = redactor(narrative.profile).steps(narrative.text)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: FreeText = end.value
            return found


@each
def test_what_must_not_be_read_is_gone(narrative: Narrative) -> None:
    text = unicodedata.normalize("NFC", redacted(narrative).text)
    assert [hidden for hidden in narrative.hides if unicodedata.normalize("NFC", hidden) in text] == [], text


@each
def test_what_says_nothing_stays(narrative: Narrative) -> None:
    text = redacted(narrative).text
    assert [kept for kept in narrative.keeps if kept not in text] == [], text


@each
def test_what_nobody_recorded_waits_for_a_decision(narrative: Narrative) -> None:
    found = redacted(narrative)
    waiting = {warning.words for warning in found.warnings}
    assert waiting >= {words_of(flag) for flag in narrative.flags}
    assert found.is_refused is bool(narrative.flags) or not narrative.has_no_flag


@each
def test_a_redacted_text_is_redacted_no_further(narrative: Narrative) -> None:
    once = redacted(narrative).text
    assert redact_text(once, known_under(narrative.profile)).text == once
