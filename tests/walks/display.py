"""A screen of its own: an X server that draws into memory."""

from __future__ import annotations

import os
import select
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image

PATIENCE = 60.0
"""Seconds; how long a server may take to start on a busy machine."""


@contextmanager
def virtual_screen(size: str = "1280x1000", *, drawn_into: Path | None = None) -> Iterator[str]:
    """Xvfb; what DISPLAY is for it.  drawn_into: the folder in which its pixels are a file, for `picture_of`."""
    told, tells = os.pipe()
    # -r: a key that is held because the machine was busy does not repeat.  -noreset: it stays as it is while no program is on it.
    screen = ("-screen", "0", f"{size}x24", "-nolisten", "tcp", "-r", "-noreset")
    in_file = ("-fbdir", str(drawn_into)) if drawn_into is not None else ()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(tells), *screen, *in_file],
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


def picture_of(drawn_into: Path) -> Image.Image:
    """What is on the screen now, as its server draws it into a file (XWD 7: big-endian numbers, then the pixels)."""
    content = (drawn_into / "Xvfb_screen0").read_bytes()
    header = struct.unpack_from(">25I", content)
    begins, width, height, a_line, colours = (header[number] for number in (0, 4, 5, 12, 19))
    pixels = content[begins + 12 * colours :]
    return Image.frombuffer("RGB", (width, height), pixels, "raw", "BGRX", a_line, 1)
