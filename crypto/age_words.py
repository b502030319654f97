"""Age files sealed with words: the stanza `scrypt` (age v1, C2SP age.md), opened and made by the stock `age` too.

Ours rather than pyrage's, because that one holds the whole file in memory three times over and all other threads still; because it chooses
the work factor by the machine, so that a slower one refuses the file; and so that our own check stands before the memory is asked for.
"""

from __future__ import annotations

import os
import re
import unicodedata
from typing import BinaryIO

from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from crypto.age_file import check_body, open_file, seal_file, unwrapped, wrapped
from crypto.age_header import UNDER_WORDS, Header, Stanza, decoded, encoded
from crypto.errors import Malformed, NotEnoughMemory, TooCostly, WrongSecret
from crypto.secret import KEY_SIZE, Secret

SALT_SIZE = 16
WORK_FACTOR = 18
"""Base 2 logarithm of scrypt's N: 256 MiB and about a second. The stock tool's own choice, so every reader takes it."""
HIGHEST_WORK_FACTOR = 20
"""1 GiB. Readers elsewhere stop at 22; what makes 4 GiB of memory necessary is a mistake or a trap."""
LABEL = b"age-encryption.org/v1/scrypt"

_FACTOR = re.compile(r"[1-9][0-9]{0,9}")


def seal_with_words(source: BinaryIO, target: BinaryIO, words: str, work_factor: int) -> None:
    """Seal a stream with words."""

    def stanzas(file_key: Secret) -> list[Stanza]:
        salt = os.urandom(SALT_SIZE)
        with _wrapping_key(words, salt, work_factor) as key:
            return [
                Stanza(
                    words=(UNDER_WORDS, encoded(salt).decode("ascii"), str(work_factor)),
                    body=wrapped(file_key, key),
                )
            ]

    seal_file(source, target, stanzas)


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
    check_body(stanza)
    if len(salt) != SALT_SIZE:
        raise Malformed
    if work_factor > HIGHEST_WORK_FACTOR:
        raise TooCostly
    with _wrapping_key(words, salt, work_factor) as key:
        file_key = unwrapped(stanza, key)
    if file_key is None:
        raise WrongSecret
    with file_key:
        open_file(header, payload, target, file_key)


def _wrapping_key(words: str, salt: bytes, work_factor: int) -> Secret:
    # NFC, as keyboards give it to the stock tool: words out of a clipboard must open what typed ones sealed.
    typed = unicodedata.normalize("NFC", words).encode("utf-8", "surrogatepass")
    key = Secret.zeros(KEY_SIZE)
    try:
        Scrypt(salt=LABEL + salt, length=KEY_SIZE, n=2**work_factor, r=8, p=1).derive_into(typed, key.room())
    except MemoryError:
        raise NotEnoughMemory from None
    return key
