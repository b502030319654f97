"""The file of a summary: entered in the journal before it exists, written and read back, entered again.

Only the first and the last step touch the notebook.  Writing needs none and runs elsewhere: a slow stick holds up neither typing nor a lock.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from domain.disclosure import Disclosure
from export.stick.write_out import Written, write_out
from workflows import unfinished
from workflows.disclosing import check_reason, confirmed, day_here, day_of, people_without_consent
from workflows.errors import Refused, refusing
from workflows.reporting import Summary
from workflows.session import Session

__all__ = [
    "Leaving",
    "MadeOnAnotherDay",
    "Written",
    "keep_summary",
    "note_leaving",
    "note_not_written",
    "note_written",
]


class MadeOnAnotherDay(Refused):
    """A consent that counted when the pages were made may have ended at midnight."""

    sentence = "A new day has begun since the pages were made, and a consent may have ended with the old one. Nothing was written."


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """A summary that may be written: that it leaves, to whom and why stands in the journal and the ledger."""

    case: str
    target: Path
    pdf: bytes = field(repr=False)
    disclosure: Disclosure = field(repr=False)
    told: dict[str, object] = field(repr=False)
    """What the journal says of it."""

    @refusing
    def write(self, *, stop: Callable[[], bool] = lambda: False) -> Written:
        """Write the file once and prove it by reading it back; needs no notebook.

        Raises:
            Refused: it was not written; its `remnant` tells whether something stayed.
        """

        def fill(out: BinaryIO) -> None:
            out.write(io.BytesIO(self.pdf).getbuffer())

        return write_out(self.target, fill, size_at_most=len(self.pdf), stop=stop)


@refusing
def note_leaving(
    session: Session, case: str, made: Summary, target: Path, *, now: datetime, reason: str = ""
) -> Leaving:
    """Enter in the journal and the ledger what is about to leave, to whom, which hash: before the file exists, so that none leaves unnoted.

    reason: why names are shown without a consent, where somebody decided that.

    Raises:
        NotCheckedToday, OpenedReadOnly, NoReason, MadeOnAnotherDay
    """
    session.check_may_leave(now)
    if made.day not in (None, day_here(now)):
        raise MadeOnAnotherDay
    disclosure = replace(made.disclosure, made=day_of(now), reason=reason)
    check_reason(disclosure)
    told: dict[str, object] = {
        "form": made.form,
        "profile": made.profile,
        "recipient": disclosure.partner or disclosure.reader,
        "sha256": made.sha256,
    }
    if anyway := people_without_consent(disclosure):
        told |= {"without_consent": ", ".join(sorted(anyway)), "reason": reason}
    if disclosure.photographs:
        told["photographs"] = ", ".join(each.attachment for each in disclosure.photographs)
    unfinished.note(session, target)
    with session.notebook.transaction(
        "summary leaving", concerning=case, details=told, now=now
    ) as transaction:
        transaction.keep(disclosure)
    return Leaving(case=case, target=target, pdf=made.pdf, disclosure=disclosure, told=told)


@refusing
def note_written(session: Session, leaving: Leaving, written: Written, *, now: datetime) -> Path:
    """Enter that it was written and read back; where it is."""
    details = {**leaving.told, "bytes": written.size}
    with session.notebook.transaction(
        "summary written", concerning=leaving.case, details=details, now=now
    ) as transaction:
        confirmed(transaction, [leaving.disclosure], written.sha256)
    unfinished.forget(session, leaving.target)
    return written.paths[0]


@refusing
def note_not_written(session: Session, leaving: Leaving, refused: Exception, *, now: datetime) -> None:
    """Enter that nothing left, unless something of it could not be taken away."""
    if getattr(refused, "remnant", False):
        return
    with session.notebook.transaction(
        "summary not written", concerning=leaving.case, details=leaving.told, now=now
    ) as transaction:
        transaction.trash(leaving.disclosure.id)
    unfinished.forget(session, leaving.target)


def keep_summary(
    session: Session, case: str, made: Summary, target: Path, *, now: datetime, reason: str = ""
) -> Path:
    """Note, write and note, one after the other.  Raises as they do; after a Refused nothing was written."""
    leaving = note_leaving(session, case, made, target, now=now, reason=reason)
    try:
        written = leaving.write()
    except Refused as refused:
        note_not_written(session, leaving, refused, now=now)
        raise
    return note_written(session, leaving, written, now=now)
