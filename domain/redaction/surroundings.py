"""What stands around people and events: norms invoked, appeals and their answers, context, sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from domain.appeal import Appeal
from domain.case import InvokedNorm
from domain.context import ContextFact
from domain.counts import CountRange
from domain.ids import SourceId
from domain.redaction.fields import Fields
from domain.redaction.groups import of_the_group
from domain.redaction.marks import NOT_KNOWN, WITHHELD, Absence
from domain.redaction.profiles import PEOPLE, SOURCE_LINK, TOLD, Operator, operator_for
from domain.redaction.redacted import RedactedAppeal, RedactedContext, RedactedNorm, RedactedSource
from domain.redaction.redacted_values import RedactedValue
from domain.redaction.view import View
from domain.redaction.written import written
from domain.roughdate import RoughDate
from domain.sensitivity import Guard, Kind, Sensitivity
from domain.vocabulary.law import Norm

R = TypeVar("R", Appeal, ContextFact)

_AUTHORITIES = Guard(Kind.AUTHORITY, Sensitivity.OPEN)


def reduced_norms(view: View) -> tuple[RedactedNorm, ...] | Absence:
    """The norms both sides invoke, in the order of the vocabulary."""
    if view.fields(view.case_file.case).operator("norms") is not Operator.KEEP:
        return WITHHELD
    norms = list(Norm)
    tells_people = operator_for(view.profile, PEOPLE) in TOLD
    invoked = sorted(
        (each for each in view.case_file.case.norms if tells_people or of_the_group([each.norm])),
        key=lambda each: (norms.index(each.norm), each.side, written(_norm(view.unnumbered(), each))),
    )
    return tuple(dict.fromkeys(_norm(view, each) for each in invoked))


def _norm(view: View, invoked: InvokedNorm) -> RedactedNorm:
    names_authorities = operator_for(view.profile, _AUTHORITIES) is Operator.KEEP
    return RedactedNorm(
        norm=invoked.norm,
        side=invoked.side,
        authority=view.authority(invoked.authority) if names_authorities else WITHHELD,
        source=view.source(invoked.source),
    )


def reduced_appeals(view: View) -> tuple[RedactedAppeal, ...]:
    """The appeals by the dates shown, then by what else is shown of them."""
    return tuple(_appeal(view, each) for each in _by_what_is_shown(view, view.case_file.appeals, _appeal))


def _appeal(view: View, appeal: Appeal) -> RedactedAppeal:
    fields = view.fields(appeal)
    return RedactedAppeal(
        kind=fields.term("kind"),
        made=fields.dates("made"),
        addressed_to=view.all_authorities(fields, "addressed_to"),
        concerning=view.all_authorities(fields, "concerning"),
        places=view.all_places(fields, "places"),
        asks=fields.terms("asks"),
        response=fields.term("response"),
        responded=fields.date("responded"),
    )


def reduced_context(view: View) -> tuple[RedactedContext, ...]:
    """The facts around the case, by their periods, then by what else is shown of them."""
    return tuple(_context(view, each) for each in _by_what_is_shown(view, view.case_file.context, _context))


def _context(view: View, fact: ContextFact) -> RedactedContext:
    fields = view.fields(fact)
    return RedactedContext(
        topic=fields.term("topic"),
        count=_count(fields),
        period=fields.date("period"),
        country=fields.term("country"),
        authority=view.one_authority(fields, "authority"),
        norms=fields.terms("norms"),
        risks=fields.terms("risks"),
    )


def _count(fields: Fields) -> CountRange | Absence:
    if fields.operator("count") is not Operator.KEEP:
        return WITHHELD
    count: CountRange | None = fields.record.count
    return count or NOT_KNOWN


def reduced_sources(view: View) -> tuple[RedactedSource, ...] | Absence:
    """The sources a view has mentioned, by their numbers."""
    if operator_for(view.profile, SOURCE_LINK) not in TOLD:
        return WITHHELD
    return tuple(_source(view, identity, number) for identity, number in view.sources.numbers.items())


def _source(view: View, identity: SourceId, number: int) -> RedactedSource:
    source = view.case_file.source(identity)
    if source is None:
        return RedactedSource(
            number=number, kind=NOT_KNOWN, reliability=NOT_KNOWN, material=NOT_KNOWN, published=NOT_KNOWN
        )
    fields = view.fields(source)
    return RedactedSource(
        number=number,
        kind=fields.term("kind"),
        reliability=fields.term("reliability"),
        material=fields.term("material"),
        published=fields.date("published"),
    )


def _by_what_is_shown(view: View, records: Iterable[R], reduce: Callable[[View, R], Any]) -> list[R]:
    """Records in an order that neither their place in the notebook nor a day that is not shown decides."""

    def shown(record: R) -> tuple[tuple[int, int, int], str, str]:
        reduced = reduce(view.unnumbered(), record)
        return _when(reduced).sort_key, written(reduced), record.id

    return sorted(records, key=shown)


def _when(reduced: RedactedAppeal | RedactedContext) -> RoughDate:
    stated = reduced.made if isinstance(reduced, RedactedAppeal) else reduced.period
    when = stated.working.value if isinstance(stated, RedactedValue) else stated
    return RoughDate.unknown() if isinstance(when, Absence) else when
