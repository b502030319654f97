"""What a kind of reader may see who is no partner: the built-in profile, with what this notebook has changed in it.

A partner's changes stand on the partner's page and go where it goes; these belong to the notebook.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from domain.redaction.profiles import PROFILES, Operator, Profile
from domain.redaction.rules import CHOICES, Rule, edited
from domain.sensitivity import Kind, Sensitivity
from workflows.errors import refusing
from workflows.recipients import profile_of
from workflows.session import Session

_SETTING = "reader "
"""And the code of the profile: the setting that holds its changes and how often they were changed."""

_KEYS = {(kind.value, sensitivity.value): (kind, sensitivity) for kind, sensitivity in CHOICES}
_KINDS = {kind.value for kind in Kind}
_OPERATORS = {operator.value: operator for operator in Operator}


def changes_of(session: Session, profile: str) -> tuple[Rule, ...]:
    """What is changed in a built-in profile.

    A choice that this program does not know counts as leaving it out.  So does one for a class of fields that is no choice here: in a newer
    program somebody chose more finely than can be followed, and everything of that kind is shown as little as can be.
    """
    found: dict[tuple[Kind, Sensitivity], Operator] = {}
    for *pair, operator in _kept(session, profile):
        key = tuple(pair)
        if key in _KEYS:
            found.setdefault(_KEYS[key], _OPERATORS.get(operator, Operator.DROP))
        else:
            found |= {row: choices[0] for row, choices in CHOICES.items() if [row[0].value] == pair[:1]}
    return tuple(
        Rule(kind=kind, sensitivity=sensitivity, operator=operator)
        for (kind, sensitivity), operator in found.items()
    )


def _kept(session: Session, profile: str) -> list[list[Any]]:
    kept = session.notebook.settings.get(_SETTING + profile, {})
    found: list[list[Any]] = kept.get("rules", [])
    return found


@refusing
def changed_kinds(session: Session) -> frozenset[str]:
    """The codes of the profiles in which something is changed."""
    return frozenset(profile for profile in PROFILES if changes_of(session, profile))


def profile_of_kind(session: Session, profile: str) -> Profile:
    """What a kind of reader may see here.  Raises NoSuchProfile."""
    built_in = profile_of(profile)
    version = int(session.notebook.settings.get(_SETTING + profile, {}).get("version", 0))
    return edited(built_in, changes_of(session, profile), version=built_in.version + version)


@refusing
def change(session: Session, profile: str, rules: Iterable[Rule], *, now: datetime) -> Profile:
    """Change what a kind of reader may see, instead of whatever was changed before; noted in the journal.

    What a newer program chose about kinds of fields that are not known here stays for it.

    Raises:
        NoSuchProfile, OpenedReadOnly
    """
    session.check_may_change()
    built_in, wanted = profile_of(profile), tuple(rules)
    if wanted == changes_of(session, profile):
        return profile_of_kind(session, profile)
    said: list[list[Any]] = [
        [rule.kind.value, rule.sensitivity.value, rule.operator.value] for rule in wanted
    ]
    said += [each for each in _kept(session, profile) if each[0] not in _KINDS]
    version = profile_of_kind(session, profile).version - built_in.version + 1
    with session.notebook.transaction(
        "reader changed", details={"profile": profile, "rules": said}, is_logged_always=True, now=now
    ):
        session.notebook.settings.put(_SETTING + profile, {"rules": said, "version": version})
    return profile_of_kind(session, profile)
