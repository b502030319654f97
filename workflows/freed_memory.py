"""Freed memory, overwritten: what was typed to open a notebook is gone from this process soon after, not only at the lock.

Python's and Qt's texts cannot be wiped, and a freed text stays readable until something else is put there.  So two things are done.  While
a passphrase may be typed, the C library overwrites whatever is freed (mallopt(3), M_PERTURB: a few per cent of the time, so not for ever).
Afterwards every free place of the size of a text is taken once and filled with zeros: in Python's own store, and in the C library's
shelves of small pieces, which M_PERTURB passes by.

What is out of reach: a piece that another part of the program has taken over and filled only halfway; and the C libraries of Windows and
macOS, which have no such switch.  There as here the lock, which replaces the process, is what is promised.
"""

from __future__ import annotations

import ctypes
import sys

M_PERTURB = -6
FILLED_WITH = 0x5A
"""The byte that is left where something was freed; any but 0, which would switch it off."""

SMALLEST, LARGEST, STEP = 64, 512, 16
"""Bytes of the pieces of Python's store that can hold a text (Objects/obmalloc.c); a longer text is the C library's."""
HEADER = 33
"""Bytes of a `bytes` object beside its content."""
FILLED_AT_A_TIME = 1 << 20
"""Bytes of each size: more than is ever free of one after a start."""
WHOLE_POOLS = 8 << 20
"""Bytes of the first size: also what is free of all sizes."""

SHELF = 7
"""Pieces of one size that the C library keeps for a thread (tcache, malloc.c)."""
SHELVES = range(24, 1033, 16)
"""Their sizes in bytes."""


def overwrite_what_is_freed(*, is_on: bool) -> None:
    """From now on, or no more: let the C library overwrite what is freed.  Does nothing where it cannot."""
    if sys.platform.startswith("linux"):
        mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
        if mallopt is not None:
            mallopt(M_PERTURB, FILLED_WITH if is_on else 0)


def overwrite_what_is_free() -> None:
    """Overwrite what has been freed before, in Python's own store; takes some hundredths of a second."""
    for size in range(SMALLEST, LARGEST + 1, STEP):
        number = (WHOLE_POOLS if size == SMALLEST else FILLED_AT_A_TIME) // size
        [bytes(size - HEADER) for _ in range(number)]


def overwrite_shelves() -> None:
    """The same for what the C library keeps for this thread: call it on each that had the passphrase.  A thousandth of a second."""
    if not sys.platform.startswith("linux"):
        return
    library = ctypes.CDLL(None)
    library.malloc.restype = ctypes.c_void_p
    library.malloc.argtypes = [ctypes.c_size_t]
    library.free.argtypes = [ctypes.c_void_p]
    for size in SHELVES:
        pieces = [library.malloc(size) for _ in range(SHELF)]
        for piece in filter(None, pieces):
            ctypes.memset(piece, 0, size)
            library.free(piece)
