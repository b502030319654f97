"""A backup while it runs beside the screen: where it is just now, in words, and how it is stopped."""

from __future__ import annotations

import time
from contextlib import closing
from dataclasses import dataclass

from resources.language import counted, message
from resources.language import translated as _
from ui.background import Steps
from workflows import backing_up
from workflows.backing_up import Backup, Made, Step
from workflows.errors import Refused

STOPPED = message("Stopped. The earlier backup is as it was.")

LONG = 10.0
"""Seconds that must be left before they are spoken of."""

SURE_AFTER = 2.0
"""Seconds after which how fast it goes says how long it takes."""


@dataclass(slots=True)
class Running:
    """Written beside the screen, read by it: neither waits for the other."""

    step: Step | None = None
    is_stopped: bool = False
    _doing: object = None
    _since: float = 0.0

    def steps(self, planned: Backup) -> Steps[Made]:
        """The run as a long job.

        Raises:
            Refused: as `backing_up.run`, or it was stopped.
        """
        with closing(backing_up.run(planned, stop=lambda: self.is_stopped)) as run:
            while True:
                try:
                    self.step = next(run)
                except StopIteration as ended:
                    made: Made = ended.value
                    return made
                if self.is_stopped:
                    raise Refused(STOPPED)
                yield

    def percent(self) -> int | None:
        """How much of what it does just now is done; None: it cannot be told yet."""
        step = self.step
        return None if step is None or not step.of else min(100, 100 * step.done // step.of)

    def words(self) -> str:
        """What it does just now, how much of it is done, and how long it still takes."""
        step = self.step
        if step is None:
            return _("Beginning…")
        if step.doing is not self._doing:
            self._doing, self._since = step.doing, time.monotonic()
        percent = self.percent()
        parts = [_(step.doing.value)]
        if percent is not None:
            parts.append(f"{percent} %")
            parts += self._left(percent)
        return "  ·  ".join(parts)

    def _left(self, percent: int) -> list[str]:
        taken = time.monotonic() - self._since
        left = taken * (100 - percent) / percent if percent else 0.0
        if taken < SURE_AFTER or left < LONG:
            return []
        minutes = max(1, round(left / 60))
        return [counted("about {number} minute left", "about {number} minutes left", minutes)]
