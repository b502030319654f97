"""Where input arrives: whoever must see every key and click looks at the window and the field that have the keyboard, at nothing else.

And an input method is asked to learn nothing from a field as soon as somebody writes in it: what it learns lies on the disk.

An event filter on the whole application would see every event of every widget.  Written in Python, that doubles the time in which a form
opens: to build one sends six thousand events.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QWidget


class InputWatch(QObject):
    """Moves event filters along with the keyboard.

    Keys and clicks come to a window before anything in it sees them; what an input method composes comes to the field alone.
    """

    def __init__(self, application: QGuiApplication, *watchers: QObject) -> None:
        """watchers: objects with an eventFilter; the last is asked first."""
        super().__init__(application)
        self._watchers = watchers
        self._field: QObject | None = None
        application.focusWindowChanged.connect(self._look_at_window)
        application.focusObjectChanged.connect(self._look_at_field)
        self._look_at_window(application.focusWindow())
        self._look_at_field(application.focusObject())

    def _look_at_window(self, window: QWindow | None) -> None:
        if window is not None:
            for watcher in filter(shiboken6.isValid, self._watchers):
                window.installEventFilter(watcher)

    def _look_at_field(self, field: QObject | None) -> None:
        before, self._field = self._field, field
        for watcher in filter(shiboken6.isValid, self._watchers):
            if before is not None and shiboken6.isValid(before):
                before.removeEventFilter(watcher)
            if field is not None:
                field.installEventFilter(watcher)
        if isinstance(field, QWidget):
            field.setInputMethodHints(field.inputMethodHints() | Qt.InputMethodHint.ImhSensitiveData)
