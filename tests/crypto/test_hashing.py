"""A hash computed beside."""

from __future__ import annotations

import hashlib

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


@pytest.mark.parametrize(("size", "is_long"), [(AT_ONCE - 1, False), (AT_ONCE, True)])
def test_only_a_long_stream_has_a_thread_and_it_ends_with_it(size: int, *, is_long: bool) -> None:
    hashing = Hashing()
    hashing.add(bytes(size))
    assert (hashing._beside is not None) == is_long
    threads = list(hashing._beside._threads) if hashing._beside is not None else []
    assert hashing.digest() == hashlib.sha256(bytes(size)).digest()
    del hashing
    for thread in threads:
        thread.join(10)
        assert not thread.is_alive()
