"""Edited profiles: nothing reaches NEVER, what is no choice is dropped, and what is withheld makes no difference under any of them."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from domain.redaction.profiles import LEGAL_COUNSEL, PARTNER_NGO, PROFILES, Operator, Profile, operator_for
from domain.redaction.rules import CHOICES, Rule, edited
from domain.redaction.written import canonical_json
from domain.sensitivity import Guard, Kind, Sensitivity
from tests.domain.redaction.small_case import redacted
from tests.domain.redaction.test_non_interference import BUSY_CASE
from tests.domain.redaction.variations import other_case_file

unshrunk = settings(max_examples=25, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))


def any_profile(chance: Random) -> Profile:
    """A built-in profile with any of its rules changed."""
    changes = [
        Rule(kind=kind, sensitivity=sensitivity, operator=chance.choice(choices))
        for (kind, sensitivity), choices in CHOICES.items()
    ]
    chosen = chance.sample(changes, chance.randint(1, len(changes)))
    return edited(chance.choice(list(PROFILES.values())), chosen, version=2)


@given(seed=st.integers(0, 2**32))
@unshrunk
def test_what_is_withheld_makes_no_difference_under_any_profile(seed: int) -> None:
    chance = Random(seed)
    profile = any_profile(chance)
    other = other_case_file(chance, BUSY_CASE, profile)
    assert canonical_json(redacted(other, profile)) == canonical_json(redacted(BUSY_CASE, profile))


@given(seed=st.integers(0, 2**32))
def test_never_is_dropped_whatever_is_edited(seed: int) -> None:
    profile = any_profile(Random(seed))
    for kind in Kind:
        assert operator_for(profile, Guard(kind, Sensitivity.NEVER)) is Operator.DROP


@pytest.mark.parametrize("sensitivity", [Sensitivity.NEVER, Sensitivity.OPEN])
def test_no_change_reaches_what_is_no_row(sensitivity: Sensitivity) -> None:
    change = Rule(kind=Kind.NAME, sensitivity=sensitivity, operator=Operator.KEEP)
    assert edited(LEGAL_COUNSEL, [change], version=1).rules == LEGAL_COUNSEL.rules


def test_what_is_no_choice_is_the_strictest_that_is_one() -> None:
    change = Rule(kind=Kind.DATE, sensitivity=Sensitivity.GENERALISED, operator=Operator.KEEP)
    rules = edited(LEGAL_COUNSEL, [change], version=1).rules
    assert rules[Kind.DATE, Sensitivity.GENERALISED] is Operator.DROP


def test_what_was_lowered_to_open_is_told_as_to_any_reader_of_the_profile() -> None:
    change = Rule(kind=Kind.HEALTH, sensitivity=Sensitivity.GENERALISED, operator=Operator.DROP)
    profile = edited(PARTNER_NGO, [change], version=3)
    assert profile.version == 3
    assert operator_for(profile, Guard(Kind.HEALTH, Sensitivity.OPEN)) is Operator.DROP
