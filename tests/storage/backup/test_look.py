"""A backup looked at: its lists and its search are there, nothing is written, and nothing can be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from crypto.keyslots import Opener
from domain.ids import NoteId
from storage.backup.errors import EveryCopyDamaged
from storage.backup.look import looked_into
from storage.errors import ReadOnly, WrongPassphrase
from storage.notebook import Notebook
from tests.storage.backup.conftest import Bench, note
from tests.storage.backup.drain import result_of

Fill = Callable[[int], Notebook]


def _look(bench: Bench, passphrase: str | None = None) -> tuple[Notebook, bool]:
    notebook, was_damaged = result_of(
        looked_into(bench.place, Opener(passphrase=passphrase or bench.shelf.passphrase), now=bench.now)
    )
    bench.shelf.opened.append(notebook)
    return notebook, was_damaged


def test_lists_and_search_are_there(bench: Bench, filled: Fill) -> None:
    bench.back_up(filled(5))
    notebook, _ = _look(bench)
    assert [row.title for row in notebook.records.page("note")] == [f"n{each}" for each in range(5)]
    assert notebook.records.get("note", NoteId(f"{3:032x}")).record == note(3)
    found = notebook.search.find("n3")
    assert found is not None
    assert [hit.record.id for hit in found.hits] == [f"{3:032x}"]


def test_nothing_there_is_changed_by_looking_and_nothing_can_be(
    bench: Bench, filled: Fill, now: datetime
) -> None:
    bench.back_up(filled(2))
    before = _bytes_below(bench.place)
    notebook, _ = _look(bench)
    with pytest.raises(ReadOnly), notebook.transaction("note kept", now=now) as transaction:
        transaction.keep(note(9))
    notebook.close(now)
    assert _bytes_below(bench.place) == before


def test_with_the_newest_copy_damaged_the_earlier_one_is_shown_and_that_is_said(
    bench: Bench, filled: Fill
) -> None:
    notebook = filled(3)
    bench.back_up(notebook)
    before = {copy: (copy / "data.db").read_bytes() for copy in bench.copies}
    bench.keep(notebook, 2, first=10)
    bench.back_up(notebook)
    (newest,) = (copy for copy, content in before.items() if (copy / "data.db").read_bytes() != content)
    _spoil(newest / "data.db")
    shown, was_damaged = _look(bench)
    assert (shown.records.count("note"), was_damaged) == (3, True)
    _spoil(next(copy for copy in bench.copies if copy != newest) / "data.db")
    with pytest.raises(EveryCopyDamaged):
        _look(bench)


def test_a_wrong_passphrase_is_called_so(bench: Bench, filled: Fill) -> None:
    bench.back_up(filled(1))
    with pytest.raises(WrongPassphrase):
        _look(bench, "not the passphrase")


def _spoil(database: Path) -> None:
    content = bytearray(database.read_bytes())
    # The revisions stand in the first pages behind the schema, the journal between them.
    for page in range(2, len(content) // 4096):
        content[page * 4096 + 100] ^= 1
    database.write_bytes(content)


def _bytes_below(place: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(place)): path.read_bytes()
        for path in place.rglob("*")
        if path.is_file() and path.name != "lock"
    }
