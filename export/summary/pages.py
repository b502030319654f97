"""Finished pages for the eye and for the gate: pictures and texts, by PDFium, in memory.  Only for PDFs made here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from export.summary.errors import PageUnreadable

if TYPE_CHECKING:
    import pypdfium2


_THREE_BYTES = 2
"""FPDFBitmap_BGR of PDFium: without it a page may come as grey or with a fourth byte."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePicture:
    """A page as pixels."""

    width: int
    """Pixels."""
    height: int
    rgb: bytes
    """3 bytes for each pixel (red, green, blue), row by row from the top, without padding; width × height × 3 bytes."""


def page_pictures(pdf: bytes, scale: float) -> tuple[PagePicture, ...]:
    """Every page of a summary; scale 1 is 72 pixels for an inch (A4: 596 × 842).

    Raises:
        PageUnreadable: PDFium cannot draw it.
    """
    import pypdfium2  # noqa: PLC0415 - 80 ms that a start of the program does not need

    try:
        with pypdfium2.PdfDocument(pdf) as document:
            return tuple(_picture(page, scale) for page in document)
    except pypdfium2.PdfiumError:
        raise PageUnreadable from None


def page_texts(pdf: bytes) -> tuple[str, ...]:
    """The text of every page, as PDFium reads it from what is drawn."""
    import pypdfium2  # noqa: PLC0415 - see above

    with pypdfium2.PdfDocument(pdf) as document:
        return tuple(page.get_textpage().get_text_bounded() for page in document)


def _picture(page: pypdfium2.PdfPage, scale: float) -> PagePicture:
    bitmap = page.render(scale=scale, rev_byteorder=True, force_bitmap_format=_THREE_BYTES)
    rows = memoryview(bitmap.buffer).cast("B")
    line = bitmap.width * 3
    starts = range(0, bitmap.height * bitmap.stride, bitmap.stride)
    return PagePicture(
        width=bitmap.width,
        height=bitmap.height,
        rgb=b"".join(rows[start : start + line] for start in starts),
    )
