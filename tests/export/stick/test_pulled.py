"""A stick that is pulled at any moment, a real exFAT and a real ext4: said each time, no half file, and nothing lost that was called done."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

import pytest

from export.errors import Cancelled, DriveFull, DrivePulledOut, NotWritable, StickError
from export.stick.leftovers import leftovers, remove_leftovers
from export.stick.parts import open_parts
from export.stick.write_out import Written, write_out
from tests.exfat_drive import ExfatDrive
from tests.loop_drive import LoopDrive

pytestmark = pytest.mark.needs(
    "losetup", "mkfs.exfat", "mkfs.ext4", "mount", "mount.exfat-fuse", "fsck.exfat"
)

MIB = 1 << 20
SIZE = 4 * MIB
NAME = "fieldbook-abcdefgh.age"
CONTENT = os.urandom(SIZE)


class RealDrive(Protocol):
    """A filesystem of its own that can be taken away."""

    @property
    def mount(self) -> Path:
        """Where its files are."""

    def plug_in(self, *options: str) -> None:
        """Let it be there again."""

    def unplug(self) -> None:
        """Take it away in good order."""

    def cut_off(self) -> None:
        """Pull it."""


@pytest.fixture(params=["exfat", "ext4"])
def drive(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[RealDrive]:
    found: RealDrive = (
        ExfatDrive.made(tmp_path, 48 * MIB)
        if request.param == "exfat"
        else LoopDrive.made(tmp_path, 48 * MIB)
    )
    yield found
    found.unplug()


def written(drive: RealDrive, **options: object) -> Written:
    return write_out(
        drive.mount / NAME,
        lambda target: target.writelines(CONTENT[at : at + 65_552] for at in range(0, SIZE, 65_552)),
        size_at_most=SIZE,
        **options,  # type: ignore[arg-type]
    )


def pulled_at(drive: RealDrive, part: float) -> Callable[[int], None]:
    """Pulls it when so much of writing and reading back is done."""
    is_there = [True]

    def progress(done: int) -> None:
        if is_there[0] and done >= part * 2 * SIZE:
            is_there[0] = False
            drive.cut_off()

    return progress


@pytest.mark.parametrize("part", [0.05, 0.25, 0.495, 0.75], ids=["10 %", "50 %", "99 %", "reading back"])
def test_a_stick_that_is_pulled_is_said_and_keeps_no_half_file(drive: RealDrive, part: float) -> None:
    with pytest.raises(DrivePulledOut) as pulled:
        written(drive, progress=pulled_at(drive, part))
    assert pulled.value.remnant is True
    drive.unplug()
    drive.plug_in()
    remove_leftovers(drive.mount)
    assert leftovers(drive.mount) == ()
    kept = [path for path in drive.mount.iterdir() if path.name.startswith("fieldbook-")]
    # Pulled while it was read back, all of it may be there; less of it must not be.
    assert [path.read_bytes() == CONTENT for path in kept] == [True] * len(kept)
    assert not kept or part > 0.5


def test_a_stick_that_is_pulled_right_after_holds_all_of_it(drive: RealDrive) -> None:
    paths = written(drive, part_size=MIB).paths
    drive.cut_off()
    drive.unplug()
    drive.plug_in()
    assert len(paths) == 4
    with open_parts(drive.mount / paths[0].name) as joined:
        assert joined.read() == CONTENT
    assert b"".join(path.read_bytes() for path in sorted(drive.mount.glob("fieldbook-*"))) == CONTENT


def test_after_a_stop_nothing_is_left_and_the_stick_is_sound(drive: RealDrive) -> None:
    done: list[int] = []
    with pytest.raises(Cancelled):
        written(drive, progress=done.append, stop=lambda: bool(done) and done[-1] > SIZE // 2)
    assert not list(drive.mount.glob("fieldbook-*"))
    drive.unplug()
    if isinstance(drive, ExfatDrive):
        assert drive.is_sound()
    drive.plug_in()
    assert not list(drive.mount.glob("fieldbook-*"))


def test_a_stick_mounted_for_reading_only_says_so(drive: RealDrive) -> None:
    drive.unplug()
    drive.plug_in("ro")
    with pytest.raises(NotWritable):
        written(drive)


def test_a_stick_that_fills_up_keeps_nothing(drive: RealDrive) -> None:
    with (drive.mount / "other").open("wb") as file:
        file.write(bytes(40 * MIB))
    before = sorted(path.name for path in drive.mount.iterdir())
    facts: set[type[StickError]] = set()
    for said in (SIZE, 100 * MIB):
        with pytest.raises(StickError) as full:
            write_out(drive.mount / NAME, lambda target: target.writelines([CONTENT] * 25), size_at_most=said)
        facts.add(type(full.value))
        assert full.value.remnant is False
    assert facts == {DriveFull}
    assert sorted(path.name for path in drive.mount.iterdir()) == before
