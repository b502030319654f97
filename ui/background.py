"""Work off the screen's thread: jobs for the notebook in order on one thread of its own, everything else elsewhere.

A job gets its answer in two ways, `on_done` and `on_error`; both run on the screen's thread, and only while the asker still exists.  A job
that is long is a generator: between its steps the jobs that a person waits for are run, and a lock ends it.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Generator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

S = TypeVar("S")
T = TypeVar("T")

OnDone = Callable[[T], None]
OnError = Callable[[Exception], None]
Steps = Generator[None, None, T]
"""A long job: each `yield` is a moment at which others may run; what it returns is the answer."""


class Answers(QObject):
    """Brings answers from a worker to the thread that made this object."""

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arrived.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)
        self.is_open = True

    def expect(self, future: Future[T], asker: QObject, on_done: OnDone[T], on_error: OnError) -> None:
        """Hand the future's answer over when it comes."""
        future.add_done_callback(lambda done: self._bring((asker, done, on_done, on_error)))

    def _bring(self, answer: tuple[QObject, Future[Any], OnDone[Any], OnError]) -> None:
        # After the end of the program there is nobody left to tell.
        if self.is_open and shiboken6.isValid(self):
            self._arrived.emit(answer)

    def _hand_over(self, answer: tuple[QObject, Future[Any], OnDone[Any], OnError]) -> None:
        asker, future, on_done, on_error = answer
        if not self.is_open or not shiboken6.isValid(asker) or future.cancelled():
            return
        error = future.exception()
        if error is None:
            on_done(future.result())
        elif isinstance(error, Exception):
            on_error(error)


class NotebookThread(QObject, Generic[S]):
    """The one thread that owns the notebook: it opens the session, and jobs run on it in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answers = Answers(self)
        self._state = threading.Condition()
        self._waiting: deque[tuple[Future[Any], Callable[[S], Any]]] = deque()
        self._long: deque[tuple[Future[Any], Steps[Any]]] = deque()
        self._session: S | None = None
        self._is_closing = False
        self._thread = threading.Thread(target=self._work, name="notebook", daemon=True)
        self._thread.start()

    def open(self, asker: QObject, opening: Callable[[], S], on_done: OnDone[S], on_error: OnError) -> None:
        """Open the session on this thread; its jobs may come once it is open."""

        def job(_nothing: S) -> S:
            self._session = opening()
            return self._session

        self._answers.expect(self._submit(job), asker, on_done, on_error)

    def run(
        self, asker: QObject, job: Callable[[S], T | Steps[T]], on_done: OnDone[T], on_error: OnError
    ) -> None:
        """Run a job after those that were given before it."""
        self._answers.expect(self._submit(job), asker, on_done, on_error)

    def finish(self, last: Callable[[S], None], *, within: float) -> bool:
        """Drop every job that has not begun, stop the long ones, run `last`, and wait for it at most `within` seconds.

        Whether it ended in time; the thread takes no further job either way.
        """
        self._answers.is_open = False
        with self._state:
            for future, _job in (*self._waiting, *self._long):
                future.cancel()
            for _future, steps in self._long:
                steps.close()
            self._waiting.clear()
            self._long.clear()
            if self._session is not None:
                self._waiting.append((Future(), last))
            self._is_closing = True
            self._state.notify()
        self._thread.join(within)
        return not self._thread.is_alive()

    def _submit(self, job: Callable[[S], Any]) -> Future[Any]:
        future: Future[Any] = Future()
        with self._state:
            if self._is_closing:
                future.cancel()
            else:
                self._waiting.append((future, job))
                self._state.notify()
        return future

    def _work(self) -> None:
        while True:
            with self._state:
                while not (self._waiting or self._long or self._is_closing):
                    self._state.wait()
                if self._waiting:
                    future, job = self._waiting.popleft()
                    step = None
                elif self._long:
                    future, step = self._long.popleft()
                else:
                    return
            if step is None:
                self._begin(future, job)
            else:
                self._go_on(future, step)

    def _begin(self, future: Future[Any], job: Callable[[S], Any]) -> None:
        try:
            answer = job(self._session)  # type: ignore[arg-type]  # None only while the session is being opened
        except BaseException as error:  # noqa: BLE001  (whatever a job raised is for its asker to say)
            future.set_exception(error)
            return
        if isinstance(answer, Generator):
            self._go_on(future, answer)
        else:
            future.set_result(answer)

    def _go_on(self, future: Future[Any], steps: Steps[Any]) -> None:
        try:
            next(steps)
        except StopIteration as ended:
            future.set_result(ended.value)
        except BaseException as error:  # noqa: BLE001  (as above)
            future.set_exception(error)
        else:
            with self._state:
                if self._is_closing:
                    steps.close()
                    future.cancel()
                else:
                    self._long.append((future, steps))


class Elsewhere(QObject):
    """Threads for work that needs no notebook: typesetting, proof, sealing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answers = Answers(self)
        self._workers = ThreadPoolExecutor(max_workers=1, thread_name_prefix="elsewhere")

    def run(self, asker: QObject, job: Callable[[], T], on_done: OnDone[T], on_error: OnError) -> None:
        """Run a job."""
        self._answers.expect(self._workers.submit(job), asker, on_done, on_error)

    def finish(self) -> None:
        """Take no further job and wait for none."""
        self._answers.is_open = False
        self._workers.shutdown(wait=False, cancel_futures=True)
