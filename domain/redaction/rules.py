"""Rules: what a profile may be made to say of each kind of field, and a profile with some of its rules changed.

NEVER is no row here: no change reaches it.  What is open, such as kinds of events, is open to every reader.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from domain.redaction.profiles import Operator, Profile
from domain.sensitivity import Kind, Sensitivity

CHOICES: Mapping[tuple[Kind, Sensitivity], tuple[Operator, ...]] = MappingProxyType(
    {
        (Kind.RELATION, Sensitivity.GENERALISED): (Operator.BAND, Operator.TOKEN),
        (Kind.NAME, Sensitivity.CONSENTED): (Operator.DROP, Operator.KEEP),
        (Kind.DATE, Sensitivity.GENERALISED): (
            Operator.DROP,
            Operator.YEAR,
            Operator.QUARTER,
            Operator.MONTH,
            Operator.DAY,
        ),
        (Kind.PLACE, Sensitivity.GENERALISED): (
            Operator.DROP,
            Operator.COUNTRY,
            Operator.PROVINCE,
            Operator.TOWN,
            Operator.KEEP,
        ),
        (Kind.AGE, Sensitivity.GENERALISED): (Operator.DROP, Operator.BAND, Operator.KEEP),
        (Kind.DATE, Sensitivity.CONSENTED): (Operator.DROP, Operator.BAND, Operator.KEEP),
        (Kind.SEX, Sensitivity.GENERALISED): (Operator.DROP, Operator.KEEP),
        (Kind.HEALTH, Sensitivity.GENERALISED): (Operator.DROP, Operator.BAND, Operator.KEEP),
        (Kind.HEALTH, Sensitivity.CONSENTED): (Operator.DROP, Operator.KEEP),
        (Kind.NUMBER, Sensitivity.CONSENTED): (Operator.DROP, Operator.KEEP),
        (Kind.PHOTOGRAPH, Sensitivity.CONSENTED): (Operator.DROP, Operator.KEEP),
        (Kind.COUNT, Sensitivity.GENERALISED): (Operator.DROP, Operator.BAND, Operator.KEEP),
        (Kind.STATUS, Sensitivity.GENERALISED): (Operator.DROP, Operator.BAND, Operator.KEEP),
        (Kind.SOURCE, Sensitivity.GENERALISED): (Operator.DROP, Operator.TOKEN),
    }
)
"""(kind, sensitivity) → what can be chosen for it, the strictest first.  What is no row here stays as the profile has it."""

_ALSO_OPEN = frozenset({Kind.RELATION, Kind.HEALTH})
"""Of these kinds what a person lowered to open is told as to any reader of the profile."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One change to a profile."""

    kind: Kind
    sensitivity: Sensitivity
    operator: Operator


def edited(profile: Profile, changes: Iterable[Rule], *, version: int) -> Profile:
    """The profile with some rules changed.  A change that is no choice is dropped, and so is what it speaks of."""
    rules = dict(profile.rules)
    for change in changes:
        key = (change.kind, change.sensitivity)
        if key not in CHOICES:
            continue
        rules[key] = change.operator if change.operator in CHOICES[key] else CHOICES[key][0]
        if change.sensitivity is Sensitivity.GENERALISED and change.kind in _ALSO_OPEN:
            rules[change.kind, Sensitivity.OPEN] = rules[key]
    return replace(profile, rules=MappingProxyType(rules), version=version)
