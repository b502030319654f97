"""Rule d: what identifies somebody, looked for in texts and in bytes.

Texts are folded first (compatibility forms, letter case, invisible characters), so that a name is found however it is written.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+")

_HANGUL = re.compile(r"[\u1100-\u11ff\ua960-\ua97f\uac00-\ud7ff]")
"""A particle may follow without a space."""

_HAN = re.compile(r"[\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
"""No spaces between words at all."""

_PARTICLES = (
    "이",
    "가",
    "은",
    "는",
    "을",
    "를",
    "의",
    "와",
    "과",
    "에",
    "에게",
    "께",
    "께서",
    "씨",
    "님",
    "군",
    "양",
    "야",
    "아",
    "랑",
    "로",
)
"""What follows a name directly.  Without 도, which also makes a province of a name (강원도)."""

_ALONE = 3
"""Hangul or Han characters from which on a name is looked for inside words, across spaces and line ends."""

_LONG = 8
"""Letters and digits from which on any identifier is: a handle, a telephone number in groups."""

_BYTES = 6
"""Bytes from which on an identifier in raw bytes is no accident."""


def folded(text: str) -> str:
    """The words of a text, lower case, with one space between them and one around."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    shown = "".join(character for character in plain if unicodedata.category(character) != "Cf")
    return f" {' '.join(_WORD.findall(unicodedata.normalize('NFC', shown)))} "


class Searched:
    """Some texts, ready to be searched for many identifiers."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._words = " ".join(map(folded, texts))
        self._run_together = self._words.replace(" ", "")

    def has(self, identifier: str) -> bool:
        """Whether an identifier is there: as a whole word or words, or, where words have no ends, as a part."""
        wanted = folded(identifier)
        together = wanted.replace(" ", "")
        if not together:
            return False
        if wanted in self._words or (len(together) >= _LONG and together in self._run_together):
            return True
        is_hangul, is_han = _HANGUL.search(together), _HAN.search(together)
        if len(together) == 1 or not (is_hangul or is_han):
            return False
        if len(together) >= _ALONE:
            return together in self._run_together
        return (is_han is not None and together in self._words) or any(
            f"{wanted.rstrip()}{particle} " in self._words for particle in _PARTICLES
        )


def written(identifier: str) -> tuple[bytes, ...]:
    """The bytes in which an identifier may lie in a file, lower case; without those too short to mean anything."""
    forms = {
        form.lower().encode(encoding)
        for form in (identifier, unicodedata.normalize("NFD", identifier))
        for encoding in ("utf-8", "utf-16-be", "utf-16-le")
    }
    return tuple(form for form in forms if len(form) >= _BYTES)
