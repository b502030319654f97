"""The laptop is lost: everything is back from the stick, with the passphrase alone or with the words on paper alone."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.walks.conftest import PASSPHRASE, CommandLine


def test_a_lost_notebook_is_back_from_its_backup(
    fieldbook: CommandLine, notebook: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    cases = fieldbook("cases", notebook, "--json").json
    made = fieldbook("backup", notebook, stick, "--json")
    assert made.code == 0, made.complaint
    assert made.json["copies"] == 2
    shutil.rmtree(notebook)
    restored = fieldbook("restore", stick, tmp_path / "back.notebook", "--json")
    assert restored.code == 0, restored.complaint
    assert restored.json["revisions"] == made.json["revisions"]
    assert fieldbook("cases", tmp_path / "back.notebook", "--json").json == cases
    assert fieldbook("check", tmp_path / "back.notebook", "--json").json["findings"] == []


def test_the_words_on_paper_are_enough(fieldbook: CommandLine, tmp_path: Path) -> None:
    made = fieldbook("new", tmp_path / "a.notebook", "--recovery-out", "-")
    assert fieldbook("backup", tmp_path / "a.notebook", tmp_path / "stick").code == 0
    back = tmp_path / "b.notebook"
    restored = fieldbook(
        "restore", tmp_path / "stick", back, "--open-with", "words", passphrase=made.out.strip()
    )
    assert (restored.code, restored.complaint) == (0, "")
    assert fieldbook("cases", back).code == 0


def test_a_notebook_with_a_key_file_comes_back_with_it_and_not_without(
    fieldbook: CommandLine, tmp_path: Path
) -> None:
    notebook, file, stick = tmp_path / "a.notebook", tmp_path / "key file", tmp_path / "stick"
    assert fieldbook("new", notebook).code == 0
    changed = fieldbook("change-passphrase", notebook, "--new-key-file", file, more=f"{PASSPHRASE}\n")
    assert changed.code == 0, changed.complaint
    assert fieldbook("backup", notebook, stick, "--key-file", file).code == 0
    without = fieldbook("restore", stick, tmp_path / "b.notebook")
    assert (without.code, "key file" in without.complaint) == (1, True)
    assert fieldbook("restore", stick, tmp_path / "b.notebook", "--key-file", file).code == 0


def test_what_cannot_be_restored_leaves_nothing_and_says_why(
    fieldbook: CommandLine, notebook: Path, tmp_path: Path
) -> None:
    stick, back = tmp_path / "stick", tmp_path / "back.notebook"
    nothing = fieldbook("restore", tmp_path, back)
    assert (nothing.code, "no backup in this folder" in nothing.complaint) == (1, True)
    fieldbook("backup", notebook, stick)
    wrong = fieldbook("restore", stick, back, passphrase="another one")
    assert (wrong.code, "does not open" in wrong.complaint) == (1, True)
    assert not back.exists()
    missing = fieldbook("backup", notebook, tmp_path / "not" / "there")
    assert (missing.code, "Plug in the stick" in missing.complaint) == (1, True)
