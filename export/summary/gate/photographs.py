"""The photographs of a summary (ISO 32000-1, 8.9): those that the document tells of, pixel for pixel, each drawn once, and no other picture.

What is told of a photograph is the SHA-256 of its pixels.  So it does not matter what a picture claims to be: one that was not cropped, one
with something behind its pixels and one that nobody chose have other pixels, or more of them.  A mask, a second picture for printers, another
way to read the colours, remarks of a program are no keys of a photograph.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pikepdf

from export.summary.document import Photograph
from export.summary.gate.resources import COLOUR_SPACE
from export.summary.gate.shapes import Walk, anything, check, exactly, name, stream, whole

_SMALLEST = 20
"""Points; a smaller picture is not meant for readers."""

_PLAIN = stream(
    anything,
    {
        "Type": name("XObject"),
        "Subtype": name("Image"),
        "Width": whole,
        "Height": whole,
        "ColorSpace": COLOUR_SPACE,
        "BitsPerComponent": exactly(8),
    },
)


def photograph_of(told: Sequence[Photograph]) -> Any:
    """The shape of a picture that is one of these photographs."""
    known = {(each.width, each.height, each.sha256) for each in told}

    def shape(value: Any, walk: Walk) -> None:
        _PLAIN(value, walk)
        check(_said_of(value) in known)

    return shape


class Hanging:
    """Photographs as they are drawn, page after page: in their order, each where a reader sees it, with its own alternative text."""

    def __init__(self, told: Sequence[Photograph]) -> None:
        self._left = list(told)

    def take(self, picture: Any, frame: Sequence[Decimal], alternative: str, page: Sequence[Decimal]) -> None:
        """One is drawn.

        frame: the matrix that makes the unit square the picture's frame.  page: its width and height in points.

        Raises:
            Broken: it is not the next one, or not in sight (a).
        """
        check(self._left)
        told = self._left.pop(0)
        check(_said_of(picture) == (told.width, told.height, told.sha256) and alternative == told.alternative)
        width, up, across, height, left, foot = frame
        check(up == across == 0 and min(width, height) >= _SMALLEST)
        check(left >= 0 and foot >= 0 and left + width <= page[0] and foot + height <= page[1])

    @property
    def is_done(self) -> bool:
        """Whether all of them were drawn."""
        return not self._left


def without_photographs(pdf: bytes, file: pikepdf.Pdf, told: Sequence[Photograph]) -> tuple[bytes, ...]:
    """What else lies in a file: its bytes, and each stream as it reads unpacked.

    Pixels that were told of beforehand say nothing in letters, and to look for thousands of names in millions of bytes takes long.
    """
    known = {each.sha256 for each in told}
    rest, unpacked = pdf, []
    for each in file.objects:
        if isinstance(each, pikepdf.Stream):
            data = each.read_bytes()
            if each.get("/Subtype") == "/Image" and hashlib.sha256(data).hexdigest() in known:
                rest = rest.replace(each.read_raw_bytes(), b"")
            else:
                unpacked.append(data)
    return rest, *unpacked


def _said_of(picture: Any) -> tuple[int, int, str]:
    return (
        int(picture.Width),
        int(picture.Height),
        hashlib.sha256(picture.read_bytes()).hexdigest(),
    )
