"""Events under a profile: which of them are told, and what is told of each."""

from __future__ import annotations

from collections.abc import Container

from domain.case import Case
from domain.custody import CustodyEvent, Participation, Separation
from domain.custody_details import Access
from domain.ids import ConsentId, PartnerId
from domain.redaction import groups, never
from domain.redaction.fields import Fields, in_order, reduced_grade
from domain.redaction.marks import NOT_KNOWN, WITHHELD, Absence
from domain.redaction.profiles import PEOPLE, TOLD, Operator, Profile, operator_for
from domain.redaction.redacted_events import (
    RedactedEvent,
    RedactedLink,
    RedactedParticipation,
    RedactedSeparation,
)
from domain.redaction.view import View
from domain.redaction.written import written
from domain.vocabulary.law import AccessKind
from domain.vocabulary.people import EventRole
from domain.vocabulary.protection import Publicity

_OPEN_ROLES = frozenset({EventRole.DETAINEE, EventRole.ACCOMPANYING_CHILD, EventRole.UNKNOWN})


def is_told(
    event: CustodyEvent,
    case: Case,
    profile: Profile,
    partner: PartnerId | None,
    holding: Container[ConsentId],
) -> bool:
    """Whether an event is told at all: not a leg of the route, not marked otherwise for such readers or for this one.

    holding: consents under which something may be told to this reader; one that is not there holds no more.
    What the whole case is marked as is for whoever asks for the redaction to weigh; an event counts where it is marked narrower than its case.
    """
    if event.kind in groups.EVENTS and operator_for(profile, PEOPLE) not in TOLD:
        return False
    marked = event.sharing.publicity
    is_narrower = marked in profile.leaves_out and _width(marked) < _width(case.publicity)
    under = event.sharing.consent
    is_closed = event.kind in never.EVENTS or (under is not None and under not in holding)
    if is_closed or marked is Publicity.NOBODY or is_narrower:
        return False
    return partner is None or partner not in event.sharing.do_not_share_with


def _width(publicity: Publicity) -> int:
    known = Publicity.QUIET if publicity is Publicity.UNKNOWN else publicity
    return list(Publicity).index(known)


def reduced_event(view: View, event: CustodyEvent) -> RedactedEvent:
    """An event as a view shows it."""
    fields = view.fields(event)
    conduct = fields.inside("conduct", event.conduct)
    legal = fields.inside("legal", event.legal)
    whereabouts = fields.inside("whereabouts", event.whereabouts)
    risk = fields.inside("risk", event.risk)
    information = fields.inside("information", event.information)
    return RedactedEvent(
        number=view.events.get(event.id, 0),
        kind=fields.term("kind"),
        when=fields.dates("when"),
        until=fields.dates("until"),
        origin=view.places(fields, "origin"),
        place=view.places(fields, "place"),
        place_certainty=fields.term("place_certainty"),
        acting=view.authorities(fields, "acting"),
        receiving=view.authorities(fields, "receiving"),
        others_present=view.all_authorities(conduct, "others_present"),
        involvement=conduct.term("involvement"),
        attribution=conduct.term("attribution"),
        people=_people(view, fields, event),
        size=view.sizes(fields, "size"),
        links=_links(view, fields, event),
        basis=legal.terms("basis"),
        warrant_shown=legal.term("warrant_shown"),
        detention=legal.term("detention"),
        access=_access(legal, "access"),
        asylum=legal.term("asylum"),
        norms=legal.terms("norms"),
        disclosure=whereabouts.term("disclosure"),
        last_confirmed=whereabouts.date("last_confirmed"),
        permitted=_access(whereabouts, "permitted"),
        risks=risk.terms("kinds"),
        imminence=risk.term("imminence"),
        indicators=risk.terms("indicators"),
        crossing=view.one_place(risk, "crossing"),
        material=information.term("material"),
        grade=reduced_grade(event.information.grade)
        if information.operator("grade") is Operator.KEEP
        else WITHHELD,
        verification=information.term("verification"),
    )


def reduced_role(fields: Fields) -> EventRole | Absence:
    """Who a person is; who guided or sheltered somebody is nobody's business under any profile."""
    role: EventRole | Absence = fields.term("role")
    is_coarse = fields.operator("role") is Operator.BAND
    if role in never.HELPERS or (is_coarse and role not in _OPEN_ROLES and isinstance(role, EventRole)):
        return EventRole.OTHER
    return role


def _people(view: View, fields: Fields, event: CustodyEvent) -> tuple[RedactedParticipation, ...] | Absence:
    if fields.operator("participations") is Operator.DROP:
        return WITHHELD
    # By label before anything is built, since sources get their numbers as they are met.
    named = sorted(
        (part for part in event.participations if part.person in view.people),
        key=lambda part: view.people[part.person],
    )
    parts = [
        _participation(view, fields.inside("participations", part), part, view.people[part.person])
        for part in named
    ]
    return tuple(sorted(parts, key=lambda part: (part.person, written(part))))


def _participation(view: View, fields: Fields, part: Participation, label: str) -> RedactedParticipation:
    return RedactedParticipation(
        person=label,
        role=reduced_role(fields),
        presence=fields.stated_terms("presence"),
        outcome=fields.stated_terms("outcome"),
        holder=view.authorities(fields, "holder"),
        place=view.places(fields, "place"),
        separation=_separation(view, fields, part.separation),
    )


def _separation(view: View, fields: Fields, separation: Separation | None) -> RedactedSeparation | Absence:
    if fields.operator("separation") is Operator.DROP:
        return WITHHELD
    if separation is None:
        return NOT_KNOWN
    return RedactedSeparation(
        separated_from=view.labels(separation.separated_from),
        taken_by=view.authority(separation.taken_by)
        if fields.operator("holder") is Operator.KEEP
        else WITHHELD,
        taken_to=view.place(separation.taken_to, fields.operator("place")),
        child_protection_told=next(iter(in_order([separation.child_protection_told])), NOT_KNOWN),
    )


def _links(view: View, fields: Fields, event: CustodyEvent) -> tuple[RedactedLink, ...] | Absence:
    if fields.operator("links") is not Operator.KEEP:
        return WITHHELD
    links = {
        RedactedLink(kind=link.kind, event=view.events[link.event])
        for link in event.links
        if link.event in view.events
    }
    return tuple(sorted(links, key=lambda link: (link.event, link.kind)))


def _access(fields: Fields, name: str) -> tuple[Access, ...] | Absence:
    """Who was let in, in the order of the vocabulary."""
    if fields.operator(name) is not Operator.KEEP:
        return WITHHELD
    kinds = list(AccessKind)
    access: set[Access] = set(getattr(fields.record, name))
    return tuple(sorted(access, key=lambda each: (kinds.index(each.kind), each.state)))
