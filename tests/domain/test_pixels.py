"""Pixels: what is cut away and what is covered is not there any more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import ImpossibleRecord
from domain.pixels import COVER, DEPTH, Area, Pixels, covered, cropped

WIDTH, HEIGHT = 7, 5
PICTURE = Pixels(WIDTH, HEIGHT, bytes(range(WIDTH * HEIGHT * DEPTH)))

areas = st.builds(Area, st.integers(-9, 9), st.integers(-9, 9), st.integers(-3, 20), st.integers(-3, 20))


def at(pixels: Pixels, column: int, row: int) -> bytes:
    start = (row * pixels.width + column) * DEPTH
    return pixels.rgb[start : start + DEPTH]


def is_in(area: Area, column: int, row: int) -> bool:
    return area.left <= column < area.left + area.width and area.top <= row < area.top + area.height


@given(area=areas)
def test_covering_changes_what_lies_in_the_area_and_nothing_else(area: Area) -> None:
    made = covered(PICTURE, area)
    for row in range(HEIGHT):
        for column in range(WIDTH):
            expected = COVER if is_in(area, column, row) else at(PICTURE, column, row)
            assert at(made, column, row) == expected


@given(area=areas)
def test_a_crop_holds_what_lay_in_the_area_and_no_more(area: Area) -> None:
    kept = area.within(WIDTH, HEIGHT)
    made = cropped(PICTURE, area)
    if not (kept.width and kept.height):
        assert made == PICTURE
        return
    assert (made.width, made.height) == (kept.width, kept.height)
    for row in range(made.height):
        for column in range(made.width):
            assert at(made, column, row) == at(PICTURE, column + kept.left, row + kept.top)


@given(area=areas, noise=st.binary(min_size=WIDTH * HEIGHT * DEPTH, max_size=WIDTH * HEIGHT * DEPTH))
def test_pictures_that_differ_only_under_a_cover_become_the_same(area: Area, noise: bytes) -> None:
    other = bytearray(PICTURE.rgb)
    for row in range(HEIGHT):
        for column in range(WIDTH):
            if is_in(area, column, row):
                start = (row * WIDTH + column) * DEPTH
                other[start : start + DEPTH] = noise[start : start + DEPTH]
    assert covered(Pixels(WIDTH, HEIGHT, bytes(other)), area).sha256 == covered(PICTURE, area).sha256


@pytest.mark.parametrize(("width", "height", "size"), [(0, 5, 0), (5, 0, 0), (2, 2, 11), (2, 2, 13)])
def test_a_picture_has_as_many_pixels_as_it_says(width: int, height: int, size: int) -> None:
    with pytest.raises(ImpossibleRecord):
        Pixels(width, height, bytes(size))


def test_pixels_are_not_in_what_a_picture_says_of_itself() -> None:
    assert "rgb" not in repr(PICTURE)
