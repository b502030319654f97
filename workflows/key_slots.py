"""Key slots: who can open the notebook, and with what.

Whoever changes this first says a passphrase of the notebook; who has forgotten it, and came in with the recovery, says that again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from itertools import combinations

from crypto.keyslots import Opener
from crypto.slot import SlotKind
from crypto.slot_owner import Owner
from crypto.stretching import Cost, calibrated
from resources.language import message
from storage.errors import WrongPassphrase
from storage.key_slots import NewSlot, SlotOwner
from workflows.errors import Refused, refusing
from workflows.means import Means, opener_of
from workflows.session import Session

__all__ = [
    "Kind",
    "Way",
    "add_passphrase",
    "change_passphrase",
    "is_passphrase",
    "new_slot",
    "no_recovery",
    "opener_for",
    "proven_slot",
    "recovery_of",
    "remove",
    "rename",
    "renew_recovery",
    "replace_slot",
    "ways",
]

NOT_A_PASSPHRASE = message(
    "This is not a passphrase of this notebook, so nothing was changed. Check Caps Lock and the language of the keyboard."
)
THE_SAME = message("The new passphrase is the old one. Choose another one; nothing was changed.")
DIFFERENT_PIECES = message("These pieces do not belong together. Nothing was changed.")
WHICH_ONE = message(
    "This notebook has several passphrases. Add a new one, and then take the forgotten one away."
)


class Kind(StrEnum):
    """What a way to open the notebook takes."""

    PASSPHRASE = "passphrase"  # noqa: S105  (the word)
    PASSPHRASE_AND_FILE = "passphrase and key file"  # noqa: S105
    WORDS = "recovery words"
    PIECES = "recovery pieces"


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way to open the notebook."""

    slot: str
    """An id, 32 hexadecimal digits."""
    kind: Kind
    name: str
    """What it is called, such as "the office"; may be empty."""
    person: str
    """Whose it is; may be empty."""
    is_own: bool
    """The notebook was opened with it this time."""


@refusing
def ways(session: Session) -> tuple[Way, ...]:
    """Every way to open the notebook, in the order in which they were made."""
    notebook = session.notebook
    return tuple(
        Way(
            slot=slot.slot,
            kind=_kind(slot),
            name=slot.name,
            person=slot.person,
            is_own=slot.slot == notebook.slot,
        )
        for slot in notebook.key_slots.owners()
    )


@refusing
def is_passphrase(session: Session, text: str) -> bool:
    """Whether a text is one of the notebook's passphrases; takes about a second for each that it has.

    One that goes with a key file is known if the notebook was opened with that file.

    Raises:
        Refused: this computer has too little free memory for it.
    """
    return session.notebook.key_slots.is_passphrase(text, session.key_file)


@refusing
def add_passphrase(
    session: Session,
    proof: Means,
    new: Means,
    *,
    name: str = "",
    person: str = "",
    now: datetime,
    cost: Cost | None = None,
) -> str:
    """One more passphrase, opened once from the disk before it counts; the id of its slot.

    proof: a passphrase of the notebook.  cost: by default what takes about a second on this computer; here as below.

    Raises:
        Refused: `proof` is none, or it could not be done; nothing was changed. Here as below.
    """
    proven_slot(session, proof)
    owner = Owner(name=name, person=person)
    added = session.notebook.key_slots.add(new_slot(opener_of(new), owner, cost or calibrated()))
    _note(session, "key slot added", added, now)
    return added


@refusing
def remove(session: Session, proof: Means, slot: str, *, now: datetime) -> None:
    """Take a way to open the notebook away; not the last passphrase."""
    proven_slot(session, proof)
    session.notebook.key_slots.remove(slot)
    _note(session, "key slot removed", slot, now)


@refusing
def rename(session: Session, proof: Means, slot: str, *, name: str, person: str, now: datetime) -> None:
    """Say anew what a way to open the notebook is called and whose it is; its own secret is not asked for."""
    proven_slot(session, proof)
    session.notebook.key_slots.rename(slot, name=name, person=person)
    _note(session, "key slot renamed", slot, now)


@refusing
def change_passphrase(
    session: Session,
    old: Means,
    new: Means,
    *,
    keeps_key_file: bool = False,
    now: datetime,
    cost: Cost | None = None,
) -> str:
    """Another passphrase in place of one, with the same name and person; the id of its slot.

    keeps_key_file: the file with which the notebook was opened goes with the new one too, if it went with the old one.

    The new one is opened from the disk before the old one goes.  Cut off in between, both open.  old: the recovery, where the notebook was
    opened with it: then it is the only passphrase that is changed.
    """
    slot = proven_slot(session, old)
    if slot.kind is SlotKind.RECOVERY:
        passphrases = [
            one for one in session.notebook.key_slots.owners() if one.kind is not SlotKind.RECOVERY
        ]
        if len(passphrases) > 1:
            raise Refused(WHICH_ONE)
        slot = passphrases[0]
    opener = opener_for(session, slot, new) if keeps_key_file else opener_of(new)
    if session.notebook.key_slots.is_passphrase(opener.passphrase or "", opener.key_file) and _is_same(
        old, new
    ):
        raise Refused(THE_SAME)
    owner = Owner(name=slot.name, person=slot.person)
    return replace_slot(
        session, slot, new_slot(opener, owner, cost or calibrated()), "passphrase changed", now
    )


@refusing
def renew_recovery(session: Session, proof: Means, recovery: Means, *, now: datetime) -> str:
    """Recovery words, or pieces, in place of any before; the id of its slot.  It is of the same person as what `proof` opens.

    recovery: the words, or all three pieces, of which each pair must open.
    """
    own = proven_slot(session, proof)
    before = _recoveries(session)
    opener = recovery_of(recovery)
    owner = Owner(name="", person=own.person, in_pieces=bool(recovery.pieces))
    added = session.notebook.key_slots.add(NewSlot(opener=opener, owner=owner, cost=None))
    for slot in before:
        session.notebook.key_slots.remove(slot.slot)
    _note(session, "recovery renewed", added, now)
    return added


@refusing
def no_recovery(session: Session, proof: Means, *, now: datetime) -> None:
    """Take every recovery away: from now on only passphrases open the notebook."""
    proven_slot(session, proof)
    for slot in _recoveries(session):
        session.notebook.key_slots.remove(slot.slot)
        _note(session, "key slot removed", slot.slot, now)


def proven_slot(session: Session, proof: Means) -> SlotOwner:
    """The slot that a passphrase opens, of a notebook that may be changed; for the workflows about key slots.

    Raises:
        Refused: it is no passphrase of the notebook, or the notebook may not be changed.
    """
    session.check_may_change()
    slots = session.notebook.key_slots
    opener = opener_of(proof)
    own = next((slot for slot in slots.owners() if slot.slot == session.notebook.slot), None)
    if own is None or own.kind is not SlotKind.RECOVERY:
        opener = replace(opener, recovery=None)
    if opener.key_file is None:
        # Who opened the notebook with the file just now need not bring it again.
        opener = replace(opener, key_file=session.key_file)
    try:
        slot = slots.slot_of(opener)
    except WrongPassphrase:
        raise Refused(NOT_A_PASSPHRASE, fact="WrongPassphrase") from None
    return next(one for one in slots.owners() if one.slot == slot)


def recovery_of(recovery: Means) -> Opener:
    """The recovery secret of words, or of pieces every two of which give the same one.

    Raises:
        Refused: they do not.
    """
    secrets = {
        opener_of(Means(recovery_words=recovery.recovery_words, pieces=two)).recovery
        for two in combinations(recovery.pieces, 2)
    } or {opener_of(recovery).recovery}
    if len(secrets) != 1:
        raise Refused(DIFFERENT_PIECES)
    return Opener(recovery=secrets.pop())


def _is_same(old: Means, new: Means) -> bool:
    return old.passphrase == new.passphrase and old.key_file == new.key_file


def opener_for(session: Session, slot: SlotOwner, means: Means) -> Opener:
    """What opens a slot that takes the place of one; the key file that went with that one goes with it still, unless another is brought."""
    opener = opener_of(means)
    if slot.kind is SlotKind.PASSPHRASE_AND_FILE and opener.key_file is None:
        return replace(opener, key_file=session.key_file)
    return opener


def new_slot(opener: Opener, owner: Owner, cost: Cost) -> NewSlot:
    """A passphrase's slot to be made, with what `opener` has for it."""
    return NewSlot(opener=replace(opener, recovery=None), owner=owner, cost=cost)


def replace_slot(session: Session, slot: SlotOwner, new: NewSlot, action: str, now: datetime) -> str:
    """The new slot in place of one, proven before that one goes; its id."""
    added = session.notebook.key_slots.replace(slot.slot, new)
    if session.notebook.slot == slot.slot:
        session.notebook.slot = added
    _note(session, action, added, now)
    return added


def _recoveries(session: Session) -> list[SlotOwner]:
    return [slot for slot in session.notebook.key_slots.owners() if slot.kind is SlotKind.RECOVERY]


def _note(session: Session, action: str, slot: str, now: datetime) -> None:
    session.log(action, concerning="", details={"slot": slot}, now=now)


def _kind(slot: SlotOwner) -> Kind:
    if slot.kind is SlotKind.RECOVERY:
        return Kind.PIECES if slot.in_pieces else Kind.WORDS
    return Kind.PASSPHRASE_AND_FILE if slot.kind is SlotKind.PASSPHRASE_AND_FILE else Kind.PASSPHRASE
