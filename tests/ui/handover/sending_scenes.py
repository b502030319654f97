"""Pictures of sending."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.ui.backup.scenes import PLACES, _silent
from tests.ui.partners.scenes import ROWS
from ui.background import Elsewhere
from ui.checkup import Checkup
from ui.handover.send import SendDialog
from ui.sticks.damaged import goes_without
from ui.sticks.transfer import Pace
from workflows.parcel import Sent
from workflows.sticks import Doing, Passage, Place

STICK = Place(
    folder=Path("/media/worker/OLD"),
    label="OLD",
    is_stick=True,
    free=0,
    size=2_000_000_000,
    filesystem="vfat",
    is_read_only=True,
)


def _send() -> SendDialog:
    thread = _silent()
    elsewhere = Elsewhere()
    elsewhere.finish()
    dialog = SendDialog(thread, elsewhere, "a" * 32, Path("Documents"), Checkup(thread))
    dialog.show_places(PLACES)
    dialog.whom.show_partners(ROWS)
    return dialog


def send() -> QWidget:
    """To two colleagues, while a stick is plugged in."""
    dialog = _send()
    dialog._whole.setChecked(True)
    dialog.show_places((*PLACES, STICK))
    for number in (0, 1):
        dialog.whom.partners.item(number).setCheckState(Qt.CheckState.Checked)
    return dialog


def sending() -> QWidget:
    """While it is written."""
    dialog = _send()
    dialog._working(is_working=True)
    dialog._transfer._pace = Pace(iter((0.0, 61.0, 61.0)).__next__)
    for done in (0, 1_240_000_000):
        dialog._transfer.tell(Passage(doing=Doing.WRITING, done=done, of=3_400_000_000))
        dialog._transfer.look()
    dialog._transfer._clock.stop()
    return dialog


def damaged() -> QWidget:
    """A damaged file, and the way out."""
    dialog = _send()
    dialog._whole.setChecked(True)
    dialog._say(goes_without(1), True)
    dialog._without.show()
    return dialog


def sent() -> QWidget:
    """Written; it is not sealed once more by mistake."""
    dialog = _send()
    dialog._whole.setChecked(True)
    dialog._done(
        Sent(
            path=Path("/media/blue/fieldbook-q7h2kdab.age"),
            size=310_000,
            sha256="0" * 64,
            words=None,
            disclosures=(),
            receipt="venture victory sad thrive total curious",
        )
    )
    return dialog


SENDING_SCENES = {
    "send-ready": send,
    "send-running": sending,
    "send-damaged": damaged,
    "send-sent": sent,
}
