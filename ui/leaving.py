"""Leaving: the process is replaced by a new one, which has never seen a passphrase, a key or a word of a record.

Clearing widgets leaves copies of their texts in memory, and nothing in Python can wipe a text.  A new process has none of it.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

CHILDREN_SECONDS = 0.05
"""What children have to be gone; they have been killed, so they need none."""


def start_anew(notebook: Path | None) -> NoReturn:
    """Replace this process by the program as it starts, told nothing but which notebook to ask a passphrase for.

    Open files, the lock on the notebook among them, end with this process: Python opens none that a successor inherits.
    Where the program itself is gone, with the stick that it was started from, this process still ends.
    """
    try:
        end_children()
        _become(_command(notebook))
    finally:
        os._exit(1)


def _become(command: list[str]) -> None:
    if sys.platform == "win32":
        # Windows cannot replace a process: the successor is started, then this one ends without another word.  The lock on the notebook
        # is let go of by then: `NotebookThread.finish` closed it, or, where that hung, the end of this process does, while the
        # successor still waits for a passphrase.
        import subprocess  # noqa: PLC0415  (nowhere else needed: 5 ms of every start)

        subprocess.Popen(command, close_fds=True)
        os._exit(0)
    os.execv(command[0], command)  # noqa: S606  (the program itself, no shell)


def end_now() -> NoReturn:
    """End this process whatever still runs in it; nothing is asked and nothing waited for."""
    end_children()
    os._exit(0)


def leave_by(seconds: float, leaving: Callable[[], NoReturn]) -> None:
    """Leave after so many seconds at the latest, from a thread of its own: whatever the screen's thread waits for by then."""

    def wait() -> None:
        time.sleep(seconds)
        leaving()

    threading.Thread(target=wait, daemon=True).start()


def end_children() -> None:
    """Kill every child of this process: what it was given to read must not outlive the lock.

    Where the system does not tell of children (it does on Linux), a child ends when its pipe to us does.
    """
    children = set()
    with suppress(OSError):
        for thread in Path("/proc/self/task").iterdir():
            children |= {int(number) for number in (thread / "children").read_text(encoding="ascii").split()}
    for child in children:
        with suppress(OSError):
            os.kill(child, signal.SIGKILL)
    end = time.monotonic() + CHILDREN_SECONDS
    while children and time.monotonic() < end:
        children = {child for child in children if not _has_ended(child)}
        time.sleep(0.001)


def _has_ended(child: int) -> bool:
    """Whether it is gone; it is taken off the system's list, where nobody would do so after us."""
    try:
        return os.waitpid(child, os.WNOHANG)[0] == child
    except OSError:
        return True


def _command(notebook: Path | None) -> list[str]:
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, sys.argv[0]]
    # In full: a folder called like a verb of the command line would be taken for it.
    return [*program, *([str(notebook.absolute())] if notebook else [])]
