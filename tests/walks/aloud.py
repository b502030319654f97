"""What a screen reader is told of the program."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication


def read_aloud(*, as_from_outside: bool = False) -> list[str]:
    """Every text that a screen reader could be given, of every window, whether it is seen or not.

    as_from_outside: only what it reaches by going down from the program itself, which is all that another program has.
    """
    told: list[str] = []

    def walk(part: QAccessibleInterface | None) -> None:
        if part is None or not part.isValid():
            return
        told.extend(text for kind in QAccessible.Text if (text := part.text(kind)))
        for number in range(part.childCount()):
            walk(part.child(number))

    application = QCoreApplication.instance()
    begins_at = (
        [application] if as_from_outside and application is not None else QApplication.topLevelWidgets()
    )
    for each in begins_at:
        walk(QAccessible.queryAccessibleInterface(each))
    return told
