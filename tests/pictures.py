"""Pictures of screens, to look at: `python -m tests.pictures FOLDER [word…]` paints every scene whose name holds one of the words.

A scene is a function without arguments that returns a widget; a file `scenes.py` anywhere under tests/ui lists its own in `SCENES`, by name.
Each scene is painted in light and dark, at 100 and 150 % text, in English and Korean.  Pictures are looked at, not kept.
"""

from __future__ import annotations

import itertools
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from runpy import run_path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import shiboken6
from PySide6.QtWidgets import QApplication, QWidget

from resources.language import set_language
from ui.fonts import choose_font
from ui.theme import Look, wear
from ui.turns import turns

LOOKS = (Look.LIGHT, Look.DARK)
PERCENTS = (100, 150)
LANGUAGES = ("en", "ko")

Scene = Callable[[], QWidget]


def scenes() -> dict[str, Scene]:
    """Every scene of every `scenes.py`."""
    found: dict[str, Scene] = {}
    for file in sorted(Path(__file__).parent.glob("ui/**/scenes.py")):
        listed: Mapping[str, Scene] = run_path(str(file))["SCENES"]
        found.update(listed)
    return found


def paint(scene: Scene, target: Path, *, look: Look, percent: int, language: str) -> None:
    """Paint one scene to a PNG as large as the widget wants to be."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    set_language(language)
    choose_font(application, language, every_script=True)
    wear(application, look, percent)
    widget = scene()
    widget.show()
    turns().finish()
    for _round in range(3):  # layouts that depend on their width settle in the second
        application.processEvents()
    widget.grab().save(str(target))
    widget.close()
    shiboken6.delete(widget)  # not later: there is no event loop that would do it


def variants() -> Iterator[tuple[Look, int, str]]:
    """Each way to look at a scene."""
    yield from itertools.product(LOOKS, PERCENTS, LANGUAGES)


def main(arguments: list[str]) -> int:
    """Paint the scenes that were asked for, all of them if none was."""
    if not arguments:
        sys.stderr.write("usage: python -m tests.pictures FOLDER [word…]\n")
        return 2
    folder, words = Path(arguments[0]), arguments[1:]
    folder.mkdir(parents=True, exist_ok=True)
    for name, scene in scenes().items():
        if words and not any(word in name for word in words):
            continue
        for look, percent, language in variants():
            target = folder / f"{name}-{language}-{look}-{percent}.png"
            paint(scene, target, look=look, percent=percent, language=language)
            sys.stdout.write(f"{target}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
