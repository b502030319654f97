"""The rows of a ledger: whom to tell first, then who knows what of whom."""

from __future__ import annotations

from dataclasses import replace

from domain.roughdate import RoughDate
from domain.vocabulary.disclosures import Told
from tests.ui.ledger_samples import NAME, RECALL
from ui.notebook.ledger_rows import ledger_rows
from ui.notebook.rows import Tone

SEX = replace(NAME, told=Told.SEX, since=RoughDate(edtf="2024-01-09"))
DAYS = replace(NAME, person="", person_id="", told=Told.DAYS, consents=())


def test_what_one_reader_knows_of_one_person_is_one_row_from_the_first_day() -> None:
    (row,) = ledger_rows("case", [NAME, SEX], [])
    assert (row.kind, row.id) == ("person", "k")
    assert "Advocate Nguyen" in row.title
    assert "Kwon Sun Hwa" in row.title
    for word in ("Name", "Sex", "9 Jan 2024", "3f9a21c0d4e5"):
        assert word in row.facts
    assert "2 Mar" not in row.facts


def test_of_a_photograph_it_says_which_file_it_was() -> None:
    shown = replace(NAME, told=Told.PHOTOGRAPH, photographs=("At the gate.jpg",))
    (row,) = ledger_rows("case", [NAME, shown], [])
    assert "Name, Photograph (At the gate.jpg)" in row.facts


def test_the_case_as_a_whole_has_a_row_of_its_own() -> None:
    rows = ledger_rows("case", [NAME, DAYS], [])
    assert [(row.kind, row.id) for row in rows] == [("person", "k"), ("case", "case")]
    assert rows[1].chips == ()


def test_a_name_without_a_consent_stands_out_and_a_file_that_was_not_read_back_is_told() -> None:
    (row,) = ledger_rows("case", [replace(NAME, without_consent=True, files=("",))], [])
    assert [chip.tone for chip in row.chips] == [Tone.WARNING]
    assert "not read back" in row.facts


def test_whom_to_tell_of_a_withdrawal_comes_first() -> None:
    first, *_others = ledger_rows("case", [NAME], [RECALL])
    assert "Advocate Nguyen, Rights Watch Desk" in first.title
    assert [chip.tone for chip in first.chips] == [Tone.WARNING]
