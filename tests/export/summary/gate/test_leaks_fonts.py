"""Leaks in what a page draws with: fonts, the characters they claim to be, colour profiles."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Dictionary, Name, Pdf

from tests.export.summary.gate.conftest import Check, Plant, appended

SECRET = "Kim Chol Ok"
"""Who must not be found in the file."""


def _helvetica(file: Pdf) -> None:
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    file.pages[0].obj.Resources.Font[Name("/f99")] = file.make_indirect(font)
    appended(file, f"/Span<</MCID 9999>>BDC q BT /f99 9 Tf ({SECRET}) Tj ET Q EMC".encode())


def _font_key(file: Pdf) -> None:
    fonts = file.pages[0].obj.Resources.Font
    fonts[Name("/KimCholOk")] = next(iter(fonts.values()))


def _fonts(file: Pdf) -> list[pikepdf.Object]:
    return list(file.pages[0].obj.Resources.Font.values())


def _remark_in_mapping(file: Pdf) -> None:
    mapping = _fonts(file)[0].ToUnicode
    mapping.write(mapping.read_bytes().replace(b"endcmap", f"% {SECRET}\nendcmap".encode()), filter=None)


def _more_characters(file: Pdf) -> None:
    mapping = _fonts(file)[0].ToUnicode
    more = b"1 beginbfchar\n<7FFF> <AE40CCA0>\nendbfchar\nendcmap"
    mapping.write(mapping.read_bytes().replace(b"endcmap", more), filter=None)


def _other_characters(file: Pdf) -> None:
    mapping = _fonts(file)[0].ToUnicode
    mapping.write(mapping.read_bytes().replace(b"<0001> <0043>", b"<0001> <004B>"), filter=None)


def _no_character(file: Pdf) -> None:
    mapping = _fonts(file)[0].ToUnicode
    mapping.write(mapping.read_bytes().replace(b"<0001> <0043>", b"<0001> <E000>"), filter=None)


def _radical(file: Pdf) -> None:
    mapping = _fonts(file)[0].ToUnicode
    mapping.write(mapping.read_bytes().replace(b"<0001> <0043>", b"<0001> <2F00>"), filter=None)


def _font_file(file: Pdf, old: bytes, new: bytes) -> None:
    program = _fonts(file)[0].DescendantFonts[0].FontDescriptor.FontFile2
    found = program.read_bytes()
    assert old in found
    program.write(found.replace(old, new, 1))


def _font_maker(file: Pdf) -> None:
    _font_file(file, "Adobe".encode("utf-16-be"), "KimOk".encode("utf-16-be"))


def _behind_the_font(file: Pdf) -> None:
    program = _fonts(file)[0].DescendantFonts[0].FontDescriptor.FontFile2
    program.write(program.read_bytes() + SECRET.encode())


def _glyph_set(file: Pdf) -> None:
    _fonts(file)[0].DescendantFonts[0].FontDescriptor.CIDSet.write(SECRET.encode())


def _colour_profile(file: Pdf) -> None:
    profile = next(iter(file.pages[0].obj.Resources.ColorSpace.values()))[1]
    profile.write(profile.read_bytes() + SECRET.encode())


PLANTED: dict[str, Plant] = {
    "another font": _helvetica,
    "the key of a font": _font_key,
    "a remark in a mapping": _remark_in_mapping,
    "a mapping of more characters": _more_characters,
    "a mapping to other characters": _other_characters,
    "a mapping to private characters": _no_character,
    "a mapping to radicals": _radical,
    "the maker of a font": _font_maker,
    "bytes behind a font": _behind_the_font,
    "bytes in the set of glyphs": _glyph_set,
    "bytes behind a colour profile": _colour_profile,
}


@pytest.mark.parametrize("what", PLANTED)
def test_what_was_planted_is_refused_by_its_kind_alone(what: str, check_is_refused: Check) -> None:
    check_is_refused(PLANTED[what])
