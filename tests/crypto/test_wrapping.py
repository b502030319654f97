"""Wrapped secrets open under their key and their context, and in no other way."""

from __future__ import annotations

import pytest

from crypto.derivation import Purpose
from crypto.errors import Malformed, Tampered
from crypto.sealing import NONCE_SIZE, TAG_SIZE
from crypto.secret import Secret
from crypto.wrapping import unwrapped, wrapped

KEY = Secret(bytearray(range(32)))
SECRET = Secret(bytearray(b"the seed of a signing key, 32 by"))
CONTEXT = b"device 01 signing key"


@pytest.mark.parametrize("content", [b"", b"x", bytes(SECRET.view())])
def test_a_secret_comes_back_as_it_was(content: bytes) -> None:
    closed = wrapped(KEY, Purpose.DEVICE, Secret(bytearray(content)), CONTEXT)
    assert len(closed) == NONCE_SIZE + len(content) + TAG_SIZE
    assert bytes(unwrapped(KEY, Purpose.DEVICE, closed, CONTEXT).view()) == content


def test_twice_the_same_secret_is_not_seen_to_be_the_same() -> None:
    assert wrapped(KEY, Purpose.DEVICE, SECRET, CONTEXT) != wrapped(KEY, Purpose.DEVICE, SECRET, CONTEXT)


def test_another_key_or_context_opens_nothing() -> None:
    closed = wrapped(KEY, Purpose.DEVICE, SECRET, CONTEXT)
    with pytest.raises(Tampered):
        unwrapped(Secret(bytearray(32)), Purpose.DEVICE, closed, CONTEXT)
    with pytest.raises(Tampered):
        unwrapped(KEY, Purpose.DEVICE, closed, b"device 02 signing key")


def test_another_purpose_opens_nothing() -> None:
    with pytest.raises(Tampered):
        unwrapped(KEY, Purpose.LASTING, wrapped(KEY, Purpose.DEVICE, SECRET, CONTEXT), CONTEXT)


def test_every_byte_counts() -> None:
    closed = wrapped(KEY, Purpose.DEVICE, SECRET, CONTEXT)
    for position in range(len(closed)):
        changed = bytearray(closed)
        changed[position] ^= 1
        with pytest.raises(Tampered):
            unwrapped(KEY, Purpose.DEVICE, bytes(changed), CONTEXT)


@pytest.mark.parametrize("length", [0, 1, NONCE_SIZE + TAG_SIZE - 1])
def test_what_is_too_short_is_no_wrapped_secret(length: int) -> None:
    with pytest.raises(Malformed):
        unwrapped(KEY, Purpose.DEVICE, bytes(length), CONTEXT)
