"""A value of a record in words, whatever its shape, so that two versions can be compared by eye."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from enum import Enum
from typing import Any

from domain.ids import is_id
from domain.roughdate import RoughDate
from domain.sensitivity import Protection
from domain.stated import Account, Stated
from resources.language import translated as _
from ui.notebook.date_words import rough_date_in_words

NOTHING = "—"


def value_words(value: Any, names: Mapping[str, str]) -> str:
    """A value in words, "—" for none, several on lines of their own.  names: id → what a record is called."""
    if value is None or value in ("", ()):
        return NOTHING
    if isinstance(value, tuple):
        return "\n".join(value_words(each, names) for each in value)
    if isinstance(value, Stated):
        return "\n".join(_account(each, names) for each in _working_first(value))
    if isinstance(value, RoughDate):
        return _with_words(rough_date_in_words(value), value.words)
    if dataclasses.is_dataclass(value) and not isinstance(value, Protection):
        return _parts(value, names)
    return _single(value, names)


def _single(value: Any, names: Mapping[str, str]) -> str:
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, Enum):
        return _(str(getattr(value, "label", value.value)))
    if isinstance(value, Protection):
        return f"{value.field}: {value.sensitivity}"
    if isinstance(value, str) and is_id(value):
        return names.get(value) or _("a record that is not here")
    return str(value)


def _account(account: Account[Any], names: Mapping[str, str]) -> str:
    said = _with_words(value_words(account.value, names), account.words)
    grade = account.grade.short if account.grade else ""
    who = " ".join(filter(None, (names.get(account.source, "") if account.source else "", grade)))
    return f"{said} ({who})" if who else said


def _working_first(value: Stated[Any]) -> tuple[Account[Any], ...]:
    return (value.working_account, *(each for each in value.accounts if each is not value.working_account))


def _parts(value: Any, names: Mapping[str, str]) -> str:
    """What is said in each part of a value that has several, in their order; what is as it always is is left out."""
    said = []
    for field in dataclasses.fields(value):
        part = getattr(value, field.name)
        if part == field.default or (words := value_words(part, names)) == NOTHING:
            continue
        said.append(words.replace("\n", "; "))
    return ", ".join(said) or NOTHING


def _with_words(said: str, words: str) -> str:
    return f"{said} “{words}”" if words and words != said else said
