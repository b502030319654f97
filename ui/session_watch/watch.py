"""The one face of the three systems: somebody who asks for the lock when the computer leaves the hands of its owner.

Each system's module has `begin(told)`: listen from now on and call `told` (on the screen's thread) at each such event; what comes back
is kept as long as the program listens.  Where a system tells nothing, `ui.clocks` and idleness are what is left.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal


class SessionWatch(QObject):
    """Silent until it is begun."""

    lock_asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listening: object = None

    def begin(self) -> None:
        """Listen from now on.  Takes no time to speak of; never raises, and never waits for a system that does not answer."""
        if sys.platform == "win32":
            from ui.session_watch.windows import begin  # noqa: PLC0415  (each system has its own)
        elif sys.platform == "darwin":
            from ui.session_watch.macos import begin  # noqa: PLC0415
        else:
            from ui.session_watch.linux import begin  # noqa: PLC0415
        self._listening = begin(self.lock_asked.emit)
