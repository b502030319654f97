"""Archives that a stranger may make, rightly signed: each is refused by its own fact."""

from __future__ import annotations

import io
from typing import BinaryIO, cast

import pytest

from export.errors import (
    NamedTwice,
    NotAPackage,
    NotAPlainFile,
    PackageCutShort,
    PackageDamaged,
    PackageTooLarge,
    UnsafeName,
)
from export.package.read import read_package
from export.package.tar import BLOCK, END_OF_ARCHIVE, header
from tests.export.package.forge import SENDER, Keeper, in_the_open, member, raw_header, refused, taken


def test_the_forgers_way_gives_a_good_package_when_nothing_is_forged() -> None:
    files = {"a": b"1", "b": b"2" * 600}
    archive = SENDER.forged(SENDER.fields(files), [member(name, content) for name, content in files.items()])
    assert taken(archive).files == files


BAD_NAMES = {
    "parent": "../x",
    "deep parent": "a/../../x",
    "absolute": "/etc/x",
    "folder": "a/b",
    "backslash": "a\\b",
    "drive": "c:x",
    "stream": "a:b",
    "current": ".",
    "hidden": ".bashrc",
    "option": "-rf",
    "device": "CON",
    "device with suffix": "nul.txt",
    "port": "Com1.json",
    "trailing dot": "a.",
    "trailing space": "a ",
    "newline": "a\nb",
    "escape": "a\x1b[2J",
    "right to left": "a\u202egpj.exe",
    "accent composed": "caf\u00e9",
    "accent decomposed": "cafe\u0301",
    "empty": "",
    "300 letters": "a" * 300,
    "101 letters": "a" * 101,
}


@pytest.mark.parametrize("name", BAD_NAMES.values(), ids=BAD_NAMES)
def test_a_name_that_could_do_harm_is_refused_in_the_list(name: str) -> None:
    keeper = refused(SENDER.forged(SENDER.fields({name: b""})), UnsafeName)
    assert keeper.manifest is None


@pytest.mark.parametrize("name", BAD_NAMES.values(), ids=BAD_NAMES)
def test_a_name_that_could_do_harm_is_refused_in_the_archive(name: str) -> None:
    block = raw_header(name=(0, name.encode()[:100].ljust(100, b"\0")))
    if name and len(name) <= 100:
        refused(SENDER.forged(SENDER.fields({"a": b""}), [block]), UnsafeName)
    else:
        refused(SENDER.forged(SENDER.fields({"a": b""}), [block]), (UnsafeName, PackageDamaged))


KINDS_OF_MEMBER = {
    "hard link": b"1",
    "symbolic link": b"2",
    "character device": b"3",
    "block device": b"4",
    "folder": b"5",
    "pipe": b"6",
    "contiguous": b"7",
    "old plain": b"\0",
    "pax header": b"x",
    "global pax header": b"g",
    "long name": b"L",
    "long link": b"K",
    "sparse": b"S",
    "volume": b"V",
    "multi volume": b"M",
}


@pytest.mark.parametrize("flag", KINDS_OF_MEMBER.values(), ids=KINDS_OF_MEMBER)
def test_what_is_not_a_plain_file_is_refused(flag: bytes) -> None:
    block = raw_header(flag=(156, flag), link=(157, b"/etc/passwd"))
    keeper = refused(SENDER.forged(SENDER.fields({"a": b""}), [block]), NotAPlainFile)
    assert keeper.files == {}
    refused(SENDER.forged(SENDER.fields({}), [block]), NotAPlainFile)
    refused(block, NotAPlainFile)


@pytest.mark.parametrize(
    "change",
    [
        (100, b"0004755"),
        (108, b"0001750"),
        (124, b"00000000001"),
        (124, b"\x80\0\0\0\0\0\0\0\0\0\0\x05"),
        (124, b"-0000000001"),
        (124, b"          0"),
        (136, b"12345670123"),
        (157, b"/etc/passwd"),
        (265, b"somebody"),
        (297, b"users"),
        (329, b"0000001"),
        (345, b"/etc"),
        (345, b"../.."),
        (508, b"hide"),
    ],
    ids=lambda change: f"{change[0]}",
)
def test_a_header_with_anything_of_its_own_in_it_is_refused(change: tuple[int, bytes]) -> None:
    block = raw_header(change=change)
    refused(SENDER.forged(SENDER.fields({"a": b""}), [block, bytes(BLOCK)]), PackageDamaged)


def test_a_wrong_checksum_is_refused() -> None:
    block = bytearray(header("a", 0))
    block[148] ^= 1
    refused(SENDER.forged(SENDER.fields({"a": b""}), [bytes(block)]), PackageDamaged)


def test_two_files_of_one_name_are_refused() -> None:
    fields = SENDER.fields({"a": b""})
    entries = cast(list[object], fields["entries"])
    refused(SENDER.forged(fields | {"entries": entries * 2}, [member("a", b"")] * 2), NamedTwice)
    upper = SENDER.fields({"a": b"", "A": b""})
    refused(SENDER.forged(upper, [member("a", b""), member("A", b"")]), NamedTwice)
    refused(SENDER.forged(SENDER.fields({"manifest.JSON": b""}), [member("manifest.JSON", b"")]), NamedTwice)


@pytest.mark.parametrize(
    "members",
    [
        [],
        [member("a", b"1")],
        [member("b", b"2"), member("a", b"1")],
        [member("a", b"1"), member("b", b"2"), member("c", b"3")],
        [member("a", b"1"), member("b", b"2"), member("b", b"2")],
        [member("a", b"1"), member("b", b"3")],
        [member("a", b"1"), member("b", b"22")],
        [member("a", b"1"), member("c", b"2")],
    ],
    ids=[
        "none",
        "one missing",
        "another order",
        "one more",
        "one twice",
        "other bytes",
        "other size",
        "other name",
    ],
)
def test_an_archive_that_is_not_what_its_signed_list_says_is_refused(members: list[bytes]) -> None:
    refused(SENDER.forged(SENDER.fields({"a": b"1", "b": b"2"}), members), (PackageDamaged, PackageCutShort))


@pytest.mark.parametrize("place", ["filler of the list", "filler of a file", "end mark", "behind the end"])
def test_there_is_no_place_to_hide_bytes_in(place: str) -> None:
    archive = bytearray(SENDER.archive({"a": b"1"}))
    # list, signature and file take 4 + 2 blocks at most here; the file's filler ends just before the end mark
    file = archive.index(b"a\0\0\0", 2 * BLOCK)
    offset = {
        "filler of the list": archive.index(b"\0", BLOCK),
        "filler of a file": file + BLOCK + 1,
        "end mark": file + 2 * BLOCK + BLOCK + 5,
        "behind the end": len(archive) - 1,
    }[place]
    assert archive[offset] == 0
    archive[offset] = 1
    refused(bytes(archive), (PackageDamaged, NotAPackage))


def test_a_second_archive_behind_the_first_is_refused() -> None:
    one = SENDER.forged(SENDER.fields({}), [])
    refused(one + one, PackageDamaged)


def test_endless_zeros_behind_the_end_are_refused_soon() -> None:
    class Endless(io.RawIOBase):
        def __init__(self) -> None:
            self.front = io.BytesIO(SENDER.archive({"a": b"1"}))
            self.given = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: object) -> int:
            room = memoryview(cast(bytearray, buffer))
            content = self.front.read(len(room)) or bytes(len(room))
            room[: len(content)] = content
            self.given += len(content)
            return len(content)

    source = Endless()
    with pytest.raises(PackageDamaged):
        read_package(cast(BinaryIO, source), in_the_open, Keeper())
    assert source.given < 8 << 20


def test_an_archive_in_the_archive_is_just_a_file() -> None:
    inner = SENDER.archive({"a": b"1"})
    assert taken(SENDER.archive({"inner.tar": inner})).files == {"inner.tar": inner}


def test_more_than_the_limit_is_refused_by_the_list_alone() -> None:
    fields = SENDER.fields({}) | {"entries": [{"name": "a", "size": 8**11 - 1, "sha256": "0" * 64}]}
    with pytest.raises(PackageTooLarge):
        read_package(io.BytesIO(SENDER.forged(fields)), in_the_open, Keeper(), largest=1 << 30)
    many = [{"name": f"a{number}", "size": 8**11 - 1, "sha256": "0" * 64} for number in range(9)]
    refused(SENDER.forged(fields | {"entries": many}), PackageTooLarge)


@pytest.mark.parametrize("largest", [0, 100, 1000, 4096, (1 << 20) - 1])
def test_more_bytes_than_the_limit_are_refused(largest: int) -> None:
    with pytest.raises(PackageTooLarge):
        read_package(io.BytesIO(SENDER.archive({"a": bytes(5000)})), in_the_open, Keeper(), largest=largest)


def test_a_million_files_are_refused_before_they_are_listed() -> None:
    entry = b'{"name":"a","size":0,"sha256":"' + b"0" * 64 + b'"}'
    text = b'{"entries":[' + b",".join([entry] * 1_000_000) + b"]}"
    refused(SENDER.forged(text, signature="x"), PackageTooLarge)
    fields = SENDER.fields({f"a{number}": b"" for number in range(10_001)})
    refused(SENDER.forged(fields), PackageTooLarge)


def test_a_signature_file_as_large_as_a_book_is_refused() -> None:
    refused(SENDER.forged(SENDER.fields({}), signature="A" * 5000), PackageTooLarge)


@pytest.mark.parametrize(
    "content",
    [b"", b"x", bytes(BLOCK), bytes(10 * BLOCK), b"PK\3\4" + bytes(1000), b"SQLite format 3\0" + bytes(4096)],
    ids=["empty", "one byte", "one zero block", "zeros", "zip", "database"],
)
def test_what_is_no_package_is_refused(content: bytes) -> None:
    refused(content, (NotAPackage, PackageCutShort))


def test_a_list_in_another_place_is_no_package() -> None:
    refused(member("a", b"1") + SENDER.forged(SENDER.fields({})), NotAPackage)
    refused(member("MANIFEST.json", b"{}") + member("a", b"1") + END_OF_ARCHIVE, NotAPackage)
