"""A screen of its own, the program on it in its own process, and a person in front of it who has a keyboard, a mouse and eyes."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar
from unicodedata import normalize

from tests.walks.hangul import syllables_while_typed
from tests.walks.watch import StoodStill

T = TypeVar("T")
Seen = dict[str, Any]

PATIENCE = 60.0
"""Seconds; how long something may take on a busy machine before the walk has failed."""

LOOKS_EVERY = 0.02

WITNESS = Path(__file__).with_name("witness.py")


def wait_for(what: str, look: Callable[[], T | None], *, within: float = PATIENCE) -> T:
    """Look again and again until something is there.  within: seconds."""
    end = time.monotonic() + within
    while not (found := look()):
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(LOOKS_EVERY)
    return found


class Somebody:
    """Sits at the screen with the program running on it."""

    def __init__(
        self, display: str, home: Path, spoken: Path, *arguments: str, under: tuple[str, ...] = ()
    ) -> None:
        """spoken: the file that takes whatever the program writes to its standard output and error.

        under: what the program is run by, which passes everything on, and brings it home.
        """
        self._surroundings = {**os.environ, "DISPLAY": display, "HOME": str(home), "QT_QPA_PLATFORM": "xcb"}
        for variable in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            self._surroundings.pop(variable, None)
        heard, self._asks = os.pipe()
        self._hears, tells = os.pipe()
        self._rest = b""
        self.stood_still: list[StoodStill] = []
        self._surroundings["WITNESS"] = f"{heard},{tells}"
        with spoken.open("ab") as out:
            self.process = subprocess.Popen(
                [*under, sys.executable, "-B", str(WITNESS), *arguments],
                pass_fds=[heard, tells],
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                env=self._surroundings,
                cwd="/" if under else home,
            )
        os.close(heard)
        os.close(tells)
        self.waits_for_the_program()

    # -- eyes ---------------------------------------------------------------------------------------------------

    def waits_for_the_program(self) -> None:
        """Wait until a program (another one, after a lock) says that it is there, and by which number."""
        while "here" not in (heard := self._heard()):
            continue
        self.number = int(heard["here"])

    def begins(self, step: str) -> None:
        """What comes now is called so where it is told how long the screen stood still."""
        self.ask("step", name=step)

    def ask(self, do: str, **more: object) -> Any:
        """Ask the witness."""
        os.write(self._asks, json.dumps({"do": do, **more}).encode() + b"\n")
        return self._heard()["answer"]

    def _heard(self) -> Seen:
        end = time.monotonic() + PATIENCE
        while b"\n" not in self._rest:
            ready, _, _ = select.select([self._hears], [], [], max(end - time.monotonic(), 0))
            more = os.read(self._hears, 65536) if ready else b""
            assert more, f"the program has gone or does not answer (exit code {self.process.poll()})"
            self._rest += more
        line, self._rest = self._rest.split(b"\n", 1)
        heard: Seen = json.loads(line)
        return heard

    def sees(self, name: str, *, of: str = "", begins: bool = False) -> Seen | None:
        """A widget by the name that a screen reader says, or by how that begins; of: and by what it says besides."""
        found = self.ask("find", name=name, of=of, begins=begins)
        return found[0] if found else None

    def waits_to_see(self, name: str, *, of: str = "", begins: bool = False) -> Seen:
        """The same, once it is there."""
        return wait_for(name, lambda: self.sees(name, of=of, begins=begins))

    def reads(self) -> list[str]:
        """Every text of the window."""
        return [found["text"] for found in self.ask("find", name="", begins=True)]

    def focus(self) -> Seen:
        """Where the keyboard is."""
        return self.ask("focus") or {"name": "", "text": ""}

    def rows(self, name: str) -> list[str]:
        """What stands in a list."""
        return [row["text"] for row in self.ask("rows", name=name)]

    def titles(self) -> set[str]:
        """The titles of every window, as the X server tells them to anybody."""
        found = self._xdotool("search", "--onlyvisible", "--name", "").split()
        return {self._xdotool("getwindowname", window).strip() for window in found} - {""}

    def looks_at_windows(self) -> int:
        """How many windows of the program are on the screen."""
        return len(self._xdotool("search", "--onlyvisible", "--pid", str(self.process.pid)).split())

    # -- hands --------------------------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        self._xdotool("key", "--delay", "4", *keys)

    def presses_until_it_shows(self, keys: str, name: str) -> None:
        """Press keys that open something; again where the program could not do it yet, and nothing came of them."""

        def is_there() -> bool:
            if self.sees(name):
                return True
            self.press(keys)
            with suppress(AssertionError):
                wait_for(name, lambda: self.sees(name), within=5)
            return self.sees(name) is not None

        wait_for(name, is_there)

    def types(self, text: str) -> None:
        """Type what stands on the keys."""
        self._xdotool("type", "--delay", "4", "--file", "-", words=text)

    def writes_a_date(self, field: str, year: str, month: str, day: str) -> None:
        """Type into the three boxes of a date."""
        self.writes(year, into=f"{field}: Year")
        for number in (month, day):
            self.press("Tab")
            self.writes(number)

    def writes(self, text: str, into: str = "") -> None:
        """Type into a field that is empty, and see that it stands there."""
        if into:
            self.goes_to(into)
        where = self.focus()["name"]
        if text.isascii():
            self.types(text)
        else:
            self.composes(f"{text} ")
            self.press("BackSpace")
        wait_for(f"{where} to be filled", lambda: normalize("NFC", self.focus()["text"]) == text)

    def composes(self, text: str) -> None:
        """Type Hangul through an input method: each syllable grows on the screen before it is text."""
        for composing, committed in syllables_while_typed(text):
            self.ask("compose", composing=composing, committed=committed)

    def commits(self, syllable: str) -> None:
        """The input method gives up the last syllable."""
        self.ask("compose", composing="", committed=syllable)

    def clicks(self, name: str, *, of: str = "") -> Seen:
        """Bring a widget into sight and click on it."""
        found = self._brings_into_sight(name, of)
        self.clicks_at(found["rect"])
        return found

    def goes_to(self, name: str) -> None:
        """Click into a field until it has the keyboard."""

        def is_there() -> bool:
            if self.focus()["name"] != name:
                self.clicks(name)
            return bool(self.focus()["name"] == name)

        wait_for(name, is_there)

    def chooses(self, option: str, name: str) -> None:
        """Choose from a closed list with the mouse and the arrow keys."""
        found = self.clicks(name)
        options, now = found["options"], found["options"].index(found["text"])
        steps = options.index(option) - now
        wait_for("the list", lambda: self.ask("popup"))
        if steps:
            self._xdotool("key", "--delay", "4", "--repeat", str(abs(steps)), "Down" if steps > 0 else "Up")
        self.press("Return")
        wait_for(option, lambda: self.waits_to_see(name)["text"] == option)

    def gives_a_path(self, title: str, path: Path) -> None:
        """Type a path into the file dialog of this title."""
        wait_for(title, lambda: self.focus().get("title") == title)
        self.press("ctrl+a")
        self.writes(str(path))
        self.press("Return")

    def clicks_row(self, text: str, name: str) -> None:
        """Click on the row of a list (or a tab) that holds these words, once it stands still: what came before may still be laid out."""
        places: list[list[int]] = []

        def row() -> Seen | None:
            found = next((row for row in self.ask("rows", name=name) if text in row["text"]), None)
            places.append(found["rect"] if found else [])
            return found if places[-2:] == [places[-1]] * 2 else None

        self.clicks_at(wait_for(text, row)["rect"])

    def clicks_at(self, place: list[int]) -> None:
        """Click into the middle of what is seen of something."""
        left, top, width, height = place
        x, y = left + min(width // 2, 40), top + min(height // 2, 40)
        self._xdotool("mousemove", str(x), str(y), "click", "1")

    def mouse(self, *does: str | int) -> None:
        """Whatever else is done with it: "mousemove", 4, 5, "mousedown", 1."""
        self._xdotool(*map(str, does))

    def _brings_into_sight(self, name: str, of: str) -> Seen:
        before: list[int] = []

        def is_in_sight() -> Seen | None:
            nonlocal before
            found = self.waits_to_see(name, of=of)
            place, area = found["place"], found.get("area")
            if found["rect"][3] >= min(place[3], 20) and found["enabled"]:
                is_still, before = place == before, place
                return found if is_still else None
            if area is not None and found["enabled"]:
                steps = max(1, min(20, abs(place[1] - area[1] - area[3] // 2) // 80))
                wheel = "4" if place[1] < area[1] else "5"
                at = (str(area[0] + 8), str(area[1] + area[3] // 2))
                self._xdotool("mousemove", *at, "click", "--delay", "2", "--repeat", str(steps), wheel)
            return None

        return wait_for(name, is_in_sight)

    def _xdotool(self, *arguments: str, words: str = "") -> str:
        done = subprocess.run(
            ["xdotool", *arguments],
            input=words,
            env=self._surroundings,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        return done.stdout

    # -- leaving ------------------------------------------------------------------------------------------------

    def locks(self) -> None:
        """Lock, and wait for the program that asks for the passphrase: the same process, but begun anew."""
        self._asks_how_it_was()
        self.is_locked_by(lambda: self.press("ctrl+l"))

    def is_locked_by(self, doing: Callable[[], object]) -> None:
        """Do something that ends in a lock, and wait for the program that asks for the passphrase."""
        doing()
        self.waits_for_the_program()
        wait_for("the lock", lambda: self.focus()["name"] == "Passphrase")

    def leaves(self) -> None:
        """Lock and close, and wait for the end."""
        self._asks_how_it_was()
        self.press("ctrl+shift+l")
        assert self.process.wait(PATIENCE) == 0

    def is_sent_away(self) -> None:
        """End the program however it stands, when a walk has failed."""
        with suppress(ProcessLookupError):
            self.process.kill()
        self.process.wait()
        os.close(self._asks)
        os.close(self._hears)

    def _asks_how_it_was(self) -> None:
        assert self.ask("troubles") == []
        self.stood_still += [StoodStill(*each) for each in self.ask("stood_still")]
