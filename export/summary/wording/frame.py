"""What every document made of a redacted case has around its sections: what it is, of which case and day, for whom, which version."""

from __future__ import annotations

from collections.abc import Iterable

from domain.redaction.marks import Absence
from domain.redaction.redacted import RedactedCase
from export.summary.document import Block, Document, Line, Look, Piece, Section
from export.summary.fonts import families
from export.summary.wording.words import Words
from resources.language import message, words_of

_PROFILES = {
    "public_statement": message("Public statement"),
    "partner_ngo": message("For a partner organisation"),
    "un_confidential": message("For the United Nations, confidential"),
    "legal_counsel": message("For legal counsel, confidential"),
}
"""Code of a profile → for whom its summaries are."""

_REFERENCE = 16
"""Hexadecimal digits of the printed reference; enough to tell two versions apart, not meant to prove anything."""


def framed(
    redacted: RedactedCase,
    words: Words,
    title: Piece,
    sections: Iterable[Section],
    *,
    before: Iterable[Line] = (),
    behind: Iterable[Line] = (),
) -> Document:
    """A document of this title and these sections.

    before, behind: what is to be said of this kind of document before and behind what is said of all of them.
    """
    return Document(
        language=words.language,
        families=families(words.language),
        title=title,
        subtitle=_subtitle(redacted, words),
        lead=tuple(line for line in (*before, *_lead(redacted, words), *behind) if line),
        sections=tuple(sections),
        footer=_footer(redacted, words, title),
        page_number=words_of(words.language)(message("Page {page} of {pages}")),
    )


def numbered(headed: Iterable[tuple[Piece, tuple[Block, ...]]]) -> tuple[Section, ...]:
    """Headings and what stands under them as sections, counted from 1."""
    return tuple(
        Section(heading=Piece(f"{number}. {heading.text}", heading.origin), blocks=blocks)
        for number, (heading, blocks) in enumerate(headed, start=1)
    )


def reference(redacted: RedactedCase) -> str:
    """Which version of a case this is: the beginning of its fingerprint, in groups of four.

    Whoever has two documents sees whether they were made of the same.
    """
    digits = redacted.reference[:_REFERENCE]
    return " ".join(digits[at : at + 4] for at in range(0, _REFERENCE, 4))


def _subtitle(redacted: RedactedCase, words: Words) -> Line:
    _ = words.form
    dot = Piece("·", look=Look.MUTED)
    code = () if isinstance(redacted.code, Absence) else (words.case(redacted.code, Look.STRONG), dot)
    as_of: Line = ()
    if not isinstance(redacted.on, Absence):
        as_of = (_("as of", Look.MUTED), words.date(redacted.on, Look.STRONG), dot)
    return (*code, *as_of, _profile(redacted, words))


def _profile(redacted: RedactedCase, words: Words) -> Piece:
    name = _PROFILES.get(redacted.profile)
    return words.form(name, Look.MUTED) if name else words.case(redacted.profile, Look.MUTED)


def _lead(redacted: RedactedCase, words: Words) -> tuple[Line, ...]:
    _ = words.form
    labels = () if isinstance(redacted.people, Absence) else (_("People are called by labels."),)
    withheld_means = _(
        "“Withheld” means that this reader is never shown it; it does not say whether it is known."
    )
    return (
        (
            _("This document was made from a confidential case file."),
            _("It leaves out, or shows less exactly, whatever could endanger the people in it."),
        ),
        (*labels, withheld_means),
    )


def _footer(redacted: RedactedCase, words: Words, title: Piece) -> Line:
    code = () if isinstance(redacted.code, Absence) else (words.case(redacted.code),)
    version = words.phrase(
        message("· Reference {reference} · Profile version {version}"),
        reference=reference(redacted),
        version=redacted.profile_version,
    )
    return (title, *code, version)
