"""What the walk through the window is seen with would see what it is there for."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.walks import traces
from tests.walks.hangul import syllables_while_typed
from tests.walks.traces import files_with
from tests.walks.watch import StoodStill, Watch

WORD = "w3a55e1가나다"


def test_a_word_is_found_in_both_encodings_in_names_and_where_a_piece_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(traces, "AT_A_TIME", 1000)
    holds = {
        "eight": b"..." + WORD.encode(),
        "sixteen": WORD.encode("utf-16-le"),
        "where a piece ends": b"." * 995 + WORD.encode(),
        f"named {WORD}": b"",
    }
    for name, content in {**holds, "innocent": b"." * 5000}.items():
        (tmp_path / name).write_bytes(content)
    found = files_with([WORD], places=[tmp_path], since=time.time() - 60)
    assert {file.name for file in found} == set(holds)
    assert files_with([WORD], places=[tmp_path], since=time.time() + 60) == {}


@pytest.mark.skipif(not Path("/dev/shm").is_mount(), reason="needs a file system mounted inside another")
def test_the_search_stays_on_the_file_system_it_began_on() -> None:
    with tempfile.NamedTemporaryFile(dir="/dev/shm") as file:
        Path(file.name).write_text(WORD)
        since = time.time() - 60
        assert list(files_with([WORD], places=[Path("/dev/shm")], since=since)) == [Path(file.name)]
        assert files_with([WORD], places=[Path("/dev")], since=since) == {}


@pytest.fixture
def watch(qtbot: QtBot) -> Iterator[Watch]:
    made = Watch()
    qtbot.wait(20)
    yield made
    made.end()


def keep_busy(seconds: float) -> None:
    """A job on this thread."""
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        sum(range(1000))


def test_a_job_that_holds_the_screen_is_noticed_with_its_place(qtbot: QtBot, watch: Watch) -> None:
    watch.begin("a long job")
    keep_busy(0.3)
    # A busy machine may have let this thread wait before.
    qtbot.waitUntil(lambda: any(each.worked > 0.2 for each in watch.stood_still))
    noticed = max(watch.stood_still, key=lambda each: each.worked)
    assert noticed.step == "a long job"
    assert "test_means.py" in noticed.where
    assert noticed.is_too_long(1.0)


def test_waiting_is_noticed_though_it_is_no_work(qtbot: QtBot, watch: Watch) -> None:
    time.sleep(1.2)
    qtbot.waitUntil(lambda: any(each.waited > 1.0 for each in watch.stood_still))
    assert any(each.is_too_long(1.0) for each in watch.stood_still)


def test_whatever_is_done_may_take_no_longer_than_a_key_but_a_slow_machine_may() -> None:
    building = StoodStill(
        "", 0.06, 0.06, "ui/forms/choice.py:61 __init__ < ui/notebook/workspace.py:149 _show_form"
    )
    assert building.is_too_long(1.0)
    assert not building.is_too_long(1.5)
    assert not building._replace(worked=0.04).is_too_long(1.0)


def test_a_syllable_grows_before_it_is_text() -> None:
    assert list(syllables_while_typed("김 나")) == [
        ("ㄱ", ""),
        ("기", ""),
        ("김", ""),
        ("", "김 "),
        ("ㄴ", ""),
        ("나", ""),
    ]
