"""Leaks that are letters to the eye alone: outlines, sticks, slanted and turned letters, letters drawn one by one, patterns."""

from __future__ import annotations

from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from tests.export.summary.gate.conftest import Check, Plant

SECRET = "Kim Chol Ok"
"""Who must not be found in the file."""

OUTLINE = "0 0 m 0 9 l 2 9 l 2 5 l 5 9 l 7 9 l 4 5 l 7 0 l 5 0 l 2 4 l 2 0 l h f"
"""The letter K as a font draws it."""

STICKS = "0 0 m 0 9 l S 0 4 m 5 9 l S 1 5 m 5 0 l S"
"""The same of three strokes of a pen."""

STEPS = "0 0 m 0 9 l 4 9 l 4 5 l 8 5 l S"
"""One stroke with corners."""

STRAIGHT = "1 0 0 -1 0 0 Tm"


def _appended(file: Pdf, content: str) -> None:
    page = file.pages[0]
    page.obj.Contents = Stream(file, page.obj.Contents.read_bytes() + b"\n" + content.encode())


def _shape(file: Pdf, path: str) -> None:
    colours = "/c0 cs 0.1 0.1 0.1 scn /c0 CS 0.1 0.1 0.1 SCN 1 w"
    _appended(file, f"/Artifact BMC q 1 0 0 -1 90 90 cm {colours} {path} Q EMC")


def _letters(file: Pdf) -> tuple[str, list[str]]:
    """A font of the first page, and the codes of some letters of it."""
    for instruction in pikepdf.parse_content_stream(file.pages[0]):
        if str(instruction.operator) == "Tf":
            font = str(instruction.operands[0])
        if str(instruction.operator) == "TJ":
            codes = bytes(instruction.operands[0][0]).hex()
            return font, [codes[at : at + 4] for at in range(0, len(codes), 4)][:4]
    raise AssertionError("the first page draws no text")


def _text(file: Pdf, how: Callable[[list[str]], str]) -> None:
    font, codes = _letters(file)
    _appended(
        file,
        f"/Span<</MCID 9999>>BDC q 1 0 0 -1 90 90 cm /c0 cs 0.1 0.1 0.1 scn BT 0 Tr {font} 9 Tf {how(codes)} ET Q EMC",
    )


def _one_by_one(codes: list[str]) -> str:
    return " ".join(f"1 0 0 -1 {9 * at} 0 Tm [<{code}>] TJ" for at, code in enumerate(codes))


def _encoding(file: Pdf, name: str) -> None:
    next(iter(file.pages[0].obj.Resources.Font.values())).Encoding = Name(name)


def _differences(file: Pdf) -> None:
    font = next(iter(file.pages[0].obj.Resources.Font.values()))
    font.Encoding = Dictionary(Type=Name.Encoding, Differences=Array([1, Name("/KimCholOk")]))


def _pattern(file: Pdf) -> None:
    pattern = Stream(file, f"BT ({SECRET}) Tj ET".encode(), Type=Name.Pattern, PatternType=1, PaintType=1)
    file.pages[0].obj.Resources.Pattern = Dictionary(P0=pattern)


def _graphics_state(file: Pdf) -> None:
    state = Dictionary(Type=Name.ExtGState, ca=0, SMask=Name("/None"))
    file.pages[0].obj.Resources.ExtGState = Dictionary(g0=state)
    _appended(file, "/Artifact BMC q /g0 gs Q EMC")


def _font_of_drawings(file: Pdf) -> None:
    glyph = Stream(file, f"9 0 0 0 9 9 d1 {OUTLINE}".encode())
    font = Dictionary(Type=Name.Font, Subtype=Name.Type3, CharProcs=Dictionary(KimCholOk=glyph))
    file.pages[0].obj.Resources.Font[Name("/f99")] = file.make_indirect(font)


def _intent(file: Pdf) -> None:
    file.Root.OutputIntents = Array([Dictionary(Type=Name.OutputIntent, Info=String(SECRET))])


def _metadata_of_a_page(file: Pdf) -> None:
    file.pages[0].obj.Metadata = Stream(file, SECRET.encode(), Type=Name.Metadata, Subtype=Name.XML)


def _thread(file: Pdf) -> None:
    file.Root.Threads = Array([file.make_indirect(Dictionary(I=Dictionary(Title=String(SECRET))))])


def _associated_file(file: Pdf) -> None:
    data = Stream(file, SECRET.encode(), Type=Name.EmbeddedFile)
    file.Root.AF = Array([Dictionary(Type=Name.Filespec, F=String("a"), EF=Dictionary(F=data))])


def _class_map(file: Pdf) -> None:
    file.Root.StructTreeRoot.ClassMap = Dictionary(KimCholOk=Dictionary(O=Name.Layout))


PLANTED: dict[str, Plant] = {
    "the outlines of letters": lambda file: _shape(file, OUTLINE),
    "letters of sticks": lambda file: _shape(file, STICKS),
    "a stroke with corners": lambda file: _shape(file, STEPS),
    "the outlines of letters, stroked": lambda file: _shape(file, OUTLINE.replace("f", "S")),
    "a shape that is not finished": lambda file: _shape(file, "0 0 m 5 5 l"),
    "letters drawn one by one": lambda file: _text(file, _one_by_one),
    "letters drawn from back to front": lambda file: _text(
        file, lambda codes: f"{STRAIGHT} [<{'> 900 <'.join(reversed(codes))}>] TJ"
    ),
    "letters far from each other": lambda file: _text(
        file, lambda codes: f"{STRAIGHT} [<{'> -9000 <'.join(codes)}>] TJ"
    ),
    "turned letters": lambda file: _text(file, lambda codes: f"0 1 1 0 0 0 Tm [<{''.join(codes)}>] TJ"),
    "slanted letters": lambda file: _text(file, lambda codes: f"1 0 0.3 -1 0 0 Tm [<{''.join(codes)}>] TJ"),
    "letters in a mirror": lambda file: _text(file, lambda codes: f"-1 0 0 -1 0 0 Tm [<{''.join(codes)}>] TJ"),
    "letters by the quotation mark": lambda file: _text(file, lambda codes: f"{STRAIGHT} <{''.join(codes)}> '"),
    "letters that are raised": lambda file: _text(file, lambda codes: f"{STRAIGHT} 400 Ts [<{''.join(codes)}>] TJ"),
    "text from above": lambda file: _encoding(file, "/Identity-V"),
    "text in the letters of a machine": lambda file: _encoding(file, "/WinAnsiEncoding"),
    "names of letters in an encoding": _differences,
    "a pattern of letters": _pattern,
    "a state that hides": _graphics_state,
    "a font of drawings": _font_of_drawings,
    "what the pages are meant for": _intent,
    "the metadata of a page": _metadata_of_a_page,
    "a thread through the pages": _thread,
    "a file that belongs to the document": _associated_file,
    "a class of attributes": _class_map,
}  # fmt: skip


@pytest.mark.parametrize("what", PLANTED)
def test_what_was_planted_is_refused_by_its_kind_alone(what: str, check_is_refused: Check) -> None:
    check_is_refused(PLANTED[what])
