"""Small secrets of a notebook wrapped under a key of it: the lasting key and the owners of slots in the header, a device's keys in the database.

The last lie in the encrypted database already. Wrapped, they stay closed in a copy of a row, and in a database that was opened without
the notebook's header (a backup under a key of its own).
"""

from __future__ import annotations

import os

from crypto.derivation import Purpose, subkey
from crypto.errors import Malformed, Tampered
from crypto.sealing import NONCE_SIZE, TAG_SIZE, opened, sealed
from crypto.secret import Secret


def wrapped(key: Secret, purpose: Purpose, content: Secret, context: bytes) -> bytes:
    """A secret under a subkey: 12 bytes of nonce, then as many bytes as the secret has, then the tag.

    key: what the subkey is derived from. context: what the secret is and whose; it does not open under another one.

    The nonce is random: this subkey wraps some dozens of secrets in the life of a notebook, so 12 bytes do not repeat.
    """
    nonce = os.urandom(NONCE_SIZE)
    with subkey(key, purpose) as wrapping_key:
        return nonce + sealed(wrapping_key, nonce, content, context)


def unwrapped(key: Secret, purpose: Purpose, content: bytes, context: bytes) -> Secret:
    """The secret that `wrapped` closed.

    Raises:
        Malformed: too short to be one. Tampered: another key, another context, or a changed byte.
    """
    if len(content) < NONCE_SIZE + TAG_SIZE:
        raise Malformed
    with subkey(key, purpose) as wrapping_key:
        secret = opened(wrapping_key, content[:NONCE_SIZE], content[NONCE_SIZE:], context)
    if secret is None:
        raise Tampered
    return secret
