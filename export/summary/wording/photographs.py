"""The photographs of a summary: each with who can be recognised on it, by the labels that everything else has for them."""

from __future__ import annotations

from collections.abc import Sequence

from domain.redaction.marks import Absence
from domain.redaction.redacted import RedactedPhotograph
from export.summary.document import Block, Line, Look, Photograph
from export.summary.wording.words import Words
from resources.language import message


def photographs(told: Sequence[RedactedPhotograph], words: Words) -> tuple[Block, ...]:
    """What they are, and each of them."""
    _ = words.form
    means = _("Each was chosen for this reader. What is grey was covered by hand; nothing is left under it.")
    return (
        (means,),
        *(
            Photograph(
                number=number,
                caption=_caption(each, number, words),
                width=each.width,
                height=each.height,
                sha256=each.sha256,
            )
            for number, each in enumerate(told, start=1)
        ),
    )


def _caption(told: RedactedPhotograph, number: int, words: Words) -> Line:
    _ = words.form
    called = words.phrase(message("Photograph {number}"), Look.STRONG, number=number)
    if isinstance(told.people, Absence):
        return (called,)
    return (called, *(words.people(told.people) or (_("nobody can be recognised", Look.MUTED),)))
