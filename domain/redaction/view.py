"""The view: one case file as one profile shows it, with what its people and events are called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from domain.casefile import CaseFile
from domain.counts import GroupSize
from domain.ids import AuthorityId, EventId, PersonId, PlaceId, SourceId
from domain.redaction.fields import Fields, SourceNumbers
from domain.redaction.marks import NOT_KNOWN, WITHHELD, Absence
from domain.redaction.profiles import SOURCE_LINK, TOLD, Operator, Profile, operator_for
from domain.redaction.redacted_values import RedactedAuthority, RedactedPlace, RedactedSize, RedactedValue
from domain.redaction.values import COUNTS, PLACES, reduced_authority, reduced_place, reduced_size
from domain.redaction.written import written


@dataclass(frozen=True, slots=True)
class View:
    """Reads a case file under a profile.

    people: person → label; who has none is not spoken of.  events: event → number; an event without one is not spoken of.
    """

    case_file: CaseFile
    profile: Profile
    people: Mapping[PersonId, str]
    events: Mapping[EventId, int]
    sources: SourceNumbers = field(default_factory=SourceNumbers)

    def fields(self, record: Any) -> Fields:
        """The fields of a record."""
        return Fields(self.profile, record, self.sources, record.protection)

    def unnumbered(self) -> View:
        """The same view in which no source has a number."""
        return replace(self, sources=SourceNumbers(is_blank=True))

    def labels(self, people: Iterable[PersonId]) -> tuple[str, ...]:
        """The labels of people, sorted."""
        return tuple(sorted(self.people[person] for person in people if person in self.people))

    def place(self, identity: PlaceId | None, operator: Operator) -> RedactedPlace | Absence:
        """A place as precisely as an operator allows."""
        return reduced_place(self.case_file.place(identity), operator, self.profile)

    def authority(self, identity: AuthorityId | None) -> RedactedAuthority | Absence:
        """An authority."""
        return reduced_authority(self.case_file.authority(identity), self.profile)

    def source(self, identity: SourceId | None) -> int | Absence:
        """The number of a source."""
        if operator_for(self.profile, SOURCE_LINK) not in TOLD:
            return WITHHELD
        return self.sources.number(identity) if identity else NOT_KNOWN

    def one_place(self, fields: Fields, name: str) -> RedactedPlace | Absence:
        """The place a field names."""
        return self.place(getattr(fields.record, name), fields.operator(name))

    def places(self, fields: Fields, name: str) -> RedactedValue[RedactedPlace] | Absence:
        """Accounts of a place."""
        return fields.stated(name, PLACES, self.place)

    def one_authority(self, fields: Fields, name: str) -> RedactedAuthority | Absence:
        """The authority a field names."""
        if fields.operator(name) is not Operator.KEEP:
            return WITHHELD
        return self.authority(getattr(fields.record, name))

    def authorities(self, fields: Fields, name: str) -> RedactedValue[RedactedAuthority] | Absence:
        """Accounts of an authority."""
        return fields.stated(name, (Operator.KEEP,), lambda identity, _operator: self.authority(identity))

    def all_authorities(self, fields: Fields, name: str) -> tuple[RedactedAuthority, ...] | Absence:
        """Each authority a field names, by what is shown of them."""
        if fields.operator(name) is not Operator.KEEP:
            return WITHHELD
        return known_once(self.authority(each) for each in getattr(fields.record, name))

    def all_places(self, fields: Fields, name: str) -> tuple[RedactedPlace, ...] | Absence:
        """Each place a field names, as coarse as the profile wants it, each once."""
        operator = fields.operator(name)
        if operator not in PLACES:
            return WITHHELD
        return known_once(self.place(each, operator) for each in getattr(fields.record, name))

    def sizes(self, fields: Fields, name: str) -> RedactedValue[RedactedSize] | Absence:
        """Accounts of a number of people."""

        def reduce(size: GroupSize, operator: Operator) -> RedactedSize | Absence:
            return reduced_size(size, operator, self.profile)

        return fields.stated(name, COUNTS, reduce)


def known_once(values: Iterable[Any]) -> tuple[Any, ...]:
    """The values that say something, each once, sorted by what is shown of them."""
    known = {value for value in values if not isinstance(value, Absence)}
    return tuple(sorted(known, key=written))
