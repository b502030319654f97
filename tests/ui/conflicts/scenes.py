"""Pictures of deciding."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from domain.custody import CustodyEvent
from domain.ids import AuthorityId, CaseId, EventId, PlaceId, SourceId
from domain.merging import Take, differences
from domain.roughdate import RoughDate
from domain.stated import stated
from domain.vocabulary.events import EventKind
from domain.vocabulary.purges import PurgeReason
from tests.ui.backup.scenes import _silent
from ui.background import Elsewhere
from ui.conflicts.dialog import DecideDialog
from ui.notebook.window import NotebookWindow
from workflows.conflicts import Conflict, Side, Waiting
from workflows.purge_judging import WaitingPurge

SOURCE, PLACE, POLICE = SourceId("01" * 16), PlaceId("02" * 16), AuthorityId("03" * 16)
NAMES = {SOURCE: "Relative in Seoul", PLACE: "Dongxing", POLICE: "Chinese police"}

BEFORE = CustodyEvent(
    id=EventId("04" * 16),
    case=CaseId("ca" * 16),
    kind=EventKind.HAND_OVER,
    when=stated(RoughDate(edtf="2015-10-24", words="on 24 October"), source=SOURCE),
)
THIS = replace(
    BEFORE,
    title="Handed over at the bridge",
    when=stated(RoughDate(edtf="[2015-10-23..2015-10-29]", words="a few days later"), source=SOURCE),
    receiving=stated(POLICE),
)
THAT = replace(
    BEFORE,
    title="국경에서 넘겨짐",
    place=stated(PLACE),
    narrative="아홉 명이 모두 버스에 태워졌다고 한다. 아이는 어머니와 함께 있었다.",
)


def conflict() -> Conflict:
    """An event whose title both changed."""
    sides = [
        Side(
            revision=digit * 64,
            author=author,
            made_at=made,
            is_here=is_here,
            is_trashed=False,
            record=record,
        )
        for digit, author, made, is_here, record in (
            ("a", "이순희", "2015-11-20T12:00:00Z", False, THIS),
            ("b", "Worker 3", "2015-11-19T08:30:00Z", True, THAT),
        )
    ]
    found = differences(THIS, replace(THAT, when=stated(RoughDate(edtf="2015-10-25"))), BEFORE)
    return Conflict(
        kind="event", this=sides[0], that=sides[1], differences=found, may_be_separate=True, names=NAMES
    )


def decide() -> QWidget:
    """Two fields that both changed, two that one did."""
    dialog = DecideDialog(_silent())
    dialog._waiting = (
        Waiting(record=BEFORE.id, kind="event", case=BEFORE.case, title="Handed over at the bridge"),
        Waiting(record="05" * 16, kind="person", case=BEFORE.case, title="Adult 1"),
    )
    dialog.show_conflict(conflict())
    dialog.rows[0].choose(Take.THIS)
    return dialog


def purged_elsewhere() -> QWidget:
    """A colleague deleted for good what is still here."""
    dialog = DecideDialog(_silent())
    dialog.show_all(
        (
            (),
            (
                WaitingPurge(
                    purge="06" * 16,
                    record=BEFORE.id,
                    kind="event",
                    case=BEFORE.case,
                    title="Handed over at the bridge",
                    reason=PurgeReason.CONSENT_WITHDRAWN,
                    signer="이순희, 연길",
                    author="이순희",
                    made_at="2015-11-20T12:00:00Z",
                ),
            ),
        )
    )
    return dialog


def badge() -> QWidget:
    """The badge on top of the list."""
    window = NotebookWindow(_silent(), Elsewhere())
    window.browser.undecided.show_numbers(2, 1)
    return window


SCENES = {"conflicts-decide": decide, "conflicts-purge": purged_elsewhere, "conflicts-badge": badge}
