"""What a person has answered so far on the way to a new notebook; it lives as long as the screens and is written nowhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workflows.passphrase_advice import RecoveryWords

NAME, SUFFIX = "Notebook", ".notebook"
"""A name that says nothing to whoever finds the folder."""

HEADERS = "header.?"
"""What lies in every notebook, and is written again each time it is used."""


@dataclass(slots=True)
class Answers:
    """Filled in step by step; going back changes nothing of it."""

    folder: Path
    """Where the notebook will be; it does not exist yet."""
    suggested: str = field(default="", repr=False)
    """Six words."""
    writes_own: bool = False
    own: str = field(default="", repr=False)
    again: str = field(default="", repr=False)
    recovery: RecoveryWords | None = field(default=None, repr=False)
    wants_recovery: bool = True
    in_pieces: bool = False
    """The recovery is given out in three pieces."""
    pieces: tuple[str, ...] = field(default=(), repr=False)
    """All three, as they were written down."""
    person: str = field(default="", repr=False)

    @property
    def passphrase(self) -> str:
        """The one that was chosen."""
        return self.own if self.writes_own else self.suggested


def last_used(documents: Path) -> Path | None:
    """The notebook in `documents` that was opened last; nothing is remembered of it anywhere else."""
    try:
        headers = {header.stat().st_mtime_ns: header for header in documents.glob(f"*{SUFFIX}/{HEADERS}")}
    except OSError:
        return None
    return headers[max(headers)].parent if headers else None


def free_folder(documents: Path) -> Path:
    """A folder's name under `documents` at which nothing is."""
    number = 1
    while (folder := documents / f"{NAME}{f' {number}' if number > 1 else ''}{SUFFIX}").exists():
        number += 1
    return folder
