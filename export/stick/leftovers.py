"""Unfinished files of ours that a pulled drive kept; removed when it is seen again."""

from __future__ import annotations

import contextlib
import re
from pathlib import Path

from export.stick.faults import translated

# Only names that `package.names.neutral_file_name` makes: another program's .part is none of our business.
_OURS = re.compile(r"fieldbook-[a-z]{8}\.age(\.[0-9]{3})?\.part")


def leftovers(folder: Path) -> tuple[Path, ...]:
    """Unfinished packages in a folder, by name; () if it cannot be read."""
    try:
        return tuple(
            sorted(path for path in folder.iterdir() if _OURS.fullmatch(path.name) and path.is_file())
        )
    except OSError:
        return ()


def remove_leftovers(folder: Path) -> int:
    """Remove them; how many there were.

    Raises:
        StickError: the drive does not let us.
    """
    found = leftovers(folder)
    with translated(begun=False):
        for path in found:
            with contextlib.suppress(FileNotFoundError):
                path.unlink()
    return len(found)
