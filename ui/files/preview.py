"""What can be seen of a file: a picture, one page of a PDF, a text, or a sentence why not."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from resources.language import translated as _
from ui.tokens import GAP, SMALL
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel
from workflows.file_previews import Page, Picture, Preview, Text


class PreviewPane(QWidget):
    """Pixels and words that the child gave; nothing of the file itself."""

    page_asked = Signal(int)
    """The number of a page, the first is 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self.picture = _Picture()
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAcceptDrops(False)
        self.text.setAccessibleName(_("Text of the file"))
        self.sentence = PlainLabel(tone="quiet")
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.before = button(_("Previous page"), lambda: self.page_asked.emit(self._number - 1))
        self.after = button(_("Next page"), lambda: self.page_asked.emit(self._number + 1))
        self.which = PlainLabel(tone="quiet")
        self.which.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QWidget()
        row = QHBoxLayout(self._pages)
        row.setContentsMargins(0, SMALL, 0, 0)
        row.addWidget(self.before)
        row.addWidget(self.which, 1)
        row.addWidget(self.after)
        self._shown = QWidget()
        self._stack = QStackedLayout(self._shown)
        for widget in (self.sentence, self.picture, self.text):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GAP)
        column.setSpacing(0)
        column.addWidget(self._shown, 1)
        column.addWidget(self._pages)
        self._pages.hide()

    def say(self, sentence: str) -> None:
        """Show a (translated) sentence in place of the file; "" for nothing."""
        self._pages.hide()
        self.picture.forget()
        self.text.clear()
        self.sentence.setText(sentence)
        self._stack.setCurrentWidget(self.sentence)

    def show_preview(self, seen: Preview, name: str, *, page: int = 0) -> None:
        """Show what was seen of a file.  name: what it is called."""
        self.say("")
        if isinstance(seen, Text):
            more = "\n\n" + _("There is more; only the beginning is shown.") if seen.is_cut else ""
            self.text.setPlainText(seen.text + more)
            self._stack.setCurrentWidget(self.text)
            return
        self.picture.show_pixels(seen, name)
        self._stack.setCurrentWidget(self.picture)
        if isinstance(seen, Page):
            self._number = page
            words = _("Page {number} of {count}").format(number=page + 1, count=seen.pages)
            self.which.setText(words)
            self.picture.setAccessibleName(f"{name}, {words}")
            self.before.setEnabled(page > 0)
            self.after.setEnabled(page + 1 < seen.pages)
            self._pages.setVisible(seen.pages > 1)


class _Picture(QLabel):
    """Pixels as large as the room allows, never larger than they are."""

    def __init__(self) -> None:
        super().__init__()
        self._image: QImage | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def show_pixels(self, seen: Picture | Page, name: str) -> None:
        """Show red, green and blue."""
        self._image = QImage(
            seen.rgb, seen.width, seen.height, seen.width * 3, QImage.Format.Format_RGB888
        ).copy()
        self.setAccessibleName(name)
        self._fit()

    def forget(self) -> None:
        """Show nothing."""
        self._image = None
        self.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._image is None:
            return
        ratio = self.devicePixelRatioF()
        room = QSize(round(self.width() * ratio), round(self.height() * ratio))
        room = room.boundedTo(self._image.size())
        if room.isEmpty():
            return
        pixmap = QPixmap.fromImage(
            self._image.scaled(
                room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        )
        pixmap.setDevicePixelRatio(ratio)
        self.setPixmap(pixmap)
