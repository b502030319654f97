"""Hangul in Latin letters: how a name is likely to be written by each system and by people who follow none.

The other way round, from any spelling to its sounds, is `domain.names.romanisation`; these are the spellings common enough to be looked
for inside
longer words.
"""

from __future__ import annotations

from itertools import product

from domain.names.hangul import given_start, places, southern
from domain.names.listing import listed
from domain.names.surnames import SPELLINGS

_REVISED = (
    "g kk n d tt r m b pp s ss _ j jj ch k t p h",
    "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i",
)
_NORTHERN = (
    "k kk n t tt r m p pp s ss _ j jj ch kh th ph h",
    "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i",
)
_MCCUNE_REISCHAUER = (
    "k kk n t tt r m p pp s ss _ ch tch ch k t p h",
    "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i",
)
_EVERYDAY = (
    "k kk n d tt r m b pp s ss _ j jj ch k t p h",
    "a ae ya yae u e you ye o wa wae oe yo oo wo we wi yoo u ee ee",
)
_SYSTEMS = tuple(
    (onsets.replace("_", "").split(" "), vowels.split())
    for onsets, vowels in (_REVISED, _NORTHERN, _MCCUNE_REISCHAUER, _EVERYDAY)
)
_CODAS = ["", *listed("k k k n n n t l k m l l l p l m p p t t ng t t k t p t")]


def given_spellings(given: str) -> tuple[str, ...]:
    """The spellings of a given name of Hangul syllables, in a to z, run together."""
    return tuple(
        dict.fromkeys("".join(_syllable(syllable, *system) for syllable in given) for system in _SYSTEMS)
    )


def _syllable(syllable: str, onsets: list[str], vowels: list[str]) -> str:
    onset, vowel, coda = places(syllable)
    return onsets[onset] + vowels[vowel] + _CODAS[coda]


def full_spellings(name: str) -> tuple[tuple[str, str], ...]:
    """The spellings of a full name of Hangul syllables, in a to z, run together; each with the family name first, and with it last."""
    start = given_start(name)
    families = (*SPELLINGS.get(southern(name)[:start], ()), *given_spellings(name[:start]))
    return tuple(
        dict.fromkeys(
            (family + given, given + family) for family in families for given in given_spellings(name[start:])
        )
    )


def shortened(name: str) -> tuple[tuple[str, str], ...]:
    """The spellings of the family name of a full name of Hangul syllables, each with the initials of a given name of two syllables."""
    start = given_start(name)
    if len(name) - start < len("철수"):
        return ()
    families = SPELLINGS.get(southern(name)[:start]) or given_spellings(name[:start])
    givens = ("".join(initials[1:]) for initials in initials_of(name))
    return tuple(dict.fromkeys(product(families, givens)))


def initials_of(name: str) -> tuple[tuple[str, ...], ...]:
    """The Latin initials of a full name of Hangul syllables: one letter for each, or two for a family name of two."""
    givens = dict.fromkeys(
        tuple(_syllable(syllable, *system)[0] for syllable in name[given_start(name) :])
        for system in _SYSTEMS
    )
    return tuple((family, *given) for family in _family_initials(name) for given in givens)


def initialled(name: str) -> tuple[tuple[str, str], ...]:
    """The initials of the family name of a full name of Hangul syllables, each with the spellings of a given name of one syllable."""
    start = given_start(name)
    if len(name) - start > 1:
        return ()
    return tuple(product(_family_initials(name), given_spellings(name[start:])))


def _family_initials(name: str) -> tuple[str, ...]:
    start = given_start(name)
    spelled = (*SPELLINGS.get(southern(name)[:start], ()), *given_spellings(name[:1]))
    each = "".join(_syllable(syllable, *_SYSTEMS[0])[0] for syllable in name[:start])
    return tuple(dict.fromkeys((*(spelling[0] for spelling in spelled), each)))
