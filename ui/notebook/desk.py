"""The desk: what every part of an open notebook shares: the thread that owns it, and the news of what was kept or refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from domain.records import Record
from ui.background import Elsewhere, NotebookThread, OnDone, OnError, Stop, Stoppable
from ui.calendar import today
from ui.errors import sentence_of
from workflows import casework, drafting
from workflows.changes import Changes
from workflows.drafting import Draft
from workflows.session import Session
from workflows.steps import Steps

T = TypeVar("T")


class Desk(QObject):
    """Asks the notebook for something and tells everybody what came of it."""

    changed = Signal(object)
    """Changes: records were kept; who shows them loads them again."""
    saved = Signal(object, bool)
    """The moment (datetime), and whether it was only a draft."""
    not_saved = Signal()
    """Something typed could not be kept; `refused` says why."""
    discard_asked = Signal(str)
    """The id of a record that somebody wants in the trash."""
    refused = Signal(str)
    """One sentence about what could not be done; "" takes it away."""

    def __init__(
        self, thread: NotebookThread[Session], elsewhere: Elsewhere, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._thread, self._elsewhere = thread, elsewhere

    @property
    def today(self) -> date:
        """The day on this machine's calendar."""
        return today()

    def ask(
        self,
        asker: QObject,
        job: Callable[[Session], T | Steps[T]],
        on_done: OnDone[T],
        on_error: OnError | None = None,
    ) -> None:
        """Run a job on the notebook's thread; an error becomes a sentence, unless the asker says it itself."""
        self._thread.run(asker, job, on_done, on_error or self._refuse)

    def work_out(
        self, asker: QObject, job: Callable[[], T], on_done: OnDone[T], on_error: OnError | None = None
    ) -> None:
        """Run what needs no notebook beside the screen's thread; errors as with `ask`."""
        self._elsewhere.run(asker, job, on_done, on_error or self._refuse)

    def work_out_stoppable(
        self,
        asker: QObject,
        job: Stoppable[T],
        on_done: OnDone[T],
        on_error: OnError | None = None,
        *,
        stopped: Stop = lambda: False,
    ) -> None:
        """The same for what takes long or writes a file: a lock stops it, and so does `stopped`."""
        self._elsewhere.run_stoppable(asker, job, on_done, on_error or self._refuse, stopped=stopped)

    def keep(
        self, records: Iterable[Record], *, draft: str = "", seen: str = "", draft_stays: bool = False
    ) -> None:
        """Keep records in this order, and forget the draft (its key) that they were.

        seen: the revision that the form of the only one was filled from.  draft_stays: there is more in the draft than in the record.
        """
        kept, now = tuple(records), datetime.now(UTC)
        self._thread.run(
            self,
            lambda session: keep_all(session, kept, draft, now, seen=seen, draft_stays=draft_stays),
            lambda changes: self.tell(changes, now),
            self._refuse_to_keep,
        )

    def keep_draft(self, draft: Draft) -> None:
        """Keep what is half typed."""
        now = datetime.now(UTC)
        self._thread.run(
            self,
            lambda session: drafting.keep_draft(session, draft, now=now),
            lambda _nothing: self.saved.emit(now, True),
            self._refuse_to_keep,
        )

    def tell(self, changes: Changes, now: datetime) -> None:
        """Tell everybody that something was kept."""
        self.refused.emit("")
        self.saved.emit(now, False)
        if not changes.is_empty:
            self.changed.emit(changes)

    def _refuse_to_keep(self, error: Exception) -> None:
        self.not_saved.emit()
        self._refuse(error)

    def _refuse(self, error: Exception) -> None:
        self.refused.emit(sentence_of(error))


def keep_all(
    session: Session,
    records: Iterable[Record],
    draft: str,
    now: datetime,
    *,
    seen: str = "",
    draft_stays: bool = False,
) -> Changes:
    """Keep each record and then forget the draft: whatever stops in between, the draft is still there.

    One that stays goes on from the record.
    """
    kept = tuple(records)
    all_changes = [casework.keep(session, record, seen=seen, now=now) for record in kept]
    if draft_stays:
        drafting.go_on_from(session, draft, kept[-1])
    elif draft:
        drafting.forget_draft(session, draft)
    return Changes(
        records=frozenset().union(*(changes.records for changes in all_changes)),
        cases=frozenset().union(*(changes.cases for changes in all_changes)),
    )
