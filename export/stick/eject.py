"""Let go of a drive with the system's own tool, so that it can be pulled out."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from typing import Final

from export.errors import CannotEject, NoWayToEject
from export.stick.drives import Drive

PATIENCE: Final = 120.0
"""Seconds: a slow stick may still have the system's own writes to take."""

_DRIVE_LETTER = re.compile(r"[A-Z]:")


def eject(drive: Drive, *, system: str = sys.platform) -> None:
    """Unmount the drive and, where the system can, switch it off.

    Raises:
        CannotEject: a program still uses it. NoWayToEject: this system has no tool for it.
    """
    if system == "win32":
        letter = drive.device[:2].upper()
        if not _DRIVE_LETTER.fullmatch(letter):
            raise CannotEject
        # 17 is the folder of drives (ShellSpecialFolderConstants, ssfDRIVES).
        verb = f"(New-Object -ComObject Shell.Application).Namespace(17).ParseName('{letter}').InvokeVerb('Eject')"
        _run(["powershell", "-NoProfile", "-NonInteractive", "-Command", verb])
    elif system == "darwin":
        _run(["diskutil", "eject", str(drive.mount)])
    else:
        _run(["udisksctl", "unmount", "--no-user-interaction", "--block-device", drive.device])
        # An unmounted stick is safe to pull; that some cannot be switched off is no reason to say otherwise.
        _succeeds(["udisksctl", "power-off", "--no-user-interaction", "--block-device", drive.device])


def _run(command: Sequence[str]) -> None:
    if shutil.which(command[0]) is None:
        raise NoWayToEject
    if not _succeeds(command):
        raise CannotEject


def _succeeds(command: Sequence[str]) -> bool:
    program = shutil.which(command[0])
    if program is None:
        return False
    try:
        done = subprocess.run(  # its words name the drive, so nobody hears them
            [program, *command[1:]],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
