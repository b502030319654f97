"""Pictures of pages for the preview."""

from __future__ import annotations

import pytest

from export.summary.errors import PageUnreadable
from export.summary.pages import page_pictures, page_texts


def test_every_page_becomes_a_picture_of_its_size(clean: bytes) -> None:
    pictures = page_pictures(clean, 1)
    assert [(picture.width, picture.height) for picture in pictures] == [(596, 842)] * len(page_texts(clean))
    assert all(len(picture.rgb) == picture.width * picture.height * 3 for picture in pictures)


def test_a_picture_shows_dark_ink_on_white_paper(clean: bytes) -> None:
    page = page_pictures(clean, 0.5)[0]
    assert page.rgb[:3] == b"\xff\xff\xff"
    assert min(page.rgb) < 0x60


def test_red_comes_first(clean: bytes) -> None:
    ink = next(
        pixel
        for picture in page_pictures(clean, 2)
        for pixel in zip(*[iter(picture.rgb)] * 3, strict=True)
        if pixel[0] < 0x30
    )
    assert ink[0] < ink[2], "the headings are a dark blue"


def test_a_larger_scale_makes_a_larger_picture(clean: bytes) -> None:
    assert page_pictures(clean, 2)[0].width == 1191


def test_what_is_no_pdf_has_no_picture() -> None:
    with pytest.raises(PageUnreadable):
        page_pictures(b"Kim Chol Ok", 1)
