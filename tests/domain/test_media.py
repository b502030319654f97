"""Kinds of files, told by their beginnings; what claims to be shown is what the viewer takes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.media import MediaType, media_type_of
from viewer.kinds import Kind, kind_of

BEGINNINGS = [
    (b"\xff\xd8\xff\xe0\0\x10JFIF", MediaType.JPEG),
    (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", MediaType.PNG),
    (b"GIF89a\x01\0", MediaType.GIF),
    (b"RIFF\0\0\0\0WEBPVP8 ", MediaType.WEBP),
    (b"RIFF\0\0\0\0WAVEfmt ", MediaType.AUDIO),
    (b"RIFF\0\0\0\0AVI LIST", MediaType.UNKNOWN),
    (b"\0\0\0\x18ftypheic\0\0", MediaType.HEIC),
    (b"\0\0\0\x18ftypmp42\0\0", MediaType.MP4),
    (b"\0\0\0\x18ftypM4A \0\0", MediaType.AUDIO),
    (b"BM\x36\0\0\0\0\0", MediaType.BMP),
    (b"II*\0\x08\0\0\0", MediaType.TIFF),
    (b"%PDF-1.7\n", MediaType.PDF),
    (b"PK\x03\x04\x14\0", MediaType.ARCHIVE),
    ("리영희, 24 October".encode(), MediaType.TEXT),
    ("리영희".encode("cp949"), MediaType.TEXT),
    ("리영희".encode("utf-16"), MediaType.TEXT),
    (b"\0\x01\x02\x03", MediaType.UNKNOWN),
    (b"", MediaType.UNKNOWN),
]


@pytest.mark.parametrize(("beginning", "media_type"), BEGINNINGS)
def test_a_file_is_what_its_beginning_says(beginning: bytes, media_type: MediaType) -> None:
    assert media_type_of(beginning) is media_type


@given(st.one_of(st.sampled_from([beginning for beginning, _ in BEGINNINGS]), st.binary(max_size=40)))
def test_the_viewer_takes_for_a_picture_or_a_pdf_what_is_one_here(beginning: bytes) -> None:
    found = media_type_of(beginning)
    expected = Kind.PICTURE if found.is_picture else Kind.PDF if found is MediaType.PDF else None
    assert kind_of(beginning) is expected
