"""Words with capitals: what we know stays, what may be anybody's name waits for a person."""

from __future__ import annotations

import pytest

from tests.domain.redaction.freetext.people import redacted


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("Then Deng Xiaohui waited.", {"deng xiaohui"}),
        ("Ivan Petrov's car was there.", {"ivan petrov"}),
        ("We paid Somchai in the morning.", {"somchai"}),
        ("We paid Somchai's brother.", {"somchai"}),
        ("IVAN PETROV paid.", {"ivan petrov"}),
        ("At night Ana-Lucía came.", {"ana lucia"}),
        ("Somchai paid.", set()),
        ("The list: Papers", set()),
        ("Chị ấy gặp Quyết ở chợ.", {"quyet"}),
    ],
)
def test_who_is_written_as_a_name_is_asked_about(text: str, flags: set[str]) -> None:
    assert {warned.words for warned in redacted(text).warnings} == flags


@pytest.mark.parametrize(
    "text",
    [
        "He was in Luang Namtha, then in the Immigration Detention Center of Bangkok.",
        "The Ministry of Foreign Affairs and the Red Cross wrote to the Security Council.",
        "URGENT APPEAL: NOBODY KNOWS WHERE THEY ARE HELD",
        "They asked the IOM and the ICRC; Kim Il Sung is on every wall.",
        "One Two Three Quack Quock Quick Quuck Queck Ended",
        "Bộ Ngoại giao Trung Quốc không trả lời.",
        "警察说 Taxi 在外面。",
    ],
)
def test_what_everybody_knows_is_not(text: str) -> None:
    found = redacted(text)
    assert (found.text, found.warnings) == (text, ())
