"""Stated values: what sources say of one thing, side by side.

Sources disagree about when, where, who holds and who was there.  Each says its value in an account of its own; one account is the working one.
None is ever overwritten by another.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from domain.errors import ImpossibleRecord
from domain.ids import SourceId
from domain.text import paragraphs
from domain.vocabulary.sources import Certainty, Credibility, Reliability

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """An Admiralty grade: how good the source usually is, and how good this piece of information is, each judged by itself."""

    reliability: Reliability
    credibility: Credibility

    @property
    def short(self) -> str:
        """As it is written in the field: "B2"."""
        return f"{self.reliability.value}{self.credibility.value}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account(Generic[T]):
    """What one source says of one value."""

    value: T
    source: SourceId | None = None
    grade: Grade | None = None
    certainty: Certainty = Certainty.REPORTED
    words: str = ""
    """The source's own words, kept verbatim."""

    def __post_init__(self) -> None:
        paragraphs(self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated(Generic[T]):
    """One value with all its accounts, the working one marked."""

    accounts: tuple[Account[T], ...]
    working: int = 0
    """Which account is the working one, counted from 0."""

    def __post_init__(self) -> None:
        if not 0 <= self.working < len(self.accounts):
            raise ImpossibleRecord(
                "A stated value needs at least one account, and one of them as the working one."
            )

    @property
    def working_account(self) -> Account[T]:
        """The account that lists and sorting use."""
        return self.accounts[self.working]

    @property
    def working_value(self) -> T:
        """The value of the working account."""
        return self.accounts[self.working].value

    @property
    def is_disputed(self) -> bool:
        """Whether accounts differ in the value itself."""
        return any(account.value != self.working_value for account in self.accounts)


def stated(
    value: T, *, source: SourceId | None = None, words: str = "", certainty: Certainty = Certainty.REPORTED
) -> Stated[T]:
    """A value with a single account."""
    return Stated(accounts=(Account(value=value, source=source, words=words, certainty=certainty),))
