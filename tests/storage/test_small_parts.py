"""Drafts, settings, the device, and what a record's listing says."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from crypto import age
from crypto.signing import public_line, verify
from domain.ids import PartnerId, SourceId
from domain.note import Note, NoteKind
from domain.partner import Partner
from domain.person import Person
from domain.sensitivity import Protection, Sensitivity
from domain.source import Source
from storage.device import Device
from storage.drafts import Draft
from storage.errors import Damaged, RecordDamaged
from storage.listing import UNDATED, listing_of

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf

DRAFT = Draft(
    key="event/new",
    kind="event",
    record=None,
    body=b"half a sen",
    place='{"field":"when"}',
    saved_at="2015-11-20T12:00:00Z",
)


def test_a_draft_is_there_after_the_lock_until_it_is_deleted(shelf: Shelf, now: datetime) -> None:
    notebook = shelf.create()
    notebook.drafts.put(Draft(key="event/new", kind="event", record=None, body=b"ha", saved_at="earlier"))
    notebook.drafts.put(DRAFT)
    notebook.close(now)
    notebook = shelf.open()
    assert notebook.drafts.get(DRAFT.key) == DRAFT
    assert notebook.drafts.all() == (DRAFT,)
    notebook.drafts.delete(DRAFT.key)
    assert notebook.drafts.get(DRAFT.key) is None


def test_a_draft_goes_with_the_transaction_that_keeps_its_record(
    shelf: Shelf, note: Note, now: datetime
) -> None:
    notebook = shelf.create()
    notebook.drafts.put(DRAFT)

    def keep(*, fails: bool) -> None:
        with notebook.transaction("note kept", now=now) as transaction:
            transaction.keep(note)
            notebook.drafts.delete(DRAFT.key)
            if fails:
                raise KeyError

    with pytest.raises(KeyError):
        keep(fails=True)
    assert notebook.drafts.get(DRAFT.key) == DRAFT
    keep(fails=False)
    assert notebook.drafts.get(DRAFT.key) is None


def test_a_damaged_draft_is_not_shown(shelf: Shelf) -> None:
    notebook = shelf.create()
    notebook.drafts.put(DRAFT)
    notebook._database.execute("UPDATE draft SET body = zeroblob(10)")
    with pytest.raises(RecordDamaged):
        notebook.drafts.get(DRAFT.key)


def test_settings_belong_to_the_notebook(shelf: Shelf, now: datetime) -> None:
    notebook = shelf.create()
    place = {"case": "ca" * 16, "field": "when", "cursor": 7, "open": [True, None, "한"]}
    notebook.settings.put("place", {})
    notebook.settings.put("place", place)
    notebook.close(now)
    notebook = shelf.open()
    assert notebook.settings.get("place") == place
    assert notebook.settings.get("nothing", 3) == 3
    notebook._database.execute("UPDATE setting SET value = '{' WHERE name = 'place'")
    with pytest.raises(Damaged):
        notebook.settings.get("place")


def test_a_device_keeps_its_keys_and_signs_with_them(shelf: Shelf, now: datetime) -> None:
    notebook = shelf.create()
    before = notebook.device
    known = (before.id, before.age_recipient)
    public = before.signing_key().public
    signature = before.signing_key().sign(b"list", "fieldbook-package")
    assert verify(signature, b"list", "fieldbook-package") == public
    assert public_line(public) == before.signing_key().public_line()
    notebook.close(now)
    device = shelf.open().device
    assert (device.id, device.age_recipient) == known
    assert device.signing_key().public == public
    assert age.check_recipient(device.age_recipient) == device.age_recipient
    assert device.age_identity().startswith("AGE-SECRET-KEY-1")


def test_each_partner_has_a_key_for_labels_that_stays_and_is_stored_nowhere(
    shelf: Shelf, now: datetime
) -> None:
    notebook = shelf.create()
    one, other = (notebook.device.label_key(partner) for partner in ("01" * 16, "02" * 16))
    assert len({one, other, shelf.create("other").device.label_key("01" * 16)}) == 3
    notebook.close(now)
    notebook = shelf.open()
    assert notebook.device.label_key("01" * 16) == one
    tables = notebook._database.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
    for (table,) in tables:
        for row in notebook._database.rows(f"SELECT * FROM {table}"):
            stored = b"|".join(each if isinstance(each, bytes) else str(each).encode() for each in row)
            assert one not in stored
            assert one.hex().encode() not in stored


def test_the_secrets_of_a_device_are_wrapped_and_belong_to_it(shelf: Shelf) -> None:
    notebook = shelf.create()
    (row,) = notebook._database.rows("SELECT * FROM device")
    assert not any(notebook.device.age_identity().encode() in bytes(str(value), "latin-1") for value in row)
    notebook._database.execute("UPDATE device SET signing_key = age_secret")
    with pytest.raises(Damaged):
        notebook.device.signing_key()


def test_two_notebooks_are_two_devices(shelf: Shelf) -> None:
    one, other = shelf.create("one").device, shelf.create("other").device
    assert one.id != other.id
    assert one.signing_key().public != other.signing_key().public
    assert one.age_recipient != other.age_recipient


def test_a_notebook_without_its_device_is_damaged_and_opens_for_reading(shelf: Shelf, now: datetime) -> None:
    notebook = shelf.create()
    notebook._database.execute("DELETE FROM device")
    device = Device(notebook._database, notebook._keys.lasting)
    for read in (lambda: device.id, lambda: device.age_recipient, device.signing_key, device.age_identity):
        with pytest.raises(Damaged):
            read()
    notebook.close(now)
    notebook = shelf.open()
    assert isinstance(notebook.alarm, Damaged)
    assert not notebook.is_writable


# ---- listing ----------------------------------------------------------------------------------------------------------


def test_a_listing_holds_what_was_typed_and_no_terms_ids_or_keys(note: Note, person: Person) -> None:
    listing = listing_of(note)
    assert listing.texts == ("First call", "They crossed at Móng Cái.")
    assert (listing.case, listing.title, listing.day, listing.names) == (note.case, "First call", UNDATED, ())
    assert note.kind is NoteKind.OBSERVATION
    partner = Partner(id=PartnerId("01" * 16), name="An office", age_recipient="ab" * 32)
    assert "ab" * 32 not in listing_of(partner).texts
    assert listing_of(partner).names == ("An office",)
    assert listing_of(person).names == ("리영희",)


def test_how_a_field_is_protected_is_not_searched() -> None:
    source = Source(
        id=SourceId("01" * 16),
        label="A relative",
        protection=(Protection(field="channel", sensitivity=Sensitivity.NEVER),),
    )
    assert listing_of(source).texts == ("A relative",)
    assert listing_of(source).case is None
