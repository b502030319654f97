"""Passphrases and recovery words before there is a notebook: what to suggest, how strong one is, which keys were meant."""

from __future__ import annotations

from crypto.recovery import RecoveryWords, recovery_words
from crypto.suggestion import suggested_passphrase
from crypto.words import LISTS, word_numbers
from domain.passphrase import strength as estimate
from domain.passphrase.dubeolsik import typed_in_hangul_mode
from domain.passphrase.strength import Level, Strength, Weakness

__all__ = [
    "Level",
    "RecoveryWords",
    "Strength",
    "Weakness",
    "pieces_of",
    "recovery_words",
    "strength",
    "suggested_passphrase",
    "typed_in_hangul_mode",
]


def strength(passphrase: str) -> Strength:
    """How hard a passphrase is to guess, with credit for words that the program itself would choose; some milliseconds."""
    return estimate.strength(passphrase, lists=[word_numbers(language).keys() for language in LISTS])


def pieces_of(entropy: bytes) -> tuple[str, ...]:
    """Three pieces of a recovery secret (crypto.pieces)."""
    # Loaded when somebody wants them: it brings a library of its own, and a passphrase is judged while a screen is built.
    from crypto.pieces import pieces_of as in_pieces  # noqa: PLC0415

    return in_pieces(entropy)
