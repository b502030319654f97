"""A new recovery, written down before it counts: to a file that was not there, or to the terminal afterwards."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from cli import terminal
from workflows.errors import Refused


@contextmanager
def sheet(lines: Sequence[str], target: str | None) -> Iterator[None]:
    """Write the lines before what is done inside, and take the file away if that fails; "-" prints them when it is done; None: nowhere."""
    if target in (None, "-") or not lines:
        yield
        if target == "-":
            for line in lines:
                terminal.say(line)
        return
    path = Path(str(target))
    try:
        with path.open("x", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in lines)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        raise Refused(
            "The recovery words cannot be written there. Choose a file that is not there yet. Nothing was made."
        ) from None
    try:
        yield
    except BaseException:
        path.unlink(missing_ok=True)
        raise
