"""Passphrases and recovery words before there is a notebook: what to suggest, how strong one is, which keys were meant."""

from __future__ import annotations

from crypto.dubeolsik import typed_in_hangul_mode
from crypto.passphrases import suggested_passphrase
from crypto.pieces import pieces_of
from crypto.recovery import RecoveryWords, recovery_words
from crypto.strength import Level, Strength, Weakness, strength

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
