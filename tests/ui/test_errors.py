"""What a person hears when something fails: the fact's own sentence, or one calm one; and nothing of a record is written anywhere."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest

from resources.language import set_language, words_of
from ui.errors import sentence_of
from ui.unforeseen import UNEXPECTED, watch_for_the_unforeseen
from workflows.errors import NoSuchCase, Refused

SECRET = "Ri Yong Hui"


@pytest.fixture(autouse=True)
def _as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for owner, name in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(owner, name, getattr(owner, name))
    yield
    set_language("en")


@pytest.fixture
def said() -> list[str]:
    sentences: list[str] = []
    watch_for_the_unforeseen(sentences.append)
    return sentences


def test_a_fact_says_its_own_sentence() -> None:
    assert sentence_of(NoSuchCase()) == NoSuchCase().sentence
    assert sentence_of(Refused("The stick is full.")) == "The stick is full."


def test_what_nobody_foresaw_says_nothing_of_what_it_holds() -> None:
    assert sentence_of(KeyError(SECRET)) == UNEXPECTED


def test_sentences_are_in_the_language_of_the_screen() -> None:
    set_language("ko")
    assert sentence_of(KeyError(SECRET)) == words_of("ko")(UNEXPECTED)


def test_an_error_that_nobody_caught_is_one_sentence_and_no_traceback(
    said: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    error = ValueError(SECRET)
    sys.excepthook(ValueError, error, None)
    assert said == [UNEXPECTED]
    assert capfd.readouterr() == ("", "")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_an_error_on_another_thread_is_not_written_and_not_said_from_there(
    said: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise ValueError(SECRET)

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert said == []
    assert capfd.readouterr() == ("", "")


def test_a_window_that_is_gone_cannot_be_told(capfd: pytest.CaptureFixture[str]) -> None:
    def gone(_sentence: str) -> None:
        raise RuntimeError(SECRET)

    watch_for_the_unforeseen(gone)
    sys.excepthook(ValueError, ValueError(), None)
    assert capfd.readouterr() == ("", "")
