"""Records as a draft holds them: dicts, lists, texts and numbers, there and back by the types of the fields."""

from __future__ import annotations

import dataclasses
import types
import typing
from enum import Enum
from typing import Annotated, Any, NewType, TypeVar, cast

from domain.references import hints_of

R = TypeVar("R")


def plain(value: Any) -> Any:
    """A record, or any part of one, in what JSON can hold."""
    if dataclasses.is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value.value if isinstance(value, Enum) else value


def from_plain(record_type: type[R], held: Any) -> R:
    """The record that `plain` took apart.  Raises what the record's own checks raise, KeyError and ValueError."""
    record: R = _made(record_type, held, {})
    return record


def _made(hint: Any, held: Any, bound: dict[Any, Any]) -> Any:
    hint = bound.get(hint, hint) if isinstance(hint, TypeVar) else hint
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if held is None:
        made = None
    elif origin is Annotated:
        made = _made(arguments[0], held, bound)
    elif origin in (typing.Union, types.UnionType):
        (meant,) = (argument for argument in arguments if argument is not type(None))
        made = _made(meant, held, bound)
    elif origin is tuple:
        made = tuple(_made(arguments[0], item, bound) for item in held)
    elif dataclasses.is_dataclass(origin or hint):
        made = _record(cast("type", origin or hint), arguments, held, bound)
    elif isinstance(hint, NewType) or not issubclass(hint, Enum):
        made = held
    else:
        made = hint(held)
    return made


def _record(record_type: type, arguments: tuple[Any, ...], held: Any, bound: dict[Any, Any]) -> Any:
    parameters = getattr(record_type, "__parameters__", ())
    inner = dict(zip(parameters, (bound.get(each, each) for each in arguments), strict=True))
    hints = hints_of(record_type)
    return record_type(
        **{
            field.name: _made(hints[field.name], held[field.name], inner)
            for field in dataclasses.fields(record_type)
        }
    )
