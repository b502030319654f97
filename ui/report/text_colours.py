"""Colours behind the pieces of a redacted text, in the source and in the result; what waits for a decision stands out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import accumulate

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from domain.redaction.freetext.findings import FreeText
from ui.theme import colours_of

_BEYOND_ONE_UNIT = 0xFFFF


def colour_pieces(source: QPlainTextEdit, result: QPlainTextEdit, text: str, redacted: FreeText) -> None:
    """Mark every piece in both editors."""
    waiting = {(each.start, each.end) for each in redacted.warnings}
    places, moved = [], 0
    for span in redacted.spans:
        first = span.start + moved
        moved += len(span.replacement) - (span.end - span.start)
        places.append(((span.start, span.end), (first, span.end + moved), (span.start, span.end) in waiting))
    _colour(source, utf16(text), ((one, waits) for one, _other, waits in places))
    _colour(result, utf16(redacted.text), ((other, waits) for _one, other, waits in places))


def utf16(text: str) -> Callable[[int], int]:
    """What turns a place in a text into the place as Qt counts it."""
    if text.isascii():
        return lambda place: place
    units = [0, *accumulate(1 + (ord(each) > _BEYOND_ONE_UNIT) for each in text)]
    return units.__getitem__


def _colour(
    editor: QPlainTextEdit, at: Callable[[int], int], places: Iterable[tuple[tuple[int, int], bool]]
) -> None:
    colours = colours_of(editor.palette())
    formats = {}
    for waits, ground in ((False, colours.accent_soft), (True, colours.warning_soft)):
        formats[waits] = QTextCharFormat()
        formats[waits].setBackground(QColor(ground))
        formats[waits].setFontUnderline(waits)
    marked = []
    for (start, end), waits in places:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(editor.document())
        cursor.setPosition(at(start))
        cursor.setPosition(at(end), QTextCursor.MoveMode.KeepAnchor)
        selection.cursor, selection.format = cursor, formats[waits]
        marked.append(selection)
    editor.setExtraSelections(marked)
