"""Every value of some kinds, or every text, in a tree of records."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from domain.roughdate import RoughDate
from domain.vocabulary.term import Term


def leaves(value: Any, kinds: tuple[type, ...]) -> Iterator[Any]:
    """Every value of some kinds in a tree of records."""
    if isinstance(value, kinds):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from leaves(each, kinds)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from leaves(getattr(value, field.name), kinds)


def texts(value: Any) -> Iterator[str]:
    """Every text in a tree of records that no vocabulary has and that is no date: "[2013-05..2013-06]" is not the 20th of May."""
    return (text for text in leaves(value, (str, RoughDate)) if not isinstance(text, Term | RoughDate))
