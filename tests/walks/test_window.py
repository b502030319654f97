"""A case from a new notebook to a sealed package in another one: typed by hand into the program as it runs, on a screen of its own."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest

from tests.walks.conftest import PASSPHRASE, CommandLine, command_line
from tests.walks.display import virtual_screen
from tests.walks.handing_over import seals_a_package
from tests.walks.mong_cai import (
    Words,
    everything,
    make_a_notebook,
    type_the_case,
    type_the_events,
    type_the_people,
    type_the_rest,
)
from tests.walks.room import somebody_watched
from tests.walks.screen import Somebody, wait_for
from tests.walks.traces import everywhere, files_with
from tests.walks.watch import StoodStill, slowness

ADULTS = range(2, 9)


@pytest.mark.needs("Xvfb", "xdotool", "pdftotext")
@pytest.mark.alone
def test_a_case_is_typed_locked_found_again_and_passed_on(tmp_path: Path) -> None:
    began, words = time.time() - 1, Words()
    home, spoken = tmp_path / "home", tmp_path / "spoken"
    fieldbook = command_line(home)
    stood_still: list[StoodStill] = []
    places = everywhere(tmp_path)
    with virtual_screen() as display:
        with somebody_watched(display, home, spoken, stood_still) as somebody:
            types_all(somebody, words)
            before = everything(somebody)
            finds_a_name_while_it_is_composed(somebody, words)
            comes_back_to_a_half_typed_sentence(somebody, words)
            after = everything(somebody)
            assert {**after, "Notes": before["Notes"]} == before
            assert len(after["Notes"]) == 2
            saves_a_summary(somebody, words, home / "summary.pdf")
            package, to_say = seals_a_package(somebody, home)
            assert files_with(words.all(), places=places, since=began) == {}
            leaves_over_two_dialogs(somebody)
        tells_the_same_on_the_command_line(fieldbook, home / "Notebook.notebook", words)
        other = home / "Other.notebook"
        assert fieldbook("new", other).code == 0
        with somebody_watched(display, home, spoken, stood_still, str(other)) as colleague:
            takes_a_package_in(colleague, words, package, to_say)
            assert everything(colleague)["Timeline"] == before["Timeline"]
            leaves_over_a_menu(colleague)
    assert spoken.read_bytes() == b""
    assert files_with(words.all(), places=places, since=began) == {}
    assert [each for each in stood_still if each.is_too_long(slowness())] == []


def types_all(somebody: Somebody, words: Words) -> None:
    """A new notebook and the whole case."""
    somebody.begins("new notebook")
    make_a_notebook(somebody, PASSPHRASE, words)
    somebody.begins("case")
    type_the_case(somebody, words)
    somebody.begins("people")
    type_the_people(somebody, words)
    somebody.begins("events")
    type_the_events(somebody, words)
    assert somebody.titles() == {"Notebook"}
    somebody.begins("source, note, appeal")
    type_the_rest(somebody, words)


def finds_a_name_while_it_is_composed(somebody: Somebody, words: Words) -> None:
    """Two syllables of it are enough, the second still in the hands of the input method."""
    somebody.begins("search")
    somebody.press("ctrl+k")
    wait_for("the search", lambda: somebody.focus()["name"] == "Search everything")
    somebody.composes(words.name[:2])
    found = wait_for("the name", lambda: somebody.rows("Search results"))
    assert words.name in found[0]
    assert somebody.focus()["text"] == words.name[0]
    assert somebody.titles() == {"Notebook"}
    somebody.press("Escape")


def comes_back_to_a_half_typed_sentence(somebody: Somebody, words: Words) -> None:
    """The lock comes in the middle of a sentence and of a syllable; afterwards one types on as if nothing had been."""
    somebody.begins("half a sentence")
    process = somebody.process.pid
    somebody.press("ctrl+shift+n")
    somebody.writes(f"{words.half_typed} was seen again", into="Text")
    somebody.press(*["Left"] * len(" was seen again"))
    somebody.types(" ")
    somebody.composes(words.name)
    somebody.locks()
    assert somebody.process.pid == process
    assert somebody.titles() == {"Notebook"}
    somebody.begins("unlock")
    somebody.writes(PASSPHRASE)
    somebody.press("Return")
    wait_for("the note", lambda: somebody.focus()["name"] == "Text")
    assert somebody.focus()["text"] == f"{words.half_typed} {words.name} was seen again"
    somebody.types(" of nine")
    sentence = f"{words.half_typed} {words.name} of nine was seen again"
    wait_for("the rest of it", lambda: somebody.focus()["text"] == sentence)
    somebody.press("ctrl+Return")
    wait_for("the note to be kept", lambda: any(sentence in note for note in somebody.rows("Notes")))


def saves_a_summary(somebody: Somebody, words: Words, target: Path) -> None:
    """What a partner gets to see is seen first, and holds nothing that is withheld."""
    somebody.begins("summary")
    somebody.press("ctrl+shift+e")
    somebody.waits_to_see("Checked: nothing that is withheld is in these pages.")
    somebody.waits_to_see("Page 1 of ", begins=True)
    assert somebody.titles() == {"Notebook", "Summary — Notebook"}
    somebody.clicks("Look at the pages")
    somebody.waits_to_see("What they will read")
    somebody.clicks("Save as…")
    somebody.gives_a_path("Save the summary", target)
    somebody.waits_to_see("Saved, and read back to be sure.")
    somebody.press("Escape")
    somebody.waits_to_see("Sections")
    drawn = subprocess.run(
        ["pdftotext", "-layout", target, "-"], capture_output=True, check=True
    ).stdout.decode()
    assert "October 2015" in drawn
    assert "Person I" in drawn
    withheld = ("Mong", "Móng", "Dongxing", "Shenyang", "Oct. 22", "2015-10", "months", "Human Rights Watch")
    assert [word for word in (*words.all(), *withheld) if word in drawn] == []


def leaves_over_two_dialogs(somebody: Somebody) -> None:
    """No dialog stands in the way of the lock."""
    somebody.press("ctrl+shift+s")
    somebody.clicks("Another folder…")
    wait_for("the second dialog", lambda: somebody.focus().get("title") == "Folder for the package")
    somebody.leaves()


def leaves_over_a_menu(somebody: Somebody) -> None:
    """Nor does a menu, which takes every key."""
    somebody.clicks("Sort by")
    wait_for("the menu", lambda: somebody.ask("popup"))
    somebody.leaves()


def takes_a_package_in(colleague: Somebody, words: Words, package: Path, to_say: str) -> None:
    """In another notebook: the package, its words, and the case is there."""
    colleague.begins("unlock")
    wait_for("the lock", lambda: colleague.focus()["name"] == "Passphrase")
    colleague.writes(PASSPHRASE)
    colleague.press("Return")
    colleague.waits_to_see("Sections")
    colleague.begins("receive")
    colleague.press("ctrl+i")
    colleague.clicks("Another file…")
    colleague.gives_a_path("Package", package)
    colleague.writes(to_say, into="Words that open the package")
    colleague.clicks("Look into it")
    colleague.waits_to_see("Words of their key")
    colleague.clicks("I compared them today, face to face")
    colleague.writes("Worker 3", into="Name of the colleague")
    colleague.clicks("Bring together")
    wait_for("the answer", lambda: any(text.startswith("Brought together: ") for text in colleague.reads()))
    colleague.press("Escape")
    colleague.clicks_row(words.title, "Cases")
    colleague.waits_to_see("Parts of the case")


def tells_the_same_on_the_command_line(fieldbook: CommandLine, notebook: Path, words: Words) -> None:
    """Each fact has the place in the record that belongs to it."""
    (case,) = fieldbook("cases", notebook, "--json").json["cases"]
    assert (case["title"], case["people"]) == (f"Nine of {words.title}", 9)
    people = {*(f"Adult {number}, {words.label}" for number in ADULTS), "Infant, name unknown", words.name}
    events = fieldbook("timeline", notebook, case["reference"], "--json").json["events"]
    assert [(event["kind"], event["date"], event["place"]) for event in events] == [
        ("arrest", "2015-10-22", "Móng Cái"),
        ("hand_over", "2015-10-24", "Dongxing"),
        ("transport", "XXXX-XX-XX", "Shenyang"),
        ("whereabouts_unknown", "2015-12", ""),
    ]
    assert all(set(event["people"]) == people for event in events)
    assert events[0]["words"] == "on Oct. 22"
    accounts = [(each["value"], each["source"], each["words"]) for each in events[1]["accounts"]]
    assert accounts == [
        ("2015-10-24", "Human Rights Watch", ""),
        ("[2015-10-23..2015-10-29]", f"News item {words.source}", "a few days later"),
    ]
    state = fieldbook("state", notebook, case["reference"], "--on", "2015-10-23", "--json").json["people"]
    assert {row["name"] for row in state} == people
    (infant,) = [row for row in state if row["name"].startswith("Infant")]
    (adult,) = [row for row in state if row["name"] == words.name]
    assert (adult["status"], adult["place"]) == ("held", "Móng Cái")
    assert (infant["status"], infant["place"]) == ("held", "")
