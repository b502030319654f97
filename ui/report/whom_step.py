"""The first step of a summary: for whom.  The partners of the notebook stand beside the four kinds of reader."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from domain.case import Case
from domain.ids import PartnerId
from domain.partner import Partner
from resources.language import message
from resources.language import translated as _
from ui.tokens import GAP, TINY
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel, SectionHeading, UnderChoice

READERS = {
    "public_statement": (
        message("Public statement"),
        message("No names and no single people; country and quarter of the year only."),
    ),
    "partner_ngo": (
        message("Partner organisation"),
        message("Letters in place of names, age bands, province and month."),
    ),
    "un_confidential": (
        message("United Nations, confidential"),
        message("Exact days and towns; names only in what is made for a partner with a consent."),
    ),
    "legal_counsel": (
        message("Lawyer of the people concerned"),
        message("As for the United Nations, with documents where there is a consent."),
    ),
}
"""Profile → its title, and what it lets be seen."""

USUAL = "partner_ngo"
"""The kind of reader that is chosen when the dialog opens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Whom:
    """Whom a summary is for."""

    profile: str
    """Code of the profile."""
    partner: PartnerId | None = None


class WhomStep(QWidget):
    """One of the partners, or a kind of reader."""

    chosen = Signal()
    kinds_asked = Signal()
    """Change what the kinds of reader may see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._whom: list[Whom] = []
        self._meanings: dict[str, PlainLabel] = {}
        self._partners = QVBoxLayout()
        self._partners.setSpacing(TINY)
        self._no_partners = PlainLabel(
            _("No partners yet. They are entered under Partners; only a partner can be shown a name."),
            tone="quiet",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addWidget(SectionHeading(_("A partner")))
        column.addLayout(self._partners)
        self._partners.addWidget(self._no_partners)
        column.addSpacing(GAP)
        column.addWidget(SectionHeading(_("Or any reader of a kind")))
        for profile, (title, meaning) in READERS.items():
            _button, self._meanings[profile] = self._add(column, Whom(profile=profile), _(title), _(meaning))
        change = button(_("Change what they see…"), self.kinds_asked.emit, rank="link")
        change.setAutoDefault(False)
        column.addWidget(change)
        column.addStretch(1)
        usual = next(number for number, whom in enumerate(self._whom) if whom.profile == USUAL)
        self._group.button(usual).setChecked(True)
        self._group.idToggled.connect(lambda _number, on: self.chosen.emit() if on else None)

    @property
    def whom(self) -> Whom:
        """Who was chosen."""
        return self._whom[self._group.checkedId()]

    def take_focus(self) -> None:
        """Put the keyboard on what is chosen."""
        self._group.button(self._group.checkedId()).setFocus()

    def choose(self, whom: Whom) -> None:
        """Choose somebody; one who is not offered changes nothing."""
        if whom in self._whom and self._group.button(self._whom.index(whom)).isEnabled():
            self._group.button(self._whom.index(whom)).setChecked(True)

    def show_partners(self, partners: Sequence[Partner], case: Case) -> None:
        """Offer the partners; those who must not have this case stand there greyed, with the reason."""
        self._no_partners.setVisible(not partners)
        for partner in partners:
            title = READERS[partner.profile][0] if partner.profile in READERS else partner.profile
            is_closed = partner.id in case.do_not_share_with
            facts = " · ".join(filter(None, (partner.organisation, _(title))))
            reason = _("This case must not be shared with them.") if is_closed else facts
            whom = Whom(profile=partner.profile, partner=partner.id)
            choice, _meaning = self._add(self._partners, whom, partner.name, reason)
            choice.setEnabled(not is_closed)

    def show_changed(self, kinds: Collection[str]) -> None:
        """Say of these kinds of reader that they see something else than what the program came with."""
        for profile, label in self._meanings.items():
            meaning = _(READERS[profile][1])
            label.setText(_("Changed in this notebook: see below.") if profile in kinds else meaning)

    def _add(
        self, column: QVBoxLayout, whom: Whom, title: str, meaning: str
    ) -> tuple[QRadioButton, PlainLabel]:
        choice = QRadioButton(title.replace("&", "&&"))
        choice.setAccessibleDescription(meaning)
        self._group.addButton(choice, len(self._whom))
        self._whom.append(whom)
        column.addWidget(choice)
        explained = UnderChoice(meaning, choice)
        column.addWidget(explained)
        return choice, explained
