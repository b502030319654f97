"""An older database under a newer header, and other people's headers, as the command line tells of them."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.walks.conftest import PASSPHRASE, CommandLine


def test_check_says_what_is_to_be_seen_and_ends_with_one(fieldbook: CommandLine, turned_back: Path) -> None:
    answer = fieldbook("check", turned_back)
    assert answer.code == 1
    assert "The journal ends before the entry that the header names" in answer.out
    assert "Restore a backup, or accept" in answer.out
    answer = fieldbook("check", turned_back, "--json")
    assert answer.code == 1
    assert [each["sentence"][:24] for each in answer.json["findings"]] == ["The journal ends before "]


def test_a_summary_is_refused_with_the_reason(
    fieldbook: CommandLine, turned_back: Path, tmp_path: Path
) -> None:
    out = tmp_path / "s.pdf"
    case = fieldbook("cases", turned_back, "--json").json["cases"][0]["id"]
    answer = fieldbook("summary", turned_back, case, "--profile", "partner_ngo", "--out", out)
    assert answer.code == 1
    assert "changed from outside" in answer.complaint.splitlines()[-1]
    assert not out.exists()


def test_it_is_accepted_with_the_passphrase_once_more(fieldbook: CommandLine, turned_back: Path) -> None:
    assert fieldbook("accept", turned_back, more="wrong\n").code == 1
    assert fieldbook("check", turned_back).code == 1
    answer = fieldbook("accept", turned_back, more=f"{PASSPHRASE}\n")
    assert answer.code == 0
    assert "The journal ends before" in answer.complaint
    words = answer.out.split("Journal: ")[1].split()
    assert len(words) == 6
    checked = fieldbook("check", turned_back, "--receipt", *words)
    assert checked.code == 0
    assert "this notebook goes on from there" in checked.out
    assert fieldbook("accept", turned_back, more=f"{PASSPHRASE}\n").is_one_sentence


def test_an_older_folder_opens_and_does_not_know_the_receipt(
    fieldbook: CommandLine, notebook: Path, tmp_path: Path
) -> None:
    older = shutil.copytree(notebook, tmp_path / "Older.notebook")
    words = fieldbook("check", notebook, "--json").json["journal"]["words"].split()
    assert fieldbook("check", notebook, "--receipt", *words).code == 0
    answer = fieldbook("check", older, "--receipt", *words)
    assert answer.code == 1
    assert "put back to a state before it" in answer.out
    assert fieldbook("check", older).code == 0


def test_headers_of_another_notebook_are_named_as_such(
    fieldbook: CommandLine, notebook: Path, other: Path
) -> None:
    for name in ("header.a", "header.b"):
        shutil.copy(other / name, notebook / name)
    answer = fieldbook("cases", notebook)
    assert answer.is_one_sentence
    assert "belongs to another notebook" in answer.complaint


def test_one_header_of_another_notebook_is_told_and_put_right(
    fieldbook: CommandLine, notebook: Path, other: Path
) -> None:
    shutil.copy(other / "header.b", notebook / "header.b")
    answer = fieldbook("cases", notebook)
    assert answer.code == 0
    assert answer.complaint.strip() == (
        "One of the notebook's two headers belonged to another notebook; the other one served. It was put right."
    )
    assert fieldbook("cases", notebook).complaint == ""
