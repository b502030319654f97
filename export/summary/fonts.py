"""The summary's fonts: two files of a pinned package, proved by their SHA-256, and what they can draw.

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

_FILES = {
    KOREAN: (
        "ofl/notosanskr/NotoSansKR[wght].ttf",
        "194018e6b2b293a7964f037b25c0249ce1418bc9ab3c971060a03aa57861e252",
    ),
    CHINESE: (
        "ofl/notosanssc/NotoSansSC[wght].ttf",
        "a3041811a78c361b1de50f953c805e0244951c21c5bd412f7232ef0d899af0da",
    ),
}
"""Family → file in the package justmytype-intl-cjk 0.1.0, SHA-256 of that file."""


def families(language: str) -> tuple[str, str]:
    """The families in the order in which a character is looked for: a Han character takes the shape of the language."""
    return (CHINESE, KOREAN) if language.startswith("zh") else (KOREAN, CHINESE)


@cache
def fonts() -> typst.Fonts:
    """The two families for typst, nothing else.  Checked once in a process.

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
    name, expected = _FILES[family]
    path = Path(str(files("justmytype_intl_cjk").joinpath("fonts", *name.split("/"))))
    try:
        with path.open("rb") as font:
            digest = hashlib.file_digest(font, "sha256").hexdigest()
    except OSError:
        raise FontsDamaged from None
    if digest != expected:
        raise FontsDamaged
    return path


_SEGMENTED_COVERAGE = 12
"""The format of a character map that covers all of Unicode (OpenType 1.9, "cmap", format 12); both files have one."""


def _mapped(font: bytes) -> Iterator[int]:
    """Yield the code points that a font maps to a glyph other than the one for "missing" (glyph 0)."""
    cmap = _table(font, b"cmap")
    (count,) = struct.unpack_from(">H", cmap, 2)
    for record in range(count):
        (offset,) = struct.unpack_from(">I", cmap, 8 + 8 * record)
        (form,) = struct.unpack_from(">H", cmap, offset)
        if form == _SEGMENTED_COVERAGE:
            yield from _segments(cmap, offset)
            return
    raise FontsDamaged


def _segments(cmap: bytes, start: int) -> Iterator[int]:
    (groups,) = struct.unpack_from(">I", cmap, start + 12)
    for group in range(groups):
        first, last, glyph = struct.unpack_from(">III", cmap, start + 16 + 12 * group)
        yield from (code for code in range(first, last + 1) if glyph + code - first)


def _table(font: bytes, tag: bytes) -> bytes:
    """One table of an OpenType file."""
    (count,) = struct.unpack_from(">H", font, 4)
    for record in range(count):
        name, _, offset, length = struct.unpack_from(">4sIII", font, 12 + 16 * record)
        if name == tag:
            return font[offset : offset + length]
    raise FontsDamaged
