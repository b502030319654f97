"""The place where a form is open: keeps its draft at each pause of typing, its record when it is left, and never asks."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from domain.records import Record
from resources.language import translated as _
from ui.forms.form import RecordForm
from ui.forms.partner_form import PartnerForm
from ui.notebook.date_words import clock_in_words
from ui.notebook.desk import Desk
from ui.notebook.loading import FormWanted
from ui.tokens import SMALL
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel
from ui.widgets.pane import Pane
from workflows.drafting import Draft


class Editor(Pane):
    """Shows one form at a time, with a way back and what is kept of it."""

    left = Signal(object, bool)
    """FormWanted of the form that was closed, and whether there was anything to keep."""
    next_asked = Signal(object, object)
    """FormWanted and record of the form that was kept; another of its kind is wanted."""

    purge_asked = Signal()
    """The record of the form is to be deleted for good."""

    card_asked = Signal(str)
    """The id of a partner whose page was kept, and whose card is wanted."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.form: RecordForm[Any] | None = None
        self._wanted = FormWanted(kind="", id="", case="")
        self._was_edited = False
        self._seen = ""
        self.back = button(_("Back"), self.close_form, rank="link", drawing="back")
        self.kept = PlainLabel(tone="quiet")
        self.trash = button(_("Into the trash"), self._discard, rank="link", drawing="trash")
        self.purge = button(_("Delete for good…"), self.purge_asked.emit, rank="link")
        top = QHBoxLayout()
        top.setContentsMargins(SMALL, SMALL, SMALL, 0)
        top.addWidget(self.back)
        top.addWidget(self.kept, 1)
        top.addWidget(self.trash)
        top.addSpacing(SMALL)
        top.addWidget(self.purge)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addLayout(top)
        desk.saved.connect(self._tell_saved)

    def keyboard_to(self) -> QWidget:
        return self.form or self.back

    def open(self, form: RecordForm[Any], wanted: FormWanted, draft: Draft | None, *, seen: str = "") -> None:
        """Show a form, as it stood if it was left half typed.  seen: the revision that it is filled from."""
        self.leave()
        self.form, self._wanted, self._seen = form, wanted, seen
        self._was_edited = draft is not None
        self.kept.setText(_("Draft") if draft else "")
        for way_out in (self.trash, self.purge):
            way_out.setVisible(not form.is_new)
        form.edited.connect(self._edited)
        form.made.connect(lambda made: self._desk.keep([made]))
        form.finished.connect(lambda _record: self.close_form())
        form.finished_and_next.connect(self._close_and_go_on)
        form.closed.connect(self.close_form)
        if isinstance(form, PartnerForm):
            form.card_asked.connect(self._show_card)
        self._layout.addWidget(form, 1)
        form.show()
        if draft is None:
            form.setFocus()
            first = form.focusWidget()
            if form.is_new and isinstance(first, QLineEdit):
                first.selectAll()  # what the program proposed is replaced by typing
        else:
            form.restore(draft.body)

    @property
    def record(self) -> FormWanted | None:
        """Which record's form is open; None for none, and for one that does not exist yet."""
        return self._wanted if self.form is not None and not self.form.is_new else None

    def drop(self) -> None:
        """Take the form away without keeping anything: its record is gone."""
        self._was_edited = False
        self.leave()

    def where(self) -> dict[str, Any] | None:
        """Which form is open, as a place can be remembered; its fields and its cursor are in its draft."""
        return self._wanted.as_place() if self.form is not None else None

    def half_typed(self) -> Draft | None:
        """The form as it stands this moment, what is being composed included."""
        if self.form is None:
            return None
        self.form.flush()
        return self._draft(self.form)

    def close_form(self) -> None:
        """Keep and go back."""
        if self.form is not None:
            wanted, is_kept = self._wanted, self.leave()
            self.left.emit(wanted, is_kept)

    def keep_before_handing_on(self) -> bool:
        """Keep what stands in the form and close it, so that nothing is handed on that it withholds.

        False, and the form stays, where something in it could not be taken into the record.
        """
        if self.form is None:
            return True
        self.form.flush()
        if self.form.holds_more_than_its_record():
            self._desk.refused.emit(
                _(
                    "Something that was typed into this form cannot be kept as it stands. Put that right or take it out first: "
                    "it could say that something is not to be shown. Nothing was written."
                )
            )
            return False
        self.form.finish()
        return True

    def leave(self) -> bool:
        """Keep what stands in the form and take it away; False when it was untouched, and leaves nothing behind."""
        form = self.form
        if form is None:
            return False
        form.flush()
        self.form = None
        if self._was_edited:
            # What could not be taken into the record stays in the draft beside it.
            self._desk.keep(
                [form.record()],
                draft=self._wanted.id,
                seen=self._seen,
                draft_stays=form.holds_more_than_its_record(),
            )
        self._layout.removeWidget(form)
        form.hide()
        form.deleteLater()
        return self._was_edited

    def _close_and_go_on(self, record: Record) -> None:
        wanted = self._wanted
        self.leave()
        self.next_asked.emit(wanted, record)

    def _discard(self) -> None:
        self._desk.discard_asked.emit(self._wanted.id)

    def _show_card(self) -> None:
        partner = self._wanted.id
        self.close_form()
        self.card_asked.emit(partner)

    def _edited(self, _record: object) -> None:
        self._was_edited = True
        if self.form is not None:
            self._desk.keep_draft(self._draft(self.form))

    def _draft(self, form: RecordForm[Any]) -> Draft:
        return Draft(
            key=self._wanted.id,
            kind=self._wanted.kind,
            record=None if form.is_new else self._wanted.id,
            body=form.draft(),
            place={"seen": self._seen},
        )

    def _tell_saved(self, moment: datetime, is_draft: bool) -> None:
        if self.form is not None and is_draft:
            self.kept.setText(_("Draft {time}").format(time=clock_in_words(moment)))
