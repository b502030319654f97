"""Where a passphrase is typed: hidden or shown by a real button, and it says what may spoil it: Caps Lock, the Korean keyboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from resources.language import translated as _
from ui.tokens import SMALL, TINY
from ui.widgets.buttons import button
from ui.widgets.composing import commit_composing_text
from ui.widgets.labels import PlainLabel
from ui.widgets.unspoken import UnspokenLine

_HINTS = (
    Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)
_HIDDEN_LETTER = "•"

_ABOUT_THE_TEXT = frozenset(
    {
        Qt.InputMethodQuery.ImSurroundingText,
        Qt.InputMethodQuery.ImCurrentSelection,
        Qt.InputMethodQuery.ImTextBeforeCursor,
        Qt.InputMethodQuery.ImTextAfterCursor,
    }
)


class PassphraseLine(UnspokenLine):
    """One line in which the same keys give the same text whether it is hidden or shown.

    Qt tells the input method of a hidden field to stand aside.  Then a passphrase of Korean words, chosen while it was shown, could not be
    typed again.  So the input method stays, is told that the text is sensitive, and what it composes is hidden by us.
    """

    caps_lock_noticed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setMaxLength(1024)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:  # type: ignore[override]  # the stubs know one of its two forms
        if query == Qt.InputMethodQuery.ImHints:
            return _HINTS
        # What stands here already is no input method's business: it is another program, and ours would copy it at every key.
        return "" if query in _ABOUT_THE_TEXT else super().inputMethodQuery(query)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if self.is_hidden and event.preeditString():
            hidden = QInputMethodEvent(_HIDDEN_LETTER * len(event.preeditString()), [])
            hidden.setCommitString(event.commitString(), event.replacementStart(), event.replacementLength())
            event = hidden
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text()
        if len(letter) == 1 and letter.isalpha() and letter.upper() != letter.lower():
            is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock_noticed.emit(letter.isupper() != is_shifted)
        super().keyPressEvent(event)


class PassphraseField(QWidget):
    """The line, its Show button, and a sentence below when there is something to notice."""

    typed = Signal()
    """What stands in the line has changed."""
    entered = Signal()
    """Enter was pressed in it."""

    def __init__(
        self, label: str, *, meant: Callable[[str], str | None] | None = None, parent: QWidget | None = None
    ) -> None:
        """label: the (translated) name for screen readers; meant: the Latin keys of a text typed in Hangul mode, or None."""
        super().__init__(parent)
        self._meant = meant
        self._caps_lock = False
        self.line = PassphraseLine()
        self.line.setAccessibleName(label)
        self.show_button = button(_("Show"), self._show_or_hide)
        self.show_button.setCheckable(True)
        self.show_button.setAccessibleName(_("Show the passphrase"))
        self._notice = PlainLabel(tone="warning")
        self._notice.hide()
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.line, 1)
        row.addWidget(self.show_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addLayout(row)
        column.addWidget(self._notice)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._changed)
        self.line.returnPressed.connect(self.entered)
        self.line.caps_lock_noticed.connect(self._notice_caps_lock)

    def passphrase(self) -> str:
        """What was typed, with the syllable that is being composed."""
        commit_composing_text()
        return self.line.text()

    def clear(self) -> None:
        """Hide the line again, then empty it: what goes from a line that is shown is told to screen readers."""
        self.show_button.setChecked(False)
        self._show_or_hide()
        self.line.clear()

    def noticed(self) -> str:
        """What may have spoilt the passphrase, in (translated) sentences; "" for nothing."""
        sentences = [_("Caps Lock is on.")] if self._caps_lock else []
        meant = self._meant(self.line.text()) if self._meant is not None else None
        if meant:
            is_shown = self.line.echoMode() is QLineEdit.EchoMode.Normal
            words = _("Typed with the Korean keyboard; on the English one the same keys give: {keys}")
            sentences.append(words.format(keys=meant) if is_shown else _("Typed with the Korean keyboard."))
        return " ".join(sentences)

    def _changed(self, _text: str) -> None:
        self._say()
        self.typed.emit()

    def _notice_caps_lock(self, is_on: bool) -> None:
        self._caps_lock = is_on
        self._say()

    def _show_or_hide(self) -> None:
        is_shown = self.show_button.isChecked()
        commit_composing_text()
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)
        self.show_button.setText(_("Hide") if is_shown else _("Show"))
        self._say()

    def _say(self) -> None:
        sentence = self.noticed()
        self._notice.setText(sentence)
        self._notice.set_tone("warning" if self._caps_lock else "quiet")
        self._notice.setVisible(bool(sentence))
