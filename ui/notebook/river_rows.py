"""The custody river of a case with its words: what each column, each colour and each line is called."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.casefile import CaseFile
from domain.river import River, bends, river
from domain.timeline import in_order, working_date
from resources.language import translated as _
from ui.notebook.date_words import rough_date_in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One event, as it stands above the picture."""

    event: str
    kind: str
    when: str
    day: date | None
    """From when on the states count it: the last day it can have begun or, if nothing bounds that, the first; None: no date is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """All that is painted."""

    river: River
    columns: tuple[Column, ...]
    holders: tuple[str, ...]
    """The names of `river.holders`."""
    people: tuple[str, ...]
    """The names of `river.lines`."""

    def column_on(self, day: date) -> int:
        """The last column that has begun by a day; -1: none has."""
        begun = [number for number, each in enumerate(self.columns) if each.day and each.day <= day]
        return max(begun, default=-1)


def picture_of(case_file: CaseFile) -> Picture:
    """The river of a case, by the working accounts."""
    ordered = in_order(case_file.events)
    shapes = river(
        {person.id: bends(case_file.events, person.id) for person in case_file.people}, len(ordered)
    )
    authorities: dict[object, str] = {authority.id: authority.name for authority in case_file.authorities}
    people: dict[str, str] = {person.id: person.shown_name for person in case_file.people}
    return Picture(
        river=shapes,
        columns=tuple(
            Column(
                event=event.id,
                kind=_(event.kind.label),
                when=rough_date_in_words(working_date(event)),
                day=working_date(event).latest or working_date(event).earliest,
            )
            for event in ordered
        ),
        holders=tuple(authorities.get(holder) or _("Not known") for holder in shapes.holders),
        people=tuple(people[line.person] or _("Person without a name") for line in shapes.lines),
    )
