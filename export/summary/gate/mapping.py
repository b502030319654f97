"""Rule b: what each glyph of an embedded font means (ISO 32000-1, 9.10.3), read strictly.

A glyph without a character is seen on paper and by no search, so a gate that reads texts would be blind to it.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import Any

from export.summary.gate.broken import Rule, demand
from export.summary.gate.font_file import glyphs, named_texts

_MAP = re.compile(
    rb"%!PS-Adobe-3\.0 Resource-CMap\n%%DocumentNeededResources: procset CIDInit\n%%IncludeResource: procset CIDInit\n"
    rb"%%BeginResource: CMap Custom\n%%Title: \(Custom Adobe Identity 0\)\n%%Version: 1\n%%EndComments\n"
    rb"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo 3 dict dup begin\n"
    rb"    /Registry \(Adobe\) def\n    /Ordering \(Identity\) def\n    /Supplement 0 def\nend def\n"
    rb"/CMapName /Custom def\n/CMapVersion 1 def\n/CMapType 0 def\n/WMode 0 def\n"
    rb"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
    rb"(?P<blocks>(?:[0-9]+ beginbfchar\n(?:<[0-9A-F]{4}> <(?:[0-9A-F]{4})+>\n)+endbfchar\n)*)"
    rb"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n%%EndResource\n%%EOF"
)
"""A map as typst writes it, and no other: a remark or a second map in it would be a place to hide in."""

_PAIR = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]+)>")

_RADICALS = range(0x2E80, 0x2FE0)
"""CJK and Kangxi radicals: they look like characters, and no search for the character finds them."""

MISSING = 0
"""The glyph of a character that the font does not have."""


class Mapping:
    """The glyphs of one font: their texts, their widths, and which of them were drawn."""

    def __init__(self, texts: dict[int, str], widths: dict[int, Decimal], *, has_parts: bool = False) -> None:
        """has_parts: whether a glyph of this font may be made of others, which are then in the subset too."""
        self._texts = texts
        self._has_parts = has_parts
        self._widths = widths
        self._drawn: set[int] = set()

    def read(self, codes: bytes) -> tuple[str, Decimal]:
        """The text that some codes draw, two bytes each, and its width in thousandths of the font's size.

        Raises:
            Broken: a code means no character (b).
        """
        demand(len(codes) % 2 == 0, Rule.MAPPING)
        numbers = [int.from_bytes(codes[at : at + 2], "big") for at in range(0, len(codes), 2)]
        demand(all(number in self._texts for number in numbers), Rule.MAPPING)
        self._drawn.update(numbers)
        return "".join(self._texts[number] for number in numbers), sum(
            (self._widths[number] for number in numbers), start=Decimal(0)
        )

    @property
    def is_used_up(self) -> bool:
        """Whether every glyph of the font was drawn, or is a part of one: a subset tells which characters a document has."""
        rest = self._texts.keys() - self._drawn
        return not rest or (self._has_parts and {self._texts[glyph] for glyph in rest} <= self._parts())

    def _parts(self) -> set[str]:
        """What the drawn glyphs of the Thai font may be made of: shapes of the same characters, and แ is twice เ."""
        drawn = {character for glyph in self._drawn for character in self._texts[glyph]}
        return drawn | ({"เ"} if "แ" in drawn else set())


def mapping(font: Any) -> Mapping:
    """The mapping of a composite font (a pikepdf dictionary of type Font, subtype Type0).

    Raises:
        Broken: the map is not a plain one, or a glyph in it is no printable character (b).
    """
    found = _MAP.fullmatch(font.ToUnicode.read_bytes())
    demand(found, Rule.MAPPING)
    pairs = _PAIR.findall(found["blocks"]) if found else []
    texts = {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs}
    demand(len(texts) == len(pairs) and MISSING not in texts, Rule.MAPPING)
    demand(all(text and all(map(_is_printable, text)) for text in texts.values()), Rule.MAPPING)
    descendant = font.DescendantFonts[0]
    program = descendant.FontDescriptor.FontFile2.read_bytes()
    demand(glyphs(program) == len(texts) + 1, Rule.MAPPING)
    named = named_texts(program)
    demand(not named or named[1:] == tuple(texts[glyph] for glyph in sorted(texts)), Rule.MAPPING)
    widths = dict.fromkeys(texts, Decimal(descendant.DW)) | _widths(list(descendant.W))
    return Mapping(texts, widths, has_parts=bool(named))


def _is_printable(character: str) -> bool:
    """Whether a reader sees it as what it is: no control, format or private character, no look-alike radical."""
    is_visible = unicodedata.category(character)[0] not in "CZ" or character == " "
    return is_visible and ord(character) not in _RADICALS


def _widths(described: list[Any]) -> dict[int, Decimal]:
    """Glyph → width (ISO 32000-1, 9.7.4.3): `first last width`, or `first [width width …]`."""
    widths: dict[int, Decimal] = {}
    while described:
        first, second = int(described.pop(0)), described.pop(0)
        if isinstance(second, int | Decimal):
            width = Decimal(described.pop(0))
            widths |= dict.fromkeys(range(first, int(second) + 1), width)
        else:
            widths |= {first + at: Decimal(width) for at, width in enumerate(second)}
    return widths
