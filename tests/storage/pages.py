"""The pages of a notebook's database as they lie on the disk, deciphered one by one: what nothing names any more can be seen in them too."""

from __future__ import annotations

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from storage.notebook import Notebook

PAGE, RESERVE, IV, SALT = 4096, 80, 16, 16


def deciphered(path: Path, key: bytes) -> bytes:
    """Every page of a database under a raw key, as SQLCipher 4 writes them (AES-256-CBC; behind each page its IV and its code)."""
    content, found = path.read_bytes(), bytearray()
    assert len(content) % PAGE == 0
    for at in range(0, len(content), PAGE):
        page = content[at : at + PAGE]
        start, end = SALT if at == 0 else 0, PAGE - RESERVE
        decryptor = Cipher(algorithms.AES(key), modes.CBC(page[end : end + IV])).decryptor()
        found += bytes(start) + decryptor.update(page[start:end]) + decryptor.finalize() + bytes(RESERVE)
    return bytes(found)


def pages_of(notebook: Notebook, path: Path | None = None) -> bytes:
    """The pages of an open notebook's database, or of another under its key."""
    return deciphered(path or notebook.folder / "data.db", bytes(notebook._keys.database.view()))
