"""A FAT stick as a file: what is put on it lies in real FAT, and the two who pass it on share nothing else."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

SIZE = 64 << 20
"""Bytes."""


@dataclass(frozen=True)
class Stick:
    """An image of a drive, written and read by mtools as a computer would."""

    image: Path

    @classmethod
    def new(cls, image: Path) -> Stick:
        """An empty one."""
        with image.open("wb") as file:
            file.truncate(SIZE)
        _run("mkfs.vfat", "-F", "32", "-n", "BLUE", str(image))
        return cls(image)

    def put(self, file: Path) -> str:
        """Move a file onto it; its name there."""
        _run("mcopy", "-i", str(self.image), str(file), f"::{file.name}")
        file.unlink()
        return file.name

    def take(self, name: str, folder: Path) -> Path:
        """Copy a file from it."""
        folder.mkdir(exist_ok=True)
        (folder / name).unlink(missing_ok=True)
        _run("mcopy", "-i", str(self.image), f"::{name}", str(folder))
        return folder / name

    def names(self) -> set[str]:
        """What lies on it."""
        listed = _run("mdir", "-b", "-i", str(self.image), "::")
        return {line.removeprefix("::/") for line in listed.splitlines() if line}


def _run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
