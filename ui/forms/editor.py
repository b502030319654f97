"""What every editor of a form can do: give a value, take one, and put half-typed text into a draft and back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

T = TypeVar("T")

_NOTHING_GIVEN = object()


class Editor(QWidget, Generic[T]):
    """One value of a record on the screen.

    Two things are true of every editor.  *Opening loses nothing*: as long as nobody changes what it shows, `value()` is the very value it
    was given, whatever the screen could not show of it.  *Nothing typed is lost*: `raw()` holds what stands in its fields, convertible or
    not, in a form that JSON can hold, and `set_raw` puts exactly that back.
    """

    changed = Signal()
    """Somebody changed something in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given: Any = _NOTHING_GIVEN
        self._given_raw: Any = None

    def value(self) -> T:
        """The value as it stands, as good as what is typed allows.  Never raises."""
        if self._given is not _NOTHING_GIVEN and self.raw() == self._given_raw:
            given: T = self._given
            return given
        return self._read()

    def set_value(self, value: T) -> None:
        """Show a value.  Does not emit `changed`."""
        blocked = self.blockSignals(True)
        self._write(value)
        self.blockSignals(blocked)
        self._given, self._given_raw = value, self.raw()

    @property
    def is_whole(self) -> bool:
        """Whether every part of it is there."""
        return True

    def build_next(self) -> bool:
        """Build one part more; whether there was one to build."""
        return False

    def raw(self) -> Any:
        """What stands in the fields, in dicts, lists, texts, numbers, booleans and None."""
        raise NotImplementedError

    def set_raw(self, raw: Any) -> None:
        """Put back what `raw` gave."""
        raise NotImplementedError

    def complaints(self) -> tuple[str, ...]:
        """What cannot be kept as it is typed here, one translated sentence each; not those of `parts`."""
        return ()

    def is_being_typed(self) -> bool:
        """Whether the person is in the middle of it, so that a complaint would come too early."""
        return False

    def parts(self) -> Iterator[Editor[Any]]:
        """The editors inside this one."""
        return iter(())

    def settle(self) -> None:
        """The person has left or finished: make records of what was typed for them (a new place)."""
        for part in self.parts():
            part.settle()

    def first_field(self) -> QWidget:
        """Where the keyboard goes for this editor."""
        return next((part.first_field() for part in self.parts()), self)

    def set_named(self, label: str) -> None:
        """Say to screen readers what is edited here."""
        self.first_field().setAccessibleName(label)

    def _read(self) -> T:
        raise NotImplementedError

    def _write(self, value: T) -> None:
        raise NotImplementedError


def every_editor(editor: Editor[Any]) -> Iterator[Editor[Any]]:
    """An editor and all inside it, in the order of the screen."""
    yield editor
    for part in editor.parts():
        yield from every_editor(part)
