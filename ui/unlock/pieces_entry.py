"""Where two of the three recovery pieces are typed, one below the other."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources.language import translated as _
from ui.tokens import SMALL
from ui.unlock.recovery_entry import RecoveryEntry


class PiecesEntry(QWidget):
    """Enter goes from the first to the second, and from there opens."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = (RecoveryEntry(), RecoveryEntry())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        names = (_("One of the three pieces"), _("Another one of them"))
        for field, name in zip(self.fields, names, strict=True):
            field.setAccessibleName(name)
            field.setPlaceholderText(f"{name}: {_('Twenty words with spaces between')}")
            column.addWidget(field)
        first, second = self.fields
        first.entered.connect(lambda: second.setFocus(Qt.FocusReason.OtherFocusReason))
        second.entered.connect(self.entered)
        self.setFocusProxy(first)

    def pieces(self) -> tuple[str, ...]:
        """What was typed in the fields that are not empty."""
        return tuple(text for text in (field.words() for field in self.fields) if text.strip())

    def clear(self) -> None:
        """Forget what was typed."""
        for field in self.fields:
            field.clear()

    def set_read_only(self, is_read_only: bool) -> None:
        """Whether nothing can be typed now."""
        for field in self.fields:
            field.set_read_only(is_read_only)
