"""What a program asked of the kernel: files that it made or wrote to, and sockets, as strace tells them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

MAKES = "mkdir,mkdirat,mknod,mknodat,creat,memfd_create"
MOVES = "rename,renameat,renameat2,link,linkat,symlink,symlinkat"
OPENS = "open,openat,openat2"
SOCKETS = "socket,connect,bind"

# Lines of `strace -f -y`: number, call(arguments) = 5</where it led>
_OPENED = re.compile(
    r" open(?:at2?)?\(.*?O_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND).*\s= \d+<(.*?)>(?:\(deleted\))?$"
)
_MADE = re.compile(r' (?:mkdir|mknod|creat|memfd_create)\("(.*?)".*\s= (?:0|\d+<.*>(?:\(deleted\))?)$')
_MOVED = re.compile(r' (?:rename|link|symlink)\((?:".*?", )"(.*?)"\)\s+= 0$')
_BY_FOLDER = re.compile(r' (?:mkdir|mknod|rename|renameat|link|symlink)at?2?\(.*<(.*?)>, "(.*?)".*\s= 0$')
_SOCKET = re.compile(r" socket\((AF_\w+),.* = \d+")


def traced(log: Path) -> tuple[str, ...]:
    """The command under which a program is traced with all it starts; only these calls cost time."""
    calls = f"{MAKES},{MOVES},{OPENS},{SOCKETS}"
    return (
        "strace",
        "-f",
        "--seccomp-bpf",
        "-qq",
        "-y",
        "-s",
        "4096",
        "-e",
        f"trace={calls}",
        "-e",
        "signal=none",
        "-o",
        str(log),
    )


def written(log: Path) -> set[Path]:
    """Every place at which something was opened to be written, or made, or moved to."""
    return {Path(place) for place in _places(log.read_text(encoding="utf-8", errors="replace"))}


def families(log: Path) -> set[str]:
    """The kinds of sockets that were made (AF_UNIX and so on)."""
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    return {found.group(1) for line in lines if (found := _SOCKET.search(line))}


def _places(log: str) -> Iterator[str]:
    for line in log.splitlines():
        by_folder = _BY_FOLDER.search(line)
        found = _OPENED.search(line) or _MADE.search(line) or _MOVED.search(line)
        if by_folder:
            folder, name = by_folder.groups()
            yield str(Path(folder, name))
        elif found:
            yield found.group(1)
