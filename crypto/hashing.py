"""SHA-256 of what streams by, computed beside whoever reads or writes it: a hash takes longer than the cipher does."""

from __future__ import annotations

import hashlib
from concurrent.futures import Future, ThreadPoolExecutor

AT_ONCE = 1 << 20
"""Bytes that are handed to the other thread together; what is shorter is never handed over."""


class Hashing:
    """A hash of one stream, of one thread at a time.  Its own thread begins with the second MiB and ends with it."""

    def __init__(self) -> None:
        """The hash of nothing."""
        self._hash = hashlib.sha256()
        self._pieces: list[bytes | memoryview] = []
        self._size = 0
        self._beside: ThreadPoolExecutor | None = None
        self._under_way: Future[None] | None = None

    def add(self, piece: bytes | memoryview) -> None:
        """Take a piece in; it must not change until `digest`."""
        self._pieces.append(piece)
        self._size += len(piece)
        if self._size >= AT_ONCE:
            pieces, self._pieces, self._size = self._pieces, [], 0
            self._wait()
            if self._beside is None:
                self._beside = ThreadPoolExecutor(1)
            self._under_way = self._beside.submit(self._take, pieces)

    def digest(self) -> bytes:
        """Of all pieces so far; 32 bytes."""
        self._wait()
        self._take(self._pieces)
        self._pieces, self._size = [], 0
        return self._hash.digest()

    def _take(self, pieces: list[bytes | memoryview]) -> None:
        for piece in pieces:
            self._hash.update(piece)

    def _wait(self) -> None:
        # One piece of work at a time: memory stays small, and a hash goes forward in order.
        if self._under_way is not None:
            self._under_way.result()
            self._under_way = None
