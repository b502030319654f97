"""The send dialog: what goes, who can open it, where it is written; nothing is done before the last button."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from resources.language import language
from resources.language import translated as _
from ui.background import Elsewhere, NotebookThread
from ui.calendar import today
from ui.checkup import Checkup, in_words
from ui.errors import sentence_of
from ui.file_choice import choose_folder
from ui.handover.whom import WhomPart
from ui.sticks.damaged import goes_without, is_of_a_damaged_file
from ui.sticks.eject_button import EjectButton
from ui.sticks.place_list import PlaceList
from ui.sticks.transfer import Transfer
from ui.tokens import GAP, LARGE, SMALL
from ui.widgets.buttons import button
from ui.widgets.first_size import open_at
from ui.widgets.labels import LargeLabel, PlainLabel, SectionHeading
from workflows import partners, sending, sticks, unfinished
from workflows.sending import Prepared, Sending, Sent
from workflows.session import Session
from workflows.sticks import Place

PLACES_EVERY = 2000
"""Milliseconds between two looks at which sticks are plugged in."""


class SendDialog(QDialog):
    """Seal one case into a package, on a stick or in a folder."""

    sent = Signal(object)  # Sent
    cards_asked = Signal()

    def __init__(
        self,
        thread: NotebookThread[Session],
        elsewhere: Elsewhere,
        case: str,
        documents: Path,
        checkup: Checkup,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._checkup, self._waits_for_check = checkup, False
        checkup.progressed.connect(self._show_waiting)
        self.setWindowTitle(_("Send"))
        open_at(self, 640, 760)
        self._thread, self._elsewhere, self._case, self._folder = thread, elsewhere, case, documents
        self._stopped = self._is_working = False
        self._seen: frozenset[Path] = frozenset()
        self._lesser: Prepared | None = None
        self._what = QButtonGroup(self)
        self._redacted = QRadioButton(_("The redacted case: what a partner may see, as a page and as data"))
        self._whole = QRadioButton(_("The whole record with its history, for colleagues or the office"))
        self._files = QCheckBox(_("With its files; without them they are only named"))
        self.whom = WhomPart()
        self.places = PlaceList()
        self._transfer = Transfer()
        self._status = PlainLabel("")
        self._words = LargeLabel()
        self._eject = EjectButton(elsewhere, self._say)
        self._without = button(_("Seal without it"), self._send_without)
        self._send = button(_("Seal and write"), self._seal, rank="primary")
        self._close = button(_("Close"), self.close)
        self._lay_out()
        self.whom.cards_asked.connect(self.cards_asked)
        for changed in (
            self._what.buttonToggled,
            self._files.toggled,
            self.whom.changed,
            self.places.selectionModel().currentChanged,
        ):
            changed.connect(self._choose_otherwise)
        self._look = QTimer(self, interval=PLACES_EVERY)
        self._look.timeout.connect(self._look_for_places)
        self._look.start()
        self.places.begin_with(documents)
        self._look_for_places()
        self.load_partners()

    def _choose_otherwise(self, *_whatever: object) -> None:
        """What was gathered for the choice before is for nobody else."""
        self._send.setEnabled(not self._is_working)
        self._lesser = None
        self._without.hide()

    def _lay_out(self) -> None:
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setSpacing(SMALL)
        for choice in (self._redacted, self._whole):
            self._what.addButton(choice)
        self._redacted.setChecked(True)
        self._files.setChecked(True)
        self._files.setEnabled(False)
        self._whole.toggled.connect(self._files.setEnabled)
        self._whole.toggled.connect(self.whom.set_whole)
        other = button(_("Another folder…"), self._ask_folder)
        for part in (
            SectionHeading(_("What is sent")),
            self._redacted,
            self._whole,
            self._files,
            SectionHeading(_("Who can open it")),
            self.whom,
            SectionHeading(_("Where it is written")),
            self.places,
            other,
        ):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft if part is other else Qt.AlignmentFlag(0))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(ground)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self._words.hide()
        self._without.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, GAP, LARGE, GAP)
        layout.setSpacing(SMALL)
        layout.addWidget(area, 1)
        for widget in (self._transfer, self._status, self._words):
            layout.addWidget(widget)
        foot = QHBoxLayout()
        foot.addWidget(self._close)
        foot.addStretch(1)
        for each in (self._eject, self._without, self._send):
            foot.addWidget(each)
        layout.addLayout(foot)
        self._choices = ground

    def load_partners(self) -> None:
        """Read anew who can be sent something."""
        self._thread.run(self, partners.all_partners, self.whom.show_partners, self._refuse)

    def _look_for_places(self) -> None:
        if not self._is_working:
            look = partial(sticks.places, self._folder, seen=self._seen)
            self._elsewhere.run(self, look, self.show_places, lambda _error: None)

    def show_places(self, places: tuple[Place, ...]) -> None:
        """Show where it can be written."""
        self._seen = frozenset(place.folder for place in places)
        self.places.show_places(places)

    def _ask_folder(self) -> None:
        choose_folder(self, _("Folder for the package"), self._folder, self.take_folder)

    def take_folder(self, folder: Path) -> None:
        """Write it into this folder."""
        self.places.add_folder(folder)

    def _seal(self) -> None:
        folder = self.places.folder
        if folder is None:
            return
        to = self.whom.to
        if not to and not self.whom.is_words:
            self._say(_("Choose who can open it, or words."), False)
            return
        self._working(is_working=True)
        wanted = Sending(
            cases=(self._case,),
            to=to[0] if to else None,
            also=to[1:],
            words=sending.new_words() if self.whom.is_words else None,
            colleague=self._whole.isChecked(),
            with_files=self._files.isChecked(),
            language=language(),
            on=today(),
            out=folder,
        )
        self._waits_for_check = True
        self._show_waiting(0)
        self._checkup.before_leaving(self, partial(self._prepare, wanted))

    def _show_waiting(self, part: float) -> None:
        if self._waits_for_check:
            self._status.setText(in_words(part))

    def _prepare(self, wanted: Sending) -> None:
        self._waits_for_check = False
        if not self._stopped:
            self._status.setText(_("Sealing, writing, reading back…"))
            self._thread.run(self, partial(sending.prepare, sending=wanted), self._announce, self._refuse)

    def _announce(self, prepared: Prepared) -> None:
        now = datetime.now(UTC)
        note = partial(sending.note_sending, prepared=prepared, now=now)
        self._thread.run(self, note, lambda _none: self._write(prepared, now), self._refuse)

    def _write(self, prepared: Prepared, now: datetime) -> None:
        self._elsewhere.run_stoppable(
            self,
            partial(sending.write, prepared, made=now.astimezone().date(), tell=self._transfer.tell),
            partial(self._note, prepared),
            partial(self._not_written, prepared),
            stopped=lambda: self._stopped,
        )

    def _note(self, prepared: Prepared, sent: Sent) -> None:
        note = partial(sending.note_sent, prepared=prepared, sent=sent, now=datetime.now(UTC))
        self._thread.run(self, note, lambda _none: self._done(sent), self._refuse)

    def _done(self, sent: Sent) -> None:
        self._working(is_working=False)
        written = _("Written and read back. You can pull it out. The file is called {name}.")
        receipt = _("Receipt for the office: {words}").format(words=sent.receipt)
        self._say(f"{written.format(name=sent.path.name)}\n{receipt}", False)
        self._status.set_tone("good")
        self._send.setEnabled(False)  # not a second time by a tired hand: another choice allows it again
        self._close.setFocus()
        if sent.words:  # they stand here once: Enter does not close over them
            self._words.setText(
                _("The words that open it. Say them by another way than the stick:") + "\n" + sent.words
            )
            self._words.show()
            self._words.setFocus()
        self._eject.offer(sent.path.parent)
        self.sent.emit(sent)

    def _not_written(self, prepared: Prepared, error: Exception) -> None:
        self._refuse(error)
        forget = partial(unfinished.forget_refused, place=prepared.sending.out, refused=error)
        self._thread.run(self, forget, lambda _none: None, lambda _error: None)
        if is_of_a_damaged_file(error):
            self._elsewhere.run_stoppable(
                self,
                partial(sending.without_damaged, prepared),
                self._offer_without,
                lambda _error: None,
                stopped=lambda: self._stopped,
            )

    def _offer_without(self, prepared: Prepared) -> None:
        self._lesser = prepared
        self._say(goes_without(prepared.left_out), True)
        self._without.show()
        self._without.setFocus()

    def _send_without(self) -> None:
        if self._lesser is not None:
            self._working(is_working=True)
            self._announce(self._lesser)

    def _refuse(self, error: Exception) -> None:
        self._working(is_working=False)
        self._say(sentence_of(error), True)

    def _say(self, sentence: str, is_refusal: bool) -> None:
        self._status.set_tone("danger" if is_refusal else "plain")
        self._status.setText(sentence)
        self._status.setAccessibleName(sentence)

    def _working(self, *, is_working: bool) -> None:
        self._is_working = is_working
        self._choices.setEnabled(not is_working)
        self._send.setEnabled(not is_working)
        self._close.setText(_("Cancel") if is_working else _("Close"))
        for widget in (self._words, self._without, self._eject):
            widget.hide()
        if is_working:
            self._stopped = False
            self._transfer.begin()
            self._say(_("Sealing, writing, reading back…"), False)
            self._close.setFocus()
        else:
            self._transfer.end()

    def done(self, result: int) -> None:
        """However it is left, by its button, by Esc or by a lock: what is being written ends and is taken away."""
        self._stopped = True
        self._look.stop()
        super().done(result)
