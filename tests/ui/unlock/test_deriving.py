"""What the screen says while lists and search are made anew."""

from __future__ import annotations

from ui.unlock.deriving import Deriving


def test_nothing_is_said_until_something_is_made_and_then_whole_per_cents() -> None:
    deriving = Deriving()
    assert deriving.words() is None
    deriving.note(0.0)
    assert deriving.words() == "Lists and the search are being made anew: 0 %"
    deriving.note(0.419)
    assert deriving.words() == "Lists and the search are being made anew: 41 %"
