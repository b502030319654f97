"""Between two threads: what pushes bytes (a decryptor) meets what pulls them (a parser), with little in between."""

from __future__ import annotations

import io
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Condition, Thread
from typing import TYPE_CHECKING, BinaryIO, Final, cast

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer

PIECE: Final = 1 << 20
"""Bytes handed over at once: a decryptor writes 8 KiB at a time, and each change of threads costs more than that is worth."""
PIECES_WAITING: Final = 4


class Pouring:
    """A push running in its own thread; `read` pulls what it pushes."""

    def __init__(self, pour: Callable[[BinaryIO], None]) -> None:
        self._inlet = _Inlet(self._hand_over)
        self._pour = pour
        self._failure: BaseException | None = None
        self._changed = Condition()
        self._waiting: deque[bytes] = deque()
        self._has_ended = False
        self._is_abandoned = False
        self._piece = memoryview(b"")
        self._thread = Thread(target=self._run, name="pouring", daemon=True)
        self._thread.start()

    def read(self, size: int) -> bytes:
        """At least one byte and at most `size`; b"" only after the last."""
        if not self._piece:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting or self._has_ended)
                if not self._waiting:
                    return b""
                self._piece = memoryview(self._waiting.popleft())
                self._changed.notify_all()
        given = bytes(self._piece[:size])
        self._piece = self._piece[size:]
        return given

    def finish(self) -> None:
        """Wait for the push to end; raise what made it fail, here in the caller's thread."""
        self._thread.join()
        if self._failure is not None:
            raise self._failure

    def abandon(self) -> None:
        """Let the push fail at its next piece, and wait until it has."""
        with self._changed:
            self._is_abandoned = True
            self._changed.notify_all()
        self._thread.join()

    def _run(self) -> None:
        try:
            self._pour(cast(BinaryIO, self._inlet))
            self._inlet.flush()
        # Everything, because a panic of the Rust side is no Exception, and here nobody else would ever hear of it.
        except BaseException as failure:  # noqa: BLE001
            self._failure = failure
        # Only now does it end for the reader: whoever sees the end can ask for the failure.
        with self._changed:
            self._has_ended = True
            self._changed.notify_all()

    def _hand_over(self, piece: bytes) -> None:
        with self._changed:
            self._changed.wait_for(lambda: len(self._waiting) < PIECES_WAITING or self._is_abandoned)
            if self._is_abandoned:
                raise BrokenPipeError
            self._waiting.append(piece)
            self._changed.notify_all()


@contextmanager
def poured(pour: Callable[[BinaryIO], None]) -> Iterator[Pouring]:
    """Run `pour` in a thread of its own while the block reads; no thread outlives the block."""
    pouring = Pouring(pour)
    try:
        yield pouring
    finally:
        pouring.abandon()


def reader_of(pour: Callable[[BinaryIO], None]) -> BinaryIO:
    """A reader of what `pour` pushes; its end raises what made the push fail. To be closed: that ends the push."""
    return cast(BinaryIO, io.BufferedReader(_Outlet(Pouring(pour)), PIECE))


class _Outlet(io.RawIOBase):
    """A pouring as a reader."""

    def __init__(self, pouring: Pouring) -> None:
        self._pouring = pouring

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        room = memoryview(buffer).cast("B")
        content = self._pouring.read(len(room))
        if not content:
            self._pouring.finish()
        room[: len(content)] = content
        return len(content)

    def close(self) -> None:
        self._pouring.abandon()
        super().close()


class _Inlet(io.RawIOBase):
    """Where the push writes: gathers its small writes into pieces."""

    def __init__(self, hand_over: Callable[[bytes], None]) -> None:
        self._hand_over = hand_over
        self._gathered: list[bytes] = []
        self._size = 0

    def writable(self) -> bool:
        return True

    def write(self, content: ReadableBuffer) -> int:
        written = bytes(content)
        self._gathered.append(written)
        self._size += len(written)
        if self._size >= PIECE:
            self.flush()
        return len(written)

    def flush(self) -> None:
        if self._gathered:
            piece = b"".join(self._gathered)
            self._gathered.clear()
            self._size = 0
            self._hand_over(piece)
