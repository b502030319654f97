"""THREAT_MODEL.md names its proofs: each test that stands there exists, and none of the attacks is left out or called more than it is."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "THREAT_MODEL.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py::\w+)`", PAGE)))
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in re.findall(r"^\| A\d+ .*$", PAGE, re.MULTILINE)
]
ATTACKS = 43
SEEN = ("Held", "In part", "Not run", "Does not hold")


@cache
def functions_of(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize("named", NAMED)
def test_a_test_that_is_named_exists(named: str) -> None:
    file, name = named.split("::")
    assert name in functions_of(ROOT / file)


def test_every_mention_of_a_test_is_one_that_was_looked_for() -> None:
    assert PAGE.count("::") - PAGE.count("`file::test`") == len(re.findall(r"`tests/[\w/]+\.py::\w+`", PAGE))


def test_every_attack_has_one_row() -> None:
    assert [row[0] for row in ROWS] == [f"A{number}" for number in range(1, ATTACKS + 1)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_what_held_names_a_test_and_what_was_not_run_does_not(row: list[str]) -> None:
    _number, attack, expected, seen, tests = row
    assert attack
    assert expected
    assert seen.startswith(SEEN)
    assert ("tests/" in tests) is not seen.startswith("Not run")


def test_what_needs_another_system_is_not_called_held() -> None:
    elsewhere = [row for row in ROWS if re.search(r"\((?:Windows|macOS)\)", row[1])]
    assert elsewhere
    assert all(row[3].startswith("Not run") for row in elsewhere)


def test_every_promise_names_a_test() -> None:
    whom = PAGE.split("## From whom")[1].split("\n## ")[0]
    for promise in re.split(r"\n\*\*", whom)[1:]:
        assert "`tests/" in promise, promise.split("**")[0]
