"""The program as `main.py` starts it, with a witness inside who tells a test what is on the screen and how long it stood still.

It runs in the place of main.py: so a lock, which replaces the process by the same command, brings the witness back as well.  Whatever
the person does comes as X events from outside; only an input method's events are made here, since Xvfb has none.  And since it has no
window manager either, the witness gives a new window the keyboard.  WITNESS holds the numbers of two pipes, for questions and answers.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QCoreApplication, QObject, QRect, QSocketNotifier, Qt, QTimer  # noqa: E402
from PySide6.QtGui import (  # noqa: E402
    QGuiApplication,
    QInputMethodEvent,
)
from PySide6.QtWidgets import (  # noqa: E402
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QWidget,
)

from tests.walks.aloud import read_aloud  # noqa: E402
from tests.walks.troubles import TROUBLES  # noqa: E402
from tests.walks.watch import Watch  # noqa: E402
from ui.clipboard import OurClipboard  # noqa: E402
from ui.idle import IdleWatch  # noqa: E402

Seen = dict[str, Any]


class Witness(QObject):
    """Answers on the screen's thread."""

    def __init__(self, questions: int, answers: int, application: QObject) -> None:
        super().__init__(application)
        self._questions, self._answers = questions, os.fdopen(answers, "w", closefd=False)
        self._rest = b""
        self._troubles: list[str] = []
        self._watch = Watch(self)
        self._watch.came_round.connect(self._give_the_keyboard)
        sys.excepthook = self._note_trouble
        self._does: dict[str, Callable[..., Any]] = {
            "step": self._watch.begin,
            "find": find,
            "rows": rows,
            "count": count,
            "text size": lambda: QApplication.font().pointSizeF(),
            "focus": lambda: seen(QApplication.focusWidget()),
            "compose": compose,
            "read aloud": read_aloud,
            "cursor": cursor,
            "idle": be_idle,
            "trouble": trouble,
            "clear soon": clear_soon,
            "calm": lambda: not is_growing(),
            "popup": lambda: QApplication.activePopupWidget() is not None,
            "stood_still": lambda: self._watch.stood_still,
            "troubles": lambda: self._troubles,
        }
        self._notifier = QSocketNotifier(questions, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        self._say({"here": os.getpid()})

    def _hear(self) -> None:
        with self._watch.not_counted():
            heard = os.read(self._questions, 65536)
            if not heard:
                # Nobody looks any more: a test that was broken off must not leave the program running.
                os._exit(1)
            *lines, self._rest = (self._rest + heard).split(b"\n")
            for line in lines:
                asked = json.loads(line)
                self._say({"answer": self._does[asked.pop("do")](**asked)})

    def _say(self, answer: Seen) -> None:
        self._answers.write(json.dumps(answer) + "\n")
        self._answers.flush()

    def _note_trouble(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self._troubles.append("".join(traceback.format_exception(kind, error, trace)))

    def _give_the_keyboard(self) -> None:
        """What a window manager does: the newest window gets the keyboard."""
        wanted = QApplication.activeModalWidget()
        if wanted is None and QApplication.activeWindow() is None:
            shown = [
                each for each in QApplication.topLevelWidgets() if each.isVisible() and not is_popup(each)
            ]
            wanted = shown[-1] if shown else None
        if wanted is not None and not wanted.isActiveWindow() and wanted.isVisible():
            wanted.activateWindow()


def is_popup(widget: QWidget) -> bool:
    """Whether a window is a menu or a list that closes by itself."""
    return widget.windowType() in (Qt.WindowType.Popup, Qt.WindowType.ToolTip)


def words_of(widget: QWidget) -> str:
    """What stands in a widget."""
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    if isinstance(widget, (QLineEdit, QLabel, QAbstractButton, QDateEdit)):
        return widget.text()
    return ""


def seen(widget: QWidget | None) -> Seen | None:
    """What can be told of a widget; rect is the part of it that is really seen, in pixels of the screen."""
    if widget is None:
        return None
    told: Seen = {
        "name": widget.accessibleName() or words_of(widget),
        "text": words_of(widget),
        "enabled": widget.isEnabled(),
        "rect": on_screen(widget, widget.visibleRegion().boundingRect()),
        "place": on_screen(widget, widget.rect()),
        "title": widget.window().windowTitle(),
    }
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if isinstance(area, QScrollArea):
        told["area"] = on_screen(area.viewport(), area.viewport().rect())
    if isinstance(widget, QAbstractButton):
        told["checked"] = widget.isChecked()
    if isinstance(widget, QComboBox):
        told["options"] = [widget.itemText(row) for row in range(widget.count())]
    if isinstance(widget, QLineEdit):
        told["cursor"] = widget.cursorPosition()
        told["selected"] = widget.selectedText()
    if isinstance(widget, QPlainTextEdit):
        told["cursor"] = widget.textCursor().position()
        told["selected"] = widget.textCursor().selectedText()
    shown_text = getattr(widget, "shown_text", None)
    if shown_text is not None:
        told["shown"] = shown_text()
    return told


def cursor() -> int:
    """Where the cursor is in the field that has the keyboard; nothing is read that stands in it."""
    field = QApplication.focusWidget()
    return field.cursorPosition() if isinstance(field, QLineEdit) else -1


def be_idle(seconds: float) -> None:
    """As if nobody had touched anything for so long; the program finds out by itself."""
    application = QCoreApplication.instance()
    watches = application.findChildren(IdleWatch) if application is not None else []
    for watch in watches:
        watch._last -= seconds


def clear_soon(after: int) -> None:
    """Let what is copied from now on be cleared after so many milliseconds, in place of half a minute."""
    application = QCoreApplication.instance()
    for clipboard in application.findChildren(OurClipboard) if application is not None else ():
        for timer in clipboard._timers.values():
            timer.setInterval(after)


def trouble(what: str) -> None:
    """Bring the program into one of the troubles that must not stop a lock, once this has been answered."""
    QTimer.singleShot(0, TROUBLES[what])


def on_screen(widget: QWidget, part: QRect) -> list[int]:
    """A rectangle of a widget as x, y, width and height on the screen."""
    corner = widget.mapToGlobal(part.topLeft())
    return [corner.x(), corner.y(), part.width(), part.height()]


def find(name: str, *, of: str = "", begins: bool = False) -> list[Seen]:
    """Every visible widget of the window that has the keyboard, by its accessible name or its words, or by how they begin.

    of: what its accessible description says, where several are called alike.
    """
    window = (
        QApplication.activePopupWidget() or QApplication.activeModalWidget() or QApplication.activeWindow()
    )
    if window is None or is_growing():
        return []
    found = []
    # A field comes before the label that stands over it.
    for widget in sorted(window.findChildren(QWidget), key=lambda each: isinstance(each, QLabel)):
        called = widget.accessibleName() or words_of(widget)
        is_called_so = called == name or (begins and called.startswith(name))
        if is_called_so and of in ("", widget.accessibleDescription()):
            told = seen(widget) if widget.isVisible() else None
            if told is not None:
                found.append(told)
    return found


def is_growing() -> bool:
    """Whether a form is still being built: what is seen of it may move, and a person would wait that moment before a click."""
    from ui.turns import turns

    return not turns().is_calm


def rows(name: str) -> list[Seen]:
    """The rows of a list, or the tabs of a bar."""
    found = []
    window = QApplication.activeModalWidget() or QApplication.activeWindow()
    for widget in window.findChildren(QWidget) if window is not None else ():
        if widget.accessibleName() != name or not widget.isVisible():
            continue
        if isinstance(widget, QAbstractItemView):
            for number in range(widget.model().rowCount()):
                index = widget.model().index(number, 0)
                words = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data(
                    Qt.ItemDataRole.DisplayRole
                )
                found.append(
                    {
                        "text": str(words),
                        "rect": on_screen(widget.viewport(), widget.visualRect(index)),
                        "current": index == widget.currentIndex(),
                    }
                )
        for bar in widget.findChildren(QTabBar):
            found += [
                {
                    "text": bar.tabText(number),
                    "rect": on_screen(bar, bar.tabRect(number)),
                    "current": number == bar.currentIndex(),
                }
                for number in range(bar.count())
            ]
    return found


def count(name: str) -> int:
    """How many rows of a list are there, for one that is too long to be told."""
    window = QApplication.activeWindow()
    views = window.findChildren(QAbstractItemView) if window is not None else []
    shown = [view for view in views if view.accessibleName() == name and view.isVisible()]
    return shown[0].model().rowCount() if shown else 0


def compose(composing: str, committed: str = "") -> None:
    """What an input method sends to whoever has the keyboard."""
    event = QInputMethodEvent(composing, [])
    event.setCommitString(committed)
    QCoreApplication.sendEvent(QGuiApplication.focusObject(), event)


def wait_for_the_application(questions: int, answers: int) -> None:
    """Put the witness on the screen's thread once there is an application."""
    while (application := QCoreApplication.instance()) is None:
        threading.Event().wait(0.002)
    QTimer.singleShot(0, application, lambda: Witness(questions, answers, application))


if __name__ == "__main__":
    pipes = [int(number) for number in os.environ["WITNESS"].split(",")]
    threading.Thread(target=wait_for_the_application, args=pipes, daemon=True).start()
    from main import main

    sys.exit(main(sys.argv[1:]))
