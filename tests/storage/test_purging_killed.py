"""Killed while it deletes for good, a notebook has a record whole or nothing of it, and no file that nobody can open."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from domain.case import Case
from storage.purging import OVERWRITE
from tests.storage.taking_in import take_in

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf

PURGES = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from domain.vocabulary.purges import PurgeReason
from storage.notebook import Notebook
now = datetime(2015, 11, 20, tzinfo=UTC)
notebook = Notebook.open(Path(sys.argv[1]), passphrase=sys.argv[2], now=now, ballast_size=0)
print("begun", flush=True)
key = notebook.device.signing_key()
for kept in notebook.records.of_kind("attachment"):
    with notebook.transaction("record purged", now=now) as transaction:
        transaction.purge(kept.record.id, PurgeReason.OTHER, key)
    print(kept.record.id, flush=True)
"""


def test_killed_while_records_are_purged_each_is_there_or_gone(
    shelf: Shelf, case: Case, now: datetime, rounds: Callable[[int, int], int]
) -> None:
    moments = random.Random(1951)
    for turn in range(rounds(2, 100)):
        notebook = shelf.create(f"Field {turn}")
        words = {
            each.id: each.name
            for each in (take_in(notebook, number, os.urandom(4000), case.id, now) for number in range(10))
        }
        notebook.close(now)
        path = notebook.folder
        process = subprocess.Popen(
            [sys.executable, "-c", PURGES, str(path), shelf.passphrase],
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parents[2],
        )
        assert process.stdout is not None
        with process, process.stdout as said:
            assert said.readline() == b"begun\n"
            time.sleep(moments.uniform(0, 0.15))
            os.kill(process.pid, signal.SIGKILL)
            gone = said.read().decode().split()
        notebook = shelf.open(f"Field {turn}")
        assert notebook.alarm is None
        assert notebook.inspection().findings() == ()
        left = {kept.record.id for kept in notebook.records.of_kind("attachment")}
        assert set(gone) <= words.keys() - left
        assert len(words.keys() - left) <= len(gone) + 1
        assert len(list((path / "files").iterdir())) == len(left)
        assert notebook.files.missing() == ()
        assert not notebook.settings.get(OVERWRITE)
        notebook.close(now)
