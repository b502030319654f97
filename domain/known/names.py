"""A name that a place or an authority bears in public, in one script, for some years or always."""

from __future__ import annotations

from dataclasses import dataclass

from domain.vocabulary.people import Script


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownName:
    """One spelling. Years count from the first in which it was used to the last; None leaves that end open."""

    text: str
    script: Script
    since: int | None = None
    until: int | None = None

    def was_used_in(self, year: int) -> bool:
        """Return whether the name was in use in some part of the year."""
        return (self.since is None or self.since <= year) and (self.until is None or year <= self.until)
