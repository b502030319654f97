"""Two more real cases, of public facts alone: nine young people sent back from Laos in 2013, and those sent back on 9 October 2023."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from domain.casefile import CaseFile
from domain.redaction.labels import Labels
from domain.redaction.profiles import PROFILES
from domain.redaction.redact import redact
from export.summary.forms import PER_PERSON, Form
from export.summary.pages import page_texts
from export.summary.summary import summary
from resources.language import SUMMARY_LANGUAGES
from storage.case_json import case_file_from_json

CASES = Path(__file__).parents[2] / "cases"
TOLD_ON = {"laos-2013": date(2013, 7, 1), "october-2023": date(2023, 12, 10)}

each_case = pytest.mark.parametrize("case", TOLD_ON)
each_profile = pytest.mark.parametrize("profile", PROFILES)


@cache
def real_case(case: str) -> CaseFile:
    return case_file_from_json((CASES / f"{case}.json").read_bytes())


def made(case: str, profile: str, form: Form = Form.CASE_SUMMARY, language: str = "en") -> bytes:
    labels = Labels.letters("K7Q2M")
    found = redact(real_case(case), PROFILES[profile], labels=labels, on=TOLD_ON[case])
    person = "A" if form in PER_PERSON and found.labels else ""
    return summary(found.case, language, found.forbidden, form, person)


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page_texts(pdf)).split())


@each_case
@each_profile
def test_a_real_case_becomes_a_proved_summary(case: str, profile: str) -> None:
    assert made(case, profile).startswith(b"%PDF-1.7")


@pytest.mark.long
@each_case
@each_profile
@pytest.mark.parametrize("form", list(Form))
@pytest.mark.parametrize("language", SUMMARY_LANGUAGES)
def test_a_real_case_becomes_every_document_in_every_language(
    case: str, profile: str, form: Form, language: str
) -> None:
    assert made(case, profile, form, language).startswith(b"%PDF-1.7")


def test_a_public_statement_on_the_young_people_names_no_town_and_no_day() -> None:
    text = text_of(made("laos-2013", "public_statement"))
    assert [
        word for word in ("Vientiane", "Kunming", "27 May", "Oudomxay", "embassy of") if word in text
    ] == []
    assert "Returned by force" in text
    assert "Laos" in text


def test_the_united_nations_read_of_each_step_and_of_the_rival_counts_and_of_no_name() -> None:
    text = text_of(made("october-2023", "un_confidential"))
    assert "9 October 2023" in text
    assert "about 600" in text
    assert "Tumen" in text
    assert "Cheol" not in text
