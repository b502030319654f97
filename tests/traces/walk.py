"""A short walk through the program as it runs on a screen of its own, watched from outside at each call to the kernel."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.checks import without_network
from tests.traces.calls import traced
from tests.walks.conftest import PASSPHRASE
from tests.walks.display import virtual_screen
from tests.walks.handing_over import seals_a_package
from tests.walks.mong_cai import LABEL, Words, make_a_notebook, type_the_case
from tests.walks.screen import Somebody, wait_for

READ_THE_CLIPBOARD = """
import json, sys
from PySide6.QtGui import QGuiApplication
held = QGuiApplication([]).clipboard().mimeData()
sys.stdout.write(json.dumps({"text": held.text(), "formats": held.formats()}))
"""


@dataclass(kw_only=True)
class Walk:
    """What was seen on the way."""

    home: Path
    """The whole home of whoever walked."""
    log: Path
    """What strace wrote."""
    spoken: bytes = b""
    """What the program wrote to its standard output and error."""
    began: float = 0.0
    """Seconds since 1970."""
    words: Words = field(default_factory=Words)
    loaded: set[str] = field(default_factory=set)
    """File names of every library that was in the program, at its end and before each lock."""
    titles: set[str] = field(default_factory=set)
    """The titles of windows that anybody could read."""
    copied: dict[str, Any] = field(default_factory=dict)
    """What another program got of the clipboard after something had been copied: "text" and "formats"."""
    copied_afterwards: dict[str, Any] = field(default_factory=dict)
    """And after the lock."""
    aloud_open: list[str] = field(default_factory=list)
    """What a screen reader could read while a note was open."""
    aloud_locked: list[str] = field(default_factory=list)
    """And after the lock."""

    @property
    def notebook(self) -> Path:
        """The one that was made."""
        return self.home / "Notebook.notebook"


def walk(folder: Path) -> Walk:
    """A notebook, a case, a person, a note, a lock in the middle of a sentence, a summary, a package sent and taken in, and the end."""
    seen = Walk(home=folder / "home", log=folder / "calls")
    seen.home.mkdir()
    spoken = folder / "spoken"
    with virtual_screen() as display, pytest.MonkeyPatch.context() as surroundings:
        # On this desktop Qt would like to load more than it needs.
        surroundings.setenv("XDG_CURRENT_DESKTOP", "GNOME")
        somebody = Somebody(display, seen.home, spoken, under=(*without_network(), *traced(seen.log)))
        try:
            make_a_notebook(somebody, PASSPHRASE, seen.words)
            type_the_case(somebody, seen.words)
            _type_a_person_and_a_note(somebody, seen)
            _lock_in_the_middle_of_a_sentence(somebody, seen, display)
            _save_a_summary(somebody, seen)
            _send_and_take_in(somebody, seen)
            _look(somebody, seen)
            somebody.leaves()
        finally:
            somebody.is_sent_away()
    seen.spoken = spoken.read_bytes()
    return seen


def _look(somebody: Somebody, seen: Walk) -> None:
    maps = Path(f"/proc/{somebody.number}/maps").read_text(encoding="utf-8", errors="replace")
    seen.loaded |= {Path(line.split(maxsplit=5)[5]).name for line in maps.splitlines() if line.count("/")}
    seen.titles |= somebody.titles()


def _clipboard(display: str, *, holds: str = "") -> dict[str, Any] | None:
    """What another program gets of it; None: that word is not in it."""
    read = subprocess.run(
        [sys.executable, "-c", READ_THE_CLIPBOARD],
        env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        timeout=60,
        check=True,
    )
    got: dict[str, Any] = json.loads(read.stdout)
    return got if holds in got["text"] else None


def _type_a_person_and_a_note(somebody: Somebody, seen: Walk) -> None:
    somebody.clicks("New person")
    somebody.writes(f"Adult, {seen.words.label}", into=LABEL)
    somebody.press("ctrl+Return")
    wait_for("the person", lambda: len(somebody.rows("People")) == 1)
    somebody.press("ctrl+shift+n")
    somebody.writes(f"Near the bridge. {seen.words.note}", into="Text")
    seen.aloud_open = somebody.ask("read aloud")
    somebody.press("ctrl+Return")
    wait_for("a note", lambda: len(somebody.rows("Notes")) == 1)


def _lock_in_the_middle_of_a_sentence(somebody: Somebody, seen: Walk, display: str) -> None:
    somebody.press("ctrl+shift+n")
    somebody.writes(f"Half {seen.words.half_typed}", into="Text")
    somebody.press("ctrl+a", "ctrl+c", "End")
    seen.copied = wait_for("the clipboard", lambda: _clipboard(display, holds=seen.words.half_typed))
    _look(somebody, seen)
    somebody.locks()
    seen.copied_afterwards = _clipboard(display) or {}
    _look(somebody, seen)
    seen.aloud_locked = somebody.ask("read aloud")
    somebody.writes(PASSPHRASE)
    somebody.press("Return")
    wait_for("the note", lambda: somebody.focus()["name"] == "Text")
    somebody.press("ctrl+Return")
    wait_for("two notes", lambda: len(somebody.rows("Notes")) == 2)


def _save_a_summary(somebody: Somebody, seen: Walk) -> None:
    somebody.press("ctrl+shift+e")
    somebody.waits_to_see("Checked: nothing that is withheld is in these pages.")
    somebody.clicks("Look at the pages")
    somebody.waits_to_see("What they will read")
    somebody.clicks("Save as…")
    somebody.gives_a_path("Save the summary", seen.home / "summary.pdf")
    somebody.waits_to_see("Saved, and read back to be sure.")
    somebody.press("Escape")
    somebody.waits_to_see("Sections")


def _send_and_take_in(somebody: Somebody, seen: Walk) -> None:
    package, to_say = seals_a_package(somebody, seen.home)
    somebody.press("ctrl+i")
    somebody.clicks("Another file…")
    somebody.gives_a_path("Package", package)
    somebody.writes(to_say, into="Words that open the package")
    somebody.clicks("Look into it")
    somebody.waits_to_see("What it would bring")
    # Its own package brings nothing new; that it was opened and proven is what leaves traces.
    somebody.waits_to_see("Nothing new: everything in it is here already.")
    somebody.press("Escape")
    somebody.waits_to_see("Sections")
