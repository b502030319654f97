"""Foreign: names that nobody recorded and that stand in the letters of one language in a text of another.

김혁 in an English page, 王强 in a Thai one, Batbayar in a Korean one, Алексей anywhere.  In its own language such a word would be one of
many; in another one, whoever wrote it left it as it was, as one does with names.  Terms are left so too; they are listed (`foreign_words`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from functools import cached_property

from domain.redaction.freetext.called import BEFORE_LATIN
from domain.redaction.freetext.capitals import Run, known_phrases
from domain.redaction.freetext.folding import BARRIER, Folded, pattern
from domain.redaction.freetext.foreign_words import IN_CYRILLIC, in_han, in_hangul, in_latin
from domain.redaction.freetext.glosses import with_gloss
from domain.redaction.freetext.ordinary_names import ORDINARY_HAN
from domain.redaction.freetext.stranger_tables import (
    GIVEN_ALONE,
    GIVEN_FIRST,
    GIVEN_LAST,
    HAN_DOUBLE_FAMILIES,
    HAN_FAMILIES,
    HANGUL_DOUBLE_FAMILIES,
    HANGUL_FAMILIES,
    NO_NAME_IN_VIETNAMESE,
)

Place = tuple[int, int]


class Letters(Enum):
    """What a language is written in."""

    LATIN = auto()
    HANGUL = auto()
    HAN = auto()
    THAI = auto()


_WORDS = {
    # What begins small is a word of the language; what begins with a capital may be a name in any.
    Letters.LATIN: (re.compile(r"(?<![A-Za-z])[a-z\u00df-\u00ff\u0101-\u01b0\u1ea1-\u1ef9]{2,}"), 1.0),
    Letters.HANGUL: (re.compile("[가-힣]+"), 1.0),
    Letters.HAN: (re.compile("[\u3400-\u9fff]"), 0.5),
    Letters.THAI: (re.compile("[\u0e00-\u0e7f]{5}"), 1.0),
}
"""Language → its words in a source text, and how much one of them counts."""
_LETTERS = tuple(map(re.compile, ("[a-z]", "[가-힣]", "[\u3400-\u9fff]", "[\u0e00-\u0e7f]")))
_AROUND = 40
"""Characters beside a Latin word in which letters of another language stand, where it is foreign."""
_OTHER_LETTERS = re.compile("[\u0e00-\u0e7f\u3400-\u9fff가-힣]")
_TOKEN = re.compile(BARRIER)
_ENOUGH = 2
"""Words of a sentence from which it is in a language by itself; a shorter one is in that of the whole text."""
_SENTENCE_END = re.compile(r"[.!?;]\s|[。！？；\n]")

_HANGUL = re.compile(r"(?<![가-힣])(?<![가-힣] )[가-힣]{1,5}(?![가-힣])(?! [가-힣])")
_HAN = re.compile("(?<![\u3400-\u9fff])[\u3400-\u9fff]{1,4}(?![\u3400-\u9fff])")
_LIKE_A_FULL_NAME = re.compile(
    f"(?:{'|'.join(HANGUL_DOUBLE_FAMILIES)}|[{HANGUL_FAMILIES}])(?:[{GIVEN_ALONE}]|[{GIVEN_FIRST}][{GIVEN_LAST}])$"
)
_FULL_IN_HANGUL = re.compile(
    f"(?:{'|'.join(HANGUL_DOUBLE_FAMILIES)})[가-힣]{{1,2}}$|[{HANGUL_FAMILIES}][가-힣]{{1,2}}$"
)
_FULL_IN_HAN = pattern(
    f"(?:{'|'.join(HAN_DOUBLE_FAMILIES)})[\u3400-\u9fff]{{1,2}}$|[{HAN_FAMILIES}][\u3400-\u9fff]{{1,2}}$|[小老阿](?!姨|妈|爸)[\u3400-\u9fff]$"
)
_NO_NAME_IN_HAN = pattern("|".join(ORDINARY_HAN))
_CUE = pattern(
    r"(?:(?<![a-z])(?:named|called|name (?:is|was)|surnamed|known as|nicknamed|alias|a\.?k\.?a\.?|ten la|ten|goi la)|"
    r"ชื่อ|นาย|นาง|นางสาว|คุณ|พี่|น้อง|叫|叫做|名字是|姓名|司机|翻译|이름은|이름이|성명|통역|운전수)[ :]{0,2}[\"'“‘「]?$"
)
_TITLE = re.compile(rf"(?<![a-z]){BEFORE_LATIN}$")
_TITLE_BEHIND = pattern("(?: ?(?:씨|님|동무|선생|아저씨)(?![가-힣])| ?(?:先生|女士|师傅))")
_NEAR = 40
_IN_BRACKETS = re.compile(r"[\w\u0e00-\u0e7f][\"'”’]? ?[(（\[]$")
_PARTICLE = pattern(
    "(?:이|가|은|는|을|를|의|에게|한테|와|과|도|씨|랑|이랑|라는|라고|하고)(?![가-힣])| ?(?:씨|님|선생|동무|아저씨)(?![가-힣])"
)
_SHORTEST, _SHORTEST_SAID = 3, 2
_KANA = re.compile("[\u30a1-\u30fa\u30fc](?:[・･=＝]?[\u30a1-\u30fa\u30fc])+")
_HIRAGANA = re.compile("[\u3041-\u3096]")
_IN_JAPANESE = re.compile("[・･=＝]|(?:氏|様|君)$")
_CYRILLIC = re.compile(
    r"(?<![\u0400-\u04ff])[\u0410-\u042f\u0401\u04e8\u04ae][\u0430-\u045f\u04e9\u04af]+(?:[ -][\u0410-\u042f\u0401][\u0430-\u045f]+){0,3}"
    r"(?: [\u0410-\u042f]\. ?[\u0410-\u042f]\.)?"
)
_CYRILLIC_WORD = re.compile("(?<![\u0400-\u04ff])[\u0430-\u045f]{2,}")
_CYRILLIC_PART = re.compile("[\u0400-\u04ff]+")


def foreign_names_in(text: Folded, runs: Iterable[Run]) -> Iterator[Place]:
    """The places, in folded text, of what is likely to be somebody's name in the letters of another language.

    runs: its words with capitals.
    """
    plain = text.plain
    if _KANA.search(plain):
        yield from _in_kana(plain)
    if _CYRILLIC.search(text.source):
        yield from _in_cyrillic(text)
    if sum(letters.search(plain) is not None for letters in _LETTERS) > 1:
        sentences = _Sentences(_without_tokens(text))
        for letters, places in (
            (Letters.HANGUL, _in_hangul(plain)),
            (Letters.HAN, _in_han(plain)),
            (Letters.LATIN, _in_latin(text, runs)),
        ):
            yield from (
                place
                for place in places
                if sentences.is_foreign(text.at[place[0]], letters)
                or (letters is Letters.LATIN and _is_beside_foreign(text, *place))
            )


def _without_tokens(text: Folded) -> str:
    """The source, with spaces for tokens: what these say is in no language of the text."""
    source, at = text.source, [*text.at, len(text.source)]
    for place in (match.start() for match in _TOKEN.finditer(text.plain)):
        source = source[: at[place]] + " " * (at[place + 1] - at[place]) + source[at[place + 1] :]
    return source


def _is_beside_foreign(text: Folded, start: int, end: int) -> bool:
    """Whether a word is followed by what people are called in another language, or by itself in its letters."""
    return _TITLE_BEHIND.match(text.plain, end) is not None or with_gloss(text, start, end) != (start, end)


class _Sentences:
    """The sentences of a text, each with the language that it is in."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._languages: dict[int, Letters | None] = {}

    def is_foreign(self, place: int, letters: Letters) -> bool:
        """Whether a place stands in a sentence in a language that is written in other letters."""
        number = bisect_right(self._ends, place)
        if number not in self._languages:
            start = self._ends[number - 1] if number else 0
            self._languages[number] = _language(self._source[start : self._ends[number]]) or self._of_text
        return self._languages[number] not in (None, letters)

    @cached_property
    def _ends(self) -> list[int]:
        return [*(match.end() for match in _SENTENCE_END.finditer(self._source)), len(self._source)]

    @cached_property
    def _of_text(self) -> Letters | None:
        return _language(self._source)


def _language(text: str) -> Letters | None:
    weights = {letters: weight * len(words.findall(text)) for letters, (words, weight) in _WORDS.items()}
    most = max(weights, key=lambda letters: weights[letters])
    return most if weights[most] >= _ENOUGH else None


def _in_hangul(plain: str) -> Iterator[Place]:
    for match in _HANGUL.finditer(plain):
        word, start, end = match[0], *match.span()
        if word not in in_hangul() and (
            _LIKE_A_FULL_NAME.match(word)
            or (_FULL_IN_HANGUL.match(word) and not _is_explained(plain, start))
            or _is_called(plain, start, end)
        ):
            yield start, end


def _in_han(plain: str) -> Iterator[Place]:
    for match in _HAN.finditer(plain):
        word, start, end = match[0], *match.span()
        if word not in in_han() and (
            (_FULL_IN_HAN.match(word) and not _NO_NAME_IN_HAN.match(word) and not _is_explained(plain, start))
            or _is_called(plain, start, end)
        ):
            yield start, end


def _is_called(plain: str, start: int, end: int) -> bool:
    """Whether something that people are called, or what brings in a name, stands beside a word."""
    before = max(0, start - _NEAR)
    return (
        _CUE.search(plain, before, start) is not None
        or _TITLE.search(plain, before, start) is not None
        or _TITLE_BEHIND.match(plain, end) is not None
    )


def _is_explained(plain: str, start: int) -> bool:
    """Whether a word stands in brackets behind another: as terms do, and as names do behind a name, which is asked about together with it."""
    return _IN_BRACKETS.search(plain, max(0, start - _NEAR), start) is not None


def _in_latin(text: Folded, runs: Iterable[Run]) -> Iterator[Place]:
    """Words with capitals that are none we know, as between words of Korean, Chinese or Thai."""
    for run in runs:
        if not _OTHER_LETTERS.search(text.plain, max(0, run[0][0] - _AROUND), run[-1][1] + _AROUND):
            continue
        part: list[Place] = []
        known = tuple(known_phrases(text, run))
        for place in (*run, None):
            if place and place not in known and _may_be_foreign_name(text, *place):
                part.append(place)
            elif part:
                yield part[0][0], part[-1][1]
                part = []


def _may_be_foreign_name(text: Folded, start: int, end: int) -> bool:
    word = text.plain[start:end]
    # In capitals it is an abbreviation, with one inside a product.
    has_one_capital = not any(
        text.is_capital(place) for place in range(start + 1, end) if text.plain[place - 1].isalpha()
    )
    is_long_enough = end - start >= _SHORTEST or (
        end - start >= _SHORTEST_SAID and _PARTICLE.match(text.plain, end) is not None
    )
    return (
        has_one_capital
        and is_long_enough
        and not text.plain.startswith(NO_NAME_IN_VIETNAMESE, start)
        # A word with marks is none of English.
        and not (
            text.piece(start, end).isascii() and all(part in in_latin() for part in re.split("[-'’]", word))
        )
    )


def _in_kana(plain: str) -> Iterator[Place]:
    for match in _KANA.finditer(plain):
        start, end = match.span()
        if not _HIRAGANA.search(_line_of(plain, start, end)) or _IN_JAPANESE.search(plain[start : end + 1]):
            yield start, end


def _line_of(text: str, start: int, end: int) -> str:
    behind = text.find("\n", end)
    return text[text.rfind("\n", 0, start) + 1 : len(text) if behind < 0 else behind]


def _in_cyrillic(text: Folded) -> Iterator[Place]:
    for match in _CYRILLIC.finditer(text.source):
        words = _CYRILLIC_PART.findall(match[0])
        line = _line_of(text.source, *match.span())
        is_russian = len(_CYRILLIC_WORD.findall(line)) >= _ENOUGH
        if not all(word.lower() in IN_CYRILLIC for word in words) and (len(words) > 1 or not is_russian):
            yield bisect_left(text.at, match.start()), bisect_left(text.at, match.end())
