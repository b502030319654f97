"""Keyboards: what a name becomes when the input method is off: Hangul typed on English keys, Vietnamese in Telex without its marks."""

from __future__ import annotations

import unicodedata

from domain.names.hangul import is_syllable, places
from domain.names.listing import listed

# The two-set layout (KS X 5002), by the places of a syllable's initial, vowel and coda.
_ONSETS = listed("r R s e E f a q Q t T d w W c z x v g")
_VOWELS = listed("k o i O j p u P h hk ho hl y n nj np nl b m ml l")
_CODAS = ("", *listed("r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g"))

_TELEX = {
    "\u0302": "",
    "\u0306": "w",
    "\u031b": "w",
    "\u0301": "s",
    "\u0300": "f",
    "\u0309": "r",
    "\u0303": "x",
    "\u0323": "j",
}
_TONES = frozenset("sfrxj")


def typed_in_english(name: str) -> str:
    """A name of Hangul syllables as its keys say it on an English keyboard, in a to z; "" for anything else."""
    if not name or not all(map(is_syllable, name)):
        return ""
    keys = (_ONSETS[onset] + _VOWELS[vowel] + _CODAS[coda] for onset, vowel, coda in map(places, name))
    return "".join(keys).lower()


def typed_in_telex(word: str) -> str:
    """A Vietnamese word as its keys say it in Telex, in a to z: Hoàn → hoanf, Đức → dduwcs."""
    keys: list[str] = []
    tone = ""
    for letter in unicodedata.normalize("NFD", word.casefold().replace("đ", "dd")):
        key = _TELEX.get(letter, letter)
        if key in _TONES and letter in _TELEX:
            tone = key
        else:
            keys.append(key or keys[-1])
    return "".join(keys) + tone
