"""No file and no port for the child, said a second time in another place of the Linux kernel (Landlock).

It stands behind `viewer.seccomp`: it needs no list of calls, so it holds where a wrong number in that list would let one through.  Kernels
before 5.13 do not have it; they are content with the first.
"""

from __future__ import annotations

import ctypes
import os
import struct

# The same numbers on every processor.
CREATE_RULESET, RESTRICT_SELF = 444, 446
ASK_VERSION = 1

FILES = {1: 13, 2: 14, 3: 15, 5: 16}
"""Version of Landlock → how many kinds of access to files it can refuse; each newer one has all of the older."""
PORTS_SINCE, BOTH_PORTS = 4, 0b11
"""TCP: bind, connect."""
SCOPES_SINCE, BOTH_SCOPES = 6, 0b11
"""Abstract sockets and signals, to processes outside."""


def restrict_access() -> bool:
    """Give up every access that this kernel can refuse, for this thread and those it starts; whether it has such means."""
    library = ctypes.CDLL(None, use_errno=True)
    version = library.syscall(CREATE_RULESET, None, 0, ASK_VERSION)
    if version < 1:
        return False
    attributes = _attributes(version)
    # A set of rules without a rule: all that it handles is refused.
    rules = library.syscall(CREATE_RULESET, attributes, len(attributes), 0)
    if rules < 0:
        return False
    try:
        return bool(library.syscall(RESTRICT_SELF, rules, 0) == 0)
    finally:
        os.close(rules)


def _attributes(version: int) -> bytes:
    """Struct landlock_ruleset_attr as long as this version knows it: files, ports, scopes."""
    kinds = next(count for since, count in reversed(FILES.items()) if version >= since)
    handled = [(1 << kinds) - 1]
    if version >= PORTS_SINCE:
        handled.append(BOTH_PORTS)
    if version >= SCOPES_SINCE:
        handled.append(BOTH_SCOPES)
    return struct.pack(f"={len(handled)}Q", *handled)
