"""In the child: the pages of a foreign PDF, counted and drawn as pixels.

PDFium runs without JavaScript and without a form; a link, a file inside, or something to be fetched or started stays what it is: not drawn.
"""

from __future__ import annotations

from typing import Any, BinaryIO

import pypdfium2
import pypdfium2_raw

from viewer.kinds import LOOKED_AT, Kind, kind_of
from viewer.serve import Refused, whole

_PIXEL = 3
"""Bytes."""


def count(_request: dict[str, Any], content: BinaryIO, _target: BinaryIO) -> dict[str, Any]:
    """Facts: how many pages."""
    with _document(content) as document:
        return {"pages": len(document)}


def page(request: dict[str, Any], content: BinaryIO, target: BinaryIO) -> dict[str, Any]:
    """Write the pixels of one page, 3 bytes each, row by row; facts: width, height, and how many pages there are.

    request: number (the first is 0), within (the longest side in pixels).
    """
    number, within = int(request["number"]), int(request["within"])
    with _document(content) as document:
        pages = len(document)
        if not 0 <= number < pages:
            raise Refused("NoSuchPage")
        drawn = document[number]
        longest = max(drawn.get_size())
        # A page may say that it is a mile wide, or nothing: the picture is as large as asked for.
        bitmap = drawn.render(
            scale=(within - 1) / longest,
            rev_byteorder=True,
            force_bitmap_format=pypdfium2_raw.FPDFBitmap_BGR,
        )
        rows = memoryview(bitmap.buffer).cast("B")
        line = bitmap.width * _PIXEL
        starts = range(0, bitmap.height * bitmap.stride, bitmap.stride)
        target.write(b"".join(rows[start : start + line] for start in starts))
        return {"width": bitmap.width, "height": bitmap.height, "pages": pages}


def _document(content: BinaryIO) -> pypdfium2.PdfDocument:
    file = whole(content)
    if kind_of(file[:LOOKED_AT]) is not Kind.PDF:
        raise Refused("UnknownKind")
    try:
        return pypdfium2.PdfDocument(file)
    except pypdfium2.PdfiumError as refusal:
        is_locked = getattr(refusal, "err_code", None) == pypdfium2_raw.FPDF_ERR_PASSWORD
        raise Refused("NeedsPassword" if is_locked else "NotReadable") from None
