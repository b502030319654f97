"""Key slots: what opens a notebook, and what does not."""

from __future__ import annotations

import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto import errors
from crypto.errors import (
    CryptoError,
    EmptyPassphrase,
    Malformed,
    Tampered,
    TooCostly,
    WrongSecret,
)
from crypto.key_file import key_file_digest
from crypto.keyslots import (
    MOST_SLOTS,
    OpenedSlot,
    Opener,
    authentication_code,
    check_authentication_code,
    open_slots,
    seal_with_passphrase,
    seal_with_recovery,
)
from crypto.secret import Secret
from crypto.slot import KeySlot, SlotKind
from crypto.slot_owner import Owner
from crypto.stretching import CHEAPEST, Cost

VECTORS = json.loads((Path(__file__).parents[1] / "vectors" / "key_slots.json").read_text(encoding="utf-8"))
NOTEBOOK = bytes(range(16))
ENTROPY = bytes(range(100, 116))


def slot_for(key: Secret, passphrase: str, cost: Cost = CHEAPEST, key_file: Secret | None = None) -> KeySlot:
    return seal_with_passphrase(
        key,
        passphrase,
        notebook=NOTEBOOK,
        owner=Owner(name="Daily", person="리영희"),
        cost=cost,
        key_file=key_file,
    )


def recovery_slot_for(key: Secret) -> KeySlot:
    return seal_with_recovery(
        key, ENTROPY, notebook=NOTEBOOK, owner=Owner(name="Recovery words", person="리영희")
    )


def opened_with(
    slots: list[KeySlot],
    *,
    notebook: bytes,
    passphrase: str | None = None,
    recovery: bytes | None = None,
    key_file: Secret | None = None,
) -> OpenedSlot:
    opener = Opener(passphrase=passphrase, recovery=recovery, key_file=key_file)
    return open_slots(slots, opener, notebook=notebook)


def fields_of(vector: dict[str, Any]) -> dict[str, Any]:
    """A vector's slot after what is done to it."""
    fields = {**VECTORS["slots"][vector["slot"]], **vector.get("change", {})}
    return {name: value for name, value in fields.items() if name not in vector.get("without", ())}


def opened(vector: dict[str, Any]) -> OpenedSlot:
    recovery = bytes.fromhex(vector["recovery"]) if "recovery" in vector else None
    key_file = key_file_digest(BytesIO(bytes.fromhex(vector["key_file"]))) if "key_file" in vector else None
    return opened_with(
        [KeySlot.from_fields(fields_of(vector))],
        notebook=bytes.fromhex(vector.get("notebook", VECTORS["notebook"])),
        passphrase=vector.get("passphrase"),
        recovery=recovery,
        key_file=key_file,
    )


@pytest.mark.parametrize("vector", VECTORS["opening"], ids=lambda vector: vector["what"])
def test_a_slot_of_the_released_format_opens(vector: dict[str, Any]) -> None:
    assert opened(vector).key.view().hex() == VECTORS["key"]


@pytest.mark.parametrize("vector", VECTORS["refused"], ids=lambda vector: vector["what"])
def test_a_slot_that_must_not_open_says_why(vector: dict[str, Any]) -> None:
    with pytest.raises(CryptoError) as raised:
        opened(vector)
    assert type(raised.value) is getattr(errors, vector["error"])


def test_a_passphrase_of_ten_thousand_characters_opens() -> None:
    key = Secret.random()
    slot = slot_for(key, "가" * 10_000)
    assert opened_with([slot], notebook=NOTEBOOK, passphrase="가" * 10_000).key.same_as(key)


def test_either_secret_opens_the_same_notebook() -> None:
    key = Secret.random()
    slots = [slot_for(key, "first"), slot_for(key, "second"), recovery_slot_for(key)]
    for passphrase, recovery, expected in (
        ("first", None, slots[0]),
        ("second", None, slots[1]),
        (None, ENTROPY, slots[2]),
        ("wrong", ENTROPY, slots[2]),
    ):
        found = opened_with(slots, notebook=NOTEBOOK, passphrase=passphrase, recovery=recovery)
        assert found.key.same_as(key)
        assert found.slot is expected


def test_with_nothing_typed_and_with_no_slots_nothing_opens() -> None:
    key = Secret.random()
    slots = [slot_for(key, "first"), recovery_slot_for(key)]
    with pytest.raises(WrongSecret):
        opened_with(slots, notebook=NOTEBOOK)
    with pytest.raises(WrongSecret):
        opened_with([], notebook=NOTEBOOK, passphrase="first", recovery=ENTROPY)


def test_two_slots_with_one_passphrase_share_nothing_that_can_be_seen() -> None:
    key = Secret.random()
    one, other = slot_for(key, "same").to_fields(), slot_for(key, "same").to_fields()
    assert {name for name in one if one[name] == other[name]} == {
        "version",
        "kind",
        "memory_kib",
        "passes",
        "lanes",
    }


def test_a_key_file_belongs_to_its_passphrase_and_the_passphrase_to_its_key_file() -> None:
    key, file, other = Secret.random(), Secret(bytearray(32)), Secret(bytearray(range(32)))
    slot = slot_for(key, "first", key_file=file)
    assert slot.kind is SlotKind.PASSPHRASE_AND_FILE
    assert opened_with([slot], notebook=NOTEBOOK, passphrase="first", key_file=file).key.same_as(key)
    for passphrase, brought in (
        ("first", None),
        ("first", other),
        ("second", file),
        (None, file),
        ("", file),
    ):
        with pytest.raises(WrongSecret):
            opened_with([slot], notebook=NOTEBOOK, passphrase=passphrase, key_file=brought)


def test_a_key_file_does_not_close_a_slot_that_asks_for_none() -> None:
    key = Secret.random()
    slots = [slot_for(key, "first", key_file=Secret(bytearray(32))), slot_for(key, "first")]
    found = opened_with(slots, notebook=NOTEBOOK, passphrase="first", key_file=Secret(bytearray(range(32))))
    assert found.slot is slots[1]


def test_a_slot_with_a_key_file_is_none_without_it_even_if_it_says_so() -> None:
    slot = slot_for(Secret.random(), "first", key_file=Secret(bytearray(32)))
    with pytest.raises(WrongSecret):
        opened_with([replace(slot, kind=SlotKind.PASSPHRASE)], notebook=NOTEBOOK, passphrase="first")


def test_an_empty_passphrase_is_refused_when_a_slot_is_made() -> None:
    with pytest.raises(EmptyPassphrase):
        slot_for(Secret.random(), "")


def test_a_cost_beyond_the_caps_is_refused_when_a_slot_is_made() -> None:
    with pytest.raises(TooCostly):
        slot_for(Secret.random(), "first", replace(CHEAPEST, lanes=9))


def test_recovery_needs_all_its_bits() -> None:
    with pytest.raises(Malformed):
        seal_with_recovery(Secret.random(), bytes(15), notebook=NOTEBOOK, owner=Owner(name="", person=""))


def test_one_slot_with_a_cost_beyond_the_caps_does_not_close_the_others() -> None:
    key = Secret.random()
    bomb = replace(slot_for(key, "bomb"), cost=Cost(memory_kib=2**32 - 1, passes=16, lanes=8))
    assert opened_with([bomb, slot_for(key, "fine")], notebook=NOTEBOOK, passphrase="fine").key.same_as(key)
    with pytest.raises(TooCostly):
        opened_with([bomb, slot_for(key, "fine")], notebook=NOTEBOOK, passphrase="bomb")


def test_a_header_full_of_slots_is_refused_before_any_is_tried() -> None:
    slot = recovery_slot_for(Secret.random())
    assert opened_with([slot] * MOST_SLOTS, notebook=NOTEBOOK, recovery=ENTROPY).slot is slot
    with pytest.raises(TooCostly):
        opened_with([slot] * (MOST_SLOTS + 1), notebook=NOTEBOOK, recovery=ENTROPY)


def test_fields_come_back_as_the_slot_they_were() -> None:
    key = Secret.random()
    for slot in (slot_for(key, "first"), slot_for(key, "first", key_file=key), recovery_slot_for(key)):
        assert KeySlot.from_fields(json.loads(json.dumps(slot.to_fields()))) == slot
    assert recovery_slot_for(key).kind is SlotKind.RECOVERY


@given(
    change=st.dictionaries(
        st.sampled_from([*VECTORS["slots"]["passphrase"], "another"]),
        st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.integers()),
        min_size=1,
    )
)
def test_fields_that_we_did_not_write_are_a_slot_that_writes_them_back_or_are_refused(
    change: dict[str, object],
) -> None:
    fields = {**VECTORS["slots"]["passphrase"], **change}
    try:
        slot = KeySlot.from_fields(fields)
    except Malformed:
        return
    assert slot.to_fields() == fields


def test_each_field_of_a_slot_and_the_notebook_are_bound() -> None:
    slot = slot_for(Secret.random(), "first")
    bound = {slot.associated_data(NOTEBOOK), slot.associated_data(bytes(16))}
    changes: tuple[dict[str, Any], ...] = (
        {"id": "0" * 32},
        {"kind": SlotKind.RECOVERY},
        {"cost": replace(CHEAPEST, memory_kib=8193)},
        {"cost": replace(CHEAPEST, passes=2)},
        {"cost": replace(CHEAPEST, lanes=2)},
        {"cost": None},
        {"salt": bytes(16)},
        {"nonce": bytes(12)},
    )
    bound |= {replace(slot, **change).associated_data(NOTEBOOK) for change in changes}
    assert len(bound) == 2 + len(changes)
    free = replace(slot, wrapped=bytes(48), owner=bytes(528), owner_nonce=bytes(12))
    assert free.associated_data(NOTEBOOK) == slot.associated_data(NOTEBOOK)


def test_the_associated_data_reads_as_it_is_described() -> None:
    text = KeySlot.from_fields(VECTORS["slots"]["recovery"]).associated_data(NOTEBOOK).decode("ascii")
    assert text.startswith("fieldbook key slot\nid=")
    assert [line.partition("=")[0] for line in text.splitlines()[1:]] == [
        "id",
        "kind",
        "nonce",
        "notebook",
        "salt",
        "version",
    ]


def test_the_header_code_holds_for_this_header_and_this_key_alone() -> None:
    key = Secret.random()
    code = authentication_code(key, b"header")
    check_authentication_code(key, b"header", code)
    for other_key, header, other_code in (
        (key, b"Header", code),
        (Secret.random(), b"header", code),
        (key, b"header", code[:-1]),
        (key, b"header", b""),
    ):
        with pytest.raises(Tampered):
            check_authentication_code(other_key, header, other_code)
