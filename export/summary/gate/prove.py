"""The gate: a finished summary proves that it is clean, or it is refused.

It reads the file twice, by two libraries that know nothing of each other: pikepdf for its objects, PDFium for its text.  It fails closed:
whatever goes wrong while a rule is checked counts as a broken rule.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO

import pikepdf

from export.summary.document import Document
from export.summary.errors import SummaryRefused
from export.summary.gate.broken import Broken, Rule
from export.summary.gate.drawing import Run, drawn
from export.summary.gate.figures import check_figures
from export.summary.gate.identifiers import check_identifiers
from export.summary.gate.paths import Figure
from export.summary.gate.photographs import without_photographs
from export.summary.gate.structure import check_structure
from export.summary.gate.text import check_text
from export.summary.pages import page_texts


def prove(
    pdf: bytes,
    document: Document,
    forbidden: tuple[str, ...],
    public: tuple[str, ...] = (),
    told: tuple[str, ...] = (),
) -> None:
    """Return if the file is a clean summary of the document.

    forbidden: everything that identifies somebody of the case, in every spelling.
    public: names that everybody knows towns and authorities by; a forbidden word may be a part of one, and stand nowhere else.
    told: the texts of the redacted case, drawn or not.

    Raises:
        SummaryRefused: with the letters of the rules it broke, or that could not be checked.
    """
    broken: list[str] = []
    found: list[Run | Figure] = []

    def holds(rule: Rule, check: Callable[[], None]) -> None:
        try:
            check()
        except Broken as fault:
            broken.append(fault.rule.value)
        except Exception:  # noqa: BLE001 - the gate fails closed, and nothing of what it saw goes any further
            broken.append(rule.value)

    with _opened(pdf) as file:
        holds(Rule.STRUCTURE, lambda: check_structure(pdf, file, document))
        holds(Rule.MAPPING, lambda: found.extend(drawn(file, document)))
        holds(Rule.STRUCTURE, lambda: check_figures(document, found))
        holds(Rule.TEXT, lambda: check_text(document, _runs(found), page_texts(pdf)))
        holds(
            Rule.IDENTIFIERS,
            lambda: check_identifiers(
                document,
                page_texts(pdf),
                without_photographs(pdf, file, document.photographs()),
                forbidden,
                public,
                told,
            ),
        )
    if broken:
        raise SummaryRefused(tuple(sorted(set(broken))))


def _runs(found: Sequence[Run | Figure]) -> list[Run]:
    return [each for each in found if isinstance(each, Run)]


def _opened(pdf: bytes) -> pikepdf.Pdf:
    try:
        return pikepdf.open(BytesIO(pdf), attempt_recovery=False, suppress_warnings=True)
    except Exception:  # noqa: BLE001 - see `prove`
        raise SummaryRefused((Rule.STRUCTURE.value,)) from None
