"""Leaving: the process is replaced by a new one, which has never seen a passphrase, a key or a word of a record.

Clearing widgets leaves copies of their texts in memory, and nothing in Python can wipe a text.  A new process has none of it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NoReturn


def start_anew(notebook: Path | None) -> NoReturn:
    """Replace this process by the program as it starts, told nothing but which notebook to ask a passphrase for.

    Open files, the lock on the notebook among them, end with this process: Python opens none that a successor inherits.
    """
    command = _command(notebook)
    if sys.platform == "win32":
        # Windows cannot replace a process: the successor is started, then this one ends without another word.
        import subprocess  # noqa: PLC0415  (nowhere else needed: 5 ms of every start)

        subprocess.Popen(command, close_fds=True)
        os._exit(0)
    os.execv(command[0], command)  # noqa: S606  (the program itself, no shell)


def _command(notebook: Path | None) -> list[str]:
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, sys.argv[0]]
    return [*program, *([str(notebook)] if notebook else [])]
