"""What a person types to open a notebook: the passphrase that we suggest, and the door to what is known about typed words.

strength                 how hard a passphrase is to guess (crypto.strength)
recovery_words           twelve words for paper, and back (crypto.recovery)
typed_in_hangul_mode     which Latin keys were meant (crypto.dubeolsik)
"""

from __future__ import annotations

import secrets

from crypto.dubeolsik import typed_in_hangul_mode, typed_in_latin_mode
from crypto.recovery import RecoveryWords, recovery_entropy, recovery_words
from crypto.strength import SUGGESTED_WORDS, Level, Strength, Weakness, strength
from crypto.words import word_list

__all__ = [
    "Level",
    "RecoveryWords",
    "Strength",
    "Weakness",
    "recovery_entropy",
    "recovery_words",
    "strength",
    "suggested_passphrase",
    "typed_in_hangul_mode",
    "typed_in_latin_mode",
]


def suggested_passphrase(language: str) -> str:
    """Six random words of a language with spaces between (66 bits); English where it has no list (Vietnamese, Thai).

    No word comes twice: a person takes that for a mistake. It costs a hundredth of a bit.
    """
    return " ".join(secrets.SystemRandom().sample(word_list(language), SUGGESTED_WORDS))
