"""Public names are said in the language of the document; what is not publicly known stays as it was recorded."""

from __future__ import annotations

import pytest

from domain.redaction.marks import NOT_KNOWN
from domain.redaction.redacted_values import RedactedAuthority, RedactedPlace
from domain.vocabulary.authorities import AuthorityKind
from domain.vocabulary.countries import Country
from export.summary.document import Line, Origin
from export.summary.wording.public_names import authority_in_language, place_in_language
from export.summary.wording.words import Words
from resources.language import SUMMARY_LANGUAGES

TOWNS = {"en": "Shenyang", "ko": "선양", "zh_CN": "沈阳", "vi": "Thẩm Dương", "th": "เสิ่นหยาง"}
POLICE = {
    "en": "Chinese police",
    "ko": "중국 공안",
    "zh_CN": "中国警方",
    "vi": "Công an Trung Quốc",
    "th": "ตำรวจจีน",
}


def said(line: Line, origin: Origin) -> list[str]:
    return [piece.text.rstrip(",，") for piece in line if piece.origin is origin]


@pytest.mark.parametrize("recorded", TOWNS.values())
@pytest.mark.parametrize("language", SUMMARY_LANGUAGES)
def test_a_town_is_said_in_the_language_whichever_it_was_recorded_in(language: str, recorded: str) -> None:
    town = RedactedPlace(
        country=Country.CN, province="Liaoning", town=recorded, name=recorded, site=NOT_KNOWN
    )
    line = Words(language).place(town)
    names = [*said(line, Origin.CASE), *said(line, Origin.KNOWN)]
    assert names.count(TOWNS[language]) == 1
    assert said(line, Origin.CASE).count(recorded) == (recorded == TOWNS[language])


@pytest.mark.parametrize("recorded", POLICE.values())
@pytest.mark.parametrize("language", SUMMARY_LANGUAGES)
def test_an_authority_is_said_in_the_language_whichever_it_was_recorded_in(
    language: str, recorded: str
) -> None:
    police = RedactedAuthority(name=recorded, kind=AuthorityKind.POLICE, country=Country.CN)
    assert [piece.text for piece in Words(language).authority(police)] == [POLICE[language]]


@pytest.mark.parametrize("language", SUMMARY_LANGUAGES)
@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Flat of Kim", Country.CN),
        ("압록강 여관", Country.CN),
        ("강원도", Country.KR),
        ("Pyongyang", Country.CN),
        ("Pyongyang", NOT_KNOWN),
    ],
)
def test_what_the_gazetteer_does_not_know_in_this_country_stays(
    name: str, country: Country, language: str
) -> None:
    assert place_in_language(name, country, language) == name


@pytest.mark.parametrize("language", SUMMARY_LANGUAGES)
def test_an_authority_that_is_not_known_stays(language: str) -> None:
    assert authority_in_language("Office 12", Country.CN, language) == "Office 12"
    assert authority_in_language("公安部", NOT_KNOWN, language) == "公安部"


@pytest.mark.parametrize(
    ("name", "country", "language", "expected"),
    [
        ("Jilin Province", Country.CN, "ko", "지린"),
        ("Jilin City", Country.CN, "zh_CN", "吉林市"),
        ("瀋陽", Country.CN, "zh_CN", "沈阳"),
        ("길림성", Country.CN, "ko", "길림성"),
        ("Móng Cái", Country.VN, "en", "Móng Cái"),
        ("하노이", Country.VN, "en", "Hanoi"),
        ("라진", Country.KP, "en", "Rajin"),
        ("청진시", Country.KP, "vi", "Thanh Tân"),
        ("무산군", Country.KP, "th", "무산군"),
        ("함경북도", Country.KP, "vi", "North Hamgyong"),
    ],
)
def test_the_usual_spelling_is_taken_and_a_recorded_one_of_the_language_kept(
    name: str, country: Country, language: str, expected: str
) -> None:
    assert place_in_language(name, country, language) == expected


def test_an_authority_keeps_the_name_of_its_time() -> None:
    department = authority_in_language("국가안전보위부", Country.KP, "en")
    assert department == "North Korean State Security Department"
    assert authority_in_language("Chinese police", NOT_KNOWN, "ko") == "중국 공안"
