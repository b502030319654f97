"""The words of the Thai catalogue, as libthai, which Qt asks where it is installed, takes its phrases apart.

python -m tests.resources.thai_words     writes the list anew
"""

from __future__ import annotations

import gettext
import re

from PySide6.QtCore import QTextBoundaryFinder

from resources.language import catalogue_file
from resources.thai_words import LIST

THAI = re.compile(r"[\u0e01-\u0e5b]+")


def phrases() -> set[str]:
    """Every run of Thai letters that the catalogue has."""
    with catalogue_file("th", "mo").open("rb") as compiled:
        catalogue = gettext.GNUTranslations(compiled)
    texts = catalogue._catalog.values()  # type: ignore[attr-defined]  # no other way to all of them
    return {run for text in texts for run in THAI.findall(text)}


def taken_apart(phrase: str) -> tuple[str, ...]:
    """A phrase at every place where libthai lets a line end."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, phrase)
    words, start = [], 0
    for place in range(1, len(phrase) + 1):
        finder.setPosition(place)
        if place == len(phrase) or finder.isAtBoundary():
            words.append(phrase[start:place])
            start = place
    return tuple(words)


def main() -> None:
    """Write the list."""
    words = {word.rstrip("ๆฯ") for phrase in phrases() for word in taken_apart(phrase)} - {""}
    LIST.write_text("\n".join(sorted(words)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
