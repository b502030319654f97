"""Unfinished files of ours are swept from a drive that is seen again; nothing of anybody else's is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from export.errors import NotWritable
from export.package.names import neutral_file_name
from export.stick.leftovers import leftovers, remove_leftovers, remove_unfinished


def test_only_our_unfinished_files_go(tmp_path: Path) -> None:
    ours = [f"{neutral_file_name(os.urandom)}.part", f"{neutral_file_name(os.urandom)}.002.part"]
    theirs = [
        "film.mkv.part",
        "fieldbook-abcdefgh.age",
        "fieldbook-ABCDEFGH.age.part",
        "fieldbook-abc.age.part",
    ]
    for name in (*ours, *theirs):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "fieldbook-aaaaaaaa.age.part").mkdir()
    assert {path.name for path in leftovers(tmp_path)} == set(ours)
    assert remove_leftovers(tmp_path) == 2
    assert {path.name for path in tmp_path.iterdir()} == {*theirs, "fieldbook-aaaaaaaa.age.part"}


def test_a_folder_that_is_gone_has_none(tmp_path: Path) -> None:
    assert remove_leftovers(tmp_path / "gone") == 0


def test_a_drive_that_does_not_let_us_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "fieldbook-abcdefgh.age.part").write_bytes(b"x")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(30, "Read-only file system")

    monkeypatch.setattr(os, "unlink", refuse)
    with pytest.raises(NotWritable):
        remove_leftovers(tmp_path)


def test_of_one_file_only_what_is_unfinished_of_it_goes(tmp_path: Path) -> None:
    theirs = ["a.pdf", "a.pdf.001", "b.a.pdf.part", "axpdf.part", "a.pdf.0001.part", "a.pdf.part.part"]
    for name in ("a.pdf.part", "a.pdf.002.part", *theirs):
        (tmp_path / name).write_bytes(b"x")
    assert remove_unfinished(tmp_path / "a.pdf") == 2
    assert {path.name for path in tmp_path.iterdir()} == set(theirs)
    assert remove_unfinished(tmp_path / "gone" / "a.pdf") == 0
