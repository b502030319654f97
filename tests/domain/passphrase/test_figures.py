"""The figures of the estimate, written down a second time: it would call weak what is strong, or the other way round."""

from __future__ import annotations

import math

import pytest

from domain.passphrase import strength

FIGURES = [
    (strength.GUESSES_PER_SECOND, 3_000),
    (strength.LONGEST_JUDGED, 72),
    (strength.FEWEST_WORDS, 6),
    (strength.LOG10_PER_WORD, 11 * math.log10(2)),
]


@pytest.mark.parametrize(("figure", "written_down"), FIGURES)
def test_a_figure_is_what_was_measured(figure: float, written_down: float) -> None:
    assert figure == pytest.approx(written_down)
