"""A screen of its own: an X server that draws into memory."""

from __future__ import annotations

import os
import select
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

PATIENCE = 60.0
"""Seconds; how long a server may take to start on a busy machine."""


@contextmanager
def virtual_screen() -> Iterator[str]:
    """Xvfb; what DISPLAY is for it."""
    told, tells = os.pipe()
    # -r: a key that is held because the machine was busy does not repeat.  -noreset: it stays as it is while no program is on it.
    screen = ("-screen", "0", "1280x1000x24", "-nolisten", "tcp", "-r", "-noreset")
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(tells), *screen],
        pass_fds=[tells],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(tells)
    try:
        is_told, _, _ = select.select([told], [], [], PATIENCE)
        number = os.read(told, 16).decode().strip() if is_told else ""
        assert number, "Xvfb did not start"
        yield f":{number}"
    finally:
        os.close(told)
        ends(server)


def ends(server: subprocess.Popen[bytes]) -> None:
    """Ask an X server to end; it misses the signal that comes just before it begins to wait, and would then be waited for in vain."""
    server.terminate()
    try:
        server.wait(5)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
