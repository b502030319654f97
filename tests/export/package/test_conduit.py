"""A push and a pull meet in a small pipe, and neither outlives the other."""

from __future__ import annotations

import os
import threading
from typing import BinaryIO

import pytest

from export.package.conduit import PIECE, PIECES_WAITING, poured, reader_of


def test_what_is_pushed_can_be_pulled() -> None:
    content = os.urandom(1_000_000)
    with poured(
        lambda target: target.writelines(content[n : n + 1000] for n in range(0, 1_000_000, 1000))
    ) as pouring:
        assert pouring.read(10) == content[:10]
        assert b"".join(iter(lambda: pouring.read(70_000), b"")) == content[10:]
        pouring.finish()
        assert pouring.read(1) == b""


def test_a_push_that_fails_is_told_to_the_puller_after_the_end() -> None:
    def pour(target: BinaryIO) -> None:
        target.write(bytes(PIECE))
        raise ZeroDivisionError

    with poured(pour) as pouring:
        assert pouring.read(PIECE) == bytes(PIECE)
        assert pouring.read(1) == b""
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
        assert pouring.read(10) == bytes(10)
    assert stopped == ["here"]
    assert threading.active_count() == before


def test_the_pullers_own_failure_is_the_one_that_counts() -> None:
    def pour(target: BinaryIO) -> None:
        raise ZeroDivisionError

    with pytest.raises(KeyError), poured(pour):
        raise KeyError


def test_a_push_waits_for_its_puller_instead_of_filling_the_memory() -> None:
    pushed: list[int] = []

    def pour(target: BinaryIO) -> None:
        for number in range(20):
            target.write(bytes(PIECE))
            pushed.append(number)

    with poured(pour) as pouring:
        for taken in range(1, 20):
            pouring.read(PIECE)
            assert len(pushed) <= taken + PIECES_WAITING + 1


def test_a_push_can_be_read_as_a_file_and_closing_it_early_ends_the_push() -> None:
    content = os.urandom(2 * PIECE)

    def pour(target: BinaryIO) -> None:
        target.write(content)

    before = threading.active_count()
    with reader_of(pour) as reader:
        assert reader.read() == content
    with reader_of(lambda target: target.writelines([content] * 20)) as reader:
        assert reader.read(10) == content[:10]
    assert threading.active_count() == before


def test_a_file_that_is_pushed_does_not_end_well_when_the_push_failed() -> None:
    def pour(target: BinaryIO) -> None:
        target.write(b"half")
        raise ZeroDivisionError

    with reader_of(pour) as reader, pytest.raises(ZeroDivisionError):
        reader.read()
