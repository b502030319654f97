"""An embedded font file (TrueType, OpenType 1.9): glyphs and measures, the released font's own names, nothing else."""

from __future__ import annotations

import hashlib
import struct

from export.summary.thai import NotThai, texts_of_glyphs

_NAMES = frozenset(
    {
        "e17e07e4f4d82f5bfbba756e0c155c68417f37433c6a221ba6f9d8f03b88359b",
        "94a2e37576b990d0070204994d760c44ab0fa3d2b6560c18cf58cfbff0a7f348",
    }
)
"""SHA-256 of the table "name" (family, makers, licence) in subsets of Noto Sans KR and SC; the same whatever the subset holds."""

_THAI_NAMES = "99e0979bcde39ff4ef517b3cb11a6769aabb67cd959b9abfe897ab7d8a9fd0e5"
"""The same of Noto Sans Thai, whose subsets keep the names of their glyphs."""

_THAI_PREP = bytes.fromhex("b801ff85b0048d")
"""What every subset of Noto Sans Thai has in its table "prep", if it has one: that it is not to be fitted to pixels."""

_NO_GLYPH_NAMES = 32
"""Bytes of the table "post" in its version 3, which has no names of glyphs."""

_TABLES = (b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"name", b"post")


def is_plain_font(font: bytes) -> bool:
    """Whether the file is made of just these tables, without gaps, and its names are those of a font of ours."""
    tables = _tables(font)
    made_by = hashlib.sha256(tables.get(b"name", b"")).hexdigest()
    if made_by == _THAI_NAMES and tables.pop(b"prep", _THAI_PREP) != _THAI_PREP:
        return False
    return tuple(sorted(tables)) == _TABLES and (
        bool(_thai_texts(tables[b"post"]))
        if made_by == _THAI_NAMES
        else made_by in _NAMES and len(tables[b"post"]) == _NO_GLYPH_NAMES
    )


def named_texts(font: bytes) -> tuple[str, ...]:
    """What the glyphs of a subset are by their own names; empty for a font that does not name them."""
    tables = _tables(font)
    is_thai = hashlib.sha256(tables[b"name"]).hexdigest() == _THAI_NAMES
    return _thai_texts(tables[b"post"]) if is_thai else ()


def _thai_texts(post: bytes) -> tuple[str, ...]:
    try:
        return texts_of_glyphs(post)
    except NotThai:
        return ()


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
