"""The right side of the window: the page of a case, or one form in its place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from domain.custody import CustodyEvent
from domain.ids import EventId
from domain.records import Record
from resources.language import translated as _
from ui.errors import sentence_of
from ui.forms.event_form import following_event
from ui.forms.looks import letters
from ui.forms.opening import form_for
from ui.notebook.case_page import CasePage
from ui.notebook.desk import Desk
from ui.notebook.editor import Editor
from ui.notebook.ledger_rows import ledger_rows
from ui.notebook.loading import CaseContents, FormContents, FormWanted, case_contents, form_contents
from ui.trash.page import TrashedPage
from ui.widgets.empty_state import EmptyState
from workflows import casework
from workflows.changes import Changes
from workflows.drafting import Draft
from workflows.errors import NoSuchCase
from workflows.trash import ThrownAway

SHARED = ("source", "place", "authority", "partner")
"""Kinds that belong to no case."""

TAB_OF = {
    "person": "people",
    "event": "timeline",
    "note": "notes",
    "appeal": "appeals",
    "consent": "consents",
    "context": "context",
    "attachment": "files",
}
"""Kind → the tab of its case on which it stands."""

NARROWEST = 40
"""Small letters."""

BUILD_AFTER = 50
"""Milliseconds after the window is there, in which nobody has chosen a case yet."""


class Workspace(QStackedWidget):
    """Nothing yet, a case, or a form."""

    decide_asked = Signal(str)
    """About what was changed in two places, in this case first."""
    case_shown = Signal(str)
    """The id of the case that is shown now; "" for none."""
    take_out_asked = Signal(str)
    """The id of a record in the trash."""
    purge_asked = Signal()
    """What is shown is to be deleted for good."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._case = self._asked = ""
        self.nothing = EmptyState(_("What is chosen on the left is shown here."), drawing="case")
        self._page: CasePage | None = None
        self.editor = Editor(desk)
        self.editor.left.connect(self._form_left)
        self.editor.next_asked.connect(self._go_on)
        self.editor.purge_asked.connect(self.purge_asked)
        self.trashed = TrashedPage(desk)
        self.trashed.take_out_asked.connect(self.take_out_asked)
        self.trashed.purge_asked.connect(self.purge_asked)
        self.trashed.decide_asked.connect(lambda: self.decide_asked.emit(""))
        for widget in (self.nothing, self.editor, self.trashed):
            self.addWidget(widget)
        desk.changed.connect(self._reload)
        QTimer.singleShot(BUILD_AFTER, self, lambda: self.page)
        self.fit_to_text()

    def fit_to_text(self) -> None:
        """Never be narrower than a line of a form."""
        self.setMinimumWidth(letters(self, NARROWEST))

    @property
    def page(self) -> CasePage:
        """The page of a case; it is built after the window is there."""
        if self._page is None:
            self._page = page = CasePage(self._desk, self)
            page.record_asked.connect(self.open)
            page.new_asked.connect(self.new)
            page.decide_asked.connect(self.decide_asked)
            self.addWidget(page)
        return self._page

    @property
    def case(self) -> str:
        """The id of the case that is shown; "" for none."""
        return self._case

    def shown(self) -> QWidget:
        """The page or the form that is seen."""
        return self.currentWidget() or self.page

    def show_case(
        self, case: str, *, tab: str = "", record: str = "", form: FormWanted | None = None
    ) -> None:
        """Show a case, on a tab, with the cursor on a record, and then with a form open."""
        self.editor.leave()
        self._asked = case
        self._load(case, _Then(tab=tab, record=record, form=form))

    def show_thrown_away(self, thrown: ThrownAway) -> None:
        """Show a record of the trash, and no case."""
        self.editor.leave()
        self._case = self._asked = ""
        self.case_shown.emit("")
        self.trashed.show_thrown_away(thrown)
        self.setCurrentWidget(self.trashed)

    def show_again(self, kind: str, record: str, case: str | None) -> None:
        """Show a record that was taken out of the trash where it belongs."""
        if case:
            self.show_case(case, tab=TAB_OF.get(kind, ""), record=record)
        elif self.currentWidget() is self.trashed:
            self.setCurrentWidget(self.nothing)

    def open(self, kind: str, identity: str, *, case: str | None = None) -> None:
        """Open the form of a record.  case: the one around it, if it is not the one that is shown."""
        around = identity if kind == "case" else "" if kind in SHARED else (case or self._case)
        self.open_form(FormWanted(kind=kind, id=identity, case=around))

    def new(self, kind: str) -> None:
        """Open an empty form; for what belongs to a case only where one is shown."""
        if kind == "case" or kind in SHARED or self._case:
            identity = casework.new_id()
            around = identity if kind == "case" else "" if kind in SHARED else self._case
            self.open_form(FormWanted(kind=kind, id=identity, case=around, is_new=True))

    def attach(self) -> None:
        """Show the files of the case, and ask for one more; a form that is open is kept."""
        if self._case:
            self.show_case(self._case, tab="files")
            self.page.files.ask_for_file()

    def open_form(self, wanted: FormWanted) -> None:
        """Read what a form needs, then show it."""
        self._desk.ask(
            self, partial(form_contents, wanted=wanted), lambda found: self._show_form(wanted, found)
        )

    def reload(self) -> None:
        """Load the case that is shown anew."""
        if self._case:
            self._load(self._case, _Then())

    def open_record(self) -> tuple[tuple[str, ...], str | None]:
        """What a command for one record is about, by id: the one in the trash that is shown, that of the open form, or the case."""
        thrown = self.trashed.thrown
        if self.currentWidget() is self.trashed and thrown is not None:
            return ((), thrown.id) if thrown.kind == "case" else ((thrown.id,), None)
        wanted = self.editor.record
        if wanted is None:
            return (), (self._case or None) if self.editor.form is None else None
        return ((), wanted.id) if wanted.kind == "case" else ((wanted.id,), None)

    def let_go(self, changes: Changes) -> None:
        """Show nothing any more of what was deleted for good or thrown away."""
        if self.editor.record is not None and self.editor.record.id in changes.records:
            self.editor.drop()
        if self._case in changes.records:
            self.editor.drop()
            self._case = self._asked = ""
            self.case_shown.emit("")
        self.setCurrentWidget(self.page if self._case else self.nothing)
        self.reload()

    def keep_now(self) -> None:
        """What Ctrl+S does: nothing that a pause of typing does not do anyway."""
        if self.editor.form is not None:
            self.editor.form.flush()

    def half_typed(self) -> Draft | None:
        """The form that is open, as it stands this moment."""
        return self.editor.half_typed()

    def where(self) -> dict[str, Any]:
        """Where the person is on this side of the window."""
        return {
            "case": self._case,
            "tab": self.page.tab if self._case else "",
            "record": self.page.chosen() if self._case else "",
            "form": self.editor.where(),
        }

    def go_to(self, where: dict[str, Any]) -> None:
        """Be there again."""
        case, form = where.get("case") or "", where.get("form")
        wanted = FormWanted.remembered(form) if form else None
        if case:
            self.show_case(case, tab=where.get("tab") or "", record=where.get("record") or "", form=wanted)
        elif wanted is not None:
            self.open_form(wanted)

    def _load(self, case: str, then: _Then) -> None:
        self._desk.ask(
            self, partial(case_contents, case=case), partial(self._show, then), partial(self._not_there, case)
        )

    def _not_there(self, case: str, error: Exception) -> None:
        """A case that is asked for cannot be shown, as when a package put it into the trash: what is typed in it is kept, and it is let go."""
        words = sentence_of(error)
        if case == self._asked and isinstance(error, NoSuchCase):
            words = _("This case is not here any more: it is in the trash, or was deleted for good.")
            self.editor.leave()
            self._case = self._asked = ""
            self.setCurrentWidget(self.nothing)
            self.case_shown.emit("")
        # Behind what is being kept: that takes away what was said before.
        self._desk.ask(self, lambda _session: None, lambda _none: self._desk.refused.emit(words))

    def _show(self, then: _Then, contents: CaseContents) -> None:
        if contents.case_file.case.id != self._asked:
            return  # another case was asked for since
        self._case = self._asked
        self.page.show_case(
            contents.case_file,
            undecided=contents.undecided,
            ledger=ledger_rows(self._case, contents.known, contents.recalls, contents.kept),
        )
        self.page.show_tab(then.tab)
        if then.record:
            self.page.choose(then.record)
        if self.editor.form is None:
            self.setCurrentWidget(self.page)
        if then.takes_keyboard:
            self.page.setFocus()
        if then.form is not None:
            self.open_form(then.form)
        self.case_shown.emit(self._case)

    def _show_form(self, wanted: FormWanted, contents: FormContents) -> None:
        if (self.editor.where() or {}).get("id") == wanted.id:
            # It is open already: what was read knows less than what is typed there.
            self.setCurrentWidget(self.editor)
            self.editor.setFocus()
            return
        form = form_for(
            contents.record,
            contents.case_file,
            casework.new_id,
            is_new=contents.is_new,
            may_grow=True,
            parent=self.editor,
        )
        # Before the form asks for the keyboard: what is hidden does not get it.
        self.setCurrentWidget(self.editor)
        self.editor.open(form, wanted, contents.draft, seen=contents.seen)

    def _go_on(self, wanted: FormWanted, before: Record) -> None:
        """Open a form for the next of the kind; an event carries on from the one before."""
        if not isinstance(before, CustodyEvent):
            self.new(wanted.kind)
            return
        following = following_event(before, EventId(casework.new_id()))
        following_wanted = FormWanted(kind=wanted.kind, id=following.id, case=wanted.case, is_new=True)
        job = partial(form_contents, wanted=following_wanted, record=following)
        self._desk.ask(self, job, partial(self._show_form, following_wanted))

    def _form_left(self, wanted: FormWanted, is_kept: bool) -> None:
        if wanted.kind == "case" and wanted.is_new and is_kept:
            self._asked = wanted.id
            self._load(wanted.id, _Then(takes_keyboard=True))
            return
        self.setCurrentWidget(self.page if self._case else self.nothing)
        if self._case:
            if wanted.case == self._case and is_kept:
                self.page.show_tab(TAB_OF.get(wanted.kind, ""))
                self.page.choose(wanted.id)
            self.page.setFocus()

    def _reload(self, changes: Changes) -> None:
        """Load the case anew when something of it, or something it may name, was kept."""
        if self._case and (self._case in changes.cases or not changes.cases):
            self.reload()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Then:
    """What follows once a case is there."""

    tab: str = ""
    record: str = ""
    form: FormWanted | None = None
    takes_keyboard: bool = False
