"""Sealed files in the age v1 format (C2SP age.md), which the stock `age` opens and makes.

Everything streams. What `decrypt` hands out is authenticated piece by piece, but that nothing is missing is known only at the end: a caller
stages what it gets and drops it on any error. Age proves no sender; a signature inside does (`crypto.signing`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import BinaryIO

import pyrage

from crypto.age_header import MOST_STANZAS, read_header
from crypto.age_keys import open_with_key, seal_to_keys
from crypto.age_words import WORK_FACTOR, open_with_words, seal_with_words
from crypto.errors import (
    EmptyPassphrase,
    Malformed,
    NotARecipient,
    SealedToKeys,
    SealedWithWords,
)

MOST_RECIPIENTS = MOST_STANZAS - 1
"""As our own limit on a header lets through, with one left: other tools add a stanza that means nothing, so that readers stay used to them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """A pair of keys (X25519)."""

    secret: str = field(repr=False)
    """`AGE-SECRET-KEY-1…`. A text cannot be wiped; it goes straight into the encrypted database."""
    recipient: str
    """`age1…`, 62 characters, to be given away."""


def new_identity() -> Identity:
    """A new random pair of keys."""
    made = pyrage.x25519.Identity.generate()
    return Identity(secret=str(made), recipient=str(made.to_public()))


def check_recipient(text: str) -> str:
    """A recipient in its one form, from what was typed, pasted or read from a picture (spaces around it, capitals).

    Its checksum finds every mistake of up to four letters (BIP 173).

    Raises:
        NotARecipient
    """
    try:
        return str(pyrage.x25519.Recipient.from_str("".join(text.split())))
    # Half a character, as a hostile picture may say one, is no text to pyrage.
    except (pyrage.RecipientError, UnicodeEncodeError):
        raise NotARecipient from None


def encrypt(source: BinaryIO, target: BinaryIO, recipients: Sequence[str]) -> None:
    """Seal a stream to age1… keys. Nobody else opens it, the sender neither.

    Raises:
        NotARecipient: one of them is none; or there is none, or there are more than 19. Nothing was written.
        Whatever reading `source` or writing `target` raises.
    """
    if not 1 <= len(recipients) <= MOST_RECIPIENTS:
        raise NotARecipient
    seal_to_keys(source, target, [check_recipient(text) for text in recipients])


def encrypt_with_words(
    source: BinaryIO, target: BinaryIO, words: str, *, work_factor: int = WORK_FACTOR
) -> None:
    """Seal a stream with words (scrypt; about a second and 256 MiB of memory).

    Raises:
        EmptyPassphrase, NotEnoughMemory; whatever reading `source` or writing `target` raises.
    """
    if not words:
        raise EmptyPassphrase
    seal_with_words(source, target, words, work_factor)


def decrypt(source: BinaryIO, target: BinaryIO, identity: str) -> None:
    """Open a stream with a secret key.

    Raises:
        NotForUs: it was sealed to other keys, or the wrapped key in its header is damaged: these are the same to a reader.
        SealedWithWords: it opens with words.
        Tampered: it was sealed to this key, and is not as it was sealed.
        Malformed, UnknownFormat, TooCostly: see `read_header`; Malformed too if `identity` is no secret key.
        Whatever reading `source` or writing `target` raises.
    """
    header = read_header(source)
    if header.is_under_words():
        raise SealedWithWords
    try:
        secret = str(pyrage.x25519.Identity.from_str(identity))
    except pyrage.IdentityError:
        raise Malformed from None
    open_with_key(header, source, target, secret)


def decrypt_with_words(source: BinaryIO, target: BinaryIO, words: str) -> None:
    """Open a stream with words.

    Raises:
        WrongSecret: not these words.
        SealedToKeys: it opens with a key.
        Tampered: these are the words, and it is not as it was sealed.
        Malformed, UnknownFormat, TooCostly, NotEnoughMemory: see `read_header` and `open_with_words`.
        Whatever reading `source` or writing `target` raises.
    """
    header = read_header(source)
    if not header.is_under_words():
        raise SealedToKeys
    open_with_words(header, source, target, words)
