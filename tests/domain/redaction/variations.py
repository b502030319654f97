"""Other case files that a reader cannot tell from a given one: everything that a profile withholds or makes coarser is drawn anew.

Every guarded field is found by reflection, so a field added later is varied by itself.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from datetime import date, timedelta
from enum import Enum
from functools import cache
from random import Random
from typing import Annotated, Any, NewType

from domain.age import AgeStatement, AgeSystem, AgeUnit
from domain.casefile import CaseFile
from domain.counts import CountRange
from domain.place import Place
from domain.redaction.profiles import Operator, Profile
from domain.redaction.values import count_band
from domain.roughdate import Coarseness, Precision, RoughDate, reduced
from domain.sensitivity import INSIDE, Guard, Kind, Sensitivity, guards_of
from domain.stated import Account, Stated
from domain.vocabulary.places import PlaceLevel

_LETTERS = "abc XYZ가힣李ộ0129-"
_FIRST_DAY = date(1950, 1, 1)

PRECISIONS: dict[Operator, Coarseness] = {
    Operator.YEAR: Precision.YEAR,
    Operator.QUARTER: Precision.QUARTER,
    Operator.MONTH: Precision.MONTH,
    Operator.DAY: Precision.DAY,
    Operator.KEEP: Precision.DAY,
}
DEPTHS = {Operator.COUNTRY: 1, Operator.PROVINCE: 2, Operator.TOWN: 3, Operator.KEEP: 4}
DECISIONS = frozenset({"protection", "sharing", "publicity", "do_not_share_with"})
"""What decides about the export; these say what is withheld and are not withheld themselves."""


def another(chance: Random, hint: Any, ids: dict[str, list[str]]) -> Any:
    """Any value of a type, ids among those that exist."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is Annotated:
        return another(chance, arguments[0], ids)
    if origin in (typing.Union, types.UnionType):
        (meant,) = (each for each in arguments if each is not type(None))
        return another(chance, meant, ids) if chance.random() < 0.5 else None
    if origin is tuple:
        return tuple(another(chance, arguments[0], ids) for _each in range(chance.randint(0, 2)))
    if origin is Stated:
        accounts = [another(chance, arguments[0], ids) for _each in range(chance.randint(1, 2))]
        return Stated(accounts=tuple(Account(value=each, words=_words(chance)) for each in accounts))
    if isinstance(hint, NewType):
        return chance.choice(ids[hint.__name__])
    return _another_simple(chance, hint, ids)


def _words(chance: Random) -> str:
    return "".join(chance.choices(_LETTERS, k=chance.randint(0, 24)))


def _day(chance: Random) -> RoughDate:
    return RoughDate.day(_FIRST_DAY + timedelta(days=chance.randint(0, 25_000)), _words(chance))


def _another_simple(chance: Random, hint: Any, ids: dict[str, list[str]]) -> Any:
    simple: dict[Any, typing.Callable[[], Any]] = {
        str: lambda: _words(chance),
        int: lambda: chance.randint(1, 9),
        bool: lambda: chance.random() < 0.5,
        float: lambda: chance.uniform(0, 90),
        RoughDate: lambda: _day(chance),
    }
    if hint in simple:
        return simple[hint]()
    if hint is CountRange:
        return CountRange(minimum=chance.randint(0, 200))
    if hint is AgeStatement:
        number = chance.randint(0, 99)
        return AgeStatement(minimum=number, maximum=number, at=_day(chance))
    if issubclass(hint, Enum):
        return chance.choice(list(hint))
    hints = _hints(hint)
    return hint(**{name: another(chance, each, ids) for name, each in hints.items()})


@dataclasses.dataclass(frozen=True)
class Group:
    """A record, or a group of its fields, and what the profile says of each: worked out anew, not by the code that is tested."""

    profile: Profile
    record: Any

    def guard(self, name: str) -> Guard:
        return guards_of(_type_of(self.record))[name]

    def operator(self, name: str) -> Operator:
        guard = self.guard(name)
        if guard.sensitivity is Sensitivity.NEVER:
            return Operator.DROP
        return self.profile.rules.get((guard.kind, guard.sensitivity), Operator.DROP)


def other_case_file(chance: Random, case_file: CaseFile, profile: Profile) -> CaseFile:
    """A case file of which this profile shows the same, if no consent is given."""
    ids: dict[str, list[str]] = {
        "SourceId": [record.id for record in case_file.sources],
        "PersonId": [record.id for record in case_file.people],
        "PartnerId": [record.id for record in case_file.partners],
        "EventId": [record.id for record in case_file.events],
        "PlaceId": [record.id for record in case_file.places],
        "AuthorityId": [record.id for record in case_file.authorities],
    }

    def vary(record: Any) -> Any:
        return _varied(chance, Group(profile, record), ids)

    names = ("people", "events", "sources", "notes", "places", "authorities", "appeals", "context")
    changes: dict[str, Any] = {name: tuple(vary(each) for each in getattr(case_file, name)) for name in names}
    return dataclasses.replace(case_file, case=vary(case_file.case), **changes)


def _varied(chance: Random, group: Group, ids: dict[str, list[str]]) -> Any:
    record = group.record
    hints = _hints(_type_of(record))
    changes: dict[str, Any] = {}
    for name, default in guards_of(_type_of(record)).items():
        value = getattr(record, name)
        inner = value if isinstance(value, tuple) else (value,)
        if name in DECISIONS or _is_id(hints[name]):
            continue
        if (any(_has_guards(each) for each in inner) and group.operator(name) is not Operator.DROP) or (
            default is INSIDE and _has_guards(value)
        ):
            changed = tuple(_varied(chance, Group(group.profile, each), ids) for each in inner)
            changes[name] = changed if isinstance(value, tuple) else changed[0]
        elif default is INSIDE or group.operator(name) is Operator.DROP or _waits_for_consent(group, name):
            changes[name] = another(chance, hints[name], ids)
        else:
            changes[name] = _finer(chance, group, name, value)
    return dataclasses.replace(record, **changes)


@cache
def _hints(record_type: Any) -> dict[str, Any]:
    return typing.get_type_hints(record_type, include_extras=True)


def _is_id(hint: Any) -> bool:
    return isinstance(hint, NewType)


def _type_of(value: Any) -> type:
    found: type = type(value)
    return found


def _has_guards(value: Any) -> bool:
    return dataclasses.is_dataclass(value) and any(
        guard is not INSIDE for guard in guards_of(_type_of(value)).values()
    )


def _waits_for_consent(group: Group, name: str) -> bool:
    """Whether a field is shown only under a consent; a birth date also gives an age where nobody stated one."""
    is_read_for_age = name == "birth" and group.record.age is None
    return group.guard(name).sensitivity is Sensitivity.CONSENTED and not is_read_for_age


def _finer(chance: Random, group: Group, name: str, value: Any) -> Any:
    """Another value that the operator of a field makes the same."""
    operator, kind = group.operator(name), group.guard(name).kind
    dates = group.profile.rules.get((Kind.DATE, Sensitivity.GENERALISED), Operator.DROP)
    if isinstance(group.record, Place):
        return _finer_place_part(chance, group, name, value)
    if isinstance(value, Stated):
        accounts = (
            dataclasses.replace(
                each, words=_words(chance), value=_finer_value(chance, kind, operator, each.value, dates)
            )
            for each in value.accounts
        )
        return dataclasses.replace(value, accounts=tuple(accounts))
    return _finer_value(chance, kind, operator, value, dates)


def _finer_value(chance: Random, kind: Kind, operator: Operator, value: Any, dates: Operator) -> Any:
    if isinstance(value, RoughDate) and operator in PRECISIONS:
        return _in_same_bucket(chance, value, operator)
    if isinstance(value, AgeStatement) and operator is Operator.BAND:
        return _in_same_band(chance, value, dates)
    if kind is Kind.COUNT and operator is Operator.BAND and hasattr(value, "total"):
        total = value.total and CountRange(minimum=chance.choice(_same_band(value.total.most)))
        infants = chance.choice([None, CountRange(minimum=chance.randint(0, 9))])
        return dataclasses.replace(value, total=total, infants=infants, women=infants)
    return value


def _same_band(people: int) -> list[int]:
    return [each for each in range(200) if count_band(each) is count_band(people)]


def _in_same_bucket(chance: Random, rough: RoughDate, operator: Operator) -> RoughDate:
    other = dataclasses.replace(rough, words=_words(chance), basis=_words(chance))
    if rough.precision is Precision.DAY and not rough.approximate:
        assert rough.earliest is not None
        span = {Operator.MONTH: 31, Operator.QUARTER: 92, Operator.YEAR: 366}.get(operator, 0)
        day = rough.earliest + timedelta(days=chance.randint(-span, span))
        moved = dataclasses.replace(other, edtf=day.isoformat())
        precision = PRECISIONS[operator]
        return moved if reduced(moved, precision) == reduced(rough, precision) else other
    return other


def _in_same_band(chance: Random, age: AgeStatement, dates: Operator) -> AgeStatement:
    """Another age of the same band, stated in the same month, or on the same day where days are shown."""
    years = age.minimum // 12 if age.unit is AgeUnit.MONTHS else age.minimum
    low, high = next(each for each in ((0, 17), (18, 34), (35, 59), (60, 99)) if each[0] <= years <= each[1])
    number = chance.randint(low, high)
    at = _in_same_bucket(chance, age.at, Operator.DAY if dates is Operator.DAY else Operator.MONTH)
    return AgeStatement(
        minimum=number, maximum=number, system=AgeSystem.INTERNATIONAL, at=at, words=_words(chance)
    )


def _finer_place_part(chance: Random, group: Group, name: str, value: Any) -> Any:
    """Another town in the same province, another spelling, another building."""
    depth = DEPTHS.get(group.operator(name), 0)
    level = group.record.level
    hidden = {
        "name": (depth < 4 and level is not PlaceLevel.TOWN) or depth < 3,
        "town": depth < 3,
        "province": depth < 2,
    }
    if name == "names":
        return ()
    return _words(chance) if hidden.get(name, False) else value
