"""Unfinished files of ours are swept from a drive that is seen again; nothing of anybody else's is."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import BinaryIO

import pytest

from export.errors import NotWritable
from export.package.names import neutral_file_name
from export.stick import durable
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


def filled(target: BinaryIO) -> None:
    target.write(b"whole")


@pytest.mark.parametrize("name", ["a.pdf", "fieldbook-abcdefgh.age"])
def test_what_another_window_is_writing_stays(tmp_path: Path, name: str) -> None:
    found: list[int] = []

    def fill(target: BinaryIO) -> None:
        target.write(b"whole")
        found.extend((remove_unfinished(tmp_path / name), remove_leftovers(tmp_path)))

    write_out(tmp_path / name, fill, size_at_most=5)
    assert found == [0, 0]
    assert (tmp_path / name).read_bytes() == b"whole"
    assert remove_unfinished(tmp_path / name) == 0


def test_it_stays_while_it_gets_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    swept: list[int] = []
    rename = Path.rename

    def swept_between(self: Path, target: Path) -> Path:
        swept.append(remove_unfinished(tmp_path / "a.pdf"))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", swept_between)
    write_out(tmp_path / "a.pdf", filled, size_at_most=5)
    assert swept == [0]
    assert (tmp_path / "a.pdf").read_bytes() == b"whole"


def test_a_file_that_a_sweep_took_at_its_first_moment_is_begun_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold, taken = durable.hold, list[int]()

    def swept_before(descriptor: int) -> bool:
        if not taken:
            taken.append(-1)
            taken.append(remove_unfinished(tmp_path / "a.pdf"))
        return hold(descriptor)

    monkeypatch.setattr(durable, "hold", swept_before)
    write_out(tmp_path / "a.pdf", filled, size_at_most=5)
    assert taken == [-1, 1]
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


WRITER = """
import sys, time
from pathlib import Path
from export.stick.write_out import write_out

def fill(target):
    target.write(b"half")
    print("begun", flush=True)
    time.sleep(600)

write_out(Path(sys.argv[1]), fill, size_at_most=4)
"""


def test_what_another_process_writes_goes_only_once_it_is_killed(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    with subprocess.Popen([sys.executable, "-c", WRITER, target], stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"begun\n"
        assert remove_unfinished(target) == 0
        (left,) = tmp_path.iterdir()
        writer.kill()
        writer.wait()
    assert remove_unfinished(target) == 1
    assert not left.exists()
