"""Values made coarser: places, authorities, numbers of people."""

from __future__ import annotations

from domain.authority import Authority
from domain.counts import CountRange, GroupSize
from domain.place import Place
from domain.redaction.fields import Fields, SourceNumbers, term
from domain.redaction.marks import NOT_KNOWN, WITHHELD, Absence, CountBand
from domain.redaction.never import SITES
from domain.redaction.profiles import Operator, Profile, operator_for
from domain.redaction.redacted_values import RedactedAuthority, RedactedPlace, RedactedSize
from domain.sensitivity import Guard, Kind, Sensitivity
from domain.vocabulary.places import PlaceLevel

PLACES = {Operator.COUNTRY: 1, Operator.PROVINCE: 2, Operator.TOWN: 3, Operator.KEEP: 4}
"""How deep an operator lets a reader see: country, province, town, the place itself."""

COUNTS = frozenset({Operator.BAND, Operator.KEEP})

_SMALLEST_GROUP, _SMALLEST_LARGE_GROUP, _HUNDRED = 3, 10, 100

_WOMEN_AND_MEN = Guard(Kind.SEX, Sensitivity.GENERALISED)
_CHILDREN = Guard(Kind.AGE, Sensitivity.GENERALISED)
_INFANTS = Guard(Kind.HEALTH, Sensitivity.GENERALISED)


def reduced_place(place: Place | None, operator: Operator, profile: Profile) -> RedactedPlace | Absence:
    """A place as precisely as the operator, and the place's own record, allow."""
    if operator not in PLACES:
        return WITHHELD
    if place is None:
        return NOT_KNOWN
    fields = Fields(profile, place, SourceNumbers(), place.protection)
    is_shelter = place.site in SITES

    def shown(name: str, level: int) -> bool:
        return min(PLACES[operator], PLACES.get(fields.operator(name), 0)) >= level

    def named(name: str, level: int, whole: PlaceLevel) -> str | Absence:
        """A part of the address; a place that is such a part itself may have it in its name alone."""
        if not shown(name, level):
            return WITHHELD
        text: str = getattr(place, name)
        own = place.name if place.level is whole and shown("name", level) and not is_shelter else ""
        return text or own or NOT_KNOWN

    reduced = RedactedPlace(
        country=term(place.country) if shown("country", 1) else WITHHELD,
        province=named("province", 2, PlaceLevel.PROVINCE),
        town=named("town", 3, PlaceLevel.TOWN),
        name=place.name if shown("name", 4) and not is_shelter else WITHHELD,
        site=term(place.site) if shown("site", 3) and not is_shelter else WITHHELD,
    )
    parts = (reduced.country, reduced.province, reduced.town, reduced.name, reduced.site)
    if not all(isinstance(part, Absence) for part in parts):
        return reduced
    return NOT_KNOWN if NOT_KNOWN in parts else WITHHELD


def reduced_authority(authority: Authority | None, profile: Profile) -> RedactedAuthority | Absence:
    """An authority by name, kind and country; its unit stays in the notebook."""
    if authority is None:
        return NOT_KNOWN
    fields = Fields(profile, authority, SourceNumbers(), authority.protection)
    return RedactedAuthority(
        name=fields.text("name"), kind=fields.term("kind"), country=fields.term("country")
    )


def reduced_size(size: GroupSize, operator: Operator, profile: Profile) -> RedactedSize | Absence:
    """A number of people: in bands without its parts, or with those parts that the profile shows of each person too."""

    def part(count: CountRange | None, guard: Guard, allowed: frozenset[Operator]) -> CountRange | Absence:
        is_shown = operator is Operator.KEEP and operator_for(profile, guard) in allowed
        return (count or NOT_KNOWN) if is_shown else WITHHELD

    total: CountRange | CountBand | Absence = NOT_KNOWN
    if size.total:
        total = size.total if operator is Operator.KEEP else count_band(size.total.most)
    reduced = RedactedSize(
        total=total,
        women=part(size.women, _WOMEN_AND_MEN, COUNTS),
        men=part(size.men, _WOMEN_AND_MEN, COUNTS),
        children=part(size.children, _CHILDREN, COUNTS),
        infants=part(size.infants, _INFANTS, frozenset({Operator.KEEP})),
    )
    parts = (reduced.total, reduced.women, reduced.men, reduced.children, reduced.infants)
    return NOT_KNOWN if all(isinstance(each, Absence) for each in parts) else reduced


def count_band(people: int) -> CountBand:
    """The band a number of people falls into."""
    if people < _SMALLEST_GROUP:
        return CountBand.SMALL_GROUP
    if people < _SMALLEST_LARGE_GROUP:
        return CountBand.GROUP
    return CountBand.LARGE_GROUP if people < _HUNDRED else CountBand.HUNDREDS


def is_small(people: int) -> bool:
    """Whether a number of people is so small that telling of them names somebody."""
    return people < _SMALLEST_GROUP
