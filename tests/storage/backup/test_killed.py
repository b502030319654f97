"""Killed at any moment of a backup, what was backed up before can be restored, and the next run goes on."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from tests.storage.backup.conftest import Bench
from tests.storage.killing import killed_at_work

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf

BACKS_UP = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from domain.ids import CaseId, NoteId
from domain.note import Note
from storage.backup.run import Backup
from storage.notebook import Notebook
now = datetime(2015, 11, 20, tzinfo=UTC)
notebook = Notebook.open(Path(sys.argv[1]), passphrase=sys.argv[2], now=now, ballast_size=0)
print(0, flush=True)
start = notebook.records.count("note")
for number in range(start, start + 100_000):
    with notebook.transaction("note kept", now=now) as transaction:
        transaction.keep(Note(id=NoteId(f"{number:032x}"), case=CaseId("ca" * 16), title=f"n{number}", text="x" * (number % 9000)))
    if number % 3 == 0:
        for _ in Backup.planned(notebook, Path(sys.argv[3])).run():
            pass
        print(number + 1, flush=True)
"""


def test_what_was_backed_up_can_be_restored_whenever_it_is_killed(
    bench: Bench, shelf: Shelf, now: datetime, rounds: Callable[[int, int], int]
) -> None:
    shelf.create().close(now)
    moments = random.Random(2015)
    done = 0
    last = rounds(8, 200) - 1
    for round_ in range(last + 1):
        said = killed_at_work(
            *(BACKS_UP, shelf.path(), shelf.passphrase, bench.place),
            # The last one has made at least one backup, however slow the machine.
            told=2 if round_ == last else 1,
            after=moments.uniform(0.05, 0.8),
        )
        done = max(done, *said)
        if not done:
            continue
        back = bench.restored(f"back{round_}")
        assert back.alarm is None
        assert back.records.count("note") >= done
        assert back.inspection().findings() == ()
        back.close(now)
        shutil.rmtree(back.folder)
    assert done > 0


RESTORES = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from time import sleep
from crypto.keyslots import Opener
from storage.backup.restore import restored
print(0, flush=True)
for _ in restored(Path(sys.argv[3]), Path(sys.argv[1]), Opener(passphrase=sys.argv[2]), now=datetime(2015, 11, 20, tzinfo=UTC)):
    print(1, flush=True)
    sleep(60)
"""


def test_what_a_killed_restore_left_goes_with_the_next(bench: Bench, shelf: Shelf, now: datetime) -> None:
    notebook = shelf.create()
    bench.keep(notebook, 3)
    bench.back_up(notebook)
    target = shelf.path("back")
    killed_at_work(RESTORES, target, shelf.passphrase, bench.place, told=2, after=0)
    assert list(target.parent.glob(".*.part"))
    bench.restored("back").close(now)
    assert not list(target.parent.glob(".*.part"))
    notebook.close(now)
