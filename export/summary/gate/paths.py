"""The lines and filled shapes of a page (ISO 32000-1, 8.5), read step by step.

A name drawn as outlines is text to whoever looks and to no program that reads, this gate among them; so only the kinds of shape that the
template draws are known, each by the steps it is made of.  Whether a page may have this very one is asked in `figures`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from export.summary.gate.shapes import check

_STEPS = frozenset({"m", "l", "c", "h"})
_PAINTED = {
    "S": frozenset({"ml", "mlc"}),
    "f": frozenset({"mlllh", "mclclclch"}),
    "B": frozenset({"mcccc"}),
}
"""Stroked: a rule, a bend.  Filled: a box, with corners or round ones.  Both: a dot."""

OPERATORS = frozenset({*_STEPS, *_PAINTED})
"""The operators that `Pen.take` knows."""

SETTINGS = frozenset({"w", "M", "d", "cs", "CS", "scn", "SCN"})
"""Those that `Pen.set` knows."""

_MITER = 4
"""How far corners of lines may reach out; typst writes no other, and no line of a summary has a corner."""

Point = tuple[float, float]
"""Points from the lower left corner of the page: across, up."""

Colour = tuple[int, int, int]
"""Red, green, blue; 0 to 255."""


@dataclass(frozen=True, slots=True)
class Style:
    """The kind of a shape, and how it is painted."""

    steps: str
    """The operators that made it, the painting one last."""
    fill: Colour | None = None
    line: Colour | None = None
    width: float | None = None
    """Of the line; points, two decimals."""
    dash: tuple[float, ...] = ()
    """Points drawn, points left out; one decimal."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A shape drawn on a page."""

    style: Style
    points: tuple[Point, ...]
    """In the order of the steps; those that bend a curve among them."""
    page: int
    """Counted from 1."""


class Pen:
    """What draws shapes between q and Q, and how it is set."""

    def __init__(self, page: int) -> None:
        self._page = page
        self._fill: Colour = (0, 0, 0)
        self._line: Colour = (0, 0, 0)
        self._width = 1.0
        self._dash: tuple[float, ...] = ()
        self._steps = ""
        self._points: list[Point] = []

    def set(self, operator: str, operands: Sequence[Any]) -> None:
        """Another colour, width or dash.

        Raises:
            Broken: one that no summary sets (a).
        """
        match operator:
            case "scn":
                self._fill = _colour(operands)
            case "SCN":
                self._line = _colour(operands)
            case "w":
                self._width = float(operands[0])
            case "d":
                check(operands[1] == 0)
                self._dash = tuple(round(float(part), 1) for part in operands[0])
            case "M":
                check(operands[0] == _MITER)
            case _:  # "cs", "CS": the page has no colour space but two, of which each set of numbers fits one
                pass

    def take(self, operator: str, operands: Sequence[Any], origin: tuple[Any, Any] | None) -> Figure | None:
        """One more step of a shape, from the origin that `cm` set; the shape, once it is painted.

        Raises:
            Broken: it becomes no shape that a summary has (a).
        """
        if operator in _STEPS:
            check(origin is not None)
            left, top = (float(part) for part in origin or ())
            self._steps += operator
            self._points += [
                (left + float(operands[at]), top - float(operands[at + 1]))
                for at in range(0, len(operands), 2)
            ]
            return None
        check(self._steps in _PAINTED[operator])
        style = Style(
            self._steps + operator,
            fill=None if operator == "S" else self._fill,
            line=None if operator == "f" else self._line,
            width=None if operator == "f" else round(self._width, 2),
            dash=() if operator == "f" else self._dash,
        )
        figure = Figure(style, tuple(self._points), self._page)
        self._steps, self._points = "", []
        return figure

    @property
    def is_lifted(self) -> bool:
        """Whether no shape was begun and left."""
        return not self._steps


def _colour(parts: Sequence[Any]) -> Colour:
    """Of three numbers, or of one for a grey."""
    red, green, blue = (
        round(float(part) * 255) for part in (parts if len(parts) > 1 else (*parts, *parts, *parts))
    )
    return red, green, blue
