"""The page docs/formats/notebook.md is enough to read a notebook's header and to prove its history: done here with primitives alone.

Beside each stands what the program itself says of the same vector, so that the page and the program cannot part.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from crypto.chain import RevisionSet, short_words
from crypto.derivation import Purpose, subkey
from crypto.keyslots import Opener, open_slots
from crypto.secret import Secret
from crypto.wrapping import unwrapped
from storage.audit_log import AuditLog
from storage.database import Database
from storage.errors import HeaderDamaged, HistoryAltered, TooNew
from storage.header import Header
from storage.migrate import migrate
from storage.revision import Revision
from tests.storage.by_the_page import (
    KEYS,
    OF_THE_LASTING_KEY,
    OF_THE_NOTEBOOK_KEY,
    VECTORS,
    Refused,
    chain_holds_by_the_page,
    changed_chain,
    changed_header,
    derived,
    id_by_the_page,
    prove_by_the_page,
    read_by_the_page,
    set_by_the_page,
    without,
)


def by(what: str) -> Any:
    return lambda vector: vector[what]


# ---- derivations ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("purpose", [*OF_THE_NOTEBOOK_KEY, *OF_THE_LASTING_KEY])
def test_each_subkey_is_derived_as_the_page_says(purpose: str) -> None:
    name = "lasting_key" if purpose in OF_THE_LASTING_KEY else "notebook_key"
    assert derived(purpose).hex() == VECTORS["derivations"][purpose]
    with Secret(bytearray(KEYS[name])) as key, subkey(key, Purpose(purpose)) as ours:
        assert bytes(ours.view()).hex() == VECTORS["derivations"][purpose]


def test_the_page_names_every_purpose() -> None:
    assert {*OF_THE_NOTEBOOK_KEY, *OF_THE_LASTING_KEY} == set(Purpose) == set(VECTORS["derivations"])


# ---- headers --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", VECTORS["headers"])
def test_a_header_is_read_and_proven_by_the_page_and_by_the_program(name: str) -> None:
    text = VECTORS["headers"][name]
    fields = read_by_the_page(text)
    prove_by_the_page(fields)
    ours = Header.from_bytes(text.encode())
    with Secret(bytearray(KEYS["notebook_key"])) as key:
        ours.check(key)
    assert ours.to_bytes().decode() == text
    salts = {
        which: hashlib.sha256(bytes.fromhex(salt)).hexdigest() for which, salt in VECTORS["salts"].items()
    }
    assert fields["database_salt"] == salts["database"]
    if "coming" in fields:
        prove_by_the_page(fields["coming"], "next_notebook_key")
        assert fields["coming"]["database_salt"] == salts["next database"]
        assert ours.coming is not None
        with Secret(bytearray(KEYS["next_notebook_key"])) as key:
            ours.coming.check(key)


@pytest.mark.parametrize("vector", VECTORS["failing_headers"], ids=by("what"))
def test_a_header_that_must_fail_fails_for_its_reason(vector: dict[str, Any]) -> None:
    text = changed_header(vector)
    with pytest.raises(Refused) as refused:
        prove_by_the_page(read_by_the_page(text))
    assert str(refused.value) == vector["why"]
    fact = TooNew if vector["why"] == "too new" else HeaderDamaged
    with Secret(bytearray(KEYS["notebook_key"])) as key:
        if vector["why"] == "not proven":
            header = Header.from_bytes(text.encode())
            with pytest.raises(fact):
                header.check(key)
        else:
            with pytest.raises(fact):
                Header.from_bytes(text.encode())


@pytest.mark.parametrize(
    ("which", "typed", "key"),
    [("ordinary", "passphrase", "notebook_key"), ("coming", "next_passphrase", "next_notebook_key")],
)
def test_a_passphrase_leads_to_both_keys(which: str, typed: str, key: str) -> None:
    fields = json.loads(VECTORS["headers"]["with a header that is coming"])
    fields = fields["coming"] if which == "coming" else fields
    slot = fields["slots"][0]
    argon2 = Argon2id(
        salt=bytes.fromhex(slot["salt"]),
        length=32,
        iterations=slot["passes"],
        lanes=slot["lanes"],
        memory_cost=slot["memory_kib"],
    )
    bound = without(slot, "wrapped", "owner", "owner_nonce") | {"notebook": fields["notebook"]}
    lines = "".join(f"{name}={bound[name]}\n" for name in sorted(bound))
    found = ChaCha20Poly1305(argon2.derive(VECTORS[typed].encode())).decrypt(
        bytes.fromhex(slot["nonce"]), bytes.fromhex(slot["wrapped"]), f"fieldbook key slot\n{lines}".encode()
    )
    assert found == KEYS[key]
    lasting = bytes.fromhex(fields["lasting"])
    context = f"fieldbook lasting key {fields['notebook']}".encode()
    cipher = ChaCha20Poly1305(derived("lasting key", key))
    assert cipher.decrypt(lasting[:12], lasting[12:], context) == KEYS["lasting_key"]
    with pytest.raises(InvalidTag):
        cipher.decrypt(lasting[:12], lasting[12:], context[:-1] + b"x")
    header = Header.from_bytes(VECTORS["headers"]["with a header that is coming"].encode())
    ours = header.coming if which == "coming" else header
    assert ours is not None
    opened = open_slots(ours.slots, Opener(passphrase=VECTORS[typed]), notebook=ours.notebook)
    assert bytes(opened.key.view()) == KEYS[key]
    assert bytes(ours.lasting_key(opened.key).view()) == KEYS["lasting_key"]


def test_a_key_of_the_device_is_unwrapped_by_the_page_and_by_the_program() -> None:
    device = VECTORS["device"]
    sealed = bytes.fromhex(device["wrapped"])
    context = f"fieldbook device {device['id']} {device['name']}".encode()
    found = ChaCha20Poly1305(derived("device")).decrypt(sealed[:12], sealed[12:], context)
    assert found.hex() == device["secret"]
    with Secret(bytearray(KEYS["lasting_key"])) as key:
        assert bytes(unwrapped(key, Purpose.DEVICE, sealed, context).view()) == found


# ---- revisions and their set ----------------------------------------------------------------------------------------


def id_by_the_program(revision: dict[str, Any]) -> str:
    return Revision(
        record=revision["record"],
        kind=revision["kind"],
        parents=tuple(bytes.fromhex(parent) for parent in revision["parents"]),
        made_at=revision["made_at"],
        device=revision["device"],
        author=revision["author"],
        salt=bytes.fromhex(revision["salt"]),
        body=revision["body"].encode(),
    ).id.hex()


def test_revisions_have_the_ids_that_the_page_gives() -> None:
    for revision in VECTORS["revisions"]:
        assert id_by_the_page(revision) == id_by_the_program(revision) == revision["id"]


@pytest.mark.parametrize("vector", VECTORS["failing_revisions"], ids=by("what"))
def test_a_revision_that_must_fail_has_another_id(vector: dict[str, Any]) -> None:
    changed = VECTORS["revisions"][3] | vector["change"]
    assert changed["id"] != id_by_the_page(changed) == id_by_the_program(changed)


def set_by_the_program(ids: list[str]) -> tuple[str, str]:
    with Secret(bytearray(KEYS["lasting_key"])) as lasting, subkey(lasting, Purpose.REVISIONS) as key:
        made = RevisionSet(key)
        for identity in ids:
            made.add(bytes.fromhex(identity))
        return made.state().hex(), made.digest().hex()


def test_the_set_of_revisions_hashes_as_the_page_says() -> None:
    ids = [revision["id"] for revision in VECTORS["revisions"]]
    for each in VECTORS["revision_set"]:
        expected = (each["state"], each["digest"])
        assert set_by_the_page(ids[: each["ids"]]) == set_by_the_program(ids[: each["ids"]]) == expected


@pytest.mark.parametrize("vector", VECTORS["failing_sets"], ids=by("what"))
def test_a_set_that_must_fail_hashes_otherwise(vector: dict[str, Any]) -> None:
    ids = [VECTORS["revisions"][place]["id"] for place in vector["revisions"]]
    assert set_by_the_page(ids)[1] == set_by_the_program(ids)[1] != vector["digest"]


# ---- the audit chain ------------------------------------------------------------------------------------------------


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    path = tmp_path / "data.db"
    path.touch()
    with Secret.random() as key:
        made = Database(path, key, writable=True, is_new=True)
        migrate(made)
        yield made
        made.close()


def chain_holds_by_the_program(database: Database, chain: list[dict[str, str]]) -> bool:
    for number, each in enumerate(chain, 1):
        database.execute(
            "INSERT INTO audit (n, entry, link) VALUES (?, ?, ?)",
            (number, each["entry"].encode(), bytes.fromhex(each["link"])),
        )
    with Secret(bytearray(KEYS["lasting_key"])) as lasting, subkey(lasting, Purpose.AUDIT) as key:
        try:
            return len(list(AuditLog(database, key).proven(1))) == len(chain)
        except HistoryAltered:
            return False


def test_the_chain_holds_by_the_page_and_by_the_program(database: Database) -> None:
    assert chain_holds_by_the_page(VECTORS["chain"])
    assert chain_holds_by_the_program(database, VECTORS["chain"])
    digests = [json.loads(each["entry"])["revision_set"] for each in VECTORS["chain"]]
    assert digests == [each["digest"] for each in VECTORS["revision_set"]]
    assert json.loads(VECTORS["headers"]["ordinary"])["seal"] == VECTORS["chain"][-1]["link"]


@pytest.mark.parametrize("vector", VECTORS["failing_chains"], ids=by("what"))
def test_a_chain_that_must_fail_fails(database: Database, vector: dict[str, Any]) -> None:
    chain = changed_chain(vector)
    assert not chain_holds_by_the_page(chain)
    assert not chain_holds_by_the_program(database, chain)


def test_the_words_of_a_receipt_are_the_first_66_bits_of_a_link() -> None:
    from mnemonic import Mnemonic

    words = Mnemonic("english").wordlist
    bits = bin(int.from_bytes(b"\1" + bytes.fromhex(VECTORS["receipt"]["link"])))[3:]
    by_the_page = " ".join(words[int(bits[at : at + 11], 2)] for at in range(0, 66, 11))
    assert by_the_page == VECTORS["receipt"]["words"]
    assert short_words(bytes.fromhex(VECTORS["receipt"]["link"])) == by_the_page
