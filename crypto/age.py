"""Sealed files in the age v1 format (C2SP age.md), which the stock `age` opens and makes.

Everything streams. What `decrypt` hands out is authenticated piece by piece, but that nothing is missing is known only at the end: a caller
stages what it gets and drops it on any error. Age proves no sender; a signature inside does (`crypto.signing`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import BinaryIO, cast

import pyrage

from crypto.age_header import MOST_STANZAS, read_header
from crypto.age_words import WORK_FACTOR, open_with_words, seal_with_words
from crypto.errors import (
    CryptoError,
    EmptyPassphrase,
    Malformed,
    NotARecipient,
    NotForUs,
    SealedToKeys,
    SealedWithWords,
    Tampered,
)

MOST_RECIPIENTS = MOST_STANZAS - 1
"""As our own limit on a header lets through: pyrage may add a stanza that means nothing, so that readers stay used to unknown ones."""

# What pyrage says before a key of ours has matched. Everything else it says after that: then the header's code or the payload is wrong.
# A flipped bit in a stanza only makes it another stanza, so "no match" is all that can be said of it.
_FACTS: dict[str, type[CryptoError]] = {"No matching keys found": NotForUs, "Header is invalid": Malformed}


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
    except pyrage.RecipientError:
        raise NotARecipient from None


def encrypt(source: BinaryIO, target: BinaryIO, recipients: Sequence[str]) -> None:
    """Seal a stream to age1… keys. Nobody else opens it, the sender neither.

    Raises:
        NotARecipient: one of them is none; or there is none, or there are more than 19. Nothing was written.
        Whatever reading `source` or writing `target` raises.
    """
    if not 1 <= len(recipients) <= MOST_RECIPIENTS:
        raise NotARecipient
    keys = [pyrage.x25519.Recipient.from_str(check_recipient(text)) for text in recipients]
    _through(lambda reading, writing: pyrage.encrypt_io(reading, writing, keys), source, b"", target)


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
    header, taken = read_header(source)
    if header.is_under_words():
        raise SealedWithWords
    try:
        key = pyrage.x25519.Identity.from_str(identity)
    except pyrage.IdentityError:
        raise Malformed from None

    def open_with_key(reading: _Source, writing: _Target) -> None:
        with _library_errors():
            pyrage.decrypt_io(reading, writing, [key])

    _through(open_with_key, source, taken, target)


def decrypt_with_words(source: BinaryIO, target: BinaryIO, words: str) -> None:
    """Open a stream with words.

    Raises:
        WrongSecret: not these words.
        SealedToKeys: it opens with a key.
        Tampered: these are the words, and it is not as it was sealed.
        Malformed, UnknownFormat, TooCostly, NotEnoughMemory: see `read_header` and `open_with_words`.
        Whatever reading `source` or writing `target` raises.
    """
    header, taken = read_header(source)
    if not header.is_under_words():
        raise SealedToKeys
    payload = _Source(source, taken[header.size :])
    open_with_words(header, cast(BinaryIO, payload), target, words)


@contextmanager
def _library_errors() -> Iterator[None]:
    """Turn what pyrage says into the fact that it stands for. It tells facts apart by its text alone."""
    try:
        yield
    except pyrage.DecryptError as refusal:
        raise _FACTS.get(str(refusal), Tampered) from None
    except OSError as refusal:
        # Damage in the payload comes as an OSError of the library's own, without a number; those of a drive have one.
        if refusal.errno is not None:
            raise
        raise Tampered from None


def _through(
    run: Callable[[_Source, _Target], None], source: BinaryIO, taken: bytes, target: BinaryIO
) -> None:
    """Run pyrage between two streams of ours, so that what they raise comes out as it is.

    pyrage wraps what a stream raises into an error of its own, or, when the last write fails, into nothing at all: measured, a file of
    ten bytes sealed onto a full drive was reported as done.
    """
    reading, writing = _Source(source, taken), _Target(target)
    try:
        run(reading, writing)
    finally:
        failure = reading.failure or writing.failure
        if failure is not None:
            raise failure from None


class _Source:
    """What was already taken off a stream, then the rest of it; keeps what reading raised."""

    def __init__(self, rest: BinaryIO, taken: bytes) -> None:
        self._rest = rest
        self._taken = taken
        self.failure: BaseException | None = None

    def read(self, size: int) -> bytes:
        if self._taken:
            piece, self._taken = self._taken[:size], self._taken[size:]
            return piece
        try:
            return self._rest.read(size)
        except BaseException as failure:
            self.failure = failure
            raise


class _Target:
    """A stream to write to; keeps what writing raised."""

    def __init__(self, target: BinaryIO) -> None:
        self._target = target
        self.failure: BaseException | None = None

    def write(self, content: bytes) -> int:
        try:
            return self._target.write(content)
        except BaseException as failure:
            self.failure = failure
            raise

    def flush(self) -> None:
        """Nothing is kept here, and when the target is flushed is its owner's to say."""
