"""What all age files have in common, whoever they open for: one file key, which every stanza wraps, and which proves the header."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Sequence
from typing import BinaryIO

from crypto.age_header import Header, Stanza, header_bytes, header_code, with_code
from crypto.age_payload import open_payload, seal_payload
from crypto.errors import Malformed, Tampered
from crypto.sealing import NONCE_SIZE, TAG_SIZE, opened, sealed
from crypto.secret import Secret
from crypto.streams import write_whole

FILE_KEY_SIZE = 16
"""Bytes."""

# A file key is wrapped under a key that comes of a share or a salt of its own: one message in its life, so a nonce of zeros is safe.
_NONCE = bytes(NONCE_SIZE)


def seal_file(source: BinaryIO, target: BinaryIO, stanzas: Callable[[Secret], Sequence[Stanza]]) -> None:
    """Seal a stream under a new file key, which `stanzas` wraps; it raises before anything is written, or not at all."""
    with Secret.random(FILE_KEY_SIZE) as file_key:
        covered = header_bytes(*stanzas(file_key))
        write_whole(target, with_code(covered, file_key))
        seal_payload(source, target, file_key)


def open_file(header: Header, payload: BinaryIO, target: BinaryIO, file_key: Secret) -> None:
    """Open the payload that follows a header.

    Raises:
        Tampered: the header or the payload is not as it was sealed.
    """
    if not hmac.compare_digest(header_code(header.covered, file_key), header.code):
        raise Tampered
    open_payload(payload, target, file_key)


def wrapped(file_key: Secret, key: Secret) -> bytes:
    """The body of a stanza: the file key under a key of the stanza's own."""
    return sealed(key, _NONCE, file_key, None)


def unwrapped(stanza: Stanza, key: Secret) -> Secret | None:
    """The file key out of a stanza; None: not this key, or the stanza is damaged."""
    return opened(key, _NONCE, stanza.body, None)


def check_body(stanza: Stanza) -> None:
    """Refuse a body of another size: a longer one could be made to open under many keys at once, and each guess tests them all (as C2SP says).

    Raises:
        Malformed
    """
    if len(stanza.body) != FILE_KEY_SIZE + TAG_SIZE:
        raise Malformed
