"""Every call to the system about the copy that is written fails in its turn, for once or for good; what was backed up before is always there."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.storage.backup.conftest import Bench, revisions_of

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf

CALLS = "pwrite64,fsync,fdatasync,ftruncate"

BACKS_UP_ONCE = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from storage.backup.run import Backup
from storage.errors import StorageError
from storage.notebook import Notebook
now = datetime(2015, 11, 20, tzinfo=UTC)
notebook = Notebook.open(Path(sys.argv[1]), passphrase=sys.argv[2], now=now, ballast_size=0)
try:
    for _ in Backup.planned(notebook, Path(sys.argv[3])).run():
        pass
    print("made")
except StorageError as fact:
    print(type(fact).__name__)
notebook.close(now)
"""

SAID = {
    "EIO": {"BackupPulledOut", "BackupNotKept"},
    "ENOSPC": {"BackupFull", "BackupPulledOut"},
    "ENODEV": {"BackupPulledOut", "BackupNotKept"},
}
"""Error of the system → what may be said of it."""


def _backed_up(bench: Bench, error: str, when: str) -> str:
    """What a run said while calls about its copies failed."""
    paths = [str(copy / name) for copy in bench.copies for name in ("data.db", "data.db-journal")]
    watched = [word for path in paths for word in ("-P", path)]
    inject = f"inject={CALLS}:error={error}:when={when}"
    program = [sys.executable, "-c", BACKS_UP_ONCE, str(bench.shelf.path()), bench.shelf.passphrase]
    done = subprocess.run(
        [
            "strace",
            "-f",
            "-o",
            "/dev/null",
            *watched,
            "-e",
            f"trace={CALLS}",
            "-e",
            inject,
            *program,
            str(bench.place),
        ],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    assert done.stderr == ""
    return done.stdout.strip()


@pytest.mark.needs("strace")
def test_whichever_call_fails_the_earlier_backup_is_there(
    bench: Bench, shelf: Shelf, now: datetime, rounds: Callable[[int, int], int]
) -> None:
    notebook = shelf.create()
    bench.keep(notebook, 10)
    bench.back_up(notebook)
    said: set[str] = set()
    calls, every = range(1, rounds(14, 60), rounds(4, 1)), rounds(2, 1)
    # In the short form half of the ways at each call, the other half at the next.
    ways = product(enumerate(calls), enumerate(product(SAID, ("", "+"))))
    chosen = [(number, way) for (call, number), (place, way) in ways if (call + place) % every == 0]
    for number, (error, lasting) in chosen:
        backed_up = revisions_of(notebook)
        bench.keep(notebook, 5, first=100 * number, text="x" * 5000)
        kept = revisions_of(notebook)
        notebook.close(now)
        answer = _backed_up(bench, error, f"{number}{lasting}")
        assert answer in SAID[error] | {"made"}
        said.add(answer)
        back = bench.restored("back")
        assert revisions_of(back)[: len(backed_up)] == backed_up
        if answer == "made":
            assert revisions_of(back) == kept
        assert back.alarm is None
        back.close(now)
        shutil.rmtree(shelf.path("back"))
        notebook = shelf.open()
        bench.back_up(notebook)
    assert {"BackupPulledOut", "BackupFull"} <= said
