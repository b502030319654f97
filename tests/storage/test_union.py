"""Merging two notebooks is the union of their revisions: in any order, any number of times, and derived state follows."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.case import Case
from domain.ids import CaseId, NoteId
from domain.note import Note
from storage.codec import CODEC
from storage.errors import NotOurs
from storage.notebook import Notebook
from storage.records import ListRow
from storage.revision import Revision
from storage.transport import line_of, revision_of_line
from storage.undoing import undoing

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf

NAMES = ("one", "two", "three")


@pytest.fixture
def three(shelf: Shelf) -> tuple[Notebook, Notebook, Notebook]:
    """Three notebooks that know nothing of each other."""
    one, two, three = (shelf.create(name, person=name) for name in NAMES)
    return one, two, three


def revisions_of(notebook: Notebook) -> list[Revision]:
    """Those that count: what an undone import brought alone is passed on to nobody."""
    return [notebook.revisions.at(number) for number in notebook.revisions.standing()]


def receive(notebook: Notebook, revisions: Iterable[Revision], now: datetime) -> int:
    with notebook.transaction("received", now=now) as transaction:
        transaction.begin_batch(sender=bytes(32), package=bytes(32))
        return sum(transaction.receive(revision_of_line(line_of(revision))) for revision in revisions)


def state(notebook: Notebook) -> tuple[frozenset[bytes], tuple[ListRow, ...], tuple[tuple[bytes, ...], ...]]:
    """Everything that must be the same in two notebooks with the same revisions."""
    rows = tuple(notebook.records.rows())
    ids = frozenset(revision.id for revision in revisions_of(notebook))
    return ids, rows, tuple(notebook.revisions.heads(row.id) for row in rows)


def found(notebook: Notebook, typed: str) -> set[bytes]:
    answer = notebook.search.find(typed)
    return {hit.revision for hit in answer.hits} if answer else set()


def undo(notebook: Notebook, batch: int, now: datetime) -> int:
    """Undo an import; how many revisions count no more."""
    goes = undoing(notebook.batches.brought_alone(batch), notebook.revisions, CODEC).goes
    with notebook.transaction("import undone", is_logged_always=True, now=now) as transaction:
        transaction.set_aside(goes)
        transaction.undo_batch(batch)
    return len(goes)


NOTE = Note(id=NoteId("01" * 16), case=CaseId("ca" * 16), title="start")


def keep(notebook: Notebook, record: Note, now: datetime, *parents: bytes) -> bytes:
    with notebook.transaction("kept", now=now) as transaction:
        return transaction.keep(record, parents=parents or None)


# ---- two people change one record apart ----------------------------------------------------------------------------


def test_changes_made_apart_are_both_kept_until_a_person_decides(
    three: tuple[Notebook, Notebook, Notebook], now: datetime
) -> None:
    one, two, _ = three
    keep(one, NOTE, now)
    receive(two, revisions_of(one), now)
    mine = keep(one, dataclasses.replace(NOTE, title="mine"), now + timedelta(hours=1))
    theirs = keep(two, dataclasses.replace(NOTE, title="theirs"), now + timedelta(hours=2))
    receive(one, revisions_of(two), now)
    receive(two, revisions_of(one), now)

    for notebook in (one, two):
        kept = notebook.records.get("note", NOTE.id)
        assert kept.heads == (theirs, mine)
        assert kept.in_conflict
        assert getattr(kept.record, "title", "") == "theirs"
        assert [row.id for row in notebook.records.conflicts()] == [NOTE.id]
        assert found(notebook, "mine") == {mine}

    keep(one, dataclasses.replace(NOTE, title="both"), now + timedelta(hours=3), mine, theirs)
    receive(two, revisions_of(one), now)
    assert not two.records.get("note", NOTE.id).in_conflict
    assert two.records.conflicts() == ()
    assert state(one) == state(two)
    assert found(two, "mine") == set()


def test_going_on_from_one_side_leaves_the_conflict_open(
    three: tuple[Notebook, Notebook, Notebook], now: datetime
) -> None:
    one, two, _ = three
    keep(one, NOTE, now)
    receive(two, revisions_of(one), now)
    keep(one, dataclasses.replace(NOTE, title="mine"), now)
    keep(two, dataclasses.replace(NOTE, title="theirs"), now)
    receive(one, revisions_of(two), now)
    keep(one, dataclasses.replace(NOTE, title="corrected"), now + timedelta(hours=1))
    assert len(one.revisions.heads(NOTE.id)) == 2


def test_a_form_that_began_before_the_others_change_came_makes_a_conflict_and_loses_nothing(
    three: tuple[Notebook, Notebook, Notebook], now: datetime
) -> None:
    one, two, _ = three
    began = keep(one, NOTE, now)
    receive(two, revisions_of(one), now)
    keep(two, dataclasses.replace(NOTE, title="theirs"), now)
    receive(one, revisions_of(two), now)
    keep(one, dataclasses.replace(NOTE, title="mine"), now, began)
    assert one.records.get("note", NOTE.id).in_conflict


# ---- any order, any number of times --------------------------------------------------------------------------------


def somebody_acts(notebooks: Sequence[Notebook], step: int, now: datetime, data: st.DataObject) -> None:
    """Keep, decide, throw away, receive or undo something in one of the notebooks."""
    notebook = data.draw(st.sampled_from(notebooks))
    record = dataclasses.replace(
        NOTE, id=NoteId(f"{data.draw(st.integers(1, 2)):032x}"), title=f"title{step}"
    )
    match data.draw(st.sampled_from(("keep", "keep", "join", "trash", "receive", "undo"))):
        case "keep":
            keep(notebook, record, now + timedelta(minutes=data.draw(st.integers(0, 3))))
        case "join":
            keep(notebook, record, now, *notebook.revisions.heads(record.id))
        case "trash":
            if notebook.records.find(record.id):
                with notebook.transaction("trashed", now=now) as transaction:
                    transaction.trash(record.id)
        case "undo":
            if open_batches := [batch.number for batch in notebook.batches.all() if not batch.undone]:
                undo(notebook, data.draw(st.sampled_from(open_batches)), now)
        case _:
            receive(notebook, revisions_of(data.draw(st.sampled_from(notebooks))), now)


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_union_does_not_depend_on_order_grouping_or_repetition(
    shelf: Shelf, now: datetime, data: st.DataObject
) -> None:
    run = data.draw(st.uuids())
    one, two, three = (shelf.create(f"{name} {run}", person=name) for name in NAMES)
    for step in range(data.draw(st.integers(1, 12))):
        somebody_acts((one, two, three), step, now, data)

    first, second, third = map(revisions_of, (one, two, three))
    merged, grouped, shuffled = (shelf.create(f"{name} {run}") for name in ("merged", "grouped", "shuffled"))
    for part in (first, second, third):
        receive(merged, part, now)
    receive(grouped, [*third, *second], now)
    receive(grouped, first, now)
    for revision in data.draw(st.permutations([*first, *second, *third])):
        receive(shuffled, [revision], now)
    assert state(merged) == state(grouped) == state(shuffled)

    before = state(merged)
    assert receive(merged, [*second, *first, *third], now) == 0
    assert state(merged) == before

    for notebook in (one, merged, shuffled):
        assert notebook.inspection().findings() == ()
        derived = state(notebook), everything_derived(notebook)
        notebook.rebuild()
        assert (state(notebook), everything_derived(notebook)) == derived
        notebook.close(now)


def everything_derived(notebook: Notebook) -> list[object]:
    tables = ("parentage", "head", "record", "search_docsize")
    found_words = [sorted(found(notebook, f"title{step}")) for step in range(12)]
    return [
        *(notebook._database.rows(f"SELECT * FROM {table} ORDER BY 1, 2") for table in tables),
        found_words,
    ]


# ---- an import taken back ------------------------------------------------------------------------------------------


def test_an_undone_import_is_gone_until_it_is_received_again(
    three: tuple[Notebook, Notebook, Notebook], now: datetime
) -> None:
    one, two, _ = three
    keep(one, NOTE, now)
    keep(two, dataclasses.replace(NOTE, id=NoteId("02" * 16), title="theirs"), now)
    before = state(one), everything_derived(one)
    assert receive(one, revisions_of(two), now) == 1
    after = state(one)
    assert undo(one, 1, now) == 1
    assert (state(one), everything_derived(one)) == before
    assert found(one, "theirs") == set()
    assert one.revisions.last_number() == 2
    assert one.inspection().findings() == ()
    one.rebuild()
    assert (state(one), everything_derived(one)) == before
    assert receive(one, revisions_of(two), now) == 1
    assert state(one) == after
    assert found(one, "theirs")
    assert one.inspection().findings() == ()
    assert [(batch.number, batch.undone, batch.revisions) for batch in one.batches.all()] == [
        (2, False, 1),
        (1, True, 1),
    ]
    assert undo(one, 2, now) == 1
    assert state(one) == before[0]


def test_what_somebody_went_on_from_stays_and_the_rest_goes(
    three: tuple[Notebook, Notebook, Notebook], now: datetime
) -> None:
    one, two, _ = three
    first = keep(two, NOTE, now)
    receive(one, revisions_of(two), now)
    mine = keep(one, dataclasses.replace(NOTE, title="mine"), now)
    keep(two, dataclasses.replace(NOTE, title="theirs"), now + timedelta(hours=1))
    receive(one, revisions_of(two), now)
    assert len(one.revisions.heads(NOTE.id)) == 2
    assert undo(one, 2, now) == 1
    assert one.revisions.heads(NOTE.id) == (mine,)
    assert found(one, "theirs") == set()
    assert undo(one, 1, now) == 0
    assert {revision.id for revision in revisions_of(one)} == {first, mine}
    assert one.inspection().findings() == ()


def test_what_two_imports_brought_goes_with_the_second_of_them(
    three: tuple[Notebook, Notebook, Notebook], now: datetime
) -> None:
    one, two, _ = three
    keep(two, NOTE, now)
    for _time in range(2):
        receive(one, revisions_of(two), now)
    assert undo(one, 1, now) == 0
    assert undo(one, 2, now) == 1
    assert state(one)[1] == ()


def test_a_case_stays_while_something_written_here_belongs_to_it(
    three: tuple[Notebook, Notebook, Notebook], now: datetime
) -> None:
    one, two, _ = three
    with two.transaction("kept", now=now) as transaction:
        transaction.keep(Case(id=NOTE.case, reference="C-1"))
    receive(one, revisions_of(two), now)
    keep(one, NOTE, now)
    assert undo(one, 1, now) == 0
    assert [row.kind for row in one.records.rows()] == ["note", "case"]


# ---- nothing that comes from elsewhere is believed ------------------------------------------------------------------


@pytest.fixture
def revision(three: tuple[Notebook, Notebook, Notebook], now: datetime) -> Revision:
    """An honest revision from the second notebook."""
    keep(three[1], NOTE, now)
    return revisions_of(three[1])[0]


def refused(notebook: Notebook, revision: Revision, now: datetime) -> None:
    entries = notebook.audit.count()
    with pytest.raises(NotOurs):
        receive(notebook, [revision], now)
    assert notebook.audit.count() == entries


def test_a_body_that_speaks_of_another_record_is_refused(
    three: tuple[Notebook, Notebook, Notebook], revision: Revision, now: datetime
) -> None:
    refused(three[0], dataclasses.replace(revision, record="02" * 16), now)
    refused(three[0], dataclasses.replace(revision, kind="case"), now)
    refused(three[0], dataclasses.replace(revision, body=b"{}"), now)


def test_a_record_cannot_change_its_kind_or_take_over_the_history_of_another(
    three: tuple[Notebook, Notebook, Notebook], revision: Revision, now: datetime
) -> None:
    one = three[0]
    receive(one, [revision], now)
    other = dataclasses.replace(NOTE, id=NoteId("02" * 16), title="other")
    keep(one, other, now)
    body = one.revisions.get(one.revisions.heads(other.id)[0]).body
    refused(one, dataclasses.replace(revision, record=other.id, body=body, parents=(revision.id,)), now)


def test_a_revision_that_names_a_stranger_as_its_parent_hides_nothing(
    three: tuple[Notebook, Notebook, Notebook], revision: Revision, now: datetime
) -> None:
    one, two, _ = three
    other = dataclasses.replace(NOTE, id=NoteId("02" * 16), title="other")
    keep(two, other, now)
    kept = two.revisions.get(two.revisions.heads(other.id)[0])
    # It arrives before the one it claims to go on from, so nobody can know yet.
    receive(one, [dataclasses.replace(kept, parents=(revision.id,))], now)
    receive(one, [revision], now)
    assert one.revisions.heads(NOTE.id) == (revision.id,)
    assert found(one, "start") == {revision.id}


def test_what_comes_together_is_a_batch(
    three: tuple[Notebook, Notebook, Notebook], revision: Revision, now: datetime
) -> None:
    one = three[0]
    with one.transaction("package received", now=now) as transaction:
        batch = transaction.begin_batch(sender=bytes(32), package=b"\x01" * 32)
        assert transaction.receive(revision)
        assert not transaction.receive(revision)
    assert one._database.rows("SELECT batch, revision FROM batch_revision") == [(batch, 1)]
    assert one.revisions.missing([revision.id, b"\x02" * 32, b"\x02" * 32]) == (b"\x02" * 32,)
