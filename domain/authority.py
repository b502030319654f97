"""Authority: a body that holds, hands over, decides or answers, with its names by period and script."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from domain.ids import AuthorityId
from domain.roughdate import RoughDate
from domain.sensitivity import Guard, Kind, Protection, Sensitivity
from domain.text import line, paragraphs
from domain.vocabulary.authorities import AuthorityKind
from domain.vocabulary.countries import Country
from domain.vocabulary.people import Script

_OPEN = Guard(Kind.AUTHORITY, Sensitivity.OPEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorityName:
    """One name of an authority, in one script, for the years it bore it."""

    text: str
    script: Script = Script.OTHER
    valid: RoughDate | None = None

    def __post_init__(self) -> None:
        line(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """A ministry, a police force, a border guard, a UN body (custody-event form, D1–D3)."""

    id: AuthorityId
    name: Annotated[str, _OPEN]
    """At the level of a ministry or a force: "Chinese police".  A station or an officer belongs into `unit`."""
    names: Annotated[tuple[AuthorityName, ...], _OPEN] = ()
    kind: Annotated[AuthorityKind, _OPEN] = AuthorityKind.UNKNOWN
    country: Annotated[Country, _OPEN] = Country.UNKNOWN
    unit: Annotated[str, Guard(Kind.AUTHORITY, Sensitivity.CONSENTED)] = ""
    remarks: str = ""
    protection: tuple[Protection, ...] = ()

    def __post_init__(self) -> None:
        for text in (self.name, self.unit):
            line(text)
        paragraphs(self.remarks)
