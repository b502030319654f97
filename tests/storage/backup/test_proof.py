"""The proof of a copy sees whatever is not as it was written, even when somebody with the key wrote it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

import storage.backup.run
from crypto.chain import FIRST
from storage.backup.errors import BackupNotKept
from storage.backup.proof import Proven, prove
from storage.database import Database
from storage.errors import Damaged, HeaderDamaged, HistoryAltered, RecordDamaged, StorageError, WrongHeader
from storage.notebook import Notebook
from tests.storage.backup.conftest import Bench
from tests.storage.backup.drain import result_of

Fill = Callable[[int], Notebook]


def _changed(notebook: Notebook, copy: Path, *statements: str) -> None:
    """Change a copy with the key in hand, past everything that forbids it."""
    with closing(Database(copy / "data.db", notebook.inspection().keys.database, writable=True)) as database:
        for trigger in (
            "revision_stays",
            "revision_is_kept",
            "audit_stays",
            "audit_is_kept",
            "audit_goes_on",
        ):
            database.execute(f"DROP TRIGGER IF EXISTS {trigger}")
        for statement in statements:
            database.execute(statement)


def _proven(notebook: Notebook, copy: Path, since: bytes = FIRST) -> Proven:
    return result_of(prove(copy, notebook.inspection().keys, since=since))


def test_a_sound_copy_is_told_as_what_it_holds(bench: Bench, filled: Fill) -> None:
    notebook = filled(50)
    bench.back_up(notebook)
    proven = _proven(notebook, bench.copies[0])
    assert (proven.revisions, proven.entries) == (50, notebook.audit.count())
    assert proven.link == notebook.audit.newest_link()
    assert proven.pages_are_whole


@pytest.mark.parametrize(
    ("statement", "fact"),
    [
        ("UPDATE revision SET body = zeroblob(length(body)) WHERE number = 7", RecordDamaged),
        ("UPDATE revision SET author = 'Lee' WHERE number = 40", RecordDamaged),
        ("DELETE FROM revision WHERE number = 3", HistoryAltered),
        ("UPDATE revision SET number = 1000 WHERE number = 3", HistoryAltered),
        ("UPDATE audit SET entry = zeroblob(length(entry)) WHERE n = 5", HistoryAltered),
        ("DELETE FROM audit WHERE n = 5", HistoryAltered),
        ("UPDATE revision_set SET state = zeroblob(40)", StorageError),
        ("UPDATE draft SET body = x'00'", RecordDamaged),
        ("UPDATE device SET signing_key = zeroblob(length(signing_key))", Damaged),
    ],
)
def test_whatever_is_not_as_it_was_written_is_seen(
    bench: Bench, filled: Fill, statement: str, fact: type[StorageError]
) -> None:
    from storage.drafts import Draft

    notebook = filled(50)
    notebook.drafts.put(Draft(key="k", kind="note", record=None, body=b"half", saved_at="2015"))
    bench.back_up(notebook)
    _changed(notebook, bench.copies[0], statement)
    with pytest.raises(fact):
        _proven(notebook, bench.copies[0])


def test_what_is_new_since_a_link_is_proven_and_what_was_before_is_not_read_again(
    bench: Bench, filled: Fill
) -> None:
    notebook = filled(20)
    middle = notebook.audit.newest_link()
    bench.keep(notebook, 20, first=100)
    bench.back_up(notebook)
    _changed(notebook, bench.copies[0], "UPDATE revision SET author = 'Lee' WHERE number = 3")
    _proven(notebook, bench.copies[0], since=middle)
    _changed(notebook, bench.copies[0], "UPDATE revision SET author = 'Lee' WHERE number = 25")
    with pytest.raises(RecordDamaged):
        _proven(notebook, bench.copies[0], since=middle)


def test_a_header_that_the_key_does_not_prove_or_of_another_database_is_seen(
    bench: Bench, filled: Fill
) -> None:
    notebook = filled(2)
    bench.back_up(notebook)
    one, two = bench.copies
    content = (one / "header.a").read_bytes()
    for name in ("header.a", "header.b"):
        (one / name).write_bytes(content[:-9] + b"00000000}")
    with pytest.raises(HeaderDamaged):
        _proven(notebook, one)
    other = bench.shelf.create("Other")
    (two / "data.db").write_bytes((other.folder / "data.db").read_bytes())
    with pytest.raises(WrongHeader):
        _proven(notebook, two)


def test_a_stick_that_gives_back_an_older_copy_is_found_out(
    bench: Bench, filled: Fill, monkeypatch: pytest.MonkeyPatch
) -> None:
    notebook = filled(3)
    bench.back_up(notebook)
    before = bench.copies[0].joinpath("data.db").read_bytes()
    bench.keep(notebook, 3, first=20)

    def forget(path: Path) -> bool:
        # Every page of it is authentic; only the last writes never came to be.
        if path.name == "data.db":
            path.write_bytes(before)
        return True

    monkeypatch.setattr(storage.backup.run, "forget_cache", forget)
    with pytest.raises(BackupNotKept):
        bench.back_up(notebook)
