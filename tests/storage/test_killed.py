"""Killed at any moment, a notebook has everything it said it had kept, and raises no alarm."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from domain.attachment import Attachment
from tests.storage.killing import WRITES, killed_at_work

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf


def test_everything_it_said_it_kept_is_there(
    shelf: Shelf, now: datetime, rounds: Callable[[int, int], int]
) -> None:
    shelf.create().close(now)
    moments = random.Random(2015)
    kept = 0
    for _ in range(rounds(6, 200)):
        kept = max(killed_at_work(WRITES, shelf.path(), shelf.passphrase, after=moments.uniform(0, 0.3)))
        copy = shutil.copytree(shelf.path(), shelf.path("looked at"))
        notebook = shelf.open("looked at")
        assert notebook.alarm is None
        assert notebook.records.count("note") in (kept + 1, kept + 2)
        assert notebook.inspection().findings() == ()
        notebook.close(now)
        shutil.rmtree(copy)
    assert kept > 0


CHANGES_PASSPHRASE = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from crypto.keyslots import Opener
from crypto.slot_owner import Owner
from crypto.stretching import CHEAPEST
from storage.key_slots import NewSlot
from storage.notebook import Notebook
now = datetime(2015, 11, 20, tzinfo=UTC)
passphrases = sys.argv[2:]
notebook = Notebook.open(Path(sys.argv[1]), passphrase=passphrases[0], now=now, ballast_size=0)
print(0, flush=True)
slot = notebook.slot
for number in range(1, 1000):
    new = Opener(passphrase=passphrases[number % 2])
    slot = notebook.key_slots.replace(slot, NewSlot(opener=new, owner=Owner(name="", person="Kim"), cost=CHEAPEST))
    print(number, flush=True)
"""


def test_killed_while_the_passphrase_changes_one_or_both_open(
    shelf: Shelf, now: datetime, rounds: Callable[[int, int], int]
) -> None:
    shelf.create(recovery=None).close(now)
    moments = random.Random(10)
    passphrases = [shelf.passphrase, "the other one"]
    for _ in range(rounds(5, 150)):
        done = killed_at_work(CHANGES_PASSPHRASE, shelf.path(), *passphrases, after=moments.uniform(0, 0.2))[
            -1
        ]
        opened = [passphrase for passphrase in passphrases if shelf.opens(passphrase)]
        # Of the change under way one side or both: what it said was done, or one change more that it could not say.
        assert opened in ([passphrases[done % 2]], [passphrases[(done + 1) % 2]], passphrases)
        notebook = shelf.open(passphrase=opened[0])
        assert notebook.alarm is None
        for slot in notebook.key_slots.owners():
            if slot.slot != notebook.slot:
                notebook.key_slots.remove(slot.slot)
        notebook.close(now)
        passphrases = [opened[0], *(one for one in passphrases if one != opened[0])]


TAKES_IN = """
import io, sys
from datetime import UTC, datetime
from pathlib import Path
from domain.attachment import Attachment
from domain.ids import AttachmentId, CaseId
from storage.notebook import Notebook
from storage.sealed_files import seal
now = datetime(2015, 11, 20, tzinfo=UTC)
notebook = Notebook.open(Path(sys.argv[1]), passphrase=sys.argv[2], now=now, ballast_size=0)
start = notebook.records.count("attachment")
for number in range(start, start + 100_000):
    sealed = seal(io.BytesIO(number.to_bytes(4, "big") * 50_000), notebook.folder)
    with notebook.transaction("file taken in", now=now) as transaction:
        identity = AttachmentId(f"{number:032x}")
        transaction.keep(Attachment(id=identity, case=CaseId("ca" * 16), sha256=sealed.sha256.hex(), size=sealed.size))
        transaction.keep_file(sealed)
    print(number, flush=True)
"""


def test_killed_while_files_are_taken_in_each_that_was_kept_is_whole_and_no_other_is_left(
    shelf: Shelf, now: datetime, rounds: Callable[[int, int], int]
) -> None:
    shelf.create().close(now)
    moments = random.Random(1951)
    kept = 0
    for _ in range(rounds(6, 150)):
        kept = max(killed_at_work(TAKES_IN, shelf.path(), shelf.passphrase, after=moments.uniform(0, 0.3)))
        notebook = shelf.open()
        assert notebook.alarm is None
        assert notebook.records.count("attachment") in (kept + 1, kept + 2)
        assert notebook.files.missing() == ()
        there = sorted((notebook.folder / "files").iterdir())
        assert len(there) == notebook.records.count("attachment")
        for attachment in notebook.records.of_kind("attachment"):
            assert isinstance(attachment.record, Attachment)
            sealed = notebook.files.find(bytes.fromhex(attachment.record.sha256))
            assert sealed is not None
            sealed.check()
        notebook.close(now)
    assert kept > 0
