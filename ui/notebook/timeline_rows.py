"""What the timeline says of each event: a sentence for screen readers, and the lines under it where sources disagree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from domain.casefile import CaseFile
from domain.roughdate import RoughDate
from domain.vocabulary.sources import Certainty
from resources.language import counted, message
from resources.language import translated as _
from ui.notebook.date_words import rough_date_in_words
from ui.notebook.record_rows import joined
from workflows.reading import AccountRow, TimelineRow

FIELDS = {
    "when": message("When"),
    "until": message("Until"),
    "place": message("Place"),
    "origin": message("From where"),
    "acting": message("By whom"),
    "receiving": message("Handed to"),
}
"""Field of an account → its name on the screen; every other field is a person's name."""

SOLID = (Certainty.CONFIRMED, Certainty.REPORTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountLine:
    """One value, and who says it."""

    field: str
    says: str
    by: str
    words: str
    is_working: bool
    all_agree: bool
    """Nobody says anything else about this field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """One event of the timeline, in words."""

    id: str
    title: str
    day: str
    stated: str
    who: str
    absent: str
    where: str
    certainty: str
    grade: str
    is_solid: bool
    order_is_certain: bool
    accounts: tuple[AccountLine, ...]
    number: int

    @property
    def sentence(self) -> str:
        """All of it, in reading order."""
        said = [
            f"{self.number}",
            self.day,
            f"“{self.stated}”" if self.stated else "",
            self.title,
            self.where,
            self.who,
            self.absent,
            joined(self.certainty, self.grade),
            "" if self.order_is_certain else _("The order with the event before is not certain"),
            *(account_sentence(account) for account in self.accounts),
        ]
        return ". ".join(part.rstrip(".") for part in said if part) + "."


def account_sentence(account: AccountLine) -> str:
    """One account as it is read aloud."""
    said = f"{account.field}: {account.says}"
    return ", ".join(part for part in (said, account.by, account.words, _standing(account)) if part)


def _standing(account: AccountLine) -> str:
    if account.all_agree:
        return _("all accounts agree")
    return _("working account") if account.is_working else _("another account")


def event_rows(case_file: CaseFile, rows: tuple[TimelineRow, ...]) -> tuple[EventRow, ...]:
    """The timeline of a case in words."""
    return tuple(_event_row(row, len(case_file.people)) for row in rows)


def _event_row(row: TimelineRow, everybody: int) -> EventRow:
    way = f"{row.origin} → {row.place or '?'}" if row.origin else row.place
    return EventRow(
        id=row.event,
        number=row.number,
        title=joined(_(row.kind.label), row.title),
        day=rough_date_in_words(row.when),
        stated=row.when.words,
        who=_who(row, everybody),
        absent=_absent(row),
        where=joined(way, row.holder),
        certainty=_(row.certainty.label),
        grade=row.grade,
        is_solid=row.certainty in SOLID,
        order_is_certain=row.order_is_certain,
        accounts=tuple(_lines(row.accounts)),
    )


def _who(row: TimelineRow, everybody: int) -> str:
    if not row.people:
        return _("nobody of this case named")
    if len(row.people) == everybody and everybody > 1:
        return _("all {number} people").format(number=everybody)
    if len(row.people) == 1:
        return row.people[0]
    return counted("{number} person", "{number} people", len(row.people))


def _absent(row: TimelineRow) -> str:
    if not row.absent or not row.people or len(row.absent) > len(row.people):
        return ""
    return _("not, or not by every account: {names}").format(names=", ".join(row.absent))


def _lines(accounts: tuple[AccountRow, ...]) -> Iterator[AccountLine]:
    """One line for each value of a field, with all who say it; a field about which all agree is told in a single quiet line."""
    for field, about in groupby(accounts, key=lambda account: account.field):
        values: dict[str, list[AccountRow]] = {}
        for account in about:
            values.setdefault(account.value, []).append(account)
        for value, saying in values.items():
            words = [f"“{account.words}”" for account in saying if account.words]
            yield AccountLine(
                field=_(FIELDS.get(field, field)),
                says=_said(field, value),
                by="; ".join(_by(account) for account in saying),
                words="; ".join(words),
                is_working=any(account.is_working for account in saying),
                all_agree=len(values) == 1,
            )


def _by(account: AccountRow) -> str:
    return joined(account.source, account.grade, _(account.certainty.label))


def _said(field: str, value: str) -> str:
    if field in ("when", "until"):
        return rough_date_in_words(RoughDate(edtf=value))
    return _(value) or _("Not known")
