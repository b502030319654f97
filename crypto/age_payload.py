"""The payload of an age file: STREAM, a chain of chunks of 64 KiB each sealed with ChaCha20-Poly1305 (age v1, C2SP age.md).

It is the same for files sealed to keys and for files sealed with words.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from crypto.derivation import expanded
from crypto.errors import Tampered
from crypto.sealing import TAG_SIZE
from crypto.secret import Secret
from crypto.streams import read_whole, write_whole

CHUNK = 64 * 1024
SALT_SIZE = 16
"""The format calls it the payload nonce: it makes the payload's key one of its own, should a file key ever seal two payloads."""


def seal_payload(source: BinaryIO, target: BinaryIO, file_key: Secret) -> None:
    """Write the salt and the sealed chunks."""
    salt = os.urandom(SALT_SIZE)
    write_whole(target, salt)
    with expanded(file_key, b"payload", salt) as key:
        cipher = ChaCha20Poly1305(key.view())
        for nonce, chunk in _numbered(source, CHUNK):
            write_whole(target, cipher.encrypt(nonce, chunk, None))


def open_payload(source: BinaryIO, target: BinaryIO, file_key: Secret) -> None:
    """Write what was sealed, a chunk at a time, each only after it is authenticated.

    That the last chunk is there is known only at the end: until this returns, what `target` got may be a beginning.

    Raises:
        Tampered: a chunk is changed, out of its place, missing or one too many.
    """
    salt = read_whole(source, SALT_SIZE)
    with expanded(file_key, b"payload", salt) as key:
        cipher = ChaCha20Poly1305(key.view())
        for place, (nonce, sealed) in enumerate(_numbered(source, CHUNK + TAG_SIZE)):
            try:
                chunk = cipher.decrypt(nonce, sealed, None)
            except InvalidTag:
                raise Tampered from None
            # Only an empty file ends with an empty chunk; one after others would be a second way to write the same file.
            if not chunk and place:
                raise Tampered
            write_whole(target, chunk)


def _numbered(source: BinaryIO, size: int) -> Iterator[tuple[bytes, bytes]]:
    """The pieces of a stream, each with its nonce: a counter of 11 bytes, and a byte that says whether it is the last.

    The counter begins at zero under a key that seals this one payload, so no nonce comes twice; and because a chunk's place and the end are
    in it, no chunk opens in another place and no file opens that was cut off between chunks.
    """
    piece = read_whole(source, size)
    counter = 0
    while True:
        following = read_whole(source, size) if len(piece) == size else b""
        yield counter.to_bytes(11, "big") + bytes([not following]), piece
        if not following:
            return
        piece = following
        counter += 1
