"""A word of a controlled vocabulary: its stored code, its English label, its HURIDOCS code.

Labels are message ids. The domain never translates: the screen, the command line and the summary look the label
up with gettext at the moment they show it.

Codes are stored in notebooks and packages for good. A code may be added; it is never changed, reused or removed.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Term(StrEnum):
    """Base of every vocabulary. A member is written `ARREST = "arrest", "Arrested", "0301 01"`.

    The member *is* its stored code, a `str`, and is written and read by msgspec as that string. `huridocs` is
    the code of the same term in the HURIDOCS micro-thesaurus named in the docstring of the vocabulary, in pairs
    of digits after the first four ("0101 06 03"), without trailing zeros; "" where no term there means the same.
    """

    label: str
    huridocs: str

    def __new__(cls, code: str, label: str, huridocs: str = "") -> Self:
        """Make the member for `code` (lower_snake_case), to be shown as `label` (English message id)."""
        term = str.__new__(cls, code)
        term._value_ = code
        term.label = label
        term.huridocs = huridocs
        return term
