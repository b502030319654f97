"""What is true of one person of a group is not told where single people are not told apart."""

from __future__ import annotations

from dataclasses import replace

from domain.case import InvokedNorm
from domain.custody_details import Risk
from domain.redaction.profiles import PARTNER_NGO, PUBLIC_STATEMENT
from domain.vocabulary.asks import Ask, NormSide
from domain.vocabulary.events import EventKind
from domain.vocabulary.law import Norm
from domain.vocabulary.risk import RiskKind
from tests.domain.redaction.small_case import SMALL_CASE, redacted, with_event


def test_a_child_that_was_taken_away_is_not_in_a_public_statement() -> None:
    risk = Risk(kinds=(RiskKind.CHILD_TAKEN, RiskKind.REFOULEMENT))
    case_file = with_event(EventKind.ARREST, risk=risk)
    case_file = replace(
        case_file,
        case=replace(
            case_file.case,
            asks=(Ask.DO_NOT_RETURN, Ask.REUNITE_CHILD),
            norms=(
                InvokedNorm(norm=Norm.CRC_9, side=NormSide.FOR_PROTECTION),
                InvokedNorm(norm=Norm.CAT_3, side=NormSide.FOR_PROTECTION),
            ),
        ),
    )
    public, partner = redacted(case_file, PUBLIC_STATEMENT), redacted(case_file, PARTNER_NGO)
    assert public.asks == (Ask.DO_NOT_RETURN, Ask.KEEP_TOGETHER)
    assert partner.asks == (Ask.DO_NOT_RETURN, Ask.REUNITE_CHILD)
    assert not isinstance(public.norms, str)
    assert [each.norm for each in public.norms] == [Norm.CAT_3]
    assert [event.risks for event in public.events if event.kind is EventKind.ARREST] == [
        (RiskKind.REFOULEMENT,)
    ]


def test_an_event_of_one_person_is_left_out_for_the_public_alone() -> None:
    events = tuple(
        replace(each, kind=EventKind.SEPARATION) if each.kind is EventKind.ARREST else each
        for each in SMALL_CASE.events
    )
    separated = replace(SMALL_CASE, events=events)
    assert EventKind.SEPARATION not in [event.kind for event in redacted(separated, PUBLIC_STATEMENT).events]
    assert EventKind.SEPARATION in [event.kind for event in redacted(separated, PARTNER_NGO).events]


def test_what_is_known_around_a_case_is_told_as_it_is() -> None:
    (fact, *_others) = SMALL_CASE.context
    known = replace(SMALL_CASE, context=(replace(fact, risks=(RiskKind.FORCED_ABORTION,)),))
    assert redacted(known, PUBLIC_STATEMENT).context[0].risks == (RiskKind.FORCED_ABORTION,)
