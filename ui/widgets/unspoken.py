"""What a screen reader is told of a hidden passphrase: what its field is called, and nothing that stands in it.

Of its own accord Qt sends each letter of a hidden line over the bus of the screen readers, and all of it once more when the line is emptied
(measured with Qt 6.11).  There it lies in the memory of other programs, which no lock replaces.  It sends nothing of a line that has no text
to offer.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLineEdit, QWidget


class UnspokenLine(QLineEdit):
    """A line that is unspoken as long as it hides what stands in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _tell_of_lines()
        self.setEchoMode(QLineEdit.EchoMode.Password)

    @property
    def is_hidden(self) -> bool:
        """Whether what stands in it is hidden."""
        return self.echoMode() is not QLineEdit.EchoMode.Normal

    def setEchoMode(self, mode: QLineEdit.EchoMode) -> None:
        super().setEchoMode(mode)
        told = QAccessible.queryAccessibleInterface(self)
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(told))


class _Unspoken(QAccessibleWidget):
    def __init__(self, line: UnspokenLine) -> None:
        super().__init__(line, QAccessible.Role.EditableText)

    def text(self, kind: QAccessible.Text) -> str:
        line = self.object()
        if kind is QAccessible.Text.Value and isinstance(line, UnspokenLine):
            return line.displayText()
        return super().text(kind)

    def state(self) -> QAccessible.State:
        state = super().state()
        state.passwordEdit = state.editable = True
        return state


@cache
def _tell_of_lines() -> None:
    QAccessible.installFactory(_told)


def _told(_kind: str, what: QObject) -> QAccessibleInterface | None:
    return _Unspoken(what) if isinstance(what, UnspokenLine) and what.is_hidden else None
