"""The further documents of the example case: every form under every profile is a proved file, and what is withheld makes no difference."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from random import Random
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from domain.redaction.labels import Labels
from domain.redaction.profiles import PROFILES
from domain.redaction.redact import Redaction, redact
from export.summary.forms import PER_PERSON, Form
from export.summary.pages import page_texts
from export.summary.render import rendered
from export.summary.summary import summary
from export.summary.wording.forms.each import document_of
from tests.domain.redaction.small_case import redacted
from tests.domain.redaction.test_non_interference import BUSY_CASE
from tests.domain.redaction.variations import other_case_file
from tests.export.summary.test_example import ON, another_day, another_town, example, named, other_words

FORMS = [form for form in Form if form is not Form.CASE_SUMMARY]

each_form = pytest.mark.parametrize("form", FORMS)
each_profile = pytest.mark.parametrize("profile", PROFILES)

COARSE = ("public_statement", "partner_ngo")


def _everything_withheld(profile: str) -> Callable[[dict[str, Any]], None]:
    changes = (named, other_words, *((another_day, another_town) if profile in COARSE else ()))

    def change(raw: dict[str, Any]) -> None:
        for each in changes:
            each(raw)

    return change


def redaction(profile: str, change: Callable[[dict[str, Any]], None] = lambda _: None) -> Redaction:
    return redact(example(change), PROFILES[profile], labels=Labels.letters("K7Q2M"), on=ON)


def one_person(form: Form) -> str:
    """The infant, of whom there is most to say; the whole group is tried once, since it is nine times as long."""
    return "I" if form in PER_PERSON else ""


@cache
def made(form: Form, profile: str, language: str = "en") -> bytes:
    found = redaction(profile)
    return summary(found.case, language, found.forbidden, form, one_person(form))


@cache
def text_of(form: Form, profile: str) -> str:
    return " ".join(" ".join(page_texts(made(form, profile))).split())


@each_form
@each_profile
def test_cases_that_differ_only_in_what_is_withheld_give_the_same_bytes(profile: str, form: Form) -> None:
    other = redaction(profile, _everything_withheld(profile))
    assert rendered(document_of(other.case, "en", form, one_person(form))) == made(form, profile)


@each_form
@each_profile
@given(seed=st.integers(0, 2**32))
@settings(max_examples=2, deadline=None, phases=(Phase.explicit, Phase.generate))
def test_whatever_is_withheld_of_any_field_no_form_says_anything_else(
    profile: str, form: Form, seed: int
) -> None:
    other = other_case_file(Random(seed), BUSY_CASE, PROFILES[profile])
    one, another = (redacted(each, PROFILES[profile]) for each in (BUSY_CASE, other))
    assert document_of(another, "en", form).json() == document_of(one, "en", form).json()


@each_form
@pytest.mark.parametrize("profile", ["public_statement", "un_confidential"])
def test_every_form_is_proved_in_korean_too(profile: str, form: Form) -> None:
    assert made(form, profile, "ko").startswith(b"%PDF-1.7")


@each_form
@pytest.mark.parametrize("profile", COARSE)
def test_no_exact_day_and_no_town_is_on_the_pages(profile: str, form: Form) -> None:
    withheld = ("22 October", "24 October", "22 January", "24 January", "63 days", "Dongxing", "Shenyang", "Móng Cái", "11 months")  # fmt: skip
    assert [word for word in withheld if word in text_of(form, profile)] == []


def test_the_urgent_appeal_of_nine_people_fits_on_two_pages_and_has_one_for_who_submits_it() -> None:
    for profile in PROFILES:
        *told, last = page_texts(made(Form.URGENT_APPEAL, profile))
        assert len(told) == 2
        assert "Who submits this" in last
        assert "Who submits this" not in " ".join(told)


def test_the_urgent_appeal_says_until_when_at_worst() -> None:
    text = text_of(Form.URGENT_APPEAL, "un_confidential")
    assert "24 October 2015 24 January 2016 65 days" in text
    assert "22 October 2015 22 January 2016 63 days" in text


def test_nine_people_have_nine_forms_in_one_file_and_one_page_for_who_submits() -> None:
    found = redaction("partner_ngo")
    pages = page_texts(summary(found.case, "en", found.forbidden, Form.ENFORCED_DISAPPEARANCE))
    assert sum("1. Identity" in page for page in pages) == len("ABCDEFGHI")
    assert ["Signature" in page for page in pages] == [False] * (len(pages) - 1) + [True]


def test_the_page_for_who_submits_holds_nothing_of_the_case_but_its_foot() -> None:
    last = page_texts(made(Form.ARBITRARY_DETENTION, "legal_counsel"))[-1]
    body, foot = last.split("Signature")
    assert "K7Q2M" in foot
    assert [word for word in ("Person", "China", "Vietnam", "2015", "Chinese police") if word in body] == []
