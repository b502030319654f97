"""Which figures the pages of a document may have, each by kind, colour, size, place and number: the rest could be letters.

Small boxes and short lines make letters of any alphabet, so none of a size or at a place of its own is let through.  Rules and bands run from
margin to margin, in steps no smaller than a line of text; a box of a label holds the text of that label; the custody river is drawn stroke for
stroke as the document has it (`river`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from export.summary.document import Blanks, Document, Look, Table
from export.summary.gate.drawing import Run
from export.summary.gate.measures import LEFT, MILLIMETRE, RIGHT, WIDTH, are_near, is_near, is_within
from export.summary.gate.paths import Figure, Point, Style
from export.summary.gate.river import check_rivers
from export.summary.gate.shapes import check
from export.summary.gate.text import letters

_RULE = Style("mlS", line=(201, 208, 215), width=0.4)
_HEAVY_RULE = Style("mlS", line=(28, 43, 58), width=0.9)
_BLANK = Style("mlS", line=(85, 96, 107), width=0.5)
_LEAD = Style("mclclclchf", fill=(243, 245, 247))
_TOKEN = Style("mclclclchf", fill=(230, 235, 241))
_BAND = Style("mlllhf", fill=(243, 245, 247))

_FLAT = frozenset({_RULE, _HEAVY_RULE, _BLANK, _LEAD, _TOKEN, _BAND})
"""Everything but the custody river."""

_TOP, _FOOT, _FOOT_RULE = 782.4, 62.4, 43.7
"""Where the text of a page begins and ends, and the rule at its foot; points from below."""

_SIZES = (7.8, 8.5, 8.8, 9.2, 10.4)
"""Of text that has labels in it; points."""

_TOKEN_WIDTH, _TOKEN_HEIGHT = 5.6, 1.22
"""Of the box of a label, in sizes of its text."""

_LEAST = 8.0
"""Points; no row of a table is as low."""

_BLANK_LEFT = LEFT + 0.52 * WIDTH + 0.9 * 9.2
"""Where the lines to be filled in by hand begin: after what they ask for, and a gap."""

_RADIUS, _BEND = 2.0, 0.8954305
"""Of round corners, and how far from the corner the curve is bent to; points."""


def check_figures(document: Document, drawn: Sequence[Run | Figure]) -> None:
    """Raises Broken (a) unless every figure is one that the template draws for this document.

    drawn: all that the pages draw, in the order of drawing.
    """
    figures = [each for each in drawn if isinstance(each, Figure)]
    pages = sorted({each.page for each in drawn})
    _check_tokens(document, drawn)
    _check_lead(_of(figures, _LEAD))
    _check_blanks(document, _of(figures, _BLANK))
    for page in pages:
        here = [figure for figure in figures if figure.page == page]
        _check_rules(_of(here, _RULE, _HEAVY_RULE))
        _check_bands(document, _of(here, _BAND))
    rows = sum(len(table.rows) + 1 for table in document.tables())
    check(len(_of(figures, _RULE, _HEAVY_RULE)) <= rows + 2 * len(pages))
    check_rivers(document, [each for each in drawn if isinstance(each, Run) or each.style not in _FLAT])


def _of(figures: Iterable[Figure], *styles: Style) -> list[Figure]:
    return [figure for figure in figures if figure.style in styles]


def _check_tokens(document: Document, drawn: Sequence[Run | Figure]) -> None:
    """The labels in the order of the document, each drawn in its box right after it."""
    expected = [letters([piece.text]) for piece in document.body() if piece.look is Look.TOKEN]
    found = []
    for at, box in enumerate(drawn):
        if isinstance(box, Figure) and box.style == _TOKEN:
            (left, foot), (right, top) = _corners(box)
            size = (right - left) / _TOKEN_WIDTH
            check(any(is_near(size, known) for known in _SIZES) and is_near(top - foot, size * _TOKEN_HEIGHT))
            check(are_near(box.points, _rounded((left, foot), (right, top))))
            found.append("")
            for run in drawn[at + 1 :]:
                if not (
                    isinstance(run, Run)
                    and is_within(run, (left, foot), (right, top))
                    and run.page == box.page
                ):
                    break
                found[-1] += letters([run.text])
    check(found == expected)


def _check_lead(boxes: Sequence[Figure]) -> None:
    """One box from margin to margin, under the title."""
    check(len(boxes) == 1 and boxes[0].page == 1)
    low, high = _corners(boxes[0])
    check(is_near(low[0], LEFT) and is_near(high[0], RIGHT) and _FOOT < low[1] < high[1] < _TOP)
    check(are_near(boxes[0].points, _rounded(low, high)))


def _check_blanks(document: Document, lines: Sequence[Figure]) -> None:
    """As many as are asked for, as far apart as a hand needs."""
    blocks = [block for section in document.sections for block in section.blocks]
    check(len(lines) == sum(len(block.labels) for block in blocks if isinstance(block, Blanks)))
    for page in {line.page for line in lines}:
        _check_apart([_height(line, _BLANK_LEFT) for line in lines if line.page == page], 6 * MILLIMETRE)


def _check_rules(lines: Sequence[Figure]) -> None:
    """Those of tables, which reach beyond the margins by half of what they are thick, and that of the foot."""
    feet = [line for line in lines if line.style == _RULE and is_near(line.points[0][1], _FOOT_RULE)]
    check(len(feet) == 1)
    check(are_near(feet[0].points, ((LEFT, _FOOT_RULE), (RIGHT, _FOOT_RULE))))
    heights = [_height(line, LEFT) for line in lines if line is not feet[0]]
    check(all(_FOOT - 1 <= height <= _TOP + 1 for height in heights))
    _check_apart(heights, _LEAST)


def _check_bands(document: Document, boxes: Sequence[Figure]) -> None:
    """Rows of another account: cells side by side, as wide as the columns of a table are."""
    grids = [_edges(table) for table in document.tables() if any(row.is_rival for row in table.rows)]
    rows: dict[tuple[float, float], list[tuple[float, float]]] = {}
    for box in boxes:
        (left, foot), (right, top) = _corners(box)
        check(are_near(box.points, ((left, top), (right, top), (right, foot), (left, foot))))
        rows.setdefault((round(foot, 1), round(top, 1)), []).append((left, right))
    for cells in rows.values():
        check(any(_is_row(sorted(cells), grid) for grid in grids))
    for (foot, top), (above, _) in pairwise([*sorted(rows), (_TOP + 1, _TOP + 1)]):
        check(foot >= _FOOT - 1 and top - foot >= _LEAST and top <= above + 1)


def _is_row(cells: Sequence[tuple[float, float]], edges: Sequence[float]) -> bool:
    columns = list(pairwise(edges))
    return len(cells) == len(columns) and are_near(cells, columns)


def _edges(table: Table) -> list[float]:
    """Where its columns begin, and the last one ends; points across."""
    total = sum(column.share for column in table.columns)
    before = [sum(column.share for column in table.columns[:at]) for at in range(len(table.columns) + 1)]
    return [LEFT + WIDTH * share / total for share in before]


def _height(line: Figure, left: float) -> float:
    """How high a level line from here to the right margin stands; the edge of a cell is drawn half its thickness further."""
    beyond, height = (line.style.width or 0) / 2, line.points[0][1]
    check(are_near(line.points, ((left - beyond, height), (RIGHT + beyond, height))))
    return height


def _check_apart(heights: Iterable[float], least: float) -> None:
    check(all(upper - lower >= least for lower, upper in pairwise(sorted(heights))))


def _corners(box: Figure) -> tuple[Point, Point]:
    """The lower left one and the upper right one."""
    across, up = zip(*box.points, strict=True)
    return (min(across), min(up)), (max(across), max(up))


def _rounded(low: Point, high: Point) -> tuple[Point, ...]:
    """The points of a box with round corners, as typst draws it: from the upper left one clockwise."""
    (left, foot), (right, top) = low, high
    far, near = _RADIUS, _BEND
    return (
        *((left, top - far), (left, top - near), (left + near, top), (left + far, top)),
        *((right - far, top), (right - near, top), (right, top - near), (right, top - far)),
        *((right, foot + far), (right, foot + near), (right - near, foot), (right - far, foot)),
        *((left + far, foot), (left + near, foot), (left, foot + near), (left, foot + far)),
    )
