"""A case of which something is told to one partner, with what consent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from domain.consent import Consent
from domain.ids import ConsentId, PersonId
from domain.partner import Partner
from domain.redaction.consents import Decided
from domain.vocabulary.protection import ConsentBasis, ConsentPurpose, ConsentScope
from export.summary.pages import page_texts
from workflows import casework, reporting
from workflows.readers import Reader
from workflows.reporting import THE_USUAL, Summary, Wanted
from workflows.session import Session

DAY = date(2015, 11, 20)
NAME = "Kwon Sun Hwa"
"""Of the only person of the case who has a name."""


def named_person(session: Session, case: str) -> PersonId:
    return casework.case_file(session, case).people[0].id


def consents(session: Session, case: str, partner: Partner, now: datetime, **more: object) -> Consent:
    given = Consent(
        id=ConsentId(casework.new_id()),
        case=casework.case_file(session, case).case.id,
        person=named_person(session, case),
        basis=ConsentBasis.GIVEN,
        purposes=(ConsentPurpose.LEGAL_HELP,),
        scopes=(ConsentScope.NAME,),
        recipients=(partner.id,),
    )
    given = replace(given, **more)  # type: ignore[arg-type]
    casework.keep(session, given, now=now)
    return given


def made(
    session: Session,
    case: str,
    reader: Reader,
    now: datetime,
    anyway: tuple[Decided, ...] = (),
    wanted: Wanted = THE_USUAL,
) -> Summary:
    return reporting.make_summary(
        casework.case_file(session, case),
        profile=reader.profile,
        language="en",
        on=DAY,
        labels=reader.labels,
        recipient=reader.recipient(now.date(), shown_anyway=anyway),
        wanted=wanted,
    )


def text_of(summary: Summary) -> str:
    return " ".join(page_texts(summary.pdf))
