"""The clipboard, as far as it is ours: what is copied here says that no manager should keep it, and does not stay.

Fields copy by themselves, through Qt.  So whatever lands on the clipboard from this program is looked at in the same moment, before any
other program can ask for it, and put there again as plain text with the hints.  A clipboard that belongs to another program is never touched.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard

CLEARED_AFTER = 30_000
"""Milliseconds from copying to clearing."""

HINTS = {
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': bytes(4),
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': bytes(4),
}
"""Format → content: for the clipboard managers of Linux, of macOS, and for the history and the cloud of Windows (Microsoft, "Clipboard
Formats": a DWORD of 0 forbids)."""

_OURS = next(iter(HINTS))

MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)
"""What Ctrl+C copies and, on X11, what is merely selected."""


class OurClipboard(QObject):
    """Watches and clears."""

    def __init__(self, clipboard: QClipboard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._timers = {mode: QTimer(self, singleShot=True, interval=CLEARED_AFTER) for mode in MODES}
        for mode, timer in self._timers.items():
            timer.timeout.connect(lambda mode=mode: self._clear(mode))
        clipboard.changed.connect(self._changed)

    def clear_what_is_ours(self) -> None:
        """Clear now what this program put there."""
        for mode in MODES:
            self._clear(mode)

    def _changed(self, mode: QClipboard.Mode) -> None:
        if mode not in self._timers or not self._is_ours(mode):
            return
        # Qt gives nothing back where nothing is held, whatever its signature says.
        held: QMimeData | None = self._clipboard.mimeData(mode)
        if held is None or not held.hasText() or not held.text() or held.hasFormat(_OURS):
            return
        hinted = QMimeData()
        hinted.setText(held.text())
        for name, content in HINTS.items():
            hinted.setData(name, content)
        self._timers[mode].start()
        self._clipboard.setMimeData(hinted, mode)

    def _clear(self, mode: QClipboard.Mode) -> None:
        self._timers[mode].stop()
        if self._is_ours(mode):
            self._clipboard.clear(mode)

    def _is_ours(self, mode: QClipboard.Mode) -> bool:
        if mode is QClipboard.Mode.Selection:
            return self._clipboard.supportsSelection() and self._clipboard.ownsSelection()
        return self._clipboard.ownsClipboard()
