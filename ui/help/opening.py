"""How the help is opened: F1 in any window, at the page about what is on the screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

PAGE_ABOUT = {
    "ui.backup": "loss",
    "ui.conflicts": "decide",
    "ui.cover": "lock",
    "ui.files": "record",
    "ui.handover": "carry",
    "ui.notebook": "find",
    "ui.partners": "carry",
    "ui.passphrases": "lock",
    "ui.report": "summary",
    "ui.safety": "delete",
    "ui.safety.accept": "loss",
    "ui.safety.lock_times": "lock",
    "ui.safety.journal_words": "loss",
    "ui.safety.travel": "carry",
    "ui.screen": "find",
    "ui.unlock": "lock",
    "ui.unlock.restore": "loss",
}
"""The room of a window, or the file where it is another page than its room's → the page of `resources.help_pages`."""

_OF_SECTIONS = {"trash": "delete", "partners": "carry"}
_OF_TABS = {"overview": "find", "timeline": "find", "consents": "summary", "ledger": "summary"}


class HelpKey(QObject):
    """F1, seen where input arrives (`ui.input_watch`), so that no window has to know of it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_asked = (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_F1
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
        )
        window = QApplication.activeWindow() if is_asked else None
        if window is not None:
            open_help(window)
        return is_asked


def open_help(window: QWidget) -> None:
    """Open the help beside a window, or turn the one that is open to the page about it; it closes with that window."""
    from ui.help.window import HelpWindow  # noqa: PLC0415  (a screen is loaded when it is shown)

    if isinstance(window, HelpWindow):
        return
    shown = window.findChild(HelpWindow, options=Qt.FindChildOption.FindDirectChildrenOnly) or HelpWindow(
        window
    )
    shown.show_page(_page_about(window))
    shown.show()
    shown.activateWindow()


def page_about(where: Mapping[str, Any]) -> str:
    """The page about a place in the window of a notebook, as that tells it (`NotebookWindow.where`)."""
    if where["form"]:
        return "record"
    return _OF_SECTIONS.get(where["section"]) or _OF_TABS.get(where["tab"]) or "record"


def _page_about(window: QWidget) -> str:
    where = getattr(window, "where", None)
    if where is not None:
        return page_about(where())
    file = type(window).__module__
    return PAGE_ABOUT.get(file) or PAGE_ABOUT.get(file.rpartition(".")[0], "record")
