"""Numbers of people as stated: "nine", "eight or nine", "almost 28,000"."""

from __future__ import annotations

from dataclasses import dataclass

from domain.errors import ImpossibleRecord

MOST = 999_999_999
"""People; what a form can hold, and more than any source will ever state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountRange:
    """A number that is known only within bounds."""

    minimum: int
    maximum: int | None = None
    """None: the same as the minimum."""
    about: bool = False

    def __post_init__(self) -> None:
        if self.minimum < 0 or (self.maximum is not None and self.maximum < self.minimum):
            raise ImpossibleRecord("A number of people cannot be negative or end below where it begins.")
        if self.most > MOST:
            raise ImpossibleRecord("A number is larger than can be kept.")

    @property
    def most(self) -> int:
        """The upper bound."""
        return self.minimum if self.maximum is None else self.maximum


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupSize:
    """How many people a source says there were, and of whom (custody-event form, E2)."""

    total: CountRange | None = None
    identified: CountRange | None = None
    women: CountRange | None = None
    men: CountRange | None = None
    children: CountRange | None = None
    infants: CountRange | None = None
    pregnant: CountRange | None = None
    elderly: CountRange | None = None
    ill: CountRange | None = None
