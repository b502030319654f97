"""Recorded names of which a part is cut to a letter."""

from __future__ import annotations

import pytest

from tests.domain.redaction.freetext.people import text_of


@pytest.mark.parametrize("name", ["남궁민", "Namgung Min"])
@pytest.mark.parametrize("said", ["N. Min", "N.Min", "N Min", "Min N.", "Min, N."])
def test_a_given_name_of_one_syllable_beside_an_initial_is_the_person(name: str, said: str) -> None:
    assert text_of(f"They saw {said} at the border", name).startswith("They saw [A]")


@pytest.mark.parametrize("said", ["N. G. Min", "N.G. Min", "NG Min", "N.G.M.", "N.M."])
def test_a_family_name_of_two_syllables_may_have_two_initials(said: str) -> None:
    assert text_of(f"They saw {said} at the border", "남궁민").startswith("They saw [A]")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("김안", "Kan saw it. Ank saw it."),
        ("남궁민", "Nmin, a min, an n. min"),
        ("Park Rose", "Prose of a rose"),
    ],
)
def test_what_is_one_word_or_has_no_capitals_stays(name: str, text: str) -> None:
    assert text_of(text, name) == text
