"""Processes with a window, timed from outside: on Qt's offscreen screen, and on an X server of their own where Xvfb is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

PROJECT = Path(__file__).parents[1]
FIRST_PAINT = Path(__file__).with_name("first_paint.py")
BARE_WINDOW = Path(__file__).with_name("bare_window.py")

NANOSECONDS = 1e9


@contextmanager
def screens(home: Path) -> Iterator[dict[str, dict[str, str]]]:
    """Screen → the environment of a process that shows its window there.  home: an empty folder, the user's home for those processes."""
    surroundings = {
        **os.environ,
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        # As on a user's machine, where Python keeps what it compiled.
        "PYTHONPYCACHEPREFIX": str(home / "compiled"),
    }
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    with ExitStack() as ending:
        found = {"offscreen": {**surroundings, "QT_QPA_PLATFORM": "offscreen"}}
        if shutil.which("Xvfb"):
            display = ending.enter_context(_x_server())
            found["X"] = {**surroundings, "QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
        yield found


def until_painted(environment: dict[str, str], program: Path, *arguments: str) -> float:
    """Seconds from the start of a process to its first window, painted.  program: a file that shows one."""
    began = time.monotonic_ns()
    said = said_by(environment, FIRST_PAINT, str(program), *arguments)
    return (said[-1] - began) / NANOSECONDS


def said_by(environment: dict[str, str], program: Path, *arguments: str) -> list[int]:
    """The moments that a process tells on its standard output."""
    command = [sys.executable, str(program), *arguments]
    answer = subprocess.run(
        command, cwd=PROJECT, env=environment, stdout=subprocess.PIPE, check=True, timeout=120
    )
    return [int(moment) for moment in answer.stdout.split()]


@contextmanager
def _x_server() -> Iterator[str]:
    """An X server without a screen; it chooses its own number."""
    ours, its = os.pipe()
    command = ["Xvfb", "-displayfd", str(its), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[its], stderr=subprocess.DEVNULL)
    os.close(its)
    with os.fdopen(ours, encoding="ascii") as answer:
        number = answer.readline().strip()
    try:
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()
