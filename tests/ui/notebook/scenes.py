"""The ledger of a case with what was left out, and rows with marks in narrow lists, as they look."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QWidget

from domain.custody import CustodyEvent
from domain.ids import CaseId, EventId, PersonId
from domain.person import Person, PersonName
from domain.vocabulary.events import EventKind
from domain.vocabulary.people import Script
from resources.language import translated as _
from tests.ui.ledger_samples import KEPT
from ui.forms.looks import letters
from ui.notebook.case_list import CaseList
from ui.notebook.ledger_rows import ledger_rows
from ui.notebook.record_list import RecordList
from ui.notebook.record_rows import marked, person_row
from ui.notebook.row_delegate import RowDelegate, WholeRowDelegate
from ui.notebook.row_view import RowView
from ui.notebook.rows import Chip, Tone
from workflows.ledger_reading import KeptRow

PERSON = replace(KEPT, person="Infant, name unknown", person_id="i")


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


def _narrow() -> QWidget:
    """The same rows in a list of equally high rows and in one of rows as high as their words, as narrow as the window makes them."""
    plain = [
        person_row(
            Person(
                id=PersonId(name), case=CaseId("case"), names=(PersonName(text=name, script=Script.OTHER),)
            )
        )
        for name in ("리영희", "Kwon Sun Hwa, the younger sister of the two")
    ]
    chips = (Chip(_("Consent withdrawn"), Tone.WARNING), Chip(_("Key not compared"), Tone.WARNING))
    rows = [
        marked(replace(plain[0], facts="Nine arrested in Mong Cai · Worker 3", chips=chips[:1])),
        replace(plain[1], facts="Nine arrested in Mong Cai · 2015-11-20 · Worker 3", chips=chips[1:]),
        marked(plain[1]),
    ]
    both = QWidget()
    beside = QHBoxLayout(both)
    for delegate in (RowDelegate, WholeRowDelegate):
        view = RowView("People")
        view.setItemDelegate(delegate(view))
        model = RecordList(parent=view)
        view.setModel(model)
        model.show(rows)
        beside.addWidget(view)
    both.resize(2 * letters(both, 27), 620)
    return both


SCENES: dict[str, Callable[[], QWidget]] = {"case-ledger-left-out": _left_out, "rows-narrow": _narrow}
