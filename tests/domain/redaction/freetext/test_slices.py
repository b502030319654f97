"""Slices: a long text is looked through as a short one is, wherever a border falls."""

from __future__ import annotations

import pytest

from domain.redaction.freetext.redact_text import TextRedactor, redact_text
from domain.redaction.freetext.slices import slices_of
from tests.domain.redaction.freetext.people import known

KNOWN = known("김철수", "Ri Yong Hui", "朴永秀")


def padding(length: int, with_spaces: str) -> str:
    return (with_spaces * length)[:length]


@pytest.mark.parametrize(
    "written", ["김철수", "Ri Yong Hui", "+86 138-0013-8000", "22 October 2015", "朴永秀"]
)
@pytest.mark.parametrize("filled", ["rice and salt. ", "쌀과 소금. ", ".", "\n"])
def test_what_stands_over_a_border_is_found_once(written: str, filled: str) -> None:
    for before in (8_000 - len(written), 7_999 - len(written) // 2, 7_998, 8_000):
        text = f"{padding(before, filled)} {written} {padding(300, filled)}"
        found = redact_text(text, KNOWN)
        assert len(found.spans) == 1, before
        assert written not in found.text


def test_the_slices_are_the_text() -> None:
    text = "".join(map(chr, range(0x4E00, 0x4E00 + 20_000)))
    assert "".join(text[part.first : part.last] for part in slices_of(text)) == text
    assert list(slices_of("")) == []


def test_a_given_name_chosen_by_ear_is_known_in_a_far_part_of_the_text() -> None:
    text = f"朴英洙来了。{padding(20_000, '没有人。')}英洙走了。"
    found = redact_text(text, known("박영수")).text
    assert "英洙" not in found
    assert redact_text(found, known("박영수")).text == found


def test_the_steps_of_a_long_text_are_many() -> None:
    done = list(TextRedactor(KNOWN).steps("김철수, " * 20_000))
    assert len(done) > 100
    assert all(0 <= each <= 1 for each in done)
