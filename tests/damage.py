"""What a bad cell of a disk does to a file."""

from __future__ import annotations

from pathlib import Path


def change_last_bit(file: Path) -> None:
    """Turn the last bit of this file around.  A last byte overwritten with a fixed one is, once in 256 times, the byte that was there."""
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)
