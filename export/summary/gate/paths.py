"""The lines and filled shapes of a page (ISO 32000-1, 8.5): rules, boxes, the bends of the custody river, and nothing that could be a letter.

A name drawn as outlines is text to whoever looks and to no program that reads, this gate among them; so only the shapes that the template
draws are known, each by the steps it is made of.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
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
"""The operators that `Path.take` knows."""

_TOUCH = Decimal("0.01")
"""Points; what lies closer together is in one line."""


class Path:
    """A shape that is being drawn."""

    def __init__(self) -> None:
        self._steps = ""
        self._points: list[tuple[Decimal, Decimal]] = []

    def take(self, operator: str, operands: Sequence[Any]) -> None:
        """One more step of the shape, or its painting.

        Raises:
            Broken: it becomes no shape that a summary has (a).
        """
        if operator in _STEPS:
            self._steps += operator
            if operator != "h":
                across, up = operands[-2:]
                self._points.append((Decimal(across), Decimal(up)))
            return
        check(self._steps in _PAINTED[operator])
        self._check_directions()
        self._steps, self._points = "", []

    @property
    def is_painted(self) -> bool:
        """Whether no shape was begun and left."""
        return not self._steps

    def _check_directions(self) -> None:
        """Straight lines run along the page or up it: a letter of sticks has slanted ones."""
        for at, step in enumerate(self._steps.rstrip("h")[1:], start=1):
            (left, low), (right, high) = self._points[at - 1], self._points[at]
            check(step != "l" or abs(left - right) <= _TOUCH or abs(low - high) <= _TOUCH)
