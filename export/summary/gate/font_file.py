"""An embedded font file (TrueType, OpenType 1.9): glyphs and measures, the released font's own names, nothing else."""

from __future__ import annotations

import hashlib
import struct

_NAMES = frozenset(
    {
        "e17e07e4f4d82f5bfbba756e0c155c68417f37433c6a221ba6f9d8f03b88359b",
        "94a2e37576b990d0070204994d760c44ab0fa3d2b6560c18cf58cfbff0a7f348",
    }
)
"""SHA-256 of the table "name" (family, makers, licence) in subsets of Noto Sans KR and SC; the same whatever the subset holds."""

_NO_GLYPH_NAMES = 32
"""Bytes of the table "post" in its version 3, which has no names of glyphs."""

_TABLES = (b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"name", b"post")


def is_plain_font(font: bytes) -> bool:
    """Whether the file is made of just these tables, without gaps, and its names are those of a font of ours."""
    tables = _tables(font)
    return (
        tuple(sorted(tables)) == _TABLES
        and hashlib.sha256(tables[b"name"]).hexdigest() in _NAMES
        and len(tables[b"post"]) == _NO_GLYPH_NAMES
    )


def glyphs(font: bytes) -> int:
    """How many glyphs the file has, the one for "missing" among them."""
    (count,) = struct.unpack_from(">H", _tables(font)[b"maxp"], 4)
    return int(count)


def _tables(font: bytes) -> dict[bytes, bytes]:
    """Tag → bytes of each table; empty when the tables do not follow each other from the directory to the end."""
    (count,) = struct.unpack_from(">H", font, 4)
    records = [struct.unpack_from(">4sIII", font, 12 + 16 * each) for each in range(count)]
    tables: dict[bytes, bytes] = {}
    end = 12 + 16 * count
    for tag, _, offset, length in sorted(records, key=lambda record: record[2]):
        if offset - end not in range(4) or any(font[end:offset]):
            return {}
        tables[tag] = font[offset : offset + length]
        end = offset + length
    return tables if end <= len(font) and not any(font[end:]) and len(font) - end in range(4) else {}
