"""Who says so: the source of one account, its grade, how sure it is, and its own words; built when somebody asks for it."""

from __future__ import annotations

from typing import Any

from domain.stated import Account
from domain.vocabulary.sources import Certainty, Credibility, Reliability
from resources.language import translated as _
from ui.forms.choice import term_choice
from ui.forms.field_column import FieldColumn
from ui.forms.grade_edit import GradeEdit
from ui.forms.record_pick import RecordPick
from ui.forms.shelves import SourceShelf
from ui.forms.text_editors import ParagraphsEditor

NOTHING_SAID: Account[Any] = Account(value=None)


def account_details(shelf: SourceShelf) -> FieldColumn[Account[Any]]:
    """The fields of an account beside its value."""
    column: FieldColumn[Account[Any]] = FieldColumn()
    column.add("source", _("Source"), lambda: RecordPick(shelf))
    column.add("grade", _("Grade"), GradeEdit)
    column.add("certainty", _("How sure"), lambda: term_choice(Certainty))
    column.add("words", _("In the source’s words"), lambda: ParagraphsEditor(fewest_lines=1))
    return column


def raw_of(said: Account[Any], shelf: SourceShelf) -> dict[str, Any]:
    """What `account_details` would have in its fields for an account, without building them."""
    grade = said.grade
    return {
        "source": {
            "text": RecordPick.text_for(shelf, said.source),
            "chosen": said.source,
            "own": None,
        },
        "grade": {
            "reliability": (grade.reliability if grade else Reliability.UNKNOWN).value,
            "credibility": (grade.credibility if grade else Credibility.UNKNOWN).value,
        },
        "certainty": said.certainty.value,
        "words": said.words,
    }


def in_a_line(said: Account[Any], shelf: SourceShelf) -> str:
    """Who says so, in one quiet line."""
    grade = said.grade
    parts = (
        RecordPick.text_for(shelf, said.source),
        grade.short.replace("unknown", "–") if grade else "",
        _(said.certainty.label) if said.certainty is not Certainty.REPORTED else "",
        _("“{words}”").format(words=said.words) if said.words else "",
    )
    return " · ".join(filter(None, parts))
