"""A QR code of a public key, for the other person's telephone; black on white in every look, as readers want it."""

from __future__ import annotations

import segno
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from resources.language import translated as _

QUIET = 4
"""Modules of white around it (ISO/IEC 18004, 9.1)."""

MODULES = 45
"""Room for the larger of our two codes, so that what stands beside them begins at one line."""

SMALLEST = 3
"""Pixels of a module; it grows with the text."""

MODULES_IN_A_LINE = 6
"""How many modules are as high as a line of text."""


class QrCode(QWidget):
    """One code."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = [bytes(row) for row in segno.make_qr(text, error="m").matrix_iter(border=QUIET)]
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("QR code of this key"))

    @property
    def modules(self) -> tuple[bytes, ...]:
        """Row by row, a byte for each module: 1 is dark."""
        return tuple(self._rows)

    def sizeHint(self) -> QSize:
        side = self._module() * max(MODULES, len(self._rows))
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = self._module()
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        edge = (self.width() - side * len(self._rows)) // 2
        painter.translate(edge, edge)
        for down, row in enumerate(self._rows):
            for across, is_dark in enumerate(row):
                if is_dark:
                    painter.fillRect(across * side, down * side, side, side, Qt.GlobalColor.black)

    def _module(self) -> int:
        return max(SMALLEST, self.fontMetrics().lineSpacing() // MODULES_IN_A_LINE)
