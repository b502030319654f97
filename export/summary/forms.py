"""The documents that can be made of a redacted case, by the names that the screen and the command line have for them."""

from __future__ import annotations

from domain.vocabulary.term import Term


class Form(Term):
    """A kind of document."""

    CASE_SUMMARY = "case_summary", "Case summary"
    URGENT_APPEAL = "urgent_appeal", "Urgent appeal"
    ARBITRARY_DETENTION = "arbitrary_detention", "Answers on arbitrary detention"
    ENFORCED_DISAPPEARANCE = "enforced_disappearance", "Answers on enforced disappearance"


PER_PERSON = frozenset({Form.ARBITRARY_DETENTION, Form.ENFORCED_DISAPPEARANCE})
"""Forms of which there is one for each person, all in one file or one alone."""

WITH_PHOTOGRAPHS = frozenset({Form.CASE_SUMMARY, Form.URGENT_APPEAL})
"""Forms that have a place for photographs."""

THE_GROUP = "group"
"""In place of a person's label: one form for all of them together."""
