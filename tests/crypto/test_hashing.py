"""A hash computed beside."""

from __future__ import annotations

import hashlib
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto.hashing import AT_ONCE, Hashing


@given(st.lists(st.sampled_from((0, 1, 70_000, AT_ONCE - 1, AT_ONCE, AT_ONCE + 1)), max_size=8))
def test_it_is_the_hash_of_all_pieces_in_their_order(sizes: list[int]) -> None:
    hashing, expected = Hashing(), hashlib.sha256()
    for number, size in enumerate(sizes):
        piece = bytes([number]) * size
        hashing.add(memoryview(piece) if number % 2 else piece)
        expected.update(piece)
        if number % 3 == 0:
            assert hashing.digest() == expected.digest()
    assert hashing.digest() == expected.digest()


def test_it_holds_no_more_than_two_pieces_of_work() -> None:
    hashing = Hashing()
    for _ in range(20):
        hashing.add(bytes(AT_ONCE // 2))
        assert len(hashing._pieces) < 2


@pytest.mark.parametrize(("size", "threads"), [(AT_ONCE - 1, 0), (AT_ONCE, 1)])
def test_only_a_long_stream_has_a_thread_and_it_ends_with_it(size: int, threads: int) -> None:
    before = threading.active_count()
    hashing = Hashing()
    for _ in range(3 if threads else 1):
        hashing.add(bytes(size))
    assert hashing.digest() == hashlib.sha256(bytes(size) * (3 if threads else 1)).digest()
    assert threading.active_count() == before + threads
    other = next((each for each in threading.enumerate() if "ThreadPool" in each.name), None)
    del hashing
    if threads and other is not None:
        other.join(10)
    assert threading.active_count() == before
