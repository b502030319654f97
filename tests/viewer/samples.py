"""Files that a test shows: honest ones of each kind, made here, and one HEIC, since nothing here can make that."""

from __future__ import annotations

import base64
import io
from typing import Any

import pikepdf
from PIL import Image

RED, BLUE = (200, 30, 30), (30, 30, 200)
SIZE = 64, 32
"""Left half red, right half blue."""

HEIC = base64.b64decode("""
AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAa1tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAA
AA5waXRtAAAAAAACAAAAEGlkYXQAAAAAAEAAIAAAADhpbG9jAQAAAERAAAIAAQAAAAAAAAHRAAEAAAAAAAAAIwACAAEAAAAAAAAA
AQAAAAAAAAAIAAAAOGlpbmYAAAAAAAIAAAAVaW5mZQIAAAEAAQAAaHZjMQAAAAAVaW5mZQIAAAAAAgAAZ3JpZAAAAADYaXBycAAA
ALZpcGNvAAAAdmh2Y0MBA3AAAAAAAAAAAAAe8AD8/fj4AAAPAyAAAQAYQAEMAf//A3AAAAMAkAAAAwAAAwAeugJAIQABACpCAQED
cAAAAwCQAAADAAADAB6gIIEFlurkprm4EBAwIAAAAwAgAAADACEiAAEABkQBwXPAiQAAABRpc3BlAAAAAAAAAEAAAABAAAAAFGlz
cGUAAAAAAAAAQAAAACAAAAAQcGl4aQAAAAADCAgIAAAAGmlwbWEAAAAAAAAAAgABAoECAAICA4QAAAAaaXJlZgAAAAAAAAAOZGlt
ZwACAAEAAQAAACttZGF0AAAAHygBrwtg9eWDr//yyvfqKIOhWZV/8/0D3Y//taiJ9OA=
""")
"""The same picture, made by heif-enc of libheif 1.15 with x265."""


def two_halves(mode: str = "RGB", size: tuple[int, int] = SIZE) -> Image.Image:
    """Red and blue, in any mode of the library."""
    made = Image.new("RGB", size, RED)
    made.paste(BLUE, (size[0] // 2, 0, *size))
    return made.convert(mode)


def file_of(image: Image.Image, form: str, **how: Any) -> bytes:
    """An image as a file."""
    file = io.BytesIO()
    image.save(file, form, **how)
    return file.getvalue()


def honest_files() -> dict[str, bytes]:
    """One file of every kind that is shown as a picture."""
    forms = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")
    return {**{form: file_of(two_halves(), form) for form in forms}, "HEIC": HEIC}


def pdf_of(*boxes: tuple[float, float], change: Any = None) -> bytes:
    """A PDF of pages so wide and high (points) with a blue square at the lower left; change: what else is done to it."""
    pdf = pikepdf.new()
    for width, height in boxes or ((200.0, 100.0),):
        pdf.add_blank_page(page_size=(width, height))
        pdf.pages[-1].Contents = pdf.make_stream(b"0 0 1 rg 0 0 50 50 re f")
    if change is not None:
        change(pdf)
    file = io.BytesIO()
    pdf.save(file)
    return file.getvalue()
