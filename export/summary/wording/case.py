"""A redacted case in one language, as a document: which sections there are, in which order, under which numbers."""

from __future__ import annotations

from collections.abc import Iterator

from domain.redaction.marks import Absence
from domain.redaction.redacted import RedactedCase
from domain.redaction.written import fingerprint
from domain.vocabulary.term import Term
from export.summary.document import Block, Document, Facts, Items, Line, Look, Piece, Section
from export.summary.fonts import families
from export.summary.wording.events import course_of_events
from export.summary.wording.law import appeals, context, norms, risks
from export.summary.wording.parts import Roles
from export.summary.wording.people import chains, particulars, states
from export.summary.wording.river import custody_river
from export.summary.wording.sources import sources, withheld
from export.summary.wording.words import Words, cell
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


def case_summary(redacted: RedactedCase, language: str) -> Document:
    """The summary of a case.  The same case and language give the same document.

    Raises:
        UnknownLanguage: there is no catalogue of it.
    """
    words = Words(language)
    _ = words.form
    headed = enumerate(_sections(redacted, words), start=1)
    return Document(
        language=language,
        families=families(language),
        title=_("Case summary"),
        subtitle=_subtitle(redacted, words),
        lead=_lead(redacted, words),
        sections=tuple(
            Section(heading=Piece(f"{number}. {heading.text}", heading.origin), blocks=blocks)
            for number, (heading, blocks) in headed
        ),
        footer=_footer(redacted, words),
        page_number=words_of(language)(message("Page {page} of {pages}")),
    )


def reference(redacted: RedactedCase) -> str:
    """Which version of a case this is: the beginning of the SHA-256 of the redacted case, in groups of four.

    Whoever has two summaries sees whether they say the same; it is made of nothing but what the reader is shown.
    """
    digits = fingerprint(redacted)[:_REFERENCE]
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


def _footer(redacted: RedactedCase, words: Words) -> Line:
    _ = words.form
    code = () if isinstance(redacted.code, Absence) else (words.case(redacted.code),)
    version = words.phrase(
        message("· Reference {reference} · Profile version {version}"),
        reference=reference(redacted),
        version=redacted.profile_version,
    )
    return (_("Case summary"), *code, version)


def _sections(redacted: RedactedCase, words: Words) -> Iterator[tuple[Piece, tuple[Block, ...]]]:
    """Yield each section that has something to say."""
    _ = words.form
    yield _("The case in short"), (_in_short(redacted, words),)
    yield _("Where the people are"), states(redacted.people, redacted.groups, words)
    everybody: Roles = {}
    if not isinstance(redacted.people, Absence) and redacted.people:
        everybody = {person.label: person.role for person in redacted.people}
        yield _("Who they are"), (particulars(redacted.people, words),)
    if redacted.events:
        yield _("What happened"), (course_of_events(redacted.events, everybody, words),)
    if not isinstance(redacted.people, Absence) and any(person.chain for person in redacted.people):
        picture = custody_river(redacted.people, words)
        yield (
            _("Each person’s chain of custody"),
            (*((picture,) if picture else ()), chains(redacted.people, words)),
        )
    if not isinstance(redacted.norms, Absence) and redacted.norms:
        yield _("The law each side invokes"), norms(redacted.norms, redacted.events, words)
    if danger := risks(redacted.events, words):
        yield _("What may happen next"), (danger,)
    if asked := _terms(redacted.asks):
        yield _("What is asked of you"), (Items(lines=tuple((words.term(ask),) for ask in asked)),)
    if redacted.appeals:
        yield _("What was done, and the answers"), (appeals(redacted.appeals, words),)
    if redacted.context:
        yield _("What is known around the case"), (context(redacted.context, words),)
    if not isinstance(redacted.sources, Absence) and redacted.sources:
        yield _("What this rests on"), sources(redacted.sources, words)
    yield _("What is not shown"), withheld(redacted.withheld, words)


def _in_short(redacted: RedactedCase, words: Words) -> Facts:
    _ = words.form
    status = words.value(redacted.status, lambda term: (words.term(term),))
    size = words.value(redacted.size, words.size)
    rows = [(_("Number of people"), cell(size)), (_("Where the group is"), cell(status))]
    return Facts(rows=tuple(rows))


def _terms(terms: tuple[Term, ...] | Absence) -> tuple[Term, ...]:
    return () if isinstance(terms, Absence) else terms
