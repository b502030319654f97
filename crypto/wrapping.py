"""Small secrets of a notebook wrapped under a key of it: the lasting key in the header, a device's keys in the database.

The second lie in the encrypted database already. Wrapped, they stay closed in a copy of a row, and in a database that was opened without
the notebook's header (a backup under a key of its own).
"""

from __future__ import annotations

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from crypto.derivation import Purpose, subkey
from crypto.errors import Malformed, Tampered
from crypto.secret import Secret

NONCE_SIZE = 12
TAG_SIZE = 16
"""ChaCha20-Poly1305, RFC 8439 §2.8."""


def wrapped(key: Secret, purpose: Purpose, content: Secret, context: bytes) -> bytes:
    """A secret under a subkey: 12 bytes of nonce, then as many bytes as the secret has, then the tag.

    key: what the subkey is derived from. context: what the secret is and whose; it does not open under another one.

    The nonce is random: this subkey wraps some dozens of secrets in the life of a notebook, so 12 bytes do not repeat.
    """
    nonce = os.urandom(NONCE_SIZE)
    with subkey(key, purpose) as wrapping_key:
        return nonce + ChaCha20Poly1305(wrapping_key.view()).encrypt(nonce, content.view(), context)


def unwrapped(key: Secret, purpose: Purpose, content: bytes, context: bytes) -> Secret:
    """The secret that `wrapped` closed.

    Raises:
        Malformed: too short to be one. Tampered: another key, another context, or a changed byte.
    """
    size = len(content) - NONCE_SIZE - TAG_SIZE
    if size < 0:
        raise Malformed
    secret = Secret.zeros(size)
    with subkey(key, purpose) as wrapping_key:
        try:
            ChaCha20Poly1305(wrapping_key.view()).decrypt_into(
                content[:NONCE_SIZE], content[NONCE_SIZE:], context, secret.room()
            )
        except InvalidTag:
            raise Tampered from None
    return secret
