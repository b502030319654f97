"""The custody status of a person, derived from events."""

from __future__ import annotations

from domain.vocabulary.term import Term


class CustodyStatus(Term):
    """Whether somebody holds the person."""

    HELD = "held", "In custody"
    FREE = "free", "Free"
    DEAD = "dead", "Dead"
    WHEREABOUTS_UNKNOWN = "whereabouts_unknown", "Whereabouts unknown"
    UNKNOWN = "unknown", "Not known"
