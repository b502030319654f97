"""Tab in the order of reading: Qt's own order is that of building, and parts of a form are built when they are opened."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QWidget


def go_on(form: QWidget, *, forward: bool) -> bool:
    """Move the keyboard to the next (or last) field of a form, and out of it at its end; whether it moved."""
    order = [widget for widget in _read(form) if _takes_tab(widget, form)]
    now = QApplication.focusWidget()
    if not order or (now is not None and not form.isAncestorOf(now)):
        return False
    step = 1 if forward else -1
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    # Where Tab does not stop itself (a button that was clicked), it goes on from the nearest stop.
    place = order.index(now) + step if now in order else _nearest(order, now or form, forward=forward)
    target = order[place] if 0 <= place < len(order) else _outside(form, order, forward=forward)
    target.setFocus(reason)
    area = form.findChild(QScrollArea)
    if area is not None and area.isAncestorOf(target):
        area.ensureWidgetVisible(target)
    return True


def _read(widget: QWidget) -> Iterator[QWidget]:
    """A widget and all in it as they lie in its layouts."""
    yield widget
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        if inside is not None:
            yield from _read(inside)
        return
    layout = widget.layout()
    if layout is not None:
        yield from _read_layout(layout)


def _read_layout(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        inner = item.widget() if item is not None else None
        within = item.layout() if item is not None else None
        if inner is not None:
            yield from _read(inner)
        elif within is not None:
            yield from _read_layout(within)


def _takes_tab(widget: QWidget, form: QWidget) -> bool:
    stops = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget is not form
    return stops and widget.isEnabled() and widget.isVisibleTo(form)


def _nearest(order: list[QWidget], now: QWidget, *, forward: bool) -> int:
    top = now.mapToGlobal(now.rect().topLeft()).y()
    before = [place for place, each in enumerate(order) if each.mapToGlobal(each.rect().topLeft()).y() <= top]
    return (before[-1] + 1 if before else 0) if forward else (before[-1] if before else -1)


def _outside(form: QWidget, order: list[QWidget], *, forward: bool) -> QWidget:
    """The next stop of the window that is not in the form; where there is none, the form's other end."""
    ends = (order[0], order[-1]) if forward else (order[-1], order[0])
    start = ends[1]
    widget: QWidget | None = _beside(start, forward=forward)
    while widget is not None and widget is not start:
        if not form.isAncestorOf(widget) and widget is not form and _takes_tab(widget, form.window()):
            return widget
        widget = _beside(widget, forward=forward)
    return ends[0]


def _beside(widget: QWidget, *, forward: bool) -> QWidget | None:
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()
