"""The page of sealed travel: what goes, to which office, where it is written; then the receipt, and the way to destroy what stays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from domain.partner import Partner
from resources.language import counted
from resources.language import translated as _
from ui.background import Elsewhere, NotebookThread
from ui.checkup import Checkup, in_words
from ui.errors import sentence_of
from ui.file_choice import choose_folder
from ui.forms.choice import ListBox
from ui.safety.page import SafetyPage
from ui.sticks.damaged import goes_without, is_of_a_damaged_file
from ui.sticks.eject_button import EjectButton
from ui.sticks.place_list import PlaceList
from ui.sticks.transfer import Transfer
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.labels import PlainLabel, SectionHeading
from workflows import backing_up, drafting, travelling, unfinished
from workflows.backing_up import Place
from workflows.session import Session
from workflows.travelling import Packed, Travelling

PLACES_LINES = 8
"""Lines of text that are seen of the list of places."""

PLACES_EVERY = 2000
"""Milliseconds between two looks at which sticks are plugged in."""


class TravelPage(SafetyPage):
    """Seals, proves, and offers to destroy the notebook here."""

    destroy_asked = Signal()
    lock_asked = Signal()
    """The file is written, and the page was closed: the key of the proof goes with the process."""

    def __init__(
        self,
        thread: NotebookThread[Session],
        elsewhere: Elsewhere,
        checkup: Checkup,
        documents: Path,
        case: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """case: the one that is open; "" for none."""
        super().__init__(
            _("Sealed travel"),
            (
                _(
                    "One file that only the office opens. You carry it and cannot open it, so nobody can make you: "
                    "after it is written, nothing on this computer opens it."
                ),
            ),
            parent,
        )
        self._thread, self._elsewhere, self._checkup = thread, elsewhere, checkup
        self._documents, self._case = documents, case
        self._waits_for_check = self._stopped = self._is_done = False
        checkup.progressed.connect(self._show_waiting)
        self._what = QButtonGroup(self)
        self.everything = QRadioButton(_("Everything in the notebook"))
        self.this_case = QRadioButton(_("Only the case that is open"))
        self.office = ListBox()
        self.places = PlaceList()
        self.transfer = Transfer()
        self.eject = EjectButton(elsewhere, self._told)
        self._lesser: Packed | None = None
        self.without = button(_("Seal without it"), self._seal_without)
        self.receipt = SectionHeading("")
        self.after = PlainLabel("")
        self.not_in_it = PlainLabel("", tone="warning")
        self.done_card = Card(
            PlainLabel(_("Tell the office these six words:"), tone="quiet"),
            self.receipt,
            self.after,
            self.not_in_it,
        )
        self.seal_button = button(_("Seal and write"), self.seal, rank="primary")
        self.destroy_button = button(_("Destroy this notebook…"), self.destroy_asked.emit, rank="danger")
        self.close_button = button(_("Close"), self.reject)
        self._lay_out()
        self.seal_button.setEnabled(False)
        self._thread.run(self, travelling.offices, self.show_offices, self._refuse)
        self._clock = QTimer(self)
        self._clock.setInterval(PLACES_EVERY)
        self._clock.timeout.connect(self._look_for_places)
        self._clock.start()
        self._look_for_places()

    def _lay_out(self) -> None:
        self._choices = (
            SectionHeading(_("What travels")),
            self.everything,
            self.this_case,
            SectionHeading(_("To which office")),
            self.office,
            SectionHeading(_("Where it is written")),
            self.places,
            button(_("Another folder…"), self._ask_folder),
        )
        for choice in (self.everything, self.this_case):
            self._what.addButton(choice)
        self.everything.setChecked(True)
        self.this_case.setEnabled(bool(self._case))
        self.office.setAccessibleName(_("To which office"))
        for widget in self._choices:
            self.column.addWidget(widget)
        self.places.setMaximumHeight(PLACES_LINES * self.fontMetrics().lineSpacing())
        self.column.addWidget(self.transfer)
        self.receipt.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.done_card.hide()
        self.column.addWidget(self.done_card)
        self.destroy_button.hide()
        self.without.hide()
        self.foot.addWidget(self.close_button)
        self.foot.addStretch(1)
        for each in (self.eject, self.without, self.destroy_button):
            self.foot.addWidget(each)
        self.foot.addWidget(self.seal_button)

    def show_offices(self, offices: tuple[Partner, ...]) -> None:
        """Offer the partners that are the office."""
        self.office.clear()
        for office in offices:
            self.office.addItem(office.name, office.age_recipient)
        self.seal_button.setEnabled(bool(offices))
        self.office.setEnabled(bool(offices))
        if not offices:
            self.say(_(travelling.NotTheOffice.sentence), is_refusal=True)

    def seal(self) -> None:
        """Check, pack, write and prove."""
        folder = self.places.folder
        if folder is None:
            self.say(_("Plug in a stick, or choose a folder."), is_refusal=True)
            return
        self._set_working(is_working=True)
        cases = (self._case,) if self.this_case.isChecked() else ()
        self._waits_for_check = True
        self._show_waiting(0)
        to = str(self.office.currentData())
        self._checkup.before_leaving(self, partial(self._pack, cases, to, folder))

    def _pack(self, cases: tuple[str, ...], to: str, folder: Path) -> None:
        self._waits_for_check = False
        if not self._stopped:
            self.say(_("Sealing, writing, reading back…"))
            job = partial(travelling.pack, cases=cases, to=to, out=folder)
            self._thread.run(self, job, self._announce, self._refuse)

    def _announce(self, packed: Packed) -> None:
        now = datetime.now(UTC)
        note = partial(travelling.note_leaving, packed=packed, now=now)
        self._thread.run(self, note, lambda _none: self._write(packed, now), self._refuse)

    def _write(self, packed: Packed, now: datetime) -> None:
        self._elsewhere.run_stoppable(
            self,
            partial(travelling.write, packed, made=now.date(), tell=self.transfer.tell),
            partial(self._note, packed),
            partial(self._not_written, packed),
            stopped=lambda: self._stopped,
        )

    def _note(self, packed: Packed, sealed: Travelling) -> None:
        now = datetime.now(UTC)

        def noted(session: Session) -> int:
            travelling.note_written(session, packed, sealed, now=now)
            return drafting.half_typed(session)

        self._thread.run(self, noted, partial(self.show_done, sealed), self._refuse)

    def show_done(self, sealed: Travelling, half_typed: int) -> None:
        """The receipt, and what can be done now.  half_typed: forms whose words are not in the file."""
        self.not_in_it.setText(
            counted(
                "{number} form is half typed, and what stands in it is not in the file. Open it, close it, and seal once more.",
                "{number} forms are half typed, and what stands in them is not in the file. Open them, close them, and seal once more.",
                half_typed,
            )
        )
        self.not_in_it.setVisible(bool(half_typed))
        self._set_working(is_working=False)
        for widget in self._choices:
            widget.hide()
        self.say("")
        self.receipt.setText(sealed.receipt)
        sealed_in = counted(
            "{number} record is sealed in it.", "{number} records are sealed in it.", sealed.records
        )
        proven = _(
            "The file {name} was written, read back, opened once and proven whole. You can pull it out."
        )
        forgotten = _(
            "When this page is closed the program locks; the key that proved the file is gone with it."
        )
        self.after.setText(f"{proven.format(name=sealed.path.name)} {sealed_in} {forgotten}")
        self.done_card.show()
        self.seal_button.hide()
        self.destroy_button.show()
        self.eject.offer(sealed.path.parent)
        self._is_done = True
        self.close_button.setText(_("Lock now"))
        self.fit()

    def _show_waiting(self, part: float) -> None:
        if self._waits_for_check:
            self.say(in_words(part))

    def _not_written(self, packed: Packed, error: Exception) -> None:
        self._refuse(error)
        forget = partial(unfinished.forget_refused, place=packed.out, refused=error)
        self._thread.run(self, forget, lambda _none: None, lambda _error: None)
        if is_of_a_damaged_file(error):
            self._elsewhere.run_stoppable(
                self,
                partial(travelling.without_damaged, packed),
                self._offer_without,
                lambda _error: None,
                stopped=lambda: self._stopped,
            )

    def _offer_without(self, packed: Packed) -> None:
        self._lesser = packed
        self.say(goes_without(packed.left_out), is_refusal=True)
        self.without.show()

    def _seal_without(self) -> None:
        if self._lesser is not None:
            self._set_working(is_working=True)
            self._announce(self._lesser)

    def _told(self, sentence: str, is_refusal: bool) -> None:
        self.say(sentence, is_refusal=is_refusal)

    def _refuse(self, error: Exception) -> None:
        self._set_working(is_working=False)
        self.say(sentence_of(error), is_refusal=True)

    def _set_working(self, *, is_working: bool) -> None:
        self.without.hide()
        if is_working:
            self.transfer.begin()
        else:
            self.transfer.end()
        for widget in (self.seal_button, *self._choices):
            widget.setEnabled(not is_working)
        self.this_case.setEnabled(not is_working and bool(self._case))
        self.close_button.setText(_("Cancel") if is_working else _("Close"))

    def _look_for_places(self) -> None:
        self._thread.run(self, backing_up.places, self._look_elsewhere, lambda _error: None)

    def _look_elsewhere(self, look: Callable[[], tuple[Place, ...]]) -> None:
        self._elsewhere.run(self, look, self.places.show_places, lambda _error: None)

    def _ask_folder(self) -> None:
        choose_folder(self, _("Folder for the package"), self._documents, self.places.add_folder)

    def done(self, result: int) -> None:
        self._stopped = True
        super().done(result)
        if self._is_done:
            self.lock_asked.emit()
