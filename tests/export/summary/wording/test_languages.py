"""Every language a summary is offered in says all that a summary can say, in its own marks."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import is_dataclass
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from domain.counts import CountRange
from domain.redaction.marks import Absence
from domain.redaction.redacted import RedactedCase
from domain.redaction.redacted_values import RedactedAuthority
from domain.vocabulary.authorities import AuthorityKind
from domain.vocabulary.countries import Country
from domain.vocabulary.term import Term
from export.summary import wording
from export.summary.document import Document
from export.summary.wording.case import case_summary
from export.summary.wording.words import Words
from resources.catalogue import parsed
from resources.language import LANGUAGES, SOURCE, SUMMARY_LANGUAGES, catalogue_file
from resources.messages import messages_of_the_program

TRANSLATIONS = [code for code in SUMMARY_LANGUAGES if code != SOURCE]


def _kinds_of_term(kind: Any, seen: set[Any]) -> Iterator[type[Term]]:
    """The vocabularies that a value of this type may hold."""
    if kind in seen or kind is ...:
        return
    seen.add(kind)
    for part in get_args(kind):
        yield from _kinds_of_term(part, seen)
    made = get_origin(kind) or kind
    if isinstance(made, type) and issubclass(made, Term):
        yield made
    elif is_dataclass(made):
        for hint in get_type_hints(made).values():
            yield from _kinds_of_term(hint, seen)


def _own_terms() -> Iterator[type[Term]]:
    """The vocabularies that the words of a summary bring along."""
    for module in pkgutil.walk_packages(wording.__path__, f"{wording.__name__}."):
        for found in vars(importlib.import_module(module.name)).values():
            if isinstance(found, type) and issubclass(found, Term) and found is not Term:
                yield found


def _said() -> set[str]:
    """Each message that can stand on a page."""
    own = {
        message.text
        for message in messages_of_the_program()
        for place in message.places
        if place.startswith(("export/summary/", "resources/")) and place != "export/summary/errors.py"
    }
    kinds = {*_kinds_of_term(RedactedCase, set()), *_own_terms()}
    return own | {term.label for kind in kinds for term in kind}


def test_what_a_summary_says_is_found() -> None:
    said = _said()
    assert {
        "Case summary",
        "Handed over across a border",
        "Signed, not ratified",
        "{day} {month} {year}",
    } <= said
    assert "Unlock" not in said


def test_summaries_are_offered_in_languages_that_have_a_catalogue() -> None:
    assert SUMMARY_LANGUAGES.items() <= LANGUAGES.items()
    assert SOURCE in SUMMARY_LANGUAGES


@pytest.mark.parametrize("code", TRANSLATIONS)
def test_every_message_of_a_summary_is_translated(code: str) -> None:
    catalogue = parsed(catalogue_file(code, "po").read_text(encoding="utf-8"))
    translated = {message.text for message in catalogue if message.translation}
    assert sorted(_said() - translated) == []


@pytest.mark.parametrize(
    ("language", "first", "last"),
    [("zh_CN", "\u4e00", "\u9fff"), ("th", "\u0e01", "\u0e5b"), ("ko", "가", "힣")],
)
def test_no_heading_is_left_in_english(language: str, first: str, last: str, mong_cai: RedactedCase) -> None:
    document = case_summary(mong_cai, language)
    headings = [column.heading.text for table in document.tables() for column in table.columns]
    for text in (document.title.text, *(section.heading.text for section in document.sections), *headings):
        assert any(first <= letter <= last for letter in text), text


def _line_with(document: Document, text: str) -> list[str]:
    """The pieces of the first line that has this text."""
    lines = ([piece.text for piece in line] for line in document.lines())
    return next(line for line in lines if any(text in piece for piece in line))


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", ["Where:", "Quảng Ninh,", "Vietnam"]),
        ("ko", ["장소:", "베트남", "꽝닌"]),
        ("zh_CN", ["地点：", "越南", "广宁"]),
        ("vi", ["Ở đâu:", "Quảng Ninh,", "Việt Nam"]),
        ("th", ["สถานที่:", "กว๋างนิญ,", "เวียดนาม"]),
    ],
)
def test_a_place_is_said_in_the_order_of_its_language(
    language: str, line: list[str], mong_cai: RedactedCase
) -> None:
    assert _line_with(case_summary(mong_cai, language), line[0])[:3] == line


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["Police,", "China"]),
        ("ko", ["중국", "경찰"]),
        ("zh_CN", ["中国", "警察"]),
        ("th", ["ตำรวจ,", "จีน"]),
    ],
)
def test_an_authority_without_a_name_is_its_country_and_its_kind(language: str, said: list[str]) -> None:
    police = RedactedAuthority(name=Absence.NOT_KNOWN, kind=AuthorityKind.POLICE, country=Country.CN)
    assert [piece.text for piece in Words(language).authority(police)] == said


@pytest.mark.parametrize(
    ("language", "figures"), [("en", "about 28,000"), ("zh_CN", "约28,000"), ("vi", "khoảng 28.000")]
)
def test_large_numbers_are_grouped_as_their_language_does(language: str, figures: str) -> None:
    assert Words(language).count(CountRange(minimum=28000, maximum=28000, about=True)).text == figures


@pytest.mark.parametrize(
    ("language", "numbers"), [("en", "1, 3"), ("zh_CN", "1、3"), ("vi", "1, 3"), ("th", "1, 3")]
)
def test_numbers_are_listed_with_the_marks_of_the_language(language: str, numbers: str) -> None:
    assert Words(language).numbers([1, 3]) == numbers
