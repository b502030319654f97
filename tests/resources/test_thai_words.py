"""Lines of Thai end between words."""

from __future__ import annotations

import pytest

from resources.thai_words import parts_of, thai_words
from tests.resources.thai_words import phrases, taken_apart


@pytest.mark.needs("libthai.so.0")
def test_the_phrases_of_the_catalogue_are_taken_apart_where_the_dictionary_of_libthai_takes_them_apart() -> (
    None
):
    known = [
        phrase for phrase in phrases() if {word.rstrip("ๆฯ") for word in taken_apart(phrase)} <= thai_words()
    ]
    assert len(known) > 0.9 * len(phrases()), "write the list anew, see tests/resources/thai_words.py"
    for phrase in known:
        *begun, last = parts_of(phrase)
        words = taken_apart(phrase)
        assert tuple(begun) == words[: len(begun)]
        assert last == "".join(words[len(begun) :])


@pytest.mark.parametrize(
    ("phrase", "parts"),
    [
        ("พฤศจิกายน", ("พฤศจิกายน",)),
        ("ฐานทหารสหรัฐอเมริกา", ("ฐาน", "ทหาร", "สหรัฐ", "อเมริกา")),
        ("หน่วยงานที่ควบคุมตัวพวกเขา", ("หน่วย", "งาน", "ที่", "ควบคุม", "ตัว", "พวกเขา")),
        ("(สมหญิงหนีไป)", ("(สมหญิงหนีไป)",)),
        ("“ไม่เปิดเผย”", ("“ไม่", "เปิดเผย”")),
        ("ข้อมูล:K7Q2M", ("ข้อมูล:K7Q2M",)),
        ("North", ("North",)),
        ("", ()),
    ],
)  # fmt: skip
def test_names_signs_and_very_short_ends_stay_with_their_neighbours(
    phrase: str, parts: tuple[str, ...]
) -> None:
    assert parts_of(phrase) == parts
    assert "".join(parts_of(phrase)) == phrase
