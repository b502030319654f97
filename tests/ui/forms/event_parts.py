"""The parts of an event form as tests reach for them, and what an input method sends."""

from __future__ import annotations

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.forms.event_form import EventForm
from ui.forms.people_list import PeopleList
from ui.forms.record_pick import RecordPick
from ui.forms.rough_date_edit import RoughDateEdit
from ui.forms.stated_edit import StatedEdit


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def when(form: EventForm, account: int = 0) -> RoughDateEdit:
    stated = form.first.fields["when"]
    assert isinstance(stated, StatedEdit)
    date = stated.accounts[account].inner
    assert isinstance(date, RoughDateEdit)
    return date


def where(form: EventForm) -> RecordPick[str]:
    stated = form.first.fields["place"]
    assert isinstance(stated, StatedEdit)
    pick = stated.accounts[0].inner
    assert isinstance(pick, RecordPick)
    return pick


def people(form: EventForm) -> PeopleList:
    listed = form.first.fields["participations"]
    assert isinstance(listed, PeopleList)
    return listed


def compose(field: QWidget, composing: str, committed: str = "") -> None:
    """What an input method sends while somebody types Hangul."""
    event = QInputMethodEvent(composing, [])
    event.setCommitString(committed)
    QApplication.sendEvent(field, event)
