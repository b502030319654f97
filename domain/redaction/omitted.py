"""What somebody chose to leave out of one document: people and events that are then as if they were not in the case."""

from __future__ import annotations

from dataclasses import dataclass, replace

from domain.casefile import CaseFile
from domain.custody import CustodyEvent, Participation
from domain.ids import EventId, PersonId
from domain.person import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Omitted:
    """The people and the events that are left out."""

    people: frozenset[PersonId] = frozenset()
    events: frozenset[EventId] = frozenset()

    def out_of(self, case_file: CaseFile) -> CaseFile:
        """The case without them.  An event of which nobody is left is left out too; how large the group is stays what the sources say."""
        if not self.people and not self.events:
            return case_file
        people = tuple(self._without_ties(each) for each in case_file.people if each.id not in self.people)
        events = (self._without_parts(each) for each in case_file.events if each.id not in self.events)
        told = tuple(each for each in events if each is not None)
        return replace(case_file, people=people, events=told)

    def _without_ties(self, person: Person) -> Person:
        return replace(person, family=tuple(link for link in person.family if link.person not in self.people))

    def _without_parts(self, event: CustodyEvent) -> CustodyEvent | None:
        parts = tuple(
            self._without_others(part) for part in event.participations if part.person not in self.people
        )
        return None if event.participations and not parts else replace(event, participations=parts)

    def _without_others(self, part: Participation) -> Participation:
        if part.separation is None:
            return part
        others = tuple(each for each in part.separation.separated_from if each not in self.people)
        return replace(part, separation=replace(part.separation, separated_from=others))
