"""The icons: each drawing can be painted, in the colour of the look that is worn now."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from ui.icons import NoSuchIcon, icon, picture
from ui.theme import DRAWINGS, Look, wear
from ui.tokens import DARK, LIGHT

NAMES = sorted(file.stem for file in DRAWINGS.glob("*.svg"))


def inks(image: QImage) -> set[str]:
    """The colours of everything that is wholly painted."""
    every = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {colour.name() for colour in every if colour.alpha() == 255}


@pytest.mark.parametrize("name", NAMES)
def test_every_drawing_leaves_ink_and_stays_inside_its_square(qapp: QApplication, name: str) -> None:
    image = picture(name, 24, QColor("#000000")).toImage()
    edge = [image.pixelColor(at, 0).alpha() + image.pixelColor(0, at).alpha() for at in range(image.width())]
    assert inks(image)
    assert not any(edge)


def test_a_drawing_is_sharp_on_a_dense_screen(qapp: QApplication) -> None:
    pixmap = picture("lock", 24, QColor("#123456"), ratio=2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (48, 2.0)
    assert inks(pixmap.toImage()) == {"#123456"}


@pytest.mark.parametrize(("look", "colours"), [(Look.LIGHT, LIGHT), (Look.DARK, DARK)])
def test_an_icon_made_before_takes_the_colour_of_the_look(
    qapp: QApplication, look: Look, colours: object
) -> None:
    made, padlock = icon("search"), icon("lock", "danger")
    wear(qapp, look)
    assert inks(made.pixmap(QSize(48, 48)).toImage()) == {getattr(colours, "text")}  # noqa: B009
    assert inks(padlock.pixmap(QSize(48, 48)).toImage()) == {getattr(colours, "danger")}  # noqa: B009
    quiet = made.pixmap(QSize(48, 48), QIcon.Mode.Disabled)
    assert inks(quiet.toImage()) == {getattr(colours, "quiet")}  # noqa: B009


def test_a_drawing_that_is_not_there_is_noticed_where_it_is_asked_for() -> None:
    with pytest.raises(NoSuchIcon):
        icon("kraken")
