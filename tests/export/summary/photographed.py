"""A document with two photographs, made by hand, to test their way to the page and the gate in front of it."""

from __future__ import annotations

from domain.pixels import Area, Pixels, covered, cropped
from export.summary.document import Document, Look, Origin, Photograph, Piece, Section
from export.summary.fonts import families


def _noise(width: int, height: int) -> Pixels:
    """Something in which every pixel is another."""
    return Pixels(width, height, bytes(at * 37 % 251 for at in range(width * height * 3)))


ORIGINAL = _noise(60, 40)
"""As it came from a camera."""

SHOWN = covered(cropped(ORIGINAL, Area(10, 0, 40, 40)), Area(20, 5, 15, 15))
OTHER = cropped(ORIGINAL, Area(0, 0, 30, 40))
PIXELS = (SHOWN, OTHER)


def _photograph(number: int, pixels: Pixels, label: str) -> Photograph:
    caption = (
        Piece(f"Photograph {number}", Origin.PHRASE, Look.STRONG),
        Piece(label, Origin.PHRASE, Look.TOKEN),
    )
    return Photograph(
        number=number, caption=caption, width=pixels.width, height=pixels.height, sha256=pixels.sha256
    )


PHOTOGRAPHED = Document(
    language="en",
    families=families("en"),
    title=Piece("Case summary"),
    subtitle=(Piece("Case"),),
    lead=((Piece("Names have been taken out."),),),
    sections=(
        Section(
            heading=Piece("Photographs"),
            blocks=(_photograph(1, SHOWN, "Person A"), _photograph(2, OTHER, "Person B")),
        ),
    ),
    footer=(Piece("Case summary"),),
    page_number="Page {page} of {pages}",
)
