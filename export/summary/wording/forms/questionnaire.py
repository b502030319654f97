"""What the questionnaires of the United Nations share: one after the other for everybody, part by part, and who submits it on the last page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from domain.redaction.redacted import RedactedCase
from export.summary.document import Block, Document, Line, Piece, Section
from export.summary.wording.events import events_in_short
from export.summary.wording.forms.subject import Subject, heading, subjects
from export.summary.wording.frame import framed
from export.summary.wording.words import Words

Part = tuple[Piece, tuple[Block, ...]]
"""The heading of a part and what stands under it; a part with nothing under it is left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Questionnaire:
    """One of them."""

    said_before: Line
    """Whose questions they are; that it is not the official form is said behind this."""
    parts: Callable[[Subject, Words], Iterator[Part]]
    submitted: Section
    """The page for whoever submits it."""


def filled_in(
    asked: Questionnaire, redacted: RedactedCase, words: Words, title: Piece, person: str
) -> Document:
    """The document; person: whom it is for (`subjects`)."""
    _ = words.form
    before = (*asked.said_before, _("This is not the official form: copy the answers into that."))
    return framed(redacted, words, title, _sections(asked, redacted, words, person), before=(before,))


def _sections(asked: Questionnaire, redacted: RedactedCase, words: Words, person: str) -> Iterator[Section]:
    for at, subject in enumerate(subjects(redacted, person)):
        yield heading(subject, words, is_first=at == 0)
        for head, blocks in asked.parts(subject, words):
            if blocks:
                yield Section(heading=head, blocks=blocks, level=3)
    yield asked.submitted


def course(subject: Subject, words: Words) -> tuple[Block, ...]:
    """The events in short; nothing where there are none."""
    return (events_in_short(subject.events, subject.everybody, words),) if subject.events else ()
