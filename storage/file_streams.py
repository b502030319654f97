"""The streams through which the bytes of a sealed file go: hashed and counted on their way, stopped when that is wanted."""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO

from storage.errors import Stopped, StorageError

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

FLUSH_EVERY = 32 << 20
"""Bytes: the disk is waited for often, so that what is told of progress is true and no long flush stands at the end."""

Stop = Callable[[], bool]
Took = Callable[[int], None]
"""Is told how many bytes have gone through."""


class Counted:
    """What every byte is counted and hashed by."""

    def __init__(self, stop: Stop, took: Took) -> None:
        self._stop, self._took = stop, took
        self._hash = hashlib.sha256()
        self.size = 0

    @property
    def sha256(self) -> bytes:
        """Of all bytes so far."""
        return self._hash.digest()

    def count(self, content: bytes) -> None:
        """Take a piece into account.

        Raises:
            Stopped: `stop` says so.
        """
        if self._stop():
            raise Stopped
        self._hash.update(content)
        self.size += len(content)
        self._took(self.size)


class Source:
    """A stream whose failures are one fact."""

    def __init__(self, content: BinaryIO, fact: type[StorageError], counted: Counted | None = None) -> None:
        self._content, self._fact, self._counted = content, fact, counted

    def read(self, size: int = -1) -> bytes:
        """As of any stream."""
        try:
            content = self._content.read(size)
        except OSError:
            raise self._fact from None
        if self._counted is not None:
            self._counted.count(content)
        return content


class Target:
    """A stream to write to, counted; None: nothing is kept of it."""

    def __init__(self, target: BinaryIO | None, counted: Counted) -> None:
        self._target, self._counted = target, counted

    def write(self, content: bytes) -> int:
        """As of any stream, whole."""
        self._counted.count(content)
        if self._target is not None:
            self._target.write(content)
        return len(content)


class Flushed(io.RawIOBase):
    """A file that waits for the disk every so often."""

    def __init__(self, handle: int) -> None:
        self._handle = handle
        self._waiting = 0

    def writable(self) -> bool:  # noqa: D102  (as of any stream; here as below)
        return True

    def write(self, content: ReadableBuffer, /) -> int:  # noqa: D102
        written = os.write(self._handle, content)
        self._waiting += written
        if self._waiting >= FLUSH_EVERY:
            os.fsync(self._handle)
            self._waiting = 0
        return written

    def close(self) -> None:  # noqa: D102
        if not self.closed:
            os.close(self._handle)
        super().close()
