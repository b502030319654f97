"""Chinese characters in names: one form for their variants, their Korean readings, their pinyin.

Many North Koreans own no Chinese characters; those in a Chinese record are then a guess by ear, so they lead to sounds and not only back to
themselves.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice, product

from domain.names.hanzi_tables import FIRST_OF_A_READING, FORMS, FURTHER_READINGS
from domain.names.romanisation import transliterated

MOST_READINGS = 16
"""Readings of one name that are followed; most names have one to four."""

_HAN = (("\u4e00", "\u9fff"), ("\u3400", "\u4dbf"), ("\U00020000", "\U0003ffff"))

_FORMS = dict(zip(FORMS[::2], FORMS[1::2], strict=True))

# Family names are read otherwise than the word, or in two ways; the rest is read as `anyascii` has it.
_OTHER_PINYIN = dict(
    re.findall(
        r"(.)([a-z,]+)",
        "朴piao,pu 單shan,dan 曾zeng,ceng 仇qiu,chou 解xie,jie 查zha,cha 任ren 葛ge 尹yin 卞bian 沈shen,chen 石shi 樂le,yue 長chang,zhang"
        " 車che,ju 賈jia,gu 女nu,nv 呂lu,lv,lyu 綠lu,lv 行xing,hang",
    )
)


def is_han(character: str) -> bool:
    """Whether a character is a Chinese one (the unified ideographs of the first planes)."""
    return any(first <= character <= last for first, last in _HAN) and character.isalpha()


def characters_of(text: str) -> str:
    """The Chinese characters of a text, each in one form whether it is written simplified, traditional or as a variant."""
    return "".join(
        _FORMS.get(character, character)
        for character in unicodedata.normalize("NFC", text)
        if is_han(character)
    )


def korean_readings(characters: str) -> frozenset[str]:
    """Every way to read characters in Hangul, Northern and Southern; empty when one of them has no known reading."""
    return frozenset(_combined(_korean().get(character, ()) for character in characters))


def pinyin_readings(characters: str) -> frozenset[str]:
    """Every way to read characters in pinyin, without tones and spaces."""
    return frozenset(_combined(map(_pinyin, characters)))


def _combined(readings: Iterable[Iterable[str]]) -> Iterator[str]:
    return ("".join(parts) for parts in islice(product(*readings), MOST_READINGS))


@cache
def _pinyin(character: str) -> tuple[str, ...]:
    return tuple((_OTHER_PINYIN.get(character) or transliterated(character).lower()).split(","))


@cache
def _korean() -> dict[str, tuple[str, ...]]:
    """Character → its Korean readings.

    KS X 1001 sorts its hanja by reading and holds one of several readings a second time, as a compatibility character.  So the standard
    library's codec knows the reading of each: it is that of the last character before it that begins a reading.
    """
    firsts = [_ordinal(character) for character in FIRST_OF_A_READING[1::2]]
    readings: dict[str, list[str]] = {}
    for row in range(0xCA, 0xFE):
        for cell in range(0xA1, 0xFF):
            encoded = bytes((row, cell))
            reading = FIRST_OF_A_READING[2 * (bisect_right(firsts, encoded) - 1)]
            readings.setdefault(unicodedata.normalize("NFC", encoded.decode("euc_kr")), []).append(reading)
    for character, reading in zip(FURTHER_READINGS[::2], FURTHER_READINGS[1::2], strict=True):
        readings.setdefault(character, []).append(reading)
    return {character: tuple(found) for character, found in readings.items()}


def _ordinal(character: str) -> bytes:
    return character.encode("euc_kr")
