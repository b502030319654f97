"""What is read from the notebook before a page or a form can be shown; run on the notebook's thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, cast

from domain.authority import Authority
from domain.case import Case
from domain.casefile import CaseFile
from domain.consent import Consent
from domain.ids import CaseId
from domain.partner import Partner
from domain.place import Place
from domain.records import Record
from domain.source import Source
from ui.notebook.blank_records import blank
from workflows import browsing, casework, drafting, ledger_reading
from workflows.drafting import Draft
from workflows.ledger_reading import KeptRow, LedgerRow, RecallRow
from workflows.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseContents:
    """What the page of a case shows."""

    case_file: CaseFile
    undecided: frozenset[str]
    """The ids of its records that were changed in two places."""
    known: tuple[LedgerRow, ...] = ()
    kept: tuple[KeptRow, ...] = ()
    recalls: tuple[RecallRow, ...] = ()


def case_contents(session: Session, case: str) -> CaseContents:
    """Read what the page of a case needs."""
    case_file = casework.case_file(session, case)
    return CaseContents(
        case_file=case_file,
        undecided=browsing.undecided(session, case_file),
        known=ledger_reading.rows(session, case=case),
        kept=ledger_reading.kept(session, case=case),
        recalls=ledger_reading.recalls(session, case=case),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class FormWanted:
    """A form that is to be opened."""

    kind: str
    id: str
    case: str
    """The case around the record; "" for what the whole notebook shares."""
    is_new: bool = False

    def as_place(self) -> dict[str, Any]:
        """As a place holds it."""
        return {"kind": self.kind, "id": self.id, "case": self.case, "is_new": self.is_new}

    @classmethod
    def remembered(cls, form: dict[str, Any]) -> FormWanted:
        """What `as_place` gave."""
        return cls(kind=form["kind"], id=form["id"], case=form["case"], is_new=form["is_new"])


@dataclass(frozen=True, slots=True, kw_only=True)
class FormContents:
    """What a form is filled with."""

    record: Record
    case_file: CaseFile
    """The case around it, with every place, authority, source and partner of the notebook to choose from."""
    draft: Draft | None
    is_new: bool
    seen: str = ""
    """The revision it is filled from; of a draft, the one that its form was filled from."""


def form_contents(session: Session, wanted: FormWanted, record: Record | None = None) -> FormContents:
    """Read what a form needs.  record: what a new one begins with; blank without it."""
    now = casework.revision(session, wanted.id)
    # Who was cut off right after a new record was kept comes back to its form, and not to an empty one over it.
    is_new = wanted.is_new and not now
    if record is None:
        record = _blank(wanted) if is_new else casework.record(session, wanted.kind, wanted.id)
    if isinstance(record, Case) and is_new:
        around = CaseFile(case=record)
    elif wanted.case:
        around = casework.case_file(session, wanted.case)
    else:
        around = CaseFile(case=Case(id=CaseId(""), reference=""))
    if isinstance(record, Consent) and is_new and around.people:
        record = replace(record, person=around.people[0].id)
    draft = drafting.draft(session, wanted.id)
    seen = draft.place.get("seen") if draft else None
    return FormContents(
        record=record,
        case_file=_with_all_shared(session, around),
        draft=draft,
        is_new=is_new,
        seen=seen if isinstance(seen, str) else now,
    )


def _blank(wanted: FormWanted) -> Record:
    return blank(wanted.kind, wanted.id, wanted.case)


def _with_all_shared(session: Session, around: CaseFile) -> CaseFile:
    return replace(
        around,
        sources=cast("tuple[Source, ...]", casework.shared(session, "source")),
        places=cast("tuple[Place, ...]", casework.shared(session, "place")),
        authorities=cast("tuple[Authority, ...]", casework.shared(session, "authority")),
        partners=cast("tuple[Partner, ...]", casework.shared(session, "partner")),
    )
