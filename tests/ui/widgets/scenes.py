"""Pictures of the parts that every screen uses."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QRadioButton,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from domain.lock_times import USUAL
from resources.language import translated as _
from ui.widgets.busy import Busy
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import PlainLabel, ScreenTitle, SectionHeading
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.status_strip import StatusStrip
from ui.widgets.warning_strip import WarningStrip

NAMES = "리영희 · 이영희 · Ri Yong Hui · 李英姬 · 沈阳 · Thẩm Dương"


def parts() -> QWidget:
    """Labels, buttons, fields, strips."""
    sheet = QWidget()
    column = QVBoxLayout(sheet)
    column.addWidget(ScreenTitle(_("Open the notebook")))
    column.addWidget(SectionHeading(_("Where is each of them?")))
    column.addWidget(PlainLabel(NAMES))
    column.addWidget(PlainLabel("Last confirmed 27 days ago by two sources", tone="quiet"))
    row = QHBoxLayout()
    for rank in ("primary", "plain", "danger", "link"):
        row.addWidget(button(rank, rank=rank))
    row.addWidget(button("Attach", drawing="attach"))
    disabled = button("Send", rank="primary", drawing="export")
    disabled.setEnabled(False)
    row.addWidget(disabled)
    row.addStretch(1)
    column.addLayout(row)
    field = PassphraseField(_("Passphrase"), meant=lambda text: "dkssud" if text == "안녕" else None)
    field.line.setText("안녕")
    column.addWidget(field)
    column.addWidget(QLineEdit(NAMES))
    box = QComboBox()
    box.addItems(["Nothing chosen", "한국어"])
    column.addWidget(box)
    small = QHBoxLayout()
    ticked, chosen = QCheckBox("All nine"), QRadioButton("Between")
    ticked.setChecked(True)
    chosen.setChecked(True)
    for widget in (ticked, QCheckBox("Not she"), chosen, QSpinBox(), QDateEdit()):
        small.addWidget(widget)
    column.addLayout(small)
    for tone in ("warning", "danger", "good", "plain"):
        strip = WarningStrip()
        strip.say(
            "The next check was due on 20 November. 다음 확인일이 지났습니다.", tone=tone, action="Show"
        )
        column.addWidget(strip)
    busy = Busy()
    busy.begin(_("Opening and checking…"))
    column.addWidget(busy)
    status = StatusStrip()
    status.show_saved(datetime(2015, 11, 20, 14, 2))  # noqa: DTZ001  (as a clock on the wall shows it)
    status.show_backup(timedelta(days=6))
    status.show_lock_times(USUAL)
    column.addWidget(status)
    sheet.resize(760, 800)
    return sheet


def lists() -> QWidget:
    """A card, tabs, a list, an empty room."""
    sheet = QWidget()
    row = QHBoxLayout(sheet)
    tabs = QTabWidget()
    people = QListWidget()
    people.addItems([f"{number}  {NAMES}" for number in range(40)])
    people.setCurrentRow(2)
    tabs.addTab(people, "People")
    tabs.addTab(QWidget(), "Timeline")
    row.addWidget(tabs, 1)
    right = QVBoxLayout()
    right.addWidget(Card(SectionHeading("Ri Yong Hui"), PlainLabel(NAMES), button("Show", rank="link")))
    sentence = "No cases yet. A case holds people, events and files about one incident."
    right.addWidget(EmptyState(sentence, "New case", drawing="case"), 1)
    row.addLayout(right, 1)
    sheet.resize(900, 520)
    return sheet


SCENES = {"parts": parts, "lists": lists}
