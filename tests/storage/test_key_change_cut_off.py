"""Changing everything, cut off: at every moment exactly one side of the change opens, and then everything is there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from domain.case import Case
from storage import files, key_change
from storage.errors import ChangeTakenBack, ChangeTookHold, DriveGone, StorageError, WrongPassphrase
from storage.header import COPIES, DATABASE
from storage.key_change import NEXT
from storage.notebook import Notebook
from storage.unlocking import KeyChange, OtherHeader
from tests.storage.changed import NEW, check_is_whole, check_one_side_opens, wanted

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf


@pytest.fixture
def notebook(shelf: Shelf, case: Case, now: datetime) -> Notebook:
    """A notebook with a case, open."""
    notebook = shelf.create()
    with notebook.transaction("case kept", now=now) as transaction:
        transaction.keep(case)
    return notebook


def cut_off_before(notebook: Notebook, now: datetime, step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Change everything with a process that ends at a step: nothing after it is done, and nothing is put in order."""

    class End(BaseException):
        pass

    def end(*_all: object) -> None:
        raise End

    with monkeypatch.context() as cut:
        cut.setattr(key_change, "_take_back", lambda *_all: None)
        cut.setattr(key_change, step, end)
        with suppress(End):
            notebook.change_key(wanted(NEW), now=now)
    notebook._ending.close()


def test_cut_off_before_it_takes_hold_the_old_passphrase_opens(
    shelf: Shelf, notebook: Notebook, case: Case, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_off_before(notebook, now, "move_over", monkeypatch)
    assert (shelf.path() / NEXT).exists()
    with pytest.raises(ChangeTakenBack):
        shelf.open(passphrase=NEW)
    with pytest.raises(WrongPassphrase) as refusal:
        shelf.open(passphrase="neither")
    assert type(refusal.value) is WrongPassphrase
    found = shelf.open()
    assert found.key_change is KeyChange.TAKEN_BACK
    assert not found.header_was_repaired
    check_is_whole(found, case)
    found.close(now)
    with pytest.raises(WrongPassphrase) as refusal:
        shelf.open(passphrase=NEW)
    assert type(refusal.value) is WrongPassphrase


def test_cut_off_after_it_took_hold_the_new_passphrase_opens_and_finishes_it(
    shelf: Shelf, notebook: Notebook, case: Case, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_off_before(notebook, now, "write_header", monkeypatch)
    with pytest.raises(ChangeTookHold):
        shelf.open()
    found = shelf.open(passphrase=NEW)
    assert found.key_change is KeyChange.TOOK_HOLD
    assert not found.header_was_repaired
    check_is_whole(found, case)
    found.close(now)
    assert shelf.open(passphrase=NEW).key_change is KeyChange.NONE


@pytest.mark.parametrize("step", ["move_over", "write_header"])
@pytest.mark.parametrize("copy", COPIES)
def test_cut_off_and_one_copy_of_the_header_lost_it_still_opens(
    shelf: Shelf,
    notebook: Notebook,
    case: Case,
    now: datetime,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
    copy: str,
) -> None:
    cut_off_before(notebook, now, step, monkeypatch)
    (shelf.path() / copy).write_bytes(b"damaged")
    found = shelf.open() if step == "move_over" else shelf.open(passphrase=NEW)
    assert found.other_header is OtherHeader.DAMAGED
    check_is_whole(found, case)


def test_cut_off_between_the_two_last_headers_the_newer_one_counts(
    shelf: Shelf, notebook: Notebook, case: Case, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_off_before(notebook, now, "write_header", monkeypatch)
    older = (shelf.path() / "header.b").read_bytes()
    shelf.open(passphrase=NEW).close(now)
    (shelf.path() / "header.b").write_bytes(older)
    found = shelf.open(passphrase=NEW)
    assert found.other_header is OtherHeader.OLDER
    check_is_whole(found, case)


def test_a_change_that_was_cut_off_can_be_read_where_nothing_can_be_written(
    shelf: Shelf, notebook: Notebook, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_off_before(notebook, now, "write_header", monkeypatch)
    before = shelf.contents()
    shelf.open(passphrase=NEW, read_only=True).close(now)
    assert shelf.contents() == before


def test_where_the_file_system_refuses_the_last_step_the_notebook_is_closed_and_as_it_was(
    shelf: Shelf, notebook: Notebook, case: Case, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_both: object) -> None:
        raise DriveGone

    with monkeypatch.context() as broken:
        broken.setattr(key_change, "move_over", gone)
        with pytest.raises(DriveGone):
            notebook.change_key(wanted(NEW), now=now)
    assert not notebook.is_open
    check_is_whole(shelf.open(), case)


class FailingFrom:
    """File operations that fail for good from the n-th on, as on a disk that is full."""

    def __init__(self, first: int) -> None:
        self.first = first
        self.calls = 0

    def __call__(self, real: Callable[..., object]) -> Callable[..., object]:
        def call(*all_of: object, **named: object) -> object:
            self.calls += 1
            if self.calls >= self.first:
                raise OSError(28, "No space left on device")
            return real(*all_of, **named)

        return call


def test_an_error_at_any_file_leaves_one_side_that_opens(
    shelf: Shelf, notebook: Notebook, case: Case, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    notebook.close(now)
    whole = shutil.copytree(shelf.path(), shelf.path("whole"))
    sides = []
    for first in range(1, 200):
        shutil.rmtree(shelf.path())
        shutil.copytree(whole, shelf.path())
        changing = shelf.open()
        failing = FailingFrom(first)
        with monkeypatch.context() as broken:
            broken.setattr(files, "_write", failing(files._write))
            broken.setattr(files, "_replace", failing(files._replace))
            broken.setattr(os, "fsync", failing(os.fsync))
            with suppress(StorageError):
                changing.change_key(wanted(NEW), now=now)
            changing._ending.close()
        sides.append(check_one_side_opens(shelf.path(), shelf.passphrase, case, now))
        if failing.calls < first:
            break
    assert len(sides) > 10
    assert sides == sorted(sides, reverse=True)
    assert set(sides) == {"old", "new"}


CHANGES = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from tests.storage.changed import NEW, wanted
from storage.notebook import Notebook
now = datetime(2015, 11, 20, tzinfo=UTC)
notebook = Notebook.open(Path(sys.argv[1]), passphrase=sys.argv[2], now=now, ballast_size=0)
notebook.change_key(wanted(NEW), now=now)
"""

CALLS = "openat,write,pwrite64,fsync,fdatasync,ftruncate,rename,unlink"
"""System calls that change a file, or the names in a folder."""


@pytest.mark.needs("strace")
def test_killed_at_any_system_call_one_side_opens(
    shelf: Shelf, notebook: Notebook, case: Case, now: datetime, rounds: Callable[[int, int], int]
) -> None:
    notebook.close(now)
    whole = shutil.copytree(shelf.path(), shelf.path("whole"))
    root = Path(__file__).parents[2]

    def run(kill_at: int | None) -> int:
        """Change everything in a process that is killed at a call; how many calls there were."""
        shutil.rmtree(shelf.path())
        shutil.copytree(whole, shelf.path())
        watched = [
            argument
            for name in (*COPIES, *(f"{each}.new" for each in COPIES), DATABASE, NEXT, f"{NEXT}-journal")
            for argument in ("-P", str(shelf.path() / name))
        ]
        inject = [] if kill_at is None else ["-e", f"inject={CALLS}:signal=KILL:when={kill_at}"]
        trace = shelf.folder / "trace"
        program = [sys.executable, "-c", CHANGES, str(shelf.path()), shelf.passphrase]
        traced = ["strace", "-f", "-qq", "-o", str(trace), *watched, "-e", f"trace={CALLS}", *inject]
        subprocess.run([*traced, *program], cwd=root, check=False, capture_output=True)
        return len(trace.read_text(errors="replace").splitlines())

    every = run(None)
    assert check_one_side_opens(shelf.path(), shelf.passphrase, case, now) == "new"
    points = rounds(6, every)
    sides = []
    for point in range(points):
        run(every - point * every // points)
        sides.append(check_one_side_opens(shelf.path(), shelf.passphrase, case, now))
    # Seen from the last call backwards: the new side first, and from some call on the old one.
    assert sides == sorted(sides)
