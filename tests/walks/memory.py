"""A search of another process's memory, from outside and as root, for what it must not hold any more."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress

import pytest

from tests.conftest import MEANS_ARE_REQUIRED

AT_A_TIME = 1 << 20
LONGEST = 512
"""Bytes that are read twice, so that nothing is cut where one piece ends."""

NOTHING = bytes(AT_A_TIME + LONGEST)
"""What memory holds that was asked for and never used: most of it."""

_MAPPING = re.compile(r"([0-9a-f]+)-([0-9a-f]+) (\S{4}) \S+ \S+ \S+ *(.*)")
NO_MEMORY = ("[vvar", "[vsyscall]", "/dev/dri")
"""Mappings that cannot be read."""


def needs_root() -> None:
    """Skip the test, or fail it where its means are required: nobody else may read the memory of a process that forbids it."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        sentence = "only root may read the memory of the program"
        if MEANS_ARE_REQUIRED:
            pytest.fail(sentence, pytrace=False)
        pytest.skip(sentence)


def text(wanted: str) -> tuple[bytes, ...]:
    """How a text can lie in memory: as UTF-8, and as Qt's UTF-16, which is also Python's own form of a Korean text."""
    return (wanted.encode(), wanted.encode("utf-16-le"))


def key(wanted: bytes) -> tuple[bytes, ...]:
    """How a key can lie in memory: as it is, and as digits, small or large."""
    return (wanted, *text(wanted.hex()), wanted.hex().upper().encode("ascii"))


def held_in_memory(process: int, patterns: Mapping[str, tuple[bytes, ...]]) -> dict[str, int]:
    """Which of the patterns (name → bytes) a process holds, and how many copies of each; the process stands still meanwhile."""
    found: dict[str, int] = {}
    with _held_still(process), open(f"/proc/{process}/mem", "rb", buffering=0) as memory:  # noqa: PTH123  (no path to a file)
        for piece in _pieces(process, memory.fileno()):
            for name, forms in patterns.items():
                copies = sum(piece.count(form) for form in forms)
                if copies:
                    found[name] = found.get(name, 0) + copies
    return found


def surroundings_of(process: int, pattern: bytes, *, width: int = 64) -> list[tuple[str, bytes]]:
    """Where in memory a pattern lies (the mapping) and what lies around it: to find out whose copy it is."""
    seen = []
    with _held_still(process), open(f"/proc/{process}/mem", "rb", buffering=0) as memory:  # noqa: PTH123  (as above)
        for start, end, name in _mappings(process):
            with suppress(OSError):
                content = os.pread(memory.fileno(), end - start, start)
                at = content.find(pattern)
                while at >= 0:
                    seen.append((f"{start + at:x} {name}", content[max(at - width, 0) : at + width]))
                    at = content.find(pattern, at + 1)
    return seen


@contextmanager
def _held_still(process: int) -> Iterator[None]:
    os.kill(process, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(process, signal.SIGCONT)


def _mappings(process: int) -> Iterator[tuple[int, int, str]]:
    """Everything but the bytes of files as they are on the disk, which hold nothing that was written."""
    with open(f"/proc/{process}/maps", encoding="utf-8") as maps:  # noqa: PTH123  (as above)
        for line in maps.read().splitlines():
            parts = _MAPPING.match(line)
            assert parts is not None
            start, end, rights, name = parts.groups()
            is_file_as_it_is = name.startswith("/") and "w" not in rights
            if rights[0] == "r" and not is_file_as_it_is and not name.startswith(NO_MEMORY):
                yield int(start, 16), int(end, 16), name


def _pieces(process: int, memory: int) -> Iterator[bytes]:
    for start, end, _name in _mappings(process):
        for at in range(start, end, AT_A_TIME):
            with suppress(OSError):
                piece = os.pread(memory, min(AT_A_TIME + LONGEST, end - at), at)
                if piece != NOTHING[: len(piece)]:
                    yield piece
