"""Sealed files: what was taken in comes out, what was cut off leaves nothing, what is gone or damaged is told."""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.attachment import Attachment
from domain.case import Case
from domain.ids import AttachmentId
from storage import file_streams, sealed_files
from storage.errors import DriveGone, Interrupted, Stopped
from storage.file_facts import FileDamaged, FileMissing, NoRoomForFile, SourceUnreadable
from storage.notebook import Notebook
from storage.sealed_files import SealedFile, seal

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf

CONTENT = b"nine people at the river " * 9000


@pytest.fixture
def notebook(shelf: Shelf) -> Notebook:
    return shelf.create()


def taken_in(notebook: Notebook, content: bytes, case: Case, now: datetime, number: int = 1) -> SealedFile:
    sealed = seal(io.BytesIO(content), notebook.folder)
    with notebook.transaction("file taken in", now=now) as transaction:
        transaction.keep(
            Attachment(
                id=AttachmentId(f"{number:032x}"),
                case=case.id,
                sha256=sealed.sha256.hex(),
                size=sealed.size,
            )
        )
        transaction.keep_file(sealed)
    return sealed


def content_of(sealed: SealedFile) -> bytes:
    target = io.BytesIO()
    sealed.pour(target)
    return target.getvalue()


def files_of(notebook: Notebook) -> list[str]:
    return sorted(file.name for file in (notebook.folder / "files").iterdir())


def test_what_was_taken_in_comes_out_after_a_lock(
    shelf: Shelf, notebook: Notebook, case: Case, now: datetime
) -> None:
    sealed = taken_in(notebook, CONTENT, case, now)
    notebook.close(now)
    found = shelf.open().files.find(hashlib.sha256(CONTENT).digest())
    assert found is not None
    assert found.size == len(CONTENT)
    assert content_of(found) == CONTENT
    assert found.identity == sealed.identity


@settings(max_examples=30, deadline=None)
@given(content=st.binary(max_size=300))
def test_any_bytes_come_out_as_they_went_in(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    assert content_of(seal(io.BytesIO(content), tmp_path_factory.mktemp("notebook"))) == content


def test_nothing_of_a_file_can_be_read_in_its_folder(notebook: Notebook, case: Case, now: datetime) -> None:
    sealed = taken_in(notebook, CONTENT, case, now)
    assert CONTENT[:25] not in sealed.path.read_bytes()
    assert sealed.identity not in repr(sealed)
    assert sealed.path.stat().st_mode & 0o077 == 0 or os.name == "nt"


def test_a_stop_leaves_nothing(notebook: Notebook) -> None:
    seen: list[int] = []
    with pytest.raises(Stopped):
        seal(io.BytesIO(CONTENT), notebook.folder, stop=lambda: len(seen) > 1, took=seen.append)
    assert seen
    assert files_of(notebook) == []


class Pulled(io.BytesIO):
    """A stick that is pulled after a while."""

    def read(self, size: int | None = -1) -> bytes:
        if self.tell() > 100_000:
            raise OSError(5, "pulled")
        return super().read(size)


def test_a_stick_pulled_while_its_file_is_taken_in_leaves_nothing(notebook: Notebook) -> None:
    with pytest.raises(SourceUnreadable):
        seal(Pulled(CONTENT), notebook.folder)
    assert files_of(notebook) == []


def test_a_full_disk_leaves_nothing(notebook: Notebook, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int, _content: bytes) -> int:
        raise OSError(28, "full")

    monkeypatch.setattr("storage.file_streams.os.write", full)
    with pytest.raises(NoRoomForFile):
        seal(io.BytesIO(CONTENT), notebook.folder)
    monkeypatch.undo()
    assert files_of(notebook) == []


def test_a_long_file_waits_for_the_disk_on_its_way(
    notebook: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[int] = []
    monkeypatch.setattr(file_streams, "FLUSH_EVERY", 1 << 20)
    monkeypatch.setattr("storage.file_streams.os.fsync", flushed.append)
    seal(io.BytesIO(bytes(5 << 20)), notebook.folder)
    # Once at the end and once for the folder; the others were on the way.
    assert len(flushed) > 2 + 2


def test_what_no_row_names_is_swept_at_the_unlock_and_nothing_else(
    shelf: Shelf, notebook: Notebook, case: Case, now: datetime
) -> None:
    kept = taken_in(notebook, CONTENT, case, now)
    seal(io.BytesIO(b"cut off before its row"), notebook.folder)
    folder = notebook.folder / "files"
    (folder / ("0" * 32 + ".part")).write_bytes(b"cut off while it was written")
    (folder / "somebody's own.txt").write_bytes(b"not ours")
    notebook.close(now)
    notebook = shelf.open()
    assert files_of(notebook) == sorted([kept.path.name, "somebody's own.txt"])
    assert content_of(kept) == CONTENT


def test_nothing_is_swept_where_the_history_is_in_doubt(
    shelf: Shelf, notebook: Notebook, case: Case, now: datetime
) -> None:
    older = (notebook.folder / "data.db").read_bytes()
    kept = taken_in(notebook, CONTENT, case, now)
    notebook.close(now)
    (notebook.folder / "data.db").write_bytes(older)
    notebook = shelf.open()
    assert notebook.alarm is not None
    assert files_of(notebook) == [kept.path.name]


def test_the_same_content_taken_in_again_heals_a_file_that_is_gone(
    notebook: Notebook, case: Case, now: datetime
) -> None:
    first = taken_in(notebook, CONTENT, case, now)
    first.path.unlink()
    assert notebook.files.missing() == (first.sha256,)
    with pytest.raises(FileMissing):
        first.check()
    taken_in(notebook, CONTENT, case, now, number=2)
    assert notebook.files.missing() == ()
    found = notebook.files.find(first.sha256)
    assert found is not None
    found.check()


def test_a_notebook_without_its_folder_of_files_tells_what_is_missing(
    notebook: Notebook, case: Case, now: datetime
) -> None:
    sealed = taken_in(notebook, CONTENT, case, now)
    sealed.path.unlink()
    sealed.path.parent.rmdir()
    assert notebook.files.missing() == (sealed.sha256,)
    assert notebook.files.sweep() == 0
    assert notebook.files.find(b"\0" * 32) is None


def test_a_drive_that_is_gone_is_no_missing_file(tmp_path: Path) -> None:
    away = tmp_path / "Field.notebook"
    away.mkdir()
    sealed = seal(io.BytesIO(CONTENT), away)
    away.rename(tmp_path / "elsewhere")
    with pytest.raises(DriveGone):
        sealed.check()


@pytest.mark.parametrize("place", [10, 190, 300, -1])
def test_a_changed_byte_is_told(notebook: Notebook, place: int) -> None:
    sealed = seal(io.BytesIO(CONTENT), notebook.folder)
    content = bytearray(sealed.path.read_bytes())
    content[place] ^= 1
    sealed.path.write_bytes(content)
    with pytest.raises(FileDamaged):
        sealed.check()


def test_another_files_bytes_under_the_same_key_are_told(notebook: Notebook) -> None:
    one, other = (seal(io.BytesIO(content), notebook.folder) for content in (b"one", b"two"))
    swapped = SealedFile(sha256=one.sha256, size=one.size, path=other.path, identity=other.identity)
    with pytest.raises(FileDamaged):
        swapped.check()


def test_a_check_can_be_stopped(notebook: Notebook) -> None:
    with pytest.raises(Stopped):
        seal(io.BytesIO(CONTENT), notebook.folder).check(stop=lambda: True)


def test_what_takes_the_bytes_may_fail_in_its_own_way(notebook: Notebook) -> None:
    class Closed(io.BytesIO):
        def write(self, _content: object) -> int:
            raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        seal(io.BytesIO(CONTENT), notebook.folder).pour(Closed())


def test_a_drive_that_does_not_answer_for_a_moment_is_no_damage(
    notebook: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    sealed = seal(io.BytesIO(CONTENT), notebook.folder)
    pulled = Pulled(sealed.path.read_bytes())
    monkeypatch.setattr(sealed_files, "open_plain", lambda _path: pulled)
    with pytest.raises(Interrupted):
        sealed.check()


def test_a_file_that_went_before_its_row_is_not_named(notebook: Notebook, now: datetime) -> None:
    sealed = seal(io.BytesIO(CONTENT), notebook.folder)
    sealed.path.unlink()
    with pytest.raises(FileMissing), notebook.transaction("file taken in", now=now) as transaction:
        transaction.keep_file(sealed)
    assert notebook.files.missing() == ()


def test_a_file_that_cannot_be_taken_away_waits_for_the_next_unlock(
    notebook: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    seal(io.BytesIO(CONTENT), notebook.folder)

    def held(_path: Path, **_options: bool) -> None:
        raise PermissionError(13, "held")

    monkeypatch.setattr(Path, "unlink", held)
    assert notebook.files.sweep() == 0
    monkeypatch.undo()
    assert notebook.files.sweep() == 1


class Film(io.RawIOBase):
    """So many bytes, none of them kept anywhere."""

    def __init__(self, size: int) -> None:
        self._left = size

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        given = min(self._left, size)
        self._left -= given
        return b"\x5a" * given


def memory_of(lines: Iterator[str]) -> int:
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


@pytest.mark.alone
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads the memory of the process there")
def test_memory_does_not_grow_with_a_film(notebook: Notebook, rounds: Callable[[int, int], int]) -> None:
    size = rounds(96, 2048) << 20
    seen: list[int] = []

    def look(_size: int) -> None:
        with Path("/proc/self/status").open(encoding="ascii") as status:
            seen.append(memory_of(iter(status)))

    sealed = seal(Film(size), notebook.folder, took=look)  # type: ignore[arg-type]
    assert sealed.size == size
    sealed.check(took=look)
    assert max(seen) - seen[0] < 48 * 1024
