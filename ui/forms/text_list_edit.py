"""Several short texts, one a line: telephone numbers, languages, tags, documents."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from domain.text import LONGEST_LINE, line
from ui.forms.editor import Editor
from ui.forms.looks import Complaint
from ui.forms.readable import kept, refusal
from ui.forms.text_edit import TextEdit


class TextListEdit(Editor[tuple[str, ...]]):
    """One text a line; empty lines do not count."""

    def __init__(self) -> None:
        super().__init__()
        self.area = TextEdit(fewest_lines=1)
        self.area.setObjectName("lines")
        self._complaint = Complaint()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.area)
        layout.addWidget(self._complaint)
        self.area.written.connect(self._written)

    def raw(self) -> Any:
        return self.area.shown_text()

    def set_raw(self, raw: Any) -> None:
        self.area.setPlainText(str(raw))

    def complaints(self) -> tuple[str, ...]:
        sentences = dict.fromkeys(filter(None, (refusal(text, line) for text in self._texts())))
        return tuple(sentences)

    def first_field(self) -> QWidget:
        return self.area

    def _texts(self) -> list[str]:
        return [text.strip() for text in self.area.shown_text().split("\n") if text.strip()]

    def _read(self) -> tuple[str, ...]:
        return tuple(kept(text, line, LONGEST_LINE) for text in self._texts())

    def _write(self, value: tuple[str, ...]) -> None:
        self.set_raw("\n".join(value))

    def _written(self) -> None:
        self._complaint.say(self.complaints())
        self.changed.emit()
