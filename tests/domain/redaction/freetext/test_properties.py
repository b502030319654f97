"""What holds for every text: nothing planted survives in any form, nothing changes where there is nothing, and names make no difference."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.names.hangul import places
from domain.names.romanised import full_spellings
from domain.redaction.freetext.findings import FreeText
from domain.redaction.freetext.folding import letters_of
from domain.redaction.freetext.look_alikes import LOOK_ALIKES
from domain.redaction.freetext.redact_text import TextRedactor, redact_text
from tests.domain.redaction.freetext.people import known

FAMILIES, FIRSTS, LASTS = "김리박최정강조윤장한", "영철명성정혜현순광학춘봉", "철수희옥숙혁란준호심"
NAMES = ("김철수", "Ri Yong Hui", "朴永秀", "Phạm Thị Lan", "Ким Ен Су")
UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u2066\u2069\u180e\ufe00\u034f"
CONSONANTS, VOWELS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ", "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
CODAS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
KNOWN = known(*NAMES)
REDACTOR = TextRedactor(KNOWN)
TRACES = tuple(letters_of(name) for name in NAMES)

ORDINARY = st.sampled_from(
    [
        "the police came at night",
        "nobody said why",
        "그들은 국경을 넘었다",
        "아무 말도 없었다",
        "警察什么也没说",
        "không ai trả lời",
        "ไม่มีใครตอบ",
        "rice, salt & water",
        "…",
        "\n",
        "  ",
        "—",
    ]
)
names = st.builds(
    lambda family, first, last: family + first + last, *map(st.sampled_from, (FAMILIES, FIRSTS, LASTS))
)


def in_single_letters(text: str) -> str:
    found = []
    for letter in text:
        if "가" <= letter <= "힣":
            onset, vowel, coda = places(letter)
            found.append(CONSONANTS[onset] + VOWELS[vowel] + CODAS[coda].strip())
        else:
            found.append(letter)
    return "".join(found)


def wide(text: str) -> str:
    return "".join(chr(ord(letter) + 0xFEE0) if "!" <= letter <= "~" else letter for letter in text)


def alike(text: str) -> str:
    by_latin = {latin: other for other, latin in LOOK_ALIKES.items()}
    return "".join(by_latin.get(letter, letter) for letter in text)


FORMS = {
    "as it is": lambda text: text,
    "composed": lambda text: unicodedata.normalize("NFC", text),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "compatibility decomposed": lambda text: unicodedata.normalize("NFKD", text),
    "single letters": in_single_letters,
    "full width": wide,
    "look-alikes": alike,
    "capitals": str.upper,
}


def result_of(text: str, redactor: TextRedactor = REDACTOR) -> FreeText:
    steps = redactor.steps(text)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: FreeText = end.value
            return found


def redacted(text: str) -> str:
    return result_of(text).text


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
@settings(max_examples=12)
def test_a_planted_name_is_found_in_every_form_with_unseen_characters_anywhere(
    name: str, form: object, data: st.DataObject
) -> None:
    assert callable(form)
    written = list(form(name))
    for _each in range(data.draw(st.integers(0, 4))):
        written.insert(data.draw(st.integers(0, len(written))), data.draw(st.sampled_from(UNSEEN)))
    before, behind = data.draw(ORDINARY), data.draw(ORDINARY)
    text = redacted(f"{before} {''.join(written)} {behind}")
    assert f"[{'ABCDE'[NAMES.index(name)]}]" in text
    assert letters_of(name) not in letters_of(text)
    assert not set("".join(written)) & set(text) - set(before + behind) - set(UNSEEN) - set("[ABCDE] ")


@given(
    st.lists(st.one_of(ORDINARY, st.sampled_from(NAMES), names), max_size=12),
    st.sampled_from(["", " ", "\n", ", ", "-", "은 "]),
)
@settings(max_examples=60)
def test_no_identifier_survives_and_redacting_again_changes_nothing(parts: list[str], between: str) -> None:
    once = redacted(between.join(parts))
    assert redacted(once) == once
    folded = letters_of(once)
    assert not any(trace in folded for trace in TRACES)


@given(st.lists(ORDINARY, max_size=20))
@settings(max_examples=60)
def test_a_text_without_identifiers_comes_out_byte_for_byte(parts: list[str]) -> None:
    text = " ".join(parts)
    result = result_of(text)
    assert (result.text, result.spans, result.warnings, result.tokens) == (text, (), (), ())


@given(st.text(max_size=80))
@settings(max_examples=150)
def test_any_text_at_all_ends_and_stays_as_it_then_is(text: str) -> None:
    once = redacted(text)
    assert redacted(once) == once


def with_particle(name: str, closed: str, open_: str) -> str:
    last = name[-1]
    is_closed = "가" <= last <= "힣" and places(last)[2]
    return name + (closed if is_closed else open_)


def story(name: str, given: str) -> str:
    return (
        f"{with_particle(name, '이', '가')} 왔다. {with_particle(name, '은', '는')} 갔다. {with_particle(given, '을', '를')} 찾았다. "
        f"{with_particle(given, '과', '와')} 함께. {with_particle(given, '아', '야')}, 뛰어! {with_particle(name, '이에요', '예요')}. "
        f"{name}의 말. {name} said so."
    )


@given(names, names)
@settings(max_examples=60)
def test_two_names_give_the_same_text(one: str, other: str) -> None:
    texts = {redact_text(story(name, name[1:]), known(name)).text for name in (one, other)}
    assert len(texts) == 1, texts


@given(names, names)
@settings(max_examples=40)
def test_a_name_in_another_script_or_of_another_length_gives_the_same_text(one: str, other: str) -> None:
    latin = full_spellings(one)[0][0].title()
    text = "They saw {} there, and {}'s friends wept."
    texts = {
        redact_text(text.format(name, name), known(recorded)).text
        for recorded, name in ((one, latin), (other, other), ("Nguyễn Văn Hưng",) * 2)
    }
    assert texts == {"They saw [A] there, and [A]'s friends wept."}
