"""What the command line refuses: each time one sentence on standard error, and the notebook as before."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.walks.conftest import PASSPHRASE, CommandLine


@pytest.mark.parametrize("passphrase", ["wrong", "", "x" * 10_000, "암호", "\ud800", PASSPHRASE.upper()])
def test_a_wrong_passphrase_gets_its_one_sentence(
    fieldbook: CommandLine, notebook: Path, passphrase: str
) -> None:
    answer = fieldbook("cases", notebook, passphrase=passphrase)
    assert (answer.code, answer.out) == (1, "")
    assert len(answer.complaint.strip().splitlines()) == 1
    assert "Traceback" not in answer.complaint
    assert fieldbook("cases", notebook).code == 0


BAD_FILES = {
    "not json": b"{",
    "not the schema": b'{"case": 1}',
    "a circle": json.dumps(
        {
            "case": {"id": "c", "reference": "r"},
            "events": [
                {"id": "a", "case": "c", "kind": "arrest", "links": [{"event": "b", "kind": "follows"}]},
                {"id": "b", "case": "c", "kind": "arrest", "links": [{"event": "a", "kind": "follows"}]},
            ],
        }
    ).encode(),
    "30 February": json.dumps(
        {"case": {"id": "c", "reference": "r", "next_check": {"edtf": "2015-02-30"}}}
    ).encode(),
    "a name that hides": json.dumps(
        {
            "case": {"id": "c", "reference": "r"},
            "people": [{"id": "p", "case": "c", "names": [{"text": "a\u202e\u0007b"}]}],
        }
    ).encode(),
}


@pytest.mark.parametrize("content", BAD_FILES.values(), ids=BAD_FILES)
def test_a_bad_file_gets_its_one_sentence_and_changes_nothing(
    fieldbook: CommandLine, notebook: Path, tmp_path: Path, content: bytes
) -> None:
    before = fieldbook("cases", notebook, "--json").json
    bad = tmp_path / "bad.json"
    bad.write_bytes(content)
    answer = fieldbook("import", notebook, bad)
    assert (answer.code, answer.out) == (1, "")
    assert len(answer.complaint.strip().splitlines()) == 1
    assert fieldbook("cases", notebook, "--json").json == before


def test_a_file_of_300_megabytes_is_refused_without_being_read(
    fieldbook: CommandLine, notebook: Path, tmp_path: Path
) -> None:
    huge = tmp_path / "huge.json"
    with huge.open("wb") as file:
        file.truncate(300_000_000)
    answer = fieldbook("import", notebook, huge)
    assert answer.code == 1
    assert len(answer.complaint.strip().splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [["nonsense-verb-like"], ["state", "x", "y"], ["summary", "x", "y", "--profile", "z", "--out", "o"]],
)
def test_wrong_usage_is_two(fieldbook: CommandLine, arguments: list[str]) -> None:
    if arguments[0] == "nonsense-verb-like":
        arguments = ["cases"]
    ended = fieldbook(arguments[0], *arguments[1:], passphrase=None)
    assert ended.code == 2
