"""Rows as they are painted: what a chip says is seen in the narrowest list, and covers no words."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QStyledItemDelegate
from pytestqt.qtbot import QtBot

from ui.notebook.painting import chip_colour
from ui.notebook.record_list import RecordList
from ui.notebook.row_delegate import RowDelegate, WholeRowDelegate
from ui.notebook.row_view import RowView
from ui.notebook.rows import Chip, Row, Tone

NARROW, WIDE = 200, 900
"""Pixels: less than twice the longest chip below, and more."""

CHIPS = (Chip("Address"), Chip("Consent withdrawn", Tone.WARNING), Chip("Key not compared", Tone.WARNING))


def _painted(qtbot: QtBot, delegate: type[QStyledItemDelegate], width: int, *chips: Chip) -> RowView:
    view = RowView("list")
    qtbot.addWidget(view)
    font = QFont(view.font())
    font.setPointSizeF(13)
    view.setFont(font)
    model = RecordList(parent=view)
    view.setItemDelegate(delegate(view))
    view.setModel(model)
    model.show([Row(kind="person", id="1", title="리영희", facts="Nine arrested in Mong Cai", chips=chips)])
    view.resize(width, 400)
    view.show()
    return view


def _rows_of_warning(view: RowView) -> int:
    """In how many rows of pixels the colour of a warning is seen."""
    seen, colour = view.grab().toImage(), chip_colour(CHIPS[1], view.palette()).rgb()
    return sum(any(seen.pixel(x, y) == colour for x in range(seen.width())) for y in range(seen.height()))


@pytest.mark.parametrize("delegate", [RowDelegate, WholeRowDelegate])
@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("chips", [CHIPS[1:2], CHIPS[:2]])
def test_a_warning_is_seen_in_a_list_of_any_width(
    qtbot: QtBot, delegate: type[QStyledItemDelegate], width: int, chips: tuple[Chip, ...]
) -> None:
    assert _rows_of_warning(_painted(qtbot, delegate, width, *chips)) > 0


def test_a_row_grows_by_the_lines_that_its_chips_need(qtbot: QtBot) -> None:
    heights = [
        _painted(qtbot, WholeRowDelegate, NARROW, *CHIPS[:count]).sizeHintForRow(0) for count in (0, 2, 3)
    ]
    assert heights[0] < heights[1] < heights[2]


def test_a_chip_beside_the_title_makes_no_row_higher(qtbot: QtBot) -> None:
    heights = {_painted(qtbot, WholeRowDelegate, WIDE, *CHIPS[:count]).sizeHintForRow(0) for count in (0, 2)}
    assert len(heights) == 1
