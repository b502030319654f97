"""Deleted for good from the command line: nothing before the reference is typed, and a colleague's is decided by a person."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Speak


def said_by(speak: Speak, *arguments: object, typed: tuple[str, ...] = ()) -> dict[str, object]:
    code, said, complained = speak(*arguments, "--json", lines=("old", *typed))
    assert code == 0, complained
    answer: dict[str, object] = json.loads(said)
    return answer


def notebook_of(speak: Speak, folder: Path) -> Path:
    assert speak("new", folder, "--person", "Pak", lines=("old",))[0] == 0
    return folder


@pytest.fixture
def example(notebook: Path, speak: Speak) -> Path:
    assert speak("example", notebook, lines=("old",))[0] == 0
    return notebook


def test_nothing_goes_before_the_reference_is_typed(example: Path, speak: Speak) -> None:
    asked = ("purge", example, "--whole-case", "EXAMPLE-2015", "--reason", "consent_withdrawn")
    code, _, complained = speak(*asked, lines=("old", "yes"))
    assert code == 1
    assert "Nobody can undo it." in complained
    assert "older backups elsewhere" in complained
    assert len(json.loads(speak("cases", example, "--json", lines=("old",))[1])["cases"]) == 1

    done = said_by(speak, *asked, typed=("EXAMPLE-2015",))
    assert done["records"] == done["revisions"] != 0
    assert said_by(speak, "cases", example)["cases"] == []
    assert speak("check", example, lines=("old",))[0] == 0
    assert speak("purge", example, "00" * 16, "--reason", "other", lines=("old", "x"))[0] == 1
    assert speak("purge", example, "00" * 16, "--reason", "boredom", lines=("old",))[0] == 2


def test_what_a_colleague_deleted_is_decided_here(example: Path, speak: Speak, tmp_path: Path) -> None:
    fresh = "EXAMPLE-2015"
    theirs = notebook_of(speak, tmp_path / "Theirs.notebook")
    keys = {each: said_by(speak, "identity", each) for each in (example, theirs)}
    for here, other, name in ((example, theirs, "B"), (theirs, example, "A")):
        both = ("--age-key", keys[other]["age_recipient"], "--signing-key", keys[other]["signing_key"])
        said_by(speak, "partner", "add", here, name, "--kind", "colleague", *both)

    def sent(sender: Path, to: Path, name: str) -> Path:
        out = tmp_path / name
        how = ("--to", keys[to]["age_recipient"], "--colleague", "--out", out)
        assert speak("send", sender, fresh, *how, lines=("old",))[0] == 0
        return out

    said_by(speak, "receive", theirs, sent(example, theirs, "one.age"))
    before = sent(theirs, example, "before.age")
    state = said_by(speak, "state", theirs, fresh, "--on", "2015-11-01")
    people = state["people"]
    assert isinstance(people, list)
    first, second = (str(each["person"]) for each in people[:2])
    assert (
        said_by(speak, "purge", theirs, first, second, "--reason", "too_dangerous", typed=(fresh,))["records"]
        == 2
    )
    after = sent(theirs, example, "two.age")
    looked = speak("receive", example, after, "--look", lines=("old",))[1]
    assert "2 records were deleted for good by a colleague; you would decide" in looked
    assert said_by(speak, "receive", example, after)["waiting_purges"] == 2
    listed = said_by(speak, "conflicts", example)["purges"]
    assert isinstance(listed, list)
    assert {each["record"] for each in listed} == {first, second}
    assert "deleted for good elsewhere" in speak("conflicts", example, lines=("old",))[1]
    assert said_by(speak, "decide", example, first, "--purge")["left"] == 1
    assert said_by(speak, "decide", example, second, "--stay")["left"] == 0
    assert speak("decide", example, second, "--stay", lines=("old",))[0] == 1
    names = json.dumps(said_by(speak, "state", example, fresh, "--on", "2015-11-01"))
    assert first not in names
    assert second in names
    for option in ("--look",), ():
        again = speak("receive", example, before, *option, lines=("old",))[1]
        assert "1 entries of what was deleted for good here are passed over." in again
