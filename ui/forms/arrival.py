"""The way back to a field that is still being built: what is typed meanwhile is typed into it once it is there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.forms.where_in_form import Cursor, go_to


class Arrival(QObject):
    """Holds the keyboard of a form until the field is there in which somebody was when the form was left."""

    def __init__(self, form: QWidget, cursor: Cursor, otherwise: QWidget) -> None:
        """otherwise: where to go when there is no such field any more."""
        super().__init__(form)
        self._form, self._cursor, self._otherwise = form, cursor, otherwise
        self._typed: list[QKeyEvent | QInputMethodEvent] = []
        form.setFocusProxy(None)  # type: ignore[arg-type]  # the stub forgets that there may be none
        form.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        form.installEventFilter(self)
        form.setFocus()

    @property
    def has_typed(self) -> bool:
        """Whether something waits for the field."""
        return bool(self._typed)

    def end(self) -> None:
        """Everything is built: go to the field, or to the first one where that is no more, and type there what was typed."""
        self._form.removeEventFilter(self)
        self._form.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        is_here = self._form.focusWidget() is self._form
        self._form.setFocusProxy(self._otherwise)
        if is_here:  # otherwise somebody went elsewhere
            self._form.setFocus()
            go_to(self._form, self._cursor)
        for event in self._typed:
            QCoreApplication.sendEvent(QApplication.focusWidget() or self._otherwise, event)
        self._typed = []
        self.deleteLater()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QInputMethodEvent) or (
            isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        ):
            self._typed.append(event.clone())
            return True
        return False
