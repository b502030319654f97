"""Redacting a text on the command line: safe text out, one refusal, and decisions that end it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.walks.conftest import CommandLine

CASE = "EXAMPLE-2015"
TEXT = "Nine were arrested in Mong Cai on 22 October 2015;\r\nKwon Hyok Chol saw it.  \n\n"
SAFE = "Nine were arrested in [Quảng Ninh] on [2015-10];\r\n{} saw it.  \n\n"


def redacted(
    fieldbook: CommandLine, notebook: Path, *options: object, more: str = TEXT
) -> tuple[int, dict[str, Any], str]:
    answer = fieldbook("redact", notebook, CASE, "--profile", "partner_ngo", *options, more=more)
    return answer.code, json.loads(answer.out) if answer.out else {}, answer.complaint


def test_a_text_waits_for_a_decision_and_then_comes_out(
    fieldbook: CommandLine, notebook: Path, tmp_path: Path
) -> None:
    code, found, sentence = redacted(fieldbook, notebook)
    assert (code, found["refused"], found["text"]) == (1, True, SAFE.format("[?]"))
    assert "decision" in sentence
    assert "Kwon" not in sentence
    assert set(found) == {"text", "tokens", "spans", "warnings", "refused"}
    (warning,) = found["warnings"]
    decisions = tmp_path / "decisions.json"
    decisions.write_text(
        json.dumps([{"words": warning["words"], "kind": warning["kind"], "verdict": "withhold"}])
    )
    code, found, sentence = redacted(fieldbook, notebook, "--decisions", decisions)
    assert (code, found["refused"], found["text"], sentence) == (0, False, SAFE.format("[name]"), "")


def test_a_text_with_nothing_in_it_comes_out_as_it_went_in(fieldbook: CommandLine, notebook: Path) -> None:
    code, found, _sentence = redacted(fieldbook, notebook, more="아무 말도\r\n 없었다.\t\n")
    assert (code, found["text"], found["spans"]) == (0, "아무 말도\r\n 없었다.\t\n", [])


def test_what_is_no_text_and_what_holds_no_decisions_is_refused(
    fieldbook: CommandLine, notebook: Path, tmp_path: Path
) -> None:
    broken = redacted(fieldbook, notebook, more="\udcff")
    assert (broken[0], broken[1]) == (1, {})
    assert "UTF-8" in broken[2]
    for content in ("{", "[1]", '[{"words": "a"}]', '[{"words": "a", "kind": "x", "verdict": "keep"}]'):
        file = tmp_path / "wrong.json"
        file.write_text(content)
        code, found, sentence = redacted(fieldbook, notebook, "--decisions", file)
        assert (code, found) == (1, {})
        assert "decisions" in sentence
