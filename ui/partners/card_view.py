"""A card as it is shown: a partner's, with the acts that change it, or our own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from domain.partner import PartnerKind
from domain.redaction.profiles import PROFILES
from domain.roughdate import RoughDate
from resources.language import message
from resources.language import translated as _
from ui.forms.flow import FlowLayout
from ui.notebook.date_words import rough_date_in_words
from ui.partners.key_entry import KeyEntry
from ui.partners.key_panel import KeyPanel
from ui.tokens import GAP, SMALL
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.labels import PlainLabel, ScreenTitle, SectionHeading
from workflows.cards import Brought, OwnCard, PartnerCard, Passed
from workflows.ledger_reading import LedgerRow
from workflows.vouching import Proof

FOR_PACKAGES = message("Key for packages")
OF_SIGNATURE = message("Key of the signature")

KINDS = {
    PartnerKind.PARTNER: message("Partner: receives summaries only"),
    PartnerKind.COLLEAGUE: message("Colleague: receives whole cases with their history"),
    PartnerKind.OFFICE: message("Office: gathers whole cases from many laptops"),
}


class OwnView(QWidget):
    """What others need from this notebook."""

    def __init__(self, card: OwnCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setSpacing(GAP)
        column.addWidget(ScreenTitle(_("This notebook")))
        column.addWidget(
            PlainLabel(
                _(
                    "Let the other person scan both codes or copy both keys, then read the words out to each other. "
                    "Nothing on this card is secret."
                )
            )
        )
        column.addWidget(Card(KeyPanel(_(FOR_PACKAGES), card.age), KeyPanel(_(OF_SIGNATURE), card.signing)))
        column.addStretch(1)


class PartnerView(QWidget):
    """A partner: who it is, the keys, what may be seen, what went and came."""

    compared = Signal(bool)
    """Both keys were compared; whether in person."""

    def __init__(
        self,
        card: PartnerCard,
        knows: Sequence[LedgerRow] = (),
        left_out: Sequence[str] = (),
        *,
        may_change: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """knows: the rows of the ledger that are theirs.  left_out: who and what was left out, a line for each case."""
        super().__init__(parent)
        self.in_person = button(
            _("We compared them today, face to face"), lambda: self.compared.emit(True), rank="primary"
        )
        self.by_voice = button(_("By voice, and I know the voice"), lambda: self.compared.emit(False))
        column = QVBoxLayout(self)
        column.setSpacing(GAP)
        page = card.page
        column.addWidget(ScreenTitle(page.name or _("A partner without a name")))
        who = " · ".join(filter(None, (page.organisation, _(KINDS[page.kind]))))
        column.addWidget(PlainLabel(who, tone="quiet"))
        if card.is_withdrawn:
            column.addWidget(
                PlainLabel(_("Withdrawn: nothing is sent to them. What they have they keep."), tone="danger")
            )
        if card.brought is not None:
            column.addWidget(PlainLabel(_vouched(card.brought), tone="danger"))
        keys = Card(KeyPanel(_(FOR_PACKAGES), card.age), KeyPanel(_(OF_SIGNATURE), card.signing))
        column.addWidget(keys)
        may_change = may_change and not card.is_withdrawn
        if may_change:
            self._offer_comparing(card, keys.rows)
        self.entry = KeyEntry(self)  # behind the keys, as Tab goes
        self.entry.setVisible(may_change)
        if may_change:
            has_keys = bool(card.age.text or card.signing.text)
            column.addWidget(SectionHeading(_("Replace a key") if has_keys else _("Enter their keys")))
            column.addWidget(self.entry)
        column.addWidget(SectionHeading(_("What they may see")))
        column.addWidget(
            PlainLabel(_(PROFILES[page.profile].title) if page.profile in PROFILES else page.profile)
        )
        self._show(column, _("What they know"), knowledge_in_words(knows))
        if left_out:
            self._show(column, _("What was left out of it"), left_out)
        self._show(column, _("Sent to them"), map(in_words, card.sent))
        self._show(column, _("Received from them"), map(in_words, card.received))
        column.addStretch(1)

    def _offer_comparing(self, card: PartnerCard, rows: QVBoxLayout) -> None:
        proofs = {card.age.proof, card.signing.proof} - {Proof.NONE}
        if not proofs or proofs == {Proof.IN_PERSON}:
            return
        rows.addWidget(
            PlainLabel(
                _("Let them read the words of both keys from their own screen, and compare each word.")
            )
        )
        row = FlowLayout(gap=SMALL)
        row.addWidget(self.in_person)
        if Proof.UNPROVEN in proofs:
            row.addWidget(self.by_voice)
        rows.addLayout(row)

    def _show(self, column: QVBoxLayout, title: str, lines: Iterable[str]) -> None:
        column.addWidget(SectionHeading(title))
        text = "\n".join(lines)
        column.addWidget(PlainLabel(text or _("Nothing yet."), tone="plain" if text else "quiet"))


def knowledge_in_words(knows: Iterable[LedgerRow]) -> Iterator[str]:
    """Yield what a partner knows of each case and of each person in it, since when, and where no consent covered it."""
    grouped: dict[tuple[str, str, str], list[LedgerRow]] = {}
    for row in knows:
        grouped.setdefault((row.case, row.person_id, row.person), []).append(row)
    for (case, _id, person), rows in grouped.items():
        since = min((row.since for row in rows), key=lambda since: since.sort_key)
        without = _("Without a consent") if any(row.without_consent for row in rows) else ""
        yield " · ".join(
            filter(
                None,
                (
                    case,
                    person or _("the case as a whole"),
                    ", ".join(_(row.told.label) for row in rows),
                    _("since {date}").format(date=rough_date_in_words(since)),
                    without,
                ),
            )
        )


def in_words(passed: Passed) -> str:
    """What went or came, when, and under which key."""
    when = rough_date_in_words(RoughDate(edtf=passed.on))
    what = _(passed.way.label) if passed.way else _("Package")
    key = _("earlier key: {words}").format(words=passed.words) if passed.is_earlier_key else ""
    return " · ".join(filter(None, (when, passed.case, what, key)))


def _vouched(brought: Brought) -> str:
    if not brought.on:
        return _(
            "These keys were not entered here: they came with a file of a case, or from a report that was kept twice."
        )
    when = rough_date_in_words(RoughDate(edtf=brought.on))
    if brought.name:
        return _("Only {name} vouches for these keys: they came in a package from there, {day}.").format(
            name=brought.name, day=when
        )
    return _(
        "These keys came in a package, {day}, signed by a key that nobody here knows any more: {words}"
    ).format(day=when, words=brought.words)
