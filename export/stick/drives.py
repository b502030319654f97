"""Removable drives that are plugged in now, on Linux, Windows and macOS."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Final, Protocol

import psutil

LARGEST_ON_FAT: Final = (4 << 30) - 1
"""Bytes: the directory entry of FAT16 and FAT32 has 32 bits for a file's size (Microsoft, fatgen103)."""

_FAT: Final = frozenset(
    {"vfat", "msdos", "msdosfs", "fat", "fat16", "fat32"}
)  # names on Linux, macOS and Windows
_LINUX_MOUNTS_FOR_REMOVABLE: Final = (PurePath("/media"), PurePath("/run/media"))
_LINUX_BLOCK_DEVICES: Final = Path("/sys/class/block")


@dataclass(frozen=True, slots=True, kw_only=True)
class Drive:
    """One removable drive, as it was at the moment of looking."""

    mount: Path
    """The folder (or drive letter) under which its files are."""
    device: str
    """What the system calls it: /dev/sdb1, E:, /dev/disk4s1."""
    label: str
    """The name its owner gave it, as far as the system shows it; foreign text."""
    filesystem: str
    size: int
    """Bytes."""
    free: int
    """Bytes that we may use."""
    read_only: bool


class Partition(Protocol):
    """What psutil tells of a mounted filesystem."""

    device: str
    mountpoint: str
    fstype: str
    opts: str


def removable_drives(
    *,
    system: str = sys.platform,
    block_devices: Path = _LINUX_BLOCK_DEVICES,
) -> tuple[Drive, ...]:
    """The removable drives, ordered by where they are mounted; one that is pulled while we look is left out."""
    found = []
    for partition in _removable_partitions(system, block_devices):
        try:
            usage = shutil.disk_usage(partition.mountpoint)
        except OSError:
            continue
        mount = Path(partition.mountpoint)
        drive = Drive(
            mount=mount,
            device=partition.device,
            label=mount.name or partition.device.rstrip("\\"),
            filesystem=partition.fstype,
            size=usage.total,
            free=usage.free,
            read_only="ro" in partition.opts.split(","),
        )
        found.append(drive)
    return tuple(sorted(found, key=lambda drive: drive.mount))


def removable_mounts(
    *, system: str = sys.platform, block_devices: Path = _LINUX_BLOCK_DEVICES
) -> tuple[Path, ...]:
    """Where removable drives are mounted, in order; no drive is asked anything, so one that has stopped answering stops nobody."""
    return tuple(sorted(Path(each.mountpoint) for each in _removable_partitions(system, block_devices)))


def filesystem_of(folder: Path) -> str:
    """The system's name for the filesystem that a folder lies on; "" if it does not say."""
    place = folder.resolve()
    partitions: list[Partition] = psutil.disk_partitions(all=True)
    above = [partition for partition in partitions if place.is_relative_to(partition.mountpoint)]
    # Of two mounts on one folder the later one covers the earlier.
    above.reverse()
    return max(above, key=lambda partition: len(partition.mountpoint)).fstype if above else ""


def largest_file(filesystem: str) -> int | None:
    """Bytes that one file may have; None where that is no concern."""
    return LARGEST_ON_FAT if filesystem.lower() in _FAT else None


def _removable_partitions(system: str, block_devices: Path) -> Iterator[Partition]:
    partitions: list[Partition] = psutil.disk_partitions(all=False)
    return (each for each in partitions if _is_removable(each, system, block_devices))


def _is_removable(partition: Partition, system: str, block_devices: Path) -> bool:
    if system == "win32":
        return "removable" in partition.opts.split(",")
    mount = PurePath(partition.mountpoint)
    if system == "darwin":
        return mount.is_relative_to("/Volumes")
    return any(mount.is_relative_to(place) for place in _LINUX_MOUNTS_FOR_REMOVABLE) or _is_on_removable_disk(
        partition.device, block_devices
    )


def _is_on_removable_disk(device: str, block_devices: Path) -> bool:
    """Linux: the disk says so itself, or hangs on USB (fixed disks in USB cases call themselves not removable)."""
    place = (block_devices / Path(device).name).resolve()
    if any(part.startswith("usb") for part in place.parts):
        return True
    for disk in (place, place.parent):  # a partition's folder lies in its disk's
        try:
            return (disk / "removable").read_text("ascii").strip() == "1"
        except OSError:
            continue
    return False
