"""Throwing away: a record goes into the trash at once, and a strip offers to take that back; no question is asked before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject

from resources.language import counted
from resources.language import translated as _
from ui.notebook.desk import Desk
from ui.notebook.workspace import Workspace
from ui.trash.words import called
from ui.widgets.warning_strip import WarningStrip
from workflows import trash
from workflows.changes import Changes
from workflows.session import Session
from workflows.trash import Moved


class Throwing(QObject):
    """Puts there and takes out, and shows what follows."""

    def __init__(self, desk: Desk, workspace: Workspace, strip: WarningStrip) -> None:
        super().__init__(workspace)
        self._desk, self._workspace, self._strip = desk, workspace, strip
        self._last = ""
        desk.discard_asked.connect(self.throw)
        workspace.take_out_asked.connect(self.take_out)
        strip.pressed.connect(self._press)
        strip.second_pressed.connect(self.end)

    def throw_what_is_open(self) -> None:
        """The record whose form is open, or the case that is shown."""
        records, whole_case = self._workspace.open_record()
        for each in (*records, *filter(None, (whole_case,))):
            self.throw(each)

    def throw(self, record: str) -> None:
        """Put a record into the trash.  What is typed in its form is kept first, so that it comes back with it."""
        self._workspace.editor.close_form()
        self._move(trash.put_in, record, self._thrown)

    def take_out(self, record: str) -> None:
        """Take a record out, and show it where it belongs."""
        self._move(trash.take_out, record, self._taken_out)

    def let_go(self, changes: Changes) -> None:
        """Offer nothing any more that was deleted for good."""
        if self._last in changes.records:
            self.end()

    def end(self) -> None:
        """Offer nothing any more."""
        self._last = ""
        self._strip.say("")

    def _move(
        self, move: Callable[..., tuple[Moved, ...]], record: str, then: Callable[[Moved], None]
    ) -> None:
        now = datetime.now(UTC)

        def job(session: Session) -> tuple[Moved, ...]:
            return move(session, record, now=now)

        self._desk.ask(self, job, partial(self._moved, then, now))

    def _moved(self, then: Callable[[Moved], None], now: datetime, moved: tuple[Moved, ...]) -> None:
        for each in moved:
            then(each)
            self._desk.tell(each.changes, now)

    def _thrown(self, moved: Moved) -> None:
        self._last = moved.id
        title = called(moved.record)
        if moved.kind == "case":
            self._workspace.let_go(moved.changes)
            self._say(_("“{title}” is in the trash, with everything in it.").format(title=title))
            return
        words = _("“{title}” is in the trash.").format(title=title)
        self._say(words)
        self._desk.ask(
            self, partial(trash.naming, record=moved.id), partial(self._say_how_many, moved.id, words)
        )

    def _say_how_many(self, record: str, words: str, number: int) -> None:
        """What names it shows nothing in its place: a place that forty events name is gone from all of them."""
        if number and self._last == record:
            lack = counted(
                "{number} record names it, and goes without it until it is taken out.",
                "{number} records name it, and go without it until it is taken out.",
                number,
            )
            self._say(f"{words} {lack}")

    def _say(self, words: str) -> None:
        self._strip.say(words, tone="plain", action=_("Undo"), second=_("Close"))

    def _taken_out(self, moved: Moved) -> None:
        self.end()
        self._workspace.show_again(moved.kind, moved.id, moved.case)

    def _press(self) -> None:
        if self._last:
            self.take_out(self._last)
