"""How far a run of a backup has come: what it does just now, how much of it is done, of how much."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

from resources.language import message
from storage.backup.errors import at_the_backup

T = TypeVar("T")
S = TypeVar("S")


class Doing(Enum):
    """What a run does just now; the value is an English message id."""

    COPYING = message("Copying what is new")
    FILES = message("Copying attachments")
    CHECKING = message("Reading it back and checking")
    SECOND = message("Making the second copy")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """How far a run has come."""

    doing: Doing
    done: int
    of: int
    """In the same unit as `done`: revisions, or bytes."""


def in_steps(counts: Generator[int, None, T], doing: Doing, of: int) -> Generator[Step, None, T]:
    """Steps out of a job that only counts."""
    try:
        while True:
            done = next(counts)
            yield Step(doing=doing, done=min(done, of), of=of)
    except StopIteration as ended:
        result: T = ended.value
        return result
    finally:
        counts.close()


def of_the_backup(steps: Generator[S, None, T]) -> Generator[S, None, T]:
    """A job that reads a copy: what goes wrong in it is said of the backup."""
    try:
        while True:
            with at_the_backup():
                step = next(steps)
            yield step
    except StopIteration as ended:
        result: T = ended.value
        return result
    finally:
        steps.close()
