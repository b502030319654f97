"""What a change to a record lets further out than before: the class of a field or of a name, how public it may become, who may not have it.

Nothing here forbids anything.  Each such change goes into the audit log, so that it can be seen later who made it and when.
"""

from __future__ import annotations

from typing import Any

from domain.case import Case
from domain.custody import CustodyEvent
from domain.person import Person
from domain.records import Record
from domain.redaction.profiles import PROFILES
from domain.sensitivity import Sensitivity, lowered
from domain.vocabulary.protection import Publicity

_STRICTNESS = list(Sensitivity)


def weakened(before: Record | None, after: Record) -> tuple[str, ...]:
    """The paths of the fields that may go further out than before, or than those of a new record: "names", "risk.crossing", "publicity"."""
    found: list[str] = []
    if hasattr(after, "protection"):
        found += lowered(type(after), getattr(before, "protection", ()), after.protection)
    if isinstance(after, Case):
        found += _let_out(before, after, "", Publicity.QUIET)
    if isinstance(after, CustodyEvent):
        found += _let_out(getattr(before, "sharing", None), after.sharing, "sharing.", Publicity.UNKNOWN)
    if isinstance(after, Person) and _is_a_name_lowered(before, after):
        found.append("names")
    return tuple(dict.fromkeys(found))


def _let_out(before: Any, after: Any, within: str, default: Publicity) -> list[str]:
    """default: how public a new record is."""
    found = []
    was = getattr(before, "publicity", default)
    if any(
        was in profile.leaves_out and after.publicity not in profile.leaves_out
        for profile in PROFILES.values()
    ):
        found.append(f"{within}publicity")
    if not set(getattr(before, "do_not_share_with", ())) <= set(after.do_not_share_with):
        found.append(f"{within}do_not_share_with")
    return found


def _is_a_name_lowered(before: Record | None, after: Person) -> bool:
    known = {name.text: name.sensitivity for name in before.names} if isinstance(before, Person) else {}
    return any(
        _STRICTNESS.index(name.sensitivity) > _STRICTNESS.index(known.get(name.text, Sensitivity.CONSENTED))
        for name in after.names
    )
