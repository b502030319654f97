"""How hard the passphrase is to guess on this computer: offered again when it is much faster than the one on which it was set."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from crypto.slot_owner import Owner
from crypto.stretching import Cost, calibrated
from workflows.errors import refusing
from workflows.key_slots import new_slot, opener_for, proven_slot, replace_slot
from workflows.means import Means
from workflows.session import Session

__all__ = ["Cost", "note_offered", "own_cost", "strengthen", "stronger_cost"]

FASTER = 2
"""A computer that takes so many times the memory in the same time is offered to make guessing harder."""


OFFERED_EVERY = timedelta(days=30)
_OFFERED = "harder passphrase offered"


@refusing
def own_cost(session: Session, now: datetime) -> Cost | None:
    """What the passphrase costs that opened the notebook; None when nothing should be offered about it: it was, in the last month."""
    notebook = session.notebook
    offered = notebook.settings.get(_OFFERED)
    if session.read_only_because is not None:
        return None
    if offered is not None and now - datetime.fromisoformat(offered).astimezone(UTC) < OFFERED_EVERY:
        return None
    return next((slot.cost for slot in notebook.key_slots.owners() if slot.slot == notebook.slot), None)


def stronger_cost(own: Cost, measure: Callable[[], Cost] = calibrated) -> Cost | None:
    """What a passphrase could cost on this computer, if that is much more than it does; else None.

    measure: computes for half a second or so. Needs no notebook, so it runs on any thread.
    """
    possible = measure()
    return possible if possible.memory_kib >= FASTER * own.memory_kib else None


@refusing
def note_offered(session: Session, now: datetime) -> None:
    """Remember that a harder passphrase was offered, so that it is not offered every day."""
    session.notebook.settings.put(_OFFERED, now.isoformat())


@refusing
def strengthen(session: Session, proof: Means, cost: Cost, *, now: datetime) -> str:
    """The same passphrase in a slot that costs more to guess; the id of the new slot."""
    slot = proven_slot(session, proof)
    owner = Owner(name=slot.name, person=slot.person)
    new = new_slot(opener_for(session, slot, proof), owner, cost)
    return replace_slot(session, slot, new, "passphrase made harder to guess", now)
