"""macOS: the notifications that the login window and the screen saver send to everybody, by CoreFoundation.

This module has not run: there was no Mac to run it on.  It is written from Apple's documentation of CFNotificationCenter; the names of the
notifications are known from use and are not documented.  Sleep and the lid are noticed on waking, by `ui.clocks`: before it, the screen is
locked where its owner set that, and this is heard here.
"""

from __future__ import annotations

import ctypes
import ctypes.util
from collections.abc import Callable
from typing import Any

REASONS = (
    "com.apple.screenIsLocked",
    "com.apple.screensaver.didstart",
    "com.apple.sessionDidMoveOffConsole",
)
UTF_8 = 0x08000100
DELIVER_IMMEDIATELY = 4

_CALLBACK = ctypes.CFUNCTYPE(
    None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p
)


def begin(told: Callable[[], object]) -> object:
    """Listen from now on; what comes back must be kept, since the system calls into it."""
    place = ctypes.util.find_library("CoreFoundation")
    if place is None:
        return None
    library: Any = ctypes.CDLL(place)
    library.CFNotificationCenterGetDistributedCenter.restype = ctypes.c_void_p
    library.CFStringCreateWithCString.restype = ctypes.c_void_p
    library.CFStringCreateWithCString.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_uint32]
    library.CFNotificationCenterAddObserver.argtypes = [
        ctypes.c_void_p,
        ctypes.c_void_p,
        _CALLBACK,
        ctypes.c_void_p,
        ctypes.c_void_p,
        ctypes.c_long,
    ]
    # Called by the main thread's run loop, which Qt runs.
    heard = _CALLBACK(lambda *_notification: told() and None)
    centre = library.CFNotificationCenterGetDistributedCenter()
    for reason in REASONS:
        name = library.CFStringCreateWithCString(None, reason.encode("ascii"), UTF_8)
        library.CFNotificationCenterAddObserver(centre, None, heard, name, None, DELIVER_IMMEDIATELY)
    return heard
