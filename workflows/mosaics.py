"""Mosaics: how many other cases of the notebook look to a reader like the one that is about to leave."""

from __future__ import annotations

from domain.redaction.mosaic import CROWD, Sight, fits
from workflows.casework import case_file
from workflows.errors import refusing
from workflows.session import Session


@refusing
def alike(session: Session, case: str, sight: Sight | None) -> int:
    """Other cases with an event at this time and place, counted up to CROWD: more of them say nothing more.

    The days are looked up in the whole notebook; of the cases that have one then, each is read until there are enough.
    """
    if sight is None or sight.when.earliest is None or sight.when.latest is None:
        return 0
    found = 0
    first, last = sight.when.earliest.toordinal(), sight.when.latest.toordinal()
    for other in session.notebook.records.cases_with("event", first, last):
        if other != case and fits(sight, case_file(session, other)):
            found += 1
            if found == CROWD:
                break
    return found
