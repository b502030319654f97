"""Changing everything: a new key, so that what opened the notebook before, and every older copy of its header, opens it no more."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime

from crypto.slot_owner import Owner
from crypto.stretching import Cost, calibrated
from resources.language import message
from storage.errors import WrongPassphrase
from storage.key_slots import NewSlot
from workflows.backing_up import forget_safety_copy, safety_copy
from workflows.errors import Refused, refusing
from workflows.key_slots import new_slot, opener_for, proven_slot, recovery_of
from workflows.means import Means, opener_of
from workflows.session import Session

__all__ = ["change_everything"]

NOT_THIS_ONE = message(
    "What was given for one of the ways to open the notebook does not belong to it. Nothing was changed."
)


@refusing
def change_everything(
    session: Session,
    proof: Means,
    *,
    new: Means | None = None,
    recovery: Means | None = None,
    others: Mapping[str, Means] | None = None,
    now: datetime,
    cost: Cost | None = None,
    stop: Callable[[], bool] = lambda: False,
) -> None:
    """A new key for everything: the database is encrypted anew, and what opened it before opens it no more.  The notebook is closed after it.

    proof: a passphrase of the notebook. new: the one that takes its place; None: it stays. A key file that went with it goes with it still,
    unless `new` has another. recovery: new words or pieces, as they are read back from the paper; None: there will be none. others: slot →
    what opens it, for every other way that is to go on opening the notebook; the rest is dropped, which the person was told.

    Raises:
        Refused: `proof` or what is given for another way opens it not, or it could not be done; nothing was changed, and where the drive stays
            silent the next unlock tells which side holds.
    """
    session.check_may_change()
    slots = session.notebook.key_slots
    own = proven_slot(session, proof)
    cost = cost or calibrated()
    opener = opener_for(session, own, new or proof)
    wanted = [new_slot(opener, Owner(name=own.name, person=own.person), cost)]
    if recovery is not None:
        owner = Owner(name="", person=own.person, in_pieces=bool(recovery.pieces))
        wanted.append(NewSlot(opener=recovery_of(recovery), owner=owner, cost=None))
    known = {slot.slot: slot for slot in slots.owners()}
    for slot_id, means in (others or {}).items():
        opener = opener_of(means)
        try:
            found = known[slots.slot_of(opener)]
        except WrongPassphrase:
            raise Refused(NOT_THIS_ONE) from None
        if found.slot != slot_id or slot_id == own.slot:
            raise Refused(NOT_THIS_ONE)
        owner = Owner(name=found.name, person=found.person, in_pieces=found.in_pieces)
        wanted.append(NewSlot(opener=opener, owner=owner, cost=None if found.cost is None else cost))
    safety_copy(session)
    try:
        session.notebook.change_key(wanted, now=now, stop=stop)
    finally:
        # Once the change took hold it would open with the old passphrase; before that it holds nothing that the notebook does not.
        with suppress(Refused):
            forget_safety_copy(session)
