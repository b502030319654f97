"""The five steps: for a partner, with names on consents, a meter, a way back, and nothing written before the last."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from crypto.stretching import CHEAPEST
from domain.disclosure import Disclosure
from domain.ids import PartnerId
from domain.partner import Partner
from domain.person import PersonName
from domain.vocabulary.disclosures import Told
from domain.vocabulary.people import Script
from ui.background import Elsewhere, NotebookThread
from ui.calendar import today
from ui.checkup import Checkup
from ui.report.dialog import SummaryDialog
from ui.report.steps import PREVIEW, PROTECT, WHAT, WHERE, WHOM
from ui.report.what_step import AS_ONE
from ui.report.whom_step import Whom
from workflows import casework, disclosing
from workflows.case_import import import_example
from workflows.session import Session, create_notebook, lock

WAIT = 30_000
COUNSEL = Partner(id=PartnerId("c" * 32), name="Counsel", profile="legal_counsel")
CLOSED = Partner(id=PartnerId("d" * 32), name="Closed")


class Opened:
    """A notebook with the example, two partners and one name, and the dialog over it."""

    def __init__(
        self, qtbot: Any, folder: Path, now: datetime, more: Callable[[Session, str], None] | None = None
    ) -> None:
        """more: is put into the notebook beside that."""
        self.qtbot, self.folder = qtbot, folder
        self.thread: NotebookThread[Session] = NotebookThread()
        self.elsewhere = Elsewhere()
        self.checkup = Checkup(self.thread)

        def opening() -> Session:
            session = create_notebook(
                folder / "N.notebook", passphrase="p", recovery=None, now=now, cost=CHEAPEST
            )
            self.case = import_example(session, now=now).case
            case_file = casework.case_file(session, self.case)
            named = replace(
                case_file.people[0], names=(PersonName(text="Kwon Sun Hwa", script=Script.LATIN),)
            )
            closed = replace(case_file.case, do_not_share_with=(CLOSED.id,))
            for record in (COUNSEL, CLOSED, named, closed):
                casework.keep(session, record, now=now)
            if more is not None:
                more(session, self.case)
            return session

        opened: list[Session] = []
        self.thread.open(self.thread, opening, opened.append, lambda error: pytest.fail(str(error)))
        qtbot.waitUntil(lambda: bool(opened), timeout=WAIT)
        self.dialog = SummaryDialog(self.thread, self.elsewhere, self.case, folder, self.checkup)
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        self.is_ready()

    def is_ready(self) -> None:
        """Wait for the pages."""
        self.qtbot.waitUntil(lambda: self.dialog.can_be_saved, timeout=WAIT)

    def ledger(self) -> tuple[Disclosure, ...]:
        """What stands in it."""
        found: list[tuple[Disclosure, ...]] = []
        self.thread.run(
            self.dialog, disclosing.everything, found.append, lambda error: pytest.fail(str(error))
        )
        self.qtbot.waitUntil(lambda: bool(found), timeout=WAIT)
        return found[0]


@pytest.fixture
def opened(qtbot: Any, tmp_path: Path, now: datetime) -> Iterator[Opened]:
    opened = Opened(qtbot, tmp_path, now)
    yield opened
    opened.checkup.stop()
    opened.thread.finish(lambda session: lock(session, now=now), within=10)
    opened.elsewhere.finish()


def test_enter_leads_to_the_pages_and_back_leads_back(opened: Opened) -> None:
    steps = opened.dialog.steps
    assert steps.at == WHOM
    opened.qtbot.keyClick(opened.dialog, Qt.Key.Key_Return)
    assert steps.at == PREVIEW
    for expected in (PROTECT, WHAT, WHOM):
        steps.back.click()
        assert steps.at == expected
    assert not steps.back.isEnabled()
    assert list(opened.folder.glob("*.pdf")) == []
    assert opened.ledger() == ()


def test_a_partner_the_case_is_closed_to_cannot_be_chosen(opened: Opened) -> None:
    before = opened.dialog.whom.whom
    opened.dialog.whom.choose(Whom(profile=CLOSED.profile, partner=CLOSED.id))
    assert opened.dialog.whom.whom == before


def test_a_name_without_a_consent_waits_for_a_reason_that_is_kept(opened: Opened) -> None:
    dialog = opened.dialog
    dialog.whom.choose(Whom(profile="legal_counsel", partner=COUNSEL.id))
    opened.is_ready()
    ((_offered, tick),) = dialog.protect._offered.values()
    assert not tick.box.isChecked()
    tick.box.setChecked(True)
    opened.qtbot.waitUntil(lambda: "Say under Protect" in dialog.steps.status.text(), timeout=WAIT)
    assert not dialog.can_be_saved
    dialog.protect.reason.setFocus()
    opened.qtbot.keyClicks(dialog.protect.reason, "Hearing tomorrow")
    opened.is_ready()
    opened.qtbot.waitUntil(lambda: "Checked" in dialog.steps.status.text(), timeout=WAIT)
    written: list[Path] = []
    dialog.written.connect(written.append)
    dialog._write(opened.folder / "s.pdf")
    opened.qtbot.waitUntil(lambda: bool(written), timeout=WAIT)
    assert dialog.steps.at == WHERE
    (kept,) = opened.ledger()
    assert (kept.partner, kept.reason) == (COUNSEL.id, "Hearing tomorrow")
    assert any(Told.NAME in each.told and each.without_consent for each in kept.people)


def test_one_click_makes_what_is_shown_coarser_and_another_takes_it_back(opened: Opened) -> None:
    dialog = opened.dialog
    dialog.whom.choose(Whom(profile="un_confidential"))
    opened.is_ready()
    assert dialog.protect.meter.sentence.startswith("Easily recognised")
    dialog.protect.meter.pressed.emit()
    assert not dialog.can_be_saved
    opened.is_ready()
    assert dialog.protect.meter.sentence.startswith("Might be recognised")
    dialog.protect.meter.pressed.emit()
    opened.is_ready()
    assert dialog.protect.meter.sentence.startswith("Easily recognised")


def test_whoever_and_whatever_loses_its_tick_stays_out_of_this_document(opened: Opened) -> None:
    dialog = opened.dialog
    people = [each.id for each in dialog._told.case_file.people] if dialog._told else []
    assert dialog.what.people.list.count() == len(people)
    dialog.steps.go_to(WHAT)
    dialog.what.people.list.setFocus()
    opened.qtbot.keyClick(dialog.what.people.list, Qt.Key.Key_Space)
    assert not dialog.can_be_saved
    dialog.what.events.leave_out(str(dialog._told.case_file.events[-1].id if dialog._told else ""))
    opened.is_ready()
    assert dialog._summary is not None
    told = {each.person for each in dialog._summary.disclosure.people}
    assert told == set(people) - {people[0]}
    dialog.what.people.everything.click()
    assert not dialog.can_be_saved
    opened.is_ready()
    assert {each.person for each in dialog._summary.disclosure.people} == set(people)


def test_step_two_says_what_goes_with_somebody_who_is_left_out(opened: Opened) -> None:
    what = opened.dialog.what
    assert what.taken_along.text() == ""
    what.events.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert what.taken_along.text() == ""
    what.people.list.item(what.people.list.count() - 1).setCheckState(Qt.CheckState.Unchecked)
    for words in ("every number of people", "Bring the child back to its family"):
        assert words in what.taken_along.text()
    what.people.everything.click()
    assert what.taken_along.text() == ""
    opened.is_ready()


def test_a_form_of_the_united_nations_asks_for_whom_and_the_others_do_not(opened: Opened) -> None:
    what = opened.dialog.what
    opened.dialog.steps.go_to(WHAT)
    assert not what._whose.isVisible()
    what._form.setCurrentIndex(what._form.findData("enforced_disappearance"))
    assert what._whose.isVisible()
    what._subject.setCurrentIndex(what._subject.findData(AS_ONE))
    assert (what.wanted.as_group, what.wanted.person) == (True, None)
    what._subject.setCurrentIndex(what._subject.count() - 1)
    assert what.wanted.person == what.people.list.item(what.people.list.count() - 1).data(
        Qt.ItemDataRole.UserRole
    )
    what._form.setCurrentIndex(what._form.findData("case_summary"))
    assert (what.wanted.as_group, what.wanted.person) == (False, None)
    opened.is_ready()


def test_why_a_case_cannot_be_told_of_stands_where_its_pages_would(opened: Opened) -> None:
    dialog = SummaryDialog(opened.thread, opened.elsewhere, "0" * 32, opened.folder, opened.checkup)
    opened.qtbot.addWidget(dialog)
    dialog.show()
    opened.qtbot.waitUntil(
        lambda: "No case of this notebook" in dialog.preview.refusal.sentence, timeout=WAIT
    )
    dialog.whom.choose(Whom(profile="legal_counsel", partner=None))
    assert "No case of this notebook" in dialog.preview.refusal.sentence
    assert not dialog.can_be_saved


def test_pages_that_changed_while_the_notebook_was_checked_are_not_the_ones_that_were_to_be_saved(
    opened: Opened,
) -> None:
    dialog, waiting = opened.dialog, opened.folder / "s.pdf"
    opened.checkup._is_running = True  # a check that takes long, as that of a large notebook does
    dialog._write(waiting)
    assert "Checking the notebook first" in dialog.steps.status.text()
    dialog.whom.choose(Whom(profile="legal_counsel", partner=COUNSEL.id))
    opened.is_ready()
    opened.checkup._is_running = False
    with opened.qtbot.waitSignal(opened.checkup.ended, timeout=WAIT):
        opened.checkup.begin()
    assert opened.ledger() == ()
    assert not waiting.exists()
    assert dialog.can_be_saved


def test_pages_of_yesterday_are_made_anew_and_looked_at_before_they_are_saved(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog, target = opened.dialog, opened.folder / "s.pdf"
    with monkeypatch.context() as before_midnight:
        before_midnight.setattr("ui.report.dialog.today", lambda: today() - timedelta(days=1))
        dialog.whom.choose(Whom(profile="legal_counsel", partner=COUNSEL.id))
        opened.is_ready()
    dialog._write(target)
    opened.qtbot.waitUntil(lambda: "A new day has begun" in dialog.steps.status.text(), timeout=WAIT)
    opened.is_ready()
    opened.qtbot.waitUntil(lambda: "Checked" in dialog.steps.status.text(), timeout=WAIT)
    assert "A new day has begun" in dialog.steps.status.text()
    assert dialog.steps.at == PREVIEW
    assert opened.ledger() == ()
    assert not target.exists()
    dialog._write(target)
    opened.qtbot.waitUntil(target.exists, timeout=WAIT)
