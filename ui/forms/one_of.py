"""A few choices side by side as buttons, one of them pressed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from ui.forms.editor import Editor
from ui.forms.flow import FlowLayout

T = TypeVar("T")

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class _Button(QPushButton):
    """One choice: Tab enters the group once, arrows go from choice to choice, Space and Enter press."""

    def __init__(self, words: str, group: OneOf[Any], number: int) -> None:
        super().__init__(words, group)
        self._group, self._number = group, number
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setObjectName(f"choice{number}")
        self.setAccessibleName(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        step = _STEPS.get(Qt.Key(event.key()))
        if plain and step is not None:
            self._group.go(self._number + step)
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class OneOf(Editor[T | None], Generic[T]):
    """One value of a few, or none yet."""

    def __init__(
        self, options: Iterable[tuple[T, str]], parent: QWidget | None = None, *, large: bool = False
    ) -> None:
        """`options`: the values in their order with their (translated) words."""
        super().__init__(parent)
        self._values: list[T] = []
        self.buttons: list[QPushButton] = []
        self._group = QButtonGroup(self)
        layout = FlowLayout(self)
        for number, (value, words) in enumerate(options):
            button = _Button(words, self, number)
            button.setProperty("choice", True)
            button.setProperty("small", not large)
            self._group.addButton(button, number)
            layout.addWidget(button)
            self._values.append(value)
            self.buttons.append(button)
        self._group.idToggled.connect(self._toggled)
        self._let_tab_in()

    def raw(self) -> Any:
        value = self._read()
        return None if value is None else str(value)

    def set_raw(self, raw: Any) -> None:
        codes = [str(value) for value in self._values]
        self._press(codes.index(raw) if raw in codes else None)

    def first_field(self) -> QWidget:
        return next((button for button in self.buttons if button.isChecked()), self.buttons[0])

    def set_named(self, label: str) -> None:
        self.setAccessibleName(label)
        for button in self.buttons:
            button.setAccessibleDescription(label)

    def go(self, number: int) -> None:
        """Move the keyboard to another choice and press it."""
        button = self.buttons[number % len(self.buttons)]
        button.setChecked(True)
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read(self) -> T | None:
        pressed = self._group.checkedId()
        return None if pressed < 0 else self._values[pressed]

    def _write(self, value: T | None) -> None:
        self.set_raw(None if value is None else str(value))

    def _press(self, number: int | None) -> None:
        if number is not None:
            self.buttons[number].setChecked(True)
        elif pressed := self._group.checkedButton():
            self._group.setExclusive(False)
            pressed.setChecked(False)
            self._group.setExclusive(True)

    def _toggled(self, _number: int, checked: bool) -> None:
        self._let_tab_in()
        if checked or self._group.checkedId() < 0:
            self.changed.emit()

    def _let_tab_in(self) -> None:
        entry = self.first_field()
        for button in self.buttons:
            is_entry = button is entry
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_entry else Qt.FocusPolicy.ClickFocus)
