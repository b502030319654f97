"""Upkeep: looking for damage and for signs that the history was altered, and putting right what can be.

The check of everything has three steps, so that it needs the notebook's thread only for the first and the last: begin, run, note.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from resources.language import translated as _
from storage.integrity import Fact, Inspection
from storage.integrity import Finding as Found
from workflows import condition
from workflows.condition import CHECKED, GRAVE, alarm_for, noted
from workflows.errors import refusing
from workflows.session import Session

Raw = tuple[Found, ...]
"""What a check found, to be handed back to `note_check`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is not as it was kept."""

    sentence: str
    record: str
    """The id of the record it is about; "" when it is about no single one."""
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Checking:
    """A check that was begun; `run` needs no notebook and goes on beside it."""

    inspection: Inspection = field(repr=False)

    @refusing
    def run(
        self,
        *,
        progress: Callable[[float], None] = lambda _part: None,
        stop: Callable[[], bool] = lambda: False,
    ) -> Raw:
        """What is not as it should be.  progress: told which part is done, 0 to 1.

        Raises:
            Refused: `stop` said so, the notebook was locked, or the drive did not answer.
        """
        return self.inspection.findings(stop, progress=progress)


@refusing
def begin_check(session: Session) -> Checking:
    """A check of everything; until it is noted, the notebook counts as not checked."""
    session.checked = None
    return Checking(inspection=session.notebook.inspection())


@refusing
def note_check(session: Session, found: Raw, *, now: datetime) -> tuple[Finding, ...]:
    """Enter in the journal what a check found, and put right what can be; what is left.

    With something grave nothing can be changed in the notebook or leave it from now on.
    """
    notebook = session.notebook
    if notebook.is_writable:
        found = _put_right(session, found, now)
        facts = [each.fact for each in found]
        with notebook.transaction(
            "notebook checked", now=now, details=noted(now.date(), facts), is_logged_always=True
        ):
            notebook.settings.put(CHECKED, noted(now.date(), facts))
        if any(fact in GRAVE for fact in facts):
            notebook.seal()
            notebook.forbid_changes(alarm_for(facts))
        session.begin(notebook)
    elif session.signs == () and not any(each.fact in GRAVE for each in found):
        session.checked = now.date()
    return tuple(map(_finding, found))


def check(session: Session, *, now: datetime) -> tuple[Finding, ...]:
    """Everything that is not as it was kept, from beginning to end; empty when all is well.  The alarm raised while opening comes first."""
    found = begin_check(session).run()
    left = note_check(session, found, now=now)
    alarm = [Finding(sentence=each, record="", kind="") for each in _said_while_opening(session)]
    return tuple(dict.fromkeys((*alarm, *left)))


def check_before_leaving(session: Session, *, now: datetime) -> None:
    """See to it that the notebook was checked today.  Raises OpenedReadOnly when that found something grave."""
    session.check_may_change()
    if session.checked != now.date():
        check(session, now=now)
    session.check_may_leave(now)


def _said_while_opening(session: Session) -> tuple[str, ...]:
    notebook = session.notebook
    if notebook.seen:
        return tuple(map(condition.sentence_of_sign, notebook.seen))
    return (_(notebook.alarm.sentence),) if notebook.alarm and not session.signs else ()


def _put_right(session: Session, found: Raw, now: datetime) -> Raw:
    """What can be made again is made again, where nothing grave is the matter."""
    if any(each.fact in GRAVE or each.fact is Fact.RECORD_DAMAGED for each in found):
        return found
    facts = {each.fact for each in found}
    if Fact.UNUSED_PAGE_DAMAGED in facts:
        session.notebook.tidy_up()
    if Fact.PURGED_IS_BACK in facts:
        with session.notebook.transaction("purge done again", is_logged_always=True, now=now) as transaction:
            transaction.purging.obey_again()
            transaction.note("records", transaction.purging.records)
    if Fact.LISTS_DIFFER in facts:
        session.notebook.rebuild()
    return session.notebook.inspection().findings() if found else ()


def _finding(found: Found) -> Finding:
    return Finding(sentence=_(found.fact.value), record=found.record, kind=found.kind)
