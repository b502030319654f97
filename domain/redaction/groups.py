"""What is told of a group to readers who are not to tell single people apart.

In most groups there is one infant, one pregnant woman, one who was taken away.  A word that is true of that one person alone says
that there is such a person, and with the place and the month it says who.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from domain.vocabulary.asks import Ask
from domain.vocabulary.events import EventKind
from domain.vocabulary.law import Norm
from domain.vocabulary.risk import RiskKind
from domain.vocabulary.term import Term

T = TypeVar("T", bound=Term)

EVENTS = frozenset(
    {
        EventKind.SEPARATION,
        EventKind.REUNIFICATION,
        EventKind.FORCED_ABORTION,
        EventKind.MEDICAL,
    }
)
"""Such events are left out as a whole."""

_OF_ONE_PERSON: dict[Term, Term | None] = {
    Ask.REUNITE_CHILD: Ask.KEEP_TOGETHER,
    Ask.MEDICAL_CARE: None,
    RiskKind.CHILD_TAKEN: None,
    RiskKind.FORCED_ABORTION: None,
    RiskKind.MEDICAL: None,
    Norm.CRC_7: None,
    Norm.CRC_9: None,
    Norm.CRC_10: None,
    Norm.CRC_22: None,
    Norm.CRC_37: None,
}
"""A word → what is said of the group in its place; None: nothing."""


def of_the_group(terms: Iterable[Term]) -> tuple[Term, ...]:
    """The terms as they are told of a group as a whole."""
    told = (_OF_ONE_PERSON.get(term, term) for term in terms)
    return tuple(term for term in told if term is not None)


def of_nobody_alone(terms: Iterable[T]) -> tuple[T, ...]:
    """The terms that are true of no single person: what stays where somebody of whom they may be true is left out."""
    return tuple(term for term in terms if term not in _OF_ONE_PERSON)
