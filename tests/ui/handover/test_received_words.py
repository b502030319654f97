"""What came of a package is said truly, and only a plain success is shown as one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ui.handover.received_words import is_plain_success, received_in_words
from workflows.purge_judging import Verdict
from workflows.receiving import Received

NOTHING = Received(batch=1, new=0, known=12, conflicts=0, sender="ssh-ed25519 AAAA")


def test_a_package_that_brings_something_says_how_much() -> None:
    received = replace(NOTHING, new=6)
    assert received_in_words(received) == "Brought together: 6 new entries."
    assert is_plain_success(received)


@pytest.mark.parametrize(
    ("gone", "line"),
    [
        ({"trashed": 2}, "2 go into the trash, as they were put there elsewhere"),
        ({"moved": 1}, "1 goes into another case, which this program never does: ask the sender"),
    ],
)
def test_what_goes_out_of_sight_is_told(gone: dict[str, int], line: str) -> None:
    received = replace(NOTHING, new=1, **gone)  # type: ignore[arg-type]
    assert line in received_in_words(received)
    assert not is_plain_success(received)


def test_a_package_that_was_received_before_brings_nothing() -> None:
    assert received_in_words(NOTHING) == "Nothing new: everything in it is here already."
    assert is_plain_success(NOTHING)


@pytest.mark.parametrize(
    ("passed_over", "line"),
    [
        ({"passed_over": 4}, "4 entries of what was deleted for good here are passed over"),
        ({"others": 1}, "1 record is passed over: its id is that of a record of another kind here"),
        (
            {"refused": (Verdict.WITHDRAWN.value,)},
            f"1 was deleted for good by somebody who may not, and stays\n{Verdict.WITHDRAWN.value}",
        ),
    ],
)
def test_what_was_passed_over_is_not_called_here_already(passed_over: dict[str, object], line: str) -> None:
    received = replace(NOTHING, **passed_over)  # type: ignore[arg-type]
    assert received_in_words(received) == f"Nothing was taken in.\n{line}"
    assert not is_plain_success(received)


def test_what_waits_for_somebody_has_a_line_of_its_own() -> None:
    received = replace(NOTHING, new=1, conflicts=1, trashed=1, purged=2, waiting_purges=1)
    first, *others = received_in_words(received).splitlines()
    assert first == "Brought together: 1 new entry."
    assert len(others) == 4
    assert not is_plain_success(received)
