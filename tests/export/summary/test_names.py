"""The names of summary files."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.summary.names import file_name


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("K7Q2M", 2, "ko"), "k7q2m_2_ko.pdf"),
        (("K7Q2M", 3, "zh_CN"), "k7q2m_3_zh-cn.pdf"),
        (("../../etc/passwd", 1, "en"), "etc-passwd_1_en.pdf"),
        (("사건", 4, ""), "x_4_x.pdf"),
    ],
)
def test_a_file_is_named_by_code_number_of_the_profile_and_language(
    parts: tuple[str, int, str], name: str
) -> None:
    assert file_name(*parts) == name


def test_another_form_says_its_number_and_whom_it_is_for_by_label() -> None:
    assert file_name("K7Q2M", 2, "ko", 1) == "k7q2m-2_2_ko.pdf"
    assert file_name("K7Q2M", 2, "ko", 3, "7QK3M") == "k7q2m-4-7qk3m_2_ko.pdf"


@given(st.text(), st.integers(1, 9), st.text())
def test_a_name_can_be_written_to_any_drive(code: str, profile: int, language: str) -> None:
    assert re.fullmatch(r"[a-z0-9-]{1,24}_[0-9]_[a-z0-9-]{1,24}\.pdf", file_name(code, profile, language))
