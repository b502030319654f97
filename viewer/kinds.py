"""What kind of file something claims to be, by its first bytes; its name says nothing that can be relied on."""

from __future__ import annotations

from enum import StrEnum

LOOKED_AT = 32
"""Bytes of a beginning that are enough."""


class Kind(StrEnum):
    """What can be shown."""

    PICTURE = "picture"
    PDF = "pdf"


_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a", b"BM", b"II*\0", b"MM\0*")
_PDF = b"%PDF-"
_BOX = 4
"""Where a file of boxes (ISO 14496-12) says that its first box is `ftyp`; its brand follows."""
_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
_HALF = 8
"""Where WebP stands in a RIFF file, and where a brand stands."""


def kind_of(beginning: bytes) -> Kind | None:
    """What it claims to be; None: neither a picture of a kind that is shown nor a PDF, so perhaps a text."""
    if beginning.startswith(_PDF):
        return Kind.PDF
    is_webp = beginning.startswith(b"RIFF") and beginning[_HALF:].startswith(b"WEBP")
    is_heic = beginning[_BOX:].startswith(b"ftyp") and beginning[_HALF:].startswith(_BRANDS)
    if is_webp or is_heic or beginning.startswith(_PICTURES):
        return Kind.PICTURE
    return None
