"""Deleted for good: no word is left in any page, the ids are, nothing else may be emptied, and the history still proves itself."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from crypto.signing import verify
from domain.case import Case
from domain.ids import NoteId
from domain.note import Note
from domain.purge import Purge
from domain.vocabulary.purges import PurgeReason
from storage.codec import CODEC
from storage.drafts import Draft
from storage.errors import NoSuchRecord, StorageError
from storage.integrity import Fact
from storage.judged import judged
from storage.listing import listing_of
from storage.notebook import Notebook
from storage.purge_facts import RecordPurged
from storage.purging import OVERWRITE
from tests.storage.pages import pages_of
from tests.storage.taking_in import take_in
from tests.storage.together import found, keep, purge

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf

BEGINNING = 9
"""Letters of a word that are looked for: an index stores of a word only what differs from the one before."""


def word() -> str:
    """A word that stands nowhere else."""
    return f"q{secrets.token_hex(8)}"


@pytest.fixture
def notebook(shelf: Shelf) -> Notebook:
    return shelf.create()


def test_no_word_of_any_state_is_left_in_any_page(notebook: Notebook, note: Note, now: datetime) -> None:
    first, second, typed = word(), word(), word()
    others = [
        replace(note, id=NoteId(f"{number:032x}"), text=f"by the river {number} " * 40)
        for number in range(60)
    ]
    # Between many others and after many changes, so that rows were moved from page to page.
    for text in (first, f"{second} " * 900, f"{first} {second} again"):
        keep(notebook, replace(note, title=first, text=text), now)
        for other in others:
            keep(notebook, replace(other, title=text[:3]), now)
    notebook.drafts.put(
        Draft(key=note.id, kind="note", record=note.id, body=typed.encode(), place="{}", saved_at="2015")
    )
    pages = pages_of(notebook)
    assert all(each[:BEGINNING].encode() in pages for each in (first, second, typed))

    purge(notebook, note.id, now)
    pages = pages_of(notebook)
    for each in (first, second, typed):
        assert each[:BEGINNING].encode() not in pages
    assert found(notebook, first) == set()
    assert notebook.records.find(note.id) is None
    assert notebook.records.count("note") == len(others)
    assert notebook.inspection().findings() == ()


def test_what_stays_is_who_why_and_the_ids(notebook: Notebook, note: Note, now: datetime) -> None:
    ids = {keep(notebook, replace(note, text=text), now) for text in ("one", "two")}
    purge(notebook, note.id, now, PurgeReason.CONSENT_WITHDRAWN)
    assert ids <= set(notebook.revisions.ids())
    for identity in ids:
        with pytest.raises(RecordPurged):
            notebook.revisions.get(identity)
    assert notebook._database.rows(
        "SELECT DISTINCT author, device, made_at, parents FROM revision WHERE body = x''"
    ) == [("", "", "", b"")]
    (kept,) = notebook.records.of_kind("purge")
    assert isinstance(kept.record, Purge)
    assert (kept.record.purged, kept.record.kind, kept.record.reason, kept.author) == (
        note.id,
        "note",
        PurgeReason.CONSENT_WITHDRAWN,
        "Kim",
    )
    (entry,) = notebook.audit.entries(limit=1)
    assert entry.revisions == (kept.revision,)
    assert notebook.purges.records() == {note.id}


def test_it_opens_again_without_an_alarm_and_what_is_derived_anew_is_the_same(
    notebook: Notebook, shelf: Shelf, note: Note, case: Case, now: datetime
) -> None:
    keep(notebook, case, now)
    keep(notebook, note, now)
    purge(notebook, note.id, now)
    rows = list(notebook.records.rows())
    notebook.rebuild()
    assert list(notebook.records.rows()) == rows
    notebook.close(now)
    again = shelf.open()
    assert again.alarm is None
    assert again.inspection().findings() == ()


def test_nothing_is_kept_under_it_again(notebook: Notebook, note: Note, now: datetime) -> None:
    keep(notebook, note, now)
    before = notebook.revisions.get(notebook.revisions.heads(note.id)[0])
    purge(notebook, note.id, now)
    with pytest.raises(RecordPurged):
        keep(notebook, note, now)
    with pytest.raises(RecordPurged):
        purge(notebook, note.id, now)
    with notebook.transaction("received", now=now) as transaction:
        for each in (before, replace(before, salt=bytes(16))):
            assert not transaction.receive([judged(each, CODEC, listing_of)])
    with pytest.raises(NoSuchRecord):
        purge(notebook, "00" * 16, now)
    (kept,) = notebook.records.of_kind("purge")
    with pytest.raises(NoSuchRecord):
        purge(notebook, kept.record.id, now)
    assert notebook.inspection().findings() == ()


FORBIDDEN = (
    "UPDATE revision SET body = x'' WHERE record = '{note}'",
    "UPDATE revision SET parents = x'', made_at = '', device = '', author = '', salt = zeroblob(16), body = x''",
    "UPDATE revision SET author = 'Nobody' WHERE record = '{note}'",
    "DELETE FROM revision WHERE record = '{note}'",
    "INSERT INTO purged (record, purge) VALUES ('{note}', 1)",
    "INSERT INTO purged (record, purge) SELECT '{note}', number FROM revision WHERE kind = 'purge'",
    "UPDATE purged SET record = '{note}'",
    "DELETE FROM purged",
    "INSERT OR REPLACE INTO purged (record, purge) SELECT '{purged}', 1",
    "DELETE FROM audit",
)


@pytest.mark.parametrize("statement", FORBIDDEN)
def test_nothing_but_what_a_purge_names_can_be_emptied(
    notebook: Notebook, note: Note, now: datetime, statement: str
) -> None:
    other = replace(note, id=NoteId("0f" * 16))
    keep(notebook, note, now)
    keep(notebook, other, now)
    purge(notebook, other.id, now)
    with pytest.raises(StorageError):
        notebook._database.execute(statement.format(note=note.id, purged=other.id))
    assert notebook.records.get("note", note.id).record == note
    assert notebook.inspection().findings() == ()


def test_a_file_goes_with_the_last_record_that_names_it(
    notebook: Notebook, case: Case, now: datetime
) -> None:
    shared = [take_in(notebook, number, b"the same", case.id, now) for number in (1, 2)]
    alone = take_in(notebook, 3, b"by itself", case.id, now)
    folder = notebook.folder / "files"
    assert len(list(folder.iterdir())) == 3, "the second of the same content took the place of the first"
    notebook.files.sweep()
    purge(notebook, shared[0].id, now)
    assert notebook.files.find(bytes.fromhex(shared[0].sha256)) is not None
    purge(notebook, alone.id, now)
    assert notebook.files.find(bytes.fromhex(alone.sha256)) is None
    assert len(list(folder.iterdir())) == 1
    purge(notebook, shared[1].id, now)
    assert list(folder.iterdir()) == []
    assert notebook._database.rows("SELECT count(*) FROM dropped_file") == [(2,)]


def test_what_was_being_typed_in_a_case_goes_with_it(notebook: Notebook, case: Case, now: datetime) -> None:
    keep(notebook, case, now)
    for number, inside in enumerate((case.id, "cb" * 16)):
        body = f'{{"record": {{"case": "{inside}"}}}}'.encode()
        notebook.drafts.put(
            Draft(key=f"{number:032x}", kind="note", record=None, body=body, place="{}", saved_at="2015")
        )
    purge(notebook, case.id, now)
    assert [draft.key for draft in notebook.drafts.all()] == [f"{1:032x}"]


def test_what_was_being_typed_of_a_record_when_it_was_new_goes_with_it(
    notebook: Notebook, note: Note, now: datetime
) -> None:
    keep(notebook, note, now)
    notebook.drafts.put(Draft(key=note.id, kind="note", record=None, body=b"{}", place="{}", saved_at="2015"))
    purge(notebook, note.id, now)
    assert notebook.drafts.all() == ()


def test_the_signature_is_the_one_of_the_page(notebook: Notebook, note: Note, now: datetime) -> None:
    keep(notebook, note, now)
    purge(notebook, note.id, now, PurgeReason.TOO_DANGEROUS)
    (kept,) = notebook.records.of_kind("purge")
    assert isinstance(kept.record, Purge)
    lines = ("fieldbook purge 1", kept.record.id, note.id, "note", "too_dangerous", "2015-11-20T12:00:00Z")
    signed = "".join(f"{line}\n" for line in (*lines, notebook.device.id, "Kim")).encode()
    public = verify(kept.record.signature, signed, "fieldbook-purge@v1")
    assert public == notebook.device.signing_key().public
    digest = hashlib.sha256(b"fieldbook device 1" + public).hexdigest()
    assert notebook.device.id == digest[:32]


def test_what_cannot_be_read_can_be_deleted_for_good(notebook: Notebook, note: Note, now: datetime) -> None:
    text = word()
    keep(notebook, replace(note, text=text), now)
    keep(notebook, replace(note, id=NoteId("0f" * 16)), now)
    (trigger,) = notebook._database.row("SELECT sql FROM sqlite_master WHERE name = 'revision_stays'") or (
        "",
    )
    notebook._database.execute("DROP TRIGGER revision_stays")
    notebook._database.execute("UPDATE revision SET author = 'Nobody' WHERE record = ?", (note.id,))
    notebook._database.execute(trigger)
    purge(notebook, note.id, now)
    assert text[:BEGINNING].encode() not in pages_of(notebook)
    assert notebook.inspection().findings() == ()


def test_emptied_without_a_purge_is_seen(notebook: Notebook, note: Note, now: datetime) -> None:
    keep(notebook, note, now)
    notebook._database.execute("DROP TRIGGER revision_stays")
    notebook.purges.empty_revisions(note.id)
    found_wrong = {(each.fact, each.record) for each in notebook.inspection().findings()}
    assert (Fact.PURGE_NOT_PROVEN, note.id) in found_wrong


def test_what_is_there_again_is_seen(notebook: Notebook, note: Note, now: datetime) -> None:
    keep(notebook, note, now)
    before = notebook._database.rows("SELECT parents, made_at, device, author, salt, body FROM revision")
    purge(notebook, note.id, now)
    notebook._database.execute("DROP TRIGGER revision_stays")
    notebook._database.execute(
        "UPDATE revision SET parents = ?, made_at = ?, device = ?, author = ?, salt = ?, body = ? WHERE record = '"
        + note.id
        + "'",
        before[0],
    )
    assert [each.fact for each in notebook.inspection().findings()] == [Fact.PURGED_IS_BACK]


def test_cut_off_before_the_pages_were_written_over_the_next_unlock_does_it(
    notebook: Notebook, shelf: Shelf, note: Note, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(notebook, note, now)
    monkeypatch.setattr("storage.commits.overwrite", lambda _database: None)
    purge(notebook, note.id, now)
    assert notebook.settings.get(OVERWRITE)
    notebook.close(now)
    assert not shelf.open().settings.get(OVERWRITE)
