"""What was deleted for good in the notebook is in no copy of its backup after the next run, and comes back from none."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from domain.ids import CaseId, NoteId
from storage.backup.errors import PurgedMeanwhile
from storage.backup.run import Backup
from tests.storage.pages import pages_of
from tests.storage.taking_in import take_in
from tests.storage.together import purge, receive, revisions_of

if TYPE_CHECKING:
    from storage.notebook import Notebook
    from tests.storage.backup.conftest import Bench

WORD = "qmostsecret"
SECRET = NoteId(f"{5:032x}")


@pytest.fixture
def notebook(bench: Bench) -> Notebook:
    """Ten notes, one of them with the word, backed up twice."""
    notebook = bench.shelf.create()
    bench.keep(notebook, 10)
    bench.keep(notebook, 1, first=5, text=f"{WORD} " * 900)
    take_in(notebook, 99, b"a picture" * 1000, CaseId("ca" * 16), bench.now)
    bench.back_up(notebook)
    bench.keep(notebook, 1, first=20)
    bench.back_up(notebook)
    return notebook


def holds(bench: Bench, notebook: Notebook) -> list[bool]:
    """Of each copy, whether the word lies in a page of it."""
    return [WORD.encode() in pages_of(notebook, copy / "data.db") for copy in bench.copies]


def test_no_copy_holds_it_after_the_next_run(bench: Bench, notebook: Notebook, now: datetime) -> None:
    assert holds(bench, notebook) == [True, True]
    purge(notebook, SECRET, now)
    bench.back_up(notebook)
    assert holds(bench, notebook) == [False, False]
    for name, copy in zip(("a", "b"), bench.copies, strict=True):
        back = bench.restored(name, copy)
        assert back.records.find(SECRET) is None
        assert back.purges.records() == {SECRET}
        assert back.alarm is None
        assert back.inspection().findings() == ()
        back.close(now)


def test_a_backup_made_anew_after_a_purge_is_whole(
    bench: Bench, notebook: Notebook, now: datetime, tmp_path: Path
) -> None:
    purge(notebook, SECRET, now)
    other = tmp_path / "other stick"
    other.mkdir()
    bench.back_up(notebook, other)
    back = bench.restored("back", other)
    assert back.inspection().findings() == ()
    assert back.records.count("note") == notebook.records.count("note")


def test_its_attachments_go_from_the_place_when_no_copy_opens_them(
    bench: Bench, notebook: Notebook, now: datetime
) -> None:
    (folder,) = {copy.parent for copy in bench.copies}
    assert len(list((folder / "files").iterdir())) == 1
    purge(notebook, f"{99:032x}", now)
    bench.back_up(notebook)
    assert list((folder / "files").iterdir()) == []


def test_an_older_backup_that_is_united_with_a_purge_is_purged(
    bench: Bench, notebook: Notebook, now: datetime
) -> None:
    older = bench.restored("older", bench.copies[0])
    purge(notebook, SECRET, now)
    assert older.records.find(SECRET) is not None
    receive(older, revisions_of(notebook), now)
    assert older.records.find(SECRET) is None
    assert WORD.encode() not in pages_of(older)


def test_a_run_that_is_stopped_leaves_a_copy_that_is_whole_and_the_next_one_takes_the_words(
    bench: Bench, notebook: Notebook, now: datetime
) -> None:
    for stop in range(1, 5):
        purge(notebook, f"{stop + 5:032x}" if stop > 1 else SECRET, now)
        steps = Backup.planned(notebook, bench.place).run()
        for _step, _number in zip(steps, range(stop), strict=False):
            pass
        steps.close()
        back = bench.restored(f"back{stop}")
        assert back.inspection().findings() == ()
        back.close(now)
    bench.back_up(notebook)
    assert holds(bench, notebook) == [False, False]


def test_a_purge_during_a_run_ends_it_and_the_next_one_is_whole(
    bench: Bench, notebook: Notebook, now: datetime
) -> None:
    bench.keep(notebook, 1, first=30)
    plan = Backup.planned(notebook, bench.place)
    purge(notebook, f"{30:032x}", now)
    with pytest.raises(PurgedMeanwhile):
        for _step in plan.run():
            pass
    assert bench.restored("before").inspection().findings() == ()
    bench.back_up(notebook)
    assert bench.restored("after").purges.records() == {f"{30:032x}"}
