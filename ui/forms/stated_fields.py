"""The stated values that forms ask for: a date, a place, an authority, a term, a number of people."""

from __future__ import annotations

from typing import TypeVar

from domain.counts import GroupSize
from domain.ids import AuthorityId, PlaceId
from domain.roughdate import RoughDate
from domain.vocabulary.term import Term
from resources.language import translated as _
from ui.forms.choice import Choice
from ui.forms.count_edit import GroupSizeEdit
from ui.forms.record_pick import RecordPick
from ui.forms.rough_date_edit import RoughDateEdit
from ui.forms.shelves import AuthorityShelf, PlaceShelf
from ui.forms.stated_edit import StatedEdit
from ui.forms.surroundings import Surroundings

TermType = TypeVar("TermType", bound=Term)


def stated_date(surroundings: Surroundings, *, roomy: bool = False) -> StatedEdit[RoughDate]:
    """When, as sources say it."""
    return StatedEdit(lambda: RoughDateEdit(roomy=roomy), surroundings)


def stated_place(surroundings: Surroundings) -> StatedEdit[PlaceId]:
    """Where, as sources say it."""
    return StatedEdit(lambda: RecordPick(PlaceShelf(surroundings)), surroundings)


def stated_authority(surroundings: Surroundings) -> StatedEdit[AuthorityId]:
    """By whom, as sources say it."""
    return StatedEdit(lambda: RecordPick(AuthorityShelf(surroundings)), surroundings)


def stated_size(surroundings: Surroundings) -> StatedEdit[GroupSize]:
    """How many, as sources say it."""
    return StatedEdit(GroupSizeEdit, surroundings)


def stated_term(vocabulary: type[TermType], surroundings: Surroundings) -> StatedEdit[TermType]:
    """A term, as sources say it."""
    options: list[tuple[TermType | None, str]] = [(None, _("Not stated"))]
    options += [(term, _(term.label)) for term in vocabulary]
    return StatedEdit(lambda: Choice(options), surroundings)
