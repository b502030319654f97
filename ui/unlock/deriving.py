"""How far lists and search are made anew while a notebook is opened: after a restore or an upgrade, which takes seconds for a large one.

It is told on the notebook's thread and asked by the screen, so neither waits for the other or needs to know whether the other still exists.
"""

from __future__ import annotations

from resources.language import translated as _


class Deriving:
    """How much is made; nothing as long as there is nothing to be made."""

    def __init__(self) -> None:
        self._part: float | None = None

    def note(self, part: float) -> None:
        """So much is made, from 0 to 1.  On any thread."""
        self._part = part

    def words(self) -> str | None:
        """The sentence for the screen; None as long as there is nothing to be made."""
        if self._part is None:
            return None
        return _("Lists and the search are being made anew: {percent} %").format(
            percent=int(100 * self._part)
        )
