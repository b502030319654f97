"""Rule d: nothing that identifies somebody is in the file, drawn or not.

Texts are folded first (compatibility forms, letter case, invisible characters), so that a name is found however it is written.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from domain.known.equivalents import every_equivalent
from export.summary.document import Document, Look, Origin
from export.summary.gate.broken import Rule, demand

_WORD = re.compile(r"(?:[^\W_]|[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])+")
"""Letters and digits; the vowels and tones of Thai that stand above and below a letter belong to it."""

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

_THAI = re.compile(r"[\u0e01-\u0e5b]")
"""No spaces between words either."""

_ALONE_THAI = 5
"""Thai characters from which on a name is looked for inside phrases; shorter ones are inside many words."""

_LONG = 8
"""Letters and digits from which on any identifier is: a handle, a telephone number in groups."""

_NUMBER = 4
"""Digits from which on a number is more than a day, a month or the number of an event."""

_BYTES = 6
"""Bytes from which on an identifier in raw bytes is no accident."""


def folded(text: str) -> str:
    """The words of a text, lower case, with one space between them and one around."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    shown = "".join(character for character in plain if unicodedata.category(character) != "Cf")
    return f" {' '.join(_WORD.findall(unicodedata.normalize('NFC', shown)))} "


def check_identifiers(
    document: Document,
    pages: Sequence[str],
    stored: Sequence[bytes],
    forbidden: Iterable[str],
    public: Sequence[str] = (),
    told: Sequence[str] = (),
) -> None:
    """Raises Broken when an identifier is in the document, on a page as PDFium reads it, or in the bytes of the file.

    A word of the form itself says nothing, also if somebody is called so: then only the case's own words must not have it.  What the form
    calls people ("Person A") is such a word: a worker may have written the same into the record.  Short numbers are not looked for across
    cells of a table, where the second event of October reads like a day.

    public: names that everybody knows towns and authorities by.  An identifier that is a part of one, and not the same, is looked for everywhere
    but where the whole of that name stands.  So is one that is a public name, or a part of it, which the document says in its own language for
    another one: the case must not have it in any word of its own.

    told: the texts of the redacted case, whether this document draws them or not: a program gets them all.
    """
    known = _known()
    form = Searched(
        piece.text
        for piece in document.body()
        if piece.origin is Origin.FORM or (piece.origin is Origin.PHRASE and piece.look is Look.TOKEN)
    )
    lines = (*document.lines(), document.footer)
    file = _File(
        case=Searched(
            [
                *told,
                *(
                    piece.text
                    for piece in document.body()
                    # What is no public name is the case's, whatever the document takes it for.
                    if piece.origin is Origin.CASE
                    or (piece.origin is Origin.KNOWN and folded(piece.text) not in known)
                ),
            ]
        ),
        said=Searched([*(" ".join(piece.text for piece in line) for line in lines), document.file_words]),
        read=Searched(pages),
        stored=tuple(each.lower() for each in stored),
    )
    said = {
        known[folded(piece.text)]
        for piece in document.body()
        if piece.origin is Origin.KNOWN and folded(piece.text) in known
    }
    names = [(name, Searched([name])) for name in sorted({*public, *said})]
    for identifier in forbidden:
        itself = folded(identifier)
        around = [name for name, searched in names if searched.has(identifier)]
        parts = [name for name in around if folded(name) != itself]
        whole = [name for name in around if folded(name) == itself and name in said]
        if whole:
            demand(not file.without(parts).case.has(identifier), Rule.IDENTIFIERS)
        searched = file.without([*parts, *whole]) if parts or whole else file
        if form.has(identifier):
            demand(not searched.case.has(identifier), Rule.IDENTIFIERS)
        else:
            searched.check(identifier)


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    """A finished file, ready to be searched."""

    case: Searched
    """The words of the case alone."""
    said: Searched
    """Every line of the document."""
    read: Searched
    """The pages as they read."""
    stored: tuple[bytes, ...]

    def without(self, names: Sequence[str]) -> _File:
        """The same with nothing where one of these whole names stands."""
        # The longest first: one may be a part of another.
        names = sorted(names, key=len, reverse=True)
        forms = [form for name in names for form in written(name)]
        return _File(
            case=self.case.without(names),
            said=self.said.without(names),
            read=self.read.without(names),
            stored=tuple(_blanked(each, forms) for each in self.stored),
        )

    def check(self, identifier: str) -> None:
        """Raises Broken when it is there."""
        demand(not self.case.has(identifier), Rule.IDENTIFIERS)
        demand(not self.said.has(identifier), Rule.IDENTIFIERS)
        demand(_has_short_number(identifier) or not self.read.has_words(identifier), Rule.IDENTIFIERS)
        demand(
            not any(form in each for form in written(identifier) for each in self.stored), Rule.IDENTIFIERS
        )


@cache
def _known() -> Mapping[str, str]:
    """The words of each public name → that name."""
    return {folded(name): name for name in sorted(every_equivalent())}


def _blanked(stored: bytes, forms: Iterable[bytes]) -> bytes:
    for form in forms:
        stored = stored.replace(form, bytes(len(form)))
    return stored


def _has_short_number(identifier: str) -> bool:
    return any(word.isdecimal() and len(word) < _NUMBER for word in folded(identifier).split())


class Searched:
    """Some texts, ready to be searched for many identifiers; none is found across the end of a text."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._words = "\n".join(map(folded, texts))
        self._run_together = self._words.replace(" ", "")

    def without(self, names: Iterable[str]) -> Searched:
        """The same texts, each ending where one of these names stands as a whole and going on behind it."""
        left = Searched(())
        left._words = self._words
        for name in names:
            left._words = re.sub(rf"(?<= ){re.escape(folded(name).strip())}(?= )", "\n", left._words)
        left._run_together = left._words.replace(" ", "")
        return left

    def has_words(self, identifier: str) -> bool:
        """Whether an identifier is there as a whole word or words."""
        wanted = folded(identifier)
        return bool(wanted.strip()) and wanted in self._words

    def has(self, identifier: str) -> bool:
        """Whether an identifier is there: as words, or, where it is long or its words have no ends, however it is spaced."""
        wanted = folded(identifier)
        together = wanted.replace(" ", "")
        if self.has_words(identifier) or (len(together) >= _LONG and self._has_run_together(together)):
            return True
        if _THAI.search(together):
            return len(together) >= _ALONE_THAI and self._has_run_together(together)
        is_hangul, is_han = _HANGUL.search(together), _HAN.search(together)
        if len(together) <= 1 or not (is_hangul or is_han):
            return False
        if len(together) >= _ALONE:
            return self._has_run_together(together)
        return (is_han is not None and together in self._words) or any(
            f"{wanted.rstrip()}{particle} " in self._words for particle in _PARTICLES
        )

    def _has_run_together(self, together: str) -> bool:
        """Whether it is a part of a text, no number in it being a part of a longer one: "2 December" is not in "22 December"."""
        if together.isdecimal():
            return together in self._run_together
        before = "(?<![0-9])" if together[0].isdecimal() else ""
        behind = "(?![0-9])" if together[-1].isdecimal() else ""
        return re.search(before + re.escape(together) + behind, self._run_together) is not None


def written(identifier: str) -> tuple[bytes, ...]:
    """The bytes in which an identifier may lie in a file, lower case; without those too short to mean anything."""
    forms = {
        form.lower().encode(encoding)
        for form in (identifier, unicodedata.normalize("NFD", identifier))
        for encoding in ("utf-8", "utf-16-be", "utf-16-le")
    }
    return tuple(form for form in forms if len(form) >= _BYTES)
