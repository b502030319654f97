"""Room for a new part of a form is made from the outside inwards, in one go.

Left to itself, Qt lays out each box around the new part as soon as it is shown, from the inside outwards and while the box around it is still
too small: everything on the screen is squeezed and let go again, box by box, which for a long form takes ten times as long.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


@contextmanager
def room_in(widget: QWidget) -> Iterator[None]:
    """What is added to a widget or shown in it within this block is laid out once, at the end."""
    if not widget.isVisible():
        yield
        return
    around = list(_around(widget))
    outermost = around[-1].layout()
    if outermost is not None and not outermost.isEnabled():
        yield  # room is made around it already
        return
    layouts = [layout for each in around if (layout := each.layout()) is not None and layout.isEnabled()]
    for layout in layouts:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in layouts:
            layout.setEnabled(True)
        for each in around:
            each.updateGeometry()  # or the boxes around it would go by the size that it had
        _fit(around[-1])


def _around(widget: QWidget) -> Iterator[QWidget]:
    """A widget and all around it, up to the one that a scroll area shows a part of."""
    now: QWidget | None = widget
    while now is not None:
        yield now
        above = now.parentWidget()
        area = above.parentWidget() if above is not None else None
        now = None if isinstance(area, QScrollArea) or now.isWindow() else above


def _fit(ground: QWidget) -> None:
    layout: QLayout | None = ground.layout()
    if layout is not None and not ground.isWindow():
        ground.resize(ground.width(), max(ground.height(), layout.totalHeightForWidth(ground.width())))
