"""Pictures of the five steps of a summary, for a partner who is a lawyer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from domain.casefile import CaseFile, with_real_ids
from domain.ids import PartnerId, PersonId
from domain.ledger import Revealed
from domain.partner import Partner
from domain.person import PersonName
from domain.redaction.consents import Standing
from domain.redaction.labels import Labels
from domain.redaction.profiles import UN_CONFIDENTIAL, Operator
from domain.redaction.rules import Rule
from domain.sensitivity import Kind, Sensitivity
from domain.vocabulary.disclosures import Told
from domain.vocabulary.people import Script
from domain.vocabulary.protection import ConsentScope
from resources import examples
from storage.case_json import case_file_from_json
from tests.ui.ledger_samples import NAME, RECALL
from tests.ui.report.photograph_scenes import PEOPLE, PHOTOGRAPH_SCENES, PICTURES, photograph
from tests.ui.report.text_scenes import TEXT_SCENES
from ui.background import Elsewhere, NotebookThread
from ui.checkup import Checkup
from ui.notebook.case_list import CaseList
from ui.notebook.ledger_rows import ledger_rows
from ui.report.dialog import SummaryDialog
from ui.report.kinds_dialog import KindsDialog
from ui.report.steps import WHAT
from ui.report.whom_step import Whom
from workflows import reporting
from workflows.readers import OnConsent
from workflows.session import Session
from workflows.telling import DecideBeforeTelling

PARTNERS = (
    Partner(
        id=PartnerId("counsel"),
        name="Advocate Nguyen",
        organisation="Bar of Hanoi",
        profile="legal_counsel",
    ),
    Partner(id=PartnerId("rights"), name="Rights Watch Desk", profile="un_confidential"),
    Partner(id=PartnerId("closed"), name="Border Aid", profile="partner_ngo"),
)


def _case() -> CaseFile:
    case_file = with_real_ids(case_file_from_json(files(examples).joinpath("mong-cai.json").read_bytes()))
    first, *others = case_file.people
    named = replace(first, names=(PersonName(text="Kwon Sun Hwa", script=Script.LATIN),))
    return replace(
        case_file,
        people=(named, *others),
        case=replace(case_file.case, do_not_share_with=(PartnerId("closed"),)),
    )


def _at(step: int) -> QWidget:
    thread: NotebookThread[Session] = NotebookThread()
    thread.finish(lambda _session: None, within=1)
    dialog = SummaryDialog(thread, Elsewhere(), "", Path("Documents"), Checkup(thread))
    case_file = _case()
    dialog.whom.show_partners(PARTNERS, case_file.case)
    dialog.whom.choose(Whom(profile="legal_counsel", partner=PartnerId("counsel")))
    dialog.what.show_case(case_file)
    dialog.what._form.setCurrentIndex(dialog.what._form.findData("enforced_disappearance"))
    photographs = dialog.what.photographs
    photographs.show_pictures(PICTURES)
    photographs._people = PEOPLE
    if step == WHAT:
        dialog.what._form.setCurrentIndex(dialog.what._form.findData("case_summary"))
    dialog.what.events.leave_out(str(case_file.events[0].id))
    dialog.what.people.leave_out(str(case_file.people[-1].id))
    offered = [
        OnConsent(person=PersonId(name), name=name, scope=scope, standing=standing)
        for name, scope, standing in (
            ("Kwon Sun Hwa", ConsentScope.NAME, Standing.COVERED),
            ("Kwon Sun Hwa", ConsentScope.DOCUMENTS, Standing.OTHER_FIELDS),
            ("리영희", ConsentScope.NAME, Standing.EXPIRED),
            ("리영희", ConsentScope.BIRTH_DATE, Standing.EXPIRED),
            ("Pak Chol Su", ConsentScope.NAME, Standing.WITHDRAWN),
            ("Pak Chol Su", ConsentScope.DOCUMENTS, Standing.NO_ELSEWHERE),
        )
    ]
    dialog.protect.show_people(offered, sees_any=True)
    dialog.protect._offered[PersonId("리영희"), ConsentScope.NAME][1].box.setChecked(True)
    dialog.protect.reason.setText("Hearing tomorrow; her brother agreed by telephone")
    made = reporting.make_summary(
        case_file, profile=UN_CONFIDENTIAL, language="en", on=date(2015, 11, 20), labels=Labels.letters()
    )
    pictures = reporting.page_pictures(made.pdf, scale=1.6)
    revealed = (
        Revealed(person=None, told=Told.DAYS),
        Revealed(person=None, told=Told.TOWNS),
        Revealed(person=None, told=Told.CUSTODY, event=case_file.events[0].id),
    )
    dialog._show(dialog._asked, (made, pictures), (made.mosaic, revealed))
    photographs._keep_edited(PICTURES[0].id, (photograph(),), frozenset({PEOPLE[0].person}), is_in=True)
    dialog.where.show_written(Path("summary.pdf"), made.sha256)
    dialog.steps.go_to(step)
    return dialog


SCENES: dict[str, Callable[[], QWidget]] = (
    {
        f"summary-{number + 1}-{name}": partial(_at, number)
        for number, name in enumerate(("whom", "what", "protect", "preview", "where"))
    }
    | TEXT_SCENES
    | PHOTOGRAPH_SCENES
)


def _refused() -> QWidget:
    """Nothing can be told of the case yet."""
    thread: NotebookThread[Session] = NotebookThread()
    thread.finish(lambda _session: None, within=1)
    dialog = SummaryDialog(thread, Elsewhere(), "", Path("Documents"), Checkup(thread))
    dialog.whom.show_partners(PARTNERS, _case().case)
    dialog._refuse_made(dialog._asked, DecideBeforeTelling())
    return dialog


SCENES["summary-refused"] = _refused


def _kinds() -> QWidget:
    thread: NotebookThread[Session] = NotebookThread()
    thread.finish(lambda _session: None, within=1)
    dialog = KindsDialog(thread, "partner_ngo")
    dialog.show_rules(
        "partner_ngo",
        (Rule(kind=Kind.DATE, sensitivity=Sensitivity.GENERALISED, operator=Operator.YEAR),),
    )
    dialog._done()
    return dialog


SCENES["summary-kinds"] = _kinds


def _photographs() -> QWidget:
    """The second step, scrolled down to the photographs."""
    dialog = _at(WHAT)
    assert isinstance(dialog, SummaryDialog)
    area = dialog.steps.stack.currentWidget()
    assert isinstance(area, QScrollArea)
    QTimer.singleShot(0, lambda: area.ensureWidgetVisible(dialog.what.photographs, 0, 60))
    return dialog


SCENES["summary-2-photographs"] = _photographs


def _ledger() -> QWidget:
    """The ledger of a case: a withdrawal, a name on a consent, one without, the case as a whole."""
    known = [
        *(replace(NAME, told=told) for told in (Told.NAME, Told.SEX, Told.AGE, Told.CUSTODY)),
        replace(NAME, reader="Rights Watch Desk", person="리영희", person_id="r", without_consent=True),
        *(replace(NAME, person="", person_id="", told=told, consents=()) for told in (Told.DAYS, Told.TOWNS)),
    ]
    case_list = CaseList("disclosure", "Ledger", "", "", drawing="export")
    case_list.show_rows(ledger_rows("case", known, [RECALL]))
    case_list.resize(720, 480)
    return case_list


SCENES["case-ledger"] = _ledger
