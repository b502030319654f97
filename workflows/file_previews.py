"""Looking at a file of a case, and making a clean copy of a picture: its bytes go through pipes into a child, and onto no disk unsealed."""

from __future__ import annotations

from contextlib import closing
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from domain.media import MediaType
from export.package.conduit import reader_of
from storage.sealed_files import seal
from workflows import viewing
from workflows.attachments import Stop, Stored, never
from workflows.errors import Refused, refusing
from workflows.taking_in import TakenIn
from workflows.viewing import Page, Picture, Text

__all__ = ["CopiesOnlyPictures", "NotShown", "Page", "Picture", "Preview", "Text", "clean_copy", "preview"]

Preview = Picture | Page | Text

COPY_WITHIN = 4000
"""Pixels on the longest side of a working copy: 16 million, in 48 MB of memory."""
MOST_CHARACTERS = 100_000


class NotShown(Refused):
    """No picture, PDF or text."""

    sentence = "This cannot be shown safely here. The file itself is kept as it is."


class CopiesOnlyPictures(Refused):
    """Only a picture can be made anew from what is seen of it."""

    sentence = "A working copy without hidden data can be made of pictures only."


@refusing
def preview(stored: Stored, *, page: int = 0, within: int) -> Preview:
    """What can be seen of a file.  page: of a PDF, the first is 0.  within: pixels on the longest side.

    Raises:
        NotShown. Refused: it is missing or damaged, or no decoder takes it.
    """
    media_type = stored.record.media_type
    with closing(_content(stored)) as content:
        if media_type.is_picture:
            return viewing.picture(content, within=within)
        if media_type is MediaType.PDF:
            return viewing.page(content, page, within=within)
        if media_type is MediaType.TEXT:
            return viewing.text(content, most=MOST_CHARACTERS)
    raise NotShown


@refusing
def clean_copy(stored: Stored, folder: Path, *, stop: Stop = never) -> TakenIn:
    """Seal a new picture that looks the same and has nothing else in it: no place, no time, no camera, none of the old bytes.

    Raises:
        CopiesOnlyPictures. Refused: as `preview`, when the disk is full, or `stop` said so; nothing is left.
    """
    media_type = stored.record.media_type
    if not media_type.is_picture:
        raise CopiesOnlyPictures
    is_photograph = media_type in (MediaType.JPEG, MediaType.HEIC)
    with closing(_content(stored)) as content:
        made = viewing.fresh_copy(content, within=COPY_WITHIN, form="JPEG" if is_photograph else "PNG")
    return TakenIn(
        sealed=seal(BytesIO(made), folder, stop=stop),
        media_type=MediaType.JPEG if is_photograph else MediaType.PNG,
        where=stored.record.name,
        copy_of=stored.record.copy_of or stored.record.id,
    )


def _content(stored: Stored) -> BinaryIO:
    return reader_of(stored.sealed.pour)
