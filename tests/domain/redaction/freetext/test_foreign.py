"""Names in the letters of one language in a text of another, and their glosses; what is quoted and is no name stays."""

from __future__ import annotations

import pytest

from domain.redaction.freetext.findings import Decision, Verdict, What
from domain.redaction.freetext.folding import folded
from domain.redaction.freetext.known import Known
from domain.redaction.freetext.named import Named
from domain.redaction.freetext.redact_text import redact_text
from domain.redaction.freetext.strangers import strangers_in
from domain.redaction.profiles import PARTNER_NGO

NOBODY = Known(profile=PARTNER_NGO, named=())


def asked_about(text: str) -> set[str]:
    return {text[find.start : find.end] for find in strangers_in(folded(text))}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The list has 김혁 and nobody else.", {"김혁"}),
        ("He gave it to pastor 별 in the evening.", {"별"}),
        ("They wrote 欧阳娜娜 on the door.", {"欧阳娜娜"}),
        ("그 사람은 Batbayar-Dorj를 안다고 했다.", {"Batbayar-Dorj"}),
        ("운전은 Minh이, 통역은 Vy가 했다. 서류는 Qz 있다.", {"Minh", "Vy"}),
        ("국경에서 Lê를 만났다.", {"Lê"}),
        ("Batbayar 선생 came with the others.", {"Batbayar"}),
        ("일본 신문의 タナカ가 물었다.", {"タナカ"}),
        ("田中さんは キム・チョルスと話した。", {"キム・チョルス"}),
        ("田中さんは テレビを見た。", set()),
        ("Вчера его видели на вокзале, и Алексей молчал.", set()),
        ("Вчера его видели на вокзале с Ли Ден Чер.", {"Ли Ден Чер"}),
        ("They met Алексей on the road, and Россия was near.", {"Алексей"}),
        ("The word 장마당 means a market, and 보위부 the police.", set()),
        ("They were at 图们 and the 公安局 knew of it.", set()),
        ("He shouted 조국을 위하여 and fell.", set()),
        ("도시 Mong Cai에서 WeChat으로 연락했다.", set()),
        ("서류는 PDF로, 사진은 USB에 있다.", set()),
    ],
)
def test_a_name_in_other_letters_is_asked_about_and_a_term_is_not(text: str, names: set[str]) -> None:
    assert asked_about(text) == names


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Then Kim Hyok (김혁) came.", "Kim Hyok (김혁)"),
        ("그리고 김혁(金赫)이 왔다.", "김혁(金赫)"),
        ("그리고 박솔 (Pak Sol) 왔다.", "박솔 (Pak Sol)"),
        ("Then Batbayar (바트바야르) came.", "Batbayar (바트바야르)"),
    ],
)
def test_a_name_and_its_gloss_are_one_question(text: str, whole: str) -> None:
    assert whole in asked_about(text)
    assert [text[each.start : each.end] for each in redact_text(text, NOBODY).warnings] == [whole]


@pytest.mark.parametrize(
    "text",
    [
        "Then Kim Hyok (Kim Hyeok) came.",
        "Then Kim Hyok (police) came.",
        "Then Kim Hyok (China) came.",
        "Then Kim Hyok (보위부) came.",
        "Then the 보위부 (Pak Sol) came.",
    ],
)
def test_what_explains_a_name_otherwise_is_no_gloss(text: str) -> None:
    assert not any("(" in name for name in asked_about(text))


def test_what_is_kept_with_its_gloss_is_kept_whole_and_asked_about_elsewhere() -> None:
    text = "Then Kim Hyok (김혁) came. Kim Hyok ate."
    kept = Decision(words="kim hyok 김혁", what=What.STRANGER, verdict=Verdict.KEEP)
    result = redact_text(text, NOBODY, [kept])
    assert result.text == "Then Kim Hyok (김혁) came. [?] ate."


def test_somebody_recorded_in_a_gloss_is_whoever_it_explains() -> None:
    known = Known(profile=PARTNER_NGO, named=(Named("김철수", What.PERSON, "one", is_name=True),))
    assert redact_text("Then Batbayar (김철수) came.", known).text == "Then [person 1] came."


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("김철수", "Ким Чхоль Су"),
        ("김철수", "Чер-Су Ким"),
        ("리영희", "Ли Ён Хи"),
        ("리영희", "Ри Ен Хый"),
        ("최은혜", "Цой Ын Хе"),
        ("박영철", "Пак Енчоль"),
        ("김철수", "キム・チョルス"),
        ("리영희", "イ・ヨンヒ"),
        ("정혜원", "チョン・ヘウォン"),
        ("왕미화", "ワン・ミファ"),
        ("박영철", "ﾊﾟｸ･ﾖﾝﾁｮﾙ"),
        ("예은주", "イェ・ウンジュ"),
        ("남궁옥", "ナムグン・オク"),
        ("계영수", "ケ・ヨンス"),
        ("김용위", "キム・ヨンウィ"),
        ("김향옥", "キム・ヒャンオク"),
        ("김례화", "キム・リェファ"),
        ("김좌진", "キム・チャジン"),
    ],
)
def test_a_recorded_name_is_met_in_russian_and_japanese_letters(name: str, written: str) -> None:
    known = Known(profile=PARTNER_NGO, named=(Named(name, What.PERSON, "one", is_name=True),))
    result = redact_text(f"Paper: {written}.", known)
    assert result.text == "Paper: [person 1]."


def test_a_russian_word_that_begins_like_a_name_stays() -> None:
    known = Known(profile=PARTNER_NGO, named=(Named("김철수", What.PERSON, "one", is_name=True),))
    text = "и кимчхольсуком назвали, окимчольсу"
    assert redact_text(text, known).text == text
