"""Merging two notebooks is the union of their revisions: in any order, any number of times, and derived state follows."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.case import Case
from domain.ids import CaseId, NoteId
from domain.records import Record
from storage.codec import CODEC, Content
from storage.errors import NotOurs
from storage.judged import judged
from storage.listing import listing_of
from storage.notebook import Notebook
from storage.revision import Revision
from tests.storage.together import (
    FIVE,
    NOTE,
    everything_derived,
    found,
    keep,
    purge,
    receive,
    revisions_of,
    state,
    undo,
)

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf

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
    """Keep, decide, throw away, delete for good, receive or undo something in one of the notebooks."""
    notebook = data.draw(st.sampled_from(notebooks))
    record = dataclasses.replace(
        NOTE, id=NoteId(f"{data.draw(st.integers(1, 3)):032x}"), title=f"title{step}"
    )
    act = data.draw(st.sampled_from(("keep", "keep", "join", "trash", "purge", "receive", "receive", "undo")))
    if notebook.purges.is_purged(record.id) and act in ("keep", "join", "purge"):
        act = "receive"
    match act:
        case "purge":
            if notebook.revisions.kind_of(record.id):
                purge(notebook, record.id, now)
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


def check_a_random_history(shelf: Shelf, now: datetime, data: st.DataObject) -> None:
    """Five people act apart and together; then the union of what they have is the same however it is made."""
    run = len(shelf.opened)
    laptops = [shelf.create(f"{name} {run}", person=name) for name in FIVE]
    for step in range(data.draw(st.integers(1, 16))):
        somebody_acts(laptops, step, now, data)

    first, second, *rest = parts = [revisions_of(laptop) for laptop in laptops]
    merged, grouped, shuffled = (shelf.create(f"{name} {run}") for name in ("merged", "grouped", "shuffled"))
    for part in parts:
        receive(merged, part, now)
    receive(grouped, [revision for part in rest for revision in part], now)
    receive(grouped, [*second, *first], now)
    everything = [revision for part in parts for revision in part]
    for revision in data.draw(st.permutations(everything)):
        receive(shuffled, [revision], now)
    assert state(merged) == state(grouped) == state(shuffled)

    before = state(merged)
    assert receive(merged, reversed(everything), now) == 0
    assert state(merged) == before

    for notebook in (laptops[0], merged, shuffled):
        assert notebook.inspection().findings() == ()
        derived = state(notebook), everything_derived(notebook)
        notebook.rebuild()
        assert (state(notebook), everything_derived(notebook)) == derived
        notebook.close(now)


@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_union_does_not_depend_on_order_grouping_or_repetition(
    shelf: Shelf, now: datetime, data: st.DataObject
) -> None:
    check_a_random_history(shelf, now, data)


@pytest.mark.long
@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_union_does_not_depend_on_order_grouping_or_repetition_in_many_histories(
    shelf: Shelf, now: datetime, data: st.DataObject
) -> None:
    check_a_random_history(shelf, now, data)


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


def test_a_record_cannot_change_its_kind(
    three: tuple[Notebook, Notebook, Notebook], revision: Revision, now: datetime
) -> None:
    receive(three[0], [revision], now)
    refused(three[0], squatted(NOTE), now)


@pytest.mark.parametrize("is_first", [False, True])
def test_a_revision_that_names_a_stranger_as_its_parent_hides_nothing_whichever_came_first(
    three: tuple[Notebook, Notebook, Notebook], revision: Revision, now: datetime, *, is_first: bool
) -> None:
    one, two, _ = three
    other = dataclasses.replace(NOTE, id=NoteId("02" * 16), title="other")
    keep(two, other, now)
    kept = two.revisions.get(two.revisions.heads(other.id)[0])
    claims = dataclasses.replace(kept, parents=(revision.id,))
    # Before the true one is here nobody can know; so it is taken in after it too, and counts for its own record alone.
    for each in (claims, revision) if is_first else (revision, claims):
        receive(one, [each], now)
    assert one.revisions.heads(NOTE.id) == (revision.id,)
    assert one.revisions.heads(other.id) == (claims.id,)
    assert found(one, "start") == {revision.id}
    assert one.inspection().findings() == ()


def test_what_comes_together_is_a_batch(
    three: tuple[Notebook, Notebook, Notebook], revision: Revision, now: datetime
) -> None:
    one = three[0]
    with one.transaction("package received", now=now) as transaction:
        batch = transaction.begin_batch(sender=bytes(32), package=b"\x01" * 32)
        arriving = [judged(revision, CODEC, listing_of)]
        assert transaction.receive(arriving) == 1
        assert transaction.receive(arriving) == 0
    assert one._database.rows("SELECT batch, revision FROM batch_revision") == [(batch, 1)]
    assert one.revisions.missing([revision.id, b"\x02" * 32, b"\x02" * 32]) == (b"\x02" * 32,)


def squatted(record: Record) -> Revision:
    """A case under the id of somebody else's record."""
    case = Case(id=CaseId(record.id), reference="squatted")
    body = CODEC.body_of(Content(record=case, is_trashed=False))
    return Revision(
        record=record.id,
        kind="case",
        parents=(),
        made_at="2015-11-19T12:00:00Z",
        device="0d" * 16,
        author="Worker 9",
        salt=bytes(16),
        body=body,
    )


def test_an_id_that_was_taken_by_another_kind_is_free_again_when_that_import_is_undone(
    three: tuple[Notebook, Notebook, Notebook], revision: Revision, now: datetime
) -> None:
    one = three[0]
    squatter = squatted(NOTE)
    receive(one, [squatter], now)
    undo(one, one.batches.all()[0].number, now)
    assert one.revisions.kind_of(NOTE.id) is None
    assert receive(one, [revision], now) == 1
    assert one.records.get("note", NOTE.id).heads == (revision.id,)
    # What was set aside cannot come back beside it.
    refused(one, squatter, now)
    assert one.inspection().findings() == ()
    before = everything_derived(one)
    one.rebuild()
    assert everything_derived(one) == before
    purge(one, NOTE.id, now)
    assert one.inspection().findings() == ()
