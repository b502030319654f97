"""The header of an age file: read within limits, and strictly, before any library sees a stranger's file (age v1, C2SP age.md).

Measured with a library that opens such files (pyrage 1.4): a header of 300 kB took more than a minute to refuse, and one scrypt stanza
with a large work factor ended the process. An honest header has 200 bytes for each recipient.
"""

from __future__ import annotations

import base64
import hmac
import re
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

UNDER_WORDS = "scrypt"
"""The kind of stanza that must stand alone."""

LONGEST_HEADER = 64 * 1024
"""Bytes."""
MOST_STANZAS = 20

BODY_LINE = 64
"""Characters of a full line of a stanza's body; the first shorter one, which may be empty, ends it."""

_END = re.compile(rb"--- ([A-Za-z0-9+/]{43})")
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

    def is_under_words(self) -> bool:
        """Whether it opens with words.

        Raises:
            Malformed: words beside something else, which the format forbids: whoever knows the words must know that nobody else opens it.
        """
        if all(stanza.words[0] != UNDER_WORDS for stanza in self.stanzas):
            return False
        if len(self.stanzas) > 1:
            raise Malformed
        return True


def read_header(source: BinaryIO) -> Header:
    """The header at the beginning of a stream, of which nothing more is read: the payload follows.

    Raises:
        Malformed: it is no age file, or its header breaks the format or is cut short.
        UnknownFormat: an age file of another version, or in the text form.
        TooCostly: more than LONGEST_HEADER bytes, or more than MOST_STANZAS ways to open it.
    """
    taken = bytearray(read_whole(source, len(INTRODUCTION)))
    if taken != INTRODUCTION:
        # Said before anything more is read: a stranger's file can be of any size.
        raise UnknownFormat if taken.startswith((ANY_VERSION, ARMOR)) else Malformed
    stanzas: list[Stanza] = []
    while (end := _END.fullmatch(line := _line(source, taken))) is None:
        if len(stanzas) == MOST_STANZAS:
            raise TooCostly
        opening = _OPENING.fullmatch(line)
        if opening is None:
            raise Malformed
        words = tuple(opening.group(1).decode("ascii").split(" "))
        stanzas.append(Stanza(words=words, body=_unpadded(_body(source, taken))))
    if not stanzas:
        raise Malformed
    covered = bytes(taken[: taken.rindex(b"---") + len(b"---")])
    return Header(stanzas=tuple(stanzas), covered=covered, code=_unpadded(end.group(1)))


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


def _line(source: BinaryIO, taken: bytearray) -> bytes:
    """The next line, without its end; what is read is added to `taken`.  Byte by byte, since what follows a header is not ours to take."""
    begin = len(taken)
    while not taken.endswith(b"\n", begin):
        if len(taken) == LONGEST_HEADER:
            raise TooCostly
        byte = source.read(1)
        if not byte:
            raise Malformed
        taken += byte
    return bytes(taken[begin:-1])


def _body(source: BinaryIO, taken: bytearray) -> bytes:
    body = b""
    while len(line := _line(source, taken)) == BODY_LINE:
        body += line
    if len(line) > BODY_LINE:
        raise Malformed
    return body + line


def _unpadded(text: bytes) -> bytes:
    try:
        content = base64.b64decode(text + b"=" * (-len(text) % 4), validate=True)
    except ValueError:
        raise Malformed from None
    # One way to write it: the spare bits of the last character are zero.
    if encoded(content) != text:
        raise Malformed
    return content
