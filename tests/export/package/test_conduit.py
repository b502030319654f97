"""A push and a pull meet in a small pipe, and neither outlives the other."""

from __future__ import annotations

import os
import threading
from typing import BinaryIO

import pytest

from export.package.conduit import poured


def test_what_is_pushed_can_be_pulled() -> None:
    content = os.urandom(1_000_000)
    with poured(
        lambda target: target.writelines(content[n : n + 1000] for n in range(0, 1_000_000, 1000))
    ) as pouring:
        assert pouring.outlet.read() == content
        pouring.finish()


def test_a_push_that_fails_is_told_to_the_puller_after_the_end() -> None:
    def pour(target: BinaryIO) -> None:
        target.write(b"some")
        raise ZeroDivisionError

    with poured(pour) as pouring:
        assert pouring.outlet.read() == b"some"
        with pytest.raises(ZeroDivisionError):
            pouring.finish()


def test_a_puller_that_leaves_stops_the_push() -> None:
    stopped: list[str] = []

    def pour(target: BinaryIO) -> None:
        try:
            while True:
                target.write(bytes(100_000))
        except OSError:
            stopped.append("here")
            raise

    before = threading.active_count()
    with poured(pour) as pouring:
        assert pouring.outlet.read(10) == bytes(10)
    assert stopped == ["here"]
    assert threading.active_count() == before


def test_the_pullers_own_failure_is_the_one_that_counts() -> None:
    def pour(target: BinaryIO) -> None:
        raise ZeroDivisionError

    with pytest.raises(KeyError), poured(pour):
        raise KeyError
