"""Partners from the command line: their keys from a picture of their card, their words to be compared afterwards."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Speak
from tests.viewer.photographs import AGE, HEIC, SIGNING, as_jpeg, code, photograph, sheet
from tests.viewer.samples import honest_files


def test_keys_come_from_a_picture_and_have_words_to_be_compared(
    notebook: Path, speak: Speak, tmp_path: Path
) -> None:
    picture = tmp_path / "IMG_1.JPG"
    picture.write_bytes(as_jpeg(photograph(sheet(code(AGE), code(SIGNING)), turned=12, tilted=0.1)))
    add = ("partner", "add", notebook, "The office", "--picture", picture, "--json")
    status, said, _ = speak(*add, lines=("old",))
    assert status == 0
    (row,) = json.loads(said)["partners"]
    assert (row["age_recipient"], row["signing_key"], row["proof"]) == (AGE, SIGNING, "put in here")
    assert len(row["words"].split()) == len(row["age_words"].split()) > 4


def test_a_key_of_a_picture_leaves_the_other_one_as_it_is(
    notebook: Path, speak: Speak, tmp_path: Path
) -> None:
    (tmp_path / "key.heic").write_bytes(HEIC)
    add = ("partner", "add", notebook, "The office")
    assert speak(*add, "--signing-key", SIGNING, lines=("old",))[0] == 0
    status, said, _ = speak(*add, "--card", tmp_path / "key.heic", lines=("old",))
    assert status == 0
    assert AGE in said
    assert SIGNING in said


@pytest.mark.parametrize(("name", "why"), [("text.png", "No QR code"), ("nowhere", "cannot be read")])
def test_a_picture_without_a_key_is_refused_and_nothing_is_changed(
    notebook: Path, speak: Speak, tmp_path: Path, name: str, why: str
) -> None:
    (tmp_path / "text.png").write_bytes(honest_files()["PNG"])
    status, _, said = speak("partner", "add", notebook, "A", "--picture", tmp_path / name, lines=("old",))
    assert status == 1
    assert why in said
    assert json.loads(speak("partner", "list", notebook, "--json", lines=("old",))[1])["partners"] == []
