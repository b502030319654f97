"""A finished summary taken apart by somebody who has it, a list of suspects, and every program that reads such files."""

from __future__ import annotations

import subprocess
from collections import Counter
from dataclasses import replace
from functools import cache
from io import BytesIO
from math import log2
from pathlib import Path
from random import Random

import pikepdf
import pytest

from domain.casefile import CaseFile
from domain.person import PersonName
from domain.redaction.labels import Labels
from domain.redaction.profiles import PROFILES
from domain.redaction.redact import redact
from export.summary.forms import Form
from export.summary.gate.identifiers import folded
from export.summary.pages import page_texts
from export.summary.render import rendered
from export.summary.wording.forms.each import document_of
from tests.domain.redaction.small_case import SMALL_CASE
from tests.domain.redaction.test_non_interference import BUSY_CASE
from tests.domain.redaction.variations import other_case_file
from tests.export.summary.suspects import MANY, spread, suspects, widths
from tests.export.summary.test_example import ON

SHORTEST = 6
"""Bytes from which on an identifier in the bytes of a file is no accident."""

each_profile = pytest.mark.parametrize("profile", PROFILES)


def with_name(name: str, case_file: CaseFile = SMALL_CASE) -> CaseFile:
    """The small case, its first person having this name alone."""
    first, *rest = case_file.people
    return replace(case_file, people=(replace(first, names=(PersonName(text=name),)), *rest))


LEAST_CASE = CaseFile(case=SMALL_CASE.case, people=SMALL_CASE.people[:1])
"""One person and nothing that happened, so that thirty thousand can be told in a minute."""


def told(case_file: CaseFile, profile: str, form: Form = Form.CASE_SUMMARY) -> str:
    """All that the typesetter is given; the file is made of this and of nothing else."""
    found = redact(case_file, PROFILES[profile], labels=Labels.letters("K7Q2M"), on=ON)
    return document_of(found.case, "en", form).json()


@cache
def made(case_file: CaseFile, profile: str, form: Form = Form.CASE_SUMMARY) -> bytes:
    found = redact(case_file, PROFILES[profile], labels=Labels.letters("K7Q2M"), on=ON)
    return rendered(document_of(found.case, "en", form))


def measured(pdf: bytes) -> tuple[str, ...]:
    """What somebody can measure on the pages: where every run of text and every line begins, what is drawn between, how it is spaced."""
    with pikepdf.open(BytesIO(pdf)) as file:
        return tuple(
            f"{number} {each.operator} {[str(operand) for operand in each.operands]}"
            for number, page in enumerate(file.pages)
            for each in pikepdf.parse_content_stream(page)
            if str(each.operator) in ("cm", "Tm", "TJ", "m", "l", "c")
        )


def bits_gained(seen: dict[str, object]) -> float:
    """By how much the list of suspects gets shorter: the information between a name and what is seen, all names being as likely."""
    return sum(count / len(seen) * log2(len(seen) / count) for count in Counter(seen.values()).values())


def test_the_widths_of_the_names_themselves_would_tell_most_of_them_apart() -> None:
    assert bits_gained({name: round(width, 2) for name, width in widths().items() if " " in name}) > 9


@each_profile
def test_the_narrowest_and_the_widest_name_are_measured_alike(profile: str) -> None:
    narrow, wide = spread(2)
    assert widths()[wide] > 3 * widths()[narrow]
    assert bits_gained({name: measured(made(with_name(name), profile)) for name in (narrow, wide)}) == 0
    assert made(with_name(narrow), profile) == made(with_name(wide), profile)


def test_no_width_on_a_page_tells_one_of_some_names_from_another() -> None:
    assert bits_gained({name: told(with_name(name), "partner_ngo") for name in spread(20)}) == 0


@pytest.mark.long
@each_profile
def test_no_width_on_any_page_tells_the_narrowest_names_from_the_widest(profile: str) -> None:
    assert bits_gained({name: measured(made(with_name(name), profile)) for name in spread(12)}) == 0


@pytest.mark.long
@pytest.mark.parametrize("tenth", range(10))
def test_thirty_thousand_names_give_one_and_the_same_document(tenth: int) -> None:
    profile = sorted(PROFILES)[tenth % len(PROFILES)]
    shown = told(with_name("Ri", LEAST_CASE), profile)
    names = suspects()[tenth::10]
    assert len(names) == MANY // 10
    for name in names:
        assert told(with_name(name, LEAST_CASE), profile) == shown


def letters_of_fonts(pdf: bytes) -> dict[str, str]:
    """The name of each subset → the characters that it can draw, as its map says."""
    with pikepdf.open(BytesIO(pdf)) as file:
        fonts = {font.objgen: font for page in file.pages for font in page.obj.Resources.Font.values()}
        return {
            f"{font.BaseFont} {number}": font.ToUnicode.read_bytes().decode()
            for number, font in sorted(fonts.items())
        }


@each_profile
def test_the_letters_in_the_fonts_do_not_depend_on_a_name(profile: str) -> None:
    """Letters that no summary has by itself: were they in a subset, the subset would tell the name."""
    name = "Ẑǿë 쀍뙇 龘鑫"
    without, with_it = (made(with_name(each), profile) for each in ("Ri", name))
    assert letters_of_fonts(with_it) == letters_of_fonts(without)
    codes = {f"<{ord(letter):04X}>" for letter in name if letter != " "}
    assert codes.isdisjoint(" ".join(letters_of_fonts(with_it).values()).split())


def test_the_sizes_of_files_are_equal() -> None:
    _sizes(range(3))


@pytest.mark.long
def test_the_sizes_of_fifty_pairs_of_files_are_equal() -> None:
    _sizes(range(3, 53))


def _sizes(seeds: range) -> None:
    for seed in seeds:
        chance = Random(seed)
        profile, form = chance.choice(sorted(PROFILES)), chance.choice(list(Form))
        other = other_case_file(chance, BUSY_CASE, PROFILES[profile])
        assert len(made(other, profile, form)) == len(made(BUSY_CASE, profile, form)), seed


PROGRAMS = (
    ["pdftotext", "-raw", "summary.pdf", "-"],
    ["pdftotext", "summary.pdf", "-"],
    ["pdftotext", "-bbox", "summary.pdf", "-"],
    ["pdfinfo", "-struct-text", "summary.pdf"],
    ["pdfinfo", "-meta", "summary.pdf"],
    ["pdffonts", "summary.pdf"],
    ["qpdf", "--qdf", "--object-streams=disable", "summary.pdf", "-"],
)


def _nothing_is_found(profile: str, form: Form, folder: Path) -> None:
    found = redact(BUSY_CASE, PROFILES[profile], labels=Labels.letters("K7Q2M"), on=ON)
    pdf = rendered(document_of(found.case, "en", form))
    (folder / "summary.pdf").write_bytes(pdf)
    said = [subprocess.run(each, cwd=folder, check=True, capture_output=True).stdout for each in PROGRAMS]
    text = folded("\n".join((*page_texts(pdf), *(each.decode() for each in said[:2]))))
    everything = b"\n".join((pdf, *said)).lower()
    for identifier in found.forbidden:
        # A number alone may be a place on the page.
        assert identifier.isdigit() or folded(identifier) not in text
        for encoding in ("utf-8", "utf-16-be", "utf-16-le"):
            code = identifier.lower().encode(encoding)
            assert len(code) < SHORTEST or (code not in everything and code.hex().encode() not in everything)


@pytest.mark.needs("pdftotext", "qpdf")
def test_no_program_finds_anything_that_is_withheld(tmp_path: Path) -> None:
    _nothing_is_found("partner_ngo", Form.CASE_SUMMARY, tmp_path)


@pytest.mark.long
@pytest.mark.needs("pdftotext", "qpdf")
@pytest.mark.parametrize("form", list(Form))
@each_profile
def test_no_program_finds_anything_withheld_in_any_document(profile: str, form: Form, tmp_path: Path) -> None:
    _nothing_is_found(profile, form, tmp_path)
