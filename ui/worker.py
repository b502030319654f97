"""A thread that does jobs in order, and the way of its answers back to the screen's thread.

What a job or an answer refers to may be a widget, and a widget must die on the screen's thread.  So the worker holds a job only while it
runs it; who asked, and what to call, stay on the screen's side under a number.  (concurrent.futures would log what a callback raised, with
the values around it.)
"""

from __future__ import annotations

import itertools
import threading
from collections import deque
from collections.abc import Callable, Generator
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

Tell = Callable[[int, object, Exception | None], None]
"""The number of a question, its answer, and the error in its place if there is one."""


class Broken(Exception):
    """A library gave up in a way that is no error of Python's (a panic of native code)."""


class Answers(QObject):
    """Knows who asked what; brings each answer to the thread that made this object."""

    _arrived = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked: dict[int, tuple[object, ...]] = {}
        self._numbers = itertools.count(1)
        self._arrived.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def expect(self, asker: QObject, job: object, on_done: object, on_error: object) -> int:
        """Remember a question; its number."""
        number = next(self._numbers)
        self._asked[number] = (asker, job, on_done, on_error)
        return number

    def tell(self, number: int, answer: object, error: Exception | None) -> None:
        """Bring an answer; called on the worker's thread."""
        if error is not None:
            # The frames of a traceback hold what the job was working with.
            error.__traceback__ = error.__context__ = error.__cause__ = None
        if shiboken6.isValid(self):  # after the end of the program there is nobody left to tell
            self._arrived.emit(number, answer, error)

    def forget_all(self) -> None:
        """Hand nothing over any more."""
        self._asked.clear()

    def _hand_over(self, number: int, answer: object, error: Exception | None) -> None:
        asker, _job, on_done, on_error = self._asked.pop(number, (None, None, None, None))
        if not isinstance(asker, QObject) or not shiboken6.isValid(asker):
            return
        call, said = (on_done, answer) if error is None else (on_error, error)
        if callable(call):
            call(said)


class Worker:
    """One thread.  A job that returns a generator is long: it goes on by a step whenever nothing else waits."""

    def __init__(self, name: str, tell: Tell) -> None:
        self._tell = tell
        self._state = threading.Condition()
        self._waiting: deque[tuple[int, Callable[[], Any]]] = deque()
        self._long: deque[tuple[int, Generator[None, None, Any]]] = deque()
        self._last: Callable[[], object] | None = None
        self._is_ending = False
        # A daemon: what hangs never holds up the end of the program.
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def give(self, number: int, job: Callable[[], Any]) -> None:
        """Do a job after those given before; after the end, nothing."""
        with self._state:
            if not self._is_ending:
                self._waiting.append((number, job))
                self._state.notify()

    def end(self, last: Callable[[], object] | None = None) -> None:
        """Drop what has not begun, close the long jobs, do `last`, and take nothing more.  Does not wait."""
        with self._state:
            self._waiting.clear()
            self._last, self._is_ending = last, True
            self._state.notify()

    def has_ended(self, *, within: float) -> bool:
        """Wait at most so many seconds for the end; whether it came."""
        self._thread.join(within)
        return not self._thread.is_alive()

    def _work(self) -> None:
        while True:
            with self._state:
                while not (self._waiting or self._long or self._is_ending):
                    self._state.wait()
                if self._is_ending:
                    break
                begun = self._waiting.popleft() if self._waiting else None
            if begun is None:
                self._go_on(*self._long.popleft())
            else:
                self._begin(*begun)
                begun = None
        for _number, steps in self._long:
            steps.close()
        if self._last is not None:
            self._last()

    def _begin(self, number: int, job: Callable[[], Any]) -> None:
        try:
            answer = job()
        except BaseException as error:  # noqa: BLE001  (whatever a job raised is for its asker to say)
            self._refuse(number, error)
            return
        del job
        if isinstance(answer, Generator):
            self._go_on(number, answer)
        else:
            self._tell(number, answer, None)

    def _go_on(self, number: int, steps: Generator[None, None, Any]) -> None:
        try:
            next(steps)
        except StopIteration as ended:
            self._tell(number, ended.value, None)
        except BaseException as error:  # noqa: BLE001  (as above)
            self._refuse(number, error)
        else:
            self._long.append((number, steps))

    def _refuse(self, number: int, error: BaseException) -> None:
        self._tell(number, None, error if isinstance(error, Exception) else Broken())
