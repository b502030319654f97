"""Pictures of the trash."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from domain.case import Case
from domain.casefile import CaseFile
from domain.custody import CustodyEvent
from domain.ids import CaseId, EventId, NoteId, PersonId
from domain.note import Note
from domain.person import Person, PersonName
from domain.records import Record, kind_of
from domain.roughdate import RoughDate
from domain.stated import stated
from domain.vocabulary.events import EventKind
from resources.language import translated as _
from tests.ui.backup.scenes import _silent
from ui.background import Elsewhere
from ui.forms.opening import form_for
from ui.notebook.loading import FormWanted
from ui.notebook.window import NotebookWindow
from ui.trash.words import called, thrown_row
from workflows.trash import Inside, ThrownAway

CASE = CaseId("ca" * 16)
RECORDS: tuple[Record, ...] = (
    Case(id=CASE, reference="MC-2015-3", title="Nine arrested in Mong Cai"),
    Person(id=PersonId("01" * 16), case=CASE, names=(PersonName(text="리영희"),)),
    CustodyEvent(
        id=EventId("02" * 16),
        case=CASE,
        kind=EventKind.HAND_OVER,
        when=stated(RoughDate(edtf="2015-10-24", words="on 24 October")),
    ),
    Note(
        id=NoteId("03" * 16), case=CASE, text="She said that the others had been taken to Dongxing, and wept."
    ),
)


def thrown(record: Record, *, in_conflict: bool = False) -> ThrownAway:
    """A record in the trash."""
    return ThrownAway(
        id=record.id,
        kind=kind_of(record),
        case=CASE,
        title="",
        case_title="" if isinstance(record, Case) else "Nine arrested in Mong Cai",
        since="2015-11-20T12:00:00Z",
        by="Worker 3",
        record=record,
        in_conflict=in_conflict,
    )


def _window(shown: ThrownAway | None) -> NotebookWindow:
    window = NotebookWindow(_silent(), Elsewhere())
    window.sections.choose("trash")
    there = [thrown(each, in_conflict=number == 1) for number, each in enumerate(RECORDS)]
    window.browser.pane().model.show([thrown_row(each) for each in there] if shown else [])
    if shown is not None:
        window.workspace.show_thrown_away(shown)
        kinds = {"person": 9, "event": 7, "note": 1} if shown.kind == "case" else {}
        window.workspace.trashed.show_inside(shown, Inside(names={}, kinds=kinds))
    return window


def a_case() -> QWidget:
    """A whole case in the trash."""
    return _window(thrown(RECORDS[0]))


def changed_elsewhere() -> QWidget:
    """A person who was changed at a colleague's at the same time."""
    return _window(thrown(RECORDS[1], in_conflict=True))


def nothing_there() -> QWidget:
    """An empty trash, just after something was taken out, with the strip of what was thrown away before."""
    window = _window(None)
    window.strips.thrown.say(
        _("“{title}” is in the trash.").format(title=called(RECORDS[1])),
        tone="plain",
        action=_("Undo"),
        second=_("Close"),
    )
    return window


def a_form() -> QWidget:
    """A form with the ways out of it above."""
    window = _window(None)
    window.sections.choose("cases")
    record = RECORDS[3]
    form = form_for(record, CaseFile(case=Case(id=CASE, reference="MC-2015-3")), str, is_new=False)
    window.workspace.setCurrentWidget(window.workspace.editor)
    window.workspace.editor.open(form, FormWanted(kind="note", id=record.id, case=CASE), None)
    return window


def an_event() -> QWidget:
    """An event, with what it says."""
    return _window(thrown(RECORDS[2]))


SCENES = {
    "trash-event": an_event,
    "trash-form": a_form,
    "trash-case": a_case,
    "trash-changed-elsewhere": changed_elsewhere,
    "trash-empty-and-strip": nothing_there,
}
