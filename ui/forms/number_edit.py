"""Numbers in a field of their own: whole ones, and such with a point."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources.language import translated as _
from ui.forms.date_boxes import NarrowLine
from ui.forms.editor import Editor
from ui.forms.looks import Complaint

T = TypeVar("T", int, float)

_MOST_DIGITS = 9


class _NumberField(Editor[T | None], Generic[T]):
    """A narrow field with the complaint about it below; empty is not known."""

    def __init__(self, name: str, widest: str) -> None:
        """widest: digits of the greatest width that is usual here."""
        super().__init__()
        self.field = NarrowLine("", name, widest)
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

    def first_field(self) -> QWidget:
        return self.field

    def complaints(self) -> tuple[str, ...]:
        return (self._complaint_text(),) if self._typed() and self._read() is None else ()

    def _typed(self) -> str:
        return self.field.shown_text().strip()

    def _complaint_text(self) -> str:
        """What is said of a text that is no such number."""
        raise NotImplementedError

    def _write(self, value: T | None) -> None:
        self.set_raw("" if value is None else repr(value))

    def _written(self) -> None:
        self._complaint.say(self.complaints())
        self.changed.emit()


class NumberEdit(_NumberField[int]):
    """A whole number, 0 or more."""

    def __init__(self, least: int = 0) -> None:
        super().__init__("number", "000000")
        self._least = least

    def _complaint_text(self) -> str:
        return _("This is not a number that can be kept.")

    def _read(self) -> int | None:
        typed = self._typed()
        if not typed.isdecimal() or len(typed) > _MOST_DIGITS or int(typed) < self._least:
            return None
        return int(typed)


class DecimalEdit(_NumberField[float]):
    """A number with a point, between two bounds."""

    def __init__(self, least: float, greatest: float) -> None:
        super().__init__("decimal", "000.000000")
        self._least, self._greatest = least, greatest

    def _complaint_text(self) -> str:
        return _("This number must lie between {least} and {greatest}.").format(
            least=self._least, greatest=self._greatest
        )

    def _read(self) -> float | None:
        try:
            number = float(self._typed().replace(",", "."))
        except ValueError:
            return None
        return number if self._least <= number <= self._greatest else None
