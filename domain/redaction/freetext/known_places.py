"""Places in a text: those of the case and those of the gazetteer, each made as coarse as the profile wants it."""

from __future__ import annotations

from collections.abc import Iterator

from domain.casefile import CaseFile
from domain.known.places import known_places
from domain.known.spellings import places_in_every_spelling
from domain.place import Place
from domain.redaction.fields import Fields, SourceNumbers
from domain.redaction.freetext.findings import What
from domain.redaction.freetext.named import Named
from domain.redaction.marks import Absence
from domain.redaction.never import SITES
from domain.redaction.profiles import Profile, operator_for
from domain.redaction.values import PLACES as DEPTHS
from domain.redaction.values import reduced_place
from domain.sensitivity import Guard, Kind, Sensitivity
from domain.vocabulary.countries import Country
from domain.vocabulary.places import PlaceLevel

PLACE = Guard(Kind.PLACE, Sensitivity.GENERALISED)
_COUNTRY, _PROVINCE, _TOWN, _SITE = 1, 2, 3, 4
_DEPTH_OF = {
    PlaceLevel.COUNTRY: _COUNTRY,
    PlaceLevel.BORDER_REGION: _PROVINCE,
    PlaceLevel.PROVINCE: _PROVINCE,
    PlaceLevel.RIVER: _PROVINCE,
    PlaceLevel.COUNTY: _TOWN,
    PlaceLevel.TOWN: _TOWN,
}


def places_of_case(case_file: CaseFile, profile: Profile) -> Iterator[Named]:
    """The spellings of recorded places that are finer than the profile shows them, and coordinates."""
    for place in case_file.places:
        fields = Fields(profile, place, SourceNumbers(), place.protection)
        shown = 0 if place.site in SITES else DEPTHS.get(operator_for(profile, PLACE), 0)
        coarse = _coarse(place, profile)

        def depth(field: str, shown: int = shown, fields: Fields = fields) -> int:
            return min(shown, DEPTHS.get(fields.operator(field), 0))

        spellings = ((place.name, "name"), *((name.text, "names") for name in place.names))
        for text, field in spellings:
            if _DEPTH_OF.get(place.level, _SITE) > depth(field):
                yield Named(text, What.PLACE, f"place:{place.id}", instead=coarse)
        if depth("town") < _TOWN:
            yield Named(place.town, What.PLACE, "", instead=coarse)
        if depth("province") < _PROVINCE:
            yield Named(place.province, What.PLACE, "", instead=coarse)


def public_places(profile: Profile) -> Iterator[Named]:
    """The spellings of publicly known places that are finer than the profile shows a place."""
    shown = DEPTHS.get(operator_for(profile, PLACE), 0)
    for known in (*known_places(), *places_in_every_spelling()):
        if _DEPTH_OF.get(known.level, _SITE) > shown:
            coarse = _instead(
                known.province if shown >= _PROVINCE else "", known.country if shown else Country.UNKNOWN
            )
            for name in known.names:
                yield Named(name.text, What.PLACE, f"known:{known.code}", instead=coarse)


def _coarse(place: Place, profile: Profile) -> str:
    """What the structured summary would show of a place at most, down to its province."""
    reduced = reduced_place(place, operator_for(profile, PLACE), profile)
    if isinstance(reduced, Absence):
        return ""
    province = "" if isinstance(reduced.province, Absence) else reduced.province
    return _instead(province, Country.UNKNOWN if isinstance(reduced.country, Absence) else reduced.country)


def _instead(province: str, country: Country) -> str:
    """A province, or else a country; "" where neither is told."""
    return province or ("" if country is Country.UNKNOWN else country.label)
