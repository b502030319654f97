"""Public keys in a file that somebody brings: a card that was saved, or a picture with the QR codes of one."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from viewer import ask
from viewer.errors import ChildDied, NoDecoder, NotConfined, TookTooLong, TooLarge, ViewerError
from viewer.kinds import LOOKED_AT, Kind, kind_of
from workflows.errors import Refused, refusing
from workflows.found_keys import FoundKeys, NoKeyInIt, keys_in, united

LARGEST_TEXT = 64 * 1024
"""Bytes of a text with keys in it."""


class UnreadableKeyFile(Refused):
    """The file cannot be read, or is neither text nor picture."""

    sentence = (
        "This file cannot be read as a text or a picture, so no key was found in it. Nothing was changed."
    )


class NoCodeInIt(Refused):
    """A picture without a QR code that can be made out."""

    sentence = (
        "No QR code can be made out in this picture. Take it again from nearer, straight and sharp, with the whole code "
        "in it. Nothing was changed."
    )


class NoKeyInCode(Refused):
    """The QR codes in a picture say something else."""

    sentence = "The QR code in this picture is not one of a key. Ask for the picture of their card. Nothing was changed."


class DamagedPicture(Refused):
    """Neither the picture that it says it is, nor another."""

    sentence = "This picture cannot be read: it is damaged, or not what it claims to be. Nothing was changed."


class HarmfulPicture(Refused):
    """It took more memory or time than a foreign file gets, or broke the process that read it."""

    sentence = (
        "This picture was too much for the separate process that reads pictures, which was ended. It may be damaged, or "
        "made to do harm. Nothing else was touched, and nothing was changed."
    )


class PicturesNotRead(Refused):
    """No means on this computer to read a picture, or not safely."""

    sentence = (
        "This computer cannot read pictures safely, or the part of this program that does is missing. "
        "Type the key, or take it from a text file. Nothing was changed."
    )


@refusing
def keys_in_file(path: Path) -> FoundKeys:
    """The public keys in a text or in a picture, told apart by their first bytes.  Of a picture as `keys_in_picture`.

    Raises:
        UnreadableKeyFile, and as `keys_in` and `keys_in_picture`.
    """
    try:
        with path.open("rb") as file:
            beginning = file.read(LARGEST_TEXT)
            if kind_of(beginning[:LOOKED_AT]) is not Kind.PICTURE:
                return keys_in(beginning.decode("utf-8-sig"))
            file.seek(0)
            return _keys_in(file)
    except (OSError, UnicodeDecodeError):
        raise UnreadableKeyFile from None


@refusing
def keys_in_picture(content: bytes) -> FoundKeys:
    """The public keys in the QR codes of a picture, both where it shows a whole card.  Waits for a child process, up to half a minute.

    Raises:
        NoCodeInIt, NoKeyInCode, DamagedPicture, HarmfulPicture, PicturesNotRead; of each code, as `keys_in`.
    """
    return _keys_in(BytesIO(content))


def _keys_in(picture: BinaryIO) -> FoundKeys:
    found = []
    for text in _codes(picture):
        # A page around the card may have codes of its own.
        with suppress(NoKeyInIt):
            found.append(keys_in(text))
    if not found:
        raise NoKeyInCode
    return united(found)


def _codes(picture: BinaryIO) -> tuple[str, ...]:
    try:
        texts = ask.codes(picture)
    except (NotConfined, NoDecoder):
        raise PicturesNotRead from None
    except (TooLarge, TookTooLong, ChildDied):
        raise HarmfulPicture from None
    except ViewerError:
        raise DamagedPicture from None
    if not texts:
        raise NoCodeInIt
    return texts
