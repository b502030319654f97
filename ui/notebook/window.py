"""The window of an open notebook: its frame, menus and panes, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QSplitter, QVBoxLayout, QWidget

from domain.lock_times import USUAL, LockTimes
from resources.language import translated as _
from ui.background import Elsewhere, NotebookThread
from ui.checkup import Checkup, Found
from ui.help.opening import open_help
from ui.notebook.browser import Browser
from ui.notebook.commands import TEXT_STEPS, Command, actions_of, fill_menus
from ui.notebook.desk import Desk
from ui.notebook.keys_sheet import KeysSheet
from ui.notebook.loading import FormWanted
from ui.notebook.panes import Panes, has_focus
from ui.notebook.row_opening import look_at, open_row
from ui.notebook.rows import Row
from ui.notebook.search import QuickSearch
from ui.notebook.sections import SECTIONS, SectionList
from ui.notebook.strips import Strips
from ui.notebook.toolbar import Toolbar
from ui.notebook.workspace import Workspace
from ui.tokens import TINY
from ui.trash.throwing import Throwing
from ui.widgets.composing import commit_composing_text
from ui.widgets.first_size import open_at
from ui.widgets.status_strip import StatusStrip
from workflows import backing_up, drafting
from workflows.lock_times import lock_times
from workflows.session import Session

SAFETY = ("lock_times", "journal_words", "travel", "purge", "destroy", "cards")
"""Commands that open a page of ui.safety."""


class NotebookWindow(QMainWindow):
    """Sections, a list, a page; the lock always in sight."""

    lock_asked = Signal()
    close_and_lock_asked = Signal()
    cover_asked = Signal()
    summary_asked = Signal(str)
    """The id of a case."""
    redact_text_asked = Signal(str)
    """The id of a case."""
    send_asked = Signal(str)
    """The id of a case."""
    receive_asked = Signal()
    backups_asked = Signal()
    safety_asked = Signal(str)
    """A page of ui.safety: "accept", "restore", "lock_times", "journal_words", "travel", "purge" or "destroy"; or "cards"."""
    change_passphrase_asked = Signal()
    passphrases_asked = Signal()
    screen_asked = Signal()
    lock_times_known = Signal(object)
    """The LockTimes of this notebook."""
    text_size_asked = Signal(int)
    """1 larger, -1 smaller, 0 as it was at first."""

    def __init__(
        self,
        thread: NotebookThread[Session],
        elsewhere: Elsewhere,
        *,
        read_only_because: str | None = None,
        may_be_accepted: bool = False,
        notices: tuple[str, ...] = (),
    ) -> None:
        """`read_only_because`, `notices`: translated sentences of the session."""
        super().__init__()
        self.setWindowTitle(_("Notebook"))
        open_at(self, 1240, 800)
        self.desk = Desk(thread, elsewhere, self)
        self.checkup = Checkup(thread, self)
        self.sections = SectionList()
        self.browser = Browser(self.desk)
        self.workspace = Workspace(self.desk)
        self._panes = Panes(self.sections, self.browser, self.workspace)
        self.strips = Strips(self.desk, notices)
        self.banner, self.told = self.strips.banner, self.strips.told
        self.throwing = Throwing(self.desk, self.workspace, self.strips.thrown)
        self.status = StatusStrip()
        self.status.show_lock_times(USUAL)
        self._may_write = read_only_because is None
        self._remembered: dict[str, Any] = {}
        self.acts = actions_of(self, self.do)
        self.toolbar = Toolbar(self.acts)
        fill_menus(self.menuBar(), self.acts)
        self._lay_out()
        self._connect()
        self.show_banner(read_only_because, may_be_accepted=may_be_accepted)
        self._allow_commands("")
        self.sections.choose(SECTIONS[0].name)

    @property
    def may_write(self) -> bool:
        """Whether anything may be changed."""
        return self._may_write

    def begin(self, *, checks: bool = True) -> None:
        """Go where the person was when the notebook was locked, or to the list of cases.  checks: look for damage in the background."""
        self.desk.ask(self, drafting.remembered_place, lambda place: self.go_to(place or {}))
        self.desk.ask(self, backing_up.last_backup, self.show_backup)
        self.desk.ask(self, lock_times, self.show_lock_times)
        if checks:
            self.checkup.begin_soon()

    def show_backup(self, last: backing_up.LastBackup | None) -> None:
        """Say at the foot how old the last backup is."""
        self.status.show_last_backup(last, datetime.now(UTC))

    def show_lock_times(self, times: LockTimes) -> None:
        """Say at the foot when it locks, and let it be so."""
        self.status.show_lock_times(times)
        self.lock_times_known.emit(times)

    def reload(self) -> None:
        """Show what is in the notebook now, after something came in from outside."""
        self.browser.reload()
        self.workspace.reload()

    def where(self) -> dict[str, Any]:
        """Where the person is: section, row, case, tab, form; what a form holds is in its draft."""
        return {
            "section": self.sections.current(),
            "row": self.browser.chosen(),
            "pane": self._panes.current(otherwise=1),
            **self.workspace.where(),
        }

    def go_to(self, where: dict[str, Any]) -> None:
        """Be there again."""
        self.sections.choose(where.get("section") or SECTIONS[0].name)
        if where.get("row"):
            self.browser.choose(where["row"])
        self.workspace.go_to(where)
        self._panes.go_to(where.get("pane", 1))

    def last_words(self) -> Callable[[Session], None]:
        """What is to be kept before the notebook closes, as a job for its thread: the half-typed form and the place."""
        self.checkup.stop()
        commit_composing_text()
        now, draft, place = datetime.now(UTC), self.workspace.half_typed(), self.where()
        may_write = self._may_write

        def keep(session: Session) -> None:
            if may_write and draft is not None:
                drafting.keep_draft(session, draft, now=now)
            if may_write:
                drafting.remember_place(session, place)

        return keep

    def _remember_place(self) -> None:
        """Keep the place beside the drafts, where it has changed: a lock may leave without its last words."""
        if self._may_write and (place := self.where()) != self._remembered:
            self._remembered = place
            self.desk.ask(self, partial(drafting.remember_place, place=place), lambda _nothing: None)

    def do(self, name: str) -> None:
        """Do what a command says."""
        if name.startswith("new_"):
            self.workspace.new(name.removeprefix("new_"))
        elif name.startswith("section_"):
            self.sections.choose(SECTIONS[int(name.removeprefix("section_")) - 1].name)
            self.browser.setFocus()
        else:
            self._doings[name]()

    @property
    def _doings(self) -> dict[str, Callable[[], None]]:
        return {
            "lock": self.lock_asked.emit,
            "close": self.close_and_lock_asked.emit,
            "cover": self.cover_asked.emit,
            "search": self.search.open,
            "filter": self.browser.focus_filter,
            "summary": lambda: self.summary_asked.emit(self.workspace.case),
            "redact_text": lambda: self.redact_text_asked.emit(self.workspace.case),
            "send": lambda: self.send_asked.emit(self.workspace.case),
            "receive": self.receive_asked.emit,
            "decide": self.browser.decide_asked.emit,
            "backups": self.backups_asked.emit,
            "change_passphrase": self.change_passphrase_asked.emit,
            "passphrases": self.passphrases_asked.emit,
            "next_tab": lambda: self.workspace.page.next_tab(1),
            "previous_tab": lambda: self.workspace.page.next_tab(-1),
            "next_pane": partial(self._panes.step, 1),
            "previous_pane": partial(self._panes.step, -1),
            **{name: partial(self.text_size_asked.emit, step) for name, step in TEXT_STEPS.items()},
            "attach": self.workspace.attach,
            "screen": self.screen_asked.emit,
            "help": partial(open_help, self),
            "keys": lambda: KeysSheet(self.acts, self).open(),
            "trash": self.throwing.throw_what_is_open,
            "save": self.workspace.keep_now,
            **{name: partial(self.safety_asked.emit, name) for name in SAFETY},
        }

    def _lay_out(self) -> None:
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self.panes.setChildrenCollapsible(False)
        self.panes.setHandleWidth(1)
        for pane in (self.browser, self.workspace):
            self.panes.addWidget(pane)
        self.panes.setStretchFactor(1, 1)
        self.panes.setSizes([340, 740])
        central = QWidget()
        layout = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.toolbar, self.strips):
            layout.addWidget(widget)
        beside = QHBoxLayout()
        beside.setContentsMargins(TINY, 0, 0, 0)
        beside.setSpacing(TINY)
        beside.addWidget(self.sections)
        beside.addWidget(self.panes, 1)
        layout.addLayout(beside, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(central)
        self.search = QuickSearch(self.desk, self.panes, central)

    def _connect(self) -> None:
        self.sections.chosen.connect(self.browser.show_section)
        self.browser.looked_at.connect(self._look_at)
        self.browser.opened.connect(partial(open_row, self.workspace))
        self.browser.new_asked.connect(self.workspace.new)
        self.search.opened.connect(partial(open_row, self.workspace))
        self.workspace.case_shown.connect(self._case_shown)
        self.workspace.editor.left.connect(self._form_left)
        self.desk.changed.connect(lambda _changes: self.browser.reload())
        self.desk.saved.connect(lambda moment, _is_draft: self.status.show_saved(moment.astimezone()))
        self.desk.not_saved.connect(self.status.show_not_saved)
        self.desk.saved.connect(lambda _moment, is_draft: self._remember_place() if is_draft else None)
        self.banner.pressed.connect(lambda: self.safety_asked.emit("restore"))
        self.banner.second_pressed.connect(lambda: self.safety_asked.emit("accept"))
        self.checkup.progressed.connect(self.status.show_check)
        self.checkup.failed.connect(lambda _sentence: self.status.show_check(None))
        self.checkup.ended.connect(self._checked)

    def show_banner(self, because: str | None, *, may_be_accepted: bool) -> None:
        """Say why nothing may be changed, and allow only what changes nothing; None: everything may be done."""
        self._may_write = because is None
        self.checkup.nothing_leaves = because is not None
        actions = (_("Restore from a backup…"), _("Accept as it is…")) if may_be_accepted else ("", "")
        self.banner.say(because or "", tone="danger", action=actions[0], second=actions[1])
        self._allow_commands(self.workspace.case)

    def _checked(self, found: Found) -> None:
        self.status.show_check(1)
        self.show_banner(found.read_only_because, may_be_accepted=found.may_be_accepted)
        if found.sentences and found.read_only_because is None:
            self.told.say(" ".join(found.sentences), action=_("Close"))

    def _look_at(self, row: Row) -> None:
        """Show the case of the row that the cursor rests on; a form that is open is not taken away by looking."""
        if has_focus(self.browser) and self.workspace.editor.form is None:
            look_at(self.workspace, row)

    def _case_shown(self, case: str) -> None:
        self._allow_commands(case)
        if self.sections.current() == "cases" and self.browser.chosen() != case:
            self.browser.choose(case)

    def _form_left(self, wanted: FormWanted, is_kept: bool) -> None:
        """The keyboard goes back to the list that a record of no case was opened from."""
        if not wanted.case and self.browser.shows(wanted.kind):
            self.browser.setFocus()
            if is_kept:
                self.browser.choose(wanted.id)

    def _allow_commands(self, case: str) -> None:
        for action in self.acts.values():
            command = action.data()
            if isinstance(command, Command):
                action.setEnabled(
                    (bool(case) or not command.needs_case) and (self._may_write or not command.writes)
                )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sections.show_words(self.width())
        self.toolbar.show_words(self.width())
        if self.search.isVisible():
            self.search.place()

    def closeEvent(self, event: QCloseEvent) -> None:
        # The window goes with the process, once everything is kept.
        event.ignore()
        self.close_and_lock_asked.emit()
