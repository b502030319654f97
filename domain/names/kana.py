"""Kana: how a Korean name is written by ear in Katakana, as far as the ear goes: a text is compared without the marks of voiced sounds.

Source: the tables that Japanese papers and the Korean foreign ministry use for Korean names; small letters and long vowels vary freely.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, product

from domain.names.hangul import Sound
from domain.names.listing import listed

MOST_SPELLINGS = 96
"""Spellings of one name that are followed."""

_BEGINNINGS = 2
"""Syllables with which a family name and a given name begin."""

_ROWS = {
    "g": "カ キ ク ケ コ",
    "d": "タ チ|ティ ツ|トゥ テ ト",
    "b": "ハ ヒ フ ヘ ホ",
    "j": "チャ|シャ チ|シ チュ|シュ|ツ|ス チェ|シェ チョ|ショ",
    "s": "サ シ ス セ ソ",
    "r": "ラ リ ル レ ロ",
    "n": "ナ ニ ヌ ネ ノ",
    "m": "マ ミ ム メ モ",
    "h": "ハ ヒ フ ヘ ホ",
    "": "ア イ ウ エ オ",
}
_KANA = {onset: tuple(tuple(each.split("|")) for each in listed(row)) for onset, row in _ROWS.items()}
_VOWELS = "aiueo"
_PALATAL = {"a": "ャ", "u": "ュ", "o": "ョ", "e": "ェ"}
_WIDE = {"a": "ァ", "e": "ェ", "o": "ォ", "i": "ィ"}
_ALONE = {
    "ya": "ヤ",
    "yu": "ユ",
    "yo": "ヨ",
    "ye": "イェ|エ",
    "wa": "ワ",
    "we": "ウェ|エ",
    "wo": "ウォ|オ",
    "wi": "ウィ|イ",
}
_CODAS = {
    "": ("",),
    "g": ("ク", "ッ", ""),
    "d": ("ッ", "ト", "ス", ""),
    "b": ("フ", "ッ", ""),
    "l": ("ル",),
    "n": ("ン",),
    "q": ("ン",),
    "m": ("ム", "ン"),
}


def spellings_of_sounds(heard: tuple[Sound, ...]) -> Iterator[str]:
    """What is heard of a Korean name in Katakana without marks of voice: 김철수 is キム and チョル and ス."""
    parts = (_of_sound(each, begins=place < _BEGINNINGS) for place, each in enumerate(heard))
    yield from dict.fromkeys(map("".join, islice(product(*parts), MOST_SPELLINGS)))


@lru_cache(maxsize=4096)
def _of_sound(heard: Sound, *, begins: bool) -> tuple[str, ...]:
    onsets = [heard.onset]
    if begins and (heard.onset == "n" or (not heard.onset and heard.vowel[0] in "iy")):
        onsets.append("r")  # the North says 리 and 로 where the South says 이 and 노
    bodies = [body for onset in onsets for body in _bodies(onset, heard.vowel)]
    return tuple(dict.fromkeys(body + coda for body, coda in product(bodies, _CODAS[heard.coda])))


def _bodies(onset: str, vowel: str) -> Iterator[str]:
    row = _KANA[onset]
    glide, plain = vowel[:-1], _VOWELS.index(vowel[-1])
    if not glide:
        yield from row[plain]
    elif not onset:
        yield from _ALONE[vowel].split("|")
    elif onset == "j":
        yield from row[plain]
    elif glide == "y":
        yield row[_VOWELS.index("i")][0] + _PALATAL[vowel[-1]]
        if vowel == "ye":
            yield from row[plain]
    else:
        yield row[_VOWELS.index("u")][0] + _WIDE[vowel[-1]]
        yield from row[plain]
