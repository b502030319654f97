"""The process itself, made to leave nothing behind: no core file, no other reader of its memory, no network, files for the owner only."""

from __future__ import annotations

import ctypes
import os
import sys
import threading
from typing import Any, NoReturn

PR_SET_DUMPABLE = 4
"""prctl(2): without it a process of the same user may read this one's memory, and a crash writes it to a file."""


FORBIDDEN = frozenset(
    ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname")
)
"""What would reach a network; asked some thousand times while the program starts."""


class NetworkForbidden(RuntimeError):
    """Something tried to reach a network; this program has none."""


def harden() -> None:
    """Do all of it, before anything else is loaded.  Where a platform has no such means, that one is left out."""
    os.umask(0o077)
    sys.addaudithook(_forbid_network)
    sys.excepthook = _say_one_sentence
    sys.unraisablehook = _say_nothing
    threading.excepthook = _say_nothing
    if sys.platform != "win32":
        _forbid_core_files()
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)


def _forbid_core_files() -> None:
    import resource  # noqa: PLC0415  (not on Windows)

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _forbid_network(event: str, _arguments: tuple[Any, ...]) -> None:
    """An audit hook (PEP 578).  Local sockets, such as the screen's, are made by libraries below Python and by socket pairs."""
    if event in FORBIDDEN:
        _refuse()


def _refuse() -> NoReturn:
    raise NetworkForbidden("this program does not use a network")


def _say_nothing(_error: object) -> None:
    """What fails in a thread or while something is cleared away is told to whoever waits for it, or to nobody."""


def _say_one_sentence(_kind: type[BaseException], _error: BaseException, _trace: Any) -> None:
    """A traceback quotes lines and values; a person gets one sentence instead."""
    os.write(2, b"Something went wrong inside the program. What you have kept is safe.\n")
