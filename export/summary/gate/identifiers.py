"""Rule d: what identifies somebody, looked for in texts and in bytes.

Texts are folded first (compatibility forms, letter case, invisible characters), so that a name is found however it is written.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+")

_WITHOUT_SPACES = re.compile(r"[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]")
"""Hangul and Han characters: a word of them has no reliable ends, a particle may follow it without a space."""

_ALONE = 3
"""Letters from which on a Hangul or Han name is looked for across spaces and line ends too."""

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
        if not _WITHOUT_SPACES.search(together):
            return False
        return wanted.strip() in self._words if len(together) < _ALONE else together in self._run_together


def written(identifier: str) -> tuple[bytes, ...]:
    """The bytes in which an identifier may lie in a file, lower case; without those too short to mean anything."""
    forms = {
        form.lower().encode(encoding)
        for form in (identifier, unicodedata.normalize("NFD", identifier))
        for encoding in ("utf-8", "utf-16-be", "utf-16-le")
    }
    return tuple(form for form in forms if len(form) >= _BYTES)
