"""Photographs: which of those that somebody chose one reader is shown, and in which order.

A photograph is shown to a named partner whose profile allows it, when a consent covers it for everybody who is on it.  Whoever chose it said
who that is, and cut away or covered the rest by hand; only those pixels are known here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from domain.casefile import CaseFile
from domain.ids import AttachmentId, PersonId
from domain.pixels import Pixels
from domain.redaction.consents import Recipient, scopes
from domain.redaction.marks import WITHHELD, Absence
from domain.redaction.profiles import PHOTOGRAPHS, Operator, Profile, operator_for
from domain.redaction.redacted import RedactedPhotograph
from domain.vocabulary.protection import ConsentScope


@dataclass(frozen=True, slots=True, kw_only=True)
class Photograph:
    """A photograph as somebody wants it shown."""

    attachment: AttachmentId
    """The file that it was made from."""
    people: frozenset[PersonId]
    """Who can be recognised on it; empty: nobody can."""
    pixels: Pixels


def shown_photographs(
    chosen: Iterable[Photograph], case_file: CaseFile, profile: Profile, recipient: Recipient | None
) -> tuple[Photograph, ...]:
    """Those that a recipient may see.  One with somebody on it who is left out of the case, or did not consent, is not among them."""
    if recipient is None or operator_for(profile, PHOTOGRAPHS) is not Operator.KEEP:
        return ()
    may = {
        person.id
        for person in case_file.people
        if ConsentScope.PHOTOGRAPH in scopes(case_file.consents, person.id, profile, recipient)
    }
    return tuple(each for each in chosen if each.people <= may)


def reduced_photographs(
    shown: Iterable[Photograph], labels: Mapping[PersonId, str]
) -> tuple[RedactedPhotograph, ...]:
    """The photographs as a redacted case tells of them, in an order that says nothing of files.

    labels: how people are called; empty where single people are not told apart.
    """
    told = [
        RedactedPhotograph(
            people=tuple(sorted(labels[person] for person in each.people)) if labels else WITHHELD,
            width=each.pixels.width,
            height=each.pixels.height,
            sha256=each.pixels.sha256,
        )
        for each in shown
    ]
    return tuple(sorted(told, key=_as_it_looks))


def _as_it_looks(told: RedactedPhotograph) -> tuple[bool, tuple[str, ...], str, int]:
    people = () if isinstance(told.people, Absence) else told.people
    return not people, people, told.sha256, told.width
