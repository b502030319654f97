"""A sealed file is opened in a child that knows one key, and whose end is not ours."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Event, Thread

import pytest

from crypto import age, errors
from crypto.age_header import INTRODUCTION
from tests.storage.test_traces import memory_of
from tests.viewer.test_child import children_of, is_confined, wait_until
from tests.workflows.conftest import PASSPHRASE
from viewer.child import Limits
from workflows import unsealing
from workflows.session import Session
from workflows.unsealing import PackageBrokeItsProcess, PackageTookTooLong, unseal

CONTENT = os.urandom(3_000_000)


@pytest.fixture(scope="module")
def identity() -> age.Identity:
    return age.new_identity()


@pytest.fixture(scope="module")
def sealed(identity: age.Identity) -> bytes:
    target = io.BytesIO()
    age.encrypt(io.BytesIO(CONTENT), target, [identity.recipient])
    return target.getvalue()


def opened(sealed: bytes, *, key: str | None = None, words: str | None = None) -> bytes:
    target = io.BytesIO()
    unseal(io.BytesIO(sealed), target, key=key, words=words)
    return target.getvalue()


def test_what_was_sealed_to_a_key_comes_out_whole(identity: age.Identity, sealed: bytes) -> None:
    assert opened(sealed, key=identity.secret) == CONTENT


def test_what_was_sealed_with_words_comes_out_whole() -> None:
    target = io.BytesIO()
    age.encrypt_with_words(io.BytesIO(CONTENT), target, "어머니 강 lamp", work_factor=10)
    assert opened(target.getvalue(), words="어머니 강 lamp") == CONTENT
    with pytest.raises(errors.WrongSecret):
        opened(target.getvalue(), words="어머니 강")
    with pytest.raises(errors.SealedWithWords):
        opened(target.getvalue(), key=age.new_identity().secret)


def test_each_refusal_comes_through(identity: age.Identity, sealed: bytes) -> None:
    with pytest.raises(errors.NotForUs):
        opened(sealed, key=age.new_identity().secret)
    with pytest.raises(errors.SealedToKeys):
        opened(sealed, words="lamp")
    with pytest.raises(errors.Tampered):
        opened(sealed[:-20], key=identity.secret)
    with pytest.raises(errors.TooCostly):
        opened(INTRODUCTION + b"-> X25519 " + b"a" * 100_000, key=identity.secret)
    with pytest.raises(errors.Malformed):
        opened(b"", key=identity.secret)


def test_the_highest_work_factor_fits_into_what_a_child_may_use() -> None:
    target = io.BytesIO()
    age.encrypt_with_words(io.BytesIO(b"a"), target, "lamp", work_factor=10)
    costly = target.getvalue().replace(b" 10\n", b" 20\n", 1)
    # It is computed, and found to be another: not refused for want of memory.
    with pytest.raises(errors.WrongSecret):
        opened(costly, words="lamp")


def test_a_child_that_takes_too_long_is_told_apart_from_one_that_dies(
    identity: age.Identity, sealed: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unsealing, "LIMITS", Limits(memory=3 << 29, processor=180, patience=0.01))
    with pytest.raises(PackageTookTooLong):
        opened(sealed, key=identity.secret)
    # Too little to load the libraries.
    monkeypatch.setattr(unsealing, "LIMITS", Limits(memory=1 << 20, processor=180, patience=60.0))
    with pytest.raises((PackageBrokeItsProcess, errors.CryptoError)):
        opened(sealed, key=identity.secret)


def test_what_writing_raises_comes_out_as_it_is(identity: age.Identity, sealed: bytes) -> None:
    class Full(io.RawIOBase):
        def write(self, content: object) -> int:
            raise OSError(28, "full")

    with pytest.raises(OSError, match="full"):
        unseal(io.BytesIO(sealed), Full(), key=identity.secret)  # type: ignore[arg-type]


class Held:
    """A sealed file whose end comes when a test says so."""

    def __init__(self, content: bytes) -> None:
        self._content, self.goes_on = content, Event()

    def read(self, size: int) -> bytes:
        part, self._content = self._content[:4096], self._content[4096:]
        if len(self._content) < 100_000:
            self.goes_on.wait(30)
        return part


@pytest.mark.skipif(
    os.geteuid() != 0, reason="only root may look into a process that shows its memory to nobody"
)
def test_a_child_holds_neither_a_key_of_the_notebook_nor_its_passphrase(
    session: Session, new_session: Callable[[str], Session], now: datetime, tmp_path: Path
) -> None:
    secret = session.notebook.device.age_identity()
    recipient = session.notebook.device.age_recipient
    target = io.BytesIO()
    age.encrypt(io.BytesIO(CONTENT), target, [recipient])
    before, content, got = children_of(os.getpid()), Held(target.getvalue()), io.BytesIO()
    asking = Thread(target=lambda: unseal(content, got, key=secret))  # type: ignore[arg-type]
    asking.start()
    try:
        wait_until(lambda: any(is_confined(child) for child in children_of(os.getpid()) - before))
        wait_until(lambda: got.tell() > 1_000_000)
        (child,) = children_of(os.getpid()) - before
        held = memory_of(child)
    finally:
        content.goes_on.set()
        asking.join()
    assert got.getvalue() == CONTENT
    # It is at work, and this looks into it: the one key it was given is there.
    assert secret.encode() in held
    database_key = session.notebook._database._key.view().tobytes()
    for forbidden in (database_key, database_key.hex().encode(), PASSPHRASE.encode(), str(tmp_path).encode()):
        assert held.count(forbidden) == 0
