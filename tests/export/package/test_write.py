"""Making a package: always the same bytes for the same content, proven while it is streamed, and telling nothing by its size."""

from __future__ import annotations

import hashlib
import io
import tarfile
from collections.abc import Iterator
from datetime import date
from typing import BinaryIO, cast

import pytest

from crypto.errors import Tampered
from crypto.signing import SigningKey
from export.errors import (
    Cancelled,
    EntryChanged,
    EntryTooLarge,
    EntryUnreadable,
    ManifestMalformed,
    NamedTwice,
    PackageTooLarge,
    SignatureRefused,
    UnsafeName,
)
from export.package.conduit import reader_of
from export.package.manifest import MANIFEST, NAMESPACE, SIGNATURE, Kind
from export.package.write import Entry, PlannedPackage, entry_of_bytes, plan_package, write_package
from tests.export.package.forge import SENDER, in_the_open, taken

FILES = {"revisions.jsonl": b'{"id":1}\n' * 1000, "attachment-1.bin": bytes(range(256)) * 5000, "empty": b""}


def archived(planned: PlannedPackage) -> bytes:
    target = io.BytesIO()
    write_package(planned, in_the_open, target)
    return target.getvalue()


def test_a_package_holds_its_list_its_signature_and_its_files_in_that_order() -> None:
    with tarfile.open(fileobj=io.BytesIO(SENDER.archive(FILES))) as archive:
        members = archive.getmembers()
        assert [member.name for member in members] == [MANIFEST, SIGNATURE, *FILES]
        for member in members[2:]:
            content = archive.extractfile(member)
            assert content is not None
            assert content.read() == FILES[member.name]


def test_headers_name_no_user_no_host_and_no_time() -> None:
    with tarfile.open(fileobj=io.BytesIO(SENDER.archive(FILES))) as archive:
        for member in archive:
            assert (member.uid, member.gid, member.uname, member.gname) == (0, 0, "", "")
            assert (member.mtime, member.mode, member.type) == (0, 0o600, tarfile.REGTYPE)


def test_the_same_content_gives_the_same_bytes() -> None:
    assert SENDER.archive(FILES) == SENDER.archive(FILES)


def test_the_planned_size_is_the_real_one() -> None:
    planned = SENDER.plan(*(entry_of_bytes(name, content) for name, content in FILES.items()))
    assert len(archived(planned)) == planned.size


def test_the_size_does_not_tell_a_case_of_one_from_a_case_of_nine() -> None:
    small, large = ({"revisions.jsonl": b"x" * size} for size in (900, 900_000))
    assert len(SENDER.archive(small)) == len(SENDER.archive(large)) == 1 << 20


def test_the_list_says_the_month_and_never_the_day() -> None:
    manifest = SENDER.plan(entry_of_bytes("a", b"")).manifest_bytes
    assert b'"2015-11"' in manifest
    assert b"20" not in manifest.replace(b'"2015-11"', b"").split(b'"sender"')[0]


def test_entries_are_streamed_in_small_pieces() -> None:
    size = 64 << 20
    most = 0

    class Zeros(io.RawIOBase):
        left = size

        def read(self, count: int = -1) -> bytes:
            nonlocal most
            most = max(most, count)
            taken = min(count, self.left)
            self.left -= taken
            return bytes(taken)

    digest = hashlib.sha256(bytes(size)).hexdigest()
    planned = SENDER.plan(Entry(name="a", size=size, open=lambda: cast(BinaryIO, Zeros()), sha256=digest))
    counted = 0

    class Counter(io.RawIOBase):
        def write(self, content: object) -> int:
            nonlocal counted
            counted += len(cast(bytes, content))
            return len(cast(bytes, content))

    write_package(planned, in_the_open, cast(BinaryIO, Counter()))
    assert counted == planned.size
    assert most <= 1 << 20


def test_a_known_hash_saves_the_first_reading_and_is_proven_by_the_second() -> None:
    opened: list[str] = []

    def opening(content: bytes) -> BinaryIO:
        opened.append("once")
        return io.BytesIO(content)

    digest = hashlib.sha256(b"abc").hexdigest()
    planned = SENDER.plan(Entry(name="a", size=3, open=lambda: opening(b"abc"), sha256=digest))
    assert opened == []
    archived(planned)
    assert opened == ["once"]
    with pytest.raises(EntryChanged):
        archived(SENDER.plan(Entry(name="a", size=3, open=lambda: opening(b"abd"), sha256=digest)))


@pytest.mark.parametrize("later", [b"abd", b"ab", b"abcd", b""])
def test_a_file_that_changes_between_the_list_and_the_packing_is_noticed(later: bytes) -> None:
    contents = iter([b"abc", later])
    planned = SENDER.plan(Entry(name="a", size=3, open=lambda: io.BytesIO(next(contents))))
    with pytest.raises(EntryChanged):
        archived(planned)


@pytest.mark.parametrize("size", [2, 4])
def test_a_file_of_another_size_than_it_was_said_is_noticed_before_signing(size: int) -> None:
    with pytest.raises(EntryChanged):
        SENDER.plan(Entry(name="a", size=size, open=lambda: io.BytesIO(b"abc")))


def failing() -> BinaryIO:
    raise OSError(5, "Input/output error", "/home/someone/secret")


def test_a_file_that_cannot_be_read_is_said_without_its_path() -> None:
    with pytest.raises(EntryUnreadable) as error:
        SENDER.plan(Entry(name="a", size=3, open=failing))
    assert "secret" not in str(error.value)
    assert error.value.__suppress_context__


def test_the_fact_is_told_though_the_encryptor_wraps_it() -> None:
    def encrypt(source: BinaryIO, target: BinaryIO) -> None:
        try:
            in_the_open(source, target)
        except EntryUnreadable:
            raise RuntimeError("EncryptError") from None

    planned = SENDER.plan(Entry(name="a", size=3, open=failing, sha256="00" * 32))
    with pytest.raises(EntryUnreadable):
        write_package(planned, encrypt, io.BytesIO())


def test_an_attachment_whose_seal_is_broken_is_told_by_the_lock() -> None:
    def pour(target: BinaryIO) -> None:
        target.write(b"ab")
        raise Tampered

    def encrypt(source: BinaryIO, target: BinaryIO) -> None:
        try:
            in_the_open(source, target)
        except Tampered:
            raise RuntimeError("EncryptError") from None

    planned = SENDER.plan(Entry(name="a", size=3, open=lambda: reader_of(pour), sha256="00" * 32))
    with pytest.raises(Tampered):
        write_package(planned, encrypt, io.BytesIO())


def test_what_the_encryptor_raises_of_its_own_passes_through() -> None:
    def encrypt(source: BinaryIO, target: BinaryIO) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_package(SENDER.plan(entry_of_bytes("a", b"")), encrypt, io.BytesIO())


def test_it_can_be_stopped_while_hashing_and_while_packing() -> None:
    entry = Entry(name="a", size=3, open=lambda: io.BytesIO(b"abc"))
    with pytest.raises(Cancelled):
        plan_package(
            [entry],
            kind=Kind.COLLEAGUE,
            made=date(2015, 11, 1),
            sender=SENDER.key.public,
            counts={},
            audit_head="0" * 64,
            sign=lambda message: SENDER.key.sign(message, NAMESPACE),
            stop=lambda: True,
        )
    with pytest.raises(Cancelled):
        write_package(SENDER.plan(entry), in_the_open, io.BytesIO(), stop=lambda: True)


@pytest.mark.parametrize(
    ("signer", "namespace"),
    [(SigningKey.generate(), NAMESPACE), (SENDER.key, "file")],
    ids=["another key", "another purpose"],
)
def test_a_signature_that_does_not_prove_the_list_makes_no_package(
    signer: SigningKey, namespace: str
) -> None:
    with pytest.raises(SignatureRefused):
        plan_package(
            [],
            kind=Kind.PARTNER,
            made=date(2015, 11, 1),
            sender=SENDER.key.public,
            counts={},
            audit_head="0" * 64,
            sign=lambda message: signer.sign(message, namespace),
        )


def test_revisions_never_go_into_a_partners_package() -> None:
    with pytest.raises(ManifestMalformed):
        SENDER.archive({"revisions.jsonl": b""}, kind=Kind.PARTNER)
    assert taken(SENDER.archive({"case.json": b"{}"}, kind=Kind.PARTNER)).files == {"case.json": b"{}"}


def test_what_no_reader_would_accept_is_not_made() -> None:
    for name in ("../a", "MANIFEST.json", "a/b", "-rf", "con.txt"):
        with pytest.raises((UnsafeName, NamedTwice)):
            SENDER.archive({name: b""})
    with pytest.raises(NamedTwice):
        SENDER.archive({"a.bin": b"", "A.BIN": b""})
    with pytest.raises(PackageTooLarge):
        SENDER.plan(*(entry_of_bytes(f"a{number}", b"") for number in range(10_001)))
    with pytest.raises(EntryTooLarge):
        SENDER.plan(Entry(name="a", size=8 << 30, open=failing))


def test_a_target_that_fails_ends_the_packing() -> None:
    class Full(io.RawIOBase):
        def write(self, content: object) -> int:
            raise OSError(28, "full")

    def pieces() -> Iterator[bytes]:
        yield b"abc"

    with pytest.raises(OSError, match="full"):
        write_package(SENDER.plan(entry_of_bytes("a", b"abc")), in_the_open, cast(BinaryIO, Full()))
