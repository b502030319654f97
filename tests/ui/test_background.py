"""Work off the screen's thread: in order, answered here, and only to an asker who still exists."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterator
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThread

from ui.background import Elsewhere, NotebookThread


def never(answer: object) -> None:
    raise AssertionError(answer)


@pytest.fixture
def thread(qtbot: Any) -> Iterator[NotebookThread[list[str]]]:
    notebook_thread: NotebookThread[list[str]] = NotebookThread()
    opened: list[Any] = []
    notebook_thread.open(notebook_thread, lambda: ["opened"], opened.append, never)
    qtbot.waitUntil(lambda: bool(opened))
    yield notebook_thread
    notebook_thread.finish(lambda _session: None, within=5)


def test_jobs_run_in_order_and_answers_come_back_on_the_screens_thread(qtbot: Any, thread: Any) -> None:
    answers: list[tuple[int, bool]] = []
    here = QThread.currentThread()
    for number in range(20):
        thread.run(
            thread,
            lambda session, n=number: session.append(str(n)) or n,
            lambda n: answers.append((n, QThread.currentThread() is here)),
            never,
        )
    qtbot.waitUntil(lambda: len(answers) == 20)
    assert answers == [(number, True) for number in range(20)]


def test_the_session_is_opened_and_used_on_one_and_the_same_thread(qtbot: Any) -> None:
    seen: list[int] = []
    notebook_thread: NotebookThread[int] = NotebookThread()
    notebook_thread.open(notebook_thread, threading.get_ident, seen.append, never)
    notebook_thread.run(notebook_thread, lambda _session: threading.get_ident(), seen.append, never)
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen[0] == seen[1] != threading.get_ident()
    assert notebook_thread.finish(lambda _session: None, within=5)


def test_an_error_goes_to_its_asker(qtbot: Any, thread: Any) -> None:
    errors: list[Exception] = []
    thread.run(thread, lambda _session: 1 // 0, never, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], ZeroDivisionError)


def test_the_answer_for_a_deleted_asker_is_dropped(qtbot: Any, thread: Any) -> None:
    asker = QObject()
    seen: list[str] = []
    hold = threading.Event()
    thread.run(asker, lambda _session: hold.wait(5), never, never)
    shiboken6.delete(asker)
    hold.set()
    thread.run(thread, lambda _session: "after", seen.append, never)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["after"]


def test_a_long_job_gives_way_between_its_steps(qtbot: Any, thread: Any) -> None:
    order: list[str] = []
    begun = threading.Event()

    def long_job(_session: list[str]) -> Generator[None, None, str]:
        for step in range(3):
            order.append(f"step {step}")
            begun.set()
            yield
            if step == 0:
                wait_for_short.wait(5)
        return "long"

    def short_job(_session: list[str]) -> str:
        order.append("short")
        return "short"

    wait_for_short = threading.Event()
    answers: list[str] = []
    thread.run(thread, long_job, answers.append, never)
    begun.wait(5)
    thread.run(thread, short_job, answers.append, never)
    wait_for_short.set()
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers == ["short", "long"]
    assert order.index("short") < order.index("step 2")


def test_the_end_drops_what_waits_stops_what_is_long_and_runs_the_last_job(qtbot: Any) -> None:
    notebook_thread: NotebookThread[list[str]] = NotebookThread()
    session: list[str] = []
    notebook_thread.open(notebook_thread, lambda: session, lambda _s: None, never)
    started, closed = threading.Event(), threading.Event()

    def endless(_session: list[str]) -> Generator[None, None, None]:
        try:
            while True:
                started.set()
                yield
        finally:
            closed.set()

    notebook_thread.run(notebook_thread, endless, never, never)
    started.wait(5)
    assert notebook_thread.finish(lambda last: last.append("locked"), within=5)
    assert session == ["locked"]
    assert closed.is_set()
    notebook_thread.run(notebook_thread, lambda _session: session.append("too late"), never, never)
    assert session == ["locked"]


def test_a_job_that_hangs_does_not_hold_up_the_end(qtbot: Any, thread: Any) -> None:
    begun, hold = threading.Event(), threading.Event()

    def job(_session: list[str]) -> None:
        begun.set()
        hold.wait(10)

    thread.run(thread, job, never, never)
    assert begun.wait(5)
    assert not thread.finish(lambda _session: None, within=0.1)
    hold.set()


def test_work_elsewhere_is_answered_here(qtbot: Any) -> None:
    elsewhere = Elsewhere()
    seen: list[int] = []
    elsewhere.run(elsewhere, lambda: 7, seen.append, never)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [7]
    elsewhere.finish()


@pytest.mark.parametrize("who", ["a lock", "whoever asked"])
def test_a_lock_and_whoever_asked_stop_what_can_be_stopped(qtbot: Any, who: str) -> None:
    elsewhere = Elsewhere()
    begun, is_stopped = threading.Event(), threading.Event()

    def job(*, stop: Callable[[], bool]) -> None:
        while not stop():
            begun.set()

    elsewhere.run_stoppable(elsewhere, job, lambda _none: None, never, stopped=is_stopped.is_set)
    assert begun.wait(5)
    if who == "a lock":
        assert elsewhere.finish(within=5)
    else:
        is_stopped.set()
        seen: list[int] = []
        elsewhere.run(elsewhere, lambda: 7, seen.append, never)
        qtbot.waitUntil(lambda: bool(seen))
        elsewhere.finish()
