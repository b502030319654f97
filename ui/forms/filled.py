"""How many fields of a record say something: told beside the heading of a folded section."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from typing import TypeVar

R = TypeVar("R")


def filled_in(empty: R, names: tuple[str, ...]) -> Callable[[R], int]:
    """Counts those of the named fields that differ from an empty record's; the fields of a part are counted one by one."""

    def count(record: R) -> int:
        number = 0
        for name in names:
            held, default = getattr(record, name), getattr(empty, name)
            if default is not None and is_dataclass(default):
                number += sum(
                    getattr(held, each.name) != getattr(default, each.name) for each in fields(default)
                )
            else:
                number += held != default
        return number

    return count
