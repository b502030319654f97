"""A program of a test that is killed while it works, as the system or an empty battery would."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

PROJECT = Path(__file__).parents[2]

WRITES = """
import dataclasses, sys
from datetime import UTC, datetime
from pathlib import Path
from domain.ids import CaseId, NoteId
from domain.note import Note
from storage.notebook import Notebook
now = datetime(2015, 11, 20, tzinfo=UTC)
notebook = Notebook.open(Path(sys.argv[1]), passphrase=sys.argv[2], now=now, ballast_size=0)
start = notebook.records.count("note")
for number in range(start, start + 100_000):
    with notebook.transaction("note kept", now=now) as transaction:
        transaction.keep(Note(id=NoteId(f"{number:032x}"), case=CaseId("ca" * 16), title=f"n{number}", text="x" * (number % 9000)))
    print(number, flush=True)
"""
"""Keeps one note after the other, and says the number of each."""


def killed_at_work(
    program: str, *arguments: str | Path, after: float, told: int = 1, first: Callable[[], None] | None = None
) -> list[int]:
    """Run a program that prints a number for each thing done, and kill it so many seconds after the first `told` of them; all it printed.

    first: done just before the kill, while the program still writes.
    """
    command = [sys.executable, "-c", program, *map(str, arguments)]
    # What it says of a disk that went away is of no interest; a program that never got to its first number is seen by who reads the list.
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL if first else None, cwd=PROJECT
    ) as process:
        assert process.stdout is not None
        said = b"".join(process.stdout.readline() for _ in range(told))
        assert said
        time.sleep(after)
        if first is not None:
            first()
        os.kill(process.pid, signal.SIGKILL)
        said += process.stdout.read()
    return list(map(int, said.split()))
