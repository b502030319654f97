"""The summary's fonts: three files of two pinned packages, proved by their SHA-256, and what they can draw.

The fonts of the machine are never used: a laptop in Seoul and one in Geneva must lay out the same bytes.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

import typst

from export.summary.errors import CharactersMissing, FontsDamaged

KOREAN = "Noto Sans KR"
"""All Hangul, Latin, Vietnamese; Han characters in their Korean shapes, without many simplified ones."""

CHINESE = "Noto Sans SC"
"""All Han characters of the Unified Repertoire in their mainland shapes; no Hangul."""

THAI = "Noto Sans Thai"
"""Thai, and Latin without the marks of Vietnamese."""

_FILES = {
    KOREAN: (
        "justmytype_intl_cjk",
        "ofl/notosanskr/NotoSansKR[wght].ttf",
        "194018e6b2b293a7964f037b25c0249ce1418bc9ab3c971060a03aa57861e252",
    ),
    CHINESE: (
        "justmytype_intl_cjk",
        "ofl/notosanssc/NotoSansSC[wght].ttf",
        "a3041811a78c361b1de50f953c805e0244951c21c5bd412f7232ef0d899af0da",
    ),
    THAI: (
        "justmytype_intl_sea",
        "ofl/notosansthai/NotoSansThai[wdth,wght].ttf",
        "5a1c559bb539583c8a1fd99d1c5b9491e5e14478c9cd2bd0970d5c3096cc9ef8",
    ),
}
"""Family → package (version 0.1.0 of each), file in it, SHA-256 of that file."""


def families(language: str) -> tuple[str, ...]:
    """The families in the order in which a character is looked for: a Han character takes the shape of the language."""
    return (CHINESE, KOREAN, THAI) if language.startswith("zh") else (KOREAN, CHINESE, THAI)


@cache
def fonts() -> typst.Fonts:
    """The three families for typst, nothing else.  Checked once in a process.

    Raises:
        FontsDamaged: a file is missing or not the released one, or typst reads other families in it.
    """
    folders = [_proved(family).parent for family in _FILES]
    found = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)
    if sorted(found.families()) != sorted(_FILES):
        raise FontsDamaged
    return found


def check_drawable(texts: Iterable[str]) -> None:
    """Raises CharactersMissing with the list, when a character of the texts is in none of the fonts.

    typst would draw an empty box and say nothing.
    """
    missing = set().union(*texts) - _drawable()
    if missing:
        raise CharactersMissing(tuple(sorted(missing)))


@cache
def _drawable() -> frozenset[str]:
    """Every character that some font has a glyph for."""
    return frozenset(chr(code) for family in _FILES for code in _mapped(_proved(family).read_bytes()))


@cache
def _proved(family: str) -> Path:
    package, name, expected = _FILES[family]
    path = Path(str(files(package).joinpath("fonts", *name.split("/"))))
    try:
        with path.open("rb") as font:
            digest = hashlib.file_digest(font, "sha256").hexdigest()
    except OSError:
        raise FontsDamaged from None
    if digest != expected:
        raise FontsDamaged
    return path


_ALL_OF_UNICODE, _FIRST_PLANE = 12, 4
"""Formats of a character map (OpenType 1.9, "cmap").  The larger fonts have the first, the Thai one has only the second."""


def _mapped(font: bytes) -> Iterator[int]:
    """Yield the code points that a font maps to a glyph other than the one for "missing" (glyph 0)."""
    cmap = _table(font, b"cmap")
    (count,) = struct.unpack_from(">H", cmap, 2)
    offsets = (struct.unpack_from(">I", cmap, 8 + 8 * record)[0] for record in range(count))
    maps = {struct.unpack_from(">H", cmap, offset)[0]: offset for offset in offsets}
    if _ALL_OF_UNICODE in maps:
        yield from _groups(cmap, maps[_ALL_OF_UNICODE])
    elif _FIRST_PLANE in maps:
        yield from _segments(cmap, maps[_FIRST_PLANE])
    else:
        raise FontsDamaged


def _groups(cmap: bytes, start: int) -> Iterator[int]:
    (groups,) = struct.unpack_from(">I", cmap, start + 12)
    for group in range(groups):
        first, last, glyph = struct.unpack_from(">III", cmap, start + 16 + 12 * group)
        yield from (code for code in range(first, last + 1) if glyph + code - first)


def _segments(cmap: bytes, start: int) -> Iterator[int]:
    """A segment says by how much a code differs from its glyph, or how far on from there its glyphs are listed."""
    (twice,) = struct.unpack_from(">H", cmap, start + 6)
    lasts = start + 14
    firsts, deltas, lists = (lasts + 2 + twice * each for each in (1, 2, 3))
    for at in range(0, twice, 2):
        last, first, delta, ahead = (
            struct.unpack_from(">H", cmap, table + at)[0] for table in (lasts, firsts, deltas, lists)
        )
        for code in range(first, last + 1):
            glyph = code
            if ahead:
                (glyph,) = struct.unpack_from(">H", cmap, lists + at + ahead + 2 * (code - first))
            if glyph and (glyph + delta) % 0x10000:
                yield code


def _table(font: bytes, tag: bytes) -> bytes:
    """One table of an OpenType file."""
    (count,) = struct.unpack_from(">H", font, 4)
    for record in range(count):
        name, _, offset, length = struct.unpack_from(">4sIII", font, 12 + 16 * record)
        if name == tag:
            return font[offset : offset + length]
    raise FontsDamaged
