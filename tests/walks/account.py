"""Accounts of one computer: each has a user, a home and a sight of the filesystem of its own, in which nothing of the other's is."""

from __future__ import annotations

import os
import shlex
import stat
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.exfat_drive import ExfatDrive
from tests.walks.conftest import ROOT

FIRST_USER = 12_001
"""Numbers that no system gives away by itself."""

STICKS = Path("/media/stick")


def needs_accounts() -> None:
    """Leave a test out where nobody may make a mount or be somebody else."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root on Linux may be two people")


@dataclass(frozen=True)
class Account:
    """Somebody's."""

    name: str
    user: int
    outside: Path
    """Where its home is in our sight."""

    @classmethod
    def made(cls, name: str, number: int, folder: Path) -> Account:
        """A new one, with an empty home."""
        user = FIRST_USER + number if _may_be(FIRST_USER + number) else 0
        outside = folder / name
        outside.mkdir()
        os.chown(outside, user, user)
        return cls(name, user, outside)

    @property
    def home(self) -> Path:
        """Where it is in theirs."""
        return Path("/home", self.name)

    @property
    def under(self) -> tuple[str, ...]:
        """What runs a program as this user."""
        home, outside = shlex.quote(str(self.home)), shlex.quote(str(self.outside))
        return _as_somebody(
            self.user,
            f"mkdir -p {home} {STICKS}",
            f"mount --bind {outside} {home}",
            f"cd {home}",
        )

    def takes_over(self, folder: Path) -> None:
        """What lies in its home, and was put there by somebody else."""
        for each in (folder, *folder.rglob("*")):
            os.chown(each, self.user, self.user)

    def plugs_in(self, stick: ExfatDrive, process: int) -> None:
        """Plug a stick in, before the eyes of a program of theirs."""
        stick.beside, stick.mount = process, STICKS / "BLUE"
        subprocess.run(
            ["nsenter", "--mount", f"--target={process}", "mkdir", "-p", str(stick.mount)], check=True
        )
        stick.plug_in(f"uid={self.user}", f"gid={self.user}", "umask=077")


def _as_somebody(user: int, *prepare: str) -> tuple[str, ...]:
    """What runs a program as a user, after commands of a shell, with empty places for homes and sticks."""
    steps = (
        "mount -t tmpfs -o mode=755 tmpfs /media",
        "mount -t tmpfs -o mode=755 tmpfs /home",
        *_opened(Path(sys.base_prefix), Path(sys.prefix), ROOT),
        *prepare,
        f'exec setpriv --reuid={user} --regid={user} --clear-groups --no-new-privs "$@"',
    )
    return ("unshare", "--mount", "--propagation", "private", "sh", "-e", "-c", "\n".join(steps), "sh")


def _opened(*needed: Path) -> Iterator[str]:
    """Yield what lets everybody reach the program and its interpreter behind a closed folder, of which nothing else is seen."""
    closed: dict[Path, Path] = {}
    for place in (each.resolve() for each in needed):
        for above in reversed(place.parents):
            if not above.stat().st_mode & stat.S_IXOTH:
                closed[place] = above
                break
    held = {place: f"/home/{number}" for number, place in enumerate(closed)}
    for place, there in held.items():
        yield f"mkdir {there} && mount --bind {shlex.quote(str(place))} {there}"
    for above in dict.fromkeys(closed.values()):
        yield f"mount -t tmpfs -o mode=755 tmpfs {shlex.quote(str(above))}"
    for place, there in held.items():
        yield f"mkdir -p {shlex.quote(str(place))} && mount --move {there} {shlex.quote(str(place))}"


def _may_be(user: int) -> bool:
    """Whether somebody else can run this program."""
    begins = (sys.executable, "-B", "-c", "import PySide6, main")
    return not subprocess.run(
        [*_as_somebody(user), *begins], cwd=ROOT, capture_output=True, check=False
    ).returncode
