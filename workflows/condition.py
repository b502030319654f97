"""The condition of an open notebook in sentences: what was seen of its history, what its last check found, what its headers were."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from resources.language import message
from resources.language import translated as _
from storage.beginning import NOT_TO_BE_ACCEPTED, Seen
from storage.errors import Damaged, HistoryAltered, StorageError
from storage.files import can_write
from storage.history import Sign
from storage.integrity import Fact
from storage.notebook import Notebook
from storage.unlocking import OtherHeader

CHECKED = "checked"
"""The setting with the day of the last check of everything, and what it found."""

NO_ROOM = message(
    "The disk is so full that not even this unlocking could be noted. The notebook can be read, and nothing can be changed in it. "
    "Make room on the disk, then lock and unlock."
)
CANNOT_WRITE = message(
    "This place cannot be written to. The notebook can be read, and nothing can be changed in it."
)
NOTHING_LEAVES = message(
    "The notebook was changed from outside, so nothing can be changed in it or leave it until a backup is restored or it is accepted as it is."
)

GRAVE = frozenset((*Sign, Fact.PAGE_DAMAGED, Fact.STRUCTURE_DAMAGED, Fact.REVISION_MISSING))
"""With one of these nothing leaves a notebook: what it shows may not be what was kept."""

HEADERS = {
    OtherHeader.DAMAGED: message(
        "One of the notebook's two headers was damaged or missing; the other one served."
    ),
    OtherHeader.OLDER: message(
        "One of the notebook's two headers was older than the other; the newer one served."
    ),
    OtherHeader.OLDER_SLOTS: message(
        "One of the notebook's two headers was an older one, with other ways to open the notebook; the newer one served."
    ),
    OtherHeader.CHANGED: message(
        "One of the notebook's two headers was changed from outside; the other one served."
    ),
    OtherHeader.SLOT_ADDED: message(
        "Somebody put a way to open the notebook into one of its two headers from outside; it does not open, and the other header served."
    ),
    OtherHeader.SLOT_REMOVED: message(
        "Somebody took a way to open the notebook out of one of its two headers from outside; the other header served."
    ),
    OtherHeader.FOREIGN: message(
        "One of the notebook's two headers belonged to another notebook; the other one served."
    ),
}
REPAIRED = message("It was put right.")
NOT_REPAIRED = message("It could not be put right here.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """Of a notebook that was just opened."""

    signs: tuple[str, ...]
    """Names of what was seen (storage.history.Sign, storage.integrity.Fact); empty when all is well."""
    because: str | None
    """Why nothing may be changed, in the language of the screen; None: open for writing."""
    checked: date | None
    """The day of the last check that found nothing grave."""


def condition_of(notebook: Notebook) -> Condition:
    """What is to be said; what an earlier check found holds until it is accepted."""
    if notebook.alarm is not None and not isinstance(notebook.alarm, HistoryAltered):
        return Condition(signs=(), because=_(notebook.alarm.sentence), checked=None)
    found = notebook.settings.get(CHECKED) or {}
    earlier = [fact for fact in facts_named(found.get("found", ())) if fact in GRAVE]
    if notebook.seen or earlier:
        if notebook.alarm is None:
            notebook.forbid_changes(alarm_for(earlier))
        sentences = [*map(sentence_of_sign, notebook.seen), *(_(fact.value) for fact in earlier)]
        names = [*(each.sign.name for each in notebook.seen), *(fact.name for fact in earlier)]
        because = " ".join(dict.fromkeys((_(NOTHING_LEAVES), *sentences)))
        return Condition(signs=tuple(dict.fromkeys(names)), because=because, checked=None)
    checked = date.fromisoformat(found["day"]) if found else None
    cannot = NO_ROOM if notebook.had_no_room else CANNOT_WRITE
    return Condition(signs=(), because=None if notebook.is_writable else _(cannot), checked=checked)


def header_notice(notebook: Notebook) -> str | None:
    """The sentence about the copy of the header that did not serve; None when both were in order."""
    said = HEADERS.get(notebook.other_header)
    if said is None:
        return None
    return f"{_(said)} {_(REPAIRED if notebook.header_was_repaired else NOT_REPAIRED)}"


def sentence_of_sign(seen: Seen) -> str:
    """A sign as one sentence; a key slot is called by its name and its person."""
    sentence = _(seen.sign.value)
    if seen.slot is None:
        return sentence
    whose = ", ".join(filter(None, (seen.slot.name, seen.slot.person)))
    return sentence.format(whose=whose or _("it does not say whose"))


def alarm_for(facts: Iterable[Sign | Fact]) -> StorageError:
    """What the notebook is in for, with these facts."""
    return Damaged() if any(fact in NOT_TO_BE_ACCEPTED for fact in facts) else HistoryAltered()


def can_be_accepted(notebook: Notebook) -> bool:
    """Whether a person may go on with the notebook as it is: its history was changed, nothing in it is damaged, and it can be written."""
    return isinstance(notebook.alarm, HistoryAltered) and can_write(notebook.folder)


def noted(day: date, facts: Iterable[Sign | Fact]) -> dict[str, Any]:
    """What is kept of a check."""
    return {"day": day.isoformat(), "found": sorted({fact.name for fact in facts})}


def facts_named(names: Iterable[str]) -> list[Sign | Fact]:
    """The facts of these names; those that this program does not know are left out."""
    known: dict[str, Sign | Fact] = {**Sign.__members__, **Fact.__members__}
    return [known[name] for name in names if name in known]
