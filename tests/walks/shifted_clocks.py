"""Clocks that a running program believes: a library that is loaded before its C library adds to them what stands in a file (Linux)."""

from __future__ import annotations

import mmap
import struct
import subprocess
from pathlib import Path

SOURCE = Path(__file__).with_name("shifted_clocks.c")
_SHIFTS = struct.Struct("@lll")
_TOLD, _PASSED, _LOOKS = range(3)


class ShiftedClocks:
    """`under` is what a program is run by; the clocks of all others stay as they are."""

    def __init__(self, folder: Path) -> None:
        library, file = folder / "shifted_clocks.so", folder / "shifts"
        build = ["cc", "-shared", "-fPIC", "-nostdlib", "-ffreestanding", "-O1", "-o", str(library)]
        subprocess.run([*build, str(SOURCE)], check=True)
        file.write_bytes(bytes(_SHIFTS.size))
        with file.open("r+b") as opened:
            self._seen = mmap.mmap(opened.fileno(), _SHIFTS.size)
        self.under = ("env", f"LD_PRELOAD={library}", f"SHIFTED_CLOCKS={file}")

    def set_by(self, seconds: int) -> None:
        """Somebody sets the time of day by so much, forward or back."""
        self._add(_TOLD, seconds)

    def sleep(self, seconds: int) -> None:
        """The computer sleeps, and wakes with a time of day that has gone on."""
        self._add(_PASSED, seconds)
        self._add(_TOLD, seconds)

    def looks(self) -> int:
        """How often the program has looked at the clock that nobody can set."""
        return int(_SHIFTS.unpack(self._seen[:])[_LOOKS])

    def end(self) -> None:
        """Give back what is held."""
        self._seen.close()

    def _add(self, which: int, seconds: int) -> None:
        shifts = list(_SHIFTS.unpack(self._seen[:]))
        start = which * struct.calcsize("@l")
        self._seen[start : start + struct.calcsize("@l")] = struct.pack("@l", shifts[which] + seconds)
