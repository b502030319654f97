"""What went wrong, as one sentence for the person at the screen; never what a traceback would say."""

from __future__ import annotations

from resources.language import translated as _
from ui.unforeseen import UNEXPECTED
from workflows.errors import Refused


def sentence_of(error: Exception) -> str:
    """The sentence for an error, in the screen's language; one that nobody foresaw gets the same calm sentence each time."""
    return _(error.sentence) if isinstance(error, Refused) else _(UNEXPECTED)
