"""The trash from the command line: put there, listed, taken out, deleted for good from there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.cli.conftest import Speak


def said_by(speak: Speak, *arguments: object, typed: tuple[str, ...] = ()) -> Any:
    code, said, complained = speak(*arguments, "--json", lines=("old", *typed))
    assert code == 0, complained
    return json.loads(said)


def test_a_case_and_a_record_go_there_and_come_back(notebook: Path, speak: Speak) -> None:
    said_by(speak, "example", notebook)
    person = said_by(speak, "state", notebook, "EXAMPLE-2015", "--on", "2015-11-01")["people"][0]["person"]
    assert said_by(speak, "trash", notebook) == {"trash": []}
    (there,) = said_by(speak, "trash", notebook, person)["trash"]
    assert (there["id"], there["kind"], there["by"]) == (person, "person", "Kim")
    state = said_by(speak, "state", notebook, "EXAMPLE-2015", "--on", "2015-11-01")
    assert person not in json.dumps(state)
    case = said_by(speak, "cases", notebook)["cases"][0]["id"]
    # With its case it is no longer listed by itself.
    assert [each["id"] for each in said_by(speak, "trash", notebook, "EXAMPLE-2015")["trash"]] == [case]
    assert said_by(speak, "cases", notebook)["cases"] == []
    code, said, _ = speak("trash", notebook, lines=("old",))
    assert code == 0
    assert case in said
    assert [each["id"] for each in said_by(speak, "trash", notebook, case, "--take-out")["trash"]] == [person]
    assert said_by(speak, "trash", notebook, person, "--take-out") == {"trash": []}
    assert person in json.dumps(said_by(speak, "state", notebook, "EXAMPLE-2015", "--on", "2015-11-01"))


def test_a_case_comes_back_by_its_reference(notebook: Path, speak: Speak) -> None:
    said_by(speak, "example", notebook)
    said_by(speak, "trash", notebook, "EXAMPLE-2015")
    code, _, complained = speak("trash", notebook, "EXAMPLE-2016", "--take-out", lines=("old",))
    assert code == 1
    assert "No case in the trash has that reference." in complained
    assert said_by(speak, "trash", notebook, "EXAMPLE-2015", "--take-out") == {"trash": []}
    assert len(said_by(speak, "cases", notebook)["cases"]) == 1


def test_what_cannot_go_there_changes_nothing(notebook: Path, speak: Speak) -> None:
    said_by(speak, "example", notebook)
    code, _, complained = speak("trash", notebook, "EXAMPLE-2015", "00" * 16, lines=("old",))
    assert code == 1
    assert "No record of this notebook has that id." in complained
    assert said_by(speak, "trash", notebook) == {"trash": []}


def test_a_case_is_deleted_for_good_from_there(notebook: Path, speak: Speak) -> None:
    said_by(speak, "example", notebook)
    case = said_by(speak, "trash", notebook, "EXAMPLE-2015")["trash"][0]["id"]
    asked = ("purge", notebook, "--whole-case", case, "--reason", "kept_in_error")
    code, _, complained = speak(*asked, lines=("old", "EXAMPLE-2015"))
    assert code == 0, complained
    assert said_by(speak, "trash", notebook) == {"trash": []}
