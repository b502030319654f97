"""Lines of any length but one too long."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.errors import PackageTooLarge
from export.package.lines import lines

WORDS = st.binary(max_size=20).map(lambda line: line.replace(b"\n", b" "))


@given(expected=st.lists(WORDS), has_last_end=st.booleans())
def test_lines_come_out_as_they_went_in(expected: list[bytes], has_last_end: bool) -> None:
    text = b"\n".join(expected) + (b"\n" if has_last_end and expected else b"")
    if not has_last_end and expected and not expected[-1]:
        expected = expected[:-1]  # nothing after the last line end is no line
    assert list(lines(io.BytesIO(text), longest=20)) == expected


@pytest.mark.parametrize("end", [b"", b"\n", b"\nmore"])
def test_a_line_too_long_is_refused_after_those_before_it(end: bytes) -> None:
    found = lines(io.BytesIO(b"one\n12345" + end), longest=5)
    assert list(found)[:2] == [b"one", b"12345"]
    found = lines(io.BytesIO(b"one\n123456" + end), longest=5)
    assert next(found) == b"one"
    with pytest.raises(PackageTooLarge):
        next(found)
