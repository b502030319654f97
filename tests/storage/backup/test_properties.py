"""Whatever is done in between, the last backup gives back the notebook as it was then."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import example, given, settings
from hypothesis import strategies as st

from domain.ids import NoteId
from storage.drafts import Draft
from tests.storage.backup.conftest import Bench, links_of, note, revisions_of
from tests.storage.conftest import Shelf

if TYPE_CHECKING:
    from storage.notebook import Notebook

NOW = datetime(2015, 11, 20, 12, 0, tzinfo=UTC)

actions = st.one_of(
    st.tuples(st.just("keep"), st.integers(0, 5)),
    st.tuples(st.just("trash"), st.integers(0, 5)),
    st.tuples(st.just("draft"), st.integers(0, 2)),
    st.tuples(st.just("back up"), st.integers(0, 0)),
    st.tuples(st.just("stop"), st.integers(1, 6)),
    st.tuples(st.just("damage"), st.integers(0, 1)),
)


@settings(max_examples=12)
@example([("stop", 3), ("draft", 0)])
@given(st.lists(actions, max_size=14))
def test_a_restore_equals_the_notebook_at_its_last_backup(history: list[tuple[str, int]]) -> None:
    with _bench() as bench:
        notebook = bench.shelf.create()
        for number, (action, what) in enumerate([*history, ("back up", 0)]):
            _do(bench, notebook, action, what, number)
        for number, copy in enumerate(bench.copies[:1]):
            back = bench.restored(f"back{number}", copy.parent)
            assert revisions_of(back) == revisions_of(notebook)
            journal = links_of(notebook)
            assert links_of(back)[: len(journal)] == journal
            assert back.drafts.all() == notebook.drafts.all()
            assert back.inspection().findings() == ()


def _do(bench: Bench, notebook: Notebook, action: str, what: int, number: int) -> None:
    from storage.backup.run import Backup

    if action == "keep":
        with notebook.transaction("note kept", now=NOW) as transaction:
            transaction.keep(note(what, f"{number}" * 500))
    elif action == "trash" and notebook.records.find(NoteId(f"{what:032x}")) is not None:
        with notebook.transaction("note trashed", now=NOW) as transaction:
            transaction.trash(NoteId(f"{what:032x}"))
    elif action == "draft":
        notebook.drafts.put(
            Draft(key=f"d{what}", kind="note", record=None, body=f"{number}".encode(), saved_at="2015")
        )
    elif action == "back up":
        bench.back_up(notebook)
    elif action == "stop":
        steps = Backup.planned(notebook, bench.place).run()
        for _step, _number in zip(steps, range(what), strict=False):
            pass
        steps.close()
    elif action == "damage" and len(bench.copies) > what:
        database = bench.copies[what] / "data.db"
        content = bytearray(database.read_bytes())
        content[len(content) // 2] ^= 1
        database.write_bytes(content)


@contextmanager
def _bench() -> Iterator[Bench]:
    with TemporaryDirectory() as folder:
        place = Path(folder, "stick")
        place.mkdir()
        shelf = Shelf(Path(folder), NOW)
        yield Bench(shelf, place, NOW)
        shelf.close()
