"""The order in which Tab goes, where what was made later stands before what was made first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_last(screen: QWidget, *widgets: QWidget) -> None:
    """Let Tab come to these, in this order, behind all else of a screen; what is added to it later comes behind them again."""
    last = screen.previousInFocusChain()
    # Qt passes over the wish to stand behind something that Tab does not stop at.
    while last is not None and (last in widgets or not last.focusPolicy() & Qt.FocusPolicy.TabFocus):
        last = last.previousInFocusChain() if last is not screen else None
    for widget in widgets:
        if last is not None:
            QWidget.setTabOrder(last, widget)
        last = widget
