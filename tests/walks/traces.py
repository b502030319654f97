"""A search of the disk for words that only the notebook may know."""

from __future__ import annotations

import os
import pwd
import stat
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

AT_A_TIME = 1 << 22
LONGEST = 256
"""Bytes that are read twice, so that no word is cut where one piece ends."""

NOTHING = bytes(AT_A_TIME)
"""What a ballast is made of."""


def files_with(words: Iterable[str], *, places: Iterable[Path], since: float) -> dict[Path, str]:
    """Every file written since then (seconds since 1970) that holds a word, in itself or in its path, with the first it holds.

    A word is looked for as UTF-8 and as UTF-16.  Other file systems mounted inside a place are left out: somebody may have /proc there, in
    which one file is as large as all memory could be.
    """
    return files_holding(
        {word: (word.encode(), word.encode("utf-16-le")) for word in words}, places=places, since=since
    )


def files_holding(
    wanted: Mapping[str, tuple[bytes, ...]], *, places: Iterable[Path], since: float
) -> dict[Path, str]:
    """The same for any bytes: what they are → how they can lie in a file."""
    patterns = tuple((coded, name) for name, forms in wanted.items() for coded in forms)
    found = {}
    for file in _files(places, since):
        held = next((word for coded, word in patterns if coded in bytes(file)), "") or _held(file, patterns)
        if held:
            found[file] = held
    return found


def everywhere(*more: Path) -> set[Path]:
    """Where a program can write without being asked to, and these places; none of them inside another."""
    own = pwd.getpwuid(os.getuid()).pw_dir
    usual: tuple[str | Path, ...] = (
        tempfile.gettempdir(),
        "/tmp",
        "/var/tmp",
        "/dev/shm",
        "/run/user",
        own,
        Path.home(),
    )
    places = {Path(place).resolve() for place in (*usual, *more) if Path(place).is_dir()}
    return {place for place in places if places.isdisjoint(place.parents)}


def _files(places: Iterable[Path], since: float) -> Iterator[Path]:
    for place in places:
        device = place.lstat().st_dev
        for folder, folders, names in os.walk(place):
            folders[:] = [name for name in folders if _is_on(device, Path(folder, name))]
            for name in names:
                path = Path(folder, name)
                try:
                    status = path.lstat()
                except OSError:
                    continue  # somebody else's, gone meanwhile
                if stat.S_ISREG(status.st_mode) and max(status.st_mtime, status.st_ctime) >= since:
                    yield path


def _is_on(device: int, folder: Path) -> bool:
    try:
        return folder.lstat().st_dev == device
    except OSError:
        return False  # gone meanwhile


def _held(file: Path, patterns: Iterable[tuple[bytes, str]]) -> str:
    before = b""
    try:
        with file.open("rb") as opened:
            while piece := opened.read(AT_A_TIME):
                if piece == NOTHING[: len(piece)]:
                    before = b""
                    continue
                looked_at = before + piece
                for coded, word in patterns:
                    if coded in looked_at:
                        return word
                before = piece[-LONGEST:]
    except OSError:
        pass  # as above, or not ours to read
    return ""
