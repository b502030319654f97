"""Destroying: from the word to a notebook that nothing opens, and to its folder gone, with 5 GB in it, beside a small one.

python -m benchmarks.destroying [GIGABYTES]
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from benchmarks.measure import Figure, in_turns, say, seconds
from benchmarks.notebooks import PASSPHRASE, folder
from crypto.stretching import CHEAPEST
from storage.destroying import destroy_headers, destroy_rest
from storage.notebook import Notebook

GIGABYTES = 5
REAL = 1
"""Gigabytes that are really written; the rest is holes, which a file system counts and does not keep."""

PIECE = 250_000_000
"""Bytes of one sealed attachment."""

ROUNDS = 3


def main(gigabytes: int) -> None:
    """All figures of this page."""
    with folder() as place:
        for name, part in (("nothing opens it", destroyed), ("its folder is gone", cleared)):
            large, small = in_turns(partial(part, place, gigabytes), partial(part, place, 0), rounds=ROUNDS)
            say(
                Figure(
                    name=f"destroy until {name}, {gigabytes} GB",
                    ours=large,
                    peer_name="an empty notebook",
                    peer=small,
                    limit=1 if part is destroyed else None,
                )
            )


def destroyed(place: Path, gigabytes: int) -> float:
    """Seconds until the headers are overwritten on the disk."""
    notebook = made(place, gigabytes)
    taken = seconds(lambda: destroy_headers(notebook))
    destroy_rest(notebook)
    return taken


def cleared(place: Path, gigabytes: int) -> float:
    """Seconds for everything."""
    notebook = made(place, gigabytes)
    return seconds(partial(destroy_headers, notebook)) + seconds(partial(destroy_rest, notebook))


def made(place: Path, gigabytes: int) -> Path:
    """A closed notebook with so much in its folder; its database is a tenth of it."""
    notebook = place / "A.notebook"
    now = datetime(2015, 11, 20, tzinfo=UTC)
    Notebook.create(notebook, passphrase=PASSPHRASE, cost=CHEAPEST, person="", recovery=None, now=now).close(
        now
    )
    size = gigabytes * 1_000_000_000
    os.truncate(notebook / "data.db", (notebook / "data.db").stat().st_size + size // 10)
    for number in range(size * 9 // 10 // PIECE):
        sealed = notebook / "files" / f"{number:032x}.age"
        with sealed.open("wb") as file:
            if number < REAL * 1_000_000_000 // PIECE:
                for _piece in range(PIECE // 1_000_000):
                    file.write(os.urandom(1_000_000))
            file.truncate(PIECE)
    os.sync()
    return notebook


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else GIGABYTES)
