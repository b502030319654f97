"""A new recovery, written down before it counts: to a file that was not there, or to be told with what was done."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from cli import terminal
from workflows.errors import Refused
from workflows.key_slots import Way
from workflows.reading import as_json


@contextmanager
def sheet(lines: Sequence[str], target: str | None) -> Iterator[Sequence[str]]:
    """Write the lines before what is done inside, and take the file away if that fails.

    target: a file that is not there; "-" or None: the lines are not written, and what comes back is still to be told.
    Raises Refused: nothing can be written there, and what would be done inside was not begun.
    """
    if target in (None, "-") or not lines:
        yield lines
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
        yield ()
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def answer(options: argparse.Namespace, recovery: Sequence[str], *said: str, **fields: Sequence[Way]) -> None:
    """What was done: to a program in fields, to a person in sentences; to both a recovery that stands nowhere else."""
    if options.json:
        terminal.say_bytes(as_json({**fields, "recovery": recovery}))
        return
    for line in (*recovery, *said):
        terminal.say(line)
