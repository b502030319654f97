"""Files sealed to keys, against pyrage in both directions and against the rules of the format."""

from __future__ import annotations

import io

import pyrage
import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from crypto import age_keys
from crypto.age import encrypt, new_identity
from crypto.age_header import Stanza, encoded, header_bytes, read_header, with_code
from crypto.age_keys import key_of
from crypto.age_payload import seal_payload
from crypto.errors import Malformed, NotARecipient, NotForUs, Tampered
from crypto.secret import Secret
from tests.crypto.age_files import end_of_header, opened, sealed

OURS, OTHER = new_identity(), new_identity()
CHUNK = 65536
FOR_EVERYBODY = "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z"
"""A point with which every share gives the same secret; its checksum is right."""
SIZES = st.sampled_from((0, 1, 100, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 5))


def theirs(content: bytes, *recipients: str) -> bytes:
    """What pyrage makes."""
    made: bytes = pyrage.encrypt(content, [pyrage.x25519.Recipient.from_str(text) for text in recipients])
    return made


def with_stanzas(*stanzas: Stanza, content: bytes = b"content") -> bytes:
    """A whole file with these stanzas, whose file key is FILE_KEY."""
    target = io.BytesIO()
    target.write(with_code(header_bytes(*stanzas), FILE_KEY))
    seal_payload(io.BytesIO(content), target, FILE_KEY)
    return target.getvalue()


FILE_KEY = Secret(bytearray(range(16)))
GOOD = age_keys._wrapped(FILE_KEY, key_of(OURS.recipient))
FOR_OTHERS = age_keys._wrapped(FILE_KEY, key_of(OTHER.recipient))


@given(SIZES)
def test_pyrage_opens_what_we_seal(size: int) -> None:
    content = bytes(range(256)) * (size // 256 + 1)
    file = sealed(content[:size], OTHER.recipient, OURS.recipient)
    assert pyrage.decrypt(file, [pyrage.x25519.Identity.from_str(OURS.secret)]) == content[:size]


@given(SIZES)
def test_we_open_what_pyrage_seals(size: int) -> None:
    content = bytes(range(256)) * (size // 256 + 1)
    assert opened(theirs(content[:size], OTHER.recipient, OURS.recipient), OURS.secret) == content[:size]


def test_the_bytes_of_a_key_are_those_that_its_text_stands_for() -> None:
    for _ in range(50):
        identity = new_identity()
        made = X25519PrivateKey.from_private_bytes(key_of(identity.secret)).public_key()
        assert made.public_bytes_raw() == key_of(identity.recipient)
    assert key_of(FOR_EVERYBODY) == bytes(32)


def test_no_two_files_share_anything_that_hides_them() -> None:
    headers = [read_header(io.BytesIO(sealed(b"content", OURS.recipient))) for _ in range(2)]
    assert len({header.stanzas[0].words for header in headers}) == 2
    assert len({header.stanzas[0].body for header in headers}) == 2


def test_nothing_is_sealed_to_a_key_that_opens_for_everybody() -> None:
    target = io.BytesIO()
    with pytest.raises(NotARecipient) as raised:
        encrypt(io.BytesIO(b"content"), target, [OURS.recipient, FOR_EVERYBODY])
    assert raised.value.__suppress_context__
    assert target.getvalue() == b""


def test_the_files_of_this_page_open_at_all() -> None:
    assert opened(with_stanzas(FOR_OTHERS, GOOD), OURS.secret) == b"content"
    assert opened(with_stanzas(Stanza(words=("else", "x"), body=b"y"), GOOD), OURS.secret) == b"content"


SHARE = GOOD.words[1]
BROKEN = {
    "a word more": Stanza(words=("X25519", SHARE, "more"), body=GOOD.body),
    "no share": Stanza(words=("X25519",), body=GOOD.body),
    "a short share": Stanza(words=("X25519", encoded(bytes(31)).decode()), body=GOOD.body),
    "a long share": Stanza(words=("X25519", encoded(bytes(33)).decode()), body=GOOD.body),
    "a short body": Stanza(words=GOOD.words, body=GOOD.body[:-1]),
    "a long body": Stanza(words=GOOD.words, body=GOOD.body + b"\0"),
    "a share for everybody": Stanza(words=("X25519", encoded(bytes(32)).decode()), body=GOOD.body),
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_a_stanza_that_breaks_the_format_is_refused_wherever_it_stands(broken: Stanza) -> None:
    for stanzas in ((broken,), (broken, GOOD)):
        with pytest.raises(Malformed) as raised:
            opened(with_stanzas(*stanzas), OURS.secret)
        assert raised.value.__suppress_context__ or raised.value.__context__ is None
    if broken is not BROKEN["a share for everybody"]:
        with pytest.raises(Malformed):
            opened(with_stanzas(GOOD, broken), OURS.secret)


def test_a_file_for_others_is_told_from_one_that_was_changed() -> None:
    with pytest.raises(NotForUs):
        opened(with_stanzas(FOR_OTHERS), OURS.secret)
    # The stanza is left as it was, and another is put in by somebody without the file key.
    file = sealed(b"content", OURS.recipient)
    forged = file.replace(b"\n--- ", b"\n-> else\n\n--- ", 1)
    with pytest.raises(Tampered):
        opened(forged, OURS.secret)


def test_a_payload_moved_under_another_header_does_not_open() -> None:
    one, other = sealed(b"one", OURS.recipient), sealed(b"two", OURS.recipient)
    with pytest.raises(Tampered):
        opened(one[: end_of_header(one)] + other[end_of_header(other) :], OURS.secret)
