"""Who can open a package: partners whose keys are known here, a key that is typed, or whoever is told the words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QListWidgetItem, QRadioButton, QVBoxLayout, QWidget

from resources.language import message
from resources.language import translated as _
from ui.tokens import SMALL
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel
from ui.widgets.row_list import RowList
from workflows.partners import PartnerRow
from workflows.vouching import SENDS_RECORDS, Proof

LINES = 4
"""Lines of text that are always seen of the list."""

STANDINGS = {
    Proof.IN_PERSON: message("key compared in person"),
    Proof.TYPED: message("key not compared in person"),
    Proof.UNPROVEN: message("key not compared yet: see “Cards and keys…”"),
}


class WhomPart(QWidget):
    """The third step of three: `to` and `is_words` say what was chosen."""

    cards_asked = Signal()
    changed = Signal()
    """Somebody chose otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.to_partners = QRadioButton(_("Partners and colleagues: whoever carries it cannot open it"))
        self.partners = RowList()
        self.nobody = PlainLabel("", tone="quiet")
        self.to_key = QRadioButton(_("A key that is typed here"))
        self.key = QLineEdit()
        self.to_words = QRadioButton(_("To words that this program makes up"))
        self._rows: tuple[PartnerRow, ...] = ()
        self._is_whole = False
        self._ways = QButtonGroup(self)
        self._lay_out()

    def _lay_out(self) -> None:
        self.partners.setAccessibleName(_("Partners and colleagues"))
        self.partners.setWordWrap(True)
        self.partners.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.partners.setResizeMode(RowList.ResizeMode.Adjust)
        self.partners.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.partners.setFixedHeight(LINES * self.fontMetrics().lineSpacing() + 2 * SMALL)
        self.partners.itemChanged.connect(self._ticked)
        self.partners.itemChanged.connect(lambda _item: self.changed.emit())
        self.key.textChanged.connect(self.changed)
        self.key.setPlaceholderText(_("age1… or the name of a partner"))
        self.key.setAccessibleName(_("Key or partner"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        cards = button(_("Cards and keys…"), self.cards_asked.emit, rank="link")
        parts = (self.to_partners, self.partners, self.nobody, cards, self.to_key, self.key, self.to_words)
        for part in parts:
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft if part is cards else Qt.AlignmentFlag(0))
        for way in (self.to_partners, self.to_key, self.to_words):
            self._ways.addButton(way)
            way.toggled.connect(self._follow)
            way.toggled.connect(self.changed)
        self.to_partners.setChecked(True)
        self._fill()

    @property
    def is_words(self) -> bool:
        """Whether it opens with words."""
        return self.to_words.isChecked()

    @property
    def to(self) -> tuple[str, ...]:
        """Ids of partners, or what was typed; nothing for words, and while nobody is chosen."""
        if self.to_key.isChecked():
            typed = self.key.text().strip()
            return (typed,) if typed else ()
        if self.is_words:
            return ()
        items = (self.partners.item(number) for number in range(self.partners.count()))
        return tuple(
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )

    def show_partners(self, rows: Sequence[PartnerRow]) -> None:
        """Show who can be sent something; who is ticked stays so."""
        self._rows = tuple(row for row in rows if row.age_recipient and not row.withdrawn)
        self._fill()

    def set_whole(self, is_whole: bool) -> None:
        """A whole record goes to any number of colleagues whose keys are on their cards; a redacted case to one partner, or to a bare key."""
        self._is_whole = is_whole
        if is_whole and self.to_key.isChecked():
            self.to_partners.setChecked(True)
        self.to_key.setEnabled(not is_whole)
        self._fill()

    def _fill(self) -> None:
        ticked = set(self.to) if self.to_partners.isChecked() else set()
        rows = [row for row in self._rows if not self._is_whole or row.kind in SENDS_RECORDS]
        blocked = self.partners.blockSignals(True)
        self.partners.clear()
        for row in rows:
            item = QListWidgetItem(f"{row.name} — {_(STANDINGS[row.proof])}")
            item.setData(Qt.ItemDataRole.UserRole, row.id)
            can_be_used = row.proof is not Proof.UNPROVEN
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
                if can_be_used
                else Qt.ItemFlag.ItemIsSelectable
            )
            is_ticked = can_be_used and row.id in ticked
            item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
            self.partners.addItem(item)
        self.partners.blockSignals(blocked)
        if not self._is_whole:
            self._keep_one(None)
        self.partners.setVisible(bool(rows))
        self.nobody.setVisible(not rows)
        self.nobody.setText(
            _("No colleague or office with a key is entered yet.")
            if self._is_whole
            else _("No partner with a key is entered yet.")
        )

    def _ticked(self, item: QListWidgetItem) -> None:
        if item.checkState() is Qt.CheckState.Checked:
            self.to_partners.setChecked(True)
            if not self._is_whole:
                self._keep_one(item)

    def _keep_one(self, kept: QListWidgetItem | None) -> None:
        """Take every tick but one away; None: but the first."""
        blocked = self.partners.blockSignals(True)
        for number in range(self.partners.count()):
            item = self.partners.item(number)
            if item.checkState() is Qt.CheckState.Checked:
                kept = kept or item
                if item is not kept:
                    item.setCheckState(Qt.CheckState.Unchecked)
        self.partners.blockSignals(blocked)

    def _follow(self) -> None:
        self.key.setEnabled(self.to_key.isChecked())
        self.partners.setEnabled(self.to_partners.isChecked())
