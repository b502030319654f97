"""What a child gives up before it reads the first byte of a foreign file, as far as its system lets it.

Linux: any call but for computing and answering, any file and port (twice), executable memory, core files, readers of its memory, and life
after the program that started it.  macOS and Windows: what they give for one call or two; those two files have not been run by us.
Everywhere: the memory and the processor time it was allotted.
"""

from __future__ import annotations

import ctypes
import sys

PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4
PR_SET_NO_NEW_PRIVS = 38
SIGKILL = 9


class CanNotConfine(Exception):
    """The system has no means to wall this process in; it must end without having read anything."""


def confine(*, memory: int, processor: int) -> None:
    """Give it all up, for good.  Whatever is to be imported or opened has to be by then.

    memory: bytes of address space.  processor: seconds of computing, after which the system ends this process.

    Raises:
        CanNotConfine
    """
    if sys.platform == "win32":
        from viewer.windows import confine_by_job  # noqa: PLC0415 (of this system alone)

        confine_by_job(memory=memory, processor=processor)
    elif sys.platform == "darwin":
        from viewer.macos import confine_by_profile  # noqa: PLC0415 (as above)

        _limit(memory, processor)
        _demand(is_done=confine_by_profile())
    else:
        from viewer.landlock import restrict_access  # noqa: PLC0415 (as above)
        from viewer.seccomp import restrict_calls  # noqa: PLC0415 (as above)

        _limit(memory, processor)
        _belong_to_the_parent()
        restrict_access()
        _demand(is_done=restrict_calls())


def _demand(*, is_done: bool) -> None:
    if not is_done:
        raise CanNotConfine


def _limit(memory: int, processor: int) -> None:
    import resource  # noqa: PLC0415 (not on Windows)

    limits = {
        resource.RLIMIT_AS: (memory, memory),
        # First a signal by which the parent knows why, then the end.
        resource.RLIMIT_CPU: (processor, processor + 1),
        resource.RLIMIT_FSIZE: (0, 0),
        resource.RLIMIT_CORE: (0, 0),
        # What is open stays open; nothing new can be.
        resource.RLIMIT_NOFILE: (0, 0),
    }
    for kind, most in limits.items():
        # macOS does not know the first in this sense; what it refuses there, its sandbox and the parent's clock still bound.
        try:
            resource.setrlimit(kind, most)
        except (ValueError, OSError):
            if sys.platform.startswith("linux"):
                raise CanNotConfine from None


def _belong_to_the_parent() -> None:
    """End with the program that started this one, show its memory to nobody, and never gain a right (without which no wall may be built)."""
    library = ctypes.CDLL(None)
    # Gone already, it would be noticed at the first reading from its pipe.
    library.prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0)
    library.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    library.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
