"""Ways to open a notebook that a test adds to it."""

from __future__ import annotations

from crypto.keyslots import Opener
from crypto.slot_owner import Owner
from crypto.stretching import CHEAPEST
from storage.key_slots import NewSlot


def of_passphrase(passphrase: str, *, name: str = "", person: str = "Kim") -> NewSlot:
    """As cheap as may be."""
    return NewSlot(opener=Opener(passphrase=passphrase), owner=Owner(name=name, person=person), cost=CHEAPEST)


def of_recovery(entropy: bytes) -> NewSlot:
    """entropy: 16 bytes."""
    return NewSlot(opener=Opener(recovery=entropy), owner=Owner(name="", person="Kim"), cost=None)
