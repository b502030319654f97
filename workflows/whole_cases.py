"""Whole cases: which records go along when a case travels with its history, to a colleague or to the office."""

from __future__ import annotations

from collections.abc import Iterable

from domain.casefile import CaseFile
from workflows.casework import with_trash
from workflows.disclosing import of_case
from workflows.packed_files import attachments_of
from workflows.session import Session


def records_of(session: Session, cases: Iterable[CaseFile]) -> dict[str, None]:
    """The ids of everything that belongs to some cases or is named by them, in an order that stays.

    What was thrown away goes too, so that it is in the trash there as it is here.  So does what was deleted for good, whatever it was part of:
    a purge says nothing but ids and a code, and who holds the record must hear of it.
    """
    records: dict[str, None] = {}
    for each in cases:
        records |= dict.fromkeys(record.id for record in each.records())
        records |= dict.fromkeys(attachments_of(session, each.case.id))
        records |= dict.fromkeys(record.id for record in with_trash(session, each.case.id).records())
        thrown_away = session.notebook.records.of_case(each.case.id, trashed=True)
        records |= dict.fromkeys(kept.record.id for kept in thrown_away)
        # The office is asked what a partner knows, so the ledger goes with the record, and the partners it names.
        for told in of_case(session, each.case.id):
            records |= dict.fromkeys(filter(None, (told.id, told.partner)))
    return records | dict.fromkeys(kept.record.id for kept in session.notebook.records.of_kind("purge"))
