"""A key file: any file that stays as it is, mixed into a passphrase slot by its SHA-256."""

from __future__ import annotations

import hashlib
import os
from typing import BinaryIO

from crypto.errors import KeyFileEmpty, KeyFileTooLarge
from crypto.secret import Secret

NEW_SIZE = 64
"""Random bytes of a key file that the program makes: twice what its digest can hold, so nobody needs to ask whether it is enough."""

LARGEST = 1024 * 1024 * 1024
"""Bytes. A picture or a song is far below; a disk or a pipe that never ends is not read to its end at each unlock."""

_AT_ONCE = 1024 * 1024


def new_key_file() -> bytes:
    """The content of a new key file."""
    return os.urandom(NEW_SIZE)


def key_file_digest(file: BinaryIO) -> Secret:
    """SHA-256 of a file, 32 bytes; read in pieces of 1 MiB.

    Raises:
        KeyFileEmpty: every empty file is the same one. KeyFileTooLarge: past LARGEST.
    """
    digest = hashlib.sha256()
    size = 0
    while piece := file.read(_AT_ONCE):
        size += len(piece)
        if size > LARGEST:
            raise KeyFileTooLarge
        digest.update(piece)
    if not size:
        raise KeyFileEmpty
    return Secret(bytearray(digest.digest()))
