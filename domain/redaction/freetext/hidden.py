"""Hidden: text that is shown in another order than it is written, so that a reader sees a name which no search finds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from domain.redaction.freetext.findings import Find, What, Why

# Overrides of the writing direction (Unicode Standard Annex 9): up to where they end, or the end of the line.
_OVERRIDDEN = re.compile("[\u202d\u202e][^\u202c\n]*\u202c?")


def hidden_in(text: str) -> Iterator[Find]:
    """Every piece under an override of the writing direction."""
    for match in _OVERRIDDEN.finditer(text):
        yield Find(start=match.start(), end=match.end(), what=What.HIDDEN, why=Why.DETECTOR)
