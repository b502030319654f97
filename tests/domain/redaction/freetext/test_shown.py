"""Shown: a name with a consent stays as the summary has it, and nothing beside it does."""

from __future__ import annotations

from dataclasses import replace

from domain.redaction.freetext.known import Known, known_of
from domain.redaction.freetext.redact_text import redact_text
from domain.redaction.profiles import LEGAL_COUNSEL
from domain.vocabulary.protection import ConsentScope
from tests.domain.redaction.builders import MOTHER
from tests.domain.redaction.small_case import SMALL_CASE, consent, redaction, to_partner


def with_consent(*scopes: ConsentScope) -> Known:
    case_file = replace(SMALL_CASE, consents=(consent(MOTHER, *scopes),))
    return known_of(redaction(case_file, LEGAL_COUNSEL, recipient=to_partner()), case_file, LEGAL_COUNSEL)


CONSENTED = with_consent(ConsentScope.NAME)


def test_a_name_that_the_summary_shows_stays_with_its_particle() -> None:
    text = "리영희가 왔다. Ri Yong Hui signed."
    found = redact_text(text, CONSENTED)
    assert (found.text, found.warnings, found.spans) == (text, (), ())


def test_without_the_consent_it_goes() -> None:
    assert "리영희" not in redact_text("리영희가 왔다.", with_consent(ConsentScope.FAMILY)).text


def test_the_others_of_the_case_and_other_spellings_are_withheld() -> None:
    text = redact_text("리영희와 리철수, Ri Chol Su, Lee Young-hee, 영희 씨, Pham Thi Lan.", CONSENTED).text
    assert "리영희" in text
    assert not any(name in text for name in ("철수", "Chol", "Young", " 영희", "Lan"))


def test_what_is_redacted_stays_so() -> None:
    once = redact_text("리영희와 리철수가 왔다.", CONSENTED).text
    assert redact_text(once, CONSENTED).text == once
