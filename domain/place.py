"""Place: where something happened, from a country down to a building."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from domain.errors import ImpossibleRecord
from domain.ids import PlaceId
from domain.sensitivity import Guard, Kind, Protection, Sensitivity
from domain.text import line, paragraphs
from domain.vocabulary.countries import Country
from domain.vocabulary.people import Script
from domain.vocabulary.places import PlaceLevel, SiteKind

LATITUDE, LONGITUDE = 90, 180
"""Degrees to either side."""

RADIUS_KM = 20_000
"""Kilometres; half around the earth."""

_WHERE = Guard(Kind.PLACE, Sensitivity.GENERALISED)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceName:
    """One spelling of a place."""

    text: str
    script: Script = Script.OTHER

    def __post_init__(self) -> None:
        line(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place as precisely as it is known: building, town, province, country (custody-event form, C3–C6)."""

    id: PlaceId
    name: Annotated[str, _WHERE]
    """The spelling shown."""
    names: Annotated[tuple[PlaceName, ...], _WHERE] = ()
    """Other spellings, with their scripts."""
    level: Annotated[PlaceLevel, _WHERE] = PlaceLevel.UNKNOWN
    site: Annotated[SiteKind, _WHERE] = SiteKind.UNKNOWN
    town: Annotated[str, _WHERE] = ""
    province: Annotated[str, _WHERE] = ""
    country: Annotated[Country, _WHERE] = Country.UNKNOWN
    latitude: Annotated[float | None, Guard(Kind.PLACE, Sensitivity.NEVER)] = None
    """Degrees, north positive (WGS 84)."""
    longitude: Annotated[float | None, Guard(Kind.PLACE, Sensitivity.NEVER)] = None
    radius_km: Annotated[float | None, Guard(Kind.PLACE, Sensitivity.NEVER)] = None
    remarks: str = ""
    protection: tuple[Protection, ...] = ()

    def __post_init__(self) -> None:
        for text in (self.name, self.town, self.province):
            line(text)
        paragraphs(self.remarks)
        bounds = (
            (self.latitude, -LATITUDE, LATITUDE),
            (self.longitude, -LONGITUDE, LONGITUDE),
            (self.radius_km, 0, RADIUS_KM),
        )
        if any(number is not None and not least <= number <= most for number, least, most in bounds):
            raise ImpossibleRecord("No place on the earth has these coordinates.")
