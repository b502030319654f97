"""What kind of file something is, by its first bytes."""

from __future__ import annotations

from enum import StrEnum

LOOKED_AT = 512
"""Bytes of a beginning that are enough."""


class MediaType(StrEnum):
    """The kinds that people in the field bring, by their IANA names."""

    JPEG = "image/jpeg"
    PNG = "image/png"
    GIF = "image/gif"
    WEBP = "image/webp"
    HEIC = "image/heic"
    BMP = "image/bmp"
    TIFF = "image/tiff"
    PDF = "application/pdf"
    TEXT = "text/plain"
    MP4 = "video/mp4"
    """With its kin: QuickTime, 3GP."""
    MATROSKA = "video/matroska"
    AUDIO = "audio/mpeg"
    """MP3, AMR, WAV, Ogg, M4A."""
    ARCHIVE = "application/zip"
    """With the office documents that are one."""
    UNKNOWN = "application/octet-stream"

    @property
    def is_picture(self) -> bool:
        """Whether it claims to be a picture."""
        return self.value.startswith("image/")


_BEGINNINGS = (
    (b"\xff\xd8\xff", MediaType.JPEG),
    (b"\x89PNG\r\n\x1a\n", MediaType.PNG),
    (b"GIF87a", MediaType.GIF),
    (b"GIF89a", MediaType.GIF),
    (b"II*\0", MediaType.TIFF),
    (b"MM\0*", MediaType.TIFF),
    (b"%PDF-", MediaType.PDF),
    (b"\x1a\x45\xdf\xa3", MediaType.MATROSKA),
    (b"ID3", MediaType.AUDIO),
    (b"\xff\xfb", MediaType.AUDIO),
    (b"#!AMR", MediaType.AUDIO),
    (b"OggS", MediaType.AUDIO),
    (b"PK\x03\x04", MediaType.ARCHIVE),
    (b"BM", MediaType.BMP),
)
_BOX = slice(4, 8)
_BRAND = slice(8, 12)
"""A file of boxes (ISO 14496-12) says `ftyp` in its first, then its brand; RIFF names its form at the same place."""
_HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
_BYTE_ORDERS = (b"\xff\xfe", b"\xfe\xff")
_NO_TEXT = frozenset(range(32)) - frozenset(b"\t\n\f\r\x1b")


def media_type_of(beginning: bytes) -> MediaType:
    """What a file is by its beginning; without a sign of its own a text, unless it holds what no text holds."""
    if beginning[_BOX] == b"ftyp":
        return _of_boxes(beginning[_BRAND])
    if beginning.startswith(b"RIFF"):
        return {b"WEBP": MediaType.WEBP, b"WAVE": MediaType.AUDIO}.get(beginning[_BRAND], MediaType.UNKNOWN)
    for sign, media_type in _BEGINNINGS:
        if beginning.startswith(sign):
            return media_type
    is_text = beginning.startswith(_BYTE_ORDERS) or not _NO_TEXT & set(beginning)
    return MediaType.TEXT if beginning and is_text else MediaType.UNKNOWN


def _of_boxes(brand: bytes) -> MediaType:
    if brand in _HEIC:
        return MediaType.HEIC
    return MediaType.AUDIO if brand.startswith(b"M4A") else MediaType.MP4
