"""A file that is damaged, huge or made to do harm is refused in a sentence, within its limits; the program goes on."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from tests.viewer.hostile import hostile_pdfs, hostile_pictures, trap_pdfs
from tests.viewer.samples import honest_files, pdf_of
from viewer import ask
from viewer.errors import NotReadable, UnknownKind, ViewerError

PICTURES = {name: (content, refusals) for name, content, refusals in hostile_pictures()}
PDFS = {name: (content, refusals) for name, content, refusals in hostile_pdfs()}
TRAPS = dict(trap_pdfs())


def test_there_are_enough_of_them() -> None:
    assert len(PICTURES) + len(PDFS) + len(TRAPS) >= 50


@pytest.mark.parametrize("name", PICTURES)
def test_a_hostile_picture_is_refused(name: str) -> None:
    content, refusals = PICTURES[name]
    with pytest.raises(ViewerError) as refusal:
        ask.picture(io.BytesIO(content), within=200)
    assert isinstance(refusal.value, refusals), type(refusal.value)
    assert refusal.value.sentence.endswith(".")


@pytest.mark.parametrize("form", honest_files())
@pytest.mark.parametrize("share", [0.1, 0.3, 0.6, 0.9])
def test_a_picture_cut_short_is_shown_as_far_as_it_goes_or_refused(form: str, share: float) -> None:
    whole = honest_files()[form]
    try:
        seen = ask.picture(io.BytesIO(whole[: int(len(whole) * share)]), within=64)
    except (NotReadable, UnknownKind):
        return
    # A file of so few pixels may have all of them before its end; of these kinds not before two thirds of it.
    assert not (seen.is_whole and share < 0.65 and form in ("JPEG", "PNG", "BMP"))
    assert len(seen.rgb) == seen.width * seen.height * 3


@pytest.mark.parametrize("name", PDFS)
def test_a_pdf_that_can_not_be_drawn_is_refused(name: str) -> None:
    content, refusals = PDFS[name]
    for look in (ask.count_pages, lambda content: ask.page(content, 0, within=200)):
        with pytest.raises(ViewerError) as refusal:
            look(io.BytesIO(content))
        assert isinstance(refusal.value, refusals), type(refusal.value)


@pytest.mark.parametrize("name", TRAPS)
def test_a_trap_in_a_pdf_does_nothing(name: str) -> None:
    try:
        page = ask.page(io.BytesIO(TRAPS[name]), 0, within=200)
    except ViewerError:
        return
    assert len(page.rgb) == page.width * page.height * 3
    assert max(page.width, page.height) <= 200


@pytest.mark.parametrize("content", [b"\x7fELF" + bytes(100) + b"abc" * 100, bytes(10) + b"a" * 1000])
def test_what_is_no_text_is_not_shown_as_one(content: bytes) -> None:
    with pytest.raises(ViewerError):
        ask.text(io.BytesIO(content))


@given(
    st.sampled_from(sorted(honest_files())),
    st.lists(st.tuples(st.floats(0, 1), st.integers(1, 255)), min_size=1, max_size=8),
)
@hypothesis_settings(max_examples=15)
def test_a_picture_with_flipped_bits_is_shown_or_refused(form: str, flips: list[tuple[float, int]]) -> None:
    changed = bytearray(honest_files()[form])
    for place, bits in flips:
        changed[int(place * (len(changed) - 1))] ^= bits
    try:
        seen = ask.picture(io.BytesIO(changed), within=64)
    except ViewerError:
        return
    assert len(seen.rgb) == seen.width * seen.height * 3


@given(st.lists(st.tuples(st.floats(0, 1), st.integers(1, 255)), min_size=1, max_size=8))
@hypothesis_settings(max_examples=8)
def test_a_pdf_with_flipped_bits_is_shown_or_refused(flips: list[tuple[float, int]]) -> None:
    changed = bytearray(pdf_of())
    for place, bits in flips:
        changed[int(place * (len(changed) - 1))] ^= bits
    try:
        page = ask.page(io.BytesIO(changed), 0, within=64)
    except ViewerError:
        return
    assert len(page.rgb) == page.width * page.height * 3
