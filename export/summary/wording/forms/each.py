"""Which document each form is."""

from __future__ import annotations

from domain.redaction.redacted import RedactedCase
from export.summary.document import Document
from export.summary.forms import Form
from export.summary.wording.case import case_summary
from export.summary.wording.forms.arbitrary_detention import arbitrary_detention
from export.summary.wording.forms.enforced_disappearance import enforced_disappearance
from export.summary.wording.forms.urgent_appeal import urgent_appeal
from export.summary.wording.words import Words


def document_of(redacted: RedactedCase, language: str, form: Form, person: str = "") -> Document:
    """The document of a form.  The same case, language, form and person give the same document.

    person: label of the only person a form is for, or THE_GROUP for all as one; empty: everybody, one after the other.

    Raises:
        UnknownLanguage: there is no catalogue of it.
    """
    words = Words(language)
    title = words.term(form)
    if form is Form.URGENT_APPEAL:
        return urgent_appeal(redacted, words, title)
    if form is Form.ARBITRARY_DETENTION:
        return arbitrary_detention(redacted, words, title, person)
    if form is Form.ENFORCED_DISAPPEARANCE:
        return enforced_disappearance(redacted, words, title, person)
    return case_summary(redacted, language)
