"""The passphrase that we suggest: words that nobody chose."""

from __future__ import annotations

import secrets

from crypto.words import word_list

SUGGESTED_WORDS = 6
"""66 bits."""


def suggested_passphrase(language: str) -> str:
    """Six random words of a language with spaces between; English where it has no list (Vietnamese, Thai).

    No word comes twice: a person takes that for a mistake. It costs a hundredth of a bit.
    """
    return " ".join(secrets.SystemRandom().sample(word_list(language), SUGGESTED_WORDS))
