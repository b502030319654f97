"""The place on a partner's card for keys: typed, pasted, or brought as a file or a picture."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from resources.language import message
from resources.language import translated as _
from ui.dropped import files_in, picture_in
from ui.forms.flow import FlowLayout
from ui.tokens import SMALL
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel

WAYS = message(
    "Type or paste the key, or bring a card that they saved or a picture of their QR codes: choose it, drop it here, or paste it. "
    "A picture is opened in a separate process, and is not kept."
)


class KeyEntry(QWidget):
    """Gives on what a person brings; what it holds is found out elsewhere (`ui.partners.bringing`)."""

    typed = Signal(str)
    """The text of keys."""
    file_asked = Signal()
    picture_asked = Signal()
    paste_asked = Signal()
    """The picture on the clipboard."""
    dropped = Signal(object)
    """The QMimeData, with a file or a picture in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.line = _KeyLine()
        self.line.setPlaceholderText(_("age1… or ssh-ed25519 …"))
        self.line.setAccessibleName(_("Key"))
        self.line.returnPressed.connect(self._type)
        self.line.picture_pasted.connect(self.paste_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(PlainLabel(_(WAYS), tone="quiet"))
        column.addWidget(self.line)
        row = FlowLayout(gap=SMALL)
        row.addWidget(button(_("Put on the card"), self._type))
        row.addWidget(button(_("From a file…"), self.file_asked.emit))
        row.addWidget(button(_("From a picture…"), self.picture_asked.emit))
        row.addWidget(button(_("Paste a picture"), self.paste_asked.emit))
        column.addLayout(row)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        brought = event.mimeData()
        if files_in(brought) or picture_in(brought) is not None or brought.hasText():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        brought = event.mimeData()
        if files_in(brought) or picture_in(brought) is not None:
            self.dropped.emit(brought)
        else:
            self.line.setText(brought.text())
            self._type()

    def _type(self) -> None:
        if self.line.text().strip():
            self.typed.emit(self.line.text())


class _KeyLine(QLineEdit):
    """A line that notices when what is pasted into it is a picture."""

    picture_pasted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText)
        # What is dropped on the line belongs to the place around it, which knows files.
        self.setAcceptDrops(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            # Qt gives nothing back where nothing is held, whatever its signature says.
            held: QMimeData | None = QGuiApplication.clipboard().mimeData()
            if held is None or not held.hasText() or files_in(held):
                self.picture_pasted.emit()
                return
        super().keyPressEvent(event)
