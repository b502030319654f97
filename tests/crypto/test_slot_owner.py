"""Whose a key slot is: read with the key, and not from a header."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from crypto.errors import NameTooLong, Tampered, WrongSecret
from crypto.keyslots import Opener, open_slots, seal_with_passphrase, seal_with_recovery
from crypto.secret import Secret
from crypto.slot import KeySlot
from crypto.slot_owner import Owner, owner_of, renamed
from crypto.stretching import CHEAPEST

NOTEBOOK = bytes(range(16))
ENTROPY = bytes(range(100, 116))


def slot_for(key: Secret, passphrase: str) -> KeySlot:
    owner = Owner(name="Daily", person="리영희")
    return seal_with_passphrase(key, passphrase, notebook=NOTEBOOK, owner=owner, cost=CHEAPEST)


def recovery_slot_for(key: Secret) -> KeySlot:
    owner = Owner(name="Recovery words", person="리영희")
    return seal_with_recovery(key, ENTROPY, notebook=NOTEBOOK, owner=owner)


def test_what_was_given_out_is_known_of_a_recovery_secret() -> None:
    key = Secret.random()
    whose = Owner(name="", person="", in_pieces=True)
    slot = seal_with_recovery(key, ENTROPY, notebook=NOTEBOOK, owner=whose)
    assert owner_of(slot, key, notebook=NOTEBOOK) == whose


def test_whose_a_slot_is_can_be_read_with_the_key_and_not_from_the_header() -> None:
    key = Secret.random()
    slots = [slot_for(key, "first"), recovery_slot_for(key)]
    assert open_slots(slots, Opener(passphrase="first"), notebook=NOTEBOOK).owner == Owner(
        name="Daily", person="리영희"
    )
    assert owner_of(slots[1], key, notebook=NOTEBOOK).name == "Recovery words"
    header = json.dumps([slot.to_fields() for slot in slots], ensure_ascii=False)
    for shown in ("Daily", "리영희", "Recovery words", "리영희".encode().hex(), b"Daily".hex()):
        assert shown not in header


def test_the_length_of_a_name_is_not_seen() -> None:
    key = Secret.random()
    owners = {
        len(seal_with_recovery(key, ENTROPY, notebook=NOTEBOOK, owner=Owner(name=name, person="")).owner)
        for name in ("", "한", "x" * 400)
    }
    assert owners == {528}


def test_a_name_may_hold_anything_that_can_be_typed() -> None:
    key = Secret.random()
    odd = '"\\ \n\0 \ud800 ' + "\U0001f511" * 20
    slot = seal_with_recovery(key, ENTROPY, notebook=NOTEBOOK, owner=Owner(name=odd, person=" "))
    assert owner_of(slot, key, notebook=NOTEBOOK) == Owner(name=odd, person=" ")


def test_a_renamed_slot_has_its_new_owner_and_opens_as_before() -> None:
    key = Secret.random()
    slot = slot_for(key, "first")
    again = renamed(slot, Owner(name="Nightly", person="Lee"), key, notebook=NOTEBOOK)
    assert (again.id, again.wrapped, again.owner_nonce != slot.owner_nonce) == (slot.id, slot.wrapped, True)
    opened = open_slots([again], Opener(passphrase="first"), notebook=NOTEBOOK)
    assert opened.owner == Owner(name="Nightly", person="Lee")
    assert opened.key.same_as(key)


def test_a_slot_whose_owner_was_changed_is_passed_over_like_any_that_was_changed() -> None:
    key = Secret.random()
    slot, other = slot_for(key, "first"), recovery_slot_for(key)
    changed = replace(slot, owner=bytes([slot.owner[0] ^ 1]) + slot.owner[1:])
    with pytest.raises(WrongSecret):
        open_slots([changed], Opener(passphrase="first"), notebook=NOTEBOOK)
    both = Opener(passphrase="first", recovery=ENTROPY)
    assert open_slots([changed, other], both, notebook=NOTEBOOK).slot == other


def test_a_name_that_does_not_fit_is_refused() -> None:
    with pytest.raises(NameTooLong):
        seal_with_recovery(
            Secret.random(), ENTROPY, notebook=NOTEBOOK, owner=Owner(name="가" * 170, person="")
        )


def test_an_owner_cannot_be_moved_to_another_slot_notebook_or_key() -> None:
    key = Secret.random()
    one, other = recovery_slot_for(key), recovery_slot_for(key)
    moved = replace(other, owner=one.owner, owner_nonce=one.owner_nonce)
    for slot, of, notebook in (
        (moved, key, NOTEBOOK),
        (one, key, bytes(16)),
        (one, Secret.random(), NOTEBOOK),
    ):
        with pytest.raises(Tampered):
            owner_of(slot, of, notebook=notebook)
