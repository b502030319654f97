"""What a screen reader meets on a screen: every screen's tests call `unnamed` and want an empty list.

assert unnamed(screen) == []
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QLabel, QWidget


def reached_by_keyboard(screen: QWidget) -> Iterator[QWidget]:
    """Every widget of a screen that Tab can reach, also in parts that are hidden as a whole."""
    for widget in (screen, *screen.findChildren(QWidget)):
        is_inner = isinstance(widget.parentWidget(), QAbstractScrollArea) or widget.focusProxy() is not None
        is_shown = (
            not widget.isHidden() and widget.window() is screen.window()
        )  # not the list of a closed box
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and is_shown and not is_inner:
            yield widget


def name_of(widget: QWidget) -> str:
    """What a screen reader says for a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def unnamed(screen: QWidget) -> list[str]:
    """The widgets that the keyboard reaches and a screen reader cannot name: class and object name of each."""
    return [
        f"{type(widget).__name__} {widget.objectName()}".strip()
        for widget in reached_by_keyboard(screen)
        if not name_of(widget).strip()
    ]


def unreadable_rows(view: QAbstractItemView) -> list[int]:
    """The rows of a list for which a screen reader has no words."""
    model = view.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [row for row in range(model.rowCount()) if not str(model.index(row, 0).data(role) or "").strip()]


def markup_labels(screen: QWidget) -> list[str]:
    """Labels that would read markup out of a record instead of showing it (Qt.PlainText is the only safe format)."""
    return [
        f"{type(label).__name__} {label.objectName()}".strip()
        for label in screen.findChildren(QLabel)
        if label.pixmap().isNull()
        and label.textFormat() is not Qt.TextFormat.PlainText
        and not label.objectName().startswith("qt_")
    ]
