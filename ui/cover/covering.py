"""Covering: every window of the program is taken off the screen in the same moment, and comes back as it was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleInterface, QDrag
from PySide6.QtWidgets import QApplication, QWidget

from resources.language import counted
from resources.language import translated as _
from ui.background import NotebookThread
from ui.cover.screen import CoverScreen
from ui.farewell import close_menus
from ui.widgets.composing import commit_composing_text

if TYPE_CHECKING:
    from ui.notebook.window import NotebookWindow
    from workflows.session import Session


_FIRST_MET = 1 << 31
"""From where Qt counts what a screen reader meets (qaccessiblecache.cpp)."""


@dataclass(frozen=True, slots=True)
class _Hidden:
    """A window that was on the screen; a dialog forgets that it is modal when it is hidden."""

    window: QWidget
    modality: Qt.WindowModality


class Covering(QObject):
    """One cover, from the moment it comes to the moment it goes."""

    over = Signal()
    """Everything is back."""
    lock_asked = Signal()
    close_and_lock_asked = Signal()

    def __init__(self, window: NotebookWindow, thread: NotebookThread[Session], parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        # First, since a syllable that is being composed is gone once its field is hidden.
        commit_composing_text()
        close_menus()
        QDrag.cancel()
        self._hidden: list[_Hidden] = []
        self.screen = CoverScreen(thread)
        self.screen.uncovered.connect(self._uncover)
        self.screen.lock_asked.connect(self.lock_asked)
        self.screen.close_and_lock_asked.connect(self.close_and_lock_asked)
        self.screen.setGeometry(window.geometry())
        self.screen.setWindowState(window.windowState())
        self.screen.show()
        shown = (
            each for each in QApplication.topLevelWidgets() if each is not self.screen and each.isVisible()
        )
        for each in sorted(shown, key=_depth):  # so that they come back one over the other, as they were
            self._hide(each)
        self._answer_for_nothing()
        # For the time of the cover alone: what opens by itself meanwhile (an answer, a dialog) waits behind it.
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # there is one while there is a widget
        self.screen.activateWindow()
        # Last, and by itself: a form that is broken, or takes for ever, is off the screen by then.
        QTimer.singleShot(0, window, window.workspace.keep_now)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            belongs_to_us = watched is self.screen or watched.parentWidget() is self.screen
            if not belongs_to_us and watched.window() is watched:
                QTimer.singleShot(0, watched, lambda: self._hide(watched))
                watched.setWindowOpacity(0)
        return False

    def _hide(self, window: QWidget) -> None:
        window.setWindowOpacity(1)
        self._hidden.append(_Hidden(window, window.windowModality()))
        window.hide()
        # Without its handle a window is no longer among those that a screen reader, or whoever poses as one, can ask for their texts.
        window.destroy()

    def _answer_for_nothing(self) -> None:
        """Forget the numbers under which a screen reader has met what is behind the cover: by its number it is answered, hidden or not."""
        if not QAccessible.isActive():
            return
        newest = QWidget()
        for number in range(_FIRST_MET, QAccessible.uniqueId(QAccessible.queryAccessibleInterface(newest))):
            # Qt gives nothing back for a number that is free, whatever its signature says.
            told: QAccessibleInterface | None = QAccessible.accessibleInterface(number)
            met = None if told is None else told.object()
            if isinstance(met, QWidget) and met.window() is not self.screen:
                QAccessible.deleteAccessibleInterface(number)

    def _uncover(self, failures: int) -> None:
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]  # as above
        for hidden in self._hidden:
            if shiboken6.isValid(hidden.window):
                hidden.window.setWindowModality(hidden.modality)
                hidden.window.show()
        self.screen.hide()
        self.screen.deleteLater()
        last = next(
            (each.window for each in reversed(self._hidden) if shiboken6.isValid(each.window)), self._window
        )
        last.activateWindow()
        if failures:
            sentence = counted(
                "{number} attempt to unlock failed since you were last here.",
                "{number} attempts to unlock failed since you were last here.",
                failures,
            )
            self._window.told.say(sentence, action=_("Close"))
        self.over.emit()
        self.deleteLater()


def _depth(window: QWidget) -> int:
    """How many windows it stands over."""
    parent = window.parentWidget()
    return 0 if parent is None else 1 + _depth(parent.window())
