"""Packages that lie on the sticks that are plugged in, as far as names and sizes tell: what one would receive is found, not searched for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from export.stick.drives import Drive, removable_drives

SUFFIX = ".age"
FIRST_PART = f"{SUFFIX}.001"
"""Of a package that was written in parts; the others are found beside it."""

MOST_LOOKED_AT = 5_000
"""Names on one stick: somebody's holiday pictures must not keep anybody waiting."""

MOST = 50
"""Packages, of all sticks together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPackage:
    """A file that is called as packages are; what is in it nobody has looked at."""

    path: Path
    stick: str
    """Foreign text: the stick's label."""
    size: int
    """Bytes; of the first part, where it is in parts."""
    is_in_parts: bool
    written: datetime
    """UTC, by the clock of whoever wrote it."""


def found_packages() -> tuple[FoundPackage, ...]:
    """The newest first; what cannot be read is left out."""
    found = [each for drive in removable_drives() for each in _on(drive)]
    found.sort(key=lambda each: each.written, reverse=True)
    return tuple(found[:MOST])


def _on(drive: Drive) -> Iterator[FoundPackage]:
    with suppress(OSError), os.scandir(drive.mount) as entries:
        for _number, entry in zip(range(MOST_LOOKED_AT), entries, strict=False):
            # macOS leaves a file of this beginning beside every file.
            if not entry.name.startswith("._") and entry.name.lower().endswith((SUFFIX, FIRST_PART)):
                with suppress(OSError, OverflowError, ValueError):
                    facts = entry.stat(follow_symlinks=False)
                    if entry.is_file(follow_symlinks=False):
                        yield FoundPackage(
                            path=Path(entry.path),
                            stick=drive.label,
                            size=facts.st_size,
                            is_in_parts=entry.name.lower().endswith(FIRST_PART),
                            written=datetime.fromtimestamp(facts.st_mtime, UTC),
                        )
