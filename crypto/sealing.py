"""One small message sealed under a key: ChaCha20-Poly1305 (RFC 8439), wherever in this room a key or a name is closed."""

from __future__ import annotations

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from crypto.secret import Secret

NONCE_SIZE = 12
TAG_SIZE = 16
"""RFC 8439 §2.8."""


def sealed(key: Secret, nonce: bytes, content: Secret, bound: bytes | None) -> bytes:
    """The content closed, and its tag behind it: it opens under this key, with this nonce and these associated data, alone.

    No nonce may come twice under one key; each caller says why none does.
    """
    return ChaCha20Poly1305(key.view()).encrypt(nonce, content.view(), bound)


def opened(key: Secret, nonce: bytes, closed: bytes, bound: bytes | None) -> Secret | None:
    """What `sealed` closed, at least TAG_SIZE bytes; None: another key, nonce or data, or a changed byte: the cipher cannot tell."""
    content = Secret.zeros(len(closed) - TAG_SIZE)
    try:
        ChaCha20Poly1305(key.view()).decrypt_into(nonce, closed, bound, content.room())
    except InvalidTag:
        return None
    return content
