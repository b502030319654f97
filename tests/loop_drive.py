"""A real ext4 in a file, mounted, which can be cut off as a stick that is pulled; for tests on Linux as root."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

EXT4_IOC_SHUTDOWN = 0x8004587D
"""Linux, fs/ext4/ext4.h: from now on the drive answers nothing, as after a pull."""
NO_LOG_FLUSH = 2


@dataclass(frozen=True)
class LoopDrive:
    """An ext4 in a file, mounted."""

    image: Path
    mount: Path

    @classmethod
    def made(cls, folder: Path, size: int, *, journal: bool = False) -> LoopDrive:
        """A new one of so many bytes, plugged in; without a journal, as sticks are, or with one, as disks are."""
        if sys.platform != "linux" or os.geteuid() != 0:
            pytest.skip("only root on Linux may mount")
        image = folder / "image"
        with image.open("wb") as file:
            file.truncate(size)
        kind = [] if journal else ["-O", "^has_journal"]
        subprocess.run(["mkfs.ext4", "-q", *kind, "-m", "0", str(image)], check=True, capture_output=True)
        mount = folder / "stick"
        mount.mkdir()
        drive = cls(image, mount)
        drive.plug_in()
        return drive

    def plug_in(self, *options: str) -> None:
        done = subprocess.run(
            ["mount", "-o", ",".join(("loop", *options)), str(self.image), str(self.mount)],
            capture_output=True,
            check=False,
        )
        if done.returncode:
            pytest.skip("may not mount a loop device")

    def unplug(self) -> None:
        subprocess.run(["umount", str(self.mount)], check=True, capture_output=True)

    def cut_off(self) -> None:
        import fcntl

        descriptor = os.open(self.mount, os.O_RDONLY)
        try:
            fcntl.ioctl(descriptor, EXT4_IOC_SHUTDOWN, struct.pack("I", NO_LOG_FLUSH))
        finally:
            os.close(descriptor)

    def overwrite(self, content: bytes, by: bytes) -> None:
        """Change bytes on the medium, where the filesystem does not see it."""
        raw = self.image.read_bytes()
        place = raw.index(content)
        with self.image.open("r+b") as image:
            image.seek(place)
            image.write(by)
            image.flush()
            os.fsync(image.fileno())
