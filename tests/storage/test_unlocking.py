"""What it means that nothing opens, and what a header may ask for before anybody has proven it."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from crypto import keyslots, stretching
from crypto.errors import TooCostly
from crypto.key_file import key_file_digest
from crypto.keyslots import Opener
from crypto.secret import Secret
from crypto.slot_owner import Owner
from crypto.stretching import CHEAPEST
from storage.errors import (
    HeaderDamaged,
    KeyFileMayBeWanted,
    KeyFileWanted,
    TooNew,
    WrongPassphrase,
    WrongPassphraseOrKeyFile,
    WrongRecovery,
)
from storage.failed_unlocks import failed_unlocks
from storage.header import COPIES, LARGEST
from storage.key_slots import NewSlot
from storage.notebook import Notebook
from storage.unlocking import unlock

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf


def file(content: bytes) -> Secret:
    return key_file_digest(BytesIO(content))


def with_file(passphrase: str, content: bytes) -> NewSlot:
    opener = Opener(passphrase=passphrase, key_file=file(content))
    return NewSlot(opener=opener, owner=Owner(name="", person="Lee"), cost=CHEAPEST)


def refusal(folder: Path, **typed: Any) -> type[WrongPassphrase]:
    with pytest.raises(WrongPassphrase) as refused:
        unlock(folder, **{"passphrase": None, "recovery": None, **typed})
    return type(refused.value)


def test_each_way_of_not_opening_has_its_own_sentence(shelf: Shelf, now: datetime) -> None:
    notebook = shelf.create()
    notebook.key_slots.add(with_file("another", b"a picture"))
    notebook.close(now)
    folder = shelf.path()
    said: dict[str, type[WrongPassphrase]] = {
        "the passphrase alone": refusal(folder, passphrase="another"),
        "another passphrase": refusal(folder, passphrase="neither", key_file=file(b"a picture")),
        "another file": refusal(folder, passphrase="another", key_file=file(b"another picture")),
        "other recovery words": refusal(folder, recovery=bytes(16)),
    }
    assert said == {
        "the passphrase alone": KeyFileMayBeWanted,
        "another passphrase": WrongPassphraseOrKeyFile,
        "another file": WrongPassphraseOrKeyFile,
        "other recovery words": WrongRecovery,
    }
    assert failed_unlocks(folder) == 4
    every: list[type[WrongPassphrase]] = [*said.values(), WrongPassphrase, KeyFileWanted]
    assert len({fact.sentence for fact in every}) == 5


def test_a_passphrase_and_its_key_file_open_it_and_an_unneeded_one_does_no_harm(
    shelf: Shelf, now: datetime
) -> None:
    notebook = shelf.create()
    notebook.key_slots.add(with_file("another", b"a picture"))
    notebook.close(now)
    for passphrase, person in (("another", "Lee"), (shelf.passphrase, "Kim")):
        found = Notebook.open(
            shelf.path(), passphrase=passphrase, key_file=file(b"a picture"), now=now, ballast_size=0
        )
        assert found.person == person
        found.close(now)


def test_where_every_passphrase_goes_with_a_key_file_it_is_asked_for_before_anything_is_computed(
    shelf: Shelf, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    notebook = shelf.create(recovery=None)
    notebook.key_slots.replace(notebook.slot, with_file("another", b"a picture"))
    notebook.close(now)
    monkeypatch.setattr(keyslots, "stretch", no_stretching)
    assert refusal(shelf.path(), passphrase="another") is KeyFileWanted
    assert failed_unlocks(shelf.path()) == 0


# ---- what nobody has proven yet -------------------------------------------------------------------------------------


def no_stretching(*_all: object) -> Secret:
    raise AssertionError("a key derivation was begun")


def checked(fields: dict[str, Any]) -> bytes:
    """A header with a checksum that fits, as anybody can write it."""
    rest = {name: value for name, value in fields.items() if name != "checksum"}
    digest = hashlib.sha256(msgspec.json.encode(rest, order="sorted")).hexdigest()
    return msgspec.json.encode({**rest, "checksum": digest}, order="sorted")


def slot_with(**changes: Any) -> Callable[[dict[str, Any]], bytes]:
    def change(fields: dict[str, Any]) -> bytes:
        slots = [
            {name: value for name, value in {**slot, **changes}.items() if value is not None}
            for slot in fields["slots"]
        ]
        return checked({**fields, "slots": slots})

    return change


ABSURD: dict[str, tuple[Callable[[dict[str, Any]], bytes], type[Exception]]] = {
    "4 TiB of memory": (slot_with(memory_kib=2**32 - 1), TooCostly),
    "2^31 passes": (slot_with(passes=2**31), TooCostly),
    "no passes": (slot_with(passes=0), TooCostly),
    "no lanes": (slot_with(lanes=0), TooCostly),
    "hundreds of lanes": (slot_with(lanes=255), TooCostly),
    "8 KiB of memory": (slot_with(memory_kib=8), TooCostly),
    "negative memory": (slot_with(memory_kib=-1), HeaderDamaged),
    "a number of 65 bits": (slot_with(memory_kib=2**64), HeaderDamaged),
    "a fraction of a pass": (slot_with(passes=1.5), HeaderDamaged),
    "passes as text": (slot_with(passes="3"), HeaderDamaged),
    "no passes at all": (slot_with(passes=None), HeaderDamaged),
    "a salt of a megabyte": (slot_with(salt="00" * 2**20), HeaderDamaged),
    "another version": (slot_with(version=2), HeaderDamaged),
    "17 slots": (lambda fields: checked({**fields, "slots": fields["slots"] * 17}), HeaderDamaged),
    "no slots": (lambda fields: checked({**fields, "slots": []}), HeaderDamaged),
    "a header of a megabyte": (lambda fields: checked({**fields, "format": "x" * 2**20}), HeaderDamaged),
    "nested a hundred thousand deep": (lambda _fields: b"[" * LARGEST, HeaderDamaged),
    "a later reader": (lambda fields: checked({**fields, "min_reader": 2}), TooNew),
}


@pytest.mark.parametrize("name", ABSURD)
def test_absurd_parameters_are_refused_and_no_key_derivation_is_begun(
    shelf: Shelf, now: datetime, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    shelf.create(recovery=None).close(now)
    write, fact = ABSURD[name]
    fields = msgspec.json.decode((shelf.path() / COPIES[0]).read_bytes(), type=dict[str, Any])
    for copy in COPIES:
        (shelf.path() / copy).write_bytes(write(fields))
    # `stretch` itself refuses the cost; what it would call is what must not be reached.
    monkeypatch.setattr(stretching, "Argon2id", no_stretching)
    with pytest.raises(fact):
        unlock(shelf.path(), passphrase=shelf.passphrase, recovery=None)


UNLOCKS = """
import resource, sys
from pathlib import Path
from storage import unlocking
here = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (here + 16 * 2**20, here + 16 * 2**20))
try:
    bytearray(32 * 2**20)
except MemoryError:
    print("limited")
try:
    unlocking.unlock(Path(sys.argv[1]), passphrase="x", recovery=None)
except Exception as error:
    print(type(error).__name__)
"""


@pytest.mark.alone
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
@pytest.mark.parametrize("name", ABSURD)
def test_absurd_parameters_are_refused_without_the_memory_they_ask_for(
    shelf: Shelf, now: datetime, name: str
) -> None:
    shelf.create(recovery=None).close(now)
    write, fact = ABSURD[name]
    fields = msgspec.json.decode((shelf.path() / COPIES[0]).read_bytes(), type=dict[str, Any])
    for copy in COPIES:
        (shelf.path() / copy).write_bytes(write(fields))
    done = subprocess.run(
        [sys.executable, "-c", UNLOCKS, str(shelf.path())],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.split() == ["limited", fact.__name__], done.stderr
