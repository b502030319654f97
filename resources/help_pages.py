"""The pages of the help: what somebody who has nobody to ask reads in the program itself, in each complete language.

A page is a file of Markdown, `help/{language}/{name}.md`.  Its first line is the title.  What stands in “quotation marks” is a word of the
screen, or the title of another page, and stands there as the screen says it: `tests/resources/test_help_pages.py` holds them together.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from resources.language import COMPLETE, SOURCE

NAMES = ("record", "find", "summary", "carry", "decide", "loss", "lock", "delete")
"""The pages in their order: as the work goes, and what it can come to last."""

_FOLDER = Path(__file__).parent / "help"
_TITLE = "# "


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One subject."""

    name: str
    title: str
    text: str
    """Markdown, the title included."""


@cache
def help_pages(code: str) -> tuple[HelpPage, ...]:
    """All of them in a language; in English where that is not complete."""
    folder = _FOLDER / (code if code in COMPLETE else SOURCE)
    return tuple(_read(folder, name) for name in NAMES)


def _read(folder: Path, name: str) -> HelpPage:
    text = (folder / f"{name}.md").read_text(encoding="utf-8")
    return HelpPage(name=name, title=text.splitlines()[0].removeprefix(_TITLE), text=text)
