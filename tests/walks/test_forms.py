"""A form of the United Nations on the command line, for one person of the example."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.walks.conftest import REFERENCE, WITHHELD, CommandLine


@pytest.mark.needs("pdftotext")
def test_a_form_of_the_united_nations_is_made_for_one_person(
    fieldbook: CommandLine, notebook: Path, tmp_path: Path
) -> None:
    target = tmp_path / "form.pdf"
    summary = (
        "summary",
        notebook,
        REFERENCE,
        "--profile",
        "partner_ngo",
        "--on",
        "2015-11-20",
        "--out",
        target,
    )
    people = fieldbook("state", notebook, REFERENCE, "--on", "2015-11-20", "--json").json["people"]
    form = ("--form", "enforced_disappearance", "--person", people[8]["person"])
    assert fieldbook(*summary, "--person", people[8]["person"]).code == 1
    answer = fieldbook(*summary, *form)
    assert answer.code == 0, answer.complaint
    text = subprocess.run(
        ["pdftotext", "-layout", target, "-"], capture_output=True, check=True
    ).stdout.decode()
    assert "Answers on enforced disappearance" in text
    assert "Under 18" in text
    assert [word for word in WITHHELD if word in text] == []
