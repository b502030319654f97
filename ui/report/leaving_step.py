"""The last two steps of a summary: what was checked and left out beside its pages, and where the file is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from domain.ledger import Revealed
from domain.redaction.mosaic import Mosaic, Recognised
from resources.language import counted
from resources.language import translated as _
from ui.tokens import SMALL
from ui.widgets.labels import PlainLabel, SectionHeading
from workflows import reporting
from workflows.reporting import Summary


class PreviewStep(QWidget):
    """What is to be weighed before the file leaves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(SectionHeading(_("What they will read")))
        column.addWidget(
            PlainLabel(
                _("The pages beside this are drawn from the very bytes that are written."), tone="quiet"
            )
        )
        column.addLayout(self._lines)
        column.addStretch(1)

    def show_made(self, made: Summary, mosaic: Mosaic, revealed: Sequence[Revealed]) -> None:
        """Say what stands out about the pages."""
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        if not made.is_marked_for:
            self._lines.addWidget(PlainLabel(_(reporting.NOT_MARKED), tone="warning"))
        if mosaic.level is Recognised.EASILY:
            self._lines.addWidget(
                PlainLabel(_("The group is easily recognised from this. See Protect."), tone="danger")
            )
        if revealed:
            kinds = ", ".join(dict.fromkeys(_(each.told.label) for each in revealed))
            self._lines.addWidget(PlainLabel(_(reporting.REVEALS), tone="warning"))
            self._lines.addWidget(PlainLabel(_("New to them: {kinds}").format(kinds=kinds)))
            if events := sum(each.event is not None for each in revealed):
                left_out = counted(
                    "{number} event of it was left out of an earlier file.",
                    "{number} events of it were left out of an earlier file.",
                    events,
                )
                self._lines.addWidget(PlainLabel(left_out))
        if made.left_out:
            left_out = counted(
                "{number} event is left out: it may not be shared with this reader.",
                "{number} events are left out: they may not be shared with this reader.",
                made.left_out,
            )
            self._lines.addWidget(PlainLabel(left_out))


class WhereStep(QWidget):
    """Where the file is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = PlainLabel(_("Choose where the file goes. Until then nothing is written."))
        self._hash = PlainLabel("", tone="quiet")
        self._hash.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(SectionHeading(_("Where it goes")))
        column.addWidget(self._told)
        column.addWidget(self._hash)
        column.addStretch(1)

    def show_written(self, path: Path, sha256: str) -> None:
        """Say that it is there, and noted."""
        self._told.setText(
            _("{file} is written. Who got what of whom stands in the ledger.").format(file=path.name)
        )
        self._hash.setText(_("Its SHA-256: {hash}").format(hash=" ".join(_in_eights(sha256))))


def _in_eights(text: str) -> list[str]:
    return [text[at : at + 8] for at in range(0, len(text), 8)]
