"""Forms to look at."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from typing import Any

from domain.casefile import CaseFile
from domain.custody import CustodyEvent
from domain.ids import EventId, PartnerId
from domain.partner import Partner
from domain.records import Record
from domain.vocabulary.events import EventKind
from storage.case_json import case_file_from_json
from ui.forms.event_form import EventForm
from ui.forms.form import RecordForm
from ui.forms.opening import form_for
from ui.forms.section import Section

EXAMPLE = Path(__file__).parents[3] / "resources" / "examples" / "mong-cai.json"
NARROW, WIDE = 380, 760
LONG = 4000


def _case() -> CaseFile:
    return case_file_from_json(EXAMPLE.read_bytes())


def _opened(record: Record, case_file: CaseFile, width: int, *, is_new: bool = False) -> RecordForm[Any]:
    numbers = count(1)
    form = form_for(record, case_file, lambda: f"{next(numbers):032x}", is_new=is_new)
    form.resize(width, LONG)
    return form


def new_event() -> RecordForm[Any]:
    """An event nobody has filled in yet."""
    case_file = _case()
    event = CustodyEvent(id=EventId("e" * 32), case=case_file.case.id, kind=EventKind.OTHER)
    form = _opened(event, case_file, WIDE, is_new=True)
    form.resize(WIDE, 1800)
    return form


def hand_over() -> RecordForm[Any]:
    """Two sources that disagree, and an impossible date typed beside them."""
    case_file = _case()
    form = _opened(case_file.events[3], case_file, NARROW)
    assert isinstance(form, EventForm)
    form.footer.check.click()
    return form


def everything_open() -> RecordForm[Any]:
    """Every section unfolded."""
    case_file = _case()
    form = _opened(case_file.events[1], case_file, WIDE)
    for group in form.groups.values():
        if isinstance(group, Section):
            group.open()
    form.resize(WIDE, 9000)
    return form


def person() -> RecordForm[Any]:
    """The infant."""
    case_file = _case()
    form = _opened(case_file.people[-1], case_file, NARROW)
    for group in form.groups.values():
        if isinstance(group, Section):
            group.open()
    return form


def case() -> RecordForm[Any]:
    """The case itself."""
    case_file = _case()
    return _opened(case_file.case, case_file, WIDE)


def partner() -> RecordForm[Any]:
    """A partner who may see less than others of the kind."""
    kept = Partner(id=PartnerId("p"), name="Advocate Nguyen", profile="legal_counsel")
    return _opened(kept, _case(), WIDE)


SCENES = {
    "form-partner": partner,
    "form-new-event": new_event,
    "form-hand-over": hand_over,
    "form-everything": everything_open,
    "form-person": person,
    "form-case": case,
}
