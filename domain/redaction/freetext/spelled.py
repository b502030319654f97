"""Spelled: the strings under which a recorded name is looked for, and where in a text each of them counts.

What a table can list stands here; spellings that follow no table are found by their sound (`sounding`), a family name with a title by its
pattern
(`titles`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from domain.names import hangul, hanzi, keyboards, romanised
from domain.names.hangul import given_start, is_syllable
from domain.names.keys import Spelling, spellings
from domain.names.surnames import SURNAME_SOUNDS
from domain.redaction.freetext import initials
from domain.redaction.freetext.findings import Why
from domain.redaction.freetext.folding import letters_of
from domain.redaction.freetext.form import Form, Where
from domain.redaction.freetext.ordinary import ORDINARY_LATIN
from domain.redaction.freetext.ordinary_names import ORDINARY_DIMINUTIVES, ORDINARY_GIVEN
from domain.redaction.freetext.stranger_tables import VIETNAMESE_FAMILIES

_DICTIONARY, _DERIVED = Why.DICTIONARY, Why.DERIVED
SHORT_NAME = 2
"""Syllables of a full name that can stand inside other words: 김철."""
SHORT_WORD = 2
"""Letters of a Latin word that says nothing alone: An, Ok, Ri."""
_SHORTEST_IN_SMALL_LETTERS = 6
"""Letters from which a given name of two syllables, run together, is no ordinary word without its capital."""
_SHORTEST_TYPED = 6
"""Letters from which a name typed with the wrong keys is no other word."""
_ORDINARY_CALLED = frozenset("이아가나자하해거뭐누어저제여")
"""Syllables that are no name before 아 or 야: 이야, 뭐야."""
_SHORT_IN_THAI = 3
"""Letters of a Thai name that are those of many words."""
_LONGEST_HANGUL, _LONGEST_WORDS = 5, 4
_ORDINARY_DIMINUTIVES = frozenset(map(letters_of, ORDINARY_DIMINUTIVES))

_TITLES = re.compile(
    r"(?i)^(?:(?:mr|mrs|ms|miss|dr|rev|pastor|deacon|elder|father|sister|brother|missionary|broker|guide|driver|"
    r"captain|major|colonel|lieutenant|sergeant|"
    r"officer|desk|interpreter|teacher|uncle|aunt|auntie|grandmother|grandfather|director|chief|professor|ông|bà|"
    r"anh|chị|cô|chú|bác|em|นาย|นาง|นางสาว|คุณ)\b\.? *)+"
)
_TITLES_BEHIND = re.compile(
    r"[ ]?(?:씨|님|선생님?|동무|동지|목사님?|전도사님?|집사님?|권사님?|장로님?|선교사님?|사장님?|과장|반장|이모|"
    r"삼촌|아저씨|아줌마|브로커|先生|女士|小姐|同志|牧师|師傅|师傅|老师|警官)$"
)


def without_title(text: str) -> str:
    """A name as it was recorded, without what somebody is called beside it: Broker Choe → Choe."""
    return _TITLES_BEHIND.sub("", _TITLES.sub("", text.strip())).strip()


def names_in(text: str) -> tuple[str, ...]:
    """A recorded name without a title; where its last syllable may be either, with it too: 강별님."""
    name, whole = without_title(text), text.strip()
    may_be_either = whole == f"{name}님" and len(whole) == len("강별님") and all(map(is_syllable, whole))
    return (name, whole) if may_be_either else (name,)


def spellings_in(text: str) -> Iterator[Spelling]:
    """The spellings of a recorded name, by script, titles taken off."""
    for name in names_in(text):
        yield from spellings(name)


def forms_of(name: str) -> Iterator[Form]:
    """Every string under which a person's name is looked for."""
    yield from forms_as_written(name)
    for spelling in spellings_in(name):
        yield from _of_hangul(spelling.syllables, _DICTIONARY)
        yield from _of_characters(spelling.characters)
        yield from _of_letters(spelling)
    yield from _of_thai(without_title(name).split())
    words = without_title(name).split()
    may_be_vietnamese = len(words) > SHORT_NAME and (
        not name.isascii() or letters_of(words[0]) in VIETNAMESE_FAMILIES
    )
    if may_be_vietnamese and len(letters_of(words[-1])) == SHORT_WORD:
        yield Form(letters_of(words[-1]), Where.SHORT_GIVEN, _DERIVED, is_alone=True)
    typed = "".join(map(keyboards.typed_in_telex, without_title(name).split()))
    if len(typed) >= _SHORTEST_TYPED and not name.isascii() and typed.isascii() and typed.isalpha():
        yield Form(typed, Where.WORDS, _DERIVED)


def forms_as_written(text: str) -> Iterator[Form]:
    """A text of any kind, as it was recorded and not otherwise."""
    letters = letters_of(text)
    if not letters:
        return
    if letters.isascii():
        is_single = len(text.split()) == 1 and letters.isalpha()
        yield Form(letters, Where.CAPITALISED if is_single else Where.WORDS, _DICTIONARY, is_alone=is_single)
    elif all(map(is_syllable, text)) and len(text) <= SHORT_NAME:
        yield Form(letters, Where.HANGUL_WORD, _DICTIONARY, is_alone=True)
    elif _is_thai(text.strip()) and _seen(text) <= _SHORT_IN_THAI:
        yield Form(letters, Where.THAI_WORD, _DICTIONARY, is_alone=True)
    else:
        yield Form(letters, Where.ANYWHERE, _DICTIONARY)


def _of_thai(words: list[str]) -> Iterator[Form]:
    """Thai and Lao: people are called by the given name, which stands first, and no space says where a word ends."""
    if len(words) > 1 and all(map(_is_thai, words)):
        yield Form(letters_of("".join(reversed(words))), Where.ANYWHERE, _DERIVED, is_turned=True)
        for word in (words[0], words[-1]):
            where = Where.ANYWHERE if _seen(word) > _SHORT_IN_THAI else Where.THAI_WORD
            yield Form(letters_of(word), where, _DERIVED, is_alone=True)


def _is_thai(word: str) -> bool:
    return all("\u0e00" <= letter <= "\u0eff" for letter in word)


def _seen(word: str) -> int:
    """The letters of a word, without the marks above and below them."""
    return sum(map(str.isalpha, word))


def _of_hangul(name: str, why: Why) -> Iterator[Form]:
    if not 1 < len(name) <= _LONGEST_HANGUL:
        return
    for spelled in hangul.spelled_otherwise(name):
        yield from _of_syllables(spelled, why if spelled == name else _DERIVED)
    for first, last in romanised.full_spellings(name):
        yield Form(first, Where.WORDS, _DERIVED)
        yield Form(last, Where.WORDS, _DERIVED, is_turned=True)
    for given in romanised.given_spellings(name[given_start(name) :]):
        yield from _run_together(given)
    typed = keyboards.typed_in_english(name)
    if len(typed) >= _SHORTEST_TYPED:
        yield Form(typed, Where.WORDS, _DERIVED)
    yield from initials.of_hangul(name)


def _of_syllables(spelled: str, because: Why) -> Iterator[Form]:
    """One spelling in Hangul: whole, its given name, run together with particles, partly typed, by its consonants."""
    where = Where.HANGUL_WORD if len(spelled) <= SHORT_NAME else Where.ANYWHERE
    is_a_word = because is _DERIVED and spelled in ORDINARY_GIVEN
    yield Form(letters_of(spelled), where, because, is_alone=is_a_word)
    yield from (Form(letters_of(each), Where.HANGUL_END, _DERIVED) for each in _contracted(spelled))
    given = spelled[given_start(spelled) :]
    if len(given) > 1:
        yield Form(letters_of(spelled[:-1]), Where.MASKED, _DERIVED)
        yield Form(letters_of(given), Where.HANGUL_WORD, _DERIVED, is_alone=True)
        yield Form(_consonants(given), Where.CONSONANTS, _DERIVED, is_alone=True)
        called = [*_contracted(given), *_called(given)]
    else:
        # 철이, 철아: a given name of one syllable is not said without an ending.
        called = []
        yield from (
            Form(letters_of(given + ending), Where.HANGUL_WORD, _DERIVED, is_alone=True)
            for ending in ("이", "아", "씨", "야", "군", "양")
            if given + ending not in ORDINARY_GIVEN
        )
        yield Form(letters_of(given), Where.AMONG_FOREIGN, _DERIVED, is_alone=True)
    yield from (
        Form(letters_of(each), Where.HANGUL_END, _DERIVED, is_alone=True)
        for each in called
        if each not in ORDINARY_GIVEN
    )
    yield Form(_consonants(spelled), Where.CONSONANTS, _DERIVED)
    if len(spelled) > SHORT_NAME:
        yield from (Form(letters, Where.PARTLY, _DERIVED) for letters in _partly_typed(spelled))


def _called(given: str) -> Iterator[str]:
    """What a mother calls: 수야 for 철수."""
    if given[-1] not in _ORDINARY_CALLED:
        yield given[-1] + ("아" if hangul.places(given[-1])[2] else "야")


def _contracted(name: str) -> tuple[str, ...]:
    """철수는 and 철수를 as they are said: 철순, 철술."""
    is_open = not hangul.places(name[-1])[2]
    return tuple(name[:-1] + chr(ord(name[-1]) + coda) for coda in (4, 8)) if is_open else ()


def _partly_typed(name: str) -> Iterator[str]:
    """Some syllables whole and some by their consonant: 김ㅊㅅ, 김철ㅅ, ㄱ철수."""
    for parts in product(*((letters_of(syllable), letters_of(syllable)[0]) for syllable in name)):
        if 0 < sum(len(part) == 1 for part in parts) < len(name):
            yield "".join(parts)


def _consonants(name: str) -> str:
    return "".join(letters_of(syllable)[0] for syllable in name)


def _of_characters(name: str) -> Iterator[Form]:
    if not name:
        return
    yield Form(letters_of(name), Where.ANYWHERE, _DICTIONARY)
    if len(name) > SHORT_NAME:
        yield Form(letters_of(name[1:]), Where.ANYWHERE, _DERIVED, is_alone=True)
        yield Form(letters_of(f"{name[0]}某{name[2:]}"), Where.ANYWHERE, _DERIVED)
        yield Form(letters_of(name[:-1]), Where.MASKED, _DERIVED)
    shorts = {letters_of(short) for each in name[1:] for short in _diminutives(each)}
    for letters in sorted(shorts - _ORDINARY_DIMINUTIVES):
        yield Form(letters, Where.ANYWHERE, _DERIVED, is_alone=True)
    if len(name) > 1:
        for reading in sorted(hanzi.korean_readings(name)):
            yield from _of_hangul(reading, _DERIVED)
    yield from initials.of_characters(name)
    for family, given in _pinyin(name):
        yield Form(family + given, Where.WORDS, _DERIVED)
        yield Form(given + family, Where.WORDS, _DERIVED, is_turned=True)
        if len(name) > SHORT_NAME:
            yield Form(given, Where.CAPITALISED, _DERIVED, is_alone=True)
            yield from _run_together(given)


def _diminutives(character: str) -> Iterator[str]:
    """What somebody is called at home by one character of the given name: 小哲, 阿哲, 哲哲, 哲哥."""
    yield from (f"小{character}", f"阿{character}", character * 2, f"{character}哥", f"{character}姐")


def _pinyin(name: str) -> Iterator[tuple[str, str]]:
    for family in sorted(hanzi.pinyin_readings(name[:1])):
        yield from ((family, given) for given in sorted(hanzi.pinyin_readings(name[1:])) if given)


def _of_letters(spelling: Spelling) -> Iterator[Form]:
    words = spelling.words
    if not 1 < len(words) <= _LONGEST_WORDS:
        return
    orders = (
        words,
        (*words[1:], words[0]),
        (words[-1], *words[:-1]),
        (words[0], words[-1]),
        (words[-1], words[0]),
    )
    for order in dict.fromkeys(orders):
        why = _DICTIONARY if order is words else _DERIVED
        yield Form("".join(order), Where.WORDS, why, is_turned=order[0] != words[0])
    yield from initials.of_words(words, orders)
    # Of four words the last two are the given name as often as the last alone: Phạm Thị Ngọc Ánh.
    for word in dict.fromkeys(
        ("".join(words[1:]), "".join(words[:-1]), "".join(words[-2:]), words[-1], words[0])
    ):
        if len(word) > SHORT_WORD:
            yield Form(word, Where.CAPITALISED, _DERIVED, is_alone=True)
        # "Kwon Sunhwa": beside a Korean family name a single word is such a given name too.
        if word not in words or (
            len(words) == SHORT_NAME and not SURNAME_SOUNDS.keys().isdisjoint({*words} - {word})
        ):
            yield from _run_together(word)


def _run_together(given: str) -> Iterator[Form]:
    if len(given) >= _SHORTEST_IN_SMALL_LETTERS and given not in ORDINARY_LATIN:
        yield Form(given, Where.RUN_TOGETHER, _DERIVED, is_alone=True)


def family_names_of(name: str) -> Iterator[str]:
    """What may be the family name in a recorded name, folded: a syllable, a character, a Latin word."""
    for spelling in spellings_in(name):
        if len(spelling.syllables) > 1:
            yield from (
                spelled[: given_start(spelled)] for spelled in hangul.spelled_otherwise(spelling.syllables)
            )
        elif spelling.syllables and without_title(name) != name.strip():
            yield spelling.syllables
        yield spelling.characters[:1]
        yield from spelling.words[:1]
