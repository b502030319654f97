"""Any choice of old pages put back: nothing that was kept is taken back unseen."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.case import Case
from domain.ids import CaseId, NoteId
from domain.note import Note
from storage.errors import StorageError
from storage.journal import PAGE
from storage.notebook import Notebook
from tests.storage.conftest import PASSPHRASE, Shelf
from tests.storage.tampering import keep

NOW = datetime(2015, 11, 20, tzinfo=UTC)


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes, bytes]:
    """A closed notebook's folder, an older state of its database, and the newest."""
    shelf = Shelf(tmp_path_factory.mktemp("states"), NOW)
    case = Case(id=CaseId("ca" * 16), reference="MC-1", title="Nine at the river")
    notebook = shelf.create()
    keep(notebook, case, NOW, 30)
    notebook.close(NOW)
    old = (shelf.path() / "data.db").read_bytes()
    notebook = shelf.open()
    keep(notebook, case, NOW, 12)
    notebook.close(NOW)
    return shelf.path(), old, (shelf.path() / "data.db").read_bytes()


def _seen_or_harmless(folder: Path, content: bytes) -> None:
    """With these pages either an alarm is raised, the whole check finds something, or everything kept is there all the same."""
    copy = folder.parent / "looked at.notebook"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(folder, copy)
    (copy / "data.db").write_bytes(content)
    try:
        notebook = Notebook.open(copy, passphrase=PASSPHRASE, now=NOW, read_only=True, ballast_size=0)
    except StorageError:
        return
    try:
        if notebook.alarm is not None or notebook.inspection().findings():
            return
        assert notebook.revisions.last_number() == 42
        assert len([notebook.revisions.get(identity) for identity in notebook.revisions.ids()]) == 42
        assert notebook.records.find("ca" * 16) is not None
    finally:
        notebook.close(NOW)


@settings(max_examples=12, suppress_health_check=list(HealthCheck), deadline=None)
@given(data=st.data())
def test_no_choice_of_old_pages_takes_anything_back_unseen(
    states: tuple[Path, bytes, bytes], data: st.DataObject
) -> None:
    _some_old_pages(states, data)


@pytest.mark.long
@settings(max_examples=2000, suppress_health_check=list(HealthCheck), deadline=None)
@given(data=st.data())
def test_no_choice_of_old_pages_out_of_thousands_takes_anything_back_unseen(
    states: tuple[Path, bytes, bytes], data: st.DataObject
) -> None:
    _some_old_pages(states, data)


def _some_old_pages(states: tuple[Path, bytes, bytes], data: st.DataObject) -> None:
    folder, old, new = states
    differing = [
        number
        for number in range(min(len(old), len(new)) // PAGE)
        if old[number * PAGE : (number + 1) * PAGE] != new[number * PAGE : (number + 1) * PAGE]
    ]
    chosen = data.draw(st.sets(st.sampled_from(differing), min_size=1))
    content = bytearray(new)
    for number in chosen:
        content[number * PAGE : (number + 1) * PAGE] = old[number * PAGE : (number + 1) * PAGE]
    if data.draw(st.booleans()):
        del content[len(old) :]
    _seen_or_harmless(folder, bytes(content))


def test_the_whole_check_comes_to_its_end_whichever_page_is_old(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, NOW)
    notebook = shelf.create()
    for number in range(60):
        if number == 40:
            notebook.close(NOW)
            old = (shelf.path() / "data.db").read_bytes()
            notebook = shelf.open()
        with notebook.transaction("kept", now=NOW) as transaction:
            transaction.keep(Note(id=NoteId(f"{number:032x}"), case=CaseId("ca" * 16), text="x" * 500))
    notebook.close(NOW)
    new = (shelf.path() / "data.db").read_bytes()
    for start in range(0, len(old), PAGE):
        if old[start : start + PAGE] == new[start : start + PAGE]:
            continue
        mixed = new[:start] + old[start : start + PAGE] + new[start + PAGE :]
        (shelf.path() / "data.db").write_bytes(mixed)
        try:
            notebook = shelf.open(read_only=True)
        except StorageError:
            continue
        assert notebook.inspection().findings() or notebook.alarm is None
        notebook.close(NOW)
