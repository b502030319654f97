"""Labels that show text as it is: never markup, never cut, wrapped to the width they get."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from ui.theme import mark
from ui.tokens import TINY

Tone = Literal["plain", "quiet", "warning", "danger", "good"]


class PlainLabel(QLabel):
    """Words of a record or of the program, in the tone that the style sheet gives them."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, tone: Tone = "plain") -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setMinimumWidth(1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)
        self.set_tone(tone)

    def set_tone(self, tone: Tone) -> None:
        """Show the words in another tone."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            # Before it is first shown nothing has been styled yet, and asking for the style costs 20 ms once.
            if self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
                self.style().polish(self)


class UnderChoice(PlainLabel):
    """What a choice means, in quiet words below its own."""

    def __init__(self, text: str, choice: QRadioButton) -> None:
        super().__init__(text, tone="quiet")
        self._choice = choice

    def event(self, event: QEvent) -> bool:
        """Begin where the words of the choice begin, in whatever look and size."""
        if event.type() in (QEvent.Type.Polish, QEvent.Type.StyleChange):
            option = QStyleOptionButton()
            option.initFrom(self._choice)
            words = self.style().subElementRect(
                QStyle.SubElement.SE_RadioButtonContents, option, self._choice
            )
            self.setContentsMargins(words.left(), 0, 0, TINY)
        return super().event(event)


class LargeLabel(PlainLabel):
    """Words that stand out from the text around them and grow with it."""

    scale = 1.15

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        """A look or a size of text was put on."""
        if event.type() is QEvent.Type.StyleChange:
            self._grow()
        super().changeEvent(event)

    def _grow(self) -> None:
        self.setFont(mark(QApplication.font(), bold=True, scale=self.scale))


class SectionHeading(LargeLabel):
    """The name of a part of a screen."""


class ScreenTitle(LargeLabel):
    """The one question or name that a screen is about."""

    scale = 1.6
