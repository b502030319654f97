"""Leaks that are letters of many small figures: boxes, dots, lines, dashes, cuts, shadings, bends; or one figure out of place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from export.summary.document import Blanks, Document, Key, Picture, Piece, Section, Stroke
from export.summary.render import rendered
from tests.export.summary.gate.conftest import broken_rules, with_planted

LETTERS = {
    "K": ("1001", "1010", "1100", "1010", "1001"),
    "I": ("111", "010", "010", "010", "111"),
    "M": ("10001", "11011", "10101", "10001", "10001"),
}
"""A few letters in dots, from above."""

TINT, LABEL, INK, RULE = (
    "0.9529412 0.9607843 0.96862745",
    "0.9019608 0.92156863 0.94509804",
    "0.10980392 0.16862746 0.22745098",
    "0.7882353 0.8156863 0.84313726",
)
"""The colours of a band, of the box of a label, of text and of a rule."""

HOLDER = "0.10980392 0.30980393 0.4509804"
"""A colour of the river."""

FIRST, LAST = 51.02362, 544.25195
"""The margins; points."""


def _stroke(column: int, *, to: float = 0, turns: bool = False) -> Stroke:
    return Stroke(
        column=column, lane=0, to=to, colour=0, is_broken=False, is_hollow=column == 1, turns=turns, ends=False
    )  # fmt: skip


@pytest.fixture(scope="module")
def document(document: Document) -> Document:
    """The same with a river and with lines to be filled in."""
    river = Picture(
        columns=(Piece("1"), Piece("2"), Piece("3")),
        names=((Piece("Person A"), 0),),
        lanes=2,
        strokes=(
            _stroke(0, turns=True),
            _stroke(1, to=1),
            replace(_stroke(2, turns=True), lane=1, to=1, is_broken=True),
        ),
        keys=(Key(colour=0, is_broken=False, is_hollow=True, meaning=(Piece("possible"),)),),
    )
    more = (
        Section(heading=Piece("Who was held together"), blocks=(river,)),
        Section(heading=Piece("Who sends this"), blocks=(Blanks(labels=(Piece("Name"), Piece("Date"))),)),
    )
    return replace(document, sections=(*document.sections, *more))


@pytest.fixture(scope="module")
def clean(document: Document) -> bytes:
    """That document as a PDF."""
    return rendered(document)


def _dots(size: float) -> Iterator[tuple[float, float]]:
    """Where the dots of a name stand, right and down from its beginning."""
    left = 0.0
    for letter in "KIM":
        for row, dots in enumerate(LETTERS[letter]):
            yield from ((left + column * size, row * size) for column, dot in enumerate(dots) if dot == "1")
        left += (len(LETTERS[letter][0]) + 1) * size


def _drawn(file: Pdf, paths: str, *, colour: str, more: str = "", page: int = 0) -> None:
    """Append figures to a page, as typst writes them, from the upper left corner of what is written on."""
    contents = file.pages[page].obj.Contents
    content = contents.read_bytes()
    colours = f"/c0 cs {colour} scn /c0 CS {colour} SCN {more}"
    added = f"\n/Artifact<</Type/Layout>>BDC q 1 0 0 -1 {FIRST} 300 cm {colours} {paths} Q EMC\n"
    file.pages[page].obj.Contents = Stream(file, content + added.encode())


def _box(left: float, top: float, width: float, height: float) -> str:
    right, foot = left + width, top + height
    return f"{left} {top} m {right} {top} l {right} {foot} l {left} {foot} l h f "


def _round_box(left: float, top: float, width: float, height: float) -> str:
    right, foot = left + width, top + height
    return (
        f"{left} {top + 2} m {left} {top + 0.8954} {left + 0.8954} {top} {left + 2} {top} c "
        f"{right - 2} {top} l {right - 0.8954} {top} {right} {top + 0.8954} {right} {top + 2} c "
        f"{right} {foot - 2} l {right} {foot - 0.8954} {right - 0.8954} {foot} {right - 2} {foot} c "
        f"{left + 2} {foot} l {left + 0.8954} {foot} {left} {foot - 0.8954} {left} {foot - 2} c h f "
    )


def _dot(left: float, top: float, radius: float = 2.126) -> str:
    far, near = radius, radius * 0.5523
    curves = (
        (-far, -near, -near, -far, 0, -far),
        (near, -far, far, -near, far, 0),
        (far, near, near, far, 0, far),
        (-near, far, -far, near, -far, 0),
    )  # fmt: skip
    steps = " ".join(
        " ".join(str((left, top)[at % 2] + part) for at, part in enumerate(each)) + " c" for each in curves
    )
    return f"{left - far} {top} m {steps} B "


def _line(left: float, top: float, right: float, foot: float) -> str:
    return f"{left} {top} m {right} {foot} l S "


def _pixels(size: float, colour: str) -> Callable[[Pdf], None]:
    boxes = "".join(_box(left, top, size, size) for left, top in _dots(size))
    return lambda file: _drawn(file, boxes, colour=colour)


def _sticks(colour: str, width: float) -> Callable[[Pdf], None]:
    lines = _line(0, 0, 0, 9) + _line(0, 0, 5, 0) + _line(0, 4.5, 5, 4.5) + _line(0, 9, 5, 9)
    return lambda file: _drawn(file, lines, colour=colour, more=f"{width} w")


def _dashed(file: Pdf) -> None:
    """Every row of dots is one rule from margin to margin, with the rest left out."""
    for row in range(5):
        dashes: list[float] = []
        ends = 0.0
        for left in sorted(left for left, top in _dots(2) if top == row * 2):
            dashes += [left - ends, 2] if dashes else []
            ends = left + 2
        pattern = " ".join(str(part) for part in (2, *dashes, 600))
        rule = _line(0, row * 2, LAST - FIRST, row * 2)
        _drawn(file, rule, colour=RULE, more=f"2 w [{pattern}] 0 d")


def _dashed_as_the_river_is(file: Pdf) -> None:
    _drawn(
        file,
        _line(0, 0, 0, 60) + _line(0, 30, 40, 30),
        colour=HOLDER,
        more="2.4094489 w [3.968504 2.8346457] 0 d",
    )


def _shading(file: Pdf) -> None:
    colours = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([0]), C1=Array([1]), N=1)
    shading = Dictionary(
        ShadingType=2, ColorSpace=Name.DeviceGray, Coords=Array([0, 0, 9, 9]), Function=colours
    )
    file.pages[0].obj.Resources.Shading = Dictionary(s0=shading)
    _drawn(file, "/s0 sh", colour=INK)


def _pattern(file: Pdf) -> None:
    boxes = "".join(_box(left, top, 2, 2) for left, top in _dots(2)).encode()
    pattern = Stream(file, boxes, Type=Name.Pattern, PatternType=1, PaintType=1, TilingType=1)
    pattern.BBox, pattern.XStep, pattern.YStep, pattern.Resources = (
        Array([0, 0, 99, 99]),
        99,
        99,
        Dictionary(),
    )
    file.pages[0].obj.Resources.Pattern = Dictionary(P0=pattern)
    _drawn(file, "/Pattern cs /P0 scn " + _box(0, 0, 90, 20), colour=INK)


def _moved(file: Pdf, operator: bytes, by: int) -> None:
    """Move the first figure that is drawn so, by some points across."""
    for page in file.pages:
        content = pikepdf.parse_content_stream(page)
        for at, instruction in enumerate(content):
            if bytes(str(instruction.operator), "ascii") == operator:
                place = max(before for before in range(at) if str(content[before].operator) == "cm")
                matrix = [float(part) for part in list(content[place].operands)]
                matrix[4] += by
                content[place] = pikepdf.ContentStreamInstruction(matrix, pikepdf.Operator("cm"))
                page.obj.Contents = Stream(file, pikepdf.unparse_content_stream(content))
                return
    raise AssertionError("nothing is drawn so")


def _without(file: Pdf, width: str) -> None:
    """Leave out the first line of this width."""
    for page in file.pages:
        content = list(pikepdf.parse_content_stream(page))
        for at, instruction in enumerate(content):
            if str(instruction.operator) == "w" and str(instruction.operands[0]).startswith(width):
                del content[at + 1 : at + 4]
                page.obj.Contents = Stream(file, pikepdf.unparse_content_stream(content))
                return
    raise AssertionError("no line is as wide")


PLANTED: dict[str, Callable[[Pdf], None]] = {
    "letters of boxes of one point": _pixels(1, INK),
    "letters of boxes of two points": _pixels(2, INK),
    "letters of boxes of three points": _pixels(3, INK),
    "letters of boxes in the colour of a band": _pixels(3, TINT),
    "letters of boxes with round corners": lambda file: _drawn(
        file, "".join(_round_box(left, top, 5, 5) for left, top in _dots(5)), colour=LABEL
    ),
    "letters of the boxes of labels": lambda file: _drawn(
        file, "".join(_round_box(left * 5.6, top * 1.22, 43.68, 9.516) for left, top in _dots(7.8)), colour=LABEL
    ),
    "letters of dots": lambda file: _drawn(
        file, "".join(_dot(left, top) for left, top in _dots(5)), colour=HOLDER, more="0.4 w"
    ),
    "letters of upright and level sticks": _sticks(INK, 1),
    "letters of sticks as thick as a rule": _sticks(RULE, 0.4),
    "letters of sticks as thick as the last rule of a table": _sticks(INK, 0.9),
    "letters of pieces of a river": _sticks(HOLDER, 2.4094489),
    "letters of the lines of its columns": lambda file: _drawn(
        file, "".join(_line(left, top, left, top + 2) for left, top in _dots(2)), colour=RULE, more="0.3 w"
    ),
    "letters of bends": lambda file: _drawn(
        file, "0 0 m 5 0 l 8 0 8 9 0 9 c S 0 0 m 0 9 l S", colour=HOLDER, more="2.4094489 w"
    ),
    "letters of dashes": _dashed,
    "letters of broken lines of a river": _dashed_as_the_river_is,
    "letters of the corners of thick lines": lambda file: _drawn(
        file, "".join(_line(left, top, left + 0.1, top) for left, top in _dots(2)), colour=RULE, more="2 w 99 M"
    ),
    "letters that are cut out": lambda file: _drawn(
        file, _box(0, 0, 3, 9).replace("f", "W n") + _box(0, 0, 9, 9), colour=INK
    ),
    "letters that are cut out of a box": lambda file: _drawn(
        file, _box(0, 0, 30, 9).replace("f", "") + _box(3, 3, 3, 3).replace("f", "f*"), colour=INK
    ),
    "letters of rectangles": lambda file: _drawn(
        file, " ".join(f"{left} {top} 2 2 re f" for left, top in _dots(2)), colour=INK
    ),
    "letters of a shading": _shading,
    "letters of a pattern of boxes": _pattern,
    "rules as close as bars": lambda file: _drawn(
        file, "".join(_line(-0.2, row, LAST - FIRST + 0.2, row) for row in (0, 1, 3)), colour=RULE, more="0.4 w"
    ),
    "one rule more at the foot": lambda file: _drawn(
        file, _line(0, 256.26, LAST - FIRST, 256.26), colour=RULE, more="0.4 w"
    ),
    "a rule in the margin": lambda file: _drawn(
        file, _line(-0.2, 280, LAST - FIRST + 0.2, 280), colour=RULE, more="0.4 w"
    ),
    "a cell of a band by itself": lambda file: _drawn(file, _box(0, 0, 34.61, 30), colour=TINT),
    "a band over text": lambda file: _drawn(file, _box(0, 0, LAST - FIRST, 30), colour=TINT),
    "a box over text": lambda file: _drawn(file, _box(0, 0, 90, 30), colour="1 1 1"),
    "one more box of a label": lambda file: _drawn(file, _round_box(0, 0, 43.68, 9.516), colour=LABEL),
    "one more box under a title": lambda file: _drawn(file, _round_box(0, 0, LAST - FIRST, 40), colour=TINT),
    "one more line to be filled in": lambda file: _drawn(
        file, _line(264.51, 0, LAST - FIRST + 0.25, 0), colour="0.33333334 0.3764706 0.41960785", more="0.5 w"
    ),
    "one more bend": lambda file: _drawn(file, _dot(90, 9), colour=HOLDER, more="0.4 w"),
    "one more sample of a line": lambda file: _drawn(
        file, _line(0, 0, 17.00787, 0), colour=HOLDER, more="2.4094489 w"
    ),
    "a bend beside its line": lambda file: _moved(file, b"B", 4),
    "a river without one of its lines": lambda file: _without(file, "2.4"),
    "a river without one of its columns": lambda file: _without(file, "0.3"),
    "a page without its rule": lambda file: _without(file, "0.4"),
    "a figure before anything is placed": lambda file: _drawn(file, "Q q 0 0 m 9 0 l S", colour=INK),
    "a figure that goes on after it was left": lambda file: _drawn(file, "0 0 m Q q 1 0 0 -1 9 9 cm 9 0 l S", colour=INK),
}  # fmt: skip


@pytest.mark.parametrize("what", PLANTED)
def test_what_was_planted_is_refused_by_its_kind_alone(what: str, clean: bytes, document: Document) -> None:
    leaking = with_planted(clean, PLANTED[what])
    assert leaking != clean
    assert "a" in broken_rules(leaking, document), "without an identifier to look for"


def test_the_file_they_are_planted_in_is_clean(clean: bytes, document: Document) -> None:
    assert broken_rules(clean, document) == ()
