"""Family names with a title, as they are said of recorded people."""

from __future__ import annotations

import pytest

from tests.domain.redaction.freetext.people import text_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ông Thôi và bà Nam Cung.", "Ông [B] và bà [A]."),
        ("Bà Hoàng Phủ đã khóc.", "Bà [C] đã khóc."),
    ],
)
def test_a_family_name_of_two_syllables_goes_whole_in_vietnamese(text: str, told: str) -> None:
    assert text_of(text, "남궁민", "최은별", "황보영") == told
