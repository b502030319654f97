"""Words for the state of a whole case."""

from __future__ import annotations

from domain.vocabulary.term import Term


class CaseStatus(Term):
    """Where the people of a case are, taken together, in the words of whoever keeps the case."""

    IN_CUSTODY = "in_custody", "In custody"
    WHEREABOUTS_UNKNOWN = "whereabouts_unknown", "Whereabouts unknown"
    RETURNED = "returned", "Returned by force"
    RELEASED = "released", "Released"
    DIED = "died", "Died"
    UNKNOWN = "unknown", "Not known"
