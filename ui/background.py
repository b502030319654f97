"""Work off the screen's thread: jobs for the notebook in order on one thread of its own, everything else elsewhere.

A job gets its answer in two ways, `on_done` and `on_error`; both run on the screen's thread, and only while the asker still exists.  A job
that is long is a generator: between its steps the jobs that a person waits for are run, and a lock ends it.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject

from ui.worker import Answers, Worker

S = TypeVar("S")
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
S_contra = TypeVar("S_contra", contravariant=True)

OnDone = Callable[[T], object]
OnError = Callable[[Exception], object]
Steps = Generator[None, None, T]
"""A long job: each `yield` is a moment at which others may run; what it returns is the answer."""

Stop = Callable[[], bool]
"""Asked by a job between its pieces: whether it is to end there and leave nothing."""


class Stoppable(Protocol[T_co]):
    """A job that asks in between whether it is to end."""

    def __call__(self, *, stop: Stop) -> T_co: ...


class StoppableWith(Protocol[S_contra, T_co]):
    """Such a job for the notebook."""

    def __call__(self, session: S_contra, /, *, stop: Stop) -> T_co: ...


class NotOpen(RuntimeError):
    """A job was given before the notebook was open, or after it could not be opened."""


class NotebookThread(QObject, Generic[S]):
    """The one thread that owns the notebook: it opens the session, and jobs run on it in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answers = Answers(self)
        self._worker = Worker("notebook", self._answers.tell)
        self._session: S | None = None
        self._is_ending = False

    def open(self, asker: QObject, opening: Callable[[], S], on_done: OnDone[S], on_error: OnError) -> None:
        """Open the session on this thread; its jobs may come once it is open."""

        def job() -> S:
            self._session = session = opening()
            return session

        self._worker.give(self._answers.expect(asker, opening, on_done, on_error), job)

    def run(
        self, asker: QObject, job: Callable[[S], T | Steps[T]], on_done: OnDone[T], on_error: OnError
    ) -> None:
        """Run a job after those that were given before it."""
        number = self._answers.expect(asker, job, on_done, on_error)
        self._worker.give(number, lambda: job(self._open_session()))

    def run_stoppable(
        self,
        asker: QObject,
        job: StoppableWith[S, T],
        on_done: OnDone[T],
        on_error: OnError,
        *,
        stopped: Stop = lambda: False,
    ) -> None:
        """Run a job that holds the notebook for long: it ends when whoever asked says so, and always when a lock has come."""
        self.run(
            asker,
            lambda session: job(session, stop=lambda: stopped() or self._is_ending),
            on_done,
            on_error,
        )

    def finish(self, last: Callable[[S], object], *, within: float) -> bool:
        """Drop every job that has not begun, stop the long ones, run `last`, and wait for it at most `within` seconds.

        Whether it ended in time; no further job is taken and no answer given either way.
        """
        self._is_ending = True
        self._answers.forget_all()
        self._worker.end(lambda: last(self._session) if self._session is not None else None)
        return self._worker.has_ended(within=within)

    def _open_session(self) -> S:
        if self._session is None:
            raise NotOpen
        return self._session


class Elsewhere(QObject):
    """A thread for work that needs no notebook: typesetting, proof, judging a passphrase."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answers = Answers(self)
        self._worker = Worker("elsewhere", self._answers.tell)
        self._is_ending = False

    def run(self, asker: QObject, job: Callable[[], T], on_done: OnDone[T], on_error: OnError) -> None:
        """Run a job."""
        self._worker.give(self._answers.expect(asker, job, on_done, on_error), job)

    def run_stoppable(
        self,
        asker: QObject,
        job: Stoppable[T],
        on_done: OnDone[T],
        on_error: OnError,
        *,
        stopped: Stop = lambda: False,
    ) -> None:
        """Run a job that takes long or writes a file: it ends when whoever asked says so, and always when a lock has come."""
        self.run(asker, lambda: job(stop=lambda: stopped() or self._is_ending), on_done, on_error)

    def finish(self, *, within: float = 0) -> bool:
        """Take no further job, and wait at most so many seconds for the one that runs; whether it ended."""
        self._is_ending = True
        self._answers.forget_all()
        self._worker.end()
        return self._worker.has_ended(within=within)
