"""Editors of text: one line, or many."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from domain.text import LONGEST_LINE, LONGEST_TEXT, line, paragraphs
from ui.forms.editor import Editor
from ui.forms.looks import Complaint, quiet_label
from ui.forms.readable import kept, refusal
from ui.forms.text_edit import TextEdit
from ui.widgets.composing import ComposingLineEdit


class _TextEditor(Editor[str]):
    """What the two have in common: a field, and a complaint beneath it."""

    left = Signal()
    """The keyboard went elsewhere."""

    def __init__(
        self, field: ComposingLineEdit | TextEdit, check: Callable[[str], str], longest: int, caption: str
    ) -> None:
        super().__init__()
        self._field, self._check, self._longest = field, check, longest
        field.setObjectName("text")
        self._complaint = Complaint()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        if caption:
            layout.addWidget(quiet_label(caption))
            field.setAccessibleName(caption)
        layout.addWidget(field)
        layout.addWidget(self._complaint)
        field.written.connect(self._written)
        field.left.connect(self.left)

    def text(self) -> str:
        """What stands in the field, with what is being composed, whether it can be kept or not."""
        return self._field.shown_text()

    def raw(self) -> Any:
        return self._field.shown_text()

    def complaints(self) -> tuple[str, ...]:
        sentence = refusal(self._field.shown_text(), self._check)
        return (sentence,) if sentence else ()

    def first_field(self) -> QWidget:
        return self._field

    def _read(self) -> str:
        return kept(self._field.shown_text(), self._check, self._longest)

    def _written(self) -> None:
        self._complaint.say(self.complaints())
        self.changed.emit()


class LineEditor(_TextEditor):
    """One line: a name, a number, a title."""

    def __init__(self, caption: str = "") -> None:
        """`caption`: quiet words above the field."""
        self.line = ComposingLineEdit()
        super().__init__(self.line, line, LONGEST_LINE, caption)

    def set_raw(self, raw: Any) -> None:
        self.line.setText(str(raw))
        self.line.setCursorPosition(0)

    def _write(self, value: str) -> None:
        self.set_raw(value)


class ParagraphsEditor(_TextEditor):
    """Many lines: what happened, in the source's words."""

    def __init__(self, caption: str = "", *, fewest_lines: int = 2) -> None:
        """`caption`: quiet words above the field."""
        self.area = TextEdit(fewest_lines=fewest_lines)
        super().__init__(self.area, paragraphs, LONGEST_TEXT, caption)

    def set_raw(self, raw: Any) -> None:
        self.area.setPlainText(str(raw))

    def _write(self, value: str) -> None:
        self.set_raw(value)
