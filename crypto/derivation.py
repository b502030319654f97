"""One key, several uses: a subkey for each purpose, so that no key ever meets two algorithms or two kinds of message."""

from __future__ import annotations

from enum import StrEnum

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from crypto.secret import KEY_SIZE, Secret


class Purpose(StrEnum):
    """What a subkey is for, and of which key. The value is part of the format: changing one closes every notebook."""

    # Of the notebook key, which is new when everything is changed.

    DATABASE = "database"
    """The raw key of SQLCipher."""
    HEADER = "header"
    """The authentication code over the header, which also proves that the right notebook key came out of a slot."""
    OWNERS = "slot owners"
    """Seals who a slot belongs to."""
    LASTING = "lasting key"
    """Wraps the lasting key."""

    # Of the lasting key, which stays as long as the notebook.
    AUDIT = "audit"
    """Links the audit chain."""
    REVISIONS = "revisions"
    """The hash over the set of revisions."""
    DEVICE = "device"
    """Wraps the device's signing key and age identity."""
    LABELS = "labels"
    """What people are called in documents for one partner: a key for each is made from it, and none is stored."""


LABEL = b"fieldbook v1 "
"""Prefix of every HKDF info: no other program, and no later format of ours, derives the same subkey from the same key."""


def subkey(key: Secret, purpose: Purpose) -> Secret:
    """The 32-byte key for one purpose (HKDF-SHA-256, RFC 5869).

    key: 32 uniformly random bytes. No salt is needed for those (RFC 5869 §3.1), so the same key always gives the same subkeys.
    """
    return expanded(key, LABEL + purpose.encode("ascii"))


def expanded(material: Secret, label: bytes, salt: bytes | None = None) -> Secret:
    """32 bytes from secret material (HKDF-SHA-256, extract and expand; RFC 5869 §2.2, §2.3).

    label: the info of HKDF. salt: public and random where `material` may be used with several; else None.
    """
    key = Secret.zeros(KEY_SIZE)
    HKDF(algorithm=SHA256(), length=KEY_SIZE, salt=salt, info=label).derive_into(material.view(), key.room())
    return key
