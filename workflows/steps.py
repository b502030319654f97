"""Steps: a long job of the notebook, cut so that others can have the notebook in between."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any, TypeVar

T = TypeVar("T")

Steps = Generator[Any, None, T]
"""Each `yield` is a moment at which others may run; what it returns is the answer."""


def at_once(steps: Steps[T]) -> T:
    """Do all of it now: where nobody waits."""
    while True:
        try:
            next(steps)
        except StopIteration as ended:
            result: T = ended.value
            return result
