"""For these tests: what a drive is filled with, what is found on it, and ways to let its system calls fail."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from export.stick.write_out import Written, write_out

MIB = 1 << 20


def fill_with(content: bytes, piece: int = 65_552) -> Callable[[BinaryIO], None]:
    """Write content in pieces, as an encryptor does."""

    def fill(target: BinaryIO) -> None:
        target.writelines(content[start : start + piece] for start in range(0, len(content), piece))

    return fill


def written(folder: Path, content: bytes, **options: object) -> Written:
    return write_out(folder / "a.age", fill_with(content), size_at_most=len(content), **options)  # type: ignore[arg-type]


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@contextlib.contextmanager
def tmpfs(folder: Path, options: str) -> Iterator[Path]:
    """A small drive of its own."""
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("may not mount")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


class FailingCall:
    """A system call that works `times` times and then fails for good, as on a drive that is pulled."""

    def __init__(self, call: Callable[..., object], number: int, times: int) -> None:
        self.call, self.number, self.times = call, number, times

    def __call__(self, *arguments: object, **named: object) -> object:
        self.times -= 1
        if self.times < 0:
            raise OSError(self.number, os.strerror(self.number), "/secret/place")
        return self.call(*arguments, **named)


def traced(folder: Path, options: list[str]) -> list[str]:
    """What strace saw of one write-out, beginning with the unfinished file; last a line with what was raised."""
    # Its unfinished name is known beforehand, so that strace can be told which file to break.
    program = (
        "import secrets; secrets.choice = lambda letters: letters[0]\n"
        "import sys; from pathlib import Path; from export.errors import ExportError; from export.stick.write_out import write_out\n"
        "try: write_out(Path(sys.argv[1]), lambda target: [target.write(bytes(1 << 20)) for _ in range(3)], size_at_most=3 << 20)\n"
        "except ExportError as error: print(type(error).__name__)"
    )
    trace = folder / "trace"
    done = subprocess.run(
        ["strace", "-o", str(trace), *options, sys.executable, "-c", program, str(folder / "a.age")],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(Path(__file__).parents[3]), "PATH": os.environ["PATH"]},
    )
    assert done.stderr == ""
    lines = trace.read_text().splitlines()
    start = next((n for n, line in enumerate(lines) if "a.age.aaaaaaaa.fieldbook.part" in line), 0)
    return [*lines[start:-1], f"raised {done.stdout.strip()}"][: None if done.stdout else -1]
