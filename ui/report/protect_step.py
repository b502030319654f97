"""The third step of a summary: how easily the group is recognised, and what of whom is shown on which consent."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from domain.redaction.consents import Decided, Standing
from domain.redaction.mosaic import CROWD, Mosaic, Recognised
from domain.vocabulary.protection import ConsentScope
from resources.language import counted
from resources.language import translated as _
from ui.forms.tick_list import Tick
from ui.tokens import GAP, SMALL
from ui.widgets.labels import PlainLabel, SectionHeading
from ui.widgets.warning_strip import StripTone, WarningStrip
from workflows.readers import OnConsent

PAUSE = 400
"""Milliseconds without a key after which a reason counts as written."""

_TONES: dict[Recognised, StripTone] = {
    Recognised.EASILY: "danger",
    Recognised.PERHAPS: "warning",
    Recognised.HARDLY: "good",
}


class ProtectStep(QWidget):
    """The meter, and what needs a consent."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_coarser = False
        self._photographed: frozenset[Decided] = frozenset()
        self._offered: dict[Decided, tuple[OnConsent, Tick]] = {}
        self.meter = WarningStrip()
        self.meter.pressed.connect(self._toggle_coarser)
        self._why = PlainLabel("", tone="quiet")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SMALL)
        self._nothing = PlainLabel("", tone="quiet")
        self.reason = QLineEdit()
        self._reason_asked = PlainLabel(
            _("Why is this shown without a consent? The reason is kept in the journal and in the ledger.")
        )
        self.reason.setAccessibleName(_("Reason"))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.changed)
        self.reason.textEdited.connect(lambda _text: self._pause.start())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(SectionHeading(_("Could somebody recognise them?")))
        column.addWidget(self.meter)
        column.addWidget(self._why)
        column.addSpacing(GAP)
        column.addWidget(SectionHeading(_("What needs a consent")))
        column.addWidget(self._nothing)
        column.addLayout(self._rows)
        column.addWidget(self._reason_asked)
        column.addWidget(self.reason)
        column.addStretch(1)
        self.show_people((), sees_any=False)

    @property
    def is_coarser(self) -> bool:
        """Whether days, towns and ages are made coarser for this one summary."""
        return self._is_coarser

    @property
    def shown_anyway(self) -> frozenset[Decided]:
        """What is shown without a consent, on photographs too."""
        return self._photographed | frozenset(
            key
            for key, (offered, tick) in self._offered.items()
            if offered.standing is not Standing.COVERED and tick.box.isChecked()
        )

    @property
    def kept_back(self) -> frozenset[Decided]:
        """What is kept back although a consent covers it."""
        return frozenset(
            key
            for key, (offered, tick) in self._offered.items()
            if offered.standing is Standing.COVERED and not tick.box.isChecked()
        )

    @property
    def lacks_a_reason(self) -> bool:
        """Whether something would be shown without a consent and nobody said why."""
        return bool(self.shown_anyway) and not self.reason.text().strip()

    def take_focus(self) -> None:
        """Put the keyboard on the first tick, if there is one."""
        for _offered, tick in self._offered.values():
            tick.box.setFocus()
            return

    def show_people(self, offered: Sequence[OnConsent], *, sees_any: bool) -> None:
        """Show what only a consent opens, with how the consents stand; greyed where nobody may decide otherwise.

        sees_any: whether this reader sees such things at all.
        """
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._offered.clear()
        self._nothing.setVisible(not offered)
        self._nothing.setText(
            _("Nobody in this case has a name, a birth date or papers.")
            if sees_any
            else _("This reader is shown no name, no birth date and no papers.")
        )
        for each in offered:
            kind = "" if each.scope is ConsentScope.NAME else _(each.scope.label)
            words = _("{name}: {what}").format(name=each.name, what=kind) if kind else each.name
            tick = Tick(words, "on-consent")
            tick.put_under(PlainLabel(_(each.standing.label), tone="quiet"))
            tick.box.setAccessibleDescription(_(each.standing.label))
            tick.box.setChecked(each.standing is Standing.COVERED)
            tick.setEnabled(not each.standing.is_final)
            tick.box.toggled.connect(self._decided)
            self._offered[each.person, each.scope] = each, tick
            self._rows.addWidget(tick)
        self._show_reason()

    def show_photographed(self, anyway: frozenset[Decided]) -> None:
        """Ask for a reason also for those whose photographs are shown without a consent; it was decided where each was chosen."""
        self._photographed = anyway
        self._show_reason()

    def show_mosaic(self, mosaic: Mosaic) -> None:
        """Show how easily the group is recognised, and why."""
        signs = {
            _("exact days"): mosaic.exact_days,
            _("exact places"): mosaic.exact_places,
            _("somebody who is the only one of the kind"): mosaic.only_one,
        }
        seen = ", ".join(sign for sign, is_there in signs.items() if is_there)
        sentence = _(mosaic.level.label)
        offer = ""
        if self._is_coarser:
            offer = _("As exact as the profile")
        elif mosaic.exact_days or mosaic.exact_places:
            offer = _("Months, provinces, age groups")
        said = _("{level}: {signs}").format(level=sentence, signs=seen) if seen else sentence
        self.meter.say(said, tone=_TONES[mosaic.level], action=offer)
        self._why.setText(alike_in_words(mosaic.alike))

    def _toggle_coarser(self) -> None:
        self._is_coarser = not self._is_coarser
        self.changed.emit()

    def _decided(self) -> None:
        self._show_reason()
        self.changed.emit()

    def _show_reason(self) -> None:
        is_asked = bool(self.shown_anyway)
        self._reason_asked.setVisible(is_asked)
        self.reason.setVisible(is_asked)


def alike_in_words(alike: int) -> str:
    """How many other cases of the notebook a reader could take for this one."""
    if alike == 0:
        return _("No other case in this notebook fits the first place and time that are shown.")
    if alike >= CROWD:
        return _("Three or more other cases in this notebook fit the first place and time that are shown.")
    return counted(
        "{number} other case in this notebook fits the first place and time that are shown.",
        "{number} other cases in this notebook fit the first place and time that are shown.",
        alike,
    )
