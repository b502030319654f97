"""The one kind of tar header a package may hold: ustar, a plain file, no owner, no time. Everything else is refused.

Every field but name and size is constant, so a header is accepted only if it is byte for byte the one we would write.
Source: POSIX.1-1988 "ustar"; the constants are those of `tar --format=ustar --numeric-owner --owner=0 --group=0
--mode=0600 --mtime=@0`.
"""

from __future__ import annotations

from typing import Final

from export.errors import EntryTooLarge, NotAPlainFile, PackageDamaged, UnsafeName
from export.package.names import check_name

BLOCK: Final = 512
END_OF_ARCHIVE: Final = bytes(2 * BLOCK)
LARGEST_ENTRY: Final = 8**11 - 1
"""Bytes: eleven octal digits, 8 GiB less one."""

_MAGIC = slice(257, 265)
_USTAR = b"ustar\x0000"
_TYPE = 156
_CHECKSUM = slice(148, 156)


def header(name: str, size: int) -> bytes:
    """The 512 bytes before a file's content.

    Raises:
        UnsafeName: the name could mean something else somewhere.
        EntryTooLarge: 8 GiB or more.
    """
    check_name(name)
    if not 0 <= size <= LARGEST_ENTRY:
        raise EntryTooLarge
    fields = (
        name.encode("ascii").ljust(100, b"\0"),
        b"0000600\0",  # mode
        b"0000000\0",  # owner
        b"0000000\0",  # group
        b"%011o\0" % size,
        b"00000000000\0",  # modified: 1970
        b" " * 8,  # the checksum is summed over blanks
        b"0",  # a plain file
        bytes(100),  # what a link points to
        _USTAR,
        bytes(32),  # owner's name
        bytes(32),  # group's name
        b"0000000\0",  # device, major
        b"0000000\0",  # device, minor
        bytes(167),  # prefix of the name, and what is left of the block
    )
    block = bytearray(b"".join(fields))
    block[_CHECKSUM] = b"%06o\0 " % sum(block)
    return bytes(block)


def is_header(block: bytes) -> bool:
    """Whether a block is a ustar header of any kind."""
    return block[_MAGIC] == _USTAR


def name_and_size(block: bytes) -> tuple[str, int]:
    """What a header says, or the fact for which it is refused.

    Raises:
        NotAPlainFile: a link, a folder, a device, an extension header (long names, sparse files).
        UnsafeName: the name could mean something else somewhere.
        PackageDamaged: any other difference to the header we would write.
    """
    if not is_header(block):
        raise PackageDamaged
    if block[_TYPE : _TYPE + 1] != b"0":
        raise NotAPlainFile
    try:
        name = block[:100].rstrip(b"\0").decode("ascii")
    except UnicodeDecodeError:
        raise UnsafeName from None
    check_name(name)
    digits = block[124:135]
    if not set(digits) <= set(b"01234567"):
        raise PackageDamaged
    size = int(digits, 8)
    if block != header(name, size):
        raise PackageDamaged
    return name, size


def filler(size: int) -> int:
    """How many zero bytes follow a content of `size` bytes, up to the next block."""
    return -size % BLOCK


def space(size: int) -> int:
    """Bytes that a file of `size` bytes takes in the archive: header, content, filler."""
    return BLOCK + size + filler(size)
