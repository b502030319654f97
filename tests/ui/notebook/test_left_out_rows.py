"""The rows of a ledger that say who and what was left out."""

from __future__ import annotations

from dataclasses import replace

from domain.custody import CustodyEvent
from domain.ids import CaseId, EventId
from domain.vocabulary.events import EventKind
from tests.ui.ledger_samples import KEPT
from ui.notebook.ledger_rows import ledger_rows


def test_who_and_what_was_left_out_of_one_file_is_one_row() -> None:
    arrest = CustodyEvent(id=EventId("a"), case=CaseId("case"), kind=EventKind.ARREST, title="At the bridge")
    person = replace(KEPT, files=("ab" * 32,))
    event = replace(person, person="", person_id="", event=arrest, event_id="a")
    gone = replace(event, event=None, files=("cd" * 32,))
    both, other = ledger_rows("case", [], [], [person, event, gone])
    for words in ("Counsel", "Kwon Sun Hwa", "At the bridge"):
        assert words in both.title
    assert "no more here" in other.title
    assert "cdcdcdcdcdcd" in other.facts
