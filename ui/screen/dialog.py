"""Language, look and size of text: what is chosen is seen at once, and this computer remembers it.  None of it tells anything of a notebook."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from resources.language import COMPLETE, message
from resources.language import translated as _
from ui.forms.choice import ListBox
from ui.settings import ScreenSettings
from ui.theme import LARGEST_TEXT, SMALLEST_TEXT, TEXT_STEP, Look
from ui.tokens import GAP, LARGE, SMALL
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel, SectionHeading

LOOKS = {
    Look.SYSTEM: message("As the computer"),
    Look.LIGHT: message("Light"),
    Look.DARK: message("Dark"),
}


class ScreenDialog(QDialog):
    """Every choice is told by `changed`; there is nothing to confirm."""

    changed = Signal(object)
    """The ScreenSettings as they are now wanted."""

    def __init__(self, settings: ScreenSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Language, look, text size"))
        self.settings = settings
        self.language = ListBox()
        self.language.setAccessibleName(_("Language"))
        for code, name in COMPLETE.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(settings.language)))
        self.later = PlainLabel(_("Spoken from the next lock on."), tone="quiet")
        self.looks = {look: QRadioButton(_(words)) for look, words in LOOKS.items()}
        self._group = QButtonGroup(self)
        for look, radio in self.looks.items():
            radio.setChecked(look is settings.look)
            radio.toggled.connect(partial(self._look, look))
            self._group.addButton(radio)
        self.percent = PlainLabel()
        self.percent.setWordWrap(False)
        self.smaller = button(_("Smaller"), partial(self._resize, -TEXT_STEP))
        self.larger = button(_("Larger"), partial(self._resize, TEXT_STEP))
        self.language.currentIndexChanged.connect(self._speak)
        self._lay_out()
        self._show_percent()
        self.finished.connect(self.deleteLater)

    def _lay_out(self) -> None:
        looks, sizes, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for radio in self.looks.values():
            looks.addWidget(radio)
        looks.addStretch(1)
        for widget in (self.smaller, self.percent, self.larger):
            sizes.addWidget(widget)
        sizes.addStretch(1)
        foot.addWidget(button(_("Close"), self.accept))
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(SMALL)
        column.addWidget(SectionHeading(_("Language")))
        column.addWidget(self.language)
        column.addWidget(self.later)
        for title, row in ((_("Look"), looks), (_("Text size"), sizes)):
            column.addSpacing(GAP)
            column.addWidget(SectionHeading(title))
            column.addLayout(row)
        column.addSpacing(LARGE)
        column.addLayout(foot)

    def _speak(self, _row: int) -> None:
        self._change(replace(self.settings, language=str(self.language.currentData())))

    def _look(self, look: Look, is_chosen: bool) -> None:
        if is_chosen:
            self._change(replace(self.settings, look=look))

    def _resize(self, by: int) -> None:
        percent = min(max(self.settings.text_percent + by, SMALLEST_TEXT), LARGEST_TEXT)
        self._change(replace(self.settings, text_percent=percent))

    def _change(self, settings: ScreenSettings) -> None:
        self.settings = settings
        self._show_percent()
        self.changed.emit(settings)

    def _show_percent(self) -> None:
        percent = self.settings.text_percent
        self.percent.setText(_("{percent} %").format(percent=percent))
        self.smaller.setEnabled(percent > SMALLEST_TEXT)
        self.larger.setEnabled(percent < LARGEST_TEXT)
