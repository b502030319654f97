"""Unfinished files of ours that a pulled drive or a killed program left; removed when their place is seen again.

One that is being written, by this window or another, is held by its writer (`durable.hold`) and stays.
"""

from __future__ import annotations

import contextlib
import os
import re
import sys
from pathlib import Path

from export.stick import durable
from export.stick.faults import translated
from export.stick.file_on_drive import UNFINISHED, unfinished_stem

_ENDING = r"(\.[0-9]{3})?\.[a-z]{8}" + re.escape(UNFINISHED)

# Only names that `package.names.neutral_file_name` makes: what else somebody writes is none of our business here.
_OURS = re.compile(r"fieldbook-[a-z]{8}\.age" + _ENDING)


def leftovers(folder: Path) -> tuple[Path, ...]:
    """Unfinished packages in a folder, by name; () if it cannot be read."""
    return _named(folder, _OURS)


def remove_leftovers(folder: Path) -> int:
    """Remove them; how many there were.

    Raises:
        StickError: the drive does not let us.
    """
    return _removed(leftovers(folder))


def remove_unfinished(target: Path) -> int:
    """Remove what a writing of this file left under its unfinished name, or under those of its parts; how many there were.

    Raises:
        StickError: the drive does not let us.
    """
    ours = re.compile(re.escape(unfinished_stem(target.name)) + _ENDING)
    return _removed(_named(target.parent, ours))


def _named(folder: Path, names: re.Pattern[str]) -> tuple[Path, ...]:
    try:
        return tuple(
            sorted(
                path
                for path in folder.iterdir()
                if names.fullmatch(path.name) and path.is_file() and not path.is_symlink()
            )
        )
    except OSError:
        return ()


def _removed(found: tuple[Path, ...]) -> int:
    with translated(begun=False):
        return sum(map(_is_removed, found))


def _is_removed(path: Path) -> bool:
    """Remove a file whose writer is gone, held by us meanwhile; False if it is being written, or gone."""
    with contextlib.ExitStack() as held:
        # What cannot be opened for writing cannot be removed either, and that says why.
        with contextlib.suppress(OSError):
            descriptor = os.open(path, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0))
            held.callback(os.close, descriptor)
            if not durable.hold(descriptor):
                return False
            if sys.platform == "win32":
                held.close()
        try:
            path.unlink()
        except FileNotFoundError:
            return False
    return True
