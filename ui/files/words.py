"""What is said of a file: its kind, its size, what was done with it."""

from __future__ import annotations

import re

from domain.attachment import Attachment, Handling, HandlingKind
from domain.media import MediaType
from resources.language import message
from resources.language import translated as _
from ui.notebook.rows import Chip, Row, Tone
from workflows.attachments import Attached

SHORT_HASH = 12
"""Digits of a SHA-256 in a list; all 64 stand beside the preview."""

_UNITS = ("kB", "MB", "GB")
_UNIT = 1000

KINDS = {
    MediaType.JPEG: message("Photograph (JPEG)"),
    MediaType.PNG: message("Picture (PNG)"),
    MediaType.GIF: message("Picture (GIF)"),
    MediaType.WEBP: message("Picture (WebP)"),
    MediaType.HEIC: message("Photograph (HEIC)"),
    MediaType.BMP: message("Picture (BMP)"),
    MediaType.TIFF: message("Picture (TIFF)"),
    MediaType.PDF: message("Document (PDF)"),
    MediaType.TEXT: message("Plain text"),
    MediaType.MP4: message("Video"),
    MediaType.MATROSKA: message("Video"),
    MediaType.AUDIO: message("Sound"),
    MediaType.ARCHIVE: message("Archive or office document"),
    MediaType.UNKNOWN: message("File of an unknown kind"),
}
_MARK = re.compile(r"[_.\-]+")
_LONG_WORD = re.compile(r"[^\W_]{12}(?=[^\W_])")
_DONE = {
    HandlingKind.TAKEN_IN: message("taken in as {where}"),
    HandlingKind.MADE_FROM: message("made from {where}"),
    HandlingKind.COPIED_OUT: message("copied out as {where}: {reason}"),
    HandlingKind.SOURCE_DELETED: message("deleted where it came from"),
}


def size_in_words(size: int) -> str:
    """A number of bytes as people say it: 4.2 MB."""
    if size < _UNIT:
        return f"{size}\u00a0B"
    scaled = float(size)
    units = iter(_UNITS)
    unit = ""
    while scaled >= _UNIT and (larger := next(units, "")):
        scaled, unit = scaled / _UNIT, larger
    return f"{scaled:.1f}\u00a0{unit}"


def handling_in_words(handling: Handling) -> str:
    """One entry of a chain of custody, on one line."""
    done = _(_DONE[handling.kind]).format(where=handling.where, reason=handling.reason)
    return " · ".join(part for part in (f"{handling.at:%Y-%m-%d %H:%M} UTC", handling.by, done) if part)


def facts_in_words(record: Attachment) -> str:
    """Everything about a file, a line for each."""
    return "\n".join(
        (
            f"{_(KINDS[record.media_type])} · {size_in_words(record.size)}",
            f"SHA-256 {record.sha256[:32]}\u200b{record.sha256[32:]}",
            *map(handling_in_words, record.chain),
        )
    )


def _breakable(name: str) -> str:
    """A file's name that may go on in the next line, since nothing in a list is cut: after each mark, and in a long word anywhere."""
    return _LONG_WORD.sub("\\g<0>\u200b", _MARK.sub("\\g<0>\u200b", name))


def file_row(attached: Attached) -> Row:
    """The row of a file in the list."""
    record = attached.record
    chips = [Chip(_("Original") if record.is_original else _("Working copy"), Tone.QUIET)]
    if not attached.is_here:
        chips.insert(0, Chip(_("Missing"), Tone.WARNING))
    came_as = _breakable(record.chain[0].where) if record.chain and record.is_original else ""
    facts = (
        came_as,
        _(KINDS[record.media_type]),
        size_in_words(record.size),
        record.sha256[:SHORT_HASH],
        record.remarks,
    )
    return Row(
        kind="attachment",
        id=record.id,
        case=record.case,
        title=record.name,
        facts=" · ".join(part for part in facts if part),
        chips=tuple(chips),
        record=record,
    )
