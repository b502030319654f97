"""Where somebody is in a form: which field has the keyboard and where in its text the cursor stands, as a draft can hold it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ui.forms.text_edit import TextEdit
from ui.widgets.composing import ComposingLineEdit


@dataclass(frozen=True, slots=True, kw_only=True)
class Cursor:
    """A field by the names on the way to it, and the ends of the selection in it."""

    path: str = ""
    position: int = 0
    anchor: int = 0


def cursor_in(form: QWidget) -> Cursor:
    """Where the keyboard is in a form; an empty path when it is elsewhere."""
    field: QWidget | None = form.focusWidget()
    if field is None or field is form or not form.isAncestorOf(field):
        return Cursor()
    path = "/".join(reversed(list(_names_up_to(form, field))))
    # The text that is kept holds what is being composed, and whoever composes writes on behind it.
    composed = len(field.composing) if isinstance(field, (ComposingLineEdit, TextEdit)) else 0
    if isinstance(field, QLineEdit):
        length = len(field.selectedText())
        anchor = field.cursorPosition()
        if length:
            starts = field.selectionStart()
            anchor = starts + length if field.cursorPosition() == starts else starts
        return Cursor(path=path, position=field.cursorPosition() + composed, anchor=anchor + composed)
    if isinstance(field, QPlainTextEdit):
        cursor = field.textCursor()
        return Cursor(path=path, position=cursor.position() + composed, anchor=cursor.anchor() + composed)
    return Cursor(path=path)


def go_to(form: QWidget, cursor: Cursor) -> None:
    """Put the keyboard and the cursor back; nothing happens when there is no such field any more."""
    name = cursor.path.rpartition("/")[2]
    fields = form.findChildren(QWidget, name) if name else []
    field = next(
        (each for each in fields if "/".join(reversed(list(_names_up_to(form, each)))) == cursor.path), None
    )
    if field is None:
        return
    field.setFocus()
    if isinstance(field, QLineEdit):
        if cursor.position == cursor.anchor:
            field.setCursorPosition(cursor.position)
        else:
            field.setSelection(cursor.anchor, cursor.position - cursor.anchor)
    elif isinstance(field, QPlainTextEdit):
        place = QTextCursor(field.document())
        last = field.document().characterCount() - 1
        place.setPosition(min(cursor.anchor, last))
        place.setPosition(min(cursor.position, last), QTextCursor.MoveMode.KeepAnchor)
        field.setTextCursor(place)


def _names_up_to(form: QWidget, field: QWidget) -> Iterator[str]:
    """The names from a field up to the form; Qt's own nameless and internal widgets are left out."""
    widget: QWidget | None = field
    while widget is not None and widget is not form:
        name = widget.objectName()
        if name and not name.startswith("qt_"):
            yield name
        widget = widget.parentWidget()
