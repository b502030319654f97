"""Recovery words."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mnemonic import Mnemonic

from crypto.errors import NotTwelveWords, UnknownWords, WordsDoNotMatch, WrongRecoveryWords
from crypto.recovery import recovery_entropy, recovery_words, words_of_entropy
from crypto.words import LISTS, word_list

ENTROPY = bytes(range(16))


@pytest.mark.parametrize(
    ("entropy", "words"),
    [
        ("00" * 16, "abandon " * 11 + "about"),
        ("7f" * 16, "legal winner thank year wave sausage worth useful legal winner thank yellow"),
        ("80" * 16, "letter advice cage absurd amount doctor acoustic avoid letter advice cage above"),
        ("ff" * 16, "zoo " * 11 + "wrong"),
        (
            "9e885d952ad362caeb4efe34a8e91bd2",
            "ozone drill grab fiber curtain grace pudding thank cruise elder eight picnic",
        ),
    ],
)
def test_the_published_vectors_of_bip_39_hold(entropy: str, words: str) -> None:
    assert words_of_entropy(bytes.fromhex(entropy), "en").words == tuple(words.split())
    assert recovery_entropy(words).hex() == entropy


@given(st.binary(min_size=16, max_size=16), st.sampled_from(list(LISTS)))
def test_words_come_back_as_the_bits_they_stand_for_and_agree_with_the_library(
    entropy: bytes, language: str
) -> None:
    words = words_of_entropy(entropy, language).words
    assert recovery_entropy(" ".join(words)) == entropy
    library = Mnemonic(LISTS[language]).to_mnemonic(entropy)
    assert unicodedata.normalize("NFC", library) == " ".join(words)


@pytest.mark.parametrize("language", [*LISTS, "vi", "th"])
def test_new_words_are_twelve_random_ones_of_the_language(language: str) -> None:
    one, other = recovery_words(language), recovery_words(language)
    assert len(one.words) == 12
    assert set(one.words) <= set(word_list(language))
    assert one.entropy != other.entropy
    assert recovery_entropy(" ".join(one.words)) == one.entropy


def test_recovery_words_are_not_shown() -> None:
    made = recovery_words("en")
    assert repr(made) == "RecoveryWords()"


@pytest.mark.parametrize("language", LISTS)
@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
@pytest.mark.parametrize(
    "between", [" ", "  \n", "\u3000", "\u00a0", ", ", "，", "\t", " / ", "-"], ids=ascii
)
def test_words_are_read_however_they_are_composed_and_spaced(language: str, form: str, between: str) -> None:
    typed = f" {between.join(words_of_entropy(ENTROPY, language).words)}\n"
    normalized = unicodedata.normalize(form, typed)  # type: ignore[arg-type]  # one of the four, as mypy cannot see
    assert recovery_entropy(normalized) == ENTROPY


@pytest.mark.parametrize("language", LISTS)
def test_words_are_read_with_the_numbers_of_the_sheet(language: str) -> None:
    words = words_of_entropy(ENTROPY, language).words
    assert recovery_entropy("\n".join(f"{place}. {word}" for place, word in enumerate(words, 1))) == ENTROPY


def test_capitals_and_full_width_letters_make_no_difference() -> None:
    typed = " ".join(words_of_entropy(ENTROPY, "en").words)
    full_width = "".join(chr(ord(letter) + 0xFEE0) if letter != " " else letter for letter in typed)
    for odd in (typed.upper(), typed.title(), full_width):
        assert recovery_entropy(odd) == ENTROPY


def test_chinese_words_need_no_spaces() -> None:
    assert recovery_entropy("".join(words_of_entropy(ENTROPY, "zh_CN").words)) == ENTROPY


@pytest.mark.parametrize("language", LISTS)
def test_words_that_are_not_in_the_list_are_named_by_their_place(language: str) -> None:
    words = list(words_of_entropy(ENTROPY, language).words)
    # A Chinese character that is rare, and not in the list.
    words[2] = words[11] = "龘" if language == "zh_CN" else "xyz"
    with pytest.raises(UnknownWords) as raised:
        recovery_entropy(" ".join(words))
    assert raised.value.places == (3, 12)
    assert "xyz" not in str(raised.value)


@pytest.mark.parametrize("count", [0, 1, 11, 13, 24])
def test_another_number_of_words_is_told(count: int) -> None:
    with pytest.raises(NotTwelveWords):
        recovery_entropy("abandon " * count)


@pytest.mark.parametrize("language", LISTS)
def test_two_words_that_changed_places_are_told(language: str) -> None:
    words = list(words_of_entropy(ENTROPY, language).words)
    words[3], words[7] = words[7], words[3]
    with pytest.raises(WordsDoNotMatch):
        recovery_entropy(" ".join(words))


def test_words_of_two_languages_are_not_mixed() -> None:
    words = [*words_of_entropy(ENTROPY, "en").words[:7], *words_of_entropy(ENTROPY, "ko").words[7:]]
    with pytest.raises(UnknownWords) as raised:
        recovery_entropy(" ".join(words))
    assert raised.value.places == (8, 9, 10, 11, 12)


def test_no_word_stands_in_two_of_our_lists() -> None:
    assert sum(len(set(word_list(language))) for language in LISTS) == len(
        {word for language in LISTS for word in word_list(language)}
    )


@given(
    st.text() | st.lists(st.sampled_from(["abandon", "가격", "的", " ", "about"]), max_size=14).map("".join)
)
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        entropy = recovery_entropy(text)
    except WrongRecoveryWords:
        return
    assert len(entropy) == 16
