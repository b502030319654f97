"""Real filesystems on loop devices: one is cut off in the middle of writing, one changes its bytes behind our back."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from export.errors import DriveFull, DrivePulledOut, ReadBackDiffers
from export.stick.leftovers import leftovers, remove_leftovers
from export.stick.write_out import write_out
from tests.loop_drive import LoopDrive

pytestmark = pytest.mark.needs("mount", "mkfs.ext4")

MIB = 1 << 20
NAME = "fieldbook-abcdefgh.age"


@pytest.fixture
def drive(tmp_path: Path) -> Iterator[LoopDrive]:
    found = LoopDrive.made(tmp_path, 32 * MIB)
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
