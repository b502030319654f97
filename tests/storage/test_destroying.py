"""A destroyed notebook opens with nothing, wherever the process that destroyed it was killed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from domain.case import Case
from storage import destroying
from storage.backup.safety import make_safety_copy, unfinished_safety_folder
from storage.errors import HeaderDamaged, NotDestroyed, StorageError
from storage.header import COPIES
from storage.notebook import Notebook
from tests.storage.tampering import keep

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf

KILLED = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from storage.destroying import destroy
from storage.notebook import Notebook
left = int(sys.argv[3])
def watched(call):
    def counted(*arguments, **named):
        global left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return call(*arguments, **named)
    return counted
notebook = Notebook.open(Path(sys.argv[1]), passphrase=sys.argv[2], now=datetime(2015, 11, 20, tzinfo=UTC), ballast_size=0)
for name in ("write", "fsync", "close", "unlink", "rmdir"):
    setattr(os, name, watched(getattr(os, name)))
destroy(notebook, datetime(2015, 11, 20, tzinfo=UTC))
os._exit(0)
"""


def test_nothing_opens_it_and_nothing_of_it_is_left(shelf: Shelf, case: Case, now: datetime) -> None:
    notebook = shelf.create()
    keep(notebook, case, now, 3)
    (shelf.path() / "files" / "aa.age").write_bytes(b"sealed")
    headers = {name: (shelf.path() / name).read_bytes() for name in COPIES}
    assert destroying.destroy(notebook, now) == 0
    assert not notebook.is_open
    assert not shelf.path().exists()
    assert headers["header.a"]


@pytest.mark.parametrize("was_cut_off", [False, True])
def test_the_safety_copy_beside_it_opens_with_nothing_either(
    shelf: Shelf, now: datetime, was_cut_off: bool
) -> None:
    notebook = shelf.create()
    folder = make_safety_copy(shelf.path(), notebook._keys)
    if was_cut_off:
        folder = folder.rename(unfinished_safety_folder(shelf.path()))
    copies = [*folder.glob("*/header.*")]
    seen = [shelf.folder / f"{number} seen" for number, _copy in enumerate(copies)]
    for copy, elsewhere in zip(copies, seen, strict=True):
        elsewhere.hardlink_to(copy)
    before = [each.read_bytes() for each in seen]
    assert before
    destroying.destroy(notebook, now)
    assert not folder.exists()
    assert all(each.read_bytes() != then for each, then in zip(seen, before, strict=True))


def test_the_salt_and_the_first_pages_are_overwritten_too(shelf: Shelf, now: datetime) -> None:
    notebook = shelf.create()
    seen = shelf.folder / "seen"
    seen.hardlink_to(shelf.path() / "data.db")
    before = seen.read_bytes()[: destroying.BEGINNING]
    destroying.destroy(notebook, now)
    after = seen.read_bytes()[: destroying.BEGINNING]
    pages = range(0, len(before), 4096)
    assert all(before[page : page + 4096] != after[page : page + 4096] for page in pages)


def test_wherever_it_is_killed_it_opens_as_before_or_not_at_all(
    shelf: Shelf, case: Case, now: datetime, tmp_path: Path
) -> None:
    notebook = shelf.create()
    keep(notebook, case, now, 3)
    notebook.close(now)
    kept = tmp_path / "kept"
    shutil.copytree(shelf.path(), kept)
    opened_after: list[bool] = []
    for moment in range(1, 40):
        shutil.rmtree(shelf.path(), ignore_errors=True)
        shutil.copytree(kept, shelf.path())
        command = [sys.executable, "-c", KILLED, str(shelf.path()), shelf.passphrase, str(moment)]
        ended = subprocess.run(command, check=False, cwd=Path(__file__).parents[2])
        opened_after.append(_opens_whole(shelf, now))
        if ended.returncode == 0:
            break
    assert ended.returncode == 0, "it never came to its end"
    # First as before, then never again.
    assert opened_after == sorted(opened_after, reverse=True)
    assert opened_after[0]
    assert not opened_after[-1]
    assert 3 <= opened_after.index(False) <= 6


def _opens_whole(shelf: Shelf, now: datetime) -> bool:
    try:
        notebook = Notebook.open(shelf.path(), passphrase=shelf.passphrase, now=now, ballast_size=0)
    except StorageError:
        return False
    assert notebook.alarm is None
    assert notebook.inspection().findings() == ()
    notebook.close(now)
    return True


def test_the_headers_alone_make_it_unreadable(shelf: Shelf, now: datetime) -> None:
    shelf.create().close(now)
    (shelf.path() / "header.a.new").write_bytes((shelf.path() / "header.a").read_bytes())
    destroying.destroy_headers(shelf.path())
    assert sorted(path.name for path in shelf.path().iterdir() if "header" in path.name) == []
    with pytest.raises(HeaderDamaged):
        shelf.open()


def test_the_disk_has_it_before_the_name_goes(
    shelf: Shelf, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.create().close(now)
    done: list[str] = []
    real_fsync, real_unlink = os.fsync, Path.unlink
    before = {name: (shelf.path() / name).read_bytes() for name in COPIES}

    def fsync(handle: int) -> None:
        real_fsync(handle)
        done.append("disk")

    def unlink(path: Path, missing_ok: bool = False) -> None:
        assert path.read_bytes() != before[path.name]
        assert len(path.read_bytes()) == len(before[path.name])
        done.append("name")
        real_unlink(path, missing_ok)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(Path, "unlink", unlink)
    destroying.destroy_headers(shelf.path())
    assert done[:4] == ["disk", "disk", "name", "name"]


def test_where_nothing_can_be_written_it_is_said_and_it_stays_open(
    shelf: Shelf, case: Case, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    notebook = shelf.create()
    with monkeypatch.context() as refused:
        refused.setattr(destroying, "_is_overwritten", lambda _path, _most: False)
        with pytest.raises(NotDestroyed):
            destroying.destroy(notebook, now)
    keep(notebook, case, now)
    notebook.close(now)
    assert shelf.open().alarm is None


def test_a_header_that_cannot_be_overwritten_is_no_success(shelf: Shelf) -> None:
    assert not destroying._is_overwritten(shelf.folder / "not there", None)
