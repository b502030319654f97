"""Photographs on the pages: the pixels that were shown beforehand and nothing else, the same bytes each time."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from domain.redaction.redacted import RedactedCase, RedactedPhotograph
from export.summary.errors import NotRendered
from export.summary.forms import WITH_PHOTOGRAPHS, Form
from export.summary.gate.prove import prove
from export.summary.render import rendered
from export.summary.summary import summary
from export.summary.wording.forms.each import document_of
from tests.export.summary.photographed import ORIGINAL, OTHER, PHOTOGRAPHED, PIXELS, SHOWN

PDF = rendered(PHOTOGRAPHED, PIXELS)


def test_the_pixels_that_were_shown_are_in_the_file_and_no_others() -> None:
    with pikepdf.open(BytesIO(PDF)) as file:
        found = [each for each in file.objects if isinstance(each, pikepdf.Stream)]
        images = [each.read_bytes() for each in found if each.get("/Subtype") == "/Image"]
        assert images == [SHOWN.rgb, OTHER.rgb]
        row = ORIGINAL.rgb[: ORIGINAL.width * 3]
        assert all(row not in each.read_bytes() for each in found)


def test_the_gate_lets_them_pass() -> None:
    prove(PDF, PHOTOGRAPHED, ("Kim Chol Ok", "리영희"))


def test_the_same_photographs_give_the_same_bytes_in_whatever_order_their_pixels_come() -> None:
    assert rendered(PHOTOGRAPHED, PIXELS[::-1]) == PDF


def test_a_reader_sees_them_as_they_were_shown() -> None:
    page = pypdfium2.PdfDocument(PDF)[0]
    seen = [each.get_bitmap().to_pil() for each in page.get_objects() if each.type == 3]
    assert [each.size for each in seen] == [(40, 40), (30, 40)]
    assert seen[0].convert("RGB").tobytes() == SHOWN.rgb


def test_each_is_a_figure_with_its_caption_for_whoever_listens() -> None:
    with pikepdf.open(BytesIO(PDF)) as file:
        figures = [
            str(each.Alt)
            for each in file.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure"
        ]
    assert sorted(figures) == ["Photograph 1 Person A", "Photograph 2 Person B"]


def test_no_program_camera_place_or_time_is_named() -> None:
    for word in (b"Exif", b"JFIF", b"Adobe Photoshop", b"GPS", b"tEXt", b"DateTime"):
        assert word not in PDF


def test_without_its_pixels_nothing_is_rendered() -> None:
    with pytest.raises(NotRendered):
        rendered(PHOTOGRAPHED, (SHOWN,))


def with_photographs(redacted: RedactedCase) -> RedactedCase:
    return replace(
        redacted,
        photographs=tuple(
            RedactedPhotograph(people=people, width=each.width, height=each.height, sha256=each.sha256)
            for people, each in ((("A", "B"), SHOWN), ((), OTHER))
        ),
    )


@pytest.mark.parametrize("form", Form)
def test_the_forms_that_have_a_place_for_them_show_them(form: Form, mong_cai: RedactedCase) -> None:
    document = document_of(with_photographs(mong_cai), "en", form)
    assert bool(document.photographs()) is (form in WITH_PHOTOGRAPHS)


@pytest.mark.parametrize("language", ["ko", "th"])
def test_a_summary_with_photographs_is_made_and_proved_in_other_scripts(
    language: str, mong_cai: RedactedCase
) -> None:
    made = summary(with_photographs(mong_cai), language, (), Form.URGENT_APPEAL, "", PIXELS)
    assert made != summary(mong_cai, language, (), Form.URGENT_APPEAL)
