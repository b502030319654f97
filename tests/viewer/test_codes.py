"""QR codes are read from pictures of every kind: as drawn, and as photographed out of true, a little blurred, several at once."""

from __future__ import annotations

import base64
import io
import json
import random

import pytest
from PIL import Image, ImageOps

from tests.viewer.hostile import hostile_pictures
from tests.viewer.photographs import AGE, HEIC, SIGNING, as_jpeg, code, photograph, sheet
from tests.viewer.samples import file_of, honest_files
from viewer import ask, codes
from viewer.errors import ViewerError

BOTH = {AGE, SIGNING}
HOSTILE = {name: content for name, content, _refusals in hostile_pictures()}


def read(picture: bytes) -> set[str]:
    return set(ask.codes(io.BytesIO(picture)))


def card() -> Image.Image:
    return sheet(code(AGE), code(SIGNING))


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF"])
def test_both_codes_of_a_card_are_read_from_a_picture_of_each_kind(form: str) -> None:
    assert read(file_of(card(), form)) == BOTH


def test_a_code_is_read_from_a_heic() -> None:
    assert read(HEIC) == {AGE}


@pytest.mark.parametrize(
    "how",
    [
        {"turned": 17, "blur": 2},
        {"turned": 90, "noise": 0.3},
        {"turned": 200, "tilted": 0.2, "blur": 2, "noise": 0.3},
        {"turned": 45, "tilted": 0.4, "blur": 1},
        {"turned": 5, "tilted": 0.2, "blur": 4, "noise": 0.1},
        {"turned": 3, "wide": 4032, "blur": 8, "noise": 0.3},
        {"turned": 30, "wide": 500},
    ],
    ids=lambda how: " ".join(f"{name} {value}" for name, value in how.items()),
)
def test_both_codes_are_read_from_a_photograph_of_a_screen(how: dict[str, float]) -> None:
    assert read(as_jpeg(photograph(card(), **how))) == BOTH  # type: ignore[arg-type]


def test_a_code_in_light_on_dark_and_one_that_stands_in_a_mirrored_orientation_are_read() -> None:
    exif = Image.Exif()
    exif[0x0112] = 2
    assert read(file_of(ImageOps.invert(card()), "PNG")) == BOTH
    assert read(file_of(ImageOps.mirror(card()), "JPEG", exif=exif)) == BOTH


def test_a_code_of_every_size_there_is_is_read() -> None:
    letters = random.Random(7)
    for size in range(1, 41):
        # A code of size 1 holds 14 bytes at this level, and each size at least 12 more.
        text = base64.b64encode(letters.randbytes(9 * size)).decode()
        found = io.BytesIO()
        # In this process: a child for each would only take longer.
        codes.codes({}, io.BytesIO(file_of(code(text, module=3, version=size), "PNG")), found)
        assert json.loads(found.getvalue()) == [text]


def test_a_text_is_given_once_and_as_it_stands_in_the_code() -> None:
    odd = '"회령"\n<b>\x00\\ud800'
    assert ask.codes(io.BytesIO(file_of(sheet(code(odd), code(odd)), "PNG"))) == (odd,)


@pytest.mark.parametrize("form", honest_files())
def test_a_picture_without_a_code_has_none(form: str) -> None:
    assert read(honest_files()[form]) == set()


def test_of_noise_and_of_half_a_code_nothing_is_made_up() -> None:
    half = code(AGE).crop((0, 0, code(AGE).width // 2, code(AGE).height))
    assert read(file_of(sheet(half, Image.effect_noise((300, 300), 120)), "PNG")) == set()


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_picture_is_refused_here_too(name: str) -> None:
    with pytest.raises(ViewerError):
        ask.codes(io.BytesIO(HOSTILE[name]))
