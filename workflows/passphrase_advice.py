"""Passphrases and recovery words before there is a notebook: what to suggest, how strong one is, which keys were meant."""

from __future__ import annotations

from crypto.passphrases import (
    RecoveryWords,
    Strength,
    recovery_words,
    strength,
    suggested_passphrase,
    typed_in_hangul_mode,
)

__all__ = [
    "RecoveryWords",
    "Strength",
    "recovery_words",
    "strength",
    "suggested_passphrase",
    "typed_in_hangul_mode",
]
