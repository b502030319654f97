"""A thread and the way of its answers: nothing of a job outlives it where it should not, and nothing that breaks stays unsaid."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Generator, Iterator
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QObject

from ui.background import Elsewhere, NotebookThread, NotOpen
from ui.worker import Broken


class Panic(BaseException):
    """As native code raises it through PyO3: no Exception."""


def never(answer: object) -> None:
    raise AssertionError(answer)


@pytest.fixture
def elsewhere() -> Iterator[Elsewhere]:
    made = Elsewhere()
    yield made
    made.finish()


def raising(error: BaseException) -> str:
    secret = "Ri Yong Hui"  # noqa: F841  (a frame that holds a name)
    raise error


def test_an_error_arrives_without_the_frames_it_came_through(qtbot: Any, elsewhere: Elsewhere) -> None:
    errors: list[Exception] = []

    def job() -> None:
        try:
            raising(KeyError("inside"))
        except KeyError as error:
            raise ValueError from error

    elsewhere.run(elsewhere, job, never, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], ValueError)
    assert (errors[0].__traceback__, errors[0].__context__, errors[0].__cause__) == (None, None, None)


def test_a_panic_of_native_code_is_an_answer_too_and_work_goes_on(qtbot: Any, elsewhere: Elsewhere) -> None:
    answers: list[object] = []
    elsewhere.run(elsewhere, partial(raising, Panic()), never, answers.append)
    elsewhere.run(elsewhere, lambda: "after", answers.append, never)
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert isinstance(answers[0], Broken)
    assert answers[1] == "after"


def test_what_a_job_held_is_let_go_on_the_screens_thread(qtbot: Any, elsewhere: Elsewhere) -> None:
    class Held:
        """As a widget: it must not die on another thread."""

    held = Held()
    died_on: list[threading.Thread] = []
    seen: list[int] = []
    weakref.finalize(held, lambda: died_on.append(threading.current_thread()))
    elsewhere.run(elsewhere, partial(id, held), seen.append, never)
    del held
    qtbot.waitUntil(lambda: bool(seen))
    gc.collect()
    assert died_on == [threading.main_thread()]


def test_a_job_before_the_notebook_is_open_is_refused(qtbot: Any) -> None:
    thread: NotebookThread[str] = NotebookThread()
    errors: list[Exception] = []
    thread.run(thread, never, never, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], NotOpen)
    assert thread.finish(never, within=5)


def test_an_opening_that_fails_can_be_tried_again(qtbot: Any) -> None:
    thread: NotebookThread[str] = NotebookThread()
    answers: list[object] = []
    thread.open(thread, partial(raising, ValueError()), never, answers.append)
    thread.open(thread, lambda: "session", answers.append, never)
    thread.run(thread, str.upper, answers.append, never)
    qtbot.waitUntil(lambda: len(answers) == 3)
    assert answers[1:] == ["session", "SESSION"]
    thread.finish(lambda _session: None, within=5)


def test_a_job_that_runs_at_the_lock_is_not_answered(qtbot: Any) -> None:
    thread: NotebookThread[str] = NotebookThread()
    begun, hold, closed = threading.Event(), threading.Event(), threading.Event()
    thread.open(thread, lambda: "session", lambda _session: None, never)

    def job(_session: str) -> None:
        begun.set()
        hold.wait(5)

    thread.run(thread, job, never, never)
    assert begun.wait(5)
    assert not thread.finish(lambda _session: closed.set(), within=0.05)
    hold.set()
    assert closed.wait(5)
    qtbot.wait(20)


def test_two_long_jobs_go_on_by_turns_and_an_error_in_one_leaves_the_other(qtbot: Any) -> None:
    thread: NotebookThread[str] = NotebookThread()
    answers: list[object] = []

    def steps(error: Exception | None, _session: str) -> Generator[None, None, str]:
        yield
        if error:
            raise error
        yield
        return "whole"

    thread.open(thread, lambda: "session", lambda _session: None, never)
    thread.run(thread, partial(steps, OSError()), never, answers.append)
    thread.run(thread, partial(steps, None), answers.append, never)
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert isinstance(answers[0], OSError)
    assert answers[1] == "whole"
    thread.finish(lambda _session: None, within=5)


def test_answers_may_outlive_the_object_that_asked_for_them(qtbot: Any) -> None:
    hold = threading.Event()
    elsewhere = Elsewhere()
    elsewhere.run(QObject(), partial(hold.wait, 5), never, never)
    worker = elsewhere._worker
    del elsewhere
    gc.collect()
    hold.set()
    worker.end()
    assert worker.has_ended(within=5)
