"""The custody river on a page: the strokes that the document has, at the places where the template draws them, and no other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from export.summary.document import Document, Key, Picture, Stroke
from export.summary.gate.drawing import Run
from export.summary.gate.measures import LEFT, MILLIMETRE, WIDTH, are_near, is_near
from export.summary.gate.paths import Colour, Figure, Point, Style
from export.summary.gate.shapes import check

_HOLDERS: tuple[Colour, ...] = (
    (28, 79, 115),
    (194, 87, 12),
    (47, 125, 91),
    (106, 61, 154),
    (138, 109, 31),
    (176, 48, 106),
    (76, 86, 95),
)
_NOBODY: Colour = (139, 148, 156)
_WHITE: Colour = (255, 255, 255)

_GRID = Style("mlS", line=(201, 208, 215), width=0.3)
_BROAD, _FINE, _RING = 2.41, 1.01, 0.4
"""How thick a line is, what is left white in one that is only possible, and the edge of a bend; points."""

_DASH = (4.0, 2.8)
"""Drawn and left out where nobody knows; points."""

_NAMES = 6.2 * 9.2
"""What stands before the first column: 6.2 sizes of the text; points."""

_HEAD, _LANE, _RADIUS = 7 * MILLIMETRE, 4.1 * MILLIMETRE, 0.75 * MILLIMETRE
_BEND = 0.5523
"""How far along the edge of a square a quarter of a circle is bent to; of 1."""

_SAMPLE, _MEANING = 6 * MILLIMETRE, 7 * MILLIMETRE
"""The length of a sample line, and where what it means begins."""

Drawn = tuple[Style, tuple[Point, ...]]
"""Points across from the left margin and down from the top of the picture."""


def check_rivers(document: Document, drawn: Sequence[Run | Figure]) -> None:
    """Raises Broken (a) unless these figures are the rivers of the document, stroke for stroke.

    drawn: the runs of text, and the figures that are of nothing else.
    """
    blocks = [block for section in document.sections for block in section.blocks]
    rest = [at for at, each in enumerate(drawn) if isinstance(each, Figure)]
    for picture in (block for block in blocks if isinstance(block, Picture)):
        expected = list(_expected(picture))
        mine, rest = rest[: len(expected)], rest[len(expected) :]
        check(len(mine) == len(expected))
        _check_strokes(
            [figure for figure in (drawn[at] for at in mine) if isinstance(figure, Figure)], expected
        )
        for key in picture.keys:
            count = len(_styles(key))
            mine, rest = rest[:count], rest[count:]
            check(len(mine) == count)
            _check_sample(drawn, mine, _styles(key))
    check(not rest)


def _check_strokes(found: Sequence[Figure], expected: Sequence[Drawn]) -> None:
    if not expected:
        return
    top = found[0].points[0][1] + expected[0][1][0][1]
    for figure, (style, points) in zip(found, expected, strict=True):
        check(figure.style == style and figure.page == found[0].page and len(figure.points) == len(points))
        check(are_near(figure.points, [(LEFT + across, top - down) for across, down in points]))


def _check_sample(drawn: Sequence[Run | Figure], at: Sequence[int], styles: Sequence[Style]) -> None:
    """A short level line, and beside it what it means."""
    for each, style in zip(at, styles, strict=True):
        figure, meaning = drawn[each], drawn[at[-1] + 1]
        check(isinstance(figure, Figure) and isinstance(meaning, Run) and figure.page == meaning.page)
        if isinstance(figure, Figure) and isinstance(meaning, Run):
            (left, height), (right, end) = figure.points
            check(figure.style == style and is_near(height, end) and is_near(right - left, _SAMPLE))
            check(
                is_near(left + _MEANING, meaning.start[0]) and 0 <= height - meaning.start[1] <= _SAMPLE / 3
            )


def _expected(picture: Picture) -> Iterator[Drawn]:
    """The figures of a picture in the order of drawing, its samples left out."""
    step = (WIDTH - _NAMES) / len(picture.columns)
    across = [_NAMES + (column + 0.5) * step for column in range(len(picture.columns))]
    for column in across:
        yield _GRID, ((column, 5 * MILLIMETRE), (column, _down(picture.lanes) + 2 * MILLIMETRE))
    for stroke in picture.strokes:
        if not stroke.ends:
            is_last = stroke.column == len(across) - 1
            steps, points = _path(stroke, across[stroke.column], step, is_last=is_last)
            for style in _styles(stroke, steps):
                yield style, points
    for stroke in picture.strokes:
        if stroke.turns:
            yield _dot(stroke, across[stroke.column])


def _down(lane: float) -> float:
    return _HEAD + lane * _LANE


def _path(stroke: Stroke, start: float, step: float, *, is_last: bool) -> tuple[str, tuple[Point, ...]]:
    """Straight on, or into another lane."""
    level, following = _down(stroke.lane), _down(stroke.to)
    end = start + (step / 2 if is_last else step)
    if stroke.to == stroke.lane:
        return "mlS", ((start, level), (end, level))
    middle = start + step * 0.45
    turn = (middle + end) / 2
    return "mlcS", ((start, level), (middle, level), (turn, level), (turn, following), (end, following))


def _styles(what: Stroke | Key, steps: str = "mlS") -> tuple[Style, ...]:
    """How a line is drawn: once, or once more in white within itself."""
    line = Style(steps, line=_colour(what), width=_BROAD, dash=_DASH if what.is_broken else ())
    if what.is_hollow and not what.is_broken:
        return line, Style(steps, line=_WHITE, width=_FINE)
    return (line,)


def _dot(stroke: Stroke, across: float) -> Drawn:
    """A bend: typst begins a circle at its left."""
    far, near, down = _RADIUS, _RADIUS * _BEND, _down(stroke.lane)
    around = (
        *((-far, 0), (-far, -near), (-near, -far), (0, -far)),
        *((near, -far), (far, -near), (far, 0)),
        *((far, near), (near, far), (0, far)),
        *((-near, far), (-far, near), (-far, 0)),
    )
    fill = _WHITE if stroke.is_hollow else _colour(stroke)
    style = Style("mccccB", fill=fill, line=_colour(stroke), width=_RING)
    return style, tuple((across + right, down + below) for right, below in around)


def _colour(what: Stroke | Key) -> Colour:
    return _NOBODY if what.colour < 0 else _HOLDERS[what.colour % len(_HOLDERS)]
