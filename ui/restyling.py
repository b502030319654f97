"""Another font for the windows that are open: each widget is styled anew in its turn, since all of them at once would take too long.

Qt's own way, a style sheet set anew, styles each widget once for every box around it: half a second for a long form.  Our rules hold for every
size of text (`ui.style_sheet`), so it is enough that each widget looks at them once more.  A widget whose size is counted in letters has
a method `fit_to_text`, which is called then.
"""

from __future__ import annotations

from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui.turns import turns


class _Restyling(QObject):
    """Owns the work, so that a newer one ends it."""


def restyle(application: QApplication) -> None:
    """Style all widgets that there are for the font of the application, from the outside inwards, from the next turn on."""
    for begun in application.findChildren(_Restyling):
        shiboken6.delete(begun)
    owner = _Restyling(application)
    turns().give(owner, _one_by_one(application))


def _one_by_one(application: QApplication) -> Iterator[None]:
    yield
    for window in application.topLevelWidgets():
        widgets = [window, *window.findChildren(QWidget)] if shiboken6.isValid(window) else []
        yield
        for widget in widgets:
            # What was never shown is styled when it is.
            if shiboken6.isValid(widget) and widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
                # Asked for anew: the style goes when the application's sheet is taken off.
                application.style().polish(widget)
                fit_to_text = getattr(widget, "fit_to_text", None)
                if fit_to_text is not None:
                    fit_to_text()
                QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
                yield
