"""A pipe between two threads: what pushes bytes (a decryptor) meets what pulls them (a parser), with little in between."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread
from typing import BinaryIO


class Pouring:
    """A push running in its own thread, and the end of the pipe where its bytes come out."""

    def __init__(self, pour: Callable[[BinaryIO], None]) -> None:
        reading, writing = os.pipe()
        self.outlet: BinaryIO = os.fdopen(reading, "rb", buffering=1 << 18)
        self._inlet: BinaryIO = os.fdopen(writing, "wb", buffering=0)
        self._pour = pour
        self._failure: BaseException | None = None
        self._thread = Thread(target=self._run, name="pouring", daemon=True)
        self._thread.start()

    def finish(self) -> None:
        """Wait for the push to end; raise what made it fail, here in the caller's thread."""
        self._thread.join()
        if self._failure is not None:
            raise self._failure

    def abandon(self) -> None:
        """Close the outlet, so that the push fails at its next byte, and wait until it has."""
        self.outlet.close()
        self._thread.join()

    def _run(self) -> None:
        try:
            self._pour(self._inlet)
        # Everything, because a panic of the Rust side is no Exception, and here nobody else would ever hear of it.
        except BaseException as failure:  # noqa: BLE001
            self._failure = failure
        finally:
            # Only now does the outlet end: whoever sees the end can ask for the failure.
            self._inlet.close()


@contextmanager
def poured(pour: Callable[[BinaryIO], None]) -> Iterator[Pouring]:
    """Run `pour` in a thread of its own while the block reads from `outlet`; no thread and no pipe outlives the block."""
    pouring = Pouring(pour)
    try:
        yield pouring
    finally:
        pouring.abandon()
