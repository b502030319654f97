"""Rule c: what is drawn is what the document says, letter for letter and in its order; what pages repeat is nothing else."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from export.summary.document import Document
from export.summary.gate.broken import Rule, demand
from export.summary.gate.drawing import Run
from export.summary.thai import spelled


def check_text(document: Document, drawn: Sequence[Run], pages: Sequence[str]) -> None:
    """Raises Broken unless both readers see the document and nothing else.

    drawn: every run of text, as this gate reads the pages.  pages: the text of every page, as PDFium reads it.
    """
    own = letters(run.text for run in drawn if not run.is_repetition)
    demand(own == letters(piece.text for piece in document.body()), Rule.TEXT)
    demand(Counter(letters(pages)) == Counter(letters(run.text for run in drawn)), Rule.TEXT)
    for page in range(1, len(pages) + 1):
        repeated = [letters([run.text]) for run in drawn if run.is_repetition and run.page == page]
        _check_repetitions(document, repeated, page, len(pages))


def _check_repetitions(document: Document, drawn: Sequence[str], page: int, pages: int) -> None:
    """The foot of the page as a whole, and headings of tables, of which a long one may be drawn in parts."""
    foot = letters(piece.text for piece in document.footer) + letters([document.page_label(page, pages)])
    headings = [letters([column.heading.text]) for table in document.tables() for column in table.columns]
    demand(all(any(run in text for text in (foot, *headings)) for run in drawn), Rule.TEXT)
    said = Counter("".join(drawn))
    demand(Counter(foot) <= said <= Counter(foot + "".join(headings)), Rule.TEXT)


def letters(texts: Iterable[str]) -> str:
    """The letters, their marks and the digits of some texts, one after the other, spelled as they are drawn."""
    return "".join(
        character
        for text in texts
        for character in spelled(text)
        if character.isalnum() or unicodedata.category(character)[0] == "M"
    )
