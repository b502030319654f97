"""Values of a redacted case: accounts side by side, places, authorities, numbers of people, ages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from domain.age import AgeBand
from domain.counts import CountRange
from domain.redaction.marks import Absence, CountBand
from domain.stated import Grade
from domain.vocabulary.authorities import AuthorityKind
from domain.vocabulary.countries import Country
from domain.vocabulary.places import SiteKind
from domain.vocabulary.sources import Certainty

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactedAccount(Generic[T]):
    """What one source says of one value."""

    value: T | Absence
    """NOT_KNOWN: this account says that it is not known."""
    source: int | Absence
    """Number of a source in the list of sources."""
    grade: Grade | Absence
    certainty: Certainty | Absence


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactedValue(Generic[T]):
    """One value with its accounts, the working one first; accounts that became equal are one."""

    accounts: tuple[RedactedAccount[T], ...]

    @property
    def working(self) -> RedactedAccount[T]:
        """The account that tables use."""
        return self.accounts[0]

    @property
    def rivals(self) -> tuple[RedactedAccount[T], ...]:
        """The accounts that say something else than the working one, as far as the values shown tell."""
        return tuple(account for account in self.accounts if account.value != self.working.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactedPlace:
    """A place as precisely as the profile shows places; each part below that is WITHHELD."""

    country: Country | Absence
    province: str | Absence
    town: str | Absence
    name: str | Absence
    site: SiteKind | Absence


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactedAuthority:
    """An authority at the level of a ministry or a force."""

    name: str | Absence
    kind: AuthorityKind | Absence
    country: Country | Absence


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactedSize:
    """How many people, and of whom."""

    total: CountRange | CountBand | Absence
    women: CountRange | Absence
    men: CountRange | Absence
    children: CountRange | Absence
    infants: CountRange | Absence


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactedAge:
    """An age when custody began; the years are given only where the profile shows more than the band."""

    band: AgeBand
    least: int | Absence
    most: int | Absence
    """NOT_KNOWN: "or older"."""
