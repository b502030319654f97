"""Measuring beside a peer: both in turns within one run, the median of each, and their ratio.

A machine is never quite idle, and never as fast as the next one; what a ratio says holds on both.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One thing a person waits for, beside what it is measured against."""

    name: str
    ours: float
    """Seconds."""
    peer_name: str
    peer: float
    """Seconds."""
    goal: float | None = None
    """The ratio that should not be passed; None: only the limit counts."""
    limit: float | None = None
    """Seconds that should not be passed, where somebody would feel them."""

    @property
    def ratio(self) -> float:
        """Ours by the peer's."""
        return self.ours / self.peer

    def __str__(self) -> str:
        within = (self.goal is None or self.ratio <= self.goal) and (
            self.limit is None or self.ours <= self.limit
        )
        goals = [f"{self.goal:g}"] if self.goal is not None else []
        goals += [in_words(self.limit)] if self.limit is not None else []
        measured = f"{in_words(self.ours)}; {self.peer_name} {in_words(self.peer)}; ratio {self.ratio:.2f}"
        return f"{self.name}: {measured}; goal {' and '.join(goals)}{'' if within else ' MISSED'}"


def in_words(taken: float) -> str:
    """Some seconds, to three digits, in milliseconds."""
    return f"{taken * 1000:.3g} ms" if taken < 1 else f"{taken * 1000:.0f} ms"


def seconds(action: Callable[[], object]) -> float:
    """How long one run takes."""
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


def in_turns(*timed: Callable[[], float], rounds: int) -> tuple[float, ...]:
    """The median of each, after one round that warms the caches and is not counted.

    timed: each gives the seconds it took, so that it can leave its preparations out.
    """
    taken = [[once() for once in timed] for _round in range(rounds + 1)][1:]
    return tuple(statistics.median(column) for column in zip(*taken, strict=True))


def percentile(taken: Sequence[float], percent: int) -> float:
    """The time within which so many per cent of the runs ended."""
    return sorted(taken)[min(len(taken) - 1, len(taken) * percent // 100)]


def say(sentence: object) -> None:
    """One line of the answer."""
    sys.stdout.write(f"{sentence}\n")
    sys.stdout.flush()
