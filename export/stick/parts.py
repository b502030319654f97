"""A file too large for the drive's filesystem is written in parts, `name.001`, `name.002` …, which `cat` puts together."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, cast

from export.errors import PartsMissing

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

PART_SIZE: Final = 3_900_000_000
"""Bytes: well below the 4 GiB less one byte that FAT32 allows."""

CHUNK: Final = 1 << 18

_NUMBERED = re.compile(r"(?P<whole>.+)\.(?P<number>[0-9]{3})", re.DOTALL)


def part_path(target: Path, number: int) -> Path:
    """Where part `number` (from 1) of `target` lies."""
    return target.with_name(f"{target.name}.{number:03}")


def parts_of(path: Path) -> tuple[Path, ...]:
    """All parts of the file to which `path` belongs, in order; `path` alone if it is not numbered.

    Raises:
        PartsMissing: there is a gap before a part that is there.
    """
    numbered = _NUMBERED.fullmatch(path.name)
    if numbered is None:
        return (path,)
    whole = path.with_name(numbered["whole"])
    numbers = sorted(
        int(other["number"])
        for other in (_NUMBERED.fullmatch(sibling.name) for sibling in path.parent.iterdir())
        if other is not None and other["whole"] == numbered["whole"]
    )
    if numbers != list(range(1, len(numbers) + 1)):
        raise PartsMissing
    return tuple(part_path(whole, number) for number in numbers)


def open_parts(path: Path) -> BinaryIO:
    """The file to which `path` belongs, read as the one it was before it was written in parts.

    Raises:
        PartsMissing: some part is not there.
        OSError: the file cannot be opened.
    """
    first, *others = parts_of(path)
    if not others:
        return first.open("rb")
    return cast(BinaryIO, io.BufferedReader(_Joined([first, *others]), CHUNK))


class _Joined(io.RawIOBase):
    """Parts read one after the other; one is open at a time."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._waiting = iter(paths)
        self._part: BinaryIO | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        room = memoryview(buffer).cast("B")
        while True:
            if self._part is None:
                path = next(self._waiting, None)
                if path is None:
                    return 0
                self._part = path.open("rb")
            content = self._part.read(len(room))
            if content:
                room[: len(content)] = content
                return len(content)
            self._part.close()
            self._part = None

    def close(self) -> None:
        if self._part is not None:
            self._part.close()
        super().close()
