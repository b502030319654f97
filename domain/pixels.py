"""Pixels: a picture as it is seen and nothing of the file it came in; cut out of, and covered up.

What is cut away or covered is gone: a new picture is made of the rest, and one colour that is the same for everybody stands where something
was covered.  A mosaic or a blur would still be made of the face under it (decision 0038).
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from domain.errors import ImpossibleRecord

DEPTH = 3
"""Bytes of a pixel: red, green, blue."""

COVER = bytes((0x5A, 0x63, 0x6B))
"""The colour of what is covered: a grey that no shadow has."""


@dataclass(frozen=True, slots=True)
class Area:
    """A part of a picture, in pixels from its upper left corner."""

    left: int
    top: int
    width: int
    height: int

    def within(self, width: int, height: int) -> Area:
        """What of it lies in a picture of this size; its width or height is 0 where that is nothing."""
        left, top = min(max(self.left, 0), width), min(max(self.top, 0), height)
        right = min(max(self.left + self.width, left), width)
        foot = min(max(self.top + self.height, top), height)
        return Area(left, top, right - left, foot - top)


@dataclass(frozen=True, slots=True)
class Pixels:
    """Red, green and blue, row by row from the top, without padding: width × height × 3 bytes."""

    width: int
    height: int
    rgb: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if min(self.width, self.height) < 1 or len(self.rgb) != self.width * self.height * DEPTH:
            raise ImpossibleRecord("A picture does not have as many pixels as it says.")

    @property
    def sha256(self) -> str:
        """Of the bytes, in hexadecimal."""
        return hashlib.sha256(self.rgb).hexdigest()


def cropped(pixels: Pixels, area: Area) -> Pixels:
    """What lies in an area; the picture itself where that is nothing."""
    kept = area.within(pixels.width, pixels.height)
    if not (kept.width and kept.height):
        return pixels
    starts = ((row * pixels.width + kept.left) * DEPTH for row in range(kept.top, kept.top + kept.height))
    return Pixels(
        kept.width, kept.height, b"".join(pixels.rgb[at : at + kept.width * DEPTH] for at in starts)
    )


def covered(pixels: Pixels, area: Area) -> Pixels:
    """The picture with nothing left of what lies in an area."""
    gone = area.within(pixels.width, pixels.height)
    rgb = bytearray(pixels.rgb)
    for row in range(gone.top, gone.top + gone.height):
        at = (row * pixels.width + gone.left) * DEPTH
        rgb[at : at + gone.width * DEPTH] = COVER * gone.width
    return Pixels(pixels.width, pixels.height, bytes(rgb))
