"""Real filesystems on loop devices: one is cut off in the middle of writing, one changes its bytes behind our back."""

from __future__ import annotations

import os
import stat
import struct
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import pytest

from export.errors import DriveFull, DrivePulledOut, ReadBackDiffers
from export.stick.leftovers import leftovers, remove_leftovers
from export.stick.write_out import write_out

if sys.platform != "linux" or os.geteuid() != 0:
    pytest.skip("only root on Linux may mount", allow_module_level=True)

import fcntl

pytestmark = pytest.mark.needs("mount", "mkfs.ext4")

MIB = 1 << 20
NAME = "fieldbook-abcdefgh.age"
EXT4_IOC_SHUTDOWN = 0x8004587D
"""Linux, fs/ext4/ext4.h: from now on the drive answers nothing, as after a pull."""
NO_LOG_FLUSH = 2


@dataclass(frozen=True)
class LoopDrive:
    """An ext4 in a file, mounted."""

    image: Path
    mount: Path

    def plug_in(self) -> None:
        done = subprocess.run(
            ["mount", "-o", "loop", str(self.image), str(self.mount)], capture_output=True, check=False
        )
        if done.returncode:
            pytest.skip("may not mount a loop device")

    def unplug(self) -> None:
        subprocess.run(["umount", str(self.mount)], check=True, capture_output=True)

    def cut_off(self) -> None:
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


@pytest.fixture
def drive(tmp_path: Path) -> Iterator[LoopDrive]:
    image = tmp_path / "image"
    with image.open("wb") as file:
        file.truncate(32 * MIB)
    subprocess.run(
        ["mkfs.ext4", "-q", "-O", "^has_journal", "-m", "0", str(image)], check=True, capture_output=True
    )
    mount = tmp_path / "stick"
    mount.mkdir()
    found = LoopDrive(image, mount)
    found.plug_in()
    yield found
    found.unplug()


def test_a_drive_that_is_cut_off_in_the_middle_is_said_and_its_remnant_is_removed_when_it_comes_back(
    drive: LoopDrive,
) -> None:
    def fill(target: BinaryIO) -> None:
        target.write(bytes(MIB))
        drive.cut_off()
        target.write(bytes(MIB))

    with pytest.raises(DrivePulledOut) as pulled:
        write_out(drive.mount / NAME, fill, size_at_most=2 * MIB)
    assert pulled.value.remnant is True
    drive.unplug()
    drive.plug_in()
    assert not (drive.mount / NAME).exists()
    remove_leftovers(drive.mount)
    assert leftovers(drive.mount) == ()


def test_a_full_drive_keeps_nothing(drive: LoopDrive) -> None:
    before = sorted(drive.mount.iterdir())
    with pytest.raises(DriveFull) as full:
        write_out(drive.mount / NAME, lambda target: target.writelines([bytes(MIB)] * 40), size_at_most=1)
    assert full.value.remnant is False
    assert sorted(drive.mount.iterdir()) == before


def lie_after_the_last_flush(drive: LoopDrive, content: bytes, patch: pytest.MonkeyPatch) -> None:
    """Between the last flush and the reading back, the medium loses what it was given."""
    fsync = os.fsync

    def flush(descriptor: int) -> None:
        fsync(descriptor)
        if stat.S_ISDIR(os.fstat(descriptor).st_mode) and (drive.mount / NAME).exists():
            drive.overwrite(content[5000:6000], bytes(1000))

    patch.setattr(os, "fsync", flush)


def test_a_drive_that_lost_bytes_is_found_out_though_the_system_remembers_them(
    drive: LoopDrive, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = os.urandom(MIB)
    lie_after_the_last_flush(drive, content, monkeypatch)
    with pytest.raises(ReadBackDiffers) as lied:
        write_out(drive.mount / NAME, lambda target: target.writelines([content]), size_at_most=MIB)
    assert lied.value.remnant is False
    assert not (drive.mount / NAME).exists()


def test_without_dropping_the_cache_the_same_loss_would_go_unseen(
    drive: LoopDrive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control of the test above: it is the dropped cache that finds the loss."""
    content = os.urandom(MIB)
    lie_after_the_last_flush(drive, content, monkeypatch)
    monkeypatch.delattr(os, "posix_fadvise")
    result = write_out(drive.mount / NAME, lambda target: target.writelines([content]), size_at_most=MIB)
    assert result.cache_dropped is False
