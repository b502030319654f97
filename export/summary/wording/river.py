"""The custody river of a redacted case: the same shapes as on the screen, from nothing but what the reader is shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from domain.redaction.marks import Absence
from domain.redaction.redacted_people import RedactedPerson, RedactedStep
from domain.redaction.redacted_values import RedactedAuthority
from domain.river import Bend, Line, Reach, river
from domain.vocabulary.custody import CustodyStatus
from domain.vocabulary.sources import Certainty
from export.summary.document import Key, Picture, Stroke
from export.summary.wording.words import Words

NOBODY = -1
"""The colour of a line that nobody is known to hold."""

MOST_LINES, MOST_COLUMNS = 40, 24
"""People and events up to which a picture on a page can be read."""

FEWEST = 2
"""People, and events, from which on a picture shows more than a sentence."""

_DOUBTED = frozenset({Certainty.POSSIBLE, Certainty.DISPUTED, Certainty.UNKNOWN})


def custody_river(people: Sequence[RedactedPerson], words: Words) -> Picture | None:
    """The picture; None where there is nothing to be seen in one: no step, a single person, or more than fits a page."""
    numbers = sorted({step.event for person in people for step in person.chain})
    shown = [person for person in people if person.chain]
    if not (FEWEST <= len(shown) <= MOST_LINES and FEWEST <= len(numbers) <= MOST_COLUMNS):
        return None
    at = {number: column for column, number in enumerate(numbers)}
    shapes = river(
        {person.label: [_bend(step, at[step.event]) for step in person.chain] for person in shown},
        len(numbers),
    )
    return Picture(
        columns=tuple(words.number(number) for number in numbers),
        names=tuple((words.person(line.person), line.reaches[0].lane) for line in shapes.lines),
        lanes=shapes.lanes,
        strokes=tuple(stroke for line in shapes.lines for stroke in _strokes(line)),
        keys=tuple(_keys(shapes.holders, shapes.lines, words)),
    )


def _bend(step: RedactedStep, column: int) -> Bend:
    leaves = step.leaves
    holder = leaves.holder if isinstance(leaves.holder, RedactedAuthority) else None
    return Bend(
        column=column,
        status=None if isinstance(leaves.status, Absence) else leaves.status,
        holder=holder,
        place=leaves.place,
        is_sure=not step.is_disputed and step.certainty not in _DOUBTED,
    )


def _strokes(line: Line) -> Iterator[Stroke]:
    following: Sequence[Reach | None] = (*line.reaches[1:], None)
    for reach, after in zip(line.reaches, following, strict=True):
        yield Stroke(
            column=reach.column,
            lane=reach.lane,
            to=after.lane if after else reach.lane,
            colour=NOBODY if reach.holder is None else reach.holder,
            is_broken=not reach.is_known,
            is_hollow=not reach.is_sure,
            turns=reach.turns,
            ends=reach.status is CustodyStatus.DEAD,
        )


def _keys(holders: Sequence[object], lines: Sequence[Line], words: Words) -> Iterator[Key]:
    """What is to be seen in this picture, and nothing else."""
    _ = words.form
    for number, holder in enumerate(holders):
        if isinstance(holder, RedactedAuthority):
            yield Key(colour=number, is_broken=False, is_hollow=False, meaning=words.authority(holder))
    reaches = [reach for line in lines for reach in line.reaches]
    if any(not reach.is_sure for reach in reaches):
        yield Key(colour=NOBODY, is_broken=False, is_hollow=True, meaning=(_("possible"),))
    if any(not reach.is_known for reach in reaches):
        yield Key(colour=NOBODY, is_broken=True, is_hollow=False, meaning=(_("nobody knows"),))
