"""Travelling and destroying from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.walks.conftest import CommandLine


def test_a_notebook_is_destroyed_only_when_its_name_is_typed(fieldbook: CommandLine, notebook: Path) -> None:
    assert fieldbook("destroy", notebook, more="yes\n").code == 1
    answer = fieldbook("destroy", notebook, more="Work.notebook\n")
    assert answer.code == 1
    assert "There is no backup" in answer.complaint.splitlines()[-1]
    assert fieldbook("cases", notebook).code == 0
    answer = fieldbook("destroy", notebook, "--without-backup", more="Work.notebook\n")
    assert answer.code == 0
    assert "destruction of evidence" in answer.complaint
    assert not notebook.exists()


def test_what_is_no_office_gets_nothing(
    fieldbook: CommandLine, notebook: Path, other: Path, tmp_path: Path
) -> None:
    key = fieldbook("identity", other, "--json").json["age_recipient"]
    answer = fieldbook("travel", notebook, "--to", key, "--out", tmp_path / "p.age")
    assert answer.is_one_sentence
    assert "marked as the office" in answer.complaint
    assert not (tmp_path / "p.age").exists()
