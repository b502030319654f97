"""What the fuzzer is run on, tried in a short run by hypothesis; and what it found once, kept."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.mutation import mutated
from tests.fuzz.targets import TARGETS, seeds

SEEDS = seeds()


@pytest.mark.parametrize("name", TARGETS)
def test_every_reader_takes_what_a_fuzzer_begins_with(name: str) -> None:
    for content in SEEDS[name]:
        TARGETS[name](content)


@settings(max_examples=20)
@pytest.mark.parametrize("name", TARGETS)
@given(data=st.data())
def test_no_change_of_bytes_makes_a_reader_do_anything_but_refuse(name: str, data: st.DataObject) -> None:
    content = bytearray(data.draw(st.sampled_from(SEEDS[name])))
    at = data.draw(st.integers(0, len(content) - 1))
    content[at : at + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=8))
    TARGETS[name](bytes(content))


@settings(max_examples=60)
@pytest.mark.parametrize("name", ["signed_list", "line", "body", "case_file"])
@given(data=st.data())
def test_no_change_of_a_value_makes_a_reader_do_anything_but_refuse(name: str, data: st.DataObject) -> None:
    content = data.draw(st.sampled_from(SEEDS[name]))
    before, line_end, text = content.rpartition(b"\n") if name == "body" else (b"", b"", content)
    TARGETS[name](before + line_end + mutated(text, Random(data.draw(st.integers(0, 2**32)))))
