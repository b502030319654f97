"""The page for whoever submits a form: the last one, with empty lines for a hand, so that it can be taken out and nothing of it is stored."""

from __future__ import annotations

from collections.abc import Sequence

from export.summary.document import Blanks, Line, Piece, Section
from export.summary.wording.words import Words


def submitter(heading: Piece, labels: Sequence[Piece], words: Words) -> Section:
    """The page of its own.

    heading: `who_submits`, or the form's own.  labels: what is asked beside the usual.
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
    return Section(
        heading=heading,
        blocks=(note, Blanks(labels=(*usual, *labels, *signed))),
        begins_page=True,
    )


def who_submits(number: int, words: Words) -> Piece:
    """The heading of the page where it is the last of numbered parts."""
    _ = words.form
    heading = _("Who submits this")
    return Piece(f"{number}. {heading.text}", heading.origin)
