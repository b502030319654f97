"""The rows of a ledger that say who and what was left out."""

from __future__ import annotations

from dataclasses import replace

from domain.custody import CustodyEvent
from domain.ids import CaseId, EventId
from domain.roughdate import RoughDate
from domain.vocabulary.events import EventKind
from ui.notebook.ledger_rows import ledger_rows
from workflows.ledger_reading import KeptRow


def test_who_and_what_was_left_out_of_one_file_is_one_row() -> None:
    arrest = CustodyEvent(id=EventId("a"), case=CaseId("case"), kind=EventKind.ARREST, title="At the bridge")
    person = KeptRow(
        reader="Counsel",
        partner="p",
        case="C-1",
        person="Kwon Sun Hwa",
        person_id="k",
        event=None,
        event_id="",
        since=RoughDate(edtf="2024-03-02"),
        files=("ab" * 32,),
    )
    event = replace(person, person="", person_id="", event=arrest, event_id="a")
    gone = replace(event, event=None, files=("cd" * 32,))
    both, other = ledger_rows("case", [], [], [person, event, gone])
    for words in ("Counsel", "Kwon Sun Hwa", "At the bridge"):
        assert words in both.title
    assert "no more here" in other.title
    assert "cdcdcdcdcdcd" in other.facts
