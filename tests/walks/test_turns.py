"""Every key is answered at once: whatever is opened in a notebook of ten thousand cases, with a case of many people in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from benchmarks.notebooks import PASSPHRASE, cases, filled
from domain.custody import Participation
from domain.ids import CaseId, PersonId
from domain.person import FamilyLink, Person, PersonName
from domain.vocabulary.people import FamilyLinkKind
from tests.walks.display import virtual_screen
from tests.walks.room import somebody_watched
from tests.walks.screen import Somebody, wait_for
from tests.walks.watch import StoodStill, slowness
from ui.notebook.commands import MENUS
from workflows import casework
from workflows.case_import import import_example
from workflows.session import lock, unlock

CASES = 10_000
MORE_PEOPLE = 30
SURNAME = "Companion"
FIRST_MENU = [command.name for command in next(iter(MENUS.values()))]

BY_KEYS = {
    "ctrl+shift+e": "Summary",
    "ctrl+shift+s": "Send",
    "ctrl+i": "Receive",
    "ctrl+slash": "Keyboard shortcuts",
    "F1": "Help",
}
"""What opens a dialog → its title."""

BY_MENU = {
    "change_passphrase": "Change passphrase",
    "passphrases": "Passphrases and recovery",
    "lock_times": "When it locks",
    "journal_words": "Journal words",
    "destroy": "Destroy this notebook",
}


@pytest.mark.needs("Xvfb", "xdotool")
@pytest.mark.alone
def test_no_key_waits_for_more_than_a_moment(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    notebook = filled(home / "A.notebook", cases(CASES))
    many_people_into(notebook)
    stood_still: list[StoodStill] = []
    with (
        virtual_screen() as display,
        somebody_watched(display, home, tmp_path / "spoken", stood_still, str(notebook)) as somebody,
    ):
        speaks_korean_and_back(somebody)
        unlocks(somebody)
        jumps_through_all_cases(somebody)
        opens_the_example(somebody)
        writes_larger(somebody, "text size, case")
        opens_an_event_of_many(somebody)
        opens_a_person_with_many_relations(somebody)
        opens_a_case_with_norms(somebody)
        opens_each_dialog(somebody)
        somebody.leaves()
    assert (tmp_path / "spoken").read_bytes() == b""
    assert [each for each in stood_still if each.is_too_long(slowness())] == []


def many_people_into(notebook: Path) -> None:
    """The example, and thirty people more in its first event, each of them a relation of the first."""
    now = datetime.now(UTC)
    session = unlock(notebook, passphrase=PASSPHRASE, now=now)
    example = CaseId(import_example(session, now=now).case)
    people = [
        Person(
            id=PersonId(casework.new_id()), case=example, names=(PersonName(text=f"{SURNAME} {number:02}"),)
        )
        for number in range(1, MORE_PEOPLE + 1)
    ]
    family = tuple(FamilyLink(kind=FamilyLinkKind.UNKNOWN, person=each.id) for each in people[1:])
    people[0] = replace(people[0], family=family)
    event = casework.case_file(session, example).events[0]
    together = (*event.participations, *(Participation(person=each.id) for each in people))
    for person in people:
        casework.keep(session, person, now=now)
    casework.keep(session, replace(event, participations=together), now=now)
    lock(session, now=now)


def speaks_korean_and_back(somebody: Somebody) -> None:
    """The language of the screen, before it is unlocked."""
    somebody.begins("language")
    for now, wanted, then in (("Language", "한국어", "언어"), ("언어", "English", "Language")):
        found = somebody.clicks(now)
        steps = found["options"].index(wanted) - found["options"].index(found["text"])
        wait_for("the list", lambda: somebody.ask("popup"))
        somebody.press(*["Down" if steps > 0 else "Up"] * abs(steps), "Return")
        somebody.waits_to_see(then)


def unlocks(somebody: Somebody) -> None:
    """The passphrase, and the window with its list."""
    somebody.begins("unlock")
    somebody.writes(PASSPHRASE, into="Passphrase")
    somebody.press("Return")
    wait_for("the first cases", lambda: somebody.ask("count", name="Cases") > 0)


def jumps_through_all_cases(somebody: Somebody) -> None:
    """To the end as fast as it goes, page by page, and back."""
    somebody.begins("scrolling")
    somebody.press("ctrl+1")
    wait_for("the list", lambda: somebody.focus()["name"] == "Cases")
    before = 0
    while (there := somebody.ask("count", name="Cases")) > before or there < CASES:
        before = there
        somebody.press("End", *["Page_Up"] * 3, "End")
    somebody.press("Home", *["Page_Down"] * 12, "End", "Home")


def opens_the_example(somebody: Somebody) -> None:
    """Found with the filter."""
    somebody.begins("filter")
    somebody.press("ctrl+f")
    somebody.types("Example")
    wait_for("the example alone", lambda: somebody.ask("count", name="Cases") == 1)
    somebody.begins("case")
    somebody.clicks_row("Example", "Cases")
    somebody.waits_to_see("Parts of the case")
    for _tab in range(9):
        somebody.press("ctrl+Tab")


def writes_larger(somebody: Somebody, step: str) -> None:
    """Three steps up, and back."""
    somebody.begins(step)
    before = somebody.ask("text size")
    somebody.press("ctrl+equal", "ctrl+equal", "ctrl+equal")
    wait_for("larger text", lambda: somebody.ask("text size") > 1.2 * before)
    somebody.press("ctrl+minus", "ctrl+0")
    wait_for("the usual text", lambda: somebody.ask("text size") == before)


def opens_an_event_of_many(somebody: Somebody) -> None:
    """Whole, with another size of text while it is open."""
    somebody.begins("event of many")
    somebody.clicks_row("Timeline", "Parts of the case")
    wait_for("the events", lambda: somebody.rows("Timeline"))
    somebody.press("Home", "Return")
    somebody.waits_to_see("What happened")
    writes_larger(somebody, "text size, event of many")
    leaves_the_form(somebody)


def opens_a_person_with_many_relations(somebody: Somebody) -> None:
    """All of them unfolded."""
    somebody.begins("person with relations")
    somebody.clicks_row("People", "Parts of the case")
    somebody.clicks_row(f"{SURNAME} 01", "People")
    somebody.press("Return")
    somebody.clicks("Family and companions")
    somebody.waits_to_see("Add a relation")
    leaves_the_form(somebody)


def opens_a_case_with_norms(somebody: Somebody) -> None:
    """The norms unfolded."""
    somebody.begins("case with norms")
    somebody.clicks("Edit case")
    somebody.clicks("Norms and asks")
    somebody.waits_to_see("Add a norm")
    leaves_the_form(somebody)


def leaves_the_form(somebody: Somebody) -> None:
    """Back to the page of the case."""
    somebody.press("Escape")
    somebody.waits_to_see("Edit case")


def opens_each_dialog(somebody: Somebody) -> None:
    """By its keys, or from the menu."""
    for keys, title in BY_KEYS.items():
        somebody.begins(title)
        somebody.press(keys)
        sees_a_dialog(somebody, title)
    for name, title in BY_MENU.items():
        somebody.begins(title)
        somebody.clicks_at([0, 0, 60, 22])
        wait_for("the menu", lambda: somebody.ask("popup"))
        somebody.press(*["Up"] * (len(FIRST_MENU) - FIRST_MENU.index(name)), "Return")
        sees_a_dialog(somebody, title)
    somebody.begins("Backups")
    somebody.press("ctrl+shift+b")
    wait_for(
        "Backups", lambda: len(somebody.titles()) > 1
    )  # it stands beside the window, which keeps the keyboard


def sees_a_dialog(somebody: Somebody, title: str) -> None:
    """Wait until it has the keyboard, and close it."""
    wait_for(title, lambda: any(each.startswith(title) for each in somebody.titles()))
    wait_for("the keyboard in it", lambda: somebody.focus().get("title", "").startswith(title))
    somebody.press("Escape")
    wait_for("the window", lambda: somebody.titles() == {"Notebook"})
