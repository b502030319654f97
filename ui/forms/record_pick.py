"""A field for another record: type, and choose from what answers; or leave the words, and they become a new record."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from domain.text import LONGEST_LINE, line
from resources.language import translated as _
from ui.forms.editor import Editor
from ui.forms.looks import Complaint, letters, quiet_label
from ui.forms.readable import kept, refusal
from ui.forms.shelf import Shelf
from ui.forms.suggestion_list import SuggestionList
from ui.widgets.composing import ComposingLineEdit

K = TypeVar("K", bound=str)

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class RecordPick(Editor[K | None], Generic[K]):
    """One record by its name in any spelling."""

    def __init__(self, shelf: Shelf[K], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._chosen: K | None = None
        self._own: K | None = None
        """The record that was made from this field's words; correcting them corrects it."""
        self._is_showing = False
        self.field = ComposingLineEdit()
        self.field.setObjectName("pick")
        self.field.installEventFilter(self)
        self._list: SuggestionList | None = None
        self._hint, self._complaint = quiet_label(), Complaint()
        self._hint.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for widget in (self.field, self._complaint, self._hint):
            layout.addWidget(widget)
        self.field.written.connect(self._written)
        self.field.left.connect(self._left)

    @property
    def suggestions(self) -> SuggestionList:
        """The list under the field, made when it is first needed."""
        if self._list is None:
            self._list = SuggestionList(self.field)
            self._list.taken.connect(self._take)
            self._list.wanted_new.connect(self.settle)
            self.destroyed.connect(self._list.deleteLater)  # the list lies in the form, not in this field
        return self._list

    def _close_list(self) -> None:
        if self._list is not None:
            self._list.hide()

    @staticmethod
    def text_for(shelf: Shelf[K], identity: K | None) -> str:
        """What stands in a field that holds this record."""
        if identity is None:
            return ""
        return shelf.shown(identity) or _("A record that is not in this case")

    def raw(self) -> Any:
        return {"text": self.field.shown_text(), "chosen": self._chosen, "own": self._own}

    def set_raw(self, raw: Any) -> None:
        self._chosen, self._own = raw["chosen"], raw["own"]
        self._show_text(raw["text"])

    def complaints(self) -> tuple[str, ...]:
        typed = self.field.shown_text().strip()
        if self._chosen is not None or not typed:
            return ()
        if not self._shelf.may_add:
            return (_("Nothing of this name is in this case. Choose from the list."),)
        return (refusal(typed, line) or _("What is written here is not taken over yet."),)

    def is_being_typed(self) -> bool:
        return self.field.hasFocus()

    def first_field(self) -> QWidget:
        return self.field

    def settle(self) -> None:
        """Take what is written so exactly, or make a new record of it."""
        self._close_list()
        typed = kept(self.field.shown_text(), line, LONGEST_LINE).strip()
        if self._chosen is None and typed:
            known = self._shelf.exactly(typed)
            if known is not None:
                self._take(known.key)
            elif self._shelf.may_add:
                self._chosen = self._own = self._shelf.added(typed, self._own)
                self._after_choice()
        self._complaint.say(self.complaints())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the field: arrows and Enter go to the list, Esc closes it before it would close the form."""
        is_open = self._list is not None and self._list.isVisible()
        if isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride and is_open and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress and self._key(Qt.Key(event.key()), is_open=is_open):
                return True
        elif event.type() in (QEvent.Type.Hide, QEvent.Type.Move):
            self._close_list()
        return super().eventFilter(watched, event)

    def _key(self, key: Qt.Key, *, is_open: bool) -> bool:
        """Whether a key was for the list."""
        if key in _STEPS and not is_open:
            self._look()
            return True
        if key in _STEPS:
            self.suggestions.step(_STEPS[key])
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and is_open:
            if not self.suggestions.take_current():
                self.settle()
            return True
        if key == Qt.Key.Key_Escape and is_open:
            self._close_list()
            return True
        return False

    def _read(self) -> K | None:
        return self._chosen

    def _write(self, value: K | None) -> None:
        self._chosen, self._own = value, None
        self._show_text(self.text_for(self._shelf, value))

    def _show_text(self, text: str) -> None:
        self._is_showing = True
        self.field.setText(text)
        self.field.setCursorPosition(0)
        self._is_showing = False
        self._tell()
        self._complaint.say(self.complaints())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def _tell(self) -> None:
        """Beneath the field: the whole of a name that is longer than it, and that a record is new."""
        text = self.field.text()
        room = self.field.width() - letters(self, 4)
        is_cut = self._chosen is not None and self.fontMetrics().horizontalAdvance(text) > room
        is_new = self._own is not None and self._own == self._chosen
        words = [text] if is_cut else []
        words += [_("New; it is kept together with this form.")] if is_new else []
        self._hint.setText("\n".join(words))
        self._hint.setVisible(bool(words))

    def _written(self) -> None:
        if self._is_showing:
            return
        typed = self.field.shown_text()
        self._chosen = None
        if not typed.strip():
            self._own = None
        self._hint.hide()
        self._complaint.hide()
        if typed.strip():
            self._look()
        else:
            self._close_list()
        self.changed.emit()

    def _look(self) -> None:
        """Open the list for what is typed; the whole of it where something is chosen already."""
        typed = "" if self._chosen else self.field.shown_text().strip()
        is_new = bool(typed) and self._shelf.may_add and self._shelf.exactly(typed) is None
        offer = self._shelf.offer(typed) if is_new else ""
        self.suggestions.show_found(self._shelf.found(typed), offer)

    def _take(self, key: str) -> None:
        self._chosen, self._own = self._shelf.taken(key), None
        self._after_choice()

    def _after_choice(self) -> None:
        shown = self.text_for(self._shelf, self._chosen)
        self._show_text(shown)
        self.field.setCursorPosition(len(shown))
        self.changed.emit()

    def _left(self) -> None:
        if self._list is None or not self._list.underMouse():
            self.settle()
