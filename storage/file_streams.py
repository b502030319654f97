"""The streams through which the bytes of a sealed file go: hashed and counted on their way, stopped when that is wanted."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, BinaryIO

from crypto.hashing import Hashing
from storage.errors import Stopped, StorageError

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

FLUSH_EVERY = 32 << 20
"""Bytes: the disk is set to work often, so that no long flush stands at the end, and waited for when as many more have come."""

Stop = Callable[[], bool]
Took = Callable[[int], None]
"""Is told how many bytes have gone through."""


class Counted:
    """What every byte is counted and hashed by."""

    def __init__(self, stop: Stop, took: Took) -> None:
        self._stop, self._took = stop, took
        self._hash = Hashing()
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
        self._hash.add(content)
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
    """A file that the disk takes while it is being written; `settle` waits until it has all of it."""

    def __init__(self, handle: int) -> None:
        self._handle = handle
        self._waiting = 0
        self._beside = ThreadPoolExecutor(1)
        self._flushing: Future[None] | None = None

    def writable(self) -> bool:  # noqa: D102  (as of any stream; here as below)
        return True

    def write(self, content: ReadableBuffer, /) -> int:  # noqa: D102
        written = os.write(self._handle, content)
        self._waiting += written
        if self._waiting >= FLUSH_EVERY:
            self._settle_earlier()
            self._flushing = self._beside.submit(os.fsync, self._handle)
            self._waiting = 0
        return written

    def settle(self) -> None:
        """Wait until the disk has everything written so far."""
        self._settle_earlier()
        os.fsync(self._handle)

    def close(self) -> None:  # noqa: D102
        if not self.closed:
            # A handle that is being flushed must not be closed: its number could be another file's by then.
            self._beside.shutdown()
            os.close(self._handle)
        super().close()

    def _settle_earlier(self) -> None:
        if self._flushing is not None:
            flushing, self._flushing = self._flushing, None
            flushing.result()
