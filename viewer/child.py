"""One child process: started as a fresh interpreter, fed and listened to on two pipes, bounded by a clock, and never waited for in vain.

It gets no path, no environment and no open file but its pipes.  What it writes back is a stranger's word.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread, Timer
from typing import Any, BinaryIO, cast

from viewer.errors import ChildDied, NoDecoder, NotConfined, TookTooLong, ViewerError
from viewer.frames import PIECE, BrokenFrame, Writing, frames, read_json, write_json
from viewer.serve import CAN_NOT_CONFINE, CAN_NOT_LOAD

if sys.platform == "linux":
    import fcntl

CHILD = "--child"
"""The first word of the command line that makes this program a child; then the work, the bytes and the seconds it is allotted."""

_ROOT = Path(__file__).parents[1]
_FRESH = "import sys; sys.path.insert(0, sys.argv[1]); from main import main; sys.exit(main(sys.argv[2:]))"
_ON_WINDOWS = ("SYSTEMROOT",)
"""Without it Windows gives an interpreter no randomness."""
_NO_WINDOW = 0x08000000
"""CREATE_NO_WINDOW."""
_OF_CODES: dict[int, type[ViewerError]] = {CAN_NOT_CONFINE: NotConfined, CAN_NOT_LOAD: NoDecoder}
_OUT_OF_TIME = -24
"""Ended by SIGXCPU: the processor time was used up."""
_LAST_BREATH = 2.0
"""Seconds in which a child that says nothing more has to have ended by itself, so that it is known of what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a child may use."""

    memory: int
    """Bytes of address space."""
    processor: int
    """Seconds of computing."""
    patience: float
    """Seconds by the clock until it is ended, whatever it does."""


def ask(
    work: str,
    request: Mapping[str, Any],
    content: BinaryIO,
    take: Callable[[bytes], object],
    *,
    limits: Limits,
    refusals: Mapping[str, type[Exception]],
) -> dict[str, Any]:
    """Have one piece of work done by a child of its own; return the facts it names.

    work: which (`workflows.children`).  content: read to its end in another thread.  take: called in this thread with each piece of the
    answer, which counts only once this returns.  refusals: the errors that this work may name.

    Raises:
        TookTooLong, ChildDied, NotConfined, NoDecoder; one of `refusals`.
        Whatever reading `content` or `take` raises.
    """
    process = _started(work, limits)
    clock = _Clock(limits.patience, process)
    feeding = _Feeding(process, request, content)
    outcome = None
    try:
        outcome = _heard(cast(BinaryIO, process.stdout), take)
    except BrokenFrame:
        with suppress(subprocess.TimeoutExpired):
            process.wait(_LAST_BREATH)
    finally:
        code = _ended(process)
        clock.cancel()
        feeding.join()
    if feeding.failure is not None:
        raise feeding.failure
    if outcome is None:
        raise _reason(code, ran_out=clock.ran_out)
    return _facts(outcome, refusals)


def _command(work: str, limits: Limits) -> list[str]:
    words = [CHILD, work, str(limits.memory), str(limits.processor)]
    if getattr(sys, "frozen", False):
        return [sys.executable, *words]
    return [sys.executable, "-I", "-B", "-c", _FRESH, str(_ROOT), *words]


def _started(work: str, limits: Limits) -> subprocess.Popen[bytes]:
    process = subprocess.Popen(
        _command(work, limits),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={name: os.environ[name] for name in _ON_WINDOWS if name in os.environ},
        cwd=_ROOT.anchor,
        # A terminal that interrupts the program does not reach it.
        start_new_session=True,
        creationflags=_NO_WINDOW if sys.platform == "win32" else 0,
    )
    if sys.platform == "linux":
        for pipe in (process.stdin, process.stdout):
            # As large as a piece, where the system grants it: the two would wait for each other sixteen times for each.
            with suppress(OSError):
                fcntl.fcntl(cast(BinaryIO, pipe), fcntl.F_SETPIPE_SZ, PIECE)
    return process


def _heard(pipe: BinaryIO, take: Callable[[bytes], object]) -> dict[str, Any]:
    for piece in frames(pipe):
        take(piece)
    return read_json(pipe)


def _ended(process: subprocess.Popen[bytes]) -> int:
    """End it; its exit code, or the signal that ended it below zero."""
    process.kill()
    cast(BinaryIO, process.stdout).close()
    return process.wait()


def _reason(code: int, *, ran_out: bool) -> Exception:
    """Why there was no answer."""
    if ran_out or code == _OUT_OF_TIME:
        return TookTooLong()
    return _OF_CODES.get(code, ChildDied)()


def _facts(outcome: dict[str, Any], refusals: Mapping[str, type[Exception]]) -> dict[str, Any]:
    match outcome:
        case {"done": dict(facts)}:
            return facts
        case {"refused": str(name)} if name in refusals:
            raise refusals[name]
    raise ChildDied


class _Clock(Timer):
    """Ends a child when its time is up, and remembers that it did."""

    def __init__(self, patience: float, process: subprocess.Popen[bytes]) -> None:
        super().__init__(patience, self._strike)
        self._process = process
        self.ran_out = False
        self.daemon = True
        self.start()

    def _strike(self) -> None:
        self.ran_out = True
        self._process.kill()


class _Feeding(Thread):
    """Writes to a child what it is asked and the file, as fast as it reads."""

    def __init__(
        self, process: subprocess.Popen[bytes], request: Mapping[str, Any], content: BinaryIO
    ) -> None:
        super().__init__(name="feeding a child", daemon=True)
        self._process, self._request, self._content = process, request, content
        self.failure: BaseException | None = None
        self.start()

    def run(self) -> None:
        pipe = cast(BinaryIO, self._process.stdin)
        # Suppressed: a child that has answered, or died, reads no more.
        with suppress(BrokenPipeError), pipe:
            write_json(pipe, dict(self._request))
            writing = Writing(pipe)
            while piece := self._read():
                writing.write(piece)
            if self.failure is None:
                writing.finish()

    def _read(self) -> bytes:
        try:
            return self._content.read(PIECE)
        except BaseException as failure:  # noqa: BLE001 (raised again in the thread of whoever asked)
            self.failure = failure
            self._process.kill()
            return b""
