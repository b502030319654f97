"""One file on a drive, first under its unfinished name; gets its own when everything is on the medium."""

from __future__ import annotations

import contextlib
import io
import os
import secrets
import sys
from pathlib import Path
from typing import Final

from export.errors import AlreadyThere
from export.stick import durable
from export.stick.faults import translated

FLUSH_EVERY: Final = 32 << 20
"""Bytes. A slow stick then shows honest progress, a pulled one is noticed soon, and no long last flush outlives a Cancel."""
UNFINISHED: Final = ".fieldbook.part"
"""Ends the name of an unfinished file.  Eight random letters stand before it: no other program has such a name, nor another window of ours."""
LONGEST_STEM: Final = 200
"""Bytes of a name that its unfinished one keeps, so that a filesystem which takes the one takes the other."""
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"


def unfinished_stem(name: str) -> str:
    """What the unfinished name of a file begins with: its name, or the beginning of a very long one."""
    return name.encode()[:LONGEST_STEM].decode(errors="ignore")


def _unfinished_name(name: str) -> str:
    letters = "".join(secrets.choice(_LETTERS) for _ in range(8))
    return f"{unfinished_stem(name)}.{letters}{UNFINISHED}"


def _begun(path: Path) -> tuple[Path, int]:
    """A new file under an unfinished name of `path`, held as being written; its name and descriptor.

    A sweep that came between the two calls takes the file for one that was left, and another is begun.
    """
    while True:
        unfinished = path.with_name(_unfinished_name(path.name))
        descriptor = durable.create(unfinished)
        if durable.hold(descriptor) and os.path.lexists(unfinished):
            return unfinished, descriptor
        os.close(descriptor)


class FileOnDrive:
    """A file being written.

    begun: whether another file of the same copy is on the drive already, which tells a pulled drive from a wrong folder.

    Raises:
        AlreadyThere: the name is taken.
        StickError: the drive refuses.
    """

    def __init__(self, path: Path, *, begun: bool) -> None:
        self.path = path
        self.size = 0
        self._unflushed = 0
        with translated(begun=begun):
            # Asked so that a name which the drive cannot hold is refused now, and not when everything is written.
            with contextlib.suppress(FileNotFoundError):
                path.lstat()
                raise AlreadyThere
            self._unfinished, descriptor = _begun(path)
        self._raw = io.FileIO(descriptor, "wb")
        self._is_named = False

    def write(self, content: memoryview) -> None:
        """Write all of it; now and then wait until the medium has it."""
        while content:
            count = os.write(self._raw.fileno(), content)
            self.size += count
            self._unflushed += count
            content = content[count:]
        if self._unflushed >= FLUSH_EVERY:
            durable.flush(self._raw.fileno())
            self._unflushed = 0

    def settle(self) -> None:
        """Flush, give the final name, flush again. A second call changes nothing.

        Raises:
            AlreadyThere: somebody took the name meanwhile.
        """
        if self._is_named:
            return
        durable.flush(self._raw.fileno())
        if sys.platform == "win32":
            self._raw.close()  # an open file has no other name there
        # Between this look and the rename somebody else could still take the name; FAT knows no rename that refuses.
        if os.path.lexists(self.path):
            raise AlreadyThere
        self._unfinished.rename(self.path)
        self._is_named = True
        # Only now: until then a sweep of another window must find it held.
        self._raw.close()
        durable.flush_file(self.path)

    def removed(self) -> bool:
        """Take the file off the drive; False if that failed, also when a pulled drive no longer shows it."""
        with contextlib.suppress(OSError):
            self._raw.close()
        try:
            (self.path if self._is_named else self._unfinished).unlink()
        except OSError:
            return False
        return True
