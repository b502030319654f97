"""The form of a consent: it is nobody's until somebody says whose."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from domain.casefile import CaseFile
from domain.consent import Consent
from domain.ids import ConsentId, PersonId
from ui.forms.consent_form import ConsentForm


@pytest.fixture
def form(qtbot: QtBot, case_file: CaseFile, new_id: Callable[[], str]) -> ConsentForm:
    """Of a consent of which nothing is known."""
    consent = Consent(id=ConsentId("a" * 32), case=case_file.case.id, person=PersonId(""))
    form = ConsentForm(consent, case_file, new_id, is_new=True)
    qtbot.addWidget(form)
    form.show()
    return form


def test_a_new_consent_is_nobodys_until_somebody_is_chosen(form: ConsentForm, case_file: CaseFile) -> None:
    assert form.record().person == ""
    whose = form.groups["first"].fields["person"].first_field()  # type: ignore[union-attr]
    QTest.keyClick(whose, Qt.Key.Key_Down)
    assert form.record().person == case_file.people[0].id


def test_a_consent_of_somebody_stays_theirs(
    qtbot: QtBot, case_file: CaseFile, new_id: Callable[[], str]
) -> None:
    (*_others, last) = case_file.people
    consent = Consent(id=ConsentId("a" * 32), case=case_file.case.id, person=last.id)
    form = ConsentForm(consent, case_file, new_id, is_new=False)
    qtbot.addWidget(form)
    assert form.record().person == last.id
