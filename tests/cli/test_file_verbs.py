"""Files from the command line: taken in, listed, checked, let out for a reason."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.damage import change_last_bit
from tests.viewer.samples import file_of, two_halves

if TYPE_CHECKING:
    from tests.cli.conftest import Speak

CASE = "MC-2015-10"


@pytest.fixture
def photograph(tmp_path: Path) -> Path:
    path = tmp_path / "IMG_0001.JPG"
    path.write_bytes(file_of(two_halves(), "JPEG"))
    return path


@pytest.fixture
def case(notebook: Path, speak: Speak) -> str:
    assert speak("example", notebook, lines=("old",))[0] == 0
    (listed,) = json.loads(speak("cases", notebook, "--json", lines=("old",))[1])["cases"]
    return str(listed["id"])


def test_a_file_is_taken_in_listed_checked_and_let_out(
    notebook: Path, case: str, photograph: Path, tmp_path: Path, speak: Speak
) -> None:
    code, said, _ = speak("attach", notebook, case, photograph, "--json", lines=("old",))
    assert code == 0
    taken = json.loads(said)
    assert photograph.exists()
    listed = json.loads(speak("files", notebook, case, "--json", lines=("old",))[1])["files"]
    assert [(each["record"]["id"], each["is_here"]) for each in listed] == [(taken["id"], True)]
    assert speak("files", notebook, case, "--check", lines=("old",))[:2] == (
        0,
        "Every file is as it was taken in.\n",
    )
    out = tmp_path / "out.jpg"
    letting_out = ("files", notebook, case, "--export", taken["id"], "--out", out)
    code, _, complained = speak(*letting_out, lines=("old",))
    assert (code, out.exists()) == (1, False)
    assert "why this file leaves" in complained
    assert speak(*letting_out, "--reason", "asked for by the tribunal", lines=("old",))[0] == 0
    assert out.read_bytes() == photograph.read_bytes()


def test_what_is_damaged_and_what_is_gone_are_told(
    notebook: Path, case: str, photograph: Path, speak: Speak
) -> None:
    for _ in range(2):
        assert speak("attach", notebook, case, photograph, lines=("old",))[0] == 0
        photograph.write_bytes(photograph.read_bytes() + b"another")
    first, second = sorted((notebook / "files").iterdir())
    first.write_bytes(first.read_bytes()[:-1])
    second.unlink()
    code, said, _ = speak("files", notebook, case, "--check", lines=("old",))
    assert code == 1
    assert sorted(line.split(": ")[1] for line in said.splitlines()) == [
        "not as it was taken in",
        "not in the notebook",
    ]
    assert "missing" in speak("files", notebook, case, lines=("old",))[1]


def test_an_export_wants_a_place_and_a_file_of_the_case(notebook: Path, case: str, speak: Speak) -> None:
    assert speak("files", notebook, case, "--export", "0" * 32, lines=("old",))[0] == 2
    code, _, said = speak(
        "files", notebook, case, "--export", "0" * 32, "--out", notebook / "x", lines=("old",)
    )
    assert (code, said) == (1, "No file of this case has that id. The command `files` lists them.\n")


def test_the_check_of_a_notebook_reads_its_files_when_asked(
    notebook: Path, case: str, photograph: Path, speak: Speak
) -> None:
    assert speak("attach", notebook, case, photograph, lines=("old",))[0] == 0
    code, said, _ = speak("check", notebook, "--files", lines=("old",))
    assert (code, said.splitlines()[0]) == (0, "Everything is as it was kept.")
    (sealed,) = (notebook / "files").iterdir()
    change_last_bit(sealed)
    assert speak("check", notebook, lines=("old",))[0] == 0
    code, said, _ = speak("check", notebook, "--files", lines=("old",))
    assert code == 1
    assert "not as it was taken in" in said
    sealed.unlink()
    findings = json.loads(speak("check", notebook, "--files", "--json", lines=("old",))[1])["findings"]
    assert [each["kind"] for each in findings] == ["attachment"]
