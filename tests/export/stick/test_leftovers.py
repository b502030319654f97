"""Unfinished files of ours are swept from a drive that is seen again; nothing of anybody else's is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from export.errors import NotWritable
from export.package.names import neutral_file_name
from export.stick.leftovers import leftovers, remove_leftovers, remove_unfinished
from export.stick.write_out import write_out


def test_only_our_unfinished_files_go(tmp_path: Path) -> None:
    ours = [
        f"{neutral_file_name(os.urandom)}.abcdefgh.fieldbook.part",
        f"{neutral_file_name(os.urandom)}.002.abcdefgh.fieldbook.part",
    ]
    theirs = [
        "film.mkv.part",
        "fieldbook-abcdefgh.age",
        "fieldbook-ABCDEFGH.age.abcdefgh.fieldbook.part",
        "fieldbook-abc.age.abcdefgh.fieldbook.part",
        "fieldbook-abcdefgh.age.part",
    ]
    for name in (*ours, *theirs):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "fieldbook-aaaaaaaa.age.abcdefgh.fieldbook.part").mkdir()
    assert {path.name for path in leftovers(tmp_path)} == set(ours)
    assert remove_leftovers(tmp_path) == 2
    assert {path.name for path in tmp_path.iterdir()} == {
        *theirs,
        "fieldbook-aaaaaaaa.age.abcdefgh.fieldbook.part",
    }


def test_a_folder_that_is_gone_has_none(tmp_path: Path) -> None:
    assert remove_leftovers(tmp_path / "gone") == 0


def test_a_drive_that_does_not_let_us_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "fieldbook-abcdefgh.age.abcdefgh.fieldbook.part").write_bytes(b"x")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(30, "Read-only file system")

    monkeypatch.setattr(os, "unlink", refuse)
    with pytest.raises(NotWritable):
        remove_leftovers(tmp_path)


def test_of_one_file_only_what_is_unfinished_of_it_goes(tmp_path: Path) -> None:
    theirs = [
        "a.pdf",
        "a.pdf.001",
        "a.pdf.part",
        "a.pdf.fieldbook.part",
        "b.a.pdf.abcdefgh.fieldbook.part",
        "axpdf.abcdefgh.fieldbook.part",
        "a.pdf.0001.abcdefgh.fieldbook.part",
        "a.pdf.abcdefgh.fieldbook.part.part",
        "linked",
    ]
    for name in ("a.pdf.abcdefgh.fieldbook.part", "a.pdf.002.abcdefgh.fieldbook.part", *theirs):
        (tmp_path / name).write_bytes(b"x")
    link = tmp_path / "a.pdf.zzzzzzzz.fieldbook.part"
    link.symlink_to(tmp_path / "linked")
    assert remove_unfinished(tmp_path / "a.pdf") == 2
    assert {path.name for path in tmp_path.iterdir()} == {*theirs, link.name}
    assert remove_unfinished(tmp_path / "gone" / "a.pdf") == 0


def test_what_is_left_of_a_file_with_a_very_long_name_goes(tmp_path: Path) -> None:
    target = tmp_path / ("\uac00" * 80 + ".pdf")
    left: list[Path] = []

    def cut_off(_target: object) -> None:
        left.extend(tmp_path.iterdir())
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_out(target, cut_off, size_at_most=3)
    (path,) = left
    path.write_bytes(b"half")
    assert remove_unfinished(target) == 1
    assert [*tmp_path.iterdir()] == []
