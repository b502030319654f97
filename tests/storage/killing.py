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
