"""Where a new notebook is put, and which of those that are there is opened when none is named."""

from __future__ import annotations

import os
from pathlib import Path

from ui.unlock.answers import free_folder, last_used


def _used(folder: Path, at: int, *headers: str) -> Path:
    """A folder with headers that were written so many seconds after the beginning of time."""
    folder.mkdir()
    for header in headers:
        (folder / header).write_text("")
        os.utime(folder / header, (at, at))
    return folder


def test_a_free_folder_is_beside_those_that_are_there(tmp_path: Path) -> None:
    for name in ("Notebook.notebook", "Notebook 2.notebook", "Notebook 3.notebook"):
        assert free_folder(tmp_path).name == name
        free_folder(tmp_path).mkdir()


def test_the_notebook_that_was_used_last_is_opened(tmp_path: Path) -> None:
    assert last_used(tmp_path) is None
    _used(tmp_path / "Notebook.notebook", 30, "header.a", "header.b")
    latest = _used(tmp_path / "Other.notebook", 40, "header.b")
    _used(tmp_path / "Third.notebook", 20, "header.a")
    assert last_used(tmp_path) == latest


def test_what_only_looks_like_a_notebook_is_not_opened(tmp_path: Path) -> None:
    _used(tmp_path / "Empty.notebook", 10)
    _used(tmp_path / "Letters", 10, "header.a")
    (tmp_path / "File.notebook").write_text("")
    assert last_used(tmp_path) is None
    assert last_used(tmp_path / "not there") is None
