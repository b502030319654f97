"""Sizes are rounded up to few classes, and not by much."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.package.padding import SMALLEST, padded_size

MIB = 1 << 20


@pytest.mark.parametrize(
    ("size", "padded"),
    [
        (0, MIB),
        (1024, MIB),
        (MIB, MIB),
        (MIB + 1, MIB + 32768),
        (5 << 30, 5 << 30),
        ((5 << 30) + 1, (5 << 30) + (1 << 26)),
    ],
)
def test_sizes_of_the_series(size: int, padded: int) -> None:
    assert padded_size(size) == padded


@given(size=st.integers(0, 1 << 40))
def test_it_grows_by_at_most_an_eighth_and_stays_whole_blocks(size: int) -> None:
    padded = padded_size(size)
    assert max(size, SMALLEST) <= padded <= max(SMALLEST, size + size // 8)
    assert padded % 512 == 0
    assert padded_size(padded) == padded


@given(one=st.integers(0, 1 << 36), other=st.integers(0, 1 << 36))
def test_a_larger_package_never_looks_smaller(one: int, other: int) -> None:
    assert (padded_size(one) <= padded_size(other)) or one > other


def test_there_are_few_classes() -> None:
    assert len({padded_size(size) for size in range(0, 64 * MIB, 4096)}) < 200
