"""What the overview says of each person on a chosen day: who holds them, where, since when, how sure, and every other course."""

from __future__ import annotations

from dataclasses import dataclass

from domain.vocabulary.custody import CustodyStatus
from resources.language import counted
from resources.language import translated as _
from ui.forms.date_words import day_in_words
from ui.notebook.date_words import rough_date_in_words
from ui.notebook.record_rows import joined
from ui.notebook.timeline_rows import SOLID
from workflows.reading import CourseRow, StateRow


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonState:
    """One person of a case on one day, in words."""

    id: str
    name: str
    status: str
    is_urgent: bool
    """Nobody knows where the person is, or the person is dead."""
    is_solid: bool
    held: str
    since: str
    certainty: str
    confirmed: str
    silence: str
    others: tuple[str, ...]
    is_open: bool = False
    """Whether the other courses are shown."""

    @property
    def title(self) -> str:
        """The name, as lists ask for it."""
        return self.name

    @property
    def others_told(self) -> str:
        """How many other courses the accounts allow."""
        if not self.others:
            return ""
        return counted(
            "{number} other possibility",
            "{number} other possibilities",
            len(self.others),
        )

    @property
    def sentence(self) -> str:
        """All of it, in reading order."""
        said = [
            self.name,
            self.status,
            self.held,
            self.since,
            self.certainty,
            self.confirmed,
            self.silence,
            self.others_told,
            *(self.others if self.is_open else ()),
        ]
        return ". ".join(part.rstrip(".") for part in said if part) + "."


def person_states(rows: tuple[StateRow, ...], opened: frozenset[str]) -> tuple[PersonState, ...]:
    """The people of a case in words; `opened`: ids of those whose other courses are shown."""
    return tuple(_person_state(row, row.person in opened) for row in rows)


def _person_state(row: StateRow, is_open: bool) -> PersonState:
    others = [_course(course) for course in row.others]
    if not row.is_complete:
        others.append(_("So many events overlap that there may be more possibilities."))
    return PersonState(
        id=row.person,
        name=row.name or _("Person without a name"),
        status=_(row.working.status.label),
        is_urgent=row.working.status in (CustodyStatus.WHEREABOUTS_UNKNOWN, CustodyStatus.DEAD),
        is_solid=row.working.certainty in SOLID,
        held=_held(row.working),
        since=_since(row.working),
        certainty=_(row.working.certainty.label),
        confirmed=_confirmed(row),
        silence=_silence(row),
        others=tuple(others),
        is_open=is_open,
    )


def _held(course: CourseRow) -> str:
    if course.status is CustodyStatus.WHEREABOUTS_UNKNOWN and course.holder:
        return _("last held by {holder}").format(holder=joined(course.holder, course.place))
    return joined(course.holder, course.place)


def _since(course: CourseRow) -> str:
    return _("since {date}").format(date=rough_date_in_words(course.since)) if course.since else ""


def _confirmed(row: StateRow) -> str:
    if row.last_confirmed is None:
        return _("never confirmed")
    return _("last confirmed {day}").format(day=day_in_words(row.last_confirmed))


def _silence(row: StateRow) -> str:
    days = row.days_since_confirmed
    return counted("{number} day ago", "{number} days ago", days) if days else ""


def _course(course: CourseRow) -> str:
    place = course.place or (_("place not known") if course.holder else "")
    says = joined(_(course.status.label), course.holder, place, _since(course), _(course.certainty.label))
    return f"{says} ({', '.join(course.sources)})" if course.sources else says
