"""Photographs on the pages: typst leaves room for each, and its pixels are put there afterwards, as they are.

typst is given a picture of a single pixel that says which photograph it stands for.  So what lies in the file is nothing but the pixels that
were shown beforehand: no picture's file is ever near it, with its place, time, camera, thumbnail or colour profile.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable

import pikepdf

from domain.pixels import Pixels
from export.summary.document import Document


def put_in(file: pikepdf.Pdf, document: Document, pixels: Iterable[Pixels]) -> None:
    """Replace each single pixel by the photograph that it stands for.

    Raises:
        KeyError: the pixels of one are not among these.
    """
    told = document.photographs()
    having = {each.sha256: each.rgb for each in pixels}
    for stream in file.objects:
        if isinstance(stream, pikepdf.Stream) and stream.get("/Subtype") == "/Image":
            photograph = told[int.from_bytes(stream.read_bytes()[:2], "big")]
            stream.write(zlib.compress(having[photograph.sha256]), filter=pikepdf.Name.FlateDecode)
            stream.Width, stream.Height = photograph.width, photograph.height
