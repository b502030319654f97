"""Thai on a page: what each glyph is read as, since typst says it of whole syllables only.

Thai writes vowels and tones above and below a consonant.  typst gives each glyph the text of the first syllable that it was drawn in, and puts
the right text beside the drawing where that is wrong; not every reader looks there.  The font itself tells its glyphs apart by name
("uni0E49.small" is a way to draw U+0E49): from these names each glyph gets its own character.  What typst put beside a syllable of several
glyphs stays, where it says the same as the glyphs: it keeps marks with their consonant, and ำ, which is drawn as two, in one.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf

from export.summary.metadata import written

FONT_NAME = re.compile(r"/[A-Z]{6}\+NotoSansThai-Regular")

SARA_AM = "ำ"
_PARTS_OF_SARA_AM = "ํา"
_TONE_BEFORE_RING = re.compile("([่-๋])ํ")

_NAMED = re.compile(r"uni(0E[0-5][0-9A-F])(0E45)?(?:\.(?:short|less|narrow|small))?")
_RING_AND_TONE = re.compile(r"nikhahit_mai(Ek|Tho|Tri|Chattawa)thai(?:\.narrow)?")
_TONES = {"Ek": "่", "Tho": "้", "Tri": "๊", "Chattawa": "๋"}

_POST_HEADER = 32
_FIRST_OWN_NAME = 258
"""Smaller numbers are the names that every Macintosh font has (OpenType 1.9, "post", version 2.0)."""
_MOST_IN_A_BLOCK = 100
"""Pairs of a block of a character map (ISO 32000-1, 9.10.3)."""


class NotThai(ValueError):
    """A glyph has no name, or one that tells no Thai character."""


def spelled(text: str) -> str:
    """The text as it is drawn: ำ is a ring and า, and a tone stands on the ring."""
    return _TONE_BEFORE_RING.sub(r"ํ\1", text.replace(SARA_AM, _PARTS_OF_SARA_AM))


def texts_of_glyphs(post: bytes) -> tuple[str, ...]:
    """What each glyph of a subset of the Thai font is, by the names in its table "post"; the first, for "missing", is nothing.

    Raises:
        NotThai: the table has another form, or something else in it.
    """
    names = list(_names(post))
    if not names or names[0] != "":
        raise NotThai
    return ("", *(_text(name) for name in names[1:]))


def read_rightly(pdf: bytes) -> bytes:
    """The same pages, each Thai glyph read as its own character; a file of typst's without Thai as it is.

    Raises:
        NotThai: see above.
    """
    with pikepdf.open(BytesIO(pdf)) as file:
        told = {
            font.objgen: _told(file, font)
            for page in file.pages
            for font in page.obj.Resources.Font.values()
            if FONT_NAME.fullmatch(str(font.BaseFont))
        }
        if not told:
            return pdf
        for page in file.pages:
            fonts = page.obj.Resources.Font.items()
            thai = {str(key): told[font.objgen] for key, font in fonts if font.objgen in told}
            said = list(_without_syllables(list(pikepdf.parse_content_stream(page)), thai))
            page.obj.Contents = pikepdf.Stream(file, pikepdf.unparse_content_stream(said))
        return written(file)


def _told(file: pikepdf.Pdf, font: Any) -> tuple[str, ...]:
    """Give a font the map of its glyphs, and return their texts."""
    texts = texts_of_glyphs(_post(font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()))
    before = bytes(font.ToUnicode.read_bytes())
    head, _, rest = before.partition(b"endcodespacerange\n")
    pairs = [
        f"<{glyph:04X}> <{text.encode('utf-16-be').hex().upper()}>\n"
        for glyph, text in enumerate(texts)
        if text
    ]
    blocks = "".join(
        f"{len(some)} beginbfchar\n{''.join(some)}endbfchar\n"
        for some in (pairs[at : at + _MOST_IN_A_BLOCK] for at in range(0, len(pairs), _MOST_IN_A_BLOCK))
    )
    tail = rest[rest.rindex(b"endcmap") :]
    font.ToUnicode = file.make_indirect(
        pikepdf.Stream(
            file,
            head + b"endcodespacerange\n" + blocks.encode() + tail,
            Type=pikepdf.Name.CMap,
            WMode=0,
        )
    )
    return texts


def _without_syllables(
    instructions: list[Any], thai: dict[str, tuple[str, ...]]
) -> Iterator[tuple[list[Any], pikepdf.Operator]]:
    """Yield the instructions of a page; of the syllables that typst names only those of several glyphs that say what is drawn."""
    font = ""
    opened: list[bool] = []
    """For each span that is open: whether it stays."""
    for at, instruction in enumerate(instructions):
        operator, operands = str(instruction.operator), list(instruction.operands)
        if operator == "Tf":
            font = str(operands[0])
        elif operator in ("BDC", "BMC"):
            syllable = operands[1].get("/ActualText") if operator == "BDC" else None
            stays = syllable is None or _is_whole(str(syllable), instructions[at + 1 :], font, thai)
            opened.append(stays)
            if not stays:
                continue
        elif operator == "EMC" and not opened.pop():
            continue
        yield operands, instruction.operator


def _is_whole(syllable: str, behind: list[Any], font: str, thai: dict[str, tuple[str, ...]]) -> bool:
    """Whether what is drawn up to the end of a span is the syllable, in several glyphs."""
    drawn = ""
    for instruction in behind:
        operator, operands = str(instruction.operator), list(instruction.operands)
        if operator == "EMC":
            break
        if operator == "Tf":
            font = str(operands[0])
        if operator in ("Tj", "TJ"):
            if font not in thai:
                return True
            for part in operands[0] if operator == "TJ" else operands:
                if isinstance(part, pikepdf.String):
                    codes = bytes(part)
                    glyphs = (
                        int.from_bytes(codes[each : each + 2], "big") for each in range(0, len(codes), 2)
                    )
                    drawn += "".join(thai[font][glyph] for glyph in glyphs)
    return len(drawn) > 1 and drawn == spelled(syllable)


def _post(font: bytes) -> bytes:
    """The table "post" of an OpenType file."""
    (count,) = struct.unpack_from(">H", font, 4)
    for record in range(count):
        tag, _, offset, length = struct.unpack_from(">4sIII", font, 12 + 16 * record)
        if tag == b"post":
            return font[offset : offset + length]
    raise NotThai


def _names(post: bytes) -> Iterator[str]:
    """Yield the name of each glyph; "" for the one for "missing".  Every byte of the table has to be one of a name."""
    if post[:4] != b"\0\2\0\0":
        raise NotThai
    (count,) = struct.unpack_from(">H", post, _POST_HEADER)
    numbers = struct.unpack_from(f">{count}H", post, _POST_HEADER + 2)
    at = _POST_HEADER + 2 + 2 * count
    own = 0
    for number in numbers:
        if number == 0:
            yield ""
            continue
        if number != _FIRST_OWN_NAME + own or at >= len(post):
            raise NotThai
        end = at + 1 + post[at]
        yield post[at + 1 : end].decode("ascii", "replace")
        at, own = end, own + 1
    if at != len(post):
        raise NotThai


def _text(name: str) -> str:
    if found := _NAMED.fullmatch(name):
        return "".join(chr(int(code, 16)) for code in found.groups() if code)
    if found := _RING_AND_TONE.fullmatch(name):
        return "ํ" + _TONES[found[1]]
    raise NotThai
