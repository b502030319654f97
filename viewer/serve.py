"""The child's only loop: give everything up, do one piece of work, answer, end.  One child sees one file.

there    {request} content              back    answer {"done": facts} or {"refused": name of an error}
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, BinaryIO, TypeAlias, cast

from viewer.confinement import CanNotConfine, confine
from viewer.frames import PIECE, BrokenFrame, Reading, Writing, read_json, write_json

CAN_NOT_CONFINE = 86
"""Exit code of a child that could not be walled in and has read nothing."""
CAN_NOT_LOAD = 87
"""Exit code of a child that lacks what its work needs, and has read nothing."""
LARGEST_FILE = 256 << 20
"""Bytes that are looked at."""
NO_MEMORY = "TooLarge"
FAILED = "NotReadable"

Work: TypeAlias = Callable[[dict[str, Any], BinaryIO, BinaryIO], dict[str, Any]]
"""Takes what is asked, the file, and where its answer goes; returns the facts about the answer.  Raises Refused, or anything."""


class Refused(Exception):
    """The work was not done; the program knows an error of this name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def serve(work: Work, *, memory: int, processor: int) -> int:
    """Do one piece of work behind the wall; the exit code.

    All that the work needs has been imported: afterwards no file can be opened.
    """
    heard, answered = _pipes()
    try:
        confine(memory=memory, processor=processor)
    except (CanNotConfine, OSError):
        return CAN_NOT_CONFINE
    target = Writing(answered)
    try:
        outcome = _outcome(work, heard, target)
        target.finish()
        write_json(answered, outcome)
    except (BrokenFrame, OSError):
        return 1  # whoever asked has gone
    return 0


def whole(content: BinaryIO, most: int = LARGEST_FILE) -> bytes:
    """A file to its end.

    Raises:
        Refused: it has more bytes than that.
    """
    parts, size = [], 0
    while part := content.read(PIECE):
        parts.append(part)
        size += len(part)
        if size > most:
            raise Refused(NO_MEMORY)
    return b"".join(parts)


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """The two pipes.  Standard output is then nowhere, so that a library that prints breaks no frame."""
    answered = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return os.fdopen(0, "rb"), answered


def _outcome(work: Work, heard: BinaryIO, target: Writing) -> dict[str, Any]:
    request = read_json(heard)
    try:
        return {"done": work(request, cast(BinaryIO, Reading(heard)), cast(BinaryIO, target))}
    except Refused as refusal:
        return {"refused": refusal.name}
    except (BrokenFrame, BrokenPipeError):
        raise
    except MemoryError:
        return {"refused": NO_MEMORY}
    # Libraries raise what they like at a damaged file, and no word of theirs goes any further.
    except Exception:  # noqa: BLE001
        return {"refused": FAILED}
