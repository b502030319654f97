"""What is being written at this moment, so that it can be taken away by another thread while its own hangs on the drive."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

_under_way: list[Callable[[], object]] = []


@contextmanager
def under_way(remove: Callable[[], object]) -> Iterator[None]:
    """While this is open, `remove` takes the file away."""
    _under_way.append(remove)
    try:
        yield
    finally:
        _under_way.remove(remove)


def take_away() -> None:
    """Take every file away that is not finished.  Only for a process that ends: who writes it is not told."""
    for remove in tuple(_under_way):
        remove()
