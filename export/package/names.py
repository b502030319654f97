"""Names inside a package, which must be harmless on every computer, and the package's own name, which must say nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from export.errors import NamedTwice, UnsafeName

LONGEST_NAME = 100
"""Bytes: the name field of a ustar header (POSIX.1-1988)."""

# An allow-list: no folder, no hidden file, no leading dash (an option to a program), no trailing dot (Windows drops it), no colon
# (a stream on NTFS). Names that differ only in Unicode form, or that turn the reading direction, cannot be written in ASCII.
_HARMLESS = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?", re.ASCII)
_WINDOWS_DEVICES = frozenset(
    {
        "con",
        "prn",
        "aux",
        "nul",
        "conin$",
        "conout$",
        *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)),
    }
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def check_name(name: str) -> None:
    """Raise UnsafeName unless the name means the same plain file in the current folder on every system."""
    if len(name) > LONGEST_NAME or not _HARMLESS.fullmatch(name):
        raise UnsafeName
    if name.split(".", 1)[0].lower() in _WINDOWS_DEVICES:
        raise UnsafeName


def check_names(names: Iterable[str]) -> None:
    """Raise UnsafeName for a bad name, NamedTwice for two that are one file where case does not count."""
    seen: set[str] = set()
    for name in names:
        check_name(name)
        if name.lower() in seen:
            raise NamedTwice
        seen.add(name.lower())


def neutral_file_name(random_bytes: Callable[[int], bytes]) -> str:
    """A file name that tells nothing: `fieldbook-` and eight random letters, `.age`.

    random_bytes: gives n random bytes, as `secrets.token_bytes` does.
    """
    # 38 bits are wanted and 64 are taken, so that no letter is noticeably likelier than another.
    number = int.from_bytes(random_bytes(8), "big")
    letters = []
    for _ in range(8):
        number, letter = divmod(number, len(_LETTERS))
        letters.append(_LETTERS[letter])
    return f"fieldbook-{''.join(letters)}.age"
