"""Headers: the one that follows from name and size, as the stock tool writes it, and read back only so."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.errors import EntryTooLarge, PackageError, UnsafeName
from export.package.tar import BLOCK, END_OF_ARCHIVE, LARGEST_ENTRY, filler, header, name_and_size, space

NAMES = st.from_regex(r"file[a-z0-9._-]{0,90}[a-z0-9]", fullmatch=True)


@given(name=NAMES, size=st.integers(0, LARGEST_ENTRY))
def test_what_is_written_is_what_is_read(name: str, size: int) -> None:
    assert name_and_size(header(name, size)) == (name, size)


@given(block=st.binary(min_size=BLOCK, max_size=BLOCK))
def test_no_other_block_is_a_header(block: bytes) -> None:
    with pytest.raises(PackageError):
        name_and_size(block)


@given(
    name=NAMES,
    size=st.integers(0, LARGEST_ENTRY),
    place=st.integers(0, BLOCK - 1),
    change=st.integers(1, 255),
)
def test_a_header_with_one_byte_changed_is_none(name: str, size: int, place: int, change: int) -> None:
    block = bytearray(header(name, size))
    block[place] ^= change
    with pytest.raises(PackageError):
        name_and_size(bytes(block))


@pytest.mark.parametrize("size", [-1, LARGEST_ENTRY + 1])
def test_a_size_that_the_header_cannot_say_is_refused(size: int) -> None:
    with pytest.raises(EntryTooLarge):
        header("a", size)


def test_a_name_that_could_do_harm_gets_no_header() -> None:
    with pytest.raises(UnsafeName):
        header("../a", 0)


@given(size=st.integers(0, 1 << 40))
def test_files_take_whole_blocks(size: int) -> None:
    assert (size + filler(size)) % BLOCK == 0
    assert space(size) == BLOCK + size + filler(size)


@pytest.mark.needs("tar")
def test_the_stock_tool_writes_the_same_bytes(tmp_path: Path) -> None:
    content = os.urandom(1000)
    (tmp_path / "a.bin").write_bytes(content)
    options = "--format=ustar --numeric-owner --owner=0 --group=0 --mode=0600 --mtime=@0 -b 1"
    done = subprocess.run(
        ["tar", "-c", *options.split(), "a.bin"], cwd=tmp_path, capture_output=True, check=True
    )
    assert done.stdout == header("a.bin", 1000) + content + bytes(filler(1000)) + END_OF_ARCHIVE
