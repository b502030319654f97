"""The keys of files after a purge: one goes when nothing that counts names its file, and waits while that cannot be known."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from domain.case import Case
from storage.drafts import Draft
from storage.notebook import Notebook
from tests.storage.damaged import damage
from tests.storage.taking_in import take_in
from tests.storage.together import keep, purge

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf


@pytest.fixture
def notebook(shelf: Shelf) -> Notebook:
    return shelf.create()


def test_a_file_that_only_a_draft_names_stays(notebook: Notebook, case: Case, now: datetime) -> None:
    file = take_in(notebook, 1, b"looked at", case.id, now)
    notebook.drafts.put(
        Draft(key="new", kind="note", record=None, body=file.sha256.encode(), place="{}", saved_at="2015")
    )
    purge(notebook, file.id, now)
    assert notebook.files.find(bytes.fromhex(file.sha256)) is not None


@pytest.mark.parametrize("is_read_in_part", [False, True])
def test_a_file_stays_while_an_attachment_that_may_name_it_cannot_be_read(
    notebook: Notebook, case: Case, now: datetime, is_read_in_part: bool
) -> None:
    gone, kept = (take_in(notebook, number, b"the same", case.id, now) for number in (1, 2))
    if is_read_in_part:
        keep(notebook, replace(kept, name="F-3"), now)
    damage(notebook, kept.id)
    purge(notebook, gone.id, now)
    assert notebook.files.find(bytes.fromhex(kept.sha256)) is not None
    assert not notebook.files.missing()


def test_a_key_that_waited_for_a_damaged_attachment_goes_once_that_is_gone_too(
    notebook: Notebook, case: Case, now: datetime
) -> None:
    gone, unreadable, other = (
        take_in(notebook, number, f"{number}".encode(), case.id, now) for number in (1, 2, 3)
    )
    damage(notebook, unreadable.id)
    purge(notebook, gone.id, now)
    assert notebook.files.find(bytes.fromhex(gone.sha256)) is not None
    purge(notebook, unreadable.id, now)
    there = [
        notebook.files.find(bytes.fromhex(each.sha256)) is not None for each in (gone, unreadable, other)
    ]
    assert there == [False, False, True]
    assert len(list((notebook.folder / "files").iterdir())) == 1


def test_the_key_of_a_damaged_attachment_goes_with_it(notebook: Notebook, case: Case, now: datetime) -> None:
    unreadable, other = (take_in(notebook, number, f"{number}".encode(), case.id, now) for number in (1, 2))
    damage(notebook, unreadable.id)
    purge(notebook, unreadable.id, now)
    assert notebook.files.find(bytes.fromhex(unreadable.sha256)) is None
    assert notebook.files.find(bytes.fromhex(other.sha256)) is not None


def test_a_key_that_waited_stays_where_the_attachment_came_back_and_names_it(
    notebook: Notebook, case: Case, now: datetime
) -> None:
    gone, kept = (take_in(notebook, number, b"the same", case.id, now) for number in (1, 2))
    before = notebook._database.row("SELECT author FROM revision WHERE record = ?", (kept.id,))
    assert before is not None
    damage(notebook, kept.id)
    purge(notebook, gone.id, now)
    damage(notebook, kept.id, str(before[0]))
    purge(notebook, take_in(notebook, 3, b"another", case.id, now).id, now)
    assert notebook.files.find(bytes.fromhex(kept.sha256)) is not None
