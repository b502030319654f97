"""The third step of a summary: how easily the group is recognised, and whose name is shown on which ground."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from domain.ids import PersonId
from domain.redaction.consents import Standing
from domain.redaction.mosaic import CROWD, Mosaic, Recognised
from resources.language import counted
from resources.language import translated as _
from ui.forms.tick_list import Tick
from ui.tokens import GAP, SMALL
from ui.widgets.labels import PlainLabel, SectionHeading
from ui.widgets.warning_strip import StripTone, WarningStrip
from workflows.readers import NamedPerson

PAUSE = 400
"""Milliseconds without a key after which a reason counts as written."""

_TONES: dict[Recognised, StripTone] = {
    Recognised.EASILY: "danger",
    Recognised.PERHAPS: "warning",
    Recognised.HARDLY: "good",
}


class ProtectStep(QWidget):
    """The meter, and the names."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_coarser = False
        self._people: dict[PersonId, tuple[NamedPerson, Tick]] = {}
        self.meter = WarningStrip()
        self.meter.pressed.connect(self._toggle_coarser)
        self._why = PlainLabel("", tone="quiet")
        self._names = QVBoxLayout()
        self._names.setSpacing(SMALL)
        self._no_names = PlainLabel("", tone="quiet")
        self.reason = QLineEdit()
        self._reason_asked = PlainLabel(
            _("Why is a name shown without a consent? The reason is kept in the journal and in the ledger.")
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
        column.addWidget(SectionHeading(_("Names")))
        column.addWidget(self._no_names)
        column.addLayout(self._names)
        column.addWidget(self._reason_asked)
        column.addWidget(self.reason)
        column.addStretch(1)
        self.show_people((), shows_names=False)

    @property
    def is_coarser(self) -> bool:
        """Whether days, towns and ages are made coarser for this one summary."""
        return self._is_coarser

    @property
    def named_anyway(self) -> frozenset[PersonId]:
        """Whose names are shown without a consent."""
        return frozenset(
            each
            for each, (person, tick) in self._people.items()
            if person.standing is not Standing.COVERED and tick.box.isChecked()
        )

    @property
    def unnamed(self) -> frozenset[PersonId]:
        """Whose names are kept back although a consent covers them."""
        return frozenset(
            each
            for each, (person, tick) in self._people.items()
            if person.standing is Standing.COVERED and not tick.box.isChecked()
        )

    @property
    def lacks_a_reason(self) -> bool:
        """Whether a name would be shown without a consent and nobody said why."""
        return bool(self.named_anyway) and not self.reason.text().strip()

    def take_focus(self) -> None:
        """Put the keyboard on the first name, if there is one."""
        for _person, tick in self._people.values():
            tick.box.setFocus()
            return

    def show_people(self, people: Sequence[NamedPerson], *, shows_names: bool) -> None:
        """Show each person who has a name, with how the consents stand; greyed where nobody may decide otherwise."""
        while (item := self._names.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._people.clear()
        self._no_names.setVisible(not people)
        self._no_names.setText(
            _("Nobody in this case has a name.") if shows_names else _("This reader is shown no name.")
        )
        for person in people:
            tick = Tick(person.name, "name")
            tick.put_under(PlainLabel(_(person.standing.label), tone="quiet"))
            tick.box.setAccessibleDescription(_(person.standing.label))
            tick.box.setChecked(person.standing is Standing.COVERED)
            tick.setEnabled(not person.standing.is_final)
            tick.box.toggled.connect(self._names_changed)
            self._people[person.person] = person, tick
            self._names.addWidget(tick)
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

    def _names_changed(self) -> None:
        self._show_reason()
        self.changed.emit()

    def _show_reason(self) -> None:
        is_asked = bool(self.named_anyway)
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
