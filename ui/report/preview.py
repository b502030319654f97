"""The preview: the pages of a finished summary, painted from the very bytes that would be written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from resources.language import translated as _
from ui.widgets.scrolling import Scrolling
from ui.widgets.warning_strip import WarningStrip
from workflows.reporting import PagePicture

PAGE_GAP = 16
"""Pixels between two pages."""


class Preview(Scrolling):
    """Pages one below the other, as wide as the room allows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Pages of the summary"), parent)
        self._pages: list[tuple[QLabel, QImage]] = []
        self.refusal = WarningStrip()
        self._desk = QWidget()
        self._desk.setObjectName("desk")
        layout = QVBoxLayout(self._desk)
        layout.setContentsMargins(PAGE_GAP, PAGE_GAP, PAGE_GAP, PAGE_GAP)
        layout.setSpacing(PAGE_GAP)
        layout.addWidget(self.refusal)
        layout.addStretch(1)
        self.setWidget(self._desk)

    def show_refusal(self, sentence: str) -> None:
        """Say in place of pages why there are none."""
        self._forget_pages()
        self.refusal.say(sentence, tone="danger")

    def show_pages(self, pictures: Sequence[PagePicture]) -> None:
        """Show pages; each is described to a screen reader by its number."""
        self._forget_pages()
        self.refusal.say("")
        layout = self._desk.layout()
        assert isinstance(layout, QVBoxLayout)  # noqa: S101  (made above)
        for number, picture in enumerate(pictures, 1):
            image = QImage(
                picture.rgb, picture.width, picture.height, picture.width * 3, QImage.Format.Format_RGB888
            ).copy()
            label = QLabel()
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setAccessibleName(_("Page {number} of {count}").format(number=number, count=len(pictures)))
            self._pages.append((label, image))
            layout.insertWidget(layout.count() - 1, label)
        self._fit()

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return len(self._pages)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _fit(self) -> None:
        room = self.viewport().width() - 2 * PAGE_GAP
        ratio = self.devicePixelRatioF()
        for label, image in self._pages:
            width = min(room, round(image.width() / ratio))
            size = QSize(round(width * ratio), round(width * ratio * image.height() / image.width()))
            pixmap = QPixmap.fromImage(
                image.scaled(
                    size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
                )
            )
            pixmap.setDevicePixelRatio(ratio)
            label.setPixmap(pixmap)

    def _forget_pages(self) -> None:
        for label, _image in self._pages:
            label.deleteLater()
        self._pages.clear()
