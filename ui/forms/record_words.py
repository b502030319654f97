"""How a form calls other records: short, in the language of the screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from domain.age import AgeStatement, AgeUnit
from domain.consent import Consent
from domain.custody import CustodyEvent
from domain.person import Person
from domain.roughdate import RoughDate
from resources.language import translated as _
from ui.forms.date_words import day_in_words
from workflows.ledger_reading import KeptRow


def person_words(person: Person) -> str:
    """The name shown, or what stands for one."""
    return person.shown_name or _("Name not known")


def age_words(statement: AgeStatement) -> str:
    """An age in one or two words: "11 months", "40–45 years", "60 years or older"."""
    least, most = statement.minimum, statement.maximum
    is_months = statement.unit is AgeUnit.MONTHS
    if most is None:
        return (
            _("{number} months or older").format(number=least)
            if is_months
            else _("{number} years or older").format(number=least)
        )
    number = str(least) if least == most else f"{least}–{most}"
    return (
        _("{number} months").format(number=number) if is_months else _("{number} years").format(number=number)
    )


def event_words(event: CustodyEvent) -> str:
    """The kind of an event with its title or its date."""
    kind = _(event.kind.label)
    if event.title:
        return _("{kind}: {title}").format(kind=kind, title=event.title)
    when = short_date(event.when.working_value if event.when else None)
    return _("{kind}, {when}").format(kind=kind, when=when) if when else kind


def left_out_words(row: KeptRow) -> str:
    """Who or what it is that was left out."""
    if row.person_id:
        return row.person
    return event_words(row.event) if row.event else _("an event that is no more here")


def kept_in_words(kept: Iterable[KeptRow]) -> Iterator[str]:
    """Yield who and what of each case was left out of what a partner got."""
    grouped: dict[str, list[KeptRow]] = {}
    for row in kept:
        grouped.setdefault(row.case, []).append(row)
    for case, rows in grouped.items():
        yield " · ".join((case, "; ".join(map(left_out_words, rows))))


def consent_words(consent: Consent, person: Person | None) -> str:
    """Whose consent it is, and from when."""
    name = person_words(person) if person else _("Name not known")
    when = short_date(consent.given)
    return _("{name}, {when}").format(name=name, when=when) if when else name


def short_date(rough: RoughDate | None) -> str:
    """A date in two or three words; "" when nothing is known of it."""
    if rough is None or rough.is_unknown:
        return ""
    first = day_in_words(rough.earliest) if rough.earliest else ""
    last = day_in_words(rough.latest) if rough.latest else ""
    if first and last:
        return first if first == last else _("{first} – {last}").format(first=first, last=last)
    return _("from {first}").format(first=first) if first else _("until {last}").format(last=last)
