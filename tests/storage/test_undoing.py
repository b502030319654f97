"""An import taken back: what only it brought is gone until it is received again, and the history has no hole."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Iterator
from datetime import datetime, timedelta

from domain.case import Case
from domain.ids import CaseId, NoteId
from storage.notebook import Notebook
from storage.revision import Revision
from storage.sealed_files import seal
from storage.undoing import _without_descendants
from tests.storage.taking_in import take_in
from tests.storage.together import (
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
    assert state(one)[2] == ()


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


def test_a_file_that_only_the_import_named_goes_with_it(
    three: tuple[Notebook, Notebook, Notebook], now: datetime
) -> None:
    one, two, _ = three
    ours = take_in(one, 1, b"here as well", CaseId("ca" * 16), now)
    theirs = take_in(two, 2, b"from elsewhere", CaseId("ca" * 16), now)
    sealed = seal(io.BytesIO(b"from elsewhere"), one.folder)
    receive(one, revisions_of(two), now)
    with one.transaction("files received", now=now, is_logged_always=True) as transaction:
        transaction.keep_file(sealed)
    undo(one, 1, now)
    assert one.files.find(bytes.fromhex(theirs.sha256)) is None
    assert not sealed.path.exists()
    kept = one.files.find(bytes.fromhex(ours.sha256))
    assert kept is not None
    kept.check()
    assert one.files.missing() == ()


def test_a_purge_that_was_obeyed_stays_with_an_import_undone(
    three: tuple[Notebook, Notebook, Notebook], now: datetime
) -> None:
    one, two, _ = three
    keep(one, NOTE, now)
    receive(two, revisions_of(one), now)
    purge(two, NOTE.id, now)
    receive(one, revisions_of(two), now)
    assert one.records.find(NOTE.id) is None
    assert undo(one, 1, now) == 0
    assert one.records.find(NOTE.id) is None
    assert one.inspection().findings() == ()


class Walked(list[tuple[int, Revision]]):
    """A history that counts how often it is gone through."""

    times = 0

    def __iter__(self) -> Iterator[tuple[int, Revision]]:
        self.times += 1
        return super().__iter__()


def test_a_history_of_any_length_is_gone_through_a_few_times() -> None:
    history, parents = Walked(), tuple[bytes, ...]()
    for number in range(1, 101):
        revision = Revision(
            record=NOTE.id,
            kind="note",
            parents=parents,
            made_at="2015-11-20T12:00:00Z",
            device="0d" * 16,
            author="",
            salt=number.to_bytes(16, "big"),
            body=b"{}",
        )
        parents = (revision.id,)
        history.append((number, revision))
    # A colleague brought a hundred versions, and somebody went on from the last but one.
    assert _without_descendants(history, frozenset(range(1, 99)) | {100}) == {100}
    assert history.times < 5
