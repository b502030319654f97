"""What of a typed text can be kept, and why the rest cannot.  Pure: no widgets here."""

from __future__ import annotations

from collections.abc import Callable

from domain.errors import DomainError
from resources.language import translated as _


def refusal(text: str, check: Callable[[str], str]) -> str:
    """The translated sentence why a text cannot be kept as it is; "" when it can."""
    try:
        check(text)
    except DomainError as error:
        return _(error.sentence)
    return ""


def kept(text: str, check: Callable[[str], str], longest: int) -> str:
    """As much of a text as can be kept: without the characters that hide what it says, and not longer than allowed."""
    if not refusal(text, check):
        return text
    return "".join(character for character in text if not refusal(character, check))[:longest]
