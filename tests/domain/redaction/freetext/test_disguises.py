"""Disguises: a known name, in any of its scripts and hidden by any composition of what hides names, never survives."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.names.hangul import southern
from domain.names.romanised import full_spellings, given_spellings
from domain.names.surnames import SPELLINGS
from domain.redaction.freetext.redact_text import TextRedactor
from tests.domain.redaction.freetext.people import known
from tests.domain.redaction.freetext.test_properties import (
    UNSEEN,
    alike,
    in_single_letters,
    names,
    result_of,
    wide,
)

CHARACTERS = {"박철수": "朴哲秀", "리영희": "李英姬", "최은혜": "崔恩惠"}
HANGUL = (*CHARACTERS, "남궁옥분", "김별", "서혁철")
OTHERS = ("Nguyễn Thị Hoàn", "Trần Văn Khôi", "Deborah Quint", "สมชาย แสงทอง", "Ким Ен Су")
REDACTOR = TextRedactor(known(*(f"{name}|{CHARACTERS.get(name, name)}" for name in HANGUL), *OTHERS))
TOKEN = re.compile(r"\[(?:[A-K]|person)\]")
TAG = re.compile(r"</?[a-z]+>|&[a-z]+;")
BEGUN_MARKUP = re.compile(r"[&<%=\\][^;>]{0,6}$")

BETWEEN = (
    " ",
    "-",
    "·",
    "\n",
    "\n   ",
    "\t",
    "<b></b>",
    "&nbsp;",
    "**",
    "_",
    "\xa0",
    "\u3000",
    "-\n",
    "<br>",
    " / ",
    "\n> ",
    "=\n",
    "~",
    "🙂",
    "☆",
    "...",
)
WITHIN = ("", "", "", "-", "\n", "-\n", "<i></i>", "·", " ", "  ", "🙂", "~")
AROUND = (
    ("", ""),
    ("“", "”"),
    ("(", ")"),
    ("— ", "."),
    ("* ", " *"),
    ("> ", ""),
    ("「", "」"),
    ("| ", " |"),
    ("- ", "!"),
    ("/", "…"),
)


def each_letter(form: str) -> Callable[[str], str]:
    return lambda text: "".join(form.format(ord(letter)) if letter.isalnum() else letter for letter in text)


def by_bytes(sign: str) -> Callable[[str], str]:
    return lambda text: "".join(
        letter if letter.isascii() else "".join(f"{sign}{byte:02X}" for byte in letter.encode())
        for letter in text
    )


def in_figures(text: str) -> str:
    """A letter in the middle as a figure or sign that looks like it."""
    return text[:1] + text[1:].translate(str.maketrans("oaiOAI", "0@10@1")) if text.isascii() else text


ENCODED: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "compatibility": lambda text: unicodedata.normalize("NFKD", text),
    "single letters": in_single_letters,
    "wide": wide,
    "alike": alike,
    "decimal": each_letter("&#{};"),
    "hexadecimal": each_letter("&#x{:x};"),
    "JSON": each_letter("\\u{:04x}"),
    "address": by_bytes("%"),
    "mail": by_bytes("="),
    "figures": in_figures,
}


@st.composite
def spelled(draw: st.DrawFn) -> list[list[str]]:
    """A name in words, each in the pieces that something can stand between."""
    kind = draw(st.sampled_from(("hangul", "characters", "latin", "other")))
    if kind == "characters":
        return [list(draw(st.sampled_from(sorted(CHARACTERS.values()))))]
    if kind == "other":
        return [[word] for word in draw(st.sampled_from(OTHERS)).split()]
    name = draw(st.sampled_from(HANGUL))
    if kind == "hangul":
        return [list(name)]
    first, last = draw(st.sampled_from(full_spellings(name)))
    family = next(
        length for length in range(len(first)) if last == first[length:] + first[:length] and length
    )
    words = draw(st.permutations([first[:family], first[family:]]))
    capitals = draw(st.sampled_from((str.title, str.upper)))
    is_spaced = draw(st.booleans())
    return [list(capitals(word)) if is_spaced else [capitals(word)] for word in words]


@st.composite
def disguised(draw: st.DrawFn) -> str:
    """A name as somebody who hides it writes it."""
    words = draw(spelled())
    between, within = draw(st.sampled_from(BETWEEN)), draw(st.sampled_from(WITHIN))
    encodings = draw(st.lists(st.sampled_from(sorted(ENCODED)), min_size=1, max_size=3))
    pieces = iter(range(sum(map(len, words))))
    written = list(
        between.join(
            within.join(ENCODED[encodings[next(pieces) % len(encodings)]](piece) for piece in word)
            for word in words
        )
    )
    for _each in range(draw(st.integers(0, 3))):
        place = draw(st.integers(1, len(written)))
        if not BEGUN_MARKUP.search("".join(written[:place])):
            written.insert(place, draw(st.sampled_from(UNSEEN)))
    return "".join(written)


@given(disguised(), st.sampled_from(AROUND))
@settings(max_examples=250)
def test_no_disguise_survives(name: str, around: tuple[str, str]) -> None:
    before, behind = around
    text = result_of(f"{before}{name}{behind}", REDACTOR).text
    left = [letter for letter in TAG.sub("", TOKEN.sub("", text.replace("=\n", ""))) if letter.isalnum()]
    assert not left, (name, text)


ARRANGEMENTS = (
    "{family} {given}",
    "{given} {family}",
    "{family}, {given}",
    "{family}{given}",
    "“{given}”",
    "{family} {first}-{last}",
    "{family} {first} {last}",
    "“{first}-{last}”",
    "{first}-{last} {family}",
)


@given(names, st.data())
@settings(max_examples=80)
def test_a_name_is_found_in_every_arrangement_and_every_system(name: str, data: st.DataObject) -> None:
    """Generated names, unseen in the code; each part in a system of its own, as people write who follow none."""
    redactor = TextRedactor(known(name))
    families = SPELLINGS.get(southern(name)[0]) or given_spellings(name[0])
    for arrangement in ARRANGEMENTS:
        parts = {
            part: data.draw(st.sampled_from(spellings)).capitalize()
            for part, spellings in (
                ("family", families),
                ("given", given_spellings(name[1:])),
                ("first", given_spellings(name[1])),
                ("last", given_spellings(name[2])),
            )
        }
        text = result_of(arrangement.format(**parts), redactor).text
        assert text.strip("“”") in ("[A]", "[?]"), (arrangement, parts, text)
