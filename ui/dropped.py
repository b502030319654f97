"""What something that was dropped here, or lies on the clipboard, brings along: files by their place, pictures as the bytes of a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

PICTURES = ("image/png", "image/jpeg", "image/webp", "image/tiff", "image/bmp", "image/gif", "image/heic")
"""The forms that are taken.  In any other Qt would open the picture here, in the process with the keys."""


def files_in(brought: QMimeData) -> tuple[Path, ...]:
    """The files on this computer that it names."""
    return tuple(Path(url.toLocalFile()) for url in brought.urls() if url.isLocalFile())


def picture_in(brought: QMimeData) -> bytes | None:
    """A picture as the other program wrote it, unopened; None: there is none, or in no form that is taken."""
    for form in PICTURES:
        if brought.hasFormat(form) and (content := bytes(brought.data(form).data())):
            return content
    return None
