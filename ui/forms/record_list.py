"""Several other records: authorities addressed, sources drawn on, places concerned."""

from __future__ import annotations

from typing import TypeVar

from ui.forms.record_pick import RecordPick
from ui.forms.rows_edit import RowsEdit
from ui.forms.shelf import Shelf

K = TypeVar("K", bound=str)


def record_list(shelf: Shelf[K], words_for_more: str) -> RowsEdit[K]:
    """A growing list of picks from one shelf; `words_for_more`: (translated) words of the button that adds one."""
    return RowsEdit(lambda: RecordPick(shelf), words_for_more, framed=False)
