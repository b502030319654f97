"""An editor of many parts alike, built one after the other; the value that was given shows through those that are not there yet.

The column of fields that it stands in asks for the parts in turns (`FieldColumn.build_next`).  Whoever asks for more than the untouched value
gets all of them at once.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QWidget

from ui.forms.editor import Editor

T = TypeVar("T")


class GrowingEditor(Editor[T], Generic[T]):
    """Each step adds a part, fills it, and adds what it holds then to `_given_raw`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: deque[Callable[[], None]] = deque()
        self._is_untouched = False
        self.changed.connect(self._touched)

    @property
    def is_whole(self) -> bool:
        return not self._steps

    def build_next(self) -> bool:
        if not self._steps:
            return False
        step = self._steps.popleft()
        blocked = self.blockSignals(True)
        step()
        self.blockSignals(blocked)
        return True

    def complete(self) -> None:
        """Build all that is missing, now."""
        while self.build_next():
            pass

    def value(self) -> T:
        if self._is_untouched and not self.is_whole:
            given: T = self._given
            return given
        self.complete()
        return super().value()

    def set_value(self, value: T) -> None:
        self._steps.clear()
        blocked = self.blockSignals(True)
        self._write(value)
        self.blockSignals(blocked)
        self._given, self._given_raw = value, self._raw_so_far()
        self._is_untouched = True

    def raw(self) -> Any:
        self.complete()
        return self._raw_so_far()

    def _raw_so_far(self) -> Any:
        """What stands in the parts that there are."""
        raise NotImplementedError

    def _touched(self) -> None:
        self._is_untouched = False
