"""The header of an age file: read within limits, and strictly, before any library sees a stranger's file (age v1, C2SP age.md).

Measured with a library that opens such files (pyrage 1.4): a header of 300 kB took more than a minute to refuse, and one scrypt stanza
with a large work factor ended the process. An honest header has 200 bytes for each recipient.
"""

from __future__ import annotations

import base64
import hmac
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from crypto.derivation import expanded
from crypto.errors import Malformed, TooCostly, UnknownFormat
from crypto.secret import Secret
from crypto.streams import read_whole

INTRODUCTION = b"age-encryption.org/v1\n"
ANY_VERSION = b"age-encryption.org/"
ARMOR = b"-----BEGIN AGE"
"""The text form, for mails. Ours are never in it; the stock tool turns one into the other."""

FILE_KEY_SIZE = 16
"""Bytes of the key that every stanza wraps."""

LONGEST_HEADER = 64 * 1024
"""Bytes."""
MOST_STANZAS = 20
PIECE = 4096
"""Bytes read at a time while the end of the header is looked for."""

BODY_LINE = 64
"""Characters of a full line of a stanza's body; the first shorter one, which may be empty, ends it."""

_END = re.compile(rb"^--- ([A-Za-z0-9+/]{43})\n", re.MULTILINE)
# Printable ASCII words (VCHAR in RFC 5234), one space between.
_OPENING = re.compile(rb"-> ([!-~]+(?: [!-~]+)*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stanza:
    """One way to open the file: what it is for in `words`, the wrapped file key in `body`."""

    words: tuple[str, ...]
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A header as it was read; nothing in it is authenticated yet."""

    stanzas: tuple[Stanza, ...]
    covered: bytes
    """What the header's code is over: everything up to and including `---`."""
    code: bytes
    """HMAC-SHA-256, 32 bytes."""
    size: int
    """Bytes of the whole header, its last line break with it; the payload follows."""

    def is_under_words(self) -> bool:
        """Whether it opens with words.

        Raises:
            Malformed: words beside something else, which the format forbids: whoever knows the words must know that nobody else opens it.
        """
        if all(stanza.words[0] != "scrypt" for stanza in self.stanzas):
            return False
        if len(self.stanzas) > 1:
            raise Malformed
        return True


def read_header(source: BinaryIO) -> tuple[Header, bytes]:
    """The header at the beginning of a stream, and everything that was read of the stream so far (the header and more).

    Raises:
        Malformed: it is no age file, or its header breaks the format or is cut short.
        UnknownFormat: an age file of another version, or in the text form.
        TooCostly: more than LONGEST_HEADER bytes, or more than MOST_STANZAS ways to open it.
    """
    taken = read_whole(source, len(INTRODUCTION))
    if taken != INTRODUCTION:
        # Said before anything more is read: a stranger's file can be of any size.
        raise UnknownFormat if taken.startswith((ANY_VERSION, ARMOR)) else Malformed
    while (end := _END.search(taken)) is None:
        if len(taken) >= LONGEST_HEADER:
            raise TooCostly
        piece = source.read(PIECE)
        if not piece:
            raise Malformed
        taken += piece
    stanzas = tuple(_stanzas(taken[len(INTRODUCTION) : end.start()]))
    if not stanzas:
        raise Malformed
    header = Header(
        stanzas=stanzas,
        covered=taken[: end.start() + len(b"---")],
        code=_unpadded(end.group(1)),
        size=end.end(),
    )
    return header, taken


def encoded(content: bytes) -> bytes:
    """Base64 as age writes it: without padding."""
    return base64.b64encode(content).rstrip(b"=")


def decoded(word: str) -> bytes:
    """The bytes of an argument of a stanza.

    Raises:
        Malformed: not canonical base64 without padding.
    """
    return _unpadded(word.encode("ascii"))


def header_bytes(*stanzas: Stanza) -> bytes:
    """A header with these stanzas, up to and including `---`: what its code is over."""
    return INTRODUCTION + b"".join(map(_written, stanzas)) + b"---"


def header_code(covered: bytes, file_key: Secret) -> bytes:
    """HMAC-SHA-256 of a header (`Header.covered`): 32 bytes that nobody makes without the file key."""
    with expanded(file_key, b"header") as key:
        return hmac.digest(key.view(), covered, "sha256")


def with_code(covered: bytes, file_key: Secret) -> bytes:
    """A whole header: what `header_bytes` gave, and its code."""
    return covered + b" " + encoded(header_code(covered, file_key)) + b"\n"


def _written(stanza: Stanza) -> bytes:
    body = encoded(stanza.body)
    lines = [body[at : at + BODY_LINE] for at in range(0, len(body) + 1, BODY_LINE)]
    return b"-> " + " ".join(stanza.words).encode("ascii") + b"\n" + b"\n".join(lines) + b"\n"


def _stanzas(text: bytes) -> Iterator[Stanza]:
    lines = iter(text.split(b"\n")[:-1])
    for count, line in enumerate(lines):
        if count == MOST_STANZAS:
            raise TooCostly
        opening = _OPENING.fullmatch(line)
        if opening is None:
            raise Malformed
        yield Stanza(words=tuple(opening.group(1).decode("ascii").split(" ")), body=_unpadded(_body(lines)))


def _body(lines: Iterator[bytes]) -> bytes:
    body = b""
    for line in lines:
        body += line
        if len(line) < BODY_LINE:
            return body
        if len(line) > BODY_LINE:
            break
    raise Malformed


def _unpadded(text: bytes) -> bytes:
    try:
        content = base64.b64decode(text + b"=" * (-len(text) % 4), validate=True)
    except ValueError:
        raise Malformed from None
    # One way to write it: the spare bits of the last character are zero.
    if encoded(content) != text:
        raise Malformed
    return content
