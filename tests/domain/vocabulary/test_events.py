"""What the kinds of event mean for custody."""

from __future__ import annotations

import pytest

from domain.vocabulary.events import URGENT_KINDS, CustodyEffect, EventKind, effect


@pytest.mark.parametrize("kind", EventKind)
def test_every_kind_says_what_it_means_for_custody(kind: EventKind) -> None:
    assert isinstance(effect(kind), CustodyEffect)


def test_every_effect_is_had_by_some_kind() -> None:
    assert {effect(kind) for kind in EventKind} == set(CustodyEffect)


def test_the_urgent_form_offers_ten_different_kinds() -> None:
    assert len(set(URGENT_KINDS)) == len(URGENT_KINDS) == 10


@pytest.mark.parametrize(
    ("kind", "meaning"),
    [
        (EventKind.ARREST, CustodyEffect.HOLDS),
        (EventKind.HAND_OVER, CustodyEffect.HANDS_OVER),
        (EventKind.HAND_OVER_ACROSS_BORDER, CustodyEffect.CROSSES),
        (EventKind.SEPARATION, CustodyEffect.MOVES),
        (EventKind.SIGHTING, CustodyEffect.SEES),
        (EventKind.WHEREABOUTS_UNKNOWN, CustodyEffect.LOSES),
        (EventKind.RELEASE, CustodyEffect.FREES),
        (EventKind.DEATH_IN_TRANSPORT, CustodyEffect.ENDS),
        (EventKind.INTERROGATION, CustodyEffect.NOTES),
        (EventKind.RUMOUR, CustodyEffect.NOTES),
    ],
)
def test_the_kinds_mean_what_the_field_means_by_them(kind: EventKind, meaning: CustodyEffect) -> None:
    assert effect(kind) is meaning
