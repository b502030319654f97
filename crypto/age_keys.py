"""Age files sealed to keys: the stanza `X25519` (age v1, C2SP age.md), opened and made by the stock `age` too.

Ours rather than pyrage's, because that one seals and opens at a quarter of the speed, handing over 8 KiB at a time, and tells what is wrong
with a file by the words of a sentence.  It still makes the keys, and proves that a text is one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO

# X25519 asks for its backend at the first use, and a child behind a wall can open no file by then (`workflows.unsealing`).
import cryptography.hazmat.backends.openssl.backend  # noqa: F401  # as above
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from crypto.age_file import check_body, open_file, seal_file, unwrapped, wrapped
from crypto.age_header import Header, Stanza, decoded, encoded
from crypto.derivation import expanded
from crypto.errors import Malformed, NotARecipient, NotForUs
from crypto.secret import KEY_SIZE, Secret

KIND = "X25519"
LABEL = b"age-encryption.org/v1/X25519"

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
    seal_file(
        source, target, lambda file_key: [_wrapped(file_key, key_of(recipient)) for recipient in recipients]
    )


def open_with_key(header: Header, payload: BinaryIO, target: BinaryIO, secret: str) -> None:
    """Open the payload that follows a header with an AGE-SECRET-KEY-1… that was checked.

    Raises:
        NotForUs: it was sealed to other keys, or the stanza is damaged: the cipher cannot tell.
        Tampered: it was sealed to this key, and the header or the payload is not as it was sealed.
        Malformed: a stanza breaks the format.
    """
    key = X25519PrivateKey.from_private_bytes(key_of(secret))
    # Every stanza is read before one is tried: what breaks the format is refused whoever reads it.
    shares = [(_share(stanza), stanza) for stanza in header.stanzas if stanza.words[0] == KIND]
    for share, stanza in shares:
        file_key = _unwrapped(key, share, stanza)
        if file_key is not None:
            with file_key:
                open_file(header, payload, target, file_key)
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
        return Stanza(words=(KIND, encoded(share).decode("ascii")), body=wrapped(file_key, key))


def _share(stanza: Stanza) -> bytes:
    if len(stanza.words) != 2:  # noqa: PLR2004  # its kind and its share
        raise Malformed
    share = decoded(stanza.words[1])
    if len(share) != KEY_SIZE:
        raise Malformed
    check_body(stanza)
    return share


def _unwrapped(key: X25519PrivateKey, share: bytes, stanza: Stanza) -> Secret | None:
    try:
        shared = key.exchange(X25519PublicKey.from_public_bytes(share))
    except ValueError:
        # A point with which everybody finds the same secret.
        raise Malformed from None
    with _wrapping_key(shared, share, key.public_key().public_bytes_raw()) as wrapping:
        return unwrapped(stanza, wrapping)


def _wrapping_key(shared: bytes, share: bytes, recipient: bytes) -> Secret:
    with Secret(bytearray(shared)) as material:
        return expanded(material, LABEL, share + recipient)
