"""Digits: telephone numbers and papers by their digits alone, in figures of any script or in words, and runs that only a person can judge."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import repeat

import phonenumbers

from domain.redaction.freetext.alternatives import any_of
from domain.redaction.freetext.findings import Find, What, Why
from domain.redaction.freetext.folding import Folded, pattern

_REGIONS = ("CN", "KR", "VN", "TH", "LA", "KP", "MN", "RU")
FEWEST_DIGITS = 7
"""Digits of a run from which it is a number of somebody or something."""

# Each begins with a set: only then a text is passed through without trying each letter.
_LONG_RUN = re.compile(
    r"[+(\d](?<!\d[+(\d])(?:(?<=[+(])[+(]?\d|(?<=\d))(?:[\s().\-‐-―·/]{0,3}\d){6,}(?:[xX](?![a-z]))?"
)
_YEARS = re.compile(r"(?:19|20|25)\d\d ?[-–—/~] ?(?:19|20|25)?\d\d")
_UNITS = pattern(
    r"[ ]?(?:yuan|won|dong|baht|kip|usd|rmb|cny|krw|vnd|thb|dollars?|euros?|people|persons?|refugees|defectors|km|"
    r"m\b|kg|%|percent|members|families|위안|원|동|달러|명|여명|명의|인의|인민폐|키로|킬로|元|人|块|块钱|美元|公里|"
    r"nguoi|trieu|nghin|บาท|คน|ประชาชน|หยวน)"
)
_SHORT_RUN = re.compile(r"\d(?<![a-z0-9,.]\d)\d{4,5}(?![a-z0-9]|[,.]\d)")

_PAPER = re.compile(r"(?<![a-z0-9])[a-z]{1,3}[ \-]?\d(?:[ \-.]?\d){4,11}[a-z]?(?![a-z0-9])")
"""Capitals and digits: a passport, an identity card."""

_SPOKEN = {
    digit: words.split()
    for digit, words in {
        "0": "zero oh nought 영 공 〇 零 khong ศูนย์",
        "1": "one 일 하나 一 幺 mot หนึ่ง",
        "2": "two 이 둘 二 两 兩 hai สอง",
        "3": "three 삼 셋 三 ba สาม",
        "4": "four 사 넷 四 bon tu สี่",
        "5": "five 오 다섯 五 nam lam ห้า",
        "6": "six 육 륙 여섯 六 sau หก",
        "7": "seven 칠 일곱 七 bay เจ็ด",
        "8": "eight 팔 여덟 八 tam แปด",
        "9": "nine 구 아홉 九 chin เก้า",
    }.items()
}
_SAID = pattern(
    any_of(
        sorted({word for words in _SPOKEN.values() for word in words}, key=lambda word: (-len(word), word))
    )
).pattern
_ONE_SAID = re.compile(_SAID)
_SPOKEN_RUN = re.compile(
    rf"(?<![a-z\d])(?=\d|double |triple |{_SAID})(?:(?:(?:double|triple) )?(?:{_SAID}(?![a-z])|\d)[ \t,.\-–·]{{0,3}}){{{FEWEST_DIGITS - 2},}}"
)
_FEWEST_SAID = 3
"""Words among the digits of a number; "3 000 000 이상" has one."""


def digits_in(text: Folded) -> Iterator[Find]:
    """Every telephone number and paper by its digits, in figures or in words, and every shorter run of digits, to be decided."""
    for match in _SPOKEN_RUN.finditer(text.plain):
        is_said = len(_ONE_SAID.findall(match[0])) >= _FEWEST_SAID
        if is_said and (
            "double " in match[0] or "triple " in match[0] or _digits_of(match[0]) >= FEWEST_DIGITS
        ):
            yield _found(text, What.CONTACT, match.start(), match.start() + len(match[0].rstrip(" \t,.-–·")))
    plain = text.plain
    for match in _PAPER.finditer(plain):
        if all(text.is_capital(place) for place in range(*match.span()) if plain[place].isalpha()):
            yield _found(text, What.NUMBER, *match.span())
    for match in _LONG_RUN.finditer(plain):
        if not _YEARS.fullmatch(match[0]) and not _UNITS.match(plain, match.end()):
            yield _found(text, What.CONTACT if _may_be_telephone(match[0]) else What.NUMBER, *match.span())
    for match in _SHORT_RUN.finditer(plain):
        if not _UNITS.match(plain, match.end()):
            yield _found(text, What.DIGITS, *match.span())


def _digits_of(said: str) -> int:
    return len(_ONE_SAID.sub("0", said).translate(_NOTHING_BETWEEN))


_NOTHING_BETWEEN = str.maketrans("", "", " \t,.-–·")


def _may_be_telephone(number: str) -> bool:
    """Whether digits can be dialled from one of the countries of the field."""
    return any(map(_can_be_dialled, repeat(number), _REGIONS))


def _can_be_dialled(number: str, region: str) -> bool:
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(number, region))
    except phonenumbers.NumberParseException:
        return False


def _found(text: Folded, what: What, start: int, end: int) -> Find:
    first, behind = text.range(start, end)
    return Find(start=first, end=behind, what=what, why=Why.DETECTOR, may_be_kept=what is What.DIGITS)
