"""Who can open a notebook, from the command line: real notebooks, passphrases by standard input."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Speak


def opens(speak: Speak, notebook: Path, *lines: str, options: tuple[object, ...] = ()) -> bool:
    return speak("cases", notebook, *options, lines=lines)[0] == 0


def test_a_passphrase_is_added_listed_and_removed(notebook: Path, speak: Speak) -> None:
    code, said, _ = speak(
        "slots", "add", notebook, "--name", "office", "--person", "Lee", lines=("old", "second")
    )
    assert code == 0
    assert [line.split()[1:] for line in said.splitlines()[1:]] == [
        ["passphrase", "Kim"],
        ["passphrase", "office", "Lee"],
    ]
    assert opens(speak, notebook, "second")
    listed = json.loads(speak("slots", notebook, "--json", lines=("old",))[1])["ways"]
    slot = next(way["slot"] for way in listed if way["person"] == "Lee")
    assert speak("slots", "remove", notebook, slot[:8], lines=("old",))[0] == 0
    assert not opens(speak, notebook, "second")
    code, _, why = speak("slots", "remove", notebook, "", lines=("old",))
    assert code == 1
    assert "Name one slot" in why


def test_a_way_is_renamed_by_the_beginning_of_its_id(notebook: Path, speak: Speak) -> None:
    speak("slots", "add", notebook, "--name", "ofice", "--person", "Lee", lines=("old", "second"))
    listed = json.loads(speak("slots", notebook, "--json", lines=("old",))[1])["ways"]
    slot = next(way["slot"] for way in listed if way["person"] == "Lee")
    assert speak("slots", "rename", notebook, slot[:8], "--name", "office", lines=("old",))[0] == 0
    _, said, _ = speak("slots", "rename", notebook, slot[:8], "--person", "", lines=("old",))
    assert [line.split()[1:] for line in said.splitlines()[1:]] == [
        ["passphrase", "Kim"],
        ["passphrase", "office"],
    ]
    assert opens(speak, notebook, "second")


def test_the_passphrase_is_changed_by_two_lines(notebook: Path, speak: Speak) -> None:
    assert speak("change-passphrase", notebook, lines=("wrong", "new"))[0] == 1
    assert speak("change-passphrase", notebook, lines=("old", "새 암호문"))[0] == 0
    assert not opens(speak, notebook, "old")
    assert opens(speak, notebook, "새 암호문")


def test_a_key_file_is_made_goes_with_the_passphrase_and_goes_again(
    notebook: Path, speak: Speak, tmp_path: Path
) -> None:
    file = tmp_path / "holiday.jpg"
    assert speak("change-passphrase", notebook, "--new-key-file", file, lines=("old", "new"))[0] == 0
    code, _, why = speak("cases", notebook, lines=("new",))
    assert (code, why.strip()) == (
        1,
        "This notebook opens with its passphrase and a key file together. Choose the key file.",
    )
    with_file = ("--key-file", file)
    assert opens(speak, notebook, "new", options=with_file)
    assert speak("change-passphrase", notebook, *with_file, lines=("new", "newer"))[0] == 0
    assert not opens(speak, notebook, "newer")
    assert opens(speak, notebook, "newer", options=with_file)
    code, _, _ = speak("change-passphrase", notebook, *with_file, "--no-key-file", lines=("newer", "plain"))
    assert code == 0
    assert opens(speak, notebook, "plain")


@pytest.mark.parametrize("language", ["en", "ko", "zh_CN", "th"])
def test_recovery_words_open_it_and_newer_ones_close_them_out(
    notebook: Path, speak: Speak, language: str
) -> None:
    code, words, _ = speak("recovery", notebook, "--words", "--language", language, lines=("old",))
    assert code == 0
    by_words = ("--open-with", "words")
    assert opens(speak, notebook, words.strip(), options=by_words)
    assert speak("recovery", notebook, "--none", lines=("old",))[0] == 0
    assert not opens(speak, notebook, words.strip(), options=by_words)


def test_two_pieces_open_it_and_each_mistake_has_its_sentence(
    notebook: Path, speak: Speak, tmp_path: Path
) -> None:
    paper = tmp_path / "paper"
    assert speak("recovery", notebook, "--pieces", "--recovery-out", paper, lines=("old",))[0] == 0
    one, other, third = paper.read_text().splitlines()
    by_pieces = ("--open-with", "pieces")
    for two in ((one, other), (third, one), (other, third)):
        assert opens(speak, notebook, *two, options=by_pieces)
    _, more, _ = speak("recovery", notebook, "--pieces", lines=("old",))
    newer = more.splitlines()
    mistyped = " ".join([*other.split()[:-1], "academic" if other.split()[-1] != "academic" else "acid"])
    said = [
        speak("cases", notebook, *by_pieces, lines=two)[2]
        for two in ((one, one), (one, newer[1]), (one, mistyped), (one, other), (one, f"xyz {other}"))
    ]
    assert len(set(said)) == len(said)
    assert said[4].startswith("Piece 2: Word 1 is not in the list.")


def test_who_forgot_the_passphrase_makes_a_new_one_with_the_words(notebook: Path, speak: Speak) -> None:
    words = speak("recovery", notebook, "--words", lines=("old",))[1].strip()
    code, _, _ = speak("change-passphrase", notebook, "--open-with", "words", lines=(words, "new"))
    assert code == 0
    assert opens(speak, notebook, "new")
    assert not opens(speak, notebook, "old")


def test_everything_is_changed_after_what_is_dropped_was_told(
    notebook: Path, speak: Speak, tmp_path: Path
) -> None:
    speak("slots", "add", notebook, "--person", "Lee", lines=("old", "second"))
    code, said, why = speak("change-everything", notebook, lines=("old", "new"))
    assert code == 1
    assert "Lee" in said
    assert "--drop-others" in why
    assert opens(speak, notebook, "old")
    paper = tmp_path / "paper"
    code, _, _ = speak(
        "change-everything", notebook, "--drop-others", "--recovery-out", paper, lines=("old", "new")
    )
    assert code == 0
    assert opens(speak, notebook, "new")
    assert opens(speak, notebook, paper.read_text().strip(), options=("--open-with", "words"))
    assert not opens(speak, notebook, "old")
    assert not opens(speak, notebook, "second")
    assert speak("change-everything", notebook, "--drop-others", lines=("new", ""))[0] == 0
    assert opens(speak, notebook, "new")
    assert speak("check", notebook, lines=("new",))[0] == 0


def test_the_other_ways_that_are_named_go_on_opening_it(notebook: Path, speak: Speak, tmp_path: Path) -> None:
    file = tmp_path / "photo.jpg"
    speak("slots", "add", notebook, "--person", "Lee", lines=("old", "second"))
    speak("slots", "add", notebook, "--person", "Pak", "--new-key-file", file, lines=("old", "third"))
    speak("slots", "add", notebook, "--person", "Choe", lines=("old", "fourth"))
    pieces = speak("recovery", notebook, "--pieces", lines=("old",))[1].splitlines()
    of = slot_of(notebook, speak)
    keep = ("--keep", of["recovery pieces"], "--keep", f"{of['Pak']}={file}", "--keep", of["Lee"][:8])
    change = ("change-everything", notebook, *keep)
    code, said, why = speak(*change, lines=("old", "new", *pieces[:2], "third", "second"))
    assert code == 1
    assert ["Choe" in said, "Lee" in said, "--drop-others" in why] == [True, False, True]
    lines = ("old", "new", *pieces[:2], "third", "second")
    code, said, _ = speak(*change, "--drop-others", lines=lines)
    assert (code, "What was to stay opens the notebook;" in said) == (0, True)
    assert opens(speak, notebook, *pieces[1:], options=("--open-with", "pieces"))
    assert opens(speak, notebook, "third", options=("--key-file", file))
    assert [opens(speak, notebook, each) for each in ("new", "second", "old", "fourth")] == [
        *(True, True),
        *(False, False),
    ]
    assert set(slot_of(notebook, speak, passphrase="new")) == {"Kim", "Lee", "Pak", "recovery pieces"}


@pytest.mark.parametrize("secret", ["wrong", "", "old"])
def test_who_does_not_know_the_secret_of_a_way_keeps_nothing_and_changes_nothing(
    notebook: Path, speak: Speak, secret: str
) -> None:
    speak("slots", "add", notebook, "--person", "Lee", lines=("old", "second"))
    lee = slot_of(notebook, speak)["Lee"]
    code, _, why = speak("change-everything", notebook, "--keep", lee, lines=("old", "new", secret))
    assert code == 1
    assert "does not belong to it" in why
    assert [opens(speak, notebook, each) for each in ("old", "second", "new")] == [True, True, False]
    code, _, why = speak("change-everything", notebook, "--keep", "zz", lines=("old", "new", secret))
    assert (code, "Name one slot" in why) == (1, True)


def test_a_program_is_told_what_opens_it_now_and_a_recovery_that_stands_nowhere_else(
    tmp_path: Path, speak: Speak
) -> None:
    notebook = tmp_path / "N.notebook"

    def told(verb: str, *options: object, lines: tuple[str, ...]) -> tuple[list[str], list[str]]:
        answer = json.loads(speak(verb, notebook, *options, "--json", lines=lines)[1])
        ways = answer["dropped" if verb == "change-everything" else "ways"]
        return [way["kind"] for way in ways], answer["recovery"]

    both = ["passphrase", "recovery words"]
    assert told("new", "--recovery-out", tmp_path / "paper", lines=("old",)) == (both, [])
    assert told("change-passphrase", lines=("old", "new"))[1] == []
    kinds, (words,) = told("recovery", "--words", lines=("new",))
    assert sorted(kinds) == both
    assert opens(speak, notebook, words, options=("--open-with", "words"))
    refused = speak("change-everything", notebook, "--json", lines=("new", "newer"))
    assert [way["kind"] for way in json.loads(refused[1])["dropped"]] == ["recovery words"]
    assert refused[0] == 1
    dropped, pieces = told(
        *("change-everything", "--drop-others", "--pieces", "--recovery-out", "-"), lines=("new", "newer")
    )
    assert dropped == ["recovery words"]
    assert opens(speak, notebook, *pieces[:2], options=("--open-with", "pieces"))
    assert told("recovery", "--none", lines=("newer",)) == (["passphrase"], [])


def slot_of(notebook: Path, speak: Speak, *, passphrase: str = "old") -> dict[str, str]:
    listed = json.loads(speak("slots", notebook, "--json", lines=(passphrase,))[1])["ways"]
    return {
        way["kind"] if way["kind"].startswith("recovery") else way["person"]: way["slot"] for way in listed
    }
