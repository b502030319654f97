"""Cards and keys: on the left who there is, on the right one card."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from domain.roughdate import RoughDate
from resources.language import message
from resources.language import translated as _
from ui.background import Elsewhere, NotebookThread
from ui.calendar import today
from ui.errors import sentence_of
from ui.file_choice import choose_target
from ui.forms.looks import letters
from ui.forms.record_words import kept_in_words
from ui.notebook.record_list import RecordList
from ui.notebook.row_delegate import WholeRowDelegate
from ui.notebook.row_view import RowView
from ui.notebook.rows import Chip, Row, Tone
from ui.partners.bringing import Bringing
from ui.partners.card_view import OwnView, PartnerView
from ui.sticks.eject_button import EjectButton
from ui.tokens import GAP, LARGE, SMALL
from ui.widgets.buttons import button
from ui.widgets.first_size import open_at
from ui.widgets.labels import PlainLabel
from ui.widgets.scrolling import Scrolling
from ui.widgets.tab_order import put_last
from workflows import cards, ledger_reading, partners
from workflows.cards import OwnCard, PartnerCard
from workflows.errors import Refused
from workflows.found_keys import FoundKeys, keys_in
from workflows.ledger_reading import LedgerRow
from workflows.partners import PartnerRow
from workflows.session import Session
from workflows.vouching import Proof

STANDINGS = {
    Proof.NONE: message("no key yet"),
    Proof.IN_PERSON: message("keys compared in person"),
    Proof.TYPED: message("keys not compared in person"),
    Proof.UNPROVEN: message("keys not used before you compare them"),
}

OURS = "ours"
"""Stands for our own card among the ids of partners."""

LIST_LETTERS = 30
OWN_FILE = "card.txt"


class CardsPage(QDialog):
    """Shows, compares, enters, replaces and withdraws keys."""

    changed = Signal()
    """Something was kept of a partner."""

    def __init__(
        self,
        thread: NotebookThread[Session],
        elsewhere: Elsewhere,
        documents: Path,
        *,
        may_change: bool = True,
        partner: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """partner: the id of the one to begin with; "" for our own card."""
        super().__init__(parent)
        self.setWindowTitle(_("Cards and keys"))
        open_at(self, 860, 700)
        self._thread, self._elsewhere = thread, elsewhere
        self._documents, self._may_change = documents, may_change
        self._wanted = partner
        self._is_filling = False
        self._card: PartnerCard | None = None
        self.view: QWidget | None = None
        self.model = RecordList(parent=self)
        self.who = RowView(_("Partners"))
        self.who.setItemDelegate(WholeRowDelegate(self.who))
        self.who.setModel(self.model)
        self.who.setFixedWidth(letters(self, LIST_LETTERS))
        self.area = Scrolling(_("Card"))
        self.status = PlainLabel("")
        self.status.hide()
        self.save = button(_("Save this card to a file…"), self._ask_where)
        self.eject = EjectButton(elsewhere, lambda words, is_refusal: self.say(words, is_refusal=is_refusal))
        self.withdraw = button(_("Withdraw these keys"), self._withdraw, rank="danger")
        self._close = button(_("Close"), self.reject)
        self._lay_out()
        self.who.selectionModel().currentChanged.connect(lambda *_rows: self._load())
        self._load_list()

    def _lay_out(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(LARGE)
        across.addWidget(self.who)
        across.addWidget(self.area, 1)
        foot = QHBoxLayout()
        foot.setSpacing(SMALL)
        foot.addWidget(self._close)
        foot.addStretch(1)
        for each in (self.withdraw, self.eject, self.save):
            foot.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        layout.setSpacing(GAP)
        layout.addLayout(across, 1)
        layout.addWidget(self.status)
        layout.addLayout(foot)
        self.withdraw.hide()
        self.finished.connect(self.deleteLater)

    def _load_list(self) -> None:
        self._thread.run(self, partners.all_partners, self.show_list, self._refuse)

    def show_list(self, rows: Sequence[PartnerRow]) -> None:
        """Show who there is, and choose who was wanted."""
        self._is_filling = True
        self.model.show(
            [Row(kind="", id=OURS, title=_("This notebook"), facts=_("your own card")), *map(_row, rows)]
        )
        self.who.choose(self._wanted or OURS) or self.who.choose(OURS)
        self._is_filling = False
        self._load()

    def _load(self) -> None:
        chosen = self.who.chosen()
        if self._is_filling or not chosen:
            return
        if chosen != (self._wanted or OURS):
            self.say("")
        self._wanted = "" if chosen == OURS else chosen
        if self._wanted:
            job = partial(_card_and_ledger, partner=self._wanted)
            self._thread.run(self, job, lambda found: self.show_partner(*found), self._refuse)
        else:
            self._thread.run(self, cards.own_card, self.show_own, self._refuse)

    def show_own(self, card: OwnCard) -> None:
        """Show our own card."""
        self._card = None
        self._put(OwnView(card))

    def show_partner(
        self, card: PartnerCard, knows: Sequence[LedgerRow] = (), left_out: Sequence[str] = ()
    ) -> None:
        """Show the card of a partner.  knows: the rows of the ledger that are theirs.  left_out: who and what was, in words."""
        self._card = card
        view = PartnerView(card, knows, left_out, may_change=self._may_change)
        view.compared.connect(self._compared)
        view.entry.typed.connect(self._typed)
        self.bringing = Bringing(view.entry, self._elsewhere, self._documents)
        self.bringing.said.connect(self.say)
        self.bringing.refused.connect(partial(self.say, is_refusal=True))
        self.bringing.found.connect(self._put_on_card)
        self._put(view)

    def _put(self, view: QWidget) -> None:
        self.view = view
        self.area.setWidget(view)
        put_last(self, self._close, self.withdraw, self.save)
        self.save.setVisible(self._card is None)
        self.eject.hide()
        card = self._card
        has_keys = card is not None and not card.is_withdrawn and bool(card.age.text or card.signing.text)
        self.withdraw.setVisible(has_keys and self._may_change)

    def _compared(self, in_person: bool) -> None:
        if self._card is None:
            return
        # The day as the person at the screen calls it.
        day = RoughDate.day(today()) if in_person else None
        job = partial(partners.compared, seen=self._card.page, in_person=day, now=datetime.now(UTC))
        self._thread.run(self, job, lambda _row: self._kept(_("Noted. The keys can be used.")), self._refuse)

    def _typed(self, text: str) -> None:
        try:
            self._put_on_card(keys_in(text))
        except Refused as refusal:
            self._refuse(refusal)

    def _put_on_card(self, keys: FoundKeys) -> None:
        card = self._card
        if card is None or card.page.id != self._wanted:
            return  # found too late: another card is about to be shown
        job = partial(cards.put_on_card, partner=card.page.id, keys=keys, now=datetime.now(UTC))
        said = _("It is on the card now. Compare its words with them before you rely on it.")
        self._thread.run(self, job, lambda _card: self._kept(said), self._refuse)

    def _withdraw(self) -> None:
        if self._card is not None:
            job = partial(partners.withdraw, name=self._card.page.id, now=datetime.now(UTC))
            self._thread.run(self, job, lambda _row: self._kept(_("Withdrawn.")), self._refuse)

    def _ask_where(self) -> None:
        choose_target(self, _("Where the card goes"), self._documents / OWN_FILE, self.save_to)

    def save_to(self, path: Path) -> None:
        """Write our own card to a new file."""
        job = partial(cards.save_own_card, out=path)
        self._thread.run(self, job, self._saved, self._refuse)

    def _saved(self, path: Path) -> None:
        self.say(_("Written and read back: {name}.").format(name=path.name))
        self.eject.offer(path.parent)

    def _kept(self, sentence: str) -> None:
        self.say(sentence)
        self._load_list()
        self.changed.emit()

    def say(self, sentence: str, *, is_refusal: bool = False) -> None:
        """What was done, or why it was not."""
        self.status.set_tone("danger" if is_refusal else "plain")
        self.status.setText(sentence)
        self.status.setAccessibleName(sentence)
        self.status.setVisible(bool(sentence))

    def _refuse(self, error: Exception) -> None:
        self.say(sentence_of(error), is_refusal=True)


def _card_and_ledger(
    session: Session, partner: str
) -> tuple[PartnerCard, tuple[LedgerRow, ...], tuple[str, ...]]:
    kept = ledger_reading.kept(session, partner=partner)
    return (
        cards.card(session, partner),
        ledger_reading.rows(session, partner=partner),
        tuple(kept_in_words(kept)),
    )


def _row(row: PartnerRow) -> Row:
    """A partner in the list; what must not be used yet says so."""
    chips = (Chip(_("unproven"), Tone.WARNING),) if row.proof is Proof.UNPROVEN and not row.withdrawn else ()
    return Row(
        kind="partner",
        id=row.id,
        title=row.name or _("A partner without a name"),
        facts=_("withdrawn") if row.withdrawn else _(STANDINGS[row.proof]),
        chips=chips,
    )
