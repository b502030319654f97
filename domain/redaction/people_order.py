"""The order in which people are told: by first mention, then by what is shown of them.

How somebody is called inside the notebook, and where the record happens to lie, decide nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from domain.ids import PersonId
from domain.redaction.marks import Absence
from domain.redaction.people import family_links
from domain.redaction.redacted_events import RedactedEvent, RedactedParticipation, without_labels
from domain.redaction.redacted_people import RedactedPerson
from domain.redaction.view import View
from domain.redaction.written import written

_ROUNDS = 3
"""How far ties between people are followed to tell those apart of whom all else is alike: a child from a child of somebody else."""


def people_in_order(
    view: View, events: Sequence[RedactedEvent], described: Mapping[PersonId, RedactedPerson]
) -> tuple[PersonId, ...]:
    """The people in the order in which they are told.

    events: in the order told, people in them called by their ids.  described: each person with nothing in it that has a label.
    """
    parts: dict[PersonId, list[tuple[int, RedactedParticipation]]] = {person: [] for person in described}
    for event in events:
        for part in event.people if isinstance(event.people, tuple) else ():
            parts[PersonId(part.person)].append((event.number, part))
    first = {person: theirs[0][0] if theirs else len(events) + 1 for person, theirs in parts.items()}
    shown = {
        person: written((described[person], tuple((number, without_labels(part)) for number, part in theirs)))
        for person, theirs in parts.items()
    }
    ties = _ties(view, parts)
    rank = _ranked(shown)
    for _round in range(_ROUNDS):
        rank = _ranked(
            {
                person: (rank[person], tuple(sorted((kind, rank[other]) for kind, other in ties[person])))
                for person in rank
            }
        )
    # Ids only part people of whom everything shown is the same.
    return tuple(sorted(described, key=lambda person: (first[person], rank[person], person)))


def _ties(
    view: View, parts: Mapping[PersonId, Sequence[tuple[int, RedactedParticipation]]]
) -> dict[PersonId, list[tuple[str, PersonId]]]:
    """Person → kind of tie and the other person, both ways round."""
    ties: dict[PersonId, list[tuple[str, PersonId]]] = {person: [] for person in parts}

    def tie(kind: str, one: PersonId, other: PersonId) -> None:
        if other in ties:
            ties[one].append((f"{kind} of", other))
            ties[other].append((f"has {kind}", one))

    for person in view.case_file.people:
        for kind, other in family_links(view.fields(person), person):
            tie(kind, person.id, other)
    for one, theirs in parts.items():
        for number, part in theirs:
            for label in () if isinstance(part.separation, Absence) else part.separation.separated_from:
                tie(f"separated {number}", one, PersonId(label))
    return ties


def _ranked(keys: Mapping[PersonId, Any]) -> dict[PersonId, int]:
    places = {key: place for place, key in enumerate(sorted(set(keys.values())))}
    return {person: places[key] for person, key in keys.items()}
