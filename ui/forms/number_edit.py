"""Numbers in a field of their own: whole ones, and such with a point."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources.language import translated as _
from ui.forms.date_boxes import NarrowLine
from ui.forms.editor import Editor
from ui.forms.looks import Complaint

_MOST_DIGITS = 9


class NumberEdit(Editor[int | None]):
    """A whole number, 0 or more; empty is not known."""

    def __init__(self, least: int = 0) -> None:
        super().__init__()
        self._least = least
        self.field = NarrowLine("", "number", "000000")
        self._complaint = Complaint()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.field)
        layout.addWidget(self._complaint)
        self.field.written.connect(self._written)

    def raw(self) -> Any:
        return self.field.shown_text()

    def set_raw(self, raw: Any) -> None:
        self.field.setText(str(raw))

    def complaints(self) -> tuple[str, ...]:
        typed = self.field.shown_text().strip()
        return (_("This is not a number that can be kept."),) if typed and self._read() is None else ()

    def first_field(self) -> QWidget:
        return self.field

    def _read(self) -> int | None:
        typed = self.field.shown_text().strip()
        if not typed.isdecimal() or len(typed) > _MOST_DIGITS or int(typed) < self._least:
            return None
        return int(typed)

    def _write(self, value: int | None) -> None:
        self.set_raw("" if value is None else value)

    def _written(self) -> None:
        self._complaint.say(self.complaints())
        self.changed.emit()


class DecimalEdit(Editor[float | None]):
    """A number with a point, between two bounds; empty is not known."""

    def __init__(self, least: float, greatest: float) -> None:
        super().__init__()
        self._least, self._greatest = least, greatest
        self.field = NarrowLine("", "decimal", "000.000000")
        self._complaint = Complaint()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.field)
        layout.addWidget(self._complaint)
        self.field.written.connect(self._written)

    def raw(self) -> Any:
        return self.field.shown_text()

    def set_raw(self, raw: Any) -> None:
        self.field.setText(str(raw))

    def complaints(self) -> tuple[str, ...]:
        if self.field.shown_text().strip() and self._read() is None:
            return (
                _("This number must lie between {least} and {greatest}.").format(
                    least=self._least, greatest=self._greatest
                ),
            )
        return ()

    def first_field(self) -> QWidget:
        return self.field

    def _read(self) -> float | None:
        try:
            number = float(self.field.shown_text().strip().replace(",", "."))
        except ValueError:
            return None
        return number if self._least <= number <= self._greatest else None

    def _write(self, value: float | None) -> None:
        self.set_raw("" if value is None else repr(value))

    def _written(self) -> None:
        self._complaint.say(self.complaints())
        self.changed.emit()
