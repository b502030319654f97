"""The header of an age file."""

from __future__ import annotations

import io
from typing import BinaryIO, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto.age_header import (
    LONGEST_HEADER,
    MOST_STANZAS,
    Header,
    Stanza,
    encoded,
    header_bytes,
    read_header,
)
from crypto.errors import CryptoError, Malformed, TooCostly, UnknownFormat

INTRODUCTION = b"age-encryption.org/v1\n"
CODE = b"A" * 43
END = b"--- " + CODE + b"\n"
STANZA = b"-> X25519 abc\n" + b"A" * 43 + b"\n"


def read(*parts: bytes) -> Header:
    return read_header(io.BytesIO(b"".join(parts)))


def test_a_header_is_read_with_its_stanzas_and_what_its_code_covers() -> None:
    header = read(INTRODUCTION, STANZA, b"-> x\n\n", END, b"payload")
    assert header.stanzas == (
        Stanza(words=("X25519", "abc"), body=bytes(32)),
        Stanza(words=("x",), body=b""),
    )
    assert header.covered == INTRODUCTION + STANZA + b"-> x\n\n---"
    assert header.code == bytes(32)


def test_nothing_is_read_beyond_the_header() -> None:
    source = io.BytesIO(INTRODUCTION + STANZA + END + b"\npayload")
    read_header(source)
    assert source.read() == b"\npayload"


class Dripping(io.BytesIO):
    """A pipe that gives a byte at a time."""

    def read(self, size: int | None = -1) -> bytes:
        return super().read(1)


def test_a_header_that_comes_byte_by_byte_is_read() -> None:
    assert len(read_header(Dripping(INTRODUCTION + STANZA + END + b"payload")).stanzas) == 1


@pytest.mark.parametrize("size", [0, 1, 47, 48, 49, 96, 200])
def test_a_stanza_is_read_as_it_was_written(size: int) -> None:
    stanza = Stanza(words=("scrypt", "salt", "18"), body=bytes(range(size)))
    assert read(header_bytes(stanza), b" ", encoded(bytes(32)), b"\n").stanzas == (stanza,)


@pytest.mark.parametrize(
    "parts",
    [
        (),
        (b"age",),
        (b"%PDF-1.7\n",),
        (INTRODUCTION,),
        (INTRODUCTION, END),
        (INTRODUCTION, STANZA),
        (INTRODUCTION, STANZA, b"--- " + CODE),
        (INTRODUCTION, STANZA, b"--- " + CODE[:-1] + b"\n"),
        (INTRODUCTION, STANZA, b"--- " + CODE[:-1] + b"B\n"),
        (INTRODUCTION, b"\n", STANZA, END),
        (INTRODUCTION, b"->\n\n", END),
        (INTRODUCTION, b"-> \n\n", END),
        (INTRODUCTION, b"->  a\n\n", END),
        (INTRODUCTION, b"-> a \n\n", END),
        (INTRODUCTION, b"-> a  b\n\n", END),
        (INTRODUCTION, b"-> a\tb\n\n", END),
        (INTRODUCTION, "-> é\n\n".encode(), END),
        (INTRODUCTION, b"-> a\r\n\n", END),
        (INTRODUCTION, b"-> a\n", END),
        (INTRODUCTION, b"-> a\n" + b"A" * 64 + b"\n", END),
        (INTRODUCTION, b"-> a\n" + b"A" * 65 + b"\n\n", END),
        (INTRODUCTION, b"-> a\nAB\n", END),
        (INTRODUCTION, b"-> a\nAA==\n", END),
        (INTRODUCTION, b"-> a\nA\n", END),
        (INTRODUCTION, b"-> a\n*\n", END),
        (INTRODUCTION, STANZA, b"AAAA\n", END),
    ],
)
def test_a_header_against_the_rules_is_malformed(parts: tuple[bytes, ...]) -> None:
    with pytest.raises(Malformed) as raised:
        read(*parts)
    assert type(raised.value) is Malformed


@pytest.mark.parametrize(
    "file",
    [b"age-encryption.org/v2\n", b"age-encryption.org/v10\n", b"-----BEGIN AGE ENCRYPTED FILE-----\nYWdl"],
)
def test_another_version_and_the_text_form_are_unknown_formats(file: bytes) -> None:
    with pytest.raises(UnknownFormat):
        read(file, STANZA, END)


class Endless(io.RawIOBase):
    """A file of any size; counts what is read of it."""

    def __init__(self, beginning: bytes) -> None:
        self.beginning = beginning
        self.given = 0

    def read(self, size: int = -1) -> bytes:
        piece, self.beginning = self.beginning[:size], self.beginning[size:]
        self.given += size
        return piece + b"A" * (size - len(piece))


@pytest.mark.parametrize(
    "beginning", [INTRODUCTION, INTRODUCTION + b"-> a\n", INTRODUCTION + b"-> a\n" + b"A" * 63]
)
def test_a_header_without_end_is_given_up_after_64_kib(beginning: bytes) -> None:
    source = Endless(beginning)
    with pytest.raises(TooCostly):
        read_header(cast(BinaryIO, source))
    assert source.given == LONGEST_HEADER


@pytest.mark.parametrize(("opening", "is_read"), [(b"-> aa\n", True), (b"-> aaa\n", False)])
def test_a_header_of_64_kib_is_read_and_one_byte_more_is_not(opening: bytes, is_read: bool) -> None:
    file = INTRODUCTION + opening + (b"A" * 64 + b"\n") * 1007 + b"AAAA\n" + END
    assert len(file) == LONGEST_HEADER + (not is_read)
    if is_read:
        assert len(read(file, b"payload").stanzas) == 1
        return
    with pytest.raises(TooCostly):
        read(file, b"payload")


def test_of_a_file_that_is_something_else_only_the_beginning_is_read() -> None:
    source = Endless(b"SQLite format 3\0")
    with pytest.raises(Malformed):
        read_header(cast(BinaryIO, source))
    assert source.given == len(INTRODUCTION)


def test_as_many_stanzas_as_are_allowed_pass_and_one_more_does_not() -> None:
    assert len(read(INTRODUCTION, STANZA * MOST_STANZAS, END).stanzas) == MOST_STANZAS
    with pytest.raises(TooCostly):
        read(INTRODUCTION, STANZA * (MOST_STANZAS + 1), END)


def test_words_must_be_the_only_way_to_open_a_file() -> None:
    words = b"-> scrypt AAAAAAAAAAAAAAAAAAAAAA 18\n" + b"A" * 43 + b"\n"
    assert read(INTRODUCTION, words, END).is_under_words()
    assert not read(INTRODUCTION, STANZA, STANZA, END).is_under_words()
    for both in ((words, STANZA), (STANZA, words), (words, words)):
        with pytest.raises(Malformed):
            read(INTRODUCTION, *both, END).is_under_words()


@given(
    st.lists(
        st.sampled_from([b"-> ", b"a", b" ", b"\n", b"A" * 64, b"--- ", CODE, b"=", b"\r", b"\xff"]),
        max_size=30,
    )
)
def test_any_header_is_read_or_refused(parts: list[bytes]) -> None:
    try:
        header = read(INTRODUCTION, *parts)
    except CryptoError:
        return
    assert header.stanzas
