"""What a ledger can hold, for its rows and its pictures."""

from __future__ import annotations

from domain.roughdate import RoughDate
from domain.vocabulary.disclosures import Told
from workflows.ledger_reading import KeptRow, LedgerRow, RecallRow

FILE = "3f9a21c0d4e5" + "0" * 52

NAME = LedgerRow(
    reader="Advocate Nguyen",
    partner="counsel",
    case="C-1",
    person="Kwon Sun Hwa",
    person_id="k",
    told=Told.NAME,
    since=RoughDate(edtf="2024-03-02"),
    consents=("c",),
    without_consent=False,
    files=(FILE,),
)
"""A lawyer knows a name."""

RECALL = RecallRow(
    person=NAME.person,
    person_id=NAME.person_id,
    consent="c",
    withdrawn=RoughDate(edtf="2024-05-01"),
    readers=(NAME.reader, "Rights Watch Desk"),
    files=NAME.files,
)
"""The person said later that nobody shall."""

KEPT = KeptRow(
    reader="Counsel",
    partner="p",
    case="C-1",
    person="Kwon Sun Hwa",
    person_id="k",
    event=None,
    event_id="",
    since=RoughDate(edtf="2024-03-02"),
    files=(FILE,),
)
"""A lawyer was not told of a person."""
