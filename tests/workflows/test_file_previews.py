"""Looking at a file: in a child, through pipes, with nothing unsealed on the disk; and copies that hold nothing hidden."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image

from domain.media import MediaType
from tests.viewer.samples import HEIC, file_of, pdf_of, two_halves
from workflows import attachments, file_previews, taking_in
from workflows.attachments import Stored
from workflows.errors import Refused
from workflows.file_previews import CopiesOnlyPictures, NotShown, Page, Picture, Text
from workflows.session import Session

Taken = Callable[[bytes], Stored]


@pytest.fixture
def taken(session: Session, example_case: str, tmp_path: Path, now: datetime) -> Taken:
    def take(content: bytes) -> Stored:
        path = tmp_path / "something"
        path.write_bytes(content)
        found = attachments.stored(session, taking_in.take_in(session, example_case, path, now=now))
        path.unlink()
        return found

    return take


def test_a_picture_a_page_and_a_text_are_seen(taken: Taken) -> None:
    picture = file_previews.preview(taken(HEIC), within=32)
    assert isinstance(picture, Picture)
    assert (picture.width, picture.height) == (32, 16)
    page = file_previews.preview(taken(pdf_of((200.0, 100.0), (100.0, 100.0))), page=1, within=50)
    assert isinstance(page, Page)
    assert page.pages == 2
    text = file_previews.preview(taken("어제 국경에서".encode("cp949")), within=50)
    assert isinstance(text, Text)
    assert text.text == "어제 국경에서"


def test_what_is_no_picture_pdf_or_text_is_not_shown(taken: Taken) -> None:
    with pytest.raises(NotShown):
        file_previews.preview(taken(b"\0\0\0\x18ftypmp42\0\0\0\0"), within=50)


def test_a_damaged_file_is_not_shown(taken: Taken) -> None:
    found = taken(file_of(two_halves(size=(900, 900)), "BMP"))
    content = bytearray(found.sealed.path.read_bytes())
    content[-1] ^= 1
    found.sealed.path.write_bytes(content)
    with pytest.raises(Refused) as refusal:
        file_previews.preview(found, within=50)
    assert refusal.value.fact == "FileDamaged"


def test_looking_writes_nothing(taken: Taken, tmp_path: Path) -> None:
    found = taken(HEIC)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    file_previews.preview(found, within=32)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_a_working_copy_shows_the_same_and_holds_nothing_hidden(
    session: Session, example_case: str, taken: Taken, now: datetime
) -> None:
    exif = Image.Exif()
    exif[0x010F] = "a camera that somebody owns"
    original = taken(file_of(two_halves(), "JPEG", exif=exif, comment=b"at the safe house"))
    made = file_previews.clean_copy(original, session.folder)
    identity, _ = taking_in.keep(session, example_case, made, now=now)
    copy = attachments.stored(session, identity)
    assert copy.record.copy_of == original.record.id
    assert copy.record.media_type is MediaType.JPEG
    content = io.BytesIO()
    copy.sealed.pour(content)
    assert b"camera" not in content.getvalue()
    assert b"safe house" not in content.getvalue()
    with Image.open(content) as image:
        assert image.size == (64, 32)
        assert dict(image.getexif()) == {}
    again = file_previews.clean_copy(copy, session.folder)
    assert again.copy_of == original.record.id
    original.check()


def test_only_of_a_picture_a_working_copy_is_made(session: Session, taken: Taken) -> None:
    with pytest.raises(CopiesOnlyPictures):
        file_previews.clean_copy(taken(b"a text"), session.folder)
