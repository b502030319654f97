"""Files sealed to keys."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import BinaryIO, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto.age import (
    MOST_RECIPIENTS,
    check_recipient,
    decrypt,
    decrypt_with_words,
    encrypt,
    encrypt_with_words,
    new_identity,
)
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
from tests.crypto.age_files import OTHER, OURS, end_of_header, opened, sealed

CHUNK = 65536


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])
def test_what_was_sealed_comes_out(size: int) -> None:
    content = bytes(range(256)) * (size // 256 + 1)
    assert opened(sealed(content[:size])) == content[:size]


def test_each_of_several_recipients_opens_it_and_nobody_else() -> None:
    file = sealed(b"content", OURS.recipient, OTHER.recipient)
    assert opened(file) == opened(file, OTHER.secret) == b"content"
    with pytest.raises(NotForUs) as raised:
        opened(file, new_identity().secret)
    assert type(raised.value) is NotForUs


def test_a_secret_key_is_not_shown() -> None:
    assert OURS.secret.startswith("AGE-SECRET-KEY-1")
    assert "SECRET" not in repr(OURS)
    assert OURS.recipient in repr(OURS)


def test_a_recipient_may_be_pasted_with_spaces_broken_in_lines_or_read_in_capitals() -> None:
    text = OURS.recipient
    for typed in (text, f"  {text}\n", f"{text[:30]}\n{text[30:]}", text.upper()):
        assert check_recipient(typed) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "age1",
        OURS.recipient[:-1],
        OURS.recipient[:-1] + "b",
        OURS.secret,
        "ssh-ed25519 AAAA",
        "한글",
        "a\0",
        "age1\ud800",
    ],
    ids=[
        "nothing",
        "age1",
        "a letter short",
        "a letter wrong",
        "a secret",
        "an SSH key",
        "Hangul",
        "NUL",
        "half",
    ],
)
def test_what_is_no_recipient_is_refused(text: str) -> None:
    with pytest.raises(NotARecipient) as raised:
        check_recipient(text)
    assert raised.value.__suppress_context__


@pytest.mark.parametrize(
    "recipients", [[], [OURS.recipient] * (MOST_RECIPIENTS + 1), [OURS.recipient, "age1"]]
)
def test_nothing_is_written_when_a_recipient_is_missing_or_wrong(recipients: list[str]) -> None:
    target = io.BytesIO()
    with pytest.raises(NotARecipient):
        encrypt(io.BytesIO(b"content"), target, recipients)
    assert target.getvalue() == b""


def test_a_file_for_as_many_recipients_as_we_seal_to_can_be_opened() -> None:
    assert opened(sealed(b"x", *[OTHER.recipient] * (MOST_RECIPIENTS - 1), OURS.recipient)) == b"x"


def test_one_recipient_more_than_we_seal_to_is_refused_and_nothing_is_written() -> None:
    target = io.BytesIO()
    with pytest.raises(NotARecipient):
        encrypt(io.BytesIO(b"x"), target, [OTHER.recipient] * (MOST_RECIPIENTS + 1))
    assert opened(sealed(b"x", *[OURS.recipient] * MOST_RECIPIENTS)) == b"x"
    assert target.getvalue() == b""


def test_what_is_no_secret_key_is_malformed_and_not_quoted() -> None:
    with pytest.raises(Malformed) as raised:
        opened(sealed(b"content"), OURS.secret[:-1])
    assert raised.value.__suppress_context__


def test_words_where_a_key_is_needed_and_a_key_where_words_are_needed_are_told() -> None:
    under_words = io.BytesIO()
    encrypt_with_words(io.BytesIO(b"content"), under_words, "six words", work_factor=2)
    with pytest.raises(SealedWithWords):
        opened(under_words.getvalue())
    with pytest.raises(SealedToKeys):
        decrypt_with_words(io.BytesIO(sealed(b"content")), io.BytesIO(), "six words")
    with pytest.raises(EmptyPassphrase):
        encrypt_with_words(io.BytesIO(b"content"), io.BytesIO(), "")


@given(place=st.integers(min_value=0), bit=st.integers(0, 7))
def test_no_flipped_bit_is_taken_for_the_file(place: int, bit: int) -> None:
    file = bytearray(sealed(b"content"))
    file[place % len(file)] ^= 1 << bit
    with pytest.raises((NotForUs, Tampered, Malformed)):
        opened(bytes(file))


def test_damage_to_the_payload_is_damage_and_not_a_wrong_key() -> None:
    file = sealed(bytes(2 * CHUNK))
    start = end_of_header(file)
    for place in (start, start + 16, start + 16 + CHUNK, len(file) - 1):
        changed = bytearray(file)
        changed[place] ^= 1
        with pytest.raises(Tampered):
            opened(bytes(changed))


def test_a_changed_header_code_is_damage_and_not_a_wrong_key() -> None:
    file = bytearray(sealed(b"content"))
    place = file.index(b"\n--- ") + 5
    file[place] = ord("A") if file[place] != ord("A") else ord("B")
    with pytest.raises(Tampered):
        opened(bytes(file))


@pytest.mark.parametrize(
    "stanza", ["-> X25519", "-> X25519 AAAA", f"-> X25519 {'A' * 43} more", f"-> X25519 {'A' * 42}B"]
)
def test_a_key_stanza_against_the_rules_is_malformed(stanza: str) -> None:
    body, code = "A" * 43, "A" * 43
    with pytest.raises(Malformed):
        opened(f"age-encryption.org/v1\n{stanza}\n{body}\n--- {code}\n".encode() + bytes(40))


def test_a_file_that_is_cut_off_anywhere_does_not_open() -> None:
    file = sealed(bytes(CHUNK + 10))
    start = end_of_header(file)
    for end in (0, 10, start - 1):
        with pytest.raises(Malformed):
            opened(file[:end])
    for end in (start, start + 15, start + 16, start + 16 + CHUNK + 16, len(file) - 1):
        with pytest.raises(Tampered):
            opened(file[:end])


def test_what_is_added_to_a_file_is_seen() -> None:
    with pytest.raises(Tampered):
        opened(sealed(b"content") + b"\0")


class Failing(io.RawIOBase):
    """A stream that fails after some bytes."""

    def __init__(self, after: int, failure: Exception) -> None:
        self.after = after
        self.failure = failure

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        self._count(size)
        return bytes(size)

    def write(self, content: object) -> int:
        size = len(cast(bytes, content))
        self._count(size)
        return size

    def _count(self, size: int) -> None:
        if size > self.after:
            raise self.failure
        self.after -= size


FAILURES = [OSError(28, "full"), KeyError("stopped"), OSError("no number")]
DOINGS: list[Callable[[BinaryIO, BinaryIO], None]] = [
    lambda source, target: encrypt(source, target, [OURS.recipient]),
    lambda source, target: encrypt_with_words(source, target, "six words", work_factor=2),
]


@pytest.mark.parametrize("failure", FAILURES, ids=repr)
@pytest.mark.parametrize("after", [0, 200_000])
@pytest.mark.parametrize("doing", DOINGS)
def test_a_source_that_fails_is_what_is_told(
    doing: Callable[[BinaryIO, BinaryIO], None], after: int, failure: Exception
) -> None:
    with pytest.raises(type(failure)) as raised:
        doing(cast(BinaryIO, Failing(after, failure)), io.BytesIO())
    assert raised.value is failure


@pytest.mark.parametrize("failure", FAILURES, ids=repr)
@pytest.mark.parametrize(
    ("size", "after"), [(10, 0), (10, 150), (300_000, 0), (300_000, 200_000), (300_000, 300_200)]
)
@pytest.mark.parametrize("doing", DOINGS)
def test_a_target_that_fails_is_what_is_told_even_at_the_last_write(
    doing: Callable[[BinaryIO, BinaryIO], None], size: int, after: int, failure: Exception
) -> None:
    with pytest.raises(type(failure)) as raised:
        doing(io.BytesIO(bytes(size)), cast(BinaryIO, Failing(after, failure)))
    assert raised.value is failure


@pytest.mark.parametrize("failure", FAILURES, ids=repr)
@pytest.mark.parametrize("size", [10, 300_000])
def test_a_target_that_fails_while_a_file_is_opened_is_what_is_told(size: int, failure: Exception) -> None:
    with pytest.raises(type(failure)) as raised:
        decrypt(io.BytesIO(sealed(bytes(size))), cast(BinaryIO, Failing(5, failure)), OURS.secret)
    assert raised.value is failure


def test_a_source_that_fails_while_a_file_is_opened_is_what_is_told() -> None:
    file = sealed(bytes(300_000))

    class Pulled(io.BytesIO):
        """A drive that is pulled out."""

        def read(self, size: int | None = -1) -> bytes:
            if self.tell() > 100_000:
                raise OSError(5, "gone")
            return super().read(size)

    with pytest.raises(OSError, match="gone"):
        decrypt(Pulled(file), io.BytesIO(), OURS.secret)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_file_or_refused(content: bytes) -> None:
    for file in (content, b"age-encryption.org/v1\n" + content):
        with pytest.raises(CryptoError):
            opened(file)
