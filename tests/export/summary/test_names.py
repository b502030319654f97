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
        (("K7Q2M", "partner_ngo", "ko"), "k7q2m_partner-ngo_ko.pdf"),
        (("K7Q2M", "UN confidential", "zh_CN"), "k7q2m_un-confidential_zh-cn.pdf"),
        (("../../etc/passwd", "con", "en"), "etc-passwd_con_en.pdf"),
        (("사건", "", "en"), "x_x_en.pdf"),
    ],
)
def test_a_file_is_named_by_code_profile_and_language(parts: tuple[str, str, str], name: str) -> None:
    assert file_name(*parts) == name


def test_another_form_says_its_number_and_whom_it_is_for_by_label() -> None:
    assert file_name("K7Q2M", "partner_ngo", "ko", 1) == "k7q2m-2_partner-ngo_ko.pdf"
    assert file_name("K7Q2M", "partner_ngo", "ko", 3, "7QK3M") == "k7q2m-4-7qk3m_partner-ngo_ko.pdf"


@given(st.text(), st.text(), st.text())
def test_a_name_can_be_written_to_any_drive(code: str, profile: str, language: str) -> None:
    assert re.fullmatch(
        r"[a-z0-9-]{1,24}_[a-z0-9-]{1,24}_[a-z0-9-]{1,24}\.pdf", file_name(code, profile, language)
    )
