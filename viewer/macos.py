"""A child on macOS: the system's own profile "pure computation", which has no file, no network and no other process.

Written after the system's header (sandbox.h), where it stands as deprecated and works all the same; not run by us.
"""

from __future__ import annotations

import ctypes

PURE_COMPUTATION = b"pure-computation"
"""What kSBXProfilePureComputation is."""
NAMED = 1


def confine_by_profile() -> bool:
    """Give up everything but computing and what is open; whether that was possible."""
    complaint = ctypes.c_char_p()
    try:
        sandbox = ctypes.CDLL("/usr/lib/libsandbox.1.dylib")
        return bool(sandbox.sandbox_init(PURE_COMPUTATION, NAMED, ctypes.byref(complaint)) == 0)
    except (OSError, AttributeError):
        return False
