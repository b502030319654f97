"""Which drives are removable, as three systems tell it."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest

from export.stick.drives import LARGEST_ON_FAT, Drive, filesystem_of, largest_file, removable_drives


def partition(device: str, mountpoint: str, fstype: str = "vfat", opts: str = "rw") -> SimpleNamespace:
    return SimpleNamespace(device=device, mountpoint=mountpoint, fstype=fstype, opts=opts)


def plugged_in(monkeypatch: pytest.MonkeyPatch, *partitions: SimpleNamespace) -> None:
    monkeypatch.setattr(psutil, "disk_partitions", lambda all: list(partitions))  # noqa: A006


@pytest.fixture
def block_devices(tmp_path: Path) -> Path:
    """Linux's list of block devices: links into the tree of buses, where a partition lies inside its disk."""
    classes = tmp_path / "class"
    classes.mkdir()
    for disk, bus, removable in (
        ("sda", "ata1", 0),
        ("sdb", "ata2", 1),
        ("sdc", "usb3", 0),
        ("mmcblk0", "mmc0", 0),
    ):
        place = tmp_path / "devices" / bus / disk
        (place / f"{disk}1").mkdir(parents=True)
        (place / "removable").write_text(f"{removable}\n")
        (classes / disk).symlink_to(place)
        (classes / f"{disk}1").symlink_to(place / f"{disk}1")
    return classes


def test_linux_a_disk_that_calls_itself_removable_or_hangs_on_usb_is_listed(
    tmp_path: Path, block_devices: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = {name: tmp_path / name for name in ("fixed", "card", "usb", "whole", "internal")}
    for mount in mounts.values():
        mount.mkdir()
    plugged_in(
        monkeypatch,
        partition("/dev/sda1", str(mounts["fixed"]), "ext4"),
        partition("/dev/sdb1", str(mounts["card"])),
        partition("/dev/sdc1", str(mounts["usb"]), "exfat", "ro,nosuid"),
        partition("/dev/sdb", str(mounts["whole"])),
        partition("/dev/mmcblk0p1", str(mounts["internal"]), "ext4"),
    )
    drives = removable_drives(system="linux", block_devices=block_devices)
    assert [drive.mount for drive in drives] == [mounts["card"], mounts["usb"], mounts["whole"]]
    usb = drives[1]
    assert (usb.label, usb.device, usb.filesystem, usb.read_only) == ("usb", "/dev/sdc1", "exfat", True)
    assert 0 < usb.free <= usb.size
    assert not drives[0].read_only


@pytest.mark.parametrize("place", ["/media/worker/STICK", "/run/media/worker/STICK"])
def test_linux_what_the_desktop_mounted_as_removable_is_so(
    place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    plugged_in(monkeypatch, partition("/dev/mapper/luks-1", place), partition("/dev/mapper/root", "/"))
    monkeypatch.setattr("shutil.disk_usage", lambda path: SimpleNamespace(total=100, free=40))
    (drive,) = removable_drives(system="linux", block_devices=Path("/nonexistent"))
    assert drive == Drive(
        mount=Path(place),
        device="/dev/mapper/luks-1",
        label="STICK",
        filesystem="vfat",
        size=100,
        free=40,
        read_only=False,
    )


def test_a_drive_pulled_while_we_look_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    plugged_in(monkeypatch, partition("/dev/sdb1", "/media/nobody/GONE"))
    assert removable_drives(system="linux") == ()


def test_windows_tells_by_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    plugged_in(
        monkeypatch,
        partition("C:\\", "/", "NTFS", "rw,fixed"),
        partition("E:\\", "/", "FAT32", "rw,removable"),
    )
    (drive,) = removable_drives(system="win32")
    assert (drive.label, drive.filesystem, drive.read_only) == ("E:", "FAT32", False)


def test_macos_mounts_what_is_plugged_in_under_volumes(monkeypatch: pytest.MonkeyPatch) -> None:
    plugged_in(
        monkeypatch,
        partition("/dev/disk1s1", "/", "apfs"),
        partition("/dev/disk1s2", "/System/Volumes/Data", "apfs"),
        partition("/dev/disk4s1", "/Volumes/STICK", "msdos"),
    )
    monkeypatch.setattr("shutil.disk_usage", lambda path: SimpleNamespace(total=100, free=40))
    assert [drive.label for drive in removable_drives(system="darwin")] == ["STICK"]


def test_the_real_list_of_this_machine_can_be_read() -> None:
    assert all(drive.size >= drive.free for drive in removable_drives())


def test_a_folder_lies_on_the_innermost_mount_and_on_the_later_of_two(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    (stick / "folder").mkdir(parents=True)
    plugged_in(
        monkeypatch,
        partition("/dev/sda1", "/", "ext4"),
        partition("/dev/sdb1", str(stick), "vfat"),
        partition("/dev/sdb2", str(stick), "exfat"),
        partition("/dev/sdc1", str(tmp_path / "sti"), "xfs"),
    )
    assert filesystem_of(stick / "folder") == "exfat"
    assert filesystem_of(tmp_path) == "ext4"


def test_a_system_that_says_nothing_is_no_obstacle(monkeypatch: pytest.MonkeyPatch) -> None:
    plugged_in(monkeypatch)
    assert filesystem_of(Path("/")) == ""
    assert largest_file("") is None


@pytest.mark.parametrize("filesystem", ["vfat", "msdos", "FAT32", "FAT"])
def test_fat_holds_files_below_4_gib(filesystem: str) -> None:
    assert largest_file(filesystem) == LARGEST_ON_FAT == 4 * 1024**3 - 1
    assert largest_file("exfat") is largest_file("NTFS") is largest_file("ext4") is None
