"""Blind narratives: what nobody who wrote the code had thought of is gone, flagged or left alone all the same."""

from __future__ import annotations

import unicodedata
from functools import cache

import pytest

from domain.redaction.freetext.findings import FreeText
from domain.redaction.freetext.folding import words_of
from domain.redaction.freetext.redact_text import redact_text
from tests.redaction.blind import Blind
from tests.redaction.blind_case import known_in
from tests.redaction.blind_forms import FORMS
from tests.redaction.blind_names import NAMES
from tests.redaction.hidden_forms import HIDDEN_FORMS
from tests.redaction.hidden_names import HIDDEN_NAMES
from tests.redaction.interrogation import INTERROGATION
from tests.redaction.southern_route import SOUTHERN_ROUTE
from tests.redaction.strange_names import STRANGE_NAMES
from tests.redaction.told_indirectly import TOLD_INDIRECTLY

BLIND = (
    *NAMES,
    *FORMS,
    *INTERROGATION,
    *HIDDEN_NAMES,
    *HIDDEN_FORMS,
    *TOLD_INDIRECTLY,
    *SOUTHERN_ROUTE,
    *STRANGE_NAMES,
)
each = pytest.mark.parametrize(
    "narrative", BLIND, ids=[f"{narrative.language}: {narrative.name}" for narrative in BLIND]
)


@cache
def redacted(narrative: Blind) -> FreeText:
    return redact_text(narrative.text, known_in(narrative))


def composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


@each
def test_nothing_of_it_leaks(narrative: Blind) -> None:
    text = composed(redacted(narrative).text)
    assert [gone for gone in narrative.gone if composed(gone).casefold() in text.casefold()] == [], text


@each
def test_what_says_nothing_stays(narrative: Blind) -> None:
    text = redacted(narrative).text
    assert [stays for stays in narrative.stays if stays not in text] == [], text


@each
def test_whom_nobody_recorded_is_asked_about(narrative: Blind) -> None:
    waiting = {warning.words for warning in redacted(narrative).warnings}
    assert waiting >= {words_of(flag) for flag in narrative.flags}


@each
def test_as_many_people_are_told_apart_as_there_are(narrative: Blind) -> None:
    found = redacted(narrative)
    assert narrative.tokens in (0, len(found.tokens)), found.text


@each
def test_redacted_again_it_stays_the_same(narrative: Blind) -> None:
    once = redacted(narrative).text
    assert redact_text(once, known_in(narrative)).text == once
