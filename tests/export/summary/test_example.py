"""The example case through the real redaction: every profile gives a proved file, and what is withheld leaves no trace in its bytes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from domain.casefile import CaseFile
from domain.redaction.labels import Labels
from domain.redaction.profiles import PROFILES
from domain.redaction.redact import redact
from export.summary.forms import Form
from export.summary.pages import page_texts
from export.summary.render import rendered
from export.summary.summary import summary
from export.summary.wording.forms.each import document_of
from resources.language import SUMMARY_LANGUAGES
from storage.case_json import case_file_from_json

EXAMPLE = Path(__file__).parents[3] / "resources" / "examples" / "mong-cai.json"
ON = date(2015, 11, 20)


def example(change: Callable[[dict[str, Any]], None] = lambda _: None) -> CaseFile:
    """The example, with something in it changed."""
    raw = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    change(raw)
    return case_file_from_json(json.dumps(raw).encode())


def summary_of(case_file: CaseFile, profile: str, language: str = "en") -> bytes:
    redaction = redact(case_file, PROFILES[profile], labels=Labels.letters("K7Q2M"), on=ON)
    return summary(redaction.case, language, redaction.forbidden)


@pytest.mark.parametrize("language", SUMMARY_LANGUAGES)
@pytest.mark.parametrize("profile", PROFILES)
def test_the_example_becomes_a_proved_summary(profile: str, language: str) -> None:
    assert summary_of(example(), profile, language).startswith(b"%PDF-1.7")


@pytest.mark.parametrize("profile", ["partner_ngo", "public_statement"])
def test_no_exact_day_and_no_town_is_on_the_pages(profile: str) -> None:
    text = " ".join(page_texts(summary_of(example(), profile)))
    for withheld in (
        "22 October",
        "24 October",
        "Dongxing",
        "Shenyang",
        "Móng Cái",
        "11 months",
        "Human Rights Watch",
    ):
        assert withheld not in text


def named(raw: dict[str, Any]) -> None:
    for number, person in enumerate(raw["people"]):
        person["names"] = [{"text": f"김철옥{'영' * number}", "script": "hangul_north"}]
        person["phones"] = ["+86 138 0013 8000"]
        person["remarks"] = "told us more"


def another_day(raw: dict[str, Any]) -> None:
    arrest = next(event for event in raw["events"] if event["id"] == "arrest")
    for account in arrest["when"]["accounts"]:
        account["value"]["edtf"] = "2015-10-21"


def another_town(raw: dict[str, Any]) -> None:
    town = next(place for place in raw["places"] if place["id"] == "mong-cai-town")
    town |= {"name": "Hạ Long", "town": "Hạ Long", "names": []}


def other_words(raw: dict[str, Any]) -> None:
    raw["case"]["title"] = "Another title"
    raw["case"]["reference"] = "ANOTHER-7"
    raw["sources"][0]["label"] = "Somebody else"
    raw["events"][1]["narrative"] = "Quite another story"


@pytest.mark.parametrize("change", [named, another_day, another_town, other_words])
@pytest.mark.parametrize("profile", ["partner_ngo", "public_statement"])
def test_cases_that_differ_only_in_what_is_withheld_give_the_same_bytes(
    profile: str, change: Callable[[dict[str, Any]], None]
) -> None:
    assert summary_of(example(change), profile) == summary_of(example(), profile)


@pytest.mark.parametrize("language", [code for code in SUMMARY_LANGUAGES if code != "en"])
@pytest.mark.parametrize("profile", ["partner_ngo", "public_statement"])
def test_what_is_withheld_leaves_no_trace_in_any_language(profile: str, language: str) -> None:
    def change(raw: dict[str, Any]) -> None:
        for each in (named, another_day, another_town, other_words):
            each(raw)

    assert summary_of(example(change), profile, language) == summary_of(example(), profile, language)


@pytest.mark.needs("pdftotext")
@pytest.mark.parametrize("language", SUMMARY_LANGUAGES)
def test_another_program_reads_every_word_back(language: str, tmp_path: Path) -> None:
    redaction = redact(example(), PROFILES["un_confidential"], labels=Labels.letters("K7Q2M"), on=ON)
    document = document_of(redaction.case, language, Form.CASE_SUMMARY)
    (tmp_path / "summary.pdf").write_bytes(rendered(document))
    program = shutil.which("pdftotext") or ""
    done = subprocess.run(
        [program, "-raw", "summary.pdf", "-"], cwd=tmp_path, check=True, capture_output=True
    )
    read = "".join(done.stdout.decode().split())
    words = {word for piece in document.body() for word in piece.text.split()}
    assert [word for word in words if word not in read] == []


@pytest.mark.needs("pdftotext", "qpdf")
def test_other_programs_find_nothing_withheld(tmp_path: Path) -> None:
    path = tmp_path / "summary.pdf"
    path.write_bytes(summary_of(example(named), "partner_ngo"))
    commands = (["pdftotext", str(path), "-"], ["qpdf", "--qdf", "--object-streams=disable", str(path), "-"])
    for command in commands:
        done = subprocess.run(
            [shutil.which(command[0]) or command[0], *command[1:]], check=True, capture_output=True
        )
        for withheld in ("김철옥", "138 0013", "Dongxing", "EXAMPLE-2015", os.environ["HOME"]):
            for encoding in ("utf-8", "utf-16-be"):
                assert withheld.encode(encoding) not in done.stdout
                assert withheld.encode(encoding).hex().encode() not in done.stdout.lower()


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_worker_may_call_people_as_the_summary_does(language: str) -> None:
    def renamed(raw: dict[str, Any]) -> None:
        for number, person in enumerate(raw["people"]):
            person["label"] = ("Person A", "사람 B", "Person C", "Person")[number % 4]

    for profile in PROFILES:
        assert summary_of(example(renamed), profile, language)
