"""A backup is the notebook at its moment: the first one, the next ones, and what a run leaves alone."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime
from time import sleep
from typing import TYPE_CHECKING

import pytest

from domain.ids import NoteId
from storage.backup.errors import BackupFromBefore, NotBackedUp
from storage.backup.run import Backup, Made
from storage.codec import CODEC
from storage.drafts import Draft
from storage.errors import Stopped
from storage.judged import judged
from storage.listing import listing_of
from storage.notebook import Notebook
from storage.settings import UNFINISHED_ELSEWHERE
from tests.storage.backup.conftest import Bench, links_of, note, revisions_of
from tests.storage.backup.drain import result_of

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf

Fill = Callable[[int], Notebook]


def test_the_first_backup_lies_there_twice_and_each_gives_the_notebook_back(
    bench: Bench, filled: Fill, now: datetime
) -> None:
    notebook = filled(20)
    notebook.drafts.put(Draft(key="k", kind="note", record=None, body=b"half a w", saved_at="2015"))
    journal, made = links_of(notebook), bench.back_up(notebook)
    assert (made.revisions, made.new, made.copies) == (20, 20, 2)
    for number, copy in enumerate(bench.copies):
        back = bench.restored(f"back{number}", copy)
        assert back.alarm is None
        assert revisions_of(back) == revisions_of(notebook)
        assert links_of(back)[: len(journal)] == journal
        assert links_of(back)[len(journal)][2] == "notebook restored"
        draft = back.drafts.get("k")
        assert draft is not None
        assert draft.body == b"half a w"
        assert back.records.count("note") == 20
        assert back.inspection().findings() == ()
        assert back.device.id != notebook.device.id


def test_what_was_being_written_on_the_lost_computer_is_not_looked_for_on_another(
    bench: Bench, filled: Fill
) -> None:
    notebook = filled(1)
    notebook.settings.put(UNFINISHED_ELSEWHERE, ["/media/stick/summary.pdf"])
    bench.back_up(notebook)
    assert bench.restored("back").settings.get(UNFINISHED_ELSEWHERE) == []


def test_the_next_run_adds_what_is_new_to_the_copy_that_is_behind(bench: Bench, filled: Fill) -> None:
    notebook = filled(5)
    bench.back_up(notebook)
    for round_ in range(1, 4):
        before = {copy: (copy / "data.db").read_bytes() for copy in bench.copies}
        bench.keep(notebook, 3, first=100 * round_)
        made = bench.back_up(notebook)
        changed = [copy for copy, content in before.items() if (copy / "data.db").read_bytes() != content]
        assert len(changed) == 1
        assert made.new == 3 if round_ == 1 else 6
        back = bench.restored(f"back{round_}")
        assert revisions_of(back) == revisions_of(notebook)


def test_what_was_typed_and_thrown_away_again_is_not_in_the_backup(bench: Bench, filled: Fill) -> None:
    notebook = filled(1)
    notebook.drafts.put(Draft(key="k", kind="note", record=None, body=b"half", saved_at="2015"))
    bench.back_up(notebook)
    notebook.drafts.delete("k")
    bench.back_up(notebook)
    assert bench.restored("back").drafts.all() == ()


def test_every_table_is_either_history_or_copied_or_derived(bench: Bench, filled: Fill) -> None:
    from storage.backup.union import GROWING, HISTORY, small_tables
    from storage.derived import TABLES

    notebook = filled(1)
    rows = notebook._database.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
    names = {str(name) for (name,) in rows if not str(name).startswith("search_")}
    assert names == {*HISTORY, *TABLES, *GROWING, *small_tables(notebook._database)}


def test_every_copied_table_that_stands_on_history_waits_for_it(filled: Fill) -> None:
    from storage.backup.union import UPON_HISTORY, small_tables

    database = filled(1)._database
    upon = {name for name in small_tables(database) if database.rows(f"PRAGMA foreign_key_list({name})")}
    assert upon == UPON_HISTORY


def test_a_received_batch_can_still_be_named_after_a_restore(
    bench: Bench, shelf: Shelf, now: datetime
) -> None:
    notebook, other = shelf.create(), shelf.create("Other")
    bench.keep(other, 3)
    bench.back_up(notebook)
    with notebook.transaction("package received", now=now) as transaction:
        transaction.begin_batch(sender=bytes(32), package=b"p")
        for number in other.revisions.numbers():
            transaction.receive([judged(other.revisions.at(number), CODEC, listing_of)])
    bench.back_up(notebook)
    back = bench.restored("back")
    asked = "SELECT count(*) FROM batch JOIN batch_revision ON batch = number"
    assert back._database.row(asked) == (3,)
    assert back.alarm is None


def test_a_record_changed_while_a_backup_runs_is_in_the_next_one(bench: Bench, filled: Fill) -> None:
    notebook = filled(3)
    steps = Backup.planned(notebook, bench.place).run()
    next(steps)
    bench.keep(notebook, 1, first=50)
    for _ in steps:
        pass
    back = bench.restored("back")
    assert back.records.count("note") == 3
    bench.back_up(notebook)
    assert bench.restored("again").records.get("note", NoteId(f"{50:032x}")).record == note(50)


@pytest.mark.parametrize("steps_done", [1, 2, 4])
def test_a_run_that_is_stopped_leaves_the_earlier_backup(bench: Bench, filled: Fill, steps_done: int) -> None:
    notebook = filled(3)
    bench.back_up(notebook)
    kept = revisions_of(notebook)
    bench.keep(notebook, 2, first=70)
    steps = Backup.planned(notebook, bench.place).run()
    for _ in range(steps_done):
        next(steps)
    steps.close()
    back = bench.restored("back")
    assert revisions_of(back)[: len(kept)] == kept
    assert back.alarm is None
    made = bench.back_up(notebook)
    assert made.revisions == 5


def test_somebody_goes_on_writing_while_a_backup_runs_on_another_thread(bench: Bench, filled: Fill) -> None:
    notebook = filled(300)
    runs: list[Made] = []

    def run(planned: Backup) -> None:
        runs.append(result_of(planned.run()))

    for round_ in range(3):
        thread = threading.Thread(target=run, args=(Backup.planned(notebook, bench.place),))
        thread.start()
        written = 0
        while thread.is_alive():
            bench.keep(notebook, 1, first=1000 * (round_ + 1) + written)
            written += 1
            sleep(0.02)
        thread.join()
        assert written > 1
    assert len(runs) == 3
    assert bench.back_up(notebook).revisions == notebook.revisions.last_number()
    assert revisions_of(bench.restored("back")) == revisions_of(notebook)
    assert notebook.inspection().findings() == ()


def test_a_notebook_that_is_locked_ends_the_run(bench: Bench, filled: Fill, now: datetime) -> None:
    notebook = filled(30)
    steps = Backup.planned(notebook, bench.place).run()
    next(steps)
    notebook.close(now)
    with pytest.raises(Stopped):
        result_of(steps)


def test_a_notebook_whose_history_was_accepted_is_backed_up_to_a_new_place_only(
    bench: Bench, filled: Fill, shelf: Shelf, now: datetime
) -> None:
    notebook = filled(5)
    bench.back_up(notebook)
    database = notebook._database
    for statement in (
        "DROP TRIGGER audit_stays",
        "UPDATE audit SET entry = CAST(replace(CAST(entry AS TEXT), 'Kim', 'Lee') AS BLOB) WHERE n = 4",
        "DROP TRIGGER revision_is_kept",
        "DELETE FROM revision WHERE number = 2",
    ):
        database.execute(statement)
    notebook.close(now)
    seen = shelf.open()
    names = [each.sign.name for each in seen.seen]
    with pytest.raises(NotBackedUp):
        bench.back_up(seen)
    seen.close(now)
    accepted = Notebook.open(
        shelf.path(), passphrase=shelf.passphrase, now=now, accepting=names, ballast_size=0
    )
    shelf.opened.append(accepted)
    with pytest.raises(BackupFromBefore):
        bench.back_up(accepted)
    new = bench.place / "new"
    new.mkdir()
    bench.back_up(accepted, new)
    bench.keep(accepted, 2, first=70)
    bench.back_up(accepted, new)
    back = bench.restored("back", new)
    assert revisions_of(back) == revisions_of(accepted)
    assert back.alarm is None
    assert back.inspection().findings() == ()


def test_an_undone_import_is_undone_in_the_backup_too(bench: Bench, shelf: Shelf, filled: Fill) -> None:
    notebook, colleague = filled(3), shelf.create("Colleague")
    bench.keep(colleague, 2, first=100)
    with notebook.transaction("package received", now=bench.now) as transaction:
        batch = transaction.begin_batch(sender=bytes(32), package=bytes(32))
        for number in colleague.revisions.numbers():
            transaction.receive([judged(colleague.revisions.at(number), CODEC, listing_of)])
    bench.back_up(notebook)
    with notebook.transaction("import undone", is_logged_always=True, now=bench.now) as transaction:
        transaction.set_aside(notebook.batches.brought_alone(batch))
        transaction.undo_batch(batch)
    bench.back_up(notebook)
    back = bench.restored("back")
    assert back.records.count("note") == 3
    assert back.batches.all() == notebook.batches.all()
    assert revisions_of(back) == revisions_of(notebook)
    assert back.inspection().findings() == ()


def test_the_first_backup_after_an_undone_import_is_whole(bench: Bench, shelf: Shelf, filled: Fill) -> None:
    notebook, colleague = filled(3), shelf.create("Colleague")
    bench.keep(colleague, 2, first=100)
    arriving = [judged(each, CODEC, listing_of) for each in map(colleague.revisions.at, (1, 2))]
    for is_undone in (True, False):
        with notebook.transaction("package received", is_logged_always=True, now=bench.now) as transaction:
            batch = transaction.begin_batch(sender=bytes(32), package=bytes(32))
            transaction.receive(arriving)
        if is_undone:
            with notebook.transaction("import undone", is_logged_always=True, now=bench.now) as transaction:
                transaction.set_aside(notebook.batches.brought_alone(batch))
                transaction.undo_batch(batch)
            bench.back_up(notebook)
    bench.back_up(notebook)
    back = bench.restored("back")
    assert back.records.count("note") == 5
    assert back.batches.all() == notebook.batches.all()
    assert back.inspection().findings() == ()
