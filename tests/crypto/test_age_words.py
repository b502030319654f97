"""Files sealed with words."""

from __future__ import annotations

import hmac
import io
import tracemalloc
import unicodedata
from typing import BinaryIO, cast

import pyrage
import pytest
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from hypothesis import given
from hypothesis import strategies as st

from crypto import age_words
from crypto.age import decrypt_with_words, encrypt_with_words
from crypto.age_header import Stanza, decoded, encoded, header_bytes
from crypto.age_payload import seal_payload
from crypto.derivation import expanded
from crypto.errors import CryptoError, Malformed, NotEnoughMemory, Tampered, TooCostly, WrongSecret
from crypto.secret import Secret
from tests.crypto.age_files import end_of_header

WORDS = "여섯 낱말"
CHUNK = 65536


def sealed(content: bytes, words: str = WORDS) -> bytes:
    target = io.BytesIO()
    encrypt_with_words(io.BytesIO(content), target, words, work_factor=2)
    return target.getvalue()


def opened(file: bytes, words: str = WORDS) -> bytes:
    target = io.BytesIO()
    decrypt_with_words(io.BytesIO(file), target, words)
    return target.getvalue()


FILE_KEY = Secret(bytearray(range(16)))


def with_payload(payload: bytes, *, code_over: bytes = b"") -> bytes:
    """A file under WORDS whose file key we know; code_over: what its header's code is over besides the header."""
    with age_words._wrapping_key(WORDS, bytes(16), 2) as key:
        body = ChaCha20Poly1305(key.view()).encrypt(bytes(12), FILE_KEY.view(), None)
    covered = header_bytes(Stanza(words=("scrypt", "A" * 22, "2"), body=body))
    with expanded(FILE_KEY, b"header") as key:
        code = hmac.digest(key.view(), covered + code_over, "sha256")
    return covered + b" " + encoded(code) + b"\n" + payload


def with_chunks(*contents: bytes, last: int) -> bytes:
    """A file under WORDS whose payload has these chunks, the one numbered `last` marked as the last."""
    with expanded(FILE_KEY, b"payload", bytes(16)) as key:
        cipher = ChaCha20Poly1305(key.view())
        nonces = [number.to_bytes(11, "big") + bytes([number == last]) for number in range(len(contents))]
        chunks = [
            cipher.encrypt(nonce, content, None) for nonce, content in zip(nonces, contents, strict=True)
        ]
    return with_payload(bytes(16) + b"".join(chunks))


def salt_of(file: bytes) -> bytes:
    return decoded(file.split(b" ")[2].decode())


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])
def test_what_was_sealed_comes_out_here_and_in_pyrage(size: int) -> None:
    content = (bytes(range(256)) * (size // 256 + 1))[:size]
    file = sealed(content)
    assert opened(file) == content
    assert pyrage.passphrase.decrypt(file, WORDS) == content


def test_two_files_of_the_same_share_nothing_but_their_form() -> None:
    one, other = sealed(b"content"), sealed(b"content")
    assert len(one) == len(other)
    assert salt_of(one) != salt_of(other)
    assert one[end_of_header(one) :] != other[end_of_header(other) :]


@pytest.mark.parametrize("words", ["", " ", WORDS + " ", WORDS[:-1], "\ud800"])
def test_other_words_do_not_open_it(words: str) -> None:
    with pytest.raises(WrongSecret):
        opened(sealed(b"content"), words)


def test_words_are_the_same_however_their_characters_are_composed() -> None:
    assert opened(sealed(b"content", unicodedata.normalize("NFD", WORDS)), WORDS) == b"content"


@pytest.mark.parametrize("factor", ["0", "-1", "+2", "02", "0x2", "2 ", "", "zwei", "２", "99999999999"])
def test_a_work_factor_in_any_other_form_is_malformed(factor: str) -> None:
    with pytest.raises(Malformed):
        opened(sealed(b"content").replace(b" 2\n", f" {factor}\n".encode()))


@pytest.mark.parametrize("factor", ["21", "23", "30", "64", "9999999999"])
def test_a_work_factor_above_the_cap_is_refused_before_memory_is_asked_for(
    factor: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(age_words, "Scrypt", None)
    with pytest.raises(TooCostly):
        opened(sealed_before(factor))


def test_the_highest_work_factor_is_not_above_the_cap(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    class NoMemory:
        """Stands where the library does on a computer whose memory is full."""

        def __init__(self, *, n: int, **parameters: object) -> None:
            asked.append(n)
            raise MemoryError

    monkeypatch.setattr(age_words, "Scrypt", NoMemory)
    with pytest.raises(NotEnoughMemory):
        opened(sealed_before("20"))
    assert asked == [2**20]


def test_words_are_stretched_with_the_work_factor_that_every_reader_takes() -> None:
    target = io.BytesIO()
    encrypt_with_words(io.BytesIO(b"content"), target, WORDS)
    assert target.getvalue().split(b"\n")[1].endswith(b" 18")


def sealed_before(factor: str) -> bytes:
    stanza = Stanza(words=("scrypt", "A" * 22, factor), body=bytes(32))
    return header_bytes(stanza) + b" " + encoded(bytes(32)) + b"\n" + bytes(33)


@pytest.mark.parametrize(
    "stanza",
    [
        Stanza(words=("scrypt",), body=bytes(32)),
        Stanza(words=("scrypt", "A" * 22), body=bytes(32)),
        Stanza(words=("scrypt", "A" * 22, "2", "3"), body=bytes(32)),
        Stanza(words=("scrypt", "A" * 20, "2"), body=bytes(32)),
        Stanza(words=("scrypt", "A" * 21 + "B", "2"), body=bytes(32)),
        Stanza(words=("scrypt", "A" * 22, "2"), body=bytes(31)),
        Stanza(words=("scrypt", "A" * 22, "2"), body=bytes(48)),
    ],
)
def test_a_stanza_against_the_rules_is_malformed(stanza: Stanza) -> None:
    with pytest.raises(Malformed):
        opened(header_bytes(stanza) + b" " + encoded(bytes(32)) + b"\n" + bytes(33))


def test_a_computer_without_enough_memory_is_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    class NoMemory:
        """Stands where the library does on a computer whose memory is full."""

        def __init__(self, **parameters: object) -> None:
            raise MemoryError

    monkeypatch.setattr(age_words, "Scrypt", NoMemory)
    with pytest.raises(NotEnoughMemory):
        sealed(b"content")


def test_a_changed_work_factor_or_header_code_is_seen() -> None:
    file = sealed(b"content")
    with pytest.raises(WrongSecret):
        opened(file.replace(b" 2\n", b" 3\n"))
    at = file.index(b"\n--- ") + 5
    with pytest.raises(Tampered):
        opened(file[:at] + (b"A" if file[at] != ord("A") else b"B") + file[at + 1 :])


def test_a_header_whose_code_is_that_of_another_is_seen() -> None:
    payload = io.BytesIO()
    seal_payload(io.BytesIO(b"content"), payload, FILE_KEY)
    assert opened(with_payload(payload.getvalue())) == b"content"
    with pytest.raises(Tampered):
        opened(with_payload(payload.getvalue(), code_over=b" "))


@given(place=st.integers(min_value=0), bit=st.integers(0, 7))
def test_no_flipped_bit_is_taken_for_the_file(place: int, bit: int) -> None:
    file = bytearray(sealed(b"content"))
    at = place % len(file)
    file[at] ^= 1 << bit
    with pytest.raises(CryptoError) as raised:
        opened(bytes(file))
    if at >= end_of_header(sealed(b"content")):
        assert type(raised.value) is Tampered


def test_chunks_in_another_order_left_out_twice_or_cut_off_are_seen() -> None:
    file = sealed(bytes(CHUNK) + b"\1" * CHUNK + b"\2" * 100)
    start = end_of_header(file) + 16
    head, chunks = (
        file[:start],
        [file[start + n * (CHUNK + 16) : start + (n + 1) * (CHUNK + 16)] for n in range(3)],
    )
    assert opened(head + b"".join(chunks))[-1:] == b"\2"
    for order in ((1, 0, 2), (0, 2), (0, 0, 1, 2), (0, 1), (0,), (), (0, 1, 2, 2), (2,)):
        with pytest.raises(Tampered):
            opened(head + b"".join(chunks[number] for number in order))
    for end in (len(head) - 1, len(file) - 1, end_of_header(file)):
        with pytest.raises(Tampered):
            opened(file[:end])


def test_the_mark_of_the_last_chunk_stands_on_the_last_chunk_alone() -> None:
    full = bytes(CHUNK)
    assert opened(with_chunks(full, b"end", last=1)) == full + b"end"
    assert opened(with_chunks(full, full, last=1)) == full * 2
    assert opened(with_chunks(b"", last=0)) == b""
    for wrong in (
        with_chunks(full, b"end", last=0),
        with_chunks(full, b"end", last=9),
        with_chunks(b"end", last=9),
        with_chunks(full, b"", last=1),
    ):
        with pytest.raises(Tampered):
            opened(wrong)


class Long(io.RawIOBase):
    """A stream of zeros of 16 MiB; as a target it forgets."""

    def __init__(self) -> None:
        self.left = 16 << 20

    def read(self, size: int = -1) -> bytes:
        taken = min(size, self.left, 50_000)
        self.left -= taken
        return bytes(taken)

    def write(self, content: object) -> int:
        return min(len(cast(bytes, content)), 50_000)


def test_a_large_file_is_never_whole_in_memory() -> None:
    tracemalloc.start()
    try:
        encrypt_with_words(cast(BinaryIO, Long()), cast(BinaryIO, Long()), WORDS, work_factor=2)
        assert tracemalloc.get_traced_memory()[1] < 2 << 20
    finally:
        tracemalloc.stop()
