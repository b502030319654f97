"""The gate: a finished summary proves that it is clean, or it is refused.

It reads the file twice, by two libraries that know nothing of each other: pikepdf for its objects, PDFium for its text.  It fails closed:
whatever goes wrong while a rule is checked counts as a broken rule.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from io import BytesIO

import pikepdf

from export.summary.document import Document, Origin
from export.summary.errors import SummaryRefused
from export.summary.gate.broken import Broken, Rule, demand
from export.summary.gate.drawing import Run, runs
from export.summary.gate.identifiers import Searched, written
from export.summary.gate.structure import check_structure
from export.summary.pages import page_texts


def prove(pdf: bytes, document: Document, forbidden: tuple[str, ...]) -> None:
    """Return if the file is a clean summary of the document.

    forbidden: everything that identifies somebody of the case, in every spelling.

    Raises:
        SummaryRefused: with the letters of the rules it broke, or that could not be checked.
    """
    broken: list[str] = []
    drawn: list[Run] = []

    def holds(rule: Rule, check: Callable[[], None]) -> None:
        try:
            check()
        except Broken as fault:
            broken.append(fault.rule.value)
        except Exception:  # noqa: BLE001 - the gate fails closed, and nothing of what it saw goes any further
            broken.append(rule.value)

    with _opened(pdf) as file:
        holds(Rule.STRUCTURE, lambda: check_structure(pdf, file, document))
        holds(Rule.MAPPING, lambda: drawn.extend(runs(file, document.pdf_language)))
        holds(Rule.TEXT, lambda: _check_text(pdf, document, drawn))
        holds(Rule.IDENTIFIERS, lambda: _check_identifiers(pdf, file, document, forbidden))
    if broken:
        raise SummaryRefused(tuple(sorted(set(broken))))


def _opened(pdf: bytes) -> pikepdf.Pdf:
    try:
        return pikepdf.open(BytesIO(pdf), attempt_recovery=False, suppress_warnings=True)
    except Exception:  # noqa: BLE001 - see `prove`
        raise SummaryRefused((Rule.STRUCTURE.value,)) from None


def _check_text(pdf: bytes, document: Document, drawn: list[Run]) -> None:
    """Rule c: both readers see the same letters and digits, and these are the document's."""
    own = _letters(run.text for run in drawn if not run.is_repetition)
    demand(own == _letters(piece.text for piece in document.body()), Rule.TEXT)
    pages = page_texts(pdf)
    demand(_letters(pages) == _letters(run.text for run in drawn), Rule.TEXT)
    for number in range(1, len(pages) + 1):
        _check_repetitions(
            document, [run for run in drawn if run.is_repetition and run.page == number], number, len(pages)
        )


def _check_repetitions(document: Document, drawn: list[Run], page: int, pages: int) -> None:
    """The foot of the page as a whole, and headings of tables, of which a long one may be drawn in parts."""
    foot = [*(piece.text for piece in document.footer), document.page_label(page, pages)]
    headings = [column.heading.text for table in document.tables() for column in table.columns]
    allowed = [_together(text) for text in (" ".join(foot[:-1]), foot[-1], *headings)]
    demand(all(any(_together(run.text) in text for text in allowed) for run in drawn), Rule.TEXT)
    bound = _letters([*foot, *headings])
    demand(
        _letters(run.text for run in drawn) <= bound
        and _letters(foot) <= _letters(run.text for run in drawn),
        Rule.TEXT,
    )


def _check_identifiers(pdf: bytes, file: pikepdf.Pdf, document: Document, forbidden: Iterable[str]) -> None:
    """Rule d.  A word of the form itself says nothing, also if somebody is called so; then only the case's own texts must not have it."""
    form = Searched(piece.text for piece in document.body() if piece.origin is Origin.FORM)
    case = Searched(piece.text for piece in document.body() if piece.origin is Origin.CASE)
    page = Searched(
        [" ".join(page_texts(pdf)), *(piece.text for piece in document.body()), document.file_words]
    )
    stored = [
        pdf.lower(),
        *(each.read_bytes().lower() for each in file.objects if isinstance(each, pikepdf.Stream)),
    ]
    for identifier in forbidden:
        is_common = form.has(identifier)
        demand(not (case if is_common else page).has(identifier), Rule.IDENTIFIERS)
        demand(
            is_common or not any(form in each for form in written(identifier) for each in stored),
            Rule.IDENTIFIERS,
        )


def _letters(texts: Iterable[str]) -> Counter[str]:
    """How often each letter and digit stands in some texts."""
    return Counter(character for text in texts for character in text if character.isalnum())


def _together(text: str) -> str:
    return "".join(character for character in text if character.isalnum())
