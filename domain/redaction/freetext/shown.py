"""Shown: the names that the structured summary shows of people who consented to it, and that may stand in a text as they stand there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from operator import itemgetter

from domain.redaction.freetext.findings import FLAGS, Find, What
from domain.redaction.freetext.folding import letters_of
from domain.redaction.freetext.known import Known

_AT_ONE_PLACE = 8
"""Finds of shown names that can begin at or before one place and reach over it."""


def without_shown(finds: Iterable[Find], text: str, known: Known) -> list[Find]:
    """Without the finds in and over a whole name that is shown; a name that two people answer to is withheld, and so is any other spelling."""
    found = list(finds)
    places = sorted(
        (find.start, find.end, find.who)
        for find in found
        if known.shown.get(find.who) and letters_of(text[find.start : find.end]) in known.shown[find.who]
    )

    def is_shown(find: Find) -> bool:
        last = bisect_right(places, find.start, key=itemgetter(0))
        return any(_is_open(find, *place) for place in places[max(0, last - _AT_ONE_PLACE) : last])

    return [find for find in found if not is_shown(find)] if places else found


def _is_open(find: Find, start: int, end: int, who: str) -> bool:
    is_within = start <= find.start and find.end <= end
    return is_within and (find.who == who if find.what is What.PERSON else find.what in FLAGS)
