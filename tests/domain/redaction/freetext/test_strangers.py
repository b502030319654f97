"""Names that nobody recorded, known by how they are made."""

from __future__ import annotations

import pytest

from domain.redaction.freetext.folding import folded
from domain.redaction.freetext.strangers import strangers_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("보위부원 장성택이 신문했다.", {"장성택"}),
        ("장성택과 황장엽, 태영호가 있었다.", {"장성택", "황장엽", "태영호"}),
        ("김복동이 국경에서 체포되었다.", {"김복동"}),
        ("오극렬을 보았다고 한다.", {"오극렬"}),
        ("박말순은 울었다.", {"박말순"}),
        ("제갈성렬과 함께 넘어갔다.", {"제갈성렬"}),
        ("남궁영희가 통역했다.", {"남궁영희"}),
    ],
)
def test_a_full_korean_name_is_asked_about_wherever_it_stands(text: str, names: set[str]) -> None:
    assert {text[find.start : find.end] for find in strangers_in(folded(text))} == names
