"""Sticks as cards: what is said of each, what was plugged in since, and a choice that stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.sticks.place_list import PlaceList
from ui.sticks.size_words import size_in_words
from workflows.sticks import Place

FOLDER = Place(folder=Path("/home/worker/Documents"), label="Documents", is_stick=False)


def stick(name: str, filesystem: str = "exfat", *, read_only: bool = False) -> Place:
    return Place(
        folder=Path("/media") / name,
        label=name,
        is_stick=True,
        free=12_400_000_000,
        size=16_000_000_000,
        filesystem=filesystem,
        is_read_only=read_only,
    )


@pytest.fixture
def shown(qtbot: QtBot) -> PlaceList:
    places = PlaceList()
    qtbot.addWidget(places)
    places.show()
    return places


def chips(places: PlaceList) -> dict[str, list[str]]:
    return {Path(row.id).name: [chip.text for chip in row.chips] for row in places.places.rows}  # type: ignore[attr-defined]


def test_a_stick_says_its_name_its_room_its_format_and_that_large_files_go_in_parts(shown: PlaceList) -> None:
    shown.show_places((stick("A", "vfat"), stick("B"), stick("C", "ext4", read_only=True), FOLDER))
    facts = [row.facts for row in shown.places.rows]  # type: ignore[attr-defined]
    assert facts[0] == "12.4 GB free of 16.0 GB · FAT · above 3.9 GB in parts"
    assert facts[1] == "12.4 GB free of 16.0 GB · exFAT"
    assert facts[2] == "12.4 GB free of 16.0 GB · ext4"
    assert facts[3] == str(FOLDER.folder)
    assert chips(shown) == {"A": [], "B": [], "C": ["read-only"], "Documents": []}


def test_what_is_plugged_in_while_it_is_open_appears_and_says_so_and_the_choice_stays(
    shown: PlaceList,
) -> None:
    shown.show_places((stick("A"), FOLDER))
    QTest.keyClick(shown, Qt.Key.Key_Down)
    assert shown.folder == FOLDER.folder
    shown.show_places((stick("A"), stick("B"), FOLDER))
    assert chips(shown) == {"A": [], "B": ["new"], "Documents": []}
    assert shown.folder == FOLDER.folder
    shown.show_places((stick("B"), FOLDER))
    assert chips(shown) == {"B": ["new"], "Documents": []}
    shown.show_places((FOLDER,))
    shown.show_places((stick("B"), FOLDER))
    assert chips(shown)["B"] == ["new"]


def test_a_stick_comes_before_the_folder_that_was_there_at_first_unless_somebody_chose_one(
    shown: PlaceList,
) -> None:
    shown.begin_with(FOLDER.folder)
    assert shown.folder == FOLDER.folder
    shown.show_places((stick("A"), FOLDER))
    assert shown.folder == Path("/media/A")
    assert [row.id for row in shown.places.rows] == ["/media/A", str(FOLDER.folder)]
    shown.add_folder(Path("/srv/office"))
    shown.show_places((stick("A"), stick("B"), FOLDER))
    assert shown.folder == Path("/srv/office")


def test_without_a_place_nothing_is_chosen_and_a_pulled_stick_is_not_kept_as_the_choice(
    shown: PlaceList,
) -> None:
    assert shown.folder is None
    assert [row.title for row in shown.places.rows] == ["No stick is plugged in."]
    shown.show_places((stick("A"), stick("B")))
    shown.choose("/media/B")
    shown.show_places((stick("A"),))
    assert shown.folder == Path("/media/A")
    shown.show_places(())
    assert shown.folder is None


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "0 MB"), (1, "1 MB"), (1_600_000, "2 MB"), (999_999_999, "1000 MB"), (3_900_000_000, "3.9 GB")],
)
def test_sizes_are_those_printed_on_sticks(count: int, words: str) -> None:
    assert size_in_words(count) == words
