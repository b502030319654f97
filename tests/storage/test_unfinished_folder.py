"""What a killed restore or creation left beside a notebook goes with the next, and what somebody is making stays."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from storage.errors import StorageError
from storage.unfinished_folder import unfinished_folder


def left(place: Path) -> list[str]:
    return sorted(path.name for path in place.iterdir())


def as_after_a_kill(place: Path) -> Path:
    """A folder in which a notebook was being made by a process that is gone."""
    with unfinished_folder(place / "a.notebook") as unfinished:
        (unfinished.path / "data.db").write_bytes(b"x")
        (unfinished.path / "files").mkdir()
        copy = place / f".{'0a' * 8}.part"
        shutil.copytree(unfinished.path, copy)
    return copy


def test_what_a_kill_left_goes_with_the_next(tmp_path: Path) -> None:
    as_after_a_kill(tmp_path)
    with unfinished_folder(tmp_path / "b.notebook") as unfinished:
        assert left(tmp_path) == [unfinished.path.name]
        unfinished.settle(tmp_path / "b.notebook")
    assert left(tmp_path) == ["b.notebook"]


def test_what_somebody_is_making_stays(tmp_path: Path) -> None:
    with unfinished_folder(tmp_path / "a.notebook") as one, unfinished_folder(tmp_path / "b.notebook") as two:
        assert one.path.is_dir()
        two.settle(tmp_path / "b.notebook")
        one.settle(tmp_path / "a.notebook")
    assert left(tmp_path) == ["a.notebook", "b.notebook"]


@pytest.mark.parametrize("name", ["letter.txt", "a.notebook", "header.a.bak"])
def test_a_folder_that_holds_anything_else_is_not_ours(tmp_path: Path, name: str) -> None:
    theirs = as_after_a_kill(tmp_path)
    (theirs / name).write_text("kept")
    with unfinished_folder(tmp_path / "b.notebook"):
        pass
    assert left(tmp_path) == [theirs.name]


def test_what_is_not_settled_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.notebook" / "files").mkdir(parents=True)
    with pytest.raises(StorageError), unfinished_folder(tmp_path / "a.notebook") as unfinished:
        unfinished.settle(tmp_path / "a.notebook")
    assert left(tmp_path) == ["a.notebook"]
