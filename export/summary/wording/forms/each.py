"""Which document each form is."""

from __future__ import annotations

from domain.redaction.redacted import RedactedCase
from export.summary.document import Document
from export.summary.forms import Form
from export.summary.wording.case import case_summary
from export.summary.wording.forms.urgent_appeal import urgent_appeal
from export.summary.wording.words import Words


def document_of(redacted: RedactedCase, language: str, form: Form, _person: str = "") -> Document:
    """The document of a form.  The same case, language, form and person give the same document.

    Raises:
        UnknownLanguage: there is no catalogue of it.
    """
    if form is Form.CASE_SUMMARY:
        return case_summary(redacted, language)
    words = Words(language)
    return urgent_appeal(redacted, words, words.term(form))
