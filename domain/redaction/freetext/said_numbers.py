"""Numbers in words: English, Korean (its own words and the Chinese ones), Chinese, Vietnamese and Thai, from nought to a hundred."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, product

from domain.redaction.freetext.findings import What
from domain.redaction.freetext.folding import letters_of, pattern
from domain.redaction.freetext.shapes import Shape, Shapes

_ONES = {
    "en": "zero one two three four five six seven eight nine",
    "ko": "영 일 이 삼 사 오 육 칠 팔 구",
    "zh": "零 一 二 三 四 五 六 七 八 九",
    "vi": "không một hai ba bốn năm sáu bảy tám chín",
    "th": "ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า",
}
_ENGLISH_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_KOREAN_OWN = "한 두 세 네 다섯 여섯 일곱 여덟 아홉"
_KOREAN_OWN_LONG = "하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉"
_KOREAN_TENS = "열 스물 서른 마흔 쉰 예순 일흔 여든 아흔"
_OTHERS = {
    "스무": 20,
    "석": 3,
    "넉": 4,
    "两": 2,
    "兩": 2,
    "廿": 20,
    "卅": 30,
    "hundred": 100,
    "백": 100,
    "一百": 100,
    "một trăm": 100,
    "หนึ่งร้อย": 100,
    "a": 1,
    "an": 1,
    "couple": 2,
}

NUMBER = (
    # Each script by itself: a pattern is tried at every letter of a text, and most letters begin no number.
    r"(?:(?=\d)(?<!\d)(?<!\d[.,])(?:(?<!\d )\d{3}|\d{1,2})(?!\d)(?! \d{3}(?!\d))"
    r"|(?=[tfsenohbmc][whoeilnabu])(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|one|two|three|four|five|six|seven|eight|nine"
    r"|(?:(?:hai|ba|bon|nam|sau|bay|tam|chin) )?(?:muoi)(?: (?:mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin))?|(?:mot|"
    r"hai|ba|bon|nam|sau|bay|tam|chin))"
    r"|(?=[열스서마쉰예일여아한두세네석넉다이삼사오육칠팔구십])(?:(?:열|스물|서른|마흔|쉰|예순|일흔|여든|아흔) ?"
    r"(?:한|하나|두|둘|세|셋|네|넷|다섯|여섯|일곱|여덟|아홉)?|스무|한|두|세|네|석|넉|다섯|여섯|일곱|여덟|아홉"
    r"|(?:이|삼|사|오|육|칠|팔|구)?십(?:일|이|삼|사|오|육|칠|팔|구)?)"
    r"|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九两兩]|[廿卅][一二三四五六七八九]?"
    r"|(?=[\u0e00-\u0e7f])(?:(?:ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)?สิบ(?:เอ็ด|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)?"
    r"|(?:หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)))"
)
"""Part of a pattern: a number below a thousand in digits, or below a hundred in words."""


def number_of(said: str) -> int | None:
    """The number that digits or words say; None if they say none."""
    said = said.strip()
    return int(said) if said.isascii() and said.isdigit() else _values().get(letters_of(said))


@cache
def _values() -> dict[str, int]:
    values: dict[str, int] = {}
    for words, value in chain(_ones(), _english(), _korean(), _in_tens(), _OTHERS.items()):
        values.setdefault(letters_of(words), value)
    return values


def _ones() -> Iterator[tuple[str, int]]:
    for ones in _ONES.values():
        yield from ((word, value) for value, word in enumerate(ones.split()))


def _english() -> Iterator[tuple[str, int]]:
    yield from ((word, value) for value, word in enumerate(_ENGLISH_TEENS.split(), 10))
    ones = ["", *_ONES["en"].split()[1:]]
    for (ten, word), (value, one) in product(enumerate(_ENGLISH_TENS.split(), 2), enumerate(ones)):
        yield word + one, 10 * ten + value


def _korean() -> Iterator[tuple[str, int]]:
    tens = ["", *_KOREAN_TENS.split()]
    for own in (_KOREAN_OWN, _KOREAN_OWN_LONG):
        ones = ["", *own.split()]
        yield from (
            (word + one, 10 * ten + value)
            for (ten, word), (value, one) in product(enumerate(tens), enumerate(ones))
            if word + one
        )


def _in_tens() -> Iterator[tuple[str, int]]:
    """Languages that say how many tens: 二十一, 이십일, hai mươi mốt, สองสิบเอ็ด."""
    for language, ten_word in (("ko", "십"), ("zh", "十"), ("vi", "mươi"), ("vi", "mười"), ("th", "สิบ")):
        ones = _ONES[language].split()
        others = {"vi": ((4, "tư"), (5, "lăm")), "th": ((1, "เอ็ด"),)}.get(language, ())
        ends = (*enumerate(["", *ones[1:]]), *others)
        for ten, (value, one) in product(range(1, 10), ends):
            yield ones[ten] + ten_word + one, 10 * ten + value
        yield from ((ten_word + one, 10 + value) for value, one in ends)
    ones = ["", "เอ็ด", *_ONES["th"].split()[2:]]
    yield from ((f"ยี่สิบ{one}", 20 + value) for value, one in enumerate(ones))


def with_number(text: str) -> re.Pattern[str]:
    """A pattern in which "{n}", "{n2}" … stand for numbers, captured under these names."""
    return pattern(re.sub(r"\{(n\d?)\}", rf"(?P<\1>{_AS_REPLACEMENT})", text))


def numbered(what: What, forms: Iterable[tuple[str, Iterable[str]]]) -> Shapes:
    """Forms in which "{n}", "{n2}" … stand for numbers, each with its signs."""
    return Shapes([Shape(what, with_number(form), tuple(near)) for form, near in forms])


def number_in(match: re.Match[str]) -> int:
    """The number that was said; 0 if none was."""
    said = (part for name, part in match.groupdict().items() if part and name.startswith("n"))
    return number_of(next(said, "")) or 0


_AS_REPLACEMENT = NUMBER.replace("\\", "\\\\")
