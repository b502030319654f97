"""The watchdog: a screen that hangs locks too.

Whoever shows signs of life says each time how long the next may take.  A thread of the interpreter's own, which needs neither the screen's
thread nor Python's lock (a search by a pattern that never ends holds that), ends the process when none comes: no draft is written then, but
what was typed before a pause is in the notebook, and a process that is gone holds nothing.
"""

from __future__ import annotations

import faulthandler
import os
from pathlib import Path

GRACE_SECONDS = 20.0
"""Beyond the time of the lock: a screen that is merely slow locks by itself, and keeps the last words."""


class Watchdog:
    """Asleep until it is told to wait for a sign of life."""

    def __init__(self) -> None:
        # Where each thread stood when it ended is written nowhere.
        self._nowhere = Path(os.devnull).open("wb")  # noqa: SIM115  (for as long as the process lives)

    def wait(self, seconds: float) -> None:
        """End the process in so many seconds, unless this is called again before."""
        faulthandler.dump_traceback_later(seconds + GRACE_SECONDS, exit=True, file=self._nowhere)
