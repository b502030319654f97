"""The power goes, for real: an ext4 is cut off under a notebook that is being written to, and what it said it had kept is there."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from storage.notebook import Notebook
from tests.loop_drive import LoopDrive
from tests.storage.conftest import Shelf
from tests.storage.killing import WRITES, killed_at_work

pytestmark = pytest.mark.needs("mkfs.ext4")


def test_what_was_kept_survives_the_power(
    tmp_path: Path, now: datetime, rounds: Callable[[int, int], int]
) -> None:
    drive = LoopDrive.made(tmp_path, 64 * 2**20, journal=True)
    moments = random.Random(2016)
    try:
        shelf = Shelf(drive.mount, now)
        shelf.create().close(now)
        for _ in range(rounds(3, 100)):
            said = killed_at_work(
                WRITES,
                shelf.path(),
                shelf.passphrase,
                after=moments.uniform(0, 0.3),
                first=drive.cut_off,
            )
            drive.unplug()
            drive.plug_in()
            kept = max(said)
            notebook: Notebook = shelf.open()
            assert notebook.alarm is None
            assert notebook.records.count("note") in (kept + 1, kept + 2)
            assert notebook.inspection().findings() == ()
            notebook.close(now)
    finally:
        drive.unplug()
