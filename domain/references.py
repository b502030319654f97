"""Which other records a record names, found by the types of its fields, so that a field added later is included by itself."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, NewType, TypeVar

R = TypeVar("R")
Rename = Callable[[str, str], str]
"""(kind of id such as "PersonId", id) → the id to put in its place."""


def with_ids(record: R, rename: Rename) -> R:
    """The same record with every id in it, its own included, replaced by what `rename` gives back."""
    renamed: R = _mapped(record, type(record), {}, rename)
    return renamed


def references(record: Any) -> dict[str, set[str]]:
    """Every id in a record, its own included, by kind of id ("PersonId" → ids)."""
    found: dict[str, set[str]] = {}

    def collect(kind: str, identity: str) -> str:
        found.setdefault(kind, set()).add(identity)
        return identity

    with_ids(record, collect)
    return found


@cache
def hints_of(record_type: type) -> dict[str, Any]:
    """Field → its type as it is written, guards included; of a record or a part of one."""
    return typing.get_type_hints(record_type, include_extras=True)


def _mapped(value: Any, hint: Any, bound: dict[Any, Any], rename: Rename) -> Any:
    hint = bound.get(hint, hint) if isinstance(hint, TypeVar) else hint
    mapped: Any
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if value is None:
        mapped = None
    elif isinstance(hint, NewType):
        mapped = rename(hint.__name__, value)
    elif origin is Annotated:
        mapped = _mapped(value, arguments[0], bound, rename)
    elif origin in (typing.Union, types.UnionType):
        (meant,) = (argument for argument in arguments if argument is not type(None))
        mapped = _mapped(value, meant, bound, rename)
    elif origin is tuple:
        mapped = tuple(_mapped(item, arguments[0], bound, rename) for item in value)
    elif dataclasses.is_dataclass(origin or hint):
        parameters = getattr(origin, "__parameters__", ())
        inner = dict(zip(parameters, (bound.get(each, each) for each in arguments), strict=True))
        hints = hints_of(typing.cast("type", origin or hint))
        names = [field.name for field in dataclasses.fields(value)]
        mapped = dataclasses.replace(
            value, **{name: _mapped(getattr(value, name), hints[name], inner, rename) for name in names}
        )
    else:
        mapped = value
    return mapped
