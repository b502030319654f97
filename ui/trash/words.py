"""What a record that was thrown away is called, and its row in the list of the trash."""

from __future__ import annotations

import dataclasses
from datetime import datetime

from domain.case import Case
from domain.consent import Consent
from domain.custody import CustodyEvent
from domain.records import Record, kind_of
from domain.timeline import working_date
from resources.language import translated as _
from ui.conflicts.field_words import field_words, kind_words
from ui.conflicts.value_words import NOTHING, value_words
from ui.forms.date_words import day_in_words
from ui.notebook.date_words import rough_date_in_words
from ui.notebook.record_rows import beginning, joined, marked
from ui.notebook.rows import Chip, Row
from workflows.finding import title_of
from workflows.trash import Inside, ThrownAway

_ELSEWHERE = frozenset({"id", "case", "protection", "position"})
"""Fields that say nothing to somebody who wonders what this was."""


def called(record: Record) -> str:
    """What a record is called in a sentence: its title, how its text begins, or what kind of record it is."""
    title = title_of(record)
    if isinstance(record, Case):
        title = record.title or record.reference
    if isinstance(record, CustodyEvent):
        when = working_date(record)
        title = title.replace(when.edtf, rough_date_in_words(when)) if when.edtf else title
    if isinstance(record, Consent) and not title:
        title = record.given_by
    text = beginning(str(getattr(record, "text", "")).strip().partition("\n")[0])
    return title or text or kind_words(kind_of(record))


def since_in_words(thrown: ThrownAway) -> str:
    """When it was put there, by whom: "In the trash since 20 Nov 2015 · Worker 3"."""
    return joined(_("In the trash since {day}").format(day=_day(thrown)), thrown.by)


def around_in_words(thrown: ThrownAway) -> str:
    """The case it belongs to; of a case, its reference."""
    record = thrown.record
    if isinstance(record, Case):
        return record.reference if record.title else ""
    return thrown.case_title


def thrown_row(thrown: ThrownAway) -> Row:
    """The row of a record in the trash."""
    row = Row(
        kind=thrown.kind,
        id=thrown.id,
        title=called(thrown.record),
        facts=joined(around_in_words(thrown), _day(thrown), thrown.by),
        chips=(Chip(kind_words(thrown.kind)),),
        record=thrown,
        after=thrown.after,
    )
    return marked(row) if thrown.in_conflict else row


def what_is_inside(thrown: ThrownAway, inside: Inside) -> list[tuple[str, str]]:
    """What a record says, each field with its words; what is as in a new record is left out.  Of a case first what belongs to it."""
    said = []
    if inside.kinds:
        many = ", ".join(
            kind_words(kind) if number == 1 else f"{kind_words(kind)} × {number}"
            for kind, number in inside.kinds.items()
        )
        said.append((_("In it"), many))
    for each in dataclasses.fields(thrown.record):
        value = getattr(thrown.record, each.name)
        words = NOTHING if value == each.default else value_words(value, inside.names)
        if each.name not in _ELSEWHERE and words != NOTHING:
            said.append((field_words(each.name), words))
    return said


def _day(thrown: ThrownAway) -> str:
    return day_in_words(datetime.fromisoformat(thrown.since).astimezone().date())
