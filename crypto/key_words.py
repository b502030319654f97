"""A public key as a few words that two people can say to each other: the same words on both sides, the same key."""

from __future__ import annotations

import hashlib

from crypto.words import words_for

WORDS = 8
"""88 bits.  Who wants to pass for somebody must find a key with the same words, and may search for it; so more than a receipt has."""

_LABEL = b"fieldbook key words 1"


def key_words(public: bytes, language: str = "en") -> str:
    """The words of a public key (of any kind, its bytes); English unless both sides read another list."""
    return " ".join(words_for(hashlib.sha256(_LABEL + public).digest(), WORDS, language))
