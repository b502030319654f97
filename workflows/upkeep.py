"""Upkeep: looking for damage and for signs that the history was altered."""

from __future__ import annotations

from dataclasses import dataclass

from workflows.errors import refusing
from workflows.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is not as it was kept."""

    sentence: str
    record: str
    """The id of the record it is about; "" when it is about no single one."""
    kind: str


@refusing
def check(session: Session) -> tuple[Finding, ...]:
    """Everything that is not as it was kept; empty when all is well.  The alarm raised while opening comes first."""
    alarm = session.notebook.alarm
    found = [Finding(sentence=alarm.sentence, record="", kind="")] if alarm else []
    found += [
        Finding(sentence=each.fact.value, record=each.record, kind=each.kind)
        for each in session.notebook.inspection().findings()
    ]
    return tuple(found)
