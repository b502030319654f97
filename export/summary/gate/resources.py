"""What a page of a summary may draw with: subsets of our fonts, two colour profiles, photographs (ISO 32000-1, 7.8.3, 8.6.5.5 and 9.7)."""

from __future__ import annotations

import hashlib

import pikepdf

from export.summary.gate.font_file import is_plain_font
from export.summary.gate.shapes import (
    Shape,
    alternately,
    anything,
    array,
    dictionary,
    either,
    exactly,
    name,
    name_like,
    names_to,
    number,
    stream,
    text,
    whole,
)

_COLOUR_PROFILES = frozenset(
    {
        "00c0f94e09127520a17dc0e1d9264b5702081d96dbdb1549ee88e3631ce42a9d",
        "c56e1685d888f5edb92fe07f2750f387f8fe8e91b32ff8fb0b56bfbbb9458353",
    }
)
"""SHA-256 of the profiles for grey and for colours that typst embeds, the same in every file."""

_MOST_GLYPHS = 1 << 16

_FONT_NAME = name_like(r"[A-Z]{6}\+NotoSans((KR|SC)-Thin|Thai-Regular)")
"""A subset's tag comes from its content; "Thin" and "Regular" are what these variable fonts call their default."""


def _is_colour_profile(found: bytes) -> bool:
    return hashlib.sha256(found).hexdigest() in _COLOUR_PROFILES


def _is_set_of_glyphs(found: bytes) -> bool:
    """Whether it is one bit for each glyph, all of them set, filled up with zeros."""
    bits = "".join(f"{byte:08b}" for byte in found)
    return len(bits) <= _MOST_GLYPHS and "0" not in bits.rstrip("0")


_DESCRIPTOR = dictionary(
    {
        "Type": name("FontDescriptor"),
        "FontName": _FONT_NAME,
        "FontBBox": array(number, 4),
        "FontFile2": stream(is_plain_font),
        "CIDSet": stream(_is_set_of_glyphs),
    },
    dict.fromkeys(("Flags", "ItalicAngle", "Ascent", "Descent", "CapHeight", "StemV"), number),
)

_WIDTHS = array(either(lambda value: array(number) if isinstance(value, pikepdf.Array) else number))

_GLYPHS = dictionary(
    {
        "Type": name("Font"),
        "Subtype": name("CIDFontType2"),
        "BaseFont": _FONT_NAME,
        "CIDSystemInfo": dictionary(
            {"Registry": text("Adobe"), "Ordering": text("Identity"), "Supplement": exactly(0)}
        ),
        "CIDToGIDMap": name("Identity"),
        "DW": number,
        "W": _WIDTHS,
        "FontDescriptor": _DESCRIPTOR,
    }
)

_FONT = dictionary(
    {
        "Type": name("Font"),
        "Subtype": name("Type0"),
        "BaseFont": _FONT_NAME,
        "Encoding": name("Identity-H"),
        "ToUnicode": stream(anything, {"Type": name("CMap"), "WMode": exactly(0)}),
        "DescendantFonts": array(_GLYPHS, 1),
    }
)

COLOUR_SPACE = alternately(name("ICCBased"), stream(_is_colour_profile, {"N": whole, "Range": array(number)}))
"""The one for grey or the one for colours."""


def resources(picture: Shape) -> Shape:
    """The Resources of a page with pictures of one shape: no forms, no patterns, no graphics states, no named property lists."""
    return dictionary(
        {"Font": names_to(r"f[0-9]+", _FONT)},
        {
            "ColorSpace": names_to(r"c[0-9]+", COLOUR_SPACE),
            "ProcSet": array(name("PDF", "Text", "ImageC", "ImageB")),
            "XObject": names_to(r"x[0-9]+", picture),
        },
    )
