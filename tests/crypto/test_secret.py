"""A key in memory."""

from __future__ import annotations

import copy
import pickle
import traceback

import pytest

from crypto.errors import Wiped
from crypto.secret import Secret


def test_two_random_secrets_differ_and_have_the_size_of_a_key() -> None:
    one, other = Secret.random(), Secret.random()
    assert len(one) == len(other) == 32
    assert not one.same_as(other)


def test_wiping_overwrites_the_bytes_in_place() -> None:
    content = bytearray(b"k" * 32)
    secret = Secret(content)
    view = secret.view()
    secret.wipe()
    secret.wipe()
    assert content == bytes(32)
    assert view == bytes(32)


def test_a_wiped_secret_gives_no_key_of_zeros() -> None:
    secret = Secret.random()
    with secret:
        assert len(secret.view()) == 32
    with pytest.raises(Wiped):
        secret.view()
    with pytest.raises(Wiped):
        secret.room()


def test_an_error_inside_the_with_block_wipes_too() -> None:
    secret = Secret.random()
    with pytest.raises(ZeroDivisionError), secret:
        raise ZeroDivisionError
    with pytest.raises(Wiped):
        secret.view()


def test_a_view_cannot_change_the_key() -> None:
    view = Secret.random().view()
    with pytest.raises(TypeError, match="read-only"):
        view[0] = 0


def test_nothing_that_is_shown_holds_the_key() -> None:
    secret = Secret(bytearray(b"0123456789abcdef"))
    assert repr(secret) == str(secret) == f"{secret}" == "<Secret of 16 bytes>"


def test_a_traceback_with_local_variables_does_not_hold_the_key() -> None:
    secret = Secret(bytearray(b"0123456789abcdef"))
    with pytest.raises(ZeroDivisionError) as raised:
        _ = secret, 1 // 0
    shown = traceback.TracebackException.from_exception(raised.value, capture_locals=True)
    assert "0123456789" not in "".join(shown.format())


def test_secrets_are_compared_in_constant_time_or_not_at_all() -> None:
    one, same = Secret(bytearray(b"a" * 32)), Secret(bytearray(b"a" * 32))
    assert one.same_as(same)
    with pytest.raises(TypeError, match="same_as"):
        assert one == same
    with pytest.raises(TypeError, match="unhashable"):
        hash(one)


def test_a_secret_cannot_be_copied_or_pickled() -> None:
    for attempt in (copy.copy, copy.deepcopy, pickle.dumps):
        with pytest.raises(TypeError, match="cannot be copied"):
            attempt(Secret.random())
