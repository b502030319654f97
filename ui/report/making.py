"""Making: what the summary dialog asks of the notebook, and of a job beside it, for one document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.ledger import Revealed
from domain.partner import Partner
from domain.redaction.consents import Recipient
from domain.redaction.mosaic import Mosaic
from ui.report.whom_step import Whom
from workflows import disclosing, mosaics, readers, reporting
from workflows.readers import Reader
from workflows.reporting import PagePicture, Summary, Wanted
from workflows.session import Session
from workflows.telling import CaseToTell, case_to_tell

PREVIEW_SCALE = 1.6
"""Pixels for each point of the page."""

Made = tuple[Summary, tuple[PagePicture, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What was chosen for one document."""

    wanted: Wanted
    language: str
    on: date
    recipient: Recipient | None


def opening(session: Session, case: str) -> tuple[CaseToTell, tuple[Partner, ...]]:
    """The case as it is told of, and the partners it may be told to."""
    return case_to_tell(session, case), readers.partners(session)


def reader_of(session: Session, whom: Whom) -> Reader:
    """Which profile, labels and consents whoever was chosen brings."""
    if whom.partner is None:
        return readers.kind_of_reader(session, whom.profile)
    return readers.partner_reader(session, whom.partner)


def weighed(session: Session, case: str, made: Summary) -> tuple[Mosaic, Sequence[Revealed]]:
    """How many cases look the same, and what this reader had before."""
    alike = mosaics.alike(session, case, made.sight)
    return replace(made.mosaic, alike=alike), disclosing.revealed(session, made.disclosure)


def made_of(told: CaseToTell, reader: Reader, wishes: Wishes) -> Made:
    """The summary and its pages; needs no notebook."""
    made = reporting.make_summary(
        told.case_file,
        profile=reader.profile,
        language=wishes.language,
        on=wishes.on,
        labels=reader.labels,
        recipient=wishes.recipient,
        wanted=wishes.wanted,
        with_trash=told.with_trash,
    )
    return made, reporting.page_pictures(made.pdf, scale=PREVIEW_SCALE)
