"""The whole way: a package sealed straight onto a drive, in one file or in parts, and read from there again."""

from __future__ import annotations

import errno
import os
from functools import partial
from pathlib import Path
from typing import BinaryIO

import pytest

from crypto.age import decrypt, encrypt, new_identity
from export.errors import Cancelled, DriveFull, FileUnreadable
from export.package.names import neutral_file_name
from export.package.read import read_package
from export.package.write import entry_of_bytes, write_package
from export.stick.parts import open_parts
from export.stick.write_out import Written, write_out
from tests.export.package.forge import SENDER, Keeper

MIB = 1 << 20
FILES = {"revisions.jsonl": b'{"id":1}\n' * 1000, "attachment-1.bin": os.urandom(3 * MIB)}
IDENTITY = new_identity()


def sent_to(folder: Path, **options: object) -> Written:
    planned = SENDER.plan(*(entry_of_bytes(name, content) for name, content in FILES.items()))
    seal = partial(encrypt, recipients=[IDENTITY.recipient])

    def fill(target: BinaryIO) -> None:
        write_package(planned, seal, target)

    target = folder / neutral_file_name(os.urandom)
    return write_out(target, fill, size_at_most=planned.sealed_size_at_most, **options)  # type: ignore[arg-type]


def received_from(path: Path) -> dict[str, bytes]:
    keeper = Keeper()
    with open_parts(path) as source:
        read_package(source, partial(decrypt, identity=IDENTITY.secret), keeper)
    return keeper.files


def test_what_is_sent_to_a_stick_is_received_from_it(tmp_path: Path) -> None:
    (path,) = sent_to(tmp_path).paths
    assert received_from(path) == FILES


def test_parts_are_received_as_the_one_package_they_are(tmp_path: Path) -> None:
    written = sent_to(tmp_path, part_size=MIB)
    assert len(written.paths) == 4
    assert received_from(written.paths[2]) == FILES


def test_the_size_asked_of_the_drive_is_enough_and_not_much_more(tmp_path: Path) -> None:
    planned = SENDER.plan(*(entry_of_bytes(name, content) for name, content in FILES.items()))
    size = sent_to(tmp_path).size
    assert size <= planned.sealed_size_at_most <= size + 66_000


def test_a_drive_that_fills_up_is_said_through_the_encryptor_and_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(DriveFull):
        sent_to(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_cancel_comes_through_the_encryptor_and_leaves_nothing(tmp_path: Path) -> None:
    reached = [0]
    with pytest.raises(Cancelled):
        sent_to(tmp_path, progress=reached.append, stop=lambda: reached[-1] > MIB)
    assert list(tmp_path.iterdir()) == []


def test_a_part_that_vanishes_while_it_is_received_is_said(tmp_path: Path) -> None:
    written = sent_to(tmp_path, part_size=MIB)
    keeper = Keeper()
    source = open_parts(written.paths[0])
    written.paths[3].unlink()
    with source, pytest.raises(FileUnreadable):
        read_package(source, partial(decrypt, identity=IDENTITY.secret), keeper)
