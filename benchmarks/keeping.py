"""Keeping: one change in a form until it is durable, beside the very same statements in plain SQLite with the same journal.

    python -m benchmarks.keeping

What the plain file is given was noted down while a copy of the notebook kept the same changes.
"""

from __future__ import annotations

import shutil
import sqlite3
import statistics
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path

from benchmarks.measure import Figure, say, seconds
from benchmarks.notebooks import NOW, cases, events, filled, folder, opened, plain_connection, plain_twin
from domain.custody import CustodyEvent
from workflows.casework import keep
from workflows.session import lock

CASES, EVENTS = 100, 2_000
CHANGES = 60


def main() -> None:
    """All figures of this page."""
    with folder() as place:
        notebook = filled(place / "A.notebook", cases(CASES), events(EVENTS, CASES))
        copy = shutil.copytree(notebook, place / "B.notebook")
        twin = plain_twin(notebook, place / "twin.db")
        session, connection = opened(notebook), plain_connection(twin)
        ours, plain = [], []
        for change, statements in zip(changes(), noted(copy), strict=True):
            ours.append(seconds(partial(keep, session, change, now=NOW)))
            plain.append(seconds(partial(_run_all, connection, statements)))
        lock(session, now=NOW)
        connection.close()
        say(
            Figure(
                name="a change in a form until it is durable",
                ours=statistics.median(ours),
                peer_name="plain SQLite",
                peer=statistics.median(plain),
                goal=2,
            )
        )


def changes() -> Iterator[CustodyEvent]:
    """Events as somebody changed them: a sentence more in each."""
    for number, event in enumerate(events(CHANGES, CASES)):
        yield replace(event, narrative=f"{event.narrative}\n\nHeard again on the {number}th day.")


def noted(notebook: Path) -> list[list[str]]:
    """The statements of each change, with their values."""
    session = opened(notebook)
    connection = session.notebook._database._live()
    all_statements = []
    for change in changes():
        statements: list[str] = []
        connection.set_trace_callback(statements.append)
        keep(session, change, now=NOW)
        connection.set_trace_callback(None)
        # What the index and the triggers do in their turn is told as well; they will do it in the plain file too.
        asked = [each for each in statements if not each.startswith("--")]
        all_statements.append([each for each, before in pairwise([*asked, ""]) if each != before])
    lock(session, now=NOW)
    return all_statements


def _run_all(connection: sqlite3.Connection, statements: list[str]) -> None:
    for each in statements:
        connection.execute(each).fetchall()


if __name__ == "__main__":
    main()
