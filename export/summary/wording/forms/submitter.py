"""The page for whoever submits a form: the last one, with empty lines for a hand, so that it can be taken out and nothing of it is stored."""

from __future__ import annotations

from collections.abc import Sequence

from export.summary.document import Blanks, Line, Piece, Section
from export.summary.wording.words import Words


def submitter(number: str, labels: Sequence[Piece], words: Words) -> Section:
    """The page of its own.

    number: of this part in the form.  labels: what is asked beside the usual.
    """
    _ = words.form
    note: Line = (
        _(
            "This page can be taken out: no other page refers to it, and nothing on it comes from the notebook."
        ),
        _("It is filled in by hand."),
    )
    usual = (
        _("Family name"),
        _("First name"),
        _("Organisation"),
        _("Relationship to the person"),
        _("Postal address"),
        _("Telephone, e-mail"),
    )
    signed = (_("Place and date"), _("Signature"))
    heading = _("Who submits this")
    return Section(
        heading=Piece(f"{number} {heading.text}", heading.origin),
        blocks=(note, Blanks(labels=(*usual, *labels, *signed))),
        begins_page=True,
    )
