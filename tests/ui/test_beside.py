"""What leaves is asked for over a form that is open: it tells no more than what is seen there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest

from domain.casefile import CaseFile
from domain.consent import Consent
from domain.ids import ConsentId, PartnerId
from domain.partner import Partner
from domain.person import PersonName
from domain.roughdate import RoughDate
from domain.vocabulary.people import Script
from domain.vocabulary.protection import ConsentBasis, ConsentPurpose, ConsentScope
from tests.ui.notebook.conftest import Room
from ui.beside import Beside
from ui.forms.consent_form import ConsentForm
from ui.handover.send import SendDialog
from ui.report.dialog import SummaryDialog
from ui.report.text_dialog import RedactTextDialog
from ui.safety.travel import TravelPage
from workflows import casework, drafting
from workflows.session import Session

COUNSEL = Partner(id=PartnerId("c" * 32), name="Counsel", profile="legal_counsel")
CONSENT = ConsentId("e" * 32)
DIALOGS = {"summary": SummaryDialog, "send": SendDialog, "redact_text": RedactTextDialog}


class Asking:
    """A window over a case with somebody who agreed to be named, whose consent is open as a form."""

    def __init__(self, qtbot: Any, room: Room, folder: Path) -> None:
        self.qtbot, self.room = qtbot, room
        self.case = room.run(_with_a_consent)
        self.window = room.window()
        self.beside = Beside(
            self.window, room.thread, room.elsewhere, folder, lock=lambda: None, forget=lambda: None
        )
        self.window.workspace.show_case(self.case)
        qtbot.waitUntil(lambda: self.window.workspace.case == self.case)
        self.window.workspace.open("consent", CONSENT)
        qtbot.waitUntil(lambda: isinstance(self.window.workspace.editor.form, ConsentForm))

    def type_when_it_was_withdrawn(self, words: str) -> None:
        """Keys into the field, as somebody leaves it who goes on at once."""
        form = self.window.workspace.editor.form
        assert form is not None
        form.complete()
        box = form.groups["first"].fields["withdrawn"].first_field()  # type: ignore[union-attr]
        QTest.keyClicks(box, words)

    def ask(self, what: str) -> list[Any]:
        """What stands beside the window once everything that was asked for is there."""
        self.window.do(what)
        self.room.run(lambda _session: None)
        return self.window.findChildren(DIALOGS[what])

    def consent(self) -> Consent:
        """As it is kept."""
        kept = self.room.run(lambda session: casework.record(session, "consent", CONSENT))
        assert isinstance(kept, Consent)
        return kept


def _with_a_consent(session: Session) -> str:
    now = datetime.now(UTC)
    (row,) = casework.all_cases(session)
    case_file: CaseFile = casework.case_file(session, row.id)
    person = replace(case_file.people[0], names=(PersonName(text="Kwon Sun Hwa", script=Script.LATIN),))
    agreed = Consent(
        id=CONSENT,
        case=row.id,
        person=person.id,
        basis=ConsentBasis.GIVEN,
        purposes=tuple(ConsentPurpose),
        scopes=(ConsentScope.NAME,),
        recipients=(COUNSEL.id,),
        given=RoughDate(edtf="2015-11-01"),
    )
    for record in (COUNSEL, person, agreed):
        casework.keep(session, record, now=now)
    return row.id


@pytest.fixture
def room(qtbot: Any, tmp_path: Path) -> Iterator[Room]:
    """A new notebook with the reference case."""
    made = Room(qtbot, tmp_path / "A.notebook")
    made.make()
    yield made
    made.lock(lambda _opened: None)


@pytest.fixture
def asking(qtbot: Any, room: Room, tmp_path: Path) -> Asking:
    return Asking(qtbot, room, tmp_path)


@pytest.mark.parametrize("what", DIALOGS)
def test_a_withdrawal_that_stands_in_an_open_form_counts_for_what_is_handed_on(
    asking: Asking, what: str
) -> None:
    asking.type_when_it_was_withdrawn("2015")
    assert len(asking.ask(what)) == 1
    assert asking.consent().withdrawn == RoughDate(edtf="2015")


def test_nothing_is_handed_on_over_words_that_could_not_be_taken_in(asking: Asking) -> None:
    said: list[str] = []
    asking.window.desk.refused.connect(said.append)
    asking.type_when_it_was_withdrawn("99")
    assert asking.ask("summary") == []
    assert "cannot be kept" in said[-1]
    assert isinstance(asking.window.workspace.editor.form, ConsentForm)


@pytest.mark.parametrize("typed", ["2015", "99"])
def test_a_form_that_is_open_is_closed_before_everything_travels_and_stops_nothing(
    asking: Asking, typed: str
) -> None:
    asking.type_when_it_was_withdrawn(typed)
    asking.window.do("travel")
    asking.room.run(lambda _session: None)
    assert asking.window.findChildren(TravelPage)
    assert asking.window.workspace.editor.form is None
    assert asking.consent().withdrawn is not None
    # What cannot be taken in whole stays a draft beside its record, which the page tells of.
    assert asking.room.run(drafting.half_typed) == int(typed == "99")
