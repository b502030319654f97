"""The form of a custody event: four questions answer the urgent case, the rest is folded beneath them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from domain.custody import EARLIER_LINKS, LATER_LINKS, CustodyEvent, EventLink, Participation
from domain.ids import EventId
from domain.roughdate import Order, RoughDate, order
from domain.stated import Stated, stated
from domain.vocabulary.events import EventKind, EventLinkKind
from resources.language import message
from resources.language import translated as _
from ui.forms.editor import Editor
from ui.forms.event_groups.by_whom import by_whom
from ui.forms.event_groups.details import details
from ui.forms.event_groups.first_four import first_four
from ui.forms.event_groups.how_we_know import how_we_know
from ui.forms.event_groups.law import law
from ui.forms.event_groups.risk import risk
from ui.forms.event_groups.sharing import sharing
from ui.forms.event_groups.whereabouts import whereabouts
from ui.forms.event_kind_edit import EventKindEdit
from ui.forms.filled import filled_in
from ui.forms.form import RecordForm
from ui.forms.record_words import event_words


class EventForm(RecordForm[CustodyEvent]):
    """What, when, who, where; then by whom, how we know, law, whereabouts, risk, sharing, details."""

    title = message("Custody event")

    def fill(self, record: CustodyEvent) -> None:
        around = self.surroundings
        self.first = first_four(record, around, is_new=self.is_new)
        self.add_group("first", self.first)
        sections = (
            ("by_whom", _("By whom"), lambda: by_whom(around), ("acting", "receiving", "conduct")),
            ("how", _("How we know"), lambda: how_we_know(around), ("narrative", "information")),
            ("law", _("Law"), law, ("legal",)),
            ("whereabouts", _("Whereabouts and contact"), lambda: whereabouts(around), ("whereabouts",)),
            ("risk", _("What may happen next"), lambda: risk(around), ("risk",)),
            ("sharing", _("Sharing and protection"), lambda: sharing(around), ("sharing", "protection")),
            (
                "details",
                _("Details"),
                lambda: details(record, around),
                ("title", "until", "zone", "size", "leg", "links"),
            ),
        )
        empty = CustodyEvent(id=record.id, case=record.case, kind=record.kind)
        for name, title, make, held in sections:
            self.add_section(name, title, make, filled_in(empty, held))

    def questions(self) -> Iterator[tuple[str, Editor[Any]]]:
        kind, when = self.first.fields["kind"], self.first.fields["when"]
        if isinstance(kind, EventKindEdit) and not kind.is_chosen:
            yield _("What happened is not chosen yet."), kind
        event = self.record()
        if event.when is None:
            yield _("When it happened is not said yet. “Not known” is an answer too."), when
        if not event.participations:
            yield _("Nobody is ticked in this event."), self.first.fields["participations"]
        if event.when and event.until and _is_before(event.until, event.when):
            yield _("It ends before it begins. Is that right?"), when
        others = {other.id: other for other in self.surroundings.events}
        for link in event.links:
            other = others.get(link.event)
            if other is not None and _contradicts(event, link, other):
                question = _("The dates say otherwise than the tie to “{event}”. Is that right?")
                yield question.format(event=event_words(other)), when


def _is_before(one: Stated[RoughDate], other: Stated[RoughDate]) -> bool:
    return order(one.working_value, other.working_value) is Order.BEFORE


def _contradicts(event: CustodyEvent, link: EventLink, other: CustodyEvent) -> bool:
    """Whether a tie says that one came after the other and the working dates say the opposite."""
    if event.when is None or other.when is None:
        return False
    return (link.kind in EARLIER_LINKS and _is_before(event.when, other.when)) or (
        link.kind in LATER_LINKS and _is_before(other.when, event.when)
    )


def following_event(before: CustodyEvent, identity: EventId) -> CustodyEvent:
    """A new event that comes after another: the same people, from the place where they were."""
    return CustodyEvent(
        id=identity,
        case=before.case,
        kind=EventKind.OTHER,
        origin=stated(before.place.working_value) if before.place else None,
        participations=tuple(
            Participation(person=part.person, role=part.role) for part in before.participations
        ),
        links=(EventLink(event=before.id, kind=EventLinkKind.FOLLOWS),),
        sharing=before.sharing,
    )
