"""The mosaic: how easily a group is recognised from what a redacted case shows, without any name in it.

"Nine people, one of them an infant, in this town, on that day" names a family. An exact day, an exact place and somebody who is the only one of
their kind are counted; no number of people is safe by itself, so what is seen is also compared with every other case of the notebook.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from domain.casefile import CaseFile
from domain.place import Place
from domain.redaction.marks import Absence
from domain.redaction.redacted import RedactedCase
from domain.redaction.redacted_people import RedactedPerson
from domain.redaction.redacted_values import RedactedPlace
from domain.redaction.told import told_of_case
from domain.redaction.written import written
from domain.roughdate import RoughDate, overlaps
from domain.timeline import working_date
from domain.vocabulary.disclosures import Told
from domain.vocabulary.term import Term

CROWD = 3
"""From so many other cases on that look the same, one of them is not picked out by its day and place."""


class Recognised(Term):
    """How easily somebody who knows the group recognises it."""

    EASILY = "easily", "Easily recognised"
    PERHAPS = "perhaps", "Might be recognised"
    HARDLY = "hardly", "Hard to recognise"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mosaic:
    """What gives a group away."""

    exact_days: bool
    exact_places: bool
    only_one: bool
    """Somebody is the only one of their kind in the group: the only child, the only man."""
    alike: int
    """Other cases of the notebook that have an event at the same time and place, as far as both are shown."""

    @property
    def level(self) -> Recognised:
        """All three are red; one of them alone is amber; many cases that look the same take a day and a place back."""
        is_placed = self.alike < CROWD
        signs = (self.exact_days and is_placed) + (self.exact_places and is_placed) + self.only_one
        if signs == 0:
            return Recognised.HARDLY
        return Recognised.EASILY if signs == len(("day", "place", "person")) else Recognised.PERHAPS


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """The first event of a case whose time and place a reader sees: by it they would look for the group."""

    when: RoughDate
    place: RedactedPlace


def mosaic(case: RedactedCase, alike: int) -> Mosaic:
    """What gives the group of a redacted case away.  alike: other cases of the notebook that fit its first sight."""
    told = told_of_case(case)
    return Mosaic(
        exact_days=Told.DAYS in told,
        exact_places=Told.TOWNS in told or Told.SITES in told,
        only_one=_has_only_one(case.people),
        alike=alike,
    )


def _has_only_one(people: tuple[RedactedPerson, ...] | Absence) -> bool:
    if isinstance(people, Absence):
        return False
    seen = Counter(written((each.age, each.sex, each.vulnerabilities, each.nationality)) for each in people)
    return 1 in seen.values()


def first_sight(case: RedactedCase) -> Sight | None:
    """Where and when a reader sees the group first; None when no event shows both."""
    for event in case.events:
        if isinstance(event.when, Absence) or isinstance(event.place, Absence):
            continue
        when, place = event.when.working.value, event.place.working.value
        if isinstance(when, RoughDate) and isinstance(place, RedactedPlace):
            return Sight(when=when, place=place)
    return None


def fits(sight: Sight, other: CaseFile) -> bool:
    """Whether another case has an event that a reader could take for what they see."""
    return any(
        overlaps(working_date(event), sight.when)
        and event.place is not None
        and _is_there(other.place(event.place.working_value), sight.place)
        for event in other.events
        if not working_date(event).is_unknown
    )


def _is_there(place: Place | None, shown: RedactedPlace) -> bool:
    if place is None:
        return False
    parts = ((shown.country, place.country), (shown.province, place.province), (shown.town, place.town))
    return all(isinstance(seen, Absence) or seen == real for seen, real in parts)
