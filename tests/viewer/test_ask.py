"""Honest files are shown: upright, in their colours, as large as asked for, and with nothing of what came with them."""

from __future__ import annotations

import io
from typing import Literal

import pytest
from PIL import Image

from tests.viewer.samples import BLUE, RED, SIZE, file_of, honest_files, pdf_of, two_halves
from viewer import ask, errors

SECRET = "GPS 41.0 N 129.6 E Hoeryong"


def colours(picture: ask.Picture | ask.Page) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Those of the middle of the left and of the right half."""
    row = picture.height // 2 * picture.width
    places = (row + picture.width // 4, row + picture.width * 3 // 4)
    left, right = (tuple(picture.rgb[3 * place : 3 * place + 3]) for place in places)
    return left, right


def is_near(seen: tuple[int, ...], meant: tuple[int, ...]) -> bool:
    return all(abs(one - other) <= 16 for one, other in zip(seen, meant, strict=True))


@pytest.mark.parametrize("form", honest_files())
def test_a_picture_of_each_kind_is_shown_in_its_colours(form: str) -> None:
    seen = ask.picture(io.BytesIO(honest_files()[form]), within=200)
    assert (seen.width, seen.height) == SIZE == (seen.stored_width, seen.stored_height)
    left, right = colours(seen)
    assert is_near(left, RED)
    assert is_near(right, BLUE)


@pytest.mark.parametrize(
    ("mode", "form", "left", "right"),
    [
        ("CMYK", "JPEG", RED, BLUE),
        ("CMYK", "TIFF", RED, BLUE),
        ("LAB", "TIFF", RED, BLUE),
        ("L", "PNG", (80,) * 3, (49,) * 3),
        ("LA", "PNG", (80,) * 3, (49,) * 3),
        ("RGBA", "PNG", RED, BLUE),
        ("1", "TIFF", None, None),
        ("P", "PNG", None, None),
        ("I;16", "PNG", None, None),
        ("I", "TIFF", None, None),
        ("F", "TIFF", None, None),
    ],
)
def test_a_picture_in_an_odd_mode_is_shown(
    mode: str, form: str, left: tuple[int, ...] | None, right: tuple[int, ...] | None
) -> None:
    source = two_halves("L").convert("I;16") if mode == "I;16" else None
    if mode == "LAB":
        from PIL import ImageCms

        profiles = ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB")
        source = ImageCms.profileToProfile(two_halves(), *profiles, outputMode="LAB")
    seen = ask.picture(io.BytesIO(file_of(source or two_halves(mode), form)), within=200)
    assert (seen.width, seen.height) == SIZE
    if left is not None and right is not None:
        found = colours(seen)
        assert is_near(found[0], left)
        assert is_near(found[1], right)
        assert found[0] != found[1]


def test_what_one_sees_through_is_white() -> None:
    clear = Image.new("RGBA", SIZE, (0, 0, 0, 0))
    seen = ask.picture(io.BytesIO(file_of(clear, "PNG")), within=64)
    assert set(seen.rgb) == {255}


def test_sixteen_bits_keep_their_black_and_white() -> None:
    grey = Image.new("I;16", SIZE, 32768)
    seen = ask.picture(io.BytesIO(file_of(grey, "PNG")), within=64)
    assert set(seen.rgb) <= {127, 128}


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_comes_upright(orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    seen = ask.picture(io.BytesIO(file_of(two_halves(), "JPEG", exif=exif)), within=40)
    is_sideways = orientation >= 5
    assert (seen.width, seen.height) == ((20, 40) if is_sideways else (40, 20))
    assert (seen.stored_width, seen.stored_height) == (SIZE[::-1] if is_sideways else SIZE)
    first = tuple(seen.rgb[:3])
    assert is_near(first, RED if orientation in (1, 4, 5, 6) else BLUE)


def test_of_a_photograph_cut_short_the_upper_part_is_shown() -> None:
    noise = Image.effect_noise((400, 400), 80).convert("RGB")
    whole = file_of(noise, "JPEG")
    seen = ask.picture(io.BytesIO(whole[: len(whole) // 2]), within=400)
    assert not seen.is_whole
    rows = [seen.rgb[3 * 400 * row : 3 * 400 * (row + 1)] for row in (20, 390)]
    assert len(set(rows[0])) > 50
    assert len(set(rows[1])) == 1
    assert ask.picture(io.BytesIO(whole), within=400).is_whole


def test_damaged_exif_hides_no_picture() -> None:
    seen = ask.picture(
        io.BytesIO(file_of(two_halves(), "JPEG", exif=b"Exif\0\0MM\0*\xff\xff\xff\xff")), within=64
    )
    assert (seen.width, seen.height, seen.is_whole) == (*SIZE, True)


def test_a_large_photograph_is_made_small_while_it_is_read() -> None:
    photograph = file_of(Image.new("L", (16_320, 12_240), 99), "JPEG")
    seen = ask.picture(io.BytesIO(photograph), within=320)
    assert (seen.width, seen.height) == (320, 240)
    assert (seen.stored_width, seen.stored_height) == (16_320, 12_240)


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_a_fresh_copy_has_the_picture_and_nothing_else(form: Literal["PNG", "JPEG"]) -> None:
    exif = Image.Exif()
    exif[0x010E] = SECRET
    source = file_of(two_halves(), "JPEG", exif=exif, comment=SECRET.encode(), icc_profile=SECRET.encode())
    assert source.count(SECRET.encode()) == 3
    copy = ask.fresh_copy(io.BytesIO(source), within=64, form=form)
    assert SECRET.encode() not in copy
    with Image.open(io.BytesIO(copy)) as made:
        assert (made.format, made.size, dict(made.getexif())) == (form, SIZE, {})
        assert set(made.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        left = made.getpixel((16, 16))
    assert isinstance(left, tuple)
    assert is_near(tuple(int(part) for part in left), RED)


def test_the_pages_of_a_pdf_are_counted_and_drawn() -> None:
    pdf = pdf_of((200, 100), (100, 200), (100, 100))
    assert ask.count_pages(io.BytesIO(pdf)) == 3
    first, second = (ask.page(io.BytesIO(pdf), number, within=200) for number in range(2))
    assert (first.width, first.height, first.pages) == (199, 100, 3)
    assert (second.width, second.height) == (100, 199)
    lower_left = (first.height - 5) * first.width * 3
    assert tuple(first.rgb[lower_left : lower_left + 3]) == (0, 0, 255)
    assert tuple(first.rgb[:3]) == (255, 255, 255)
    with pytest.raises(errors.NoSuchPage):
        ask.page(io.BytesIO(pdf), 3, within=200)


@pytest.mark.parametrize(
    ("codec", "text", "encoding"),
    [
        ("utf-8", "7월 9일 회령에서 넘겨졌다. 三人", ask.Encoding.UTF_8),
        ("utf-8-sig", "회령 Hoeryong", ask.Encoding.UTF_8),
        ("utf-16", "회령 Hoeryong", ask.Encoding.UTF_16),
        ("utf-16-le", "Hoeryong, July", ask.Encoding.UTF_16),
        ("utf-16-be", "Hoeryong, July", ask.Encoding.UTF_16),
        ("utf-32", "회령 Hoeryong", ask.Encoding.UTF_32),
        ("cp949", "7월 9일 회령에서 보위부에 넘겨졌다고 한다.", ask.Encoding.KOREAN),
        ("cp949", "리영희(李英姬)는 도문에서 붙잡혔다", ask.Encoding.KOREAN),
        ("gb18030", "中华人民共和国公安局 图们口岸 2015年7月9日移交", ask.Encoding.CHINESE),
        ("gb18030", "据说她们被边防部队带到沈阳, 有一个婴儿", ask.Encoding.CHINESE),
    ],
)
def test_a_text_is_read_whatever_writing_it_was_kept_in(
    codec: str, text: str, encoding: ask.Encoding
) -> None:
    read = ask.text(io.BytesIO(text.encode(codec)))
    assert read == ask.Text(text=text, encoding=encoding, is_cut=False)


def test_a_long_text_is_cut_and_says_so() -> None:
    read = ask.text(io.BytesIO("가".encode() * 3_000_000), most=1000)
    assert (read.text, read.is_cut) == ("가" * 1000, True)
    assert ask.text(io.BytesIO(b"a" * 1000), most=1000).is_cut is False


def test_a_text_can_not_steer_the_screen() -> None:
    read = ask.text(io.BytesIO("a\x1b[2J\x07b\r\nc\u202egpj.exe".encode()))
    assert read.text == "a\ufffd[2J\ufffdb\nc\ufffdgpj.exe"


@pytest.mark.parametrize("within", [1, 0, -5, 20_001])
def test_a_picture_can_not_be_asked_for_in_a_size_that_is_none(within: int) -> None:
    with pytest.raises(ValueError, match=str(within)):
        ask.picture(io.BytesIO(), within=within)
