"""Thai: how Korean and Chinese names are written by ear in Thai letters, and the letters that make no difference to the ear.

Sources: the Royal Society of Thailand's rules for writing Korean (2012) and Chinese (2000) in Thai; newspapers, which follow none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice, product

from domain.names.hangul import Sound
from domain.names.listing import listed

MOST_SPELLINGS = 96
"""Spellings of one name that are followed."""

_UNHEARD = re.compile("[ก-ฮ][ิุ]?์|[็่้๊๋์]|ห(?=[งญนมยรลว])")
_BEGINNINGS = 2
"""Syllables with which a family name and a given name begin."""
_LEADING_VOWELS = frozenset("เแโไใ")
_ALIKE = dict(
    pair.split(":")
    for pair in listed(
        "ก:ค ข:ค ค:ค ฆ:ค จ:ช ฉ:ช ช:ช ฌ:ช ฑ:ท ด:ท ต:ท ถ:ท ท:ท ธ:ท ฎ:ท ฏ:ท ฐ:ท ฒ:ท บ:พ ป:พ ผ:พ พ:พ ภ:พ ฝ:ฟ ฟ:ฟ ส:ซ ศ:ซ ษ:ซ ซ:ซ ห:ฮ ฮ:ฮ "
        "ร:ล ล:ล ฬ:ล น:น ณ:น ญ:ย ย:ย ั:า ะ:า ิ:ี ุ:ู ึ:ู ื:ู แ:เ โ:อ ใ:ไ"
    )
)
_ONSETS = {"g": "ค", "d": "ท", "b": "พ", "j": "ช", "s": "ซ", "r": "ล", "n": "น", "m": "ม", "h": "ฮ", "": "อ"}
_CODAS = {
    "": ("",),
    "g": ("ค",),
    "d": ("ท",),
    "b": ("พ",),
    "l": ("ล", "น"),
    "n": ("น",),
    "q": ("ง",),
    "m": ("ม",),
}
_VOWELS = {
    "a": "-า", "e": "เ-", "ya": "-ยา", "ye": "-เย", "o": "-อ", "yo": "-ยอ", "wa": "-วา", "we": "-เว", "u": "-ู", "wo": "-วอ",
    "wi": "-วี -ูย", "yu": "-ยู", "i": "-ี",
}  # fmt: skip

_INITIALS = dict(
    pair.split(":")
    for pair in listed(
        "zh:จ ch:ช sh:ซ b:ป p:พ m:ม f:ฟ d:ต t:ท n:น l:ล g:ก k:ค h:ฮ j:จ q:ช x:ซ r:ร z:จ c:ช s:ซ"
    )
)
_FINALS = {
    each.split(":")[0]: tuple(each.split(":")[1].split("|"))
    for each in listed(
        "a:-า o:-อ e:เ-อ ai:ไ- ei:เ-ย ao:เ-า ou:โ-ว an:-าน en:เ-ิน ang:-าง eng:เ-ิง ong:-ง|โ-ง i:-ี|-ือ ia:เ-ีย ie:เ-ีย iao:เ-ียว iu:-ิว "
        "ian:เ-ียน in:-ิน iang:เ-ียง ing:-ิง iong:-ง|-ยง u:-ู|-วี ua:-วา uo:-ัว|-วอ|โ- uai:ไ-ว ui:-ุย|เ-ย uan:-วน|-วาน|เ-วียน un:-ุน|-วิน "
        "uang:-วง|-วาง ue:เ-วีย|เ-ว v:-วี"
    )
}
_WHOLE = {
    each.split(":")[0]: tuple(each.split(":")[1].split("|"))
    for each in listed(
        "yi:อี|ยี ya:ยา ye:เย yao:เยา you:โยว|อิว yan:เยียน|เยน yin:อิน|ยิน yang:ยาง ying:อิง|ยิง yong:ยง|โยง yu:อวี|ยวี|ยู yue:เยว|เยวีย "
        "yuan:ยวน|เยวียน yun:ยวิน|ยุน wu:อู|วู wa:วา wo:วอ wai:ไว wei:เวย wan:วาน wen:เวิน wang:วาง weng:เวิง er:เออ an:อาน ai:ไอ ao:เอา "
        "en:เอิน e:เออ ou:โอว ang:อาง"
    )
}


def heard_letters(text: str) -> tuple[str, list[int]]:
    """What is heard of Thai letters, vowels behind their consonant, and where each stands in the text; other characters stay as they are."""
    silent = {place for match in _UNHEARD.finditer(text) for place in range(*match.span())}
    places: list[int] = []
    waiting: list[int] = []
    for place in range(len(text)):
        if text[place] in _LEADING_VOWELS:
            places += waiting
            waiting = [place]
        elif place not in silent:
            places += [place, *waiting] if "ก" <= text[place] <= "ฮ" else [*waiting, place]
            waiting = []
    places += waiting
    return "".join(_ALIKE.get(text[place], text[place]) for place in places), places


def spellings_of_sounds(heard: tuple[Sound, ...]) -> Iterator[str]:
    """What is heard of a Korean name as Thai ears write it down."""
    parts = (tuple(_of_sound(each, begins=place < _BEGINNINGS)) for place, each in enumerate(heard))
    return _joined(parts)


def spellings_of_pinyin(readings: Iterable[Iterable[str]]) -> Iterator[str]:
    """What is heard of a Chinese name; readings: of each character, in pinyin."""
    return _joined(tuple(thai for reading in each for thai in _of_pinyin(reading)) for each in readings)


def _joined(parts: Iterable[tuple[str, ...]]) -> Iterator[str]:
    names = islice(product(*parts), MOST_SPELLINGS)
    return iter(dict.fromkeys(heard_letters("".join(name))[0] for name in names))


@lru_cache(maxsize=4096)
def _of_sound(heard: Sound, *, begins: bool) -> tuple[str, ...]:
    onsets = [_ONSETS[heard.onset]]
    if begins and (heard.onset == "n" or (not heard.onset and heard.vowel[0] in "iy")):
        onsets.append("ล")  # the North says 리 and 로 where the South says 이 and 노
    vowels = [
        *_VOWELS[heard.vowel].split(),
        *(["-ูย"] if heard.vowel == "i" and heard.onset in ("h", "") else []),
    ]
    if heard.vowel == "o" and heard.coda:
        vowels.append("-")
    return tuple(
        vowel.replace("-", "" if onset == "อ" and vowel[1:2] in ("ย", "ว", "เ") else onset) + coda
        for onset, vowel, coda in product(onsets, vowels, _CODAS[heard.coda])
    )


@lru_cache(maxsize=4096)
def _of_pinyin(syllable: str) -> tuple[str, ...]:
    if syllable in _WHOLE:
        return _WHOLE[syllable]
    initial = next((each for each in _INITIALS if syllable.startswith(each)), "")
    finals = _FINALS.get(syllable[len(initial) :], ()) if initial else ()
    return tuple(final.replace("-", _INITIALS[initial]) for final in finals)
