"""A backup: the first, beside a copy of the database and fsync; and one after 1 % is new, beside the first.

Then what is promised of each, alone: that a finished copy is proven from the disk.  And the lists and the search made anew, which whoever
restores it waits for.

    python -m benchmarks.backup

Both write to the same disk and read everything back; what a stick adds is the stick's.
"""

from __future__ import annotations

import os
import shutil
import statistics
from dataclasses import replace
from functools import partial
from pathlib import Path

from benchmarks.measure import Figure, in_words, say, seconds
from benchmarks.notebooks import NOW, cases, events, filled, folder, opened
from crypto.chain import FIRST
from storage.backup.places import COPY_NAMES, backup_folder
from storage.backup.proof import prove
from storage.backup.run import Backup
from storage.header import DATABASE
from workflows.session import Session, lock

CASES, EVENTS = 200, 20_000
ROUNDS = 3


def main() -> None:
    """All figures of this page."""
    with folder() as place:
        notebook = filled(place / "A.notebook", cases(CASES), events(EVENTS, CASES))
        session = opened(notebook)
        copied, firsts, nexts, whole, checks, derived = [], [], [], [], [], []
        for round_ in range(ROUNDS):
            copied.append(seconds(partial(_copied, notebook, place / f"copy{round_}")))
            there = place / f"stick{round_}"
            there.mkdir()
            firsts.append(seconds(partial(_backed_up, session, there)))
            _change(session, EVENTS // 100, round_)
            nexts.append(seconds(partial(_backed_up, session, there)))
            whole.append(seconds(partial(_proven, session, there, FIRST)))
            checks.append(seconds(partial(_proven, session, there, session.notebook.audit.newest_link())))
            derived.append(seconds(session.notebook.rebuild))
            shutil.rmtree(there)
        lock(session, now=NOW)
        say(
            f"to prove a copy in full: {in_words(statistics.median(whole))}; "
            f"every page and the structure alone: {in_words(statistics.median(checks))}"
        )
        say(f"lists and search made anew: {in_words(statistics.median(derived))}")
        first = statistics.median(firsts)
        say(
            Figure(
                name="the first backup, two copies",
                ours=first,
                peer_name="copy and fsync",
                peer=statistics.median(copied),
                goal=10,
            )
        )
        say(
            Figure(
                name="a backup when 1 % is new",
                ours=statistics.median(nexts),
                peer_name="the first",
                peer=first,
                goal=0.1,
            )
        )


def _copied(notebook: Path, to: Path) -> None:
    with (notebook / "data.db").open("rb") as source, to.open("wb") as target:
        shutil.copyfileobj(source, target, 1 << 20)
        target.flush()
        os.fsync(target.fileno())
    to.unlink()


def _backed_up(session: Session, place: Path) -> None:
    for _step in Backup.planned(session.notebook, place).run():
        pass


def _proven(session: Session, place: Path, since: bytes) -> None:
    """Prove the copy that was written last; since: as `storage.backup.proof.prove` has it."""
    notebook = session.notebook
    copies = backup_folder(place, notebook.key_slots.notebook)
    newest = max((copies / name for name in COPY_NAMES), key=lambda copy: (copy / DATABASE).stat().st_mtime)
    for _step in prove(newest, notebook.inspection().keys, since=since):
        pass


def _change(session: Session, number: int, round_: int) -> None:
    with session.notebook.transaction("records changed", now=NOW) as transaction:
        for event in events(number, CASES):
            transaction.keep(replace(event, narrative=f"{event.narrative} {round_}"))


if __name__ == "__main__":
    main()
