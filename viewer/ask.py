"""What the program asks for of a foreign file, and what it checks of the answer before it believes it.

Each call starts a child of its own and waits for it (about a tenth of a second, up to the limits below), so it belongs on a thread beside
the screen's.  `content` is read to its end, or as far as the child wants it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from typing import Any, BinaryIO, Literal

from viewer import errors
from viewer.child import Limits, ask
from viewer.errors import ChildDied, TooLarge

LIMITS = Limits(memory=1 << 30, processor=20, patience=30.0)
"""Enough for a photograph of 100 million pixels or a page of a scanned book."""
LARGEST_SIDE = 20_000
"""Pixels."""
MOST_CHARACTERS = 1_000_000
MOST_OF_CODES = 1 << 20
"""Bytes: the largest code there is holds 7089 digits, and few pictures hold many."""
MOST_ANSWERED = 400_000_000
"""Bytes of pixels that are taken back: a picture of 130 million."""

_REFUSALS = {
    error.__name__: error
    for error in (
        errors.NotReadable,
        errors.UnknownKind,
        errors.NeedsPassword,
        errors.NoSuchPage,
        errors.TooLarge,
    )
}


class Encoding(StrEnum):
    """The writing in which a text was kept."""

    UTF_8 = "utf-8"
    UTF_16 = "utf-16"
    UTF_32 = "utf-32"
    KOREAN = "cp949"
    CHINESE = "gb18030"
    UNKNOWN = "unknown"
    """None of these; what could not be read is marked by U+FFFD."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture as pixels, upright, with nothing of what came with it."""

    width: int
    """Pixels."""
    height: int
    rgb: bytes
    """3 bytes for each pixel (red, green, blue), row by row from the top, without padding; width × height × 3 bytes."""
    stored_width: int
    """Pixels of the file itself, upright."""
    stored_height: int
    is_whole: bool
    """False: the file was cut short, and the rest of the picture is grey or black."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of a PDF as pixels."""

    width: int
    height: int
    rgb: bytes
    """As in Picture."""
    pages: int
    """How many the document has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text, with a mark (U+FFFD) in the place of each character that would steer a screen or turn the order of others."""

    text: str
    encoding: Encoding
    is_cut: bool
    """Whether there was more of it."""


def picture(content: BinaryIO, *, within: int) -> Picture:
    """A JPEG, PNG, WebP, GIF (its first frame), BMP, TIFF or HEIC; within: its longest side in pixels, never enlarged.

    Raises:
        ViewerError
    """
    _check(within)
    facts, rgb = _answer("picture", {"within": within}, content, most=within * within * 3)
    width, height = _size(facts, within, rgb)
    stored = _number(facts, "stored_width", 1 << 31), _number(facts, "stored_height", 1 << 31)
    return Picture(
        width=width,
        height=height,
        rgb=rgb,
        stored_width=stored[0],
        stored_height=stored[1],
        is_whole=facts.get("is_whole") is True,
    )


def fresh_copy(content: BinaryIO, *, within: int, form: Literal["PNG", "JPEG"]) -> bytes:
    """A new file with the same picture and nothing else: no metadata, none of the old bytes.

    One child reads the foreign file and is ended; another sees only its pixels.

    Raises:
        ViewerError
    """
    seen = picture(content, within=within)
    request = {"width": seen.width, "height": seen.height, "format": form}
    # PNG of noise takes a little more than its pixels.
    _, made = _answer("file of pixels", request, BytesIO(seen.rgb), most=2 * len(seen.rgb) + 65536)
    return made


def codes(content: BinaryIO) -> tuple[str, ...]:
    """The texts of the QR codes in a picture, as they stand there: a stranger's words.

    Raises:
        ViewerError
    """
    _, found = _answer("codes", {}, content, most=MOST_OF_CODES)
    try:
        texts = json.loads(found)
    except (ValueError, RecursionError):
        raise ChildDied from None
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise ChildDied
    return tuple(texts)


def count_pages(content: BinaryIO) -> int:
    """How many pages a PDF has.

    Raises:
        ViewerError
    """
    facts, _ = _answer("count of pages", {}, content, most=0)
    return _number(facts, "pages", 1 << 31)


def page(content: BinaryIO, number: int, *, within: int) -> Page:
    """One page of a PDF (the first is 0) as large as fits; within: its longest side in pixels.

    Raises:
        ViewerError
    """
    _check(within)
    facts, rgb = _answer("page", {"number": number, "within": within}, content, most=within * within * 3)
    width, height = _size(facts, within, rgb)
    return Page(width=width, height=height, rgb=rgb, pages=_number(facts, "pages", 1 << 31))


def text(content: BinaryIO, *, most: int = MOST_CHARACTERS) -> Text:
    """A text file in UTF-8, UTF-16 or an old Korean or Chinese writing; most: characters.

    Raises:
        ViewerError
    """
    facts, read = _answer("text", {"most": most}, content, most=most * 4)
    try:
        return Text(
            text=read.decode("utf-8"), encoding=Encoding(facts["encoding"]), is_cut=facts["is_cut"] is True
        )
    except (ValueError, KeyError):
        raise ChildDied from None


def _check(within: int) -> None:
    if not 2 <= within <= LARGEST_SIDE:  # noqa: PLR2004 (a picture has at least two pixels to be drawn into)
        raise ValueError(within)


def _answer(
    work: str, request: dict[str, Any], content: BinaryIO, *, most: int
) -> tuple[dict[str, Any], bytes]:
    """The facts and the bytes that a child gives, of which there may be so many."""
    answer = bytearray()

    def take(piece: bytes) -> None:
        if len(answer) + len(piece) > min(most, MOST_ANSWERED):
            raise TooLarge
        answer.extend(piece)

    facts = ask(work, request, content, take, limits=LIMITS, refusals=_REFUSALS)
    return facts, bytes(answer)


def _size(facts: dict[str, Any], within: int, rgb: bytes) -> tuple[int, int]:
    width, height = _number(facts, "width", within), _number(facts, "height", within)
    if width * height * 3 != len(rgb):
        raise ChildDied
    return width, height


def _number(facts: dict[str, Any], name: str, most: int) -> int:
    number = facts.get(name)
    if type(number) is not int or not 1 <= number <= most:
        raise ChildDied
    return number
