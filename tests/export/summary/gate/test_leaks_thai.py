"""Leaks where only Thai gives room for them: the texts beside syllables, the names of glyphs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Pdf, Stream, String

from export.summary.document import Document, Origin, Piece
from export.summary.errors import SummaryRefused
from export.summary.gate.prove import prove
from export.summary.metadata import written
from export.summary.render import rendered

SECRET = "Kim Chol Ok"
"""Who must not be found in the file."""

LEAD = "เอกสารนี้จัดทำจากแฟ้มคดีที่เป็นความลับ น้ำ"


@pytest.fixture(scope="module")
def thai(document: Document) -> tuple[Document, bytes]:
    """A document with Thai in it, and its file."""
    made = replace(document, lead=((Piece(LEAD, Origin.FORM),), *document.lead))
    return made, rendered(made)


def _font(file: Pdf) -> pikepdf.Object:
    fonts = file.pages[0].obj.Resources.Font.values()
    return next(font for font in fonts if "Thai" in str(font.BaseFont))


def _instructions(
    file: Pdf, change: Callable[[list[tuple[list[pikepdf.Object], pikepdf.Operator]]], None]
) -> None:
    page = file.pages[0]
    found = [(list(each.operands), each.operator) for each in pikepdf.parse_content_stream(page)]
    change(found)
    page.obj.Contents = Stream(file, pikepdf.unparse_content_stream(found))


def _syllable(file: Pdf, text: str) -> None:
    def change(found: list[tuple[list[pikepdf.Object], pikepdf.Operator]]) -> None:
        for operands, operator in found:
            if str(operator) == "BDC" and "/ActualText" in operands[1]:
                operands[1].ActualText = String(text)
                return

    _instructions(file, change)


def _emptied(file: Pdf) -> None:
    def change(found: list[tuple[list[pikepdf.Object], pikepdf.Operator]]) -> None:
        at = next(at for at, (_, operator) in enumerate(found) if str(operator) == "EMC")
        begun = pikepdf.Dictionary(ActualText=String(""))
        found[at:at] = [([pikepdf.Name.Span, begun], pikepdf.Operator("BDC")), ([], pikepdf.Operator("EMC"))]

    _instructions(file, change)


def _program(file: Pdf, old: bytes, new: bytes) -> None:
    program = _font(file).DescendantFonts[0].FontDescriptor.FontFile2
    before = program.read_bytes()
    assert old in before
    program.write(before.replace(old, new, 1))


def _read_as_another(file: Pdf) -> None:
    mapping = _font(file).ToUnicode
    before = mapping.read_bytes()
    assert b"<0001> <0E40>" in before
    mapping.write(before.replace(b"<0001> <0E40>", b"<0001> <0E41>"))


PLANTED: dict[str, Callable[[Pdf], None]] = {
    "a name beside a syllable": lambda file: _syllable(file, SECRET),
    "another syllable beside a syllable": lambda file: _syllable(file, "นั้น"),
    "a text beside nothing": _emptied,
    "the name of a glyph": lambda file: _program(file, b"uni0E40", b"KimOkOk"),
    "another name of a glyph": lambda file: _program(file, b"uni0E40", b"uni0E41"),
    "a program for pixels": lambda file: _program(file, bytes.fromhex("b801ff85b0048d"), b"KimOkOk"),
    "the maker of the font": lambda file: _program(
        file, "Noto".encode("utf-16-be"), "KimO".encode("utf-16-be")
    ),
    "a glyph read as another": _read_as_another,
}


def test_the_file_itself_is_clean(thai: tuple[Document, bytes]) -> None:
    document, pdf = thai
    prove(pdf, document, ())


@pytest.mark.parametrize("what", PLANTED)
def test_what_was_planted_is_refused(what: str, thai: tuple[Document, bytes]) -> None:
    document, pdf = thai
    with pikepdf.open(BytesIO(pdf)) as file:
        PLANTED[what](file)
        once = written(file)
    with pikepdf.open(BytesIO(once)) as file:
        leaking = written(file)
    with pytest.raises(SummaryRefused):
        prove(leaking, document, ())
