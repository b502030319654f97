"""Lengths on the page of a summary, and when two of them are the same; all in points, counted from the lower left corner."""

from __future__ import annotations

from collections.abc import Iterable

from export.summary.gate.drawing import Run
from export.summary.gate.paths import Point

MILLIMETRE = 72 / 25.4

WIDTH = 174 * MILLIMETRE
"""Of what is written on."""

LEFT = 18 * MILLIMETRE
RIGHT = LEFT + WIDTH

_NEAR = 0.06
"""Less than one sees; files give places to some thousandths."""


def is_near(one: float, other: float) -> bool:
    """Whether two lengths are the same."""
    return abs(one - other) <= _NEAR


def are_near(some: Iterable[Point], others: Iterable[Point]) -> bool:
    """Whether these are the same points; there are as many of them."""
    return all(
        is_near(*across) and is_near(*up)
        for across, up in (zip(*pair, strict=True) for pair in zip(some, others, strict=True))
    )


def is_within(run: Run, low: Point, high: Point) -> bool:
    """Whether some text stands inside of a box."""
    (left, foot), (right, top) = low, high
    return left <= run.start[0] and run.end <= right and foot <= run.start[1] <= top
