"""The colours: every text can be read, every edge seen, and who holds whom told apart by any eye."""

from __future__ import annotations

import itertools
import math
from operator import mul

import pytest

from ui.tokens import DARK, LIGHT, Colours

LOOKS = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
TEXT, EDGE, HOLDERS_APART = 4.5, 3.0, 31.0

# Machado, Oliveira, Fernandes 2009, table 1, severity 1.0, on linear RGB.
SIGHTS = {
    "ordinary": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(colour: str) -> tuple[float, ...]:
    """The three light intensities of "#rrggbb", 0 to 1."""
    shares = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return tuple(share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)


def luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, "contrast ratio"."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def lab(colour: str, sight: str) -> tuple[float, float, float]:
    """CIE L*a*b* (D65) of a colour as this sight sees it."""
    light = linear(colour)
    red, green, blue = (min(1.0, max(0.0, sum(map(mul, row, light)))) for row in SIGHTS[sight])
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


@LOOKS
def test_every_text_can_be_read_on_every_ground_it_stands_on(colours: Colours) -> None:
    grounds = (colours.window, colours.surface, colours.raised, colours.accent_soft)
    texts = (colours.text, colours.quiet, colours.accent, colours.warning, colours.danger, colours.good)
    pairs = [
        *itertools.product(texts, grounds),
        (colours.on_accent, colours.accent),
        *(
            (colours.text, ground)
            for ground in (colours.warning_soft, colours.danger_soft, colours.good_soft)
        ),
        (colours.accent, colours.warning_soft),
        (colours.accent, colours.danger_soft),
        (colours.accent, colours.good_soft),
        (colours.warning, colours.warning_soft),
        (colours.danger, colours.danger_soft),
        (colours.good, colours.good_soft),
        (colours.quiet, colours.line),
    ]
    assert [pair for pair in pairs if contrast(*pair) < TEXT] == []


@LOOKS
def test_the_edge_of_a_field_and_the_focus_can_be_seen(colours: Colours) -> None:
    edges = (colours.border, colours.accent)
    grounds = (colours.window, colours.surface, colours.raised)
    assert [pair for pair in itertools.product(edges, grounds) if contrast(*pair) < EDGE] == []


@LOOKS
def test_holders_are_seen_on_their_grounds(colours: Colours) -> None:
    grounds = (colours.window, colours.surface)
    assert [p for p in itertools.product(colours.holders, grounds) if contrast(*p) < EDGE] == []


@LOOKS
@pytest.mark.parametrize("sight", SIGHTS)
def test_any_two_holders_are_told_apart_by_every_eye(colours: Colours, sight: str) -> None:
    seen = {holder: lab(holder, sight) for holder in colours.holders}
    least = min(math.dist(seen[one], seen[other]) for one, other in itertools.combinations(seen, 2))
    assert least > HOLDERS_APART


def test_a_known_pair_has_its_known_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
