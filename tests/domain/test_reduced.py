"""A date made coarser is never finer than what was stated."""

from __future__ import annotations

import pytest

from domain.roughdate import Precision, RoughDate, reduced


@pytest.mark.parametrize("stated", ["1990/2015", "2015-10/2015-11-03", "2011/.."])
def test_an_end_never_becomes_finer_than_it_was_stated(stated: str) -> None:
    assert reduced(RoughDate(edtf=stated), Precision.DAY).edtf == stated
    assert "-01-01" not in reduced(RoughDate(edtf=stated), Precision.MONTH).edtf
