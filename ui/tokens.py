"""The named colours and spacings of the screen: one set for light, one for dark, and nothing else anywhere names a colour.

Contrast is WCAG 2.2: texts at least 4.5 : 1 on every ground they stand on, borders of what one types or presses in at least 3 : 1.
tests/ui/test_tokens.py computes it for every pair.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """One look.  Every colour is "#rrggbb"."""

    window: str
    """The ground of windows and dialogs."""
    surface: str
    """Where one types, and lists."""
    raised: str
    """Cards, buttons, menus."""
    text: str
    quiet: str
    """Words that explain and step back; still text."""
    line: str
    """Thin lines that only decorate; never the only edge of a field."""
    border: str
    """The edge of fields, buttons and boxes."""
    accent: str
    """Links, the focus ring, what is chosen, the one primary button."""
    on_accent: str
    accent_soft: str
    """The ground of what is chosen, under ordinary text."""
    warning: str
    warning_soft: str
    danger: str
    """What cannot be taken back; the lock."""
    danger_soft: str
    good: str
    good_soft: str
    holders: tuple[str, ...]
    """Who holds whom, as lines of a picture: the least difference between any two is 31 (CIE 1976), for ordinary, protan, deutan and tritan
    sight (Machado, Oliveira and Fernandes 2009, severity 1.0); found by search, each at least 3 : 1 on window and surface."""


LIGHT = Colours(
    window="#f5f4f0",
    surface="#ffffff",
    raised="#fbfaf7",
    text="#1c2126",
    quiet="#565d66",
    line="#dcd9d1",
    border="#82868b",
    accent="#1b5e7d",
    on_accent="#ffffff",
    accent_soft="#dceaf1",
    warning="#834600",
    warning_soft="#fdf0d8",
    danger="#a2232a",
    danger_soft="#fbe6e4",
    good="#1d6638",
    good_soft="#e2f1e6",
    holders=("#2a464c", "#e65d22", "#3d9974", "#592080", "#802913", "#8d7db2", "#be22e6"),
)

DARK = Colours(
    window="#1a1d20",
    surface="#212529",
    raised="#292e33",
    text="#e9e7e2",
    quiet="#a8b0b8",
    line="#363c43",
    border="#7d8690",
    accent="#86bfdc",
    on_accent="#0d1c25",
    accent_soft="#243f4d",
    warning="#f3b868",
    warning_soft="#3a2d18",
    danger="#ff9d96",
    danger_soft="#442426",
    good="#86d3a0",
    good_soft="#1f3a29",
    holders=("#5ce6e6", "#ffc68c", "#269926", "#8566ff", "#cc5276", "#a262b2", "#c3e639"),
)

TINY, SMALL, GAP, LARGE, HUGE = 4, 8, 12, 20, 32
"""Spacings in device-independent pixels: inside a control, between what belongs together, between fields, between groups, around a screen."""

RADIUS = 6
"""Corners of fields, buttons and cards."""

READING_WIDTH = 66
"""Characters in a line of running text; a column of a form is not wider."""
