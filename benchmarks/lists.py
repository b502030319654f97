"""Lists: from unlocking to the first page of 10 000 cases, and each further page, beside plain SQLite.

python -m benchmarks.lists [CASES]
"""

from __future__ import annotations

import sqlite3
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.measure import Figure, in_turns, say, seconds
from benchmarks.notebooks import NOW, PASSPHRASE, cases, filled, folder, opened, plain_connection, plain_twin
from storage.unlocking import unlock
from workflows.browsing import PAGE, browse
from workflows.session import Session, lock

CASES = 10_000
ROUNDS = 9

FIRST_PAGE = (
    "SELECT id, title_key, (SELECT body FROM revision WHERE number = working) FROM record "
    "WHERE kind = 'case' AND trashed = 0 ORDER BY title_key, id LIMIT ?"
)
NEXT_PAGE = FIRST_PAGE.replace("ORDER BY", "AND (title_key, id) > (?, ?) ORDER BY")


def main(number: int) -> None:
    """All figures of this page."""
    with folder() as place:
        notebook = filled(place / "A.notebook", cases(number))
        twin = plain_twin(notebook, place / "twin.db")
        opening(notebook, twin)
        paging(notebook, twin)


def opening(notebook: Path, twin: Path) -> None:
    """From the passphrase to the first page, without what Argon2id takes."""

    def derive_the_key() -> None:
        unlock(notebook, passphrase=PASSPHRASE, recovery=None).key.wipe()

    def ours() -> float:
        derivation = seconds(derive_the_key)
        began = time.perf_counter()
        session = opened(notebook)
        browse(session, "case")
        taken = time.perf_counter() - began
        lock(session, now=NOW)
        return taken - derivation

    def plain() -> float:
        began = time.perf_counter()
        connection = plain_connection(twin)
        connection.execute(FIRST_PAGE, (PAGE,)).fetchall()
        taken = time.perf_counter() - began
        connection.close()
        return taken

    taken, peer = in_turns(ours, plain, rounds=ROUNDS)
    say(
        Figure(
            name="unlock to the first page, the derivation of the key taken off",
            ours=taken,
            peer_name="plain SQLite",
            peer=peer,
            goal=3,
            limit=0.1,
        )
    )


def paging(notebook: Path, twin: Path) -> None:
    """Every page of the list: the first, and the median of all others."""
    session, connection = opened(notebook), plain_connection(twin)
    first, further = [], []
    for _round in range(ROUNDS // 2):
        both = list(zip(pages(session), plain_pages(connection), strict=True))
        first.append(both[0])
        further += both[1:-1]
    lock(session, now=NOW)
    connection.close()
    for name, pairs in (("the first page of a list", first), ("a further page", further)):
        taken, peer = (statistics.median(column) for column in zip(*pairs, strict=True))
        say(Figure(name=f"{name}, {PAGE} rows", ours=taken, peer_name="plain SQLite", peer=peer, limit=0.05))


def pages(session: Session) -> Iterator[float]:
    """What each page takes, up to the last, which is not full."""
    last = None
    while True:
        began = time.perf_counter()
        page = browse(session, "case", after=last)
        yield time.perf_counter() - began
        if len(page) < PAGE:
            return
        last = page[-1].after


def plain_pages(connection: sqlite3.Connection) -> Iterator[float]:
    """The same pages, as rows that nobody proves, decodes or counts people for."""
    last: tuple[Any, ...] = ()
    while True:
        began = time.perf_counter()
        asked = (NEXT_PAGE, (last[1], last[0], PAGE)) if last else (FIRST_PAGE, (PAGE,))
        page = connection.execute(*asked).fetchall()
        yield time.perf_counter() - began
        if len(page) < PAGE:
            return
        last = page[-1]


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else CASES)
