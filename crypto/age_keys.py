"""Age files sealed to keys: the stanza `X25519` (age v1, C2SP age.md), opened and made by the stock `age` too.

Ours rather than pyrage's, because that one seals and opens at a quarter of the speed, handing over 8 KiB at a time, and tells what is wrong
with a file by the words of a sentence.  It still makes the keys, and proves that a text is one.
"""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from typing import BinaryIO

# X25519 asks for its backend at the first use, and a child behind a wall can open no file by then (`workflows.unsealing`).
import cryptography.hazmat.backends.openssl.backend  # noqa: F401  # as above
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from crypto.age_header import (
    FILE_KEY_SIZE,
    Header,
    Stanza,
    decoded,
    encoded,
    header_bytes,
    header_code,
    with_code,
)
from crypto.age_payload import TAG_SIZE, open_payload, seal_payload
from crypto.derivation import expanded
from crypto.errors import Malformed, NotARecipient, NotForUs, Tampered
from crypto.secret import KEY_SIZE, Secret
from crypto.streams import write_whole

KIND = "X25519"
LABEL = b"age-encryption.org/v1/X25519"

# The file key is wrapped under a key that comes of a share of its own: one message in its life, so a nonce of zeros is safe.
NONCE = bytes(12)

LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
"""Of bech32, five bits each (BIP 173)."""
CHECKSUM_LETTERS = 6
SPARE_BITS = 4
"""At the end of 52 letters: 260 bits for 256."""


def seal_to_keys(source: BinaryIO, target: BinaryIO, recipients: Sequence[str]) -> None:
    """Seal a stream to age1… keys that were checked.

    Raises:
        NotARecipient: a point that would make the file readable for everybody; nothing was written.
    """
    with Secret.random(FILE_KEY_SIZE) as file_key:
        covered = header_bytes(*(_wrapped(file_key, key_of(recipient)) for recipient in recipients))
        write_whole(target, with_code(covered, file_key))
        seal_payload(source, target, file_key)


def open_with_key(header: Header, payload: BinaryIO, target: BinaryIO, secret: str) -> None:
    """Open the payload that follows a header with an AGE-SECRET-KEY-1… that was checked.

    Raises:
        NotForUs: it was sealed to other keys, or the stanza is damaged: the cipher cannot tell.
        Tampered: it was sealed to this key, and the header or the payload is not as it was sealed.
        Malformed: a stanza breaks the format.
    """
    key = X25519PrivateKey.from_private_bytes(key_of(secret))
    # Every stanza is read before one is tried: what breaks the format is refused whoever reads it.
    wrapped = [_parts(stanza) for stanza in header.stanzas if stanza.words[0] == KIND]
    for share, body in wrapped:
        with Secret.zeros(FILE_KEY_SIZE) as file_key:
            if _unwrap(key, share, body, file_key):
                if not hmac.compare_digest(header_code(header.covered, file_key), header.code):
                    raise Tampered
                open_payload(payload, target, file_key)
                return
    raise NotForUs


def key_of(text: str) -> bytes:
    """The 32 bytes in an age1… or an AGE-SECRET-KEY-1…, of which pyrage has proven the checksum."""
    number = 0
    for letter in text.lower().rpartition("1")[2][:-CHECKSUM_LETTERS]:
        number = number * len(LETTERS) + LETTERS.index(letter)
    return (number >> SPARE_BITS).to_bytes(KEY_SIZE, "big")


def _wrapped(file_key: Secret, recipient: bytes) -> Stanza:
    """The file key under a key that only the recipient can find again."""
    ours = X25519PrivateKey.generate()
    share = ours.public_key().public_bytes_raw()
    try:
        shared = ours.exchange(X25519PublicKey.from_public_bytes(recipient))
    except ValueError:
        raise NotARecipient from None
    with _wrapping_key(shared, share, recipient) as key:
        body = ChaCha20Poly1305(key.view()).encrypt(NONCE, file_key.view(), None)
    return Stanza(words=(KIND, encoded(share).decode("ascii")), body=body)


def _parts(stanza: Stanza) -> tuple[bytes, bytes]:
    if len(stanza.words) != 2:  # noqa: PLR2004  # its kind and its share
        raise Malformed
    share = decoded(stanza.words[1])
    # A longer body could be made to open under many keys at once (the format says so too).
    if len(share) != KEY_SIZE or len(stanza.body) != FILE_KEY_SIZE + TAG_SIZE:
        raise Malformed
    return share, stanza.body


def _unwrap(key: X25519PrivateKey, share: bytes, body: bytes, file_key: Secret) -> bool:
    try:
        shared = key.exchange(X25519PublicKey.from_public_bytes(share))
    except ValueError:
        # A point with which everybody finds the same secret.
        raise Malformed from None
    with _wrapping_key(shared, share, key.public_key().public_bytes_raw()) as wrapping:
        try:
            ChaCha20Poly1305(wrapping.view()).decrypt_into(NONCE, body, None, file_key.room())
        except InvalidTag:
            return False
    return True


def _wrapping_key(shared: bytes, share: bytes, recipient: bytes) -> Secret:
    with Secret(bytearray(shared)) as material:
        return expanded(material, LABEL, share + recipient)
