"""Key files: any content, by its digest; nothing that is empty or never ends."""

from __future__ import annotations

import hashlib
import io

import pytest

from crypto.errors import KeyFileEmpty, KeyFileTooLarge
from crypto.key_file import LARGEST, NEW_SIZE, key_file_digest, new_key_file


class Endless(io.RawIOBase):
    """A file that goes on, such as a device; it notes how much of it was asked for."""

    def __init__(self, size: int) -> None:
        self.left = size
        self.most_at_once = 0

    def read(self, size: int = -1) -> bytes:
        assert size > 0
        self.most_at_once = max(self.most_at_once, size)
        given = min(size, self.left)
        self.left -= given
        return bytes(given)


@pytest.mark.parametrize(
    "content", [b"x", b"\r\n", bytes(3 * 1024 * 1024 + 1)], ids=["one", "line", "pieces"]
)
def test_a_file_is_known_by_its_sha_256(content: bytes) -> None:
    assert bytes(key_file_digest(io.BytesIO(content)).view()) == hashlib.sha256(content).digest()


def test_an_empty_file_is_no_key() -> None:
    with pytest.raises(KeyFileEmpty):
        key_file_digest(io.BytesIO())


def test_a_file_without_an_end_is_left_and_never_read_at_once() -> None:
    endless = Endless(LARGEST * 2)
    with pytest.raises(KeyFileTooLarge):
        key_file_digest(endless)  # type: ignore[arg-type]  # what it asks of a file
    assert LARGEST * 2 - endless.left == LARGEST + endless.most_at_once
    assert endless.most_at_once <= 1024 * 1024


def test_new_key_files_are_random() -> None:
    one, other = new_key_file(), new_key_file()
    assert len(one) == len(other) == NEW_SIZE
    assert one != other
