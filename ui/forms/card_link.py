"""The way from a partner's page to the card with the keys; what stands on the card is not changed here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources.language import translated as _
from ui.forms.editor import Editor
from ui.forms.link_button import LinkButton
from ui.forms.looks import quiet_label


class CardLink(Editor[str]):
    """Gives back the key that it was given."""

    def __init__(self, pressed: Callable[[], object]) -> None:
        super().__init__()
        self.link = LinkButton(_("Show, compare or enter the keys…"))
        self.link.clicked.connect(lambda _checked=False: pressed())
        self._key = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(quiet_label(_("On the card. This page is kept first.")))

    def raw(self) -> Any:
        return None

    def set_raw(self, raw: Any) -> None:
        """A draft holds no key."""

    def first_field(self) -> QWidget:
        return self.link

    def _read(self) -> str:
        return self._key

    def _write(self, value: str) -> None:
        self._key = value
