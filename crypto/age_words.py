"""Age files sealed with words: the stanza `scrypt` (age v1, C2SP age.md), opened and made by the stock `age` too.

Ours rather than pyrage's, because that one holds the whole file in memory three times over and all other threads still; because it chooses
the work factor by the machine, so that a slower one refuses the file; and so that our own check stands before the memory is asked for.
"""

from __future__ import annotations

import hmac
import os
import re
import unicodedata
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

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
from crypto.errors import Malformed, NotEnoughMemory, Tampered, TooCostly, WrongSecret
from crypto.secret import KEY_SIZE, Secret
from crypto.streams import write_whole

SALT_SIZE = 16
WORK_FACTOR = 18
"""Base 2 logarithm of scrypt's N: 256 MiB and about a second. The stock tool's own choice, so every reader takes it."""
HIGHEST_WORK_FACTOR = 20
"""1 GiB. Readers elsewhere stop at 22; what makes 4 GiB of memory necessary is a mistake or a trap."""
LABEL = b"age-encryption.org/v1/scrypt"

# The file key is wrapped under a key that scrypt makes of a salt of its own: one message in its life, so a nonce of zeros is safe.
NONCE = bytes(12)

_FACTOR = re.compile(r"[1-9][0-9]{0,9}")


def seal_with_words(source: BinaryIO, target: BinaryIO, words: str, work_factor: int) -> None:
    """Seal a stream with words."""
    with Secret.random(FILE_KEY_SIZE) as file_key:
        salt = os.urandom(SALT_SIZE)
        with _wrapping_key(words, salt, work_factor) as key:
            body = ChaCha20Poly1305(key.view()).encrypt(NONCE, file_key.view(), None)
        covered = header_bytes(
            Stanza(words=("scrypt", encoded(salt).decode("ascii"), str(work_factor)), body=body)
        )
        write_whole(target, with_code(covered, file_key))
        seal_payload(source, target, file_key)


def open_with_words(header: Header, payload: BinaryIO, target: BinaryIO, words: str) -> None:
    """Open the payload that follows a header under words (`Header.is_under_words`).

    Raises:
        WrongSecret: not these words, or the stanza is damaged: the cipher cannot tell.
        Tampered: the words are right, and the header or the payload is not as it was sealed.
        Malformed, TooCostly, NotEnoughMemory.
    """
    stanza = header.stanzas[0]
    if len(stanza.words) != 3 or not _FACTOR.fullmatch(stanza.words[2]):  # noqa: PLR2004  # "scrypt", salt, work factor
        raise Malformed
    salt, work_factor = decoded(stanza.words[1]), int(stanza.words[2])
    # A longer body could be made to open under many passphrases at once, each guess then testing them all (the format says so too).
    if len(salt) != SALT_SIZE or len(stanza.body) != FILE_KEY_SIZE + TAG_SIZE:
        raise Malformed
    if work_factor > HIGHEST_WORK_FACTOR:
        raise TooCostly
    with _wrapping_key(words, salt, work_factor) as key, Secret.zeros(FILE_KEY_SIZE) as file_key:
        try:
            ChaCha20Poly1305(key.view()).decrypt_into(NONCE, stanza.body, None, file_key.room())
        except InvalidTag:
            raise WrongSecret from None
        if not hmac.compare_digest(header_code(header.covered, file_key), header.code):
            raise Tampered
        open_payload(payload, target, file_key)


def _wrapping_key(words: str, salt: bytes, work_factor: int) -> Secret:
    # NFC, as keyboards give it to the stock tool: words out of a clipboard must open what typed ones sealed.
    typed = unicodedata.normalize("NFC", words).encode("utf-8", "surrogatepass")
    key = Secret.zeros(KEY_SIZE)
    try:
        Scrypt(salt=LABEL + salt, length=KEY_SIZE, n=2**work_factor, r=8, p=1).derive_into(typed, key.room())
    except MemoryError:
        raise NotEnoughMemory from None
    return key
