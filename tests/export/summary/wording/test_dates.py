"""Rough dates in words."""

from __future__ import annotations

import pytest

from domain.roughdate import RoughDate
from export.summary.wording.dates import date_in_words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2015-10-22", "22 October 2015"),
        ("2015-10", "October 2015"),
        ("2015", "2015"),
        ("2015-36", "fourth quarter of 2015"),
        ("2015-23", "autumn 2015"),
        ("2015-10-22T14:30:00+08:30", "22 October 2015, 14:30 (UTC+08:30)"),
        ("2015-10-22T14:30:05Z", "22 October 2015, 14:30:05 (UTC)"),
        ("2015-10-22T00:00:00", "22 October 2015, 00:00"),
        ("2015-12~", "about December 2015"),
        ("2015?", "2015 (uncertain)"),
        ("2015-10-22%", "about 22 October 2015 (uncertain)"),
        ("[2015-10-22..2015-10-24]", "between 22 October 2015 and 24 October 2015"),
        ("[..2015-10]", "by October 2015"),
        ("[2015-10..]", "October 2015 or later"),
        ("2015-10/2015-11", "October 2015 to November 2015"),
        ("2015-10/..", "from October 2015"),
        ("../2015-10", "until October 2015"),
        ("XXXX-XX-XX", "not known"),
    ],
)
def test_a_date_is_said_in_plain_words(edtf: str, words: str) -> None:
    assert date_in_words(RoughDate(edtf=edtf, words="a few days later", basis="why"), "en") == words


@pytest.mark.parametrize(
    ("language", "edtf", "words"),
    [
        ("zh_CN", "2015-10-22", "2015年10月22日"),
        ("zh_CN", "2015-12~", "2015年12月前后"),
        ("zh_CN", "[2015-10-22..2015-10-24]", "2015年10月22日至2015年10月24日之间"),
        ("zh_CN", "2015-36", "2015年第四季度"),
        ("vi", "2015-10-22", "ngày 22 tháng 10 năm 2015"),
        ("vi", "2015-10", "tháng 10 năm 2015"),
        ("vi", "[2015-10..]", "tháng 10 năm 2015 hoặc sau đó"),
        ("th", "2015-10-22", "22 ตุลาคม ค.ศ. 2015"),
        ("th", "2015", "ค.ศ. 2015"),
        ("th", "2015-10-22T14:30:00", "22 ตุลาคม ค.ศ. 2015 เวลา 14:30 น."),
    ],
)
def test_a_date_is_said_as_its_language_says_it(language: str, edtf: str, words: str) -> None:
    assert date_in_words(RoughDate(edtf=edtf), language) == words
