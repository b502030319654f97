"""A real exFAT in a file, mounted by the filesystem's own program, which can be pulled by ending that program; for tests on Linux as root."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

PATIENCE = 20.0
"""Seconds for a mount to appear or go."""


@dataclass
class ExfatDrive:
    """An exFAT in a file, mounted."""

    image: Path
    mount: Path
    beside: int = 0
    """The process in whose sight of the filesystem it is mounted, where that is not everybody's; 0: everybody's."""
    _loop: str = field(default="", init=False)
    _server: subprocess.Popen[bytes] | None = field(default=None, init=False)

    @classmethod
    def made(cls, folder: Path, size: int) -> ExfatDrive:
        """A new one of so many bytes, plugged in."""
        if sys.platform != "linux" or os.geteuid() != 0:
            pytest.skip("only root on Linux may mount")
        mount = folder / "stick"
        mount.mkdir()
        drive = cls.formatted(folder / "image", size, mount)
        drive.plug_in()
        return drive

    @classmethod
    def formatted(cls, image: Path, size: int, mount: Path) -> ExfatDrive:
        """A new one of so many bytes that is not plugged in."""
        with image.open("wb") as file:
            file.truncate(size)
        subprocess.run(["mkfs.exfat", "-L", "STICK", str(image)], check=True, capture_output=True)
        return cls(image, mount)

    @property
    def seen(self) -> Path:
        """Where everybody finds what is on it."""
        return Path(f"/proc/{self.beside}/root", *self.mount.parts[1:]) if self.beside else self.mount

    def plug_in(self, *options: str) -> None:
        done = subprocess.run(
            ["losetup", "--find", "--show", str(self.image)], capture_output=True, text=True, check=False
        )
        if done.returncode:
            pytest.skip("may not make a loop device")
        self._loop = done.stdout.strip()
        wanted = ["-o", ",".join(options)] if options else []
        self._server = subprocess.Popen(
            self._there("mount.exfat-fuse", "-d", *wanted, self._loop, str(self.mount)),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._wait(is_mounted=True)

    def cut_off(self) -> None:
        """From now on the drive answers nothing (ENOTCONN)."""
        assert self._server is not None
        self._server.kill()
        self._server.wait()

    def unplug(self) -> None:
        """Take it away, whether it answers or not; nothing stays mounted."""
        if self._server is None:
            return
        lazily = ["-l"] if self._server.poll() is not None else []
        done = subprocess.run(
            self._there("umount", *lazily, str(self.mount)), check=False, capture_output=True
        )
        if done.returncode:
            self._server.terminate()  # whoever saw it is gone, and it was mounted for nobody else
        self._server.wait(timeout=PATIENCE)
        subprocess.run(["losetup", "--detach", self._loop], check=False, capture_output=True)
        self._server = None

    def is_sound(self) -> bool:
        """What the filesystem's own check says of it, unplugged."""
        return not subprocess.run(
            ["fsck.exfat", "-n", str(self.image)], capture_output=True, check=False
        ).returncode

    def _there(self, *command: str) -> list[str]:
        return [*(("nsenter", "--mount", f"--target={self.beside}") if self.beside else ()), *command]

    def _wait(self, *, is_mounted: bool) -> None:
        until = time.monotonic() + PATIENCE
        while (self.seen.stat().st_dev != self.seen.parent.stat().st_dev) is not is_mounted:
            if self._server is None or self._server.poll() is not None or time.monotonic() > until:
                pytest.skip("may not mount by FUSE")
            time.sleep(0.01)
