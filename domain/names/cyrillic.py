"""Cyrillic: how a Korean name is written in Russian letters, by Kontsevich's system, by Kholodovich's, or by ear as the Koreans of Russia do.

The letters that vary are brought to one form (`heard_letters`): Чоль, Чхоль, Чер and Чёль begin and end alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, product

from domain.names.hangul import Sound

MOST_SPELLINGS = 64
"""Spellings of one name that are followed."""

# Letters, small: what two systems write otherwise.  The longer first.
_ALIKE = (
    ("чжх", "ч"),
    ("тчх", "ч"),
    ("дж", "ч"),
    ("чж", "ч"),
    ("чх", "ч"),
    ("тч", "ч"),
    ("кх", "к"),
    ("тх", "т"),
    ("пх", "п"),
    ("сс", "с"),
    ("кк", "к"),
    ("пп", "п"),
    ("тт", "т"),
    ("нг", "н"),
    ("ль", "л"),
    ("нъ", "н"),
    ("нь", "н"),
    ("щ", "с"),
    ("ш", "с"),
    ("ц", "ч"),
    ("ж", "ч"),
    ("з", "ч"),
    ("г", "к"),
    ("д", "т"),
    ("б", "п"),
    ("в", "у"),
    ("р", "л"),
    ("э", "е"),
    ("ё", "е"),
    ("о", "е"),
    ("ы", "у"),
    ("ю", "у"),
    ("я", "а"),
    ("й", "и"),
    ("ъ", ""),
    ("ь", ""),
)
_LETTERS = dict(_ALIKE)
_ANY = re.compile("|".join(letters for letters, _one in _ALIKE))
_BEGINNINGS = 2
"""Syllables with which a family name and a given name begin."""
_ONSETS = {"g": "к", "d": "т", "b": "п", "j": "ч", "s": "с", "r": "л", "n": "н", "m": "м", "h": "х", "": ""}
_CODAS = {"": "", "g": "к", "d": "т", "b": "п", "l": "л", "n": "н", "q": "н", "m": "м"}
_VOWELS = {
    "a": ("а",),
    "ya": ("а", "иа"),
    "o": ("е",),
    "yo": ("е", "ие"),
    "u": ("у",),
    "yu": ("у", "иу"),
    "i": ("и", "уи"),
    "e": ("е", "еи", "аи"),
    "ye": ("е", "ие"),
    "wa": ("уа",),
    "we": ("уе", "еи", "е"),
    "wo": ("уе",),
    "wi": ("уи", "и"),
}


def heard_letters(text: str) -> tuple[str, list[int]]:
    """What is heard of Russian letters, and where each stands in the text; other characters stay as they are, in small letters."""
    letters: list[str] = []
    places: list[int] = []
    small = text.lower()
    place = 0
    while place < len(small):
        match = _ANY.match(small, place)
        written = match[0] if match else small[place]
        heard = _LETTERS.get(written, written)
        letters.append(heard)
        places += [place] * len(heard)
        place += len(written)
    return "".join(letters), places


def spellings_of_sounds(heard: tuple[Sound, ...]) -> Iterator[str]:
    """What is heard of a Korean name in Russian letters, in the one form of `heard_letters`."""
    parts = (_of_sound(each, begins=place < _BEGINNINGS) for place, each in enumerate(heard))
    yield from dict.fromkeys(map("".join, islice(product(*parts), MOST_SPELLINGS)))


@lru_cache(maxsize=4096)
def _of_sound(heard: Sound, *, begins: bool) -> tuple[str, ...]:
    onsets = [_ONSETS[heard.onset]]
    if begins and (heard.onset == "n" or (not heard.onset and heard.vowel[0] in "iy")):
        onsets.append("л")  # the North says 리 and 로 where the South says 이 and 노
    return tuple(onset + vowel + _CODAS[heard.coda] for onset in onsets for vowel in _VOWELS[heard.vowel])
