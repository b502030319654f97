"""Where a line of Thai may end: between words, which the script does not write apart.

The list beside this holds the words of the Thai catalogue, as libthai takes them apart (`tests/resources/thai_words.py` makes it anew).
Whatever else stands in a text, a name above all, is kept whole.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from pathlib import Path

LIST = Path(__file__).with_suffix(".txt")

_THAI = re.compile(r"[\u0e01-\u0e5b]+")
_REPEATS = "ๆฯ"
"""Marks that belong to the word before them."""

_SHORTEST_END = 5
"""Characters, with the vowels and tones above and below."""


@cache
def thai_words() -> frozenset[str]:
    """The words of the list."""
    return frozenset(LIST.read_text(encoding="utf-8").split())


def parts_of(phrase: str) -> tuple[str, ...]:
    """A phrase without spaces as the pieces between which a line may end; together they are the phrase.

    Signs and letters of other scripts stay with the word they touch, and so does a very short word that ends the phrase: nobody wants it alone
    on a line.
    """
    cuts: set[int] = set()
    for run in _THAI.finditer(phrase):
        cuts |= {run.start() + cut for cut in _cuts(run[0]) if len(run[0]) - cut >= _SHORTEST_END}
    edges = (0, *sorted(cuts), len(phrase))
    return tuple(phrase[start:end] for start, end in pairwise(edges) if start < end)


@cache
def _cuts(run: str) -> frozenset[int]:
    """The places inside a run of Thai at which a word of the list ends and another begins; none if it is not made of such words alone.

    Of all ways to take it apart the one with the fewest words.
    """
    words = thai_words()
    longest = max(map(len, words))
    fewest: dict[int, tuple[int, ...]] = {0: ()}
    """Place up to which the run is taken apart → where the words up to it end."""
    for end in range(1, len(run) + 1):
        ways = [
            (*fewest[start], end)
            for start in range(max(end - longest, 0), end)
            if start in fewest and run[start:end].rstrip(_REPEATS) in words
        ]
        if ways:
            # Among equals the one whose first words are longest, as whoever reads from the left would have it.
            fewest[end] = min(ways, key=lambda way: (len(way), tuple(-cut for cut in way)))
    return frozenset(fewest.get(len(run), ())) - {len(run)}
