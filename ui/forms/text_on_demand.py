"""A text that few will write: a button offers it, and the field is built when somebody asks for it or when it holds something."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.forms.editor import Editor
from ui.forms.link_button import LinkButton
from ui.forms.text_editors import ParagraphsEditor


class TextOnDemand(Editor[str]):
    """Lines of text behind a button, which whoever lays this out puts beside other buttons."""

    def __init__(self, offer: str, caption: str, parent: QWidget) -> None:
        """`offer`: (translated) words of the button; `caption`: those above the field.

        It may be opened before it is laid out, and without a parent it would then be a window of its own.
        """
        super().__init__(parent)
        self._caption, self._label = caption, ""
        self.editor: ParagraphsEditor | None = None
        self.button = LinkButton(offer)
        self.button.setObjectName("offer")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.button.clicked.connect(self._asked_for)
        self.hide()

    def open(self) -> ParagraphsEditor:
        """Show the field."""
        if self.editor is None:
            self.editor = ParagraphsEditor(self._caption, fewest_lines=1)
            self.editor.setObjectName("lines")
            self._column.addWidget(self.editor)
            self.editor.changed.connect(self.changed)
            self.set_named(self._label)
        self.show()
        self.button.hide()
        return self.editor

    def raw(self) -> Any:
        return self.editor.raw() if self.editor else ""

    def set_raw(self, raw: Any) -> None:
        if raw or self.editor:
            self.open().set_raw(raw)

    def parts(self) -> Iterator[Editor[Any]]:
        if self.editor:
            yield self.editor

    def first_field(self) -> QWidget:
        return self.editor.first_field() if self.editor else self.button

    def set_named(self, label: str) -> None:
        self._label = label
        if self.editor:
            self.editor.set_named(label or self._caption)
        self.button.setAccessibleDescription(label)

    def _asked_for(self) -> None:
        self.open().first_field().setFocus()

    def _read(self) -> str:
        return self.editor.value() if self.editor else ""

    def _write(self, value: str) -> None:
        if value or self.editor:
            self.open().set_value(value)
