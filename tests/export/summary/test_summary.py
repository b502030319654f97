"""A redacted case becomes a proved PDF."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from domain.redaction.marks import Absence
from domain.redaction.redacted import RedactedCase
from domain.redaction.redacted_people import RedactedDocument
from export.summary import render
from export.summary.document import Document
from export.summary.errors import CharactersMissing, SummaryRefused
from export.summary.forms import THE_GROUP, Form
from export.summary.pages import page_texts
from export.summary.summary import summary
from resources.language import SUMMARY_LANGUAGES

FORBIDDEN = (
    "Kim Chol Ok",
    "김철옥",
    "리영희",
    "Ri Yong Hui",
    "Móng Cái",
    "Dongxing",
    "M12345678",
    "2014-10-23",
)


@pytest.mark.parametrize("language", SUMMARY_LANGUAGES)
def test_a_case_becomes_a_clean_pdf(language: str, mong_cai: RedactedCase) -> None:
    pdf = summary(mong_cai, language, FORBIDDEN)
    text = " ".join(" ".join(page_texts(pdf)).split())
    assert "K7Q2M" in text
    assert {"ko": "꽝닌", "zh_CN": "广宁", "th": "กว๋างนิญ"}.get(language, "Quảng Ninh") in text


def test_the_same_case_gives_the_same_bytes(mong_cai: RedactedCase) -> None:
    assert summary(mong_cai, "ko", FORBIDDEN) == summary(mong_cai, "ko", ())


@pytest.mark.parametrize("identifier", ["Quảng Ninh", "QUẢNG NINH, VIETNAM", "K7Q2M", "Chinese military"])
def test_what_identifies_somebody_is_refused_wherever_the_redaction_let_it_through(
    identifier: str, mong_cai: RedactedCase
) -> None:
    with pytest.raises(SummaryRefused) as refused:
        summary(mong_cai, "en", (identifier,))
    assert refused.value.rules == ("d",)


def test_what_no_page_draws_is_looked_through_too_since_programs_get_it(mong_cai: RedactedCase) -> None:
    assert isinstance(mong_cai.people, tuple)
    paper = RedactedDocument(
        kind="family book of Kim Chol Ok",
        number=Absence.NOT_KNOWN,
        issued_by=Absence.NOT_KNOWN,
        issued=Absence.NOT_KNOWN,
    )
    first, *others = mong_cai.people
    with_paper = replace(mong_cai, people=(replace(first, documents=(paper,)), *others))
    form = Form.ENFORCED_DISAPPEARANCE
    assert "family book" not in " ".join(page_texts(summary(with_paper, "en", (), form, THE_GROUP)))
    with pytest.raises(SummaryRefused) as refused:
        summary(with_paper, "en", FORBIDDEN, form, THE_GROUP)
    assert refused.value.rules == ("d",)


def test_somebody_may_be_called_as_a_profile_is(mong_cai: RedactedCase) -> None:
    assert summary(replace(mong_cai, profile="legal_counsel"), "en", ("Counsel",))


def test_a_renderer_that_gives_other_bytes_the_second_time_is_refused(
    mong_cai: RedactedCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    true, made = render.rendered, iter(range(2))
    monkeypatch.setattr(render, "rendered", lambda document, _pixels: true(document) + b"%" * next(made))
    with pytest.raises(SummaryRefused) as refused:
        summary(mong_cai, "en", ())
    assert refused.value.rules == ("e",)


def test_a_renderer_that_draws_more_than_it_was_given_is_refused(
    mong_cai: RedactedCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    true = render.rendered

    def leaky(document: Document, _pixels: object) -> bytes:
        return true(replace(document, subtitle=(*document.subtitle, document.title)))

    monkeypatch.setattr(render, "rendered", leaky)
    with pytest.raises(SummaryRefused) as refused:
        summary(mong_cai, "en", ())
    assert refused.value.rules == ("c",)


def test_a_script_without_a_font_is_refused_with_its_characters(mong_cai: RedactedCase) -> None:
    lao = replace(mong_cai, code="ກ")
    with pytest.raises(CharactersMissing) as missing:
        summary(lao, "en", ())
    assert missing.value.characters == ("ກ",)


def test_the_door_loads_no_library_before_the_first_summary() -> None:
    heavy = "{'typst', 'pikepdf', 'pypdfium2'}"
    program = f"import sys, export.summary.summary, export.summary.pages; print({heavy} & sys.modules.keys())"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
