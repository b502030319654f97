"""Thai glyphs and what they are read as."""

from __future__ import annotations

import struct
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from export.summary.document import Document, Origin, Piece
from export.summary.gate.prove import prove
from export.summary.pages import page_texts
from export.summary.render import rendered
from export.summary.thai import NotThai, read_rightly, spelled, texts_of_glyphs

RAISED = "แฟ้มคดี ผู้ลี้ภัย ที่ชื่อ ป้า ปี่ น้ำ กระทำ จำนำ ฏุ ญาติ ฐานะ กฎหมาย ศักดิ์"
"""Syllables with marks that a font has to raise, move or cut."""


def table(*names: str, numbers: tuple[int, ...] = ()) -> bytes:
    """A table "post" that names the glyphs of a font."""
    own = numbers or tuple(range(258, 258 + len(names)))
    packed = b"".join(bytes([len(name)]) + name.encode() for name in names)
    return b"\0\2\0\0" + bytes(28) + struct.pack(f">{len(own) + 2}H", len(own) + 1, 0, *own) + packed


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("uni0E01", "ก"),
        ("uni0E49.small", "้"),
        ("uni0E0D.less", "ญ"),
        ("uni0E240E45", "ฤๅ"),
        ("nikhahit_maiThothai", "ํ้"),
        ("nikhahit_maiEkthai.narrow", "ํ่"),
    ],
)
def test_a_glyph_is_read_by_its_name(name: str, text: str) -> None:
    assert texts_of_glyphs(table(name)) == ("", text)


@pytest.mark.parametrize(
    "post",
    [
        table("KimCholOk"),
        table("uni0041"),
        table("uni0E01.KimCholOk"),
        table("uni0E01") + b"\x09KimCholOk",
        table("uni0E01", numbers=(36,)),
        table("uni0E01", "uni0E02", numbers=(259, 258)),
        table("uni0E01", numbers=(258, 259)),
        table("uni0E01")[:-1] + b"",
        b"\0\3\0\0" + bytes(28),
        b"\0\2\0\0" + bytes(28) + struct.pack(">HH", 1, 258) + b"\x07uni0E01",
        b"\0\2\0\0" + bytes(28) + struct.pack(">H", 0),
    ],
)
def test_a_table_of_names_with_anything_else_in_it_is_refused(post: bytes) -> None:
    with pytest.raises(NotThai):
        texts_of_glyphs(post)


def test_what_is_drawn_as_two_is_spelled_as_two() -> None:
    assert spelled("ทำ น้ำ") == "ทํา นํ้า"
    assert spelled("ที่ Kim") == "ที่ Kim"


def _with_lead(document: Document, text: str) -> Document:
    return replace(document, lead=((Piece(text, Origin.FORM),), *document.lead))


def test_every_syllable_is_read_back_as_it_was_written(document: Document) -> None:
    thai = _with_lead(document, RAISED)
    pdf = rendered(thai)
    prove(pdf, thai, ())
    # PDFium leaves out some spaces behind a syllable with a mark; pdftotext does not.
    assert RAISED.replace(" ", "") in "".join(page_texts(pdf)[0].split())


def test_a_file_without_thai_stays_as_it_is(clean: bytes) -> None:
    assert read_rightly(clean) is clean


def test_a_short_phrase_is_not_broken(document: Document) -> None:
    months = " ".join(["พฤศจิกายน", "สหรัฐอเมริกา", "ค่ายหรือฐานทหาร"] * 12)
    pdf = rendered(_with_lead(document, months))
    lines = [line.split() for line in page_texts(pdf)[0].splitlines()]
    found = [word for line in lines for word in line if "\u0e01" <= word[0] <= "\u0e5b"]
    assert found == months.split()


def test_thai_pages_hold_nothing_beside_the_drawing_but_what_is_drawn(document: Document) -> None:
    with pikepdf.open(BytesIO(rendered(_with_lead(document, RAISED)))) as file:
        said = [
            str(each.operands[1].ActualText)
            for each in pikepdf.parse_content_stream(file.pages[0])
            if str(each.operator) == "BDC" and "/ActualText" in each.operands[1]
        ]
    assert said
    assert all(syllable in RAISED for syllable in said)
