"""Reading a package: whole and proven, or refused by its own fact; never a part of it."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from functools import partial
from itertools import chain, repeat
from pathlib import Path
from typing import BinaryIO, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto.age import decrypt, encrypt, new_identity
from crypto.errors import CryptoError, NotForUs, Tampered
from crypto.signing import SigningKey
from export.errors import (
    Cancelled,
    ExportError,
    FileUnreadable,
    ManifestMalformed,
    NamedTwice,
    NotAPackage,
    NotAPlainFile,
    NotSigned,
    PackageCutShort,
    PackageDamaged,
    PackageError,
    PackageTooLarge,
    PackageTooNew,
    UnsafeName,
)
from export.package.manifest import NAMESPACE, Kind, ListedEntry, Manifest
from export.package.read import read_package
from export.package.tar import BLOCK, END_OF_ARCHIVE, header
from export.package.write import entry_of_bytes, write_package
from tests.export.package.forge import SENDER, Keeper, in_the_open, member, raw_header, taken

FILES = {"revisions.jsonl": b'{"id":1}\n' * 1000, "attachment-1.bin": bytes(range(256)) * 500, "empty": b""}
IDENTITY = new_identity()

Json = dict[str, object]


def sealed(files: dict[str, bytes], kind: Kind = Kind.COLLEAGUE) -> bytes:
    planned = SENDER.plan(*(entry_of_bytes(name, content) for name, content in files.items()), kind=kind)
    target = io.BytesIO()
    write_package(planned, partial(encrypt, recipients=[IDENTITY.recipient]), target)
    return target.getvalue()


def opened(package: bytes, keeper: Keeper | None = None) -> Keeper:
    keeper = keeper or Keeper()
    read_package(io.BytesIO(package), partial(decrypt, identity=IDENTITY.secret), keeper)
    return keeper


# ---- there and back ------------------------------------------------------------------------------------------------


def test_what_was_sealed_comes_out_again_with_its_proven_sender() -> None:
    keeper = Keeper()
    manifest = read_package(io.BytesIO(sealed(FILES)), partial(decrypt, identity=IDENTITY.secret), keeper)
    assert keeper.files == FILES
    assert keeper.manifest == manifest
    assert manifest.sender == SENDER.key.public
    assert (manifest.kind, manifest.made, manifest.counts) == (
        Kind.COLLEAGUE,
        "2015-11",
        {"case": 1, "person": 9},
    )


NAMES = st.from_regex(r"[a-z0-9]([a-z0-9._-]{0,20}[a-z0-9])?\.x", fullmatch=True)


@given(files=st.dictionaries(NAMES, st.binary(max_size=3000), max_size=8), kind=st.sampled_from(Kind))
def test_any_files_come_out_as_they_went_in(files: dict[str, bytes], kind: Kind) -> None:
    try:
        archive = SENDER.archive(files, kind=kind)
    except UnsafeName:  # con.x and its like
        return
    assert taken(archive).files == files


def test_a_receiver_may_leave_a_file_unread_and_it_is_proven_all_the_same() -> None:
    class Choosy(Keeper):
        def take(self, entry: ListedEntry, content: BinaryIO) -> None:
            self.files[entry.name] = content.read(10)
            content.close()

    keeper = Choosy()
    taken(SENDER.archive(FILES), keeper)
    assert keeper.files == {name: content[:10] for name, content in FILES.items()}
    spoilt = bytearray(SENDER.archive(FILES))
    spoilt[spoilt.index(FILES["attachment-1.bin"]) + 20_000] ^= 1
    with pytest.raises(PackageDamaged):
        taken(bytes(spoilt), Choosy())


def test_lines_can_be_read_one_by_one() -> None:
    lines: list[bytes] = []

    class Liner(Keeper):
        def take(self, entry: ListedEntry, content: BinaryIO) -> None:
            lines.extend(content)

    taken(SENDER.archive({"revisions.jsonl": b"one\ntwo\nthree\n"}), Liner())
    assert lines == [b"one\n", b"two\n", b"three\n"]


def test_the_receiver_runs_in_the_callers_thread_and_no_thread_stays() -> None:
    before = threading.active_count()

    class Here(Keeper):
        def take(self, entry: ListedEntry, content: BinaryIO) -> None:
            assert threading.current_thread() is threading.main_thread()

    taken(SENDER.archive(FILES), Here())
    assert threading.active_count() == before


# ---- damage: always an error, never a part --------------------------------------------------------------------------


def refused(archive: bytes, expected: type[Exception] | tuple[type[Exception], ...] = PackageError) -> Keeper:
    """The archive is refused; what the receiver had been handed until then."""
    keeper = Keeper()
    with pytest.raises(expected) as error:
        taken(archive, keeper)
    assert error.value.__cause__ is None
    return keeper


@given(data=st.data())
def test_any_byte_changed_in_the_archive_is_an_error(data: st.DataObject) -> None:
    files = {"a": b"some words\n" * 200, "b": b"more"}
    archive = bytearray(SENDER.archive(files))
    # The zeros behind the end are all alike: one byte of them stands for the rest.
    place = data.draw(st.integers(0, 10 * BLOCK) | st.just(len(archive) - 1))
    archive[place] ^= data.draw(st.integers(1, 255))
    keeper = Keeper()
    try:
        taken(bytes(archive), keeper)
    except PackageError:
        return
    # One thing may change: how the base64 of the signature is written. It proves the same list all the same.
    assert abs(place - bytes(archive).index(b"BEGIN SSH")) < BLOCK
    assert keeper.files == files


@given(length=st.integers(0, 9 * BLOCK))
def test_an_archive_cut_anywhere_before_its_end_mark_is_an_error(length: int) -> None:
    archive = SENDER.archive({"a": b"some words\n" * 200, "b": b"more"})
    refused(archive[:length], PackageCutShort)


@given(data=st.data())
def test_any_byte_changed_in_the_sealed_file_is_an_error_and_nothing_false_is_handed_on(
    data: st.DataObject,
) -> None:
    package = bytearray(PACKAGE)
    place = data.draw(st.integers(0, 4000) | st.integers(0, len(package) - 1))
    package[place] ^= data.draw(st.integers(1, 255))
    keeper = Keeper()
    with pytest.raises((CryptoError, PackageError)):
        opened(bytes(package), keeper)
    assert all(FILES[name] == content for name, content in keeper.files.items())


@given(data=st.data())
def test_the_sealed_file_cut_anywhere_is_an_error(data: st.DataObject) -> None:
    with pytest.raises((CryptoError, PackageError)):
        opened(PACKAGE[: data.draw(st.integers(0, len(PACKAGE) - 1))])


PACKAGE = sealed(FILES)


def test_the_last_chunk_is_proven_before_anything_counts() -> None:
    """Damage behind the end of the archive, in the padding, still refuses the whole."""
    spoilt = bytearray(PACKAGE)
    spoilt[-1] ^= 1
    keeper = Keeper()
    with pytest.raises(Tampered):
        opened(bytes(spoilt), keeper)


def test_a_file_sealed_for_somebody_else_is_said_by_the_lock() -> None:
    with pytest.raises(NotForUs):
        read_package(io.BytesIO(PACKAGE), partial(decrypt, identity=new_identity().secret), Keeper())


def test_the_last_bytes_of_a_file_are_withheld_when_it_is_not_what_the_list_says() -> None:
    fields = SENDER.fields({"a": b"right"})
    got: list[bytes] = []

    class Byte(Keeper):
        def take(self, entry: ListedEntry, content: BinaryIO) -> None:
            try:
                while byte := content.read(1):
                    got.append(byte)
            except PackageDamaged:
                got.append(b"refused")

    with pytest.raises(PackageDamaged):
        taken(SENDER.forged(fields, [member("a", b"wrong")]), Byte())
    assert got == [b"refused"]


# ---- what a stranger may try ----------------------------------------------------------------------------------------


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
    entries = cast(list[Json], fields["entries"])
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


def test_more_bytes_than_the_limit_are_refused() -> None:
    with pytest.raises(PackageTooLarge):
        read_package(io.BytesIO(SENDER.archive({"a": bytes(5000)})), in_the_open, Keeper(), largest=4096)


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


# ---- the list -------------------------------------------------------------------------------------------------------

CHANGES: dict[str, Callable[[Json], object]] = {
    "no fields": lambda fields: {},
    "a list": lambda fields: [fields],
    "null": lambda fields: None,
    "another format": lambda fields: fields | {"format": "casebook"},
    "one field more": lambda fields: fields | {"extra": 1},
    "one field less": lambda fields: {key: fields[key] for key in fields if key != "counts"},
    "schema as text": lambda fields: fields | {"schema": "1"},
    "schema true": lambda fields: fields | {"schema": True},
    "schema zero": lambda fields: fields | {"schema": 0},
    "schema negative": lambda fields: fields | {"schema": -1},
    "schema fraction": lambda fields: fields | {"schema": 1.0},
    "unknown kind": lambda fields: fields | {"kind": "everybody"},
    "kind as number": lambda fields: fields | {"kind": 1},
    "a day": lambda fields: fields | {"made": "2015-11-20"},
    "no month": lambda fields: fields | {"made": "2015-13"},
    "month in Arabic digits": lambda fields: fields | {"made": "\u0662\u0660\u0661\u0665-11"},
    "month with a line end": lambda fields: fields | {"made": "2015-11\n"},
    "sender of another kind": lambda fields: fields | {"sender": "ssh-rsa AAAA"},
    "sender with a comment": lambda fields: fields | {"sender": f"{fields['sender']} me@laptop"},
    "sender not base64": lambda fields: fields | {"sender": "ssh-ed25519 %%%%"},
    "sender as list": lambda fields: fields | {"sender": [1]},
    "counts as list": lambda fields: fields | {"counts": []},
    "negative count": lambda fields: fields | {"counts": {"case": -1}},
    "count as text": lambda fields: fields | {"counts": {"case": "1"}},
    "count of markup": lambda fields: fields | {"counts": {"<b>": 1}},
    "too many counts": lambda fields: (
        fields | {"counts": {f"{'a' * n}": 1 for n in range(1, 33)} | {f"b{'b' * n}": 1 for n in range(33)}}
    ),
    "huge count": lambda fields: fields | {"counts": {"case": 10**15}},
    "audit head too short": lambda fields: fields | {"audit_head": "ab"},
    "audit head in capitals": lambda fields: fields | {"audit_head": "AB" * 32},
    "entries as table": lambda fields: fields | {"entries": {}},
    "entry as text": lambda fields: fields | {"entries": ["a"]},
    "entry with more": lambda fields: (
        fields | {"entries": [{"name": "a", "size": 0, "sha256": "0" * 64, "mode": 1}]}
    ),
    "entry with less": lambda fields: fields | {"entries": [{"name": "a", "size": 0}]},
    "negative size": lambda fields: fields | {"entries": [{"name": "a", "size": -1, "sha256": "0" * 64}]},
    "size of 8 GiB": lambda fields: fields | {"entries": [{"name": "a", "size": 8**11, "sha256": "0" * 64}]},
    "hash too short": lambda fields: fields | {"entries": [{"name": "a", "size": 0, "sha256": "0" * 63}]},
    "revisions for a partner": lambda fields: (
        fields | {"kind": "partner", "entries": [{"name": "revisions.jsonl", "size": 0, "sha256": "0" * 64}]}
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_list_that_is_not_as_the_format_says_is_refused(change: Callable[[Json], object]) -> None:
    changed = change(SENDER.fields({}))
    keeper = refused(SENDER.forged(cast(Json, changed)), ManifestMalformed)
    assert keeper.manifest is None


TEXTS = {
    "empty": b"",
    "not JSON": b"{",
    "two values": b"{} {}",
    "not UTF-8": b'{"format": "\xff"}',
    "byte order mark": b"\xef\xbb\xbf{}",
    "UTF-16": '{"format": "fieldbook-package"}'.encode("utf-16"),
    "duplicate key": b'{"format": "fieldbook-package", "format": "fieldbook-package"}',
    "deep": b"[" * 100_000 + b"]" * 100_000,
    "deep tables": b'{"a":' * 100_000,
    "long number": b'{"schema": ' + b"9" * 100_000 + b"}",
    "infinite": b'{"schema": Infinity}',
    "not a number": b'{"schema": NaN}',
    "exponent": b'{"schema": 1e999999999}',
    "lone surrogate": b'{"format": "\\ud800"}',
    "comment": b"{} // no",
    "trailing comma": b'{"a": 1,}',
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_list_with_no_meaning_or_two_is_refused(text: bytes) -> None:
    refused(SENDER.forged(text), ManifestMalformed)


@given(
    text=st.binary(max_size=200)
    | st.text(alphabet='{}[]",:0123456789.eE+-tfn \\u', max_size=200).map(str.encode)
)
def test_no_text_does_anything_but_be_refused(text: bytes) -> None:
    refused(SENDER.forged(text), ManifestMalformed)


def test_a_newer_format_is_said_to_be_newer_whatever_else_it_holds() -> None:
    refused(SENDER.forged(SENDER.fields({}) | {"schema": 2, "news": [1]}), PackageTooNew)


# ---- the signature --------------------------------------------------------------------------------------------------


def test_a_list_that_names_another_sender_than_its_signer_is_refused() -> None:
    stranger = SigningKey.generate()
    fields = SENDER.fields({}) | {"sender": stranger.public_line()}
    refused(SENDER.forged(fields), NotSigned)


@pytest.mark.parametrize(
    "signature", ["", "x", "-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----\n", "\u00e9"]
)
def test_a_signature_that_is_none_is_refused(signature: str) -> None:
    refused(SENDER.forged(SENDER.fields({}), signature=signature), NotSigned)


def test_a_signature_of_another_text_or_for_another_purpose_is_refused() -> None:
    keeper = refused(
        SENDER.forged(SENDER.fields({}), signature=SENDER.key.sign(b"another text", NAMESPACE)), NotSigned
    )
    assert keeper.manifest is None
    text = json.dumps(SENDER.fields({})).encode()
    refused(SENDER.forged(text, signature=SENDER.key.sign(text, "file")), NotSigned)


def test_nothing_is_handed_on_before_the_signature_is_proven() -> None:
    keeper = refused(SENDER.forged(SENDER.fields({"a": b"1"}), [member("a", b"1")], signature="x"), NotSigned)
    assert (keeper.manifest, keeper.files) == (None, {})


# ---- interruptions --------------------------------------------------------------------------------------------------


def test_a_drive_that_fails_while_it_is_read_is_said_though_the_decryptor_wraps_it() -> None:
    class Pulled(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            if self.tell() > 500_000:
                raise OSError(5, "Input/output error", "/media/secret")
            return super().read(size)

    for package, opener in (
        (PACKAGE, partial(decrypt, identity=IDENTITY.secret)),
        (SENDER.archive(FILES), in_the_open),
    ):
        with pytest.raises(FileUnreadable) as error:
            read_package(Pulled(package), opener, Keeper())
        assert error.value.__suppress_context__


def test_it_can_be_stopped_at_any_chunk() -> None:
    for chunks in range(0, 20, 3):
        answers = chain(repeat(False, chunks), repeat(True))
        with pytest.raises(Cancelled):
            read_package(
                io.BytesIO(SENDER.archive(FILES)), in_the_open, Keeper(), stop=partial(next, answers)
            )


def test_a_receiver_that_refuses_ends_the_reading() -> None:
    class UnknownSender(Exception):
        pass

    class Wary(Keeper):
        def begin(self, manifest: Manifest) -> None:
            raise UnknownSender

    before = threading.active_count()
    with pytest.raises(UnknownSender):
        opened(PACKAGE, Wary())
    assert threading.active_count() == before


def test_what_the_decryptor_raises_is_told_and_not_that_the_archive_ends() -> None:
    class Panic(BaseException):
        pass

    def panicking(source: BinaryIO, target: BinaryIO) -> None:
        target.write(source.read(100))
        raise Panic

    with pytest.raises(Panic):
        read_package(io.BytesIO(SENDER.archive({})), panicking, Keeper())


def test_nothing_of_a_stranger_is_in_the_words_of_an_error() -> None:
    for archive in (
        SENDER.forged(SENDER.fields({"../secret": b""})),
        SENDER.forged(SENDER.fields({}) | {"kind": "secret"}),
        SENDER.forged(b'{"secret": '),
    ):
        with pytest.raises(ExportError) as error:
            taken(archive)
        assert "secret" not in f"{error.value}{error.value.args}"


MEMORY_PROGRAM = """
import hashlib, io, resource, sys
from functools import partial
from crypto.age import decrypt, encrypt, new_identity
from export.package.conduit import poured
from export.package.read import read_package
from export.package.write import Entry, write_package
from tests.export.package.forge import SENDER

SIZE = 192 << 20

class Zeros(io.RawIOBase):
    left = SIZE
    def read(self, count=-1):
        given = min(count, self.left)
        self.left -= given
        return bytes(given)

class Pulled(io.RawIOBase):
    def __init__(self, pouring): self.pouring = pouring
    def read(self, count=-1): return self.pouring.read(count)

class Counting:
    given = 0
    def begin(self, manifest): pass
    def take(self, entry, content):
        while part := content.read(1 << 20): self.given += len(part)

identity, receiver = new_identity(), Counting()
planned = SENDER.plan(Entry(name="a", size=SIZE, open=Zeros))
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
with poured(lambda target: write_package(planned, partial(encrypt, recipients=[identity.recipient]), target)) as package:
    read_package(Pulled(package), partial(decrypt, identity=identity.secret), receiver)
print(receiver.given == SIZE, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="counts memory in KiB")
def test_a_large_package_is_made_and_read_in_little_memory() -> None:
    house = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", MEMORY_PROGRAM],
        cwd=house,
        env=os.environ | {"PYTHONPATH": str(house)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    is_whole, mebibytes = done.stdout.split()
    assert is_whole == "True"
    assert int(mebibytes) < 32
