"""Every form: opening a record loses nothing, and a draft alone holds what is in the form."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from domain.casefile import CaseFile
from domain.consent import Consent
from domain.ids import ConsentId, NoteId, PartnerId, PersonId, PlaceId, SourceId
from domain.note import Note, NoteKind
from domain.partner import Partner, PartnerKind
from domain.person import FamilyLink, IdentityDocument, Person, PersonName
from domain.place import Place
from domain.records import KINDS, Record, kind_of
from domain.roughdate import RoughDate
from domain.sensitivity import Protection, Sensitivity
from domain.vocabulary.law import Answer
from domain.vocabulary.people import FamilyLinkKind, NameKind, Script, Vulnerability
from domain.vocabulary.protection import ConsentBasis, ConsentPurpose, ConsentScope
from tests.ui.accessible import markup_labels, unnamed
from ui.forms.form import RecordForm
from ui.forms.opening import FORMS, form_for
from ui.forms.section import Section

SOURCE = SourceId("a" * 32)


def unfold(form: RecordForm[Any]) -> None:
    """Open every section."""
    for group in form.groups.values():
        if isinstance(group, Section):
            group.open()


def full_person(case_file: CaseFile) -> Person:
    """A person with something in every field."""
    infant = case_file.people[-1]
    return Person(
        id=infant.id,
        case=infant.case,
        label="Adult 3",
        names=(
            PersonName(text="리영희", script=Script.HANGUL_NORTH),
            PersonName(
                text="Lee Young-hee",
                script=Script.REVISED,
                kind=NameKind.MEDIA_PSEUDONYM,
                given_by="a newspaper",
                source=SOURCE,
                valid=RoughDate(edtf="2015/.."),
                sensitivity=Sensitivity.NEVER,
            ),
        ),
        age=infant.age,
        vulnerabilities=(Vulnerability.PREGNANT, Vulnerability.ELDERLY),
        family=(
            FamilyLink(kind=FamilyLinkKind.PARENT, person=case_file.people[0].id),
            FamilyLink(kind=FamilyLinkKind.SIBLING, name="a brother", in_the_north=True),
        ),
        documents=(IdentityDocument(kind="passport", number="X1", is_false=Answer.YES),),
        phones=("+84 000", "kakao: somebody"),
        occupation="Teacher\nthen driver",
        languages=("Korean",),
        pregnant=Answer.NO,
        home_in_the_north="a county",
        intends_to_reach_the_south=Answer.YES,
        remarks="two\u00a0words\r\nand a line",
        protection=(Protection(field="sex", sensitivity=Sensitivity.NEVER),),
    )


def records_of(case_file: CaseFile) -> list[Record]:
    """Those of the example, and some with more in them."""
    place = Place(id=PlaceId("b" * 32), name="Somewhere", latitude=42.9667, longitude=129.85, radius_km=2.0)
    consent = Consent(
        id=ConsentId("c" * 32),
        case=case_file.case.id,
        person=PersonId("d" * 32),
        basis=ConsentBasis.PROXY,
        purposes=(ConsentPurpose.LEGAL_HELP,),
        scopes=(ConsentScope.NAME, ConsentScope.FAMILY),
        recipients=(PartnerId("e" * 32),),
        given=RoughDate(edtf="2015-11~", words="in November"),
        relationship="aunt",
    )
    partner = Partner(id=PartnerId("f" * 32), name="An office", kind=PartnerKind.OFFICE, withdrawn=True)
    note = Note(
        id=NoteId("1" * 32),
        case=case_file.case.id,
        text="What she said.\n\nThen nothing.",
        kind=NoteKind.INTERVIEW,
        language="lo",
        people=(case_file.people[8].id, case_file.people[0].id),
        events=(case_file.events[1].id,),
    )
    return [*case_file.records(), full_person(case_file), place, consent, partner, note]


@pytest.fixture(scope="session")
def records(case_file: CaseFile) -> dict[str, list[Record]]:
    """Kind → records."""
    kinds: dict[str, list[Record]] = {}
    for record in records_of(case_file):
        kinds.setdefault(kind_of(record), []).append(record)
    return kinds


@pytest.fixture(params=sorted(set(FORMS) - {"event", "attachment"}))
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_every_kind_of_record_has_a_form() -> None:
    # Who was told what, and what was deleted for good, is noted by itself; nobody types it.
    assert set(FORMS) == set(KINDS) - {"disclosure", "purge"}


def test_opening_a_record_loses_nothing(
    qtbot: QtBot,
    case_file: CaseFile,
    records: dict[str, list[Record]],
    new_id: Callable[[], str],
    kind: str,
) -> None:
    for record in records[kind]:
        form = form_for(record, case_file, new_id)
        qtbot.addWidget(form)
        assert form.record() == record
        unfold(form)
        assert form.record() == record
        assert form.things_to_check() == ()


def test_a_draft_alone_holds_a_new_record(
    qtbot: QtBot,
    case_file: CaseFile,
    records: dict[str, list[Record]],
    new_id: Callable[[], str],
    kind: str,
) -> None:
    for record in records[kind]:
        full = form_for(record, case_file, new_id, is_new=True)
        qtbot.addWidget(full)
        unfold(full)
        other = next((each for each in records[kind] if each != record), record)
        blank = form_for(other, case_file, new_id, is_new=True)
        qtbot.addWidget(blank)
        blank.restore(json.loads(json.dumps(full.draft())))
        assert blank.record() == record
        assert blank.draft()["fields"] == full.draft()["fields"]


def test_a_screen_reader_can_name_every_field(
    qtbot: QtBot,
    case_file: CaseFile,
    records: dict[str, list[Record]],
    new_id: Callable[[], str],
    kind: str,
) -> None:
    form = form_for(records[kind][-1], case_file, new_id)
    qtbot.addWidget(form)
    unfold(form)
    assert unnamed(form) == []
    assert markup_labels(form) == []


class _Windows(QObject):
    """Notes every window that appears."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


def test_building_a_form_opens_no_window(
    qtbot: QtBot,
    case_file: CaseFile,
    records: dict[str, list[Record]],
    new_id: Callable[[], str],
) -> None:
    windows, application = _Windows(), QApplication.instance()
    assert application is not None
    host = QWidget()
    qtbot.addWidget(host)
    application.installEventFilter(windows)
    for each in records.values():
        form = form_for(each[-1], case_file, new_id, parent=host)
        unfold(form)
    opened = list(windows.seen)
    host.show()
    application.removeEventFilter(windows)
    assert opened == []
    assert windows.seen == ["QWidget "], "the watch sees windows"
