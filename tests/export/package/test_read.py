"""Reading a package: whole and proven, or refused by its own fact; never a part of it."""

from __future__ import annotations

import io
import threading
from functools import partial
from itertools import chain, repeat
from typing import BinaryIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto.age import decrypt, encrypt, new_identity
from crypto.errors import CryptoError, NotForUs, Tampered
from export.errors import (
    Cancelled,
    ExportError,
    FileUnreadable,
    PackageCutShort,
    PackageDamaged,
    PackageError,
    UnsafeName,
)
from export.package.manifest import Kind, ListedEntry, Manifest
from export.package.read import read_package
from export.package.tar import BLOCK
from export.package.write import entry_of_bytes, write_package
from tests.export.package.forge import SENDER, Keeper, in_the_open, member, refused, taken

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
