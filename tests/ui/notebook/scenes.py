"""The ledger of a case with what was left out, as it looks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from domain.custody import CustodyEvent
from domain.ids import CaseId, EventId
from domain.roughdate import RoughDate
from domain.vocabulary.events import EventKind
from ui.notebook.case_list import CaseList
from ui.notebook.ledger_rows import ledger_rows
from workflows.ledger_reading import KeptRow

PERSON = KeptRow(
    reader="Advocate Nguyen",
    partner="counsel",
    case="C-1",
    person="Infant, name unknown",
    person_id="i",
    event=None,
    event_id="",
    since=RoughDate(edtf="2024-03-02"),
    files=("3f9a21c0d4e5" + "0" * 52,),
)


def _event(kind: EventKind, title: str = "") -> KeptRow:
    event = CustodyEvent(id=EventId(kind.value), case=CaseId("case"), kind=kind, title=title)
    return replace(PERSON, person="", person_id="", event=event, event_id=event.id)


def _left_out() -> QWidget:
    """An infant and two events that a lawyer was not told of, and another file without one of them."""
    kept = [PERSON, _event(EventKind.SEPARATION, "At the border post"), _event(EventKind.MEDICAL)]
    other = replace(kept[1], reader="Rights Watch Desk", files=("",))
    case_list = CaseList("disclosure", "Ledger", "", "", drawing="export")
    case_list.show_rows(ledger_rows("case", [], [], [*kept, other]))
    case_list.resize(720, 300)
    return case_list


SCENES: dict[str, Callable[[], QWidget]] = {"case-ledger-left-out": _left_out}
