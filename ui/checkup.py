"""The check of everything, in the background after each unlock: nothing leaves before it, and whoever wants to send waits for it here.

It has a thread of its own, so that neither typing nor a summary waits for it; a lock ends it.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal

from resources.language import translated as _
from ui.background import Elsewhere, NotebookThread
from ui.errors import sentence_of
from workflows import history, upkeep
from workflows.session import Session
from workflows.upkeep import Checking, Raw

BEGIN_AFTER = 3000
"""Milliseconds after the window is there: the first look at a case comes before."""

TELL_EVERY = 250
"""Milliseconds."""

BREATH_SECONDS = 0.002
"""How long it stands back whenever it tells how far it is, so that the screen's thread gets its turn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What came of a check."""

    sentences: tuple[str, ...]
    """What is left that is not as it was kept, in the language of the screen."""
    read_only_because: str | None
    """The sentences of the banner; None: open for writing."""
    may_be_accepted: bool


class Checkup(QObject):
    """Runs one check after the other, never two at once."""

    progressed = Signal(float)
    """Which part is done, 0 to 1."""
    ended = Signal(object)
    """Found."""
    failed = Signal(str)
    """Why it came to no end, as a sentence."""

    def __init__(self, thread: NotebookThread[Session], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = thread
        self._elsewhere = Elsewhere(self)
        self._waiting: list[tuple[QObject, Callable[[], object]]] = []
        self._day: date | None = None
        self.nothing_leaves = False
        """The notebook is open for reading only and says so to whoever wants to send, checked or not."""
        self._is_running = self._is_stopped = False
        self._part = 0.0
        self._clock = QTimer(self)
        self._clock.setInterval(TELL_EVERY)
        self._clock.timeout.connect(lambda: self.progressed.emit(self._part))

    def begin_soon(self) -> None:
        """Begin when the screen has come to rest."""
        QTimer.singleShot(BEGIN_AFTER, self, self.begin)

    def begin(self) -> None:
        """Begin now, unless it is running or the notebook is being left."""
        if not self._is_running and not self._is_stopped:
            self._is_running, self._part = True, 0.0
            self._clock.start()
            self._thread.run(self, upkeep.begin_check, self._run, self._fail)

    def stop(self) -> None:
        """End it for good; the notebook is being left."""
        self._is_stopped = True
        self._clock.stop()
        self._elsewhere.finish()

    def before_leaving(self, asker: QObject, then: Callable[[], object]) -> None:
        """Call `then` when the notebook was checked today, while the asker exists; at once if it was, or if the answer is known."""
        is_checked = self._day == datetime.now(UTC).date() and not self._is_running
        if is_checked or self.nothing_leaves:
            then()
        else:
            self._waiting.append((asker, then))
            self.begin()

    def _run(self, checking: Checking) -> None:
        job = partial(checking.run, progress=self._note_part)
        self._elsewhere.run_stoppable(self, job, self._note, self._fail)

    def _note_part(self, part: float) -> None:
        # On the thread of the check: a number is all that crosses over.
        self._part = part
        time.sleep(BREATH_SECONDS)

    def _note(self, found: Raw) -> None:
        now = datetime.now(UTC)
        self._thread.run(
            self, lambda session: _noted(session, found, now), partial(self._end, now.date()), self._fail
        )

    def _end(self, day: date, found: Found) -> None:
        self._day = day
        self._settle()
        self.ended.emit(found)
        self._let_go()

    def _fail(self, error: Exception) -> None:
        self._settle()
        self.failed.emit(sentence_of(error))
        # Whoever waited is told by the notebook itself, which lets nothing out unchecked.
        self._let_go()

    def _settle(self) -> None:
        self._is_running = False
        self._clock.stop()

    def _let_go(self) -> None:
        waiting, self._waiting = self._waiting, []
        for asker, then in waiting:
            if shiboken6.isValid(asker):
                then()


def in_words(part: float) -> str:
    """How far it is, for who waits."""
    return _("Checking the notebook first: {percent} %").format(percent=round(100 * part))


def _noted(session: Session, found: Raw, now: datetime) -> Found:
    left = upkeep.note_check(session, found, now=now)
    return Found(
        sentences=tuple(finding.sentence for finding in left),
        read_only_because=session.read_only_because,
        may_be_accepted=history.may_be_accepted(session),
    )
