"""Letting go of a stick from the program: offered where there is one, and each answer said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from export.errors import CannotEject
from export.stick.drives import Drive
from ui.background import Elsewhere
from ui.sticks.eject_button import EjectButton
from workflows import sticks

STICK = Drive(
    mount=Path("/media/worker/STICK"),
    device="/dev/sdb1",
    label="STICK",
    filesystem="vfat",
    size=1,
    free=1,
    read_only=False,
)


@pytest.fixture
def said() -> list[tuple[str, bool]]:
    return []


@pytest.fixture
def eject(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, said: list[tuple[str, bool]]
) -> Iterator[EjectButton]:
    monkeypatch.setattr(sticks, "removable_drives", lambda: (STICK,))
    elsewhere = Elsewhere()
    button = EjectButton(elsewhere, lambda sentence, is_refusal: said.append((sentence, is_refusal)))
    qtbot.addWidget(button)
    yield button
    elsewhere.finish(within=5)


def test_it_is_offered_for_what_lies_on_a_stick_and_lets_go_of_that_stick(
    eject: EjectButton, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, said: list[tuple[str, bool]]
) -> None:
    let_go: list[Drive] = []
    monkeypatch.setattr(sticks, "eject", let_go.append)
    eject.offer(STICK.mount / "a folder")
    qtbot.waitUntil(lambda: not eject.isHidden())
    eject.click()
    qtbot.waitUntil(eject.isHidden)
    assert let_go == [STICK]
    assert said[-1] == ("The stick is let go. You can pull it out now.", False)


def test_it_is_not_offered_for_a_folder_of_this_computer(eject: EjectButton, qtbot: QtBot) -> None:
    eject.offer(STICK.mount)
    qtbot.waitUntil(lambda: not eject.isHidden())
    eject.offer(Path("/home/worker"))
    qtbot.waitUntil(eject.isHidden)


def test_a_stick_that_is_still_in_use_is_said_with_another_way(
    eject: EjectButton, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, said: list[tuple[str, bool]]
) -> None:
    def refuse(_drive: Drive) -> None:
        raise CannotEject

    monkeypatch.setattr(sticks, "eject", refuse)
    eject.offer(STICK.mount)
    qtbot.waitUntil(lambda: not eject.isHidden())
    eject.click()
    qtbot.waitUntil(lambda: said[-1][1])
    assert "your system's own button" in said[-1][0]
    assert eject.isEnabled()
