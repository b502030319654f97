"""Pictures of the files of a case: none yet, a photograph, a page of a PDF, what is asked after taking in, letting one leave."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from domain.attachment import Attachment, Handling, HandlingKind
from domain.ids import AttachmentId, CaseId
from domain.media import MediaType
from resources.language import translated
from ui.background import Elsewhere, NotebookThread
from ui.files.copy_out import CopyOutDialog
from ui.files.page import FilesPage
from ui.notebook.desk import Desk
from workflows.attachments import Attached
from workflows.file_previews import NotShown, Page, Picture
from workflows.session import Session

CASE = CaseId("c" * 32)
WIDTH, HEIGHT = 900, 640


def _desk() -> Desk:
    """A desk that takes no job, so that a picture shows what the scene put there."""
    thread: NotebookThread[Session] = NotebookThread()
    thread.finish(lambda _session: None, within=1)
    elsewhere = Elsewhere()
    elsewhere.finish(within=1)
    return Desk(thread, elsewhere)


def _record(
    number: int, media_type: MediaType, size: int, where: str, copy_of: int | None = None
) -> Attachment:
    chain = (
        Handling(
            kind=HandlingKind.TAKEN_IN if copy_of is None else HandlingKind.MADE_FROM,
            at=datetime(2015, 10, 24, 9, 41, tzinfo=UTC),
            by="Worker 3",
            where=where,
        ),
    )
    return Attachment(
        id=AttachmentId(f"{number:032x}"),
        case=CASE,
        sha256=f"{number * 7919:08x}a94f5374fce5edbc8e2a8697c15331677e6ebf0b8e2a8697c1533167"[:64].ljust(
            64, "0"
        ),
        size=size,
        media_type=media_type,
        name=f"F-{number:04X}",
        chain=chain,
        copy_of=None if copy_of is None else AttachmentId(f"{copy_of:032x}"),
    )


FILES = (
    Attached(record=_record(0x7F3A, MediaType.HEIC, 3_412_220, "IMG_0412.HEIC"), is_here=True),
    Attached(record=_record(0x91C2, MediaType.JPEG, 812_000, "F-7F3A", copy_of=0x7F3A), is_here=True),
    Attached(record=_record(0x0B11, MediaType.PDF, 120_400, "고소장 사본 2015-10-23.pdf"), is_here=True),
    Attached(record=_record(0x55E0, MediaType.MP4, 1_840_000_000, "VID_20151022_0611.mp4"), is_here=False),
)


def _pixels(width: int, height: int, *, paper: bool) -> bytes:
    if paper:
        lines = [b"\xff" if y % 24 > 5 else b"\x60" for y in range(height)]
        return b"".join(b"\xff" * 3 * 40 + line * 3 * (width - 80) + b"\xff" * 3 * 40 for line in lines)
    return b"".join(
        bytes((120 + y * 100 // height, 140 + x * 60 // width, 180 - y * 80 // height))
        for y in range(height)
        for x in range(width)
    )


def _page(files: tuple[Attached, ...] = FILES, cursor: int = 0) -> FilesPage:
    page = FilesPage(_desk())
    page.show_case(CASE)
    page.choose(files[cursor].record.id if files else "")
    page._show(CASE, files)
    page.resize(WIDTH, HEIGHT)
    return page


def none_yet() -> QWidget:
    """No files yet."""
    return _page(())


def photograph() -> QWidget:
    """A photograph, just taken in."""
    page = _page()
    seen = Picture(
        width=480,
        height=320,
        rgb=_pixels(480, 320, paper=False),
        stored_width=4032,
        stored_height=3024,
        is_whole=True,
    )
    page.preview.show_preview(seen, "F-7F3A")
    page.acts.offer_deletion((("a", Path("a")),))
    return page


def document() -> QWidget:
    """One page of three, while a video is taken in."""
    page = _page(cursor=2)
    seen = Page(width=420, height=594, rgb=_pixels(420, 594, paper=True), pages=3)
    page.preview.show_preview(seen, "F-0B11", page=1)
    page.intake.words.setText("VID_20151022_0611.mp4")
    page.intake.bar.setValue(420)
    page.intake.show()
    return page


def missing() -> QWidget:
    """A video that cannot be shown, and is not there."""
    page = _page(cursor=3)

    page.preview.say(translated(NotShown.sentence))
    page.acts._delete_or_warn()
    return page


def leaving() -> QWidget:
    """A file is about to leave."""
    return CopyOutDialog(_desk(), FILES[0].record, Path("Documents"))


SCENES = {
    "files-none": none_yet,
    "files-photograph": photograph,
    "files-document": document,
    "files-missing": missing,
    "files-leaving": leaving,
}
