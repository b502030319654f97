"""Leaving out: in words, what else goes with the people who are left out of a document."""

from __future__ import annotations

from domain.casefile import CaseFile
from domain.redaction.omitted import Omitted
from resources.language import counted
from resources.language import translated as _


def taken_along_in_words(case_file: CaseFile, omitted: Omitted) -> str:
    """One sentence, or "" where nobody is left out: nobody recorded of whom such things are true, so they go with anybody."""
    if not omitted.people:
        return ""
    along = omitted.taken_along(case_file)
    events = len(along.events)
    parts = [
        _("every number of people"),
        *(
            [counted("{number} event that is theirs", "{number} events that are theirs", events)]
            if events
            else []
        ),
        *(_(term.label) for term in along.terms),
    ]
    return _("With them is left out what may be theirs alone: {what}.").format(what="; ".join(parts))
