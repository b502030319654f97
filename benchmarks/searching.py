"""Searching: each keystroke over 20 000 events, in Latin, in Hangul of two syllables and in two Chinese characters, beside plain FTS5.

python -m benchmarks.searching [EVENTS]
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.measure import Figure, percentile, say, seconds
from benchmarks.notebooks import NOW, cases, events, filled, folder, opened, plain_connection, plain_twin
from domain.search import search_expression
from workflows.finding import MOST, find
from workflows.session import lock

EVENTS = 20_000
CASES = 1_000
ROUNDS = 5

TYPED = {
    "Latin, from the first letter to the last": ("shenyang", "Móng Cái", "checkpoint", "Ri Yong Hui"),
    "Hangul of two syllables": ("평양", "회령", "체포", "영희"),
    "two Chinese characters": ("延吉", "沈阳", "图们", "拘留"),
}

PLAIN = (
    "SELECT search.rowid, record, body FROM search JOIN revision ON number = search.rowid "
    "WHERE search MATCH ? ORDER BY search.rowid DESC LIMIT ?"
)
"""What was found, with all that it says."""


def main(number: int) -> None:
    """All figures of this page."""
    with folder() as place:
        notebook = filled(place / "A.notebook", cases(CASES), events(number, CASES))
        measure(notebook, plain_twin(notebook, place / "twin.db"))


def measure(notebook: Path, twin: Path) -> None:
    """Every keystroke of every word, in turns."""
    session, connection = opened(notebook), plain_connection(twin)
    for name, words in TYPED.items():
        ours, plain = [], []
        for number in range(ROUNDS + 1):
            for keys in keystrokes(words):
                taken = seconds(partial(find, session, keys)), seconds(partial(_plain, connection, keys))
                if number:  # the first round warms the caches
                    ours.append(taken[0])
                    plain.append(taken[1])
        say(
            Figure(
                name=f"a keystroke, p95: {name}",
                ours=percentile(ours, 95),
                peer_name="plain FTS5",
                peer=percentile(plain, 95),
                goal=1.5,
                limit=0.016,
            )
        )
    lock(session, now=NOW)
    connection.close()


def keystrokes(words: tuple[str, ...]) -> Iterator[str]:
    """What stands in the field after each key."""
    for word in words:
        yield from (word[:end] for end in range(1, len(word) + 1))


def _plain(connection: sqlite3.Connection, keys: str) -> None:
    expression = search_expression(keys)
    if expression is not None:
        connection.execute(PLAIN, (expression, MOST)).fetchall()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else EVENTS)
