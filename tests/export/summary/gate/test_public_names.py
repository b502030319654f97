"""Who is called as a town is called: the town can be named, and nothing else gets through with it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from domain.redaction.labels import Labels
from domain.redaction.profiles import PROFILES
from domain.redaction.redact import redact
from domain.redaction.redacted import RedactedCase
from domain.vocabulary.countries import Country
from export.summary.document import Origin, Piece
from export.summary.errors import SummaryRefused
from export.summary.forms import Form
from export.summary.gate.broken import Broken
from export.summary.gate.identifiers import Searched, check_identifiers
from export.summary.pages import page_texts
from export.summary.summary import summary
from export.summary.wording.forms.each import document_of
from tests.export.summary.redacted_events import place, value
from tests.export.summary.test_example import ON, example

CALLED = ("Kim Chaek", "김책", "金策")


def naming(case: RedactedCase, town: str) -> RedactedCase:
    """The case with its first event in another place."""
    assert isinstance(case.events, tuple)
    first, *others = case.events
    return replace(case, events=(replace(first, place=value(place(Country.KP, town))), *others))


@pytest.mark.parametrize(
    ("town", "language"),
    [("Kimchaek", "en"), ("Kim Chaek City", "vi"), ("김책시", "ko"), ("金策市", "zh_CN")],
)
def test_a_public_town_can_be_named_though_somebody_is_called_so(
    town: str, language: str, mong_cai: RedactedCase
) -> None:
    assert "".join(town.split()) in "".join(
        "".join(page_texts(summary(naming(mong_cai, town), language, CALLED))).split()
    )


@pytest.mark.parametrize("called", ["Flat of Kim Chaek", "金策的家"])
def test_what_only_the_record_calls_a_place_is_refused_with_a_name_in_it(
    called: str, mong_cai: RedactedCase
) -> None:
    with pytest.raises(SummaryRefused) as refused:
        summary(naming(mong_cai, called), "en", CALLED)
    assert refused.value.rules == ("d",)


def test_the_name_is_refused_wherever_else_it_stands(mong_cai: RedactedCase) -> None:
    for code in ("Kim Chaek", "Kim Chaek and Kim Chaek City", "金策"):
        with pytest.raises(SummaryRefused):
            summary(replace(naming(mong_cai, "Kim Chaek City"), code=code), "en", CALLED)


def test_the_whole_of_a_public_name_that_should_be_withheld_is_refused(mong_cai: RedactedCase) -> None:
    with pytest.raises(SummaryRefused):
        summary(naming(mong_cai, "Kimchaek"), "en", ("Kimchaek",))


def test_texts_end_where_a_name_stands_and_go_on_behind_it() -> None:
    left = Searched(["Ri Kim Chaek City Ok", "kim chaek citystate"]).without(["Kim Chaek City"])
    assert not left.has("Ri Ok")
    assert not left.has("Ri Kim")
    assert left.has("Ri")
    assert left.has("Kim Chaek")


def test_a_case_of_somebody_called_as_the_town_they_came_through_can_leave() -> None:
    def called(raw: dict[str, Any]) -> None:
        raw["people"][0]["names"] = [{"text": "Kim Chaek"}, {"text": "김책"}, {"text": "金策"}]
        raw["places"][0] |= {
            "names": [{"text": "Kim Chaek City"}],
            "town": "Kim Chaek City",
            "country": "KP",
            "level": "town",
        }

    redaction = redact(example(called), PROFILES["un_confidential"], labels=Labels.letters("K7Q2M"), on=ON)
    assert "Kim Chaek" in redaction.forbidden
    text = " ".join(" ".join(page_texts(summary(redaction.case, "en", redaction.forbidden))).split())
    assert "Kim Chaek City" in text
    assert "Kim Chaek" not in text.replace("Kim Chaek City", "")


@pytest.mark.parametrize(
    ("language", "called", "said"),
    [("ko", "김책시", "김책시"), ("zh_CN", "金策", "金策市"), ("zh_CN", "金策市", "金策市")],
)
def test_a_town_can_be_said_in_the_language_of_the_document_though_somebody_is_called_so(
    language: str, called: str, said: str, mong_cai: RedactedCase
) -> None:
    assert said in "".join(page_texts(summary(naming(mong_cai, "Kimchaek"), language, (called,))))


def test_what_is_called_so_in_the_language_of_the_document_is_refused_wherever_else_it_stands(
    mong_cai: RedactedCase,
) -> None:
    for code, called in (("金策", "金策"), ("金策市", "金策市"), ("7 金策市", "金策市")):
        with pytest.raises(SummaryRefused) as refused:
            summary(replace(naming(mong_cai, "Kimchaek"), code=code), "zh_CN", (called,))
        assert refused.value.rules == ("d",)


def test_a_public_name_of_the_case_does_not_stand_against_one_that_is_said_for_another(
    mong_cai: RedactedCase,
) -> None:
    first, second, *others = naming(mong_cai, "Jilin").events
    also = replace(second, place=value(place(Country.CN, "吉林市")))
    first = replace(first, place=value(place(Country.CN, "Jilin")))
    assert summary(replace(mong_cai, events=(first, also, *others)), "zh_CN", ("吉林",))


def test_no_piece_becomes_a_public_name_by_being_called_one(mong_cai: RedactedCase) -> None:
    document = document_of(mong_cai, "en", Form.CASE_SUMMARY)
    for text in ("Flat of Kim Chaek", "Kim Chaek"):
        lying = replace(document, lead=((Piece(text, Origin.KNOWN),), *document.lead))
        with pytest.raises(Broken):
            check_identifiers(lying, (), (), ("Kim Chaek",))


def test_a_word_of_the_form_lets_no_piece_through_that_is_called_a_public_name(
    mong_cai: RedactedCase,
) -> None:
    document = document_of(mong_cai, "en", Form.CASE_SUMMARY)
    check_identifiers(document, (), (), ("Norms",))
    lying = replace(document, lead=((Piece("Norms"), Piece("Norms", Origin.KNOWN)), *document.lead))
    with pytest.raises(Broken):
        check_identifiers(lying, (), (), ("Norms",))
