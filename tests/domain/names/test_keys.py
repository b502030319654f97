"""Keys of a name: the spellings of one name share one."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.names import hangul, hanzi, romanisation
from domain.names.keys import index_keys, name_keys
from domain.names.surnames import SURNAME_SOUNDS
from domain.vocabulary.people import Script

SIX_SPELLINGS = ("리영희", "이영희", "Ri Yong Hui", "Lee Young-hee", "李英姬", "Li Yingji")

SYLLABLES = st.characters(min_codepoint=ord("가"), max_codepoint=ord("힣"))


@pytest.mark.parametrize(("one", "other"), list(combinations(SIX_SPELLINGS, 2)))
def test_six_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert name_keys(one) & name_keys(other)


@pytest.mark.parametrize(
    ("hangul_name", "spellings"),
    [
        (
            "리영희",
            "Lee Younghee|Young-hee Lee|LEE, Young Hee|Yi Yŏng-hŭi|I Yeong-hui|Rhee Young Hi|Leeyounghee|李英姬|리 영 희|RI YONG HUI",
        ),
        ("김철옥", "Kim Chol Ok|KIM Cheol-ok|Kim Ch'ŏrok|Kim Chul-ok|金哲玉|金鐵玉|Jin Zheyu"),
        ("박영호", "Pak Yong Ho|Park Young-ho|Bak Yeongho|Pak Yŏng-ho|朴永浩|Piao Yonghao|Pu Yonghao"),
        ("최순실", "Choe Sun Sil|Choi Soon-sil|Ch'oe Sunsil|崔順實|崔顺实|Cui Shunshi"),
        ("정은경", "Jong Un Gyong|Chung Eun Kyung|Jeong Eun-kyeong|Jung Eunkyung|鄭恩敬|郑恩京"),
        ("조명록", "Jo Myong Rok|Cho Myung-rok|趙明祿|赵明禄"),
        ("로철수", "Ro Chol Su|Roh Chul-soo|노철수|Noh Cheol-su|盧哲洙|卢哲洙"),
        ("류경화", "Ryu Kyong Hwa|유경화|Yoo Kyung-hwa|Yu Gyeong-hwa|柳京花|Liu Jinghua"),
        ("림금희", "Rim Kum Hui|임금희|Lim Geum-hee|Im Kŭm-hŭi|林錦姬|林锦姬"),
        ("백남순", "Paek Nam Sun|Baek Nam-soon|白南淳|Bai Nanchun"),
        ("황병서", "Hwang Pyong So|Hwang Byung-suh|Hwang Byeong-seo|黃炳瑞|黄炳瑞"),
        ("허정렬", "Ho Jong Ryol|허정열|Heo Jeong-yeol|Huh Jung-yul|許貞烈"),
        ("남궁민수", "Namgung Min-su|Nam Gung Min Su|Namkoong Minsoo"),
        ("윤별", "Yun Pyol|Yoon Byul|Yoon Byeol"),
    ],
)
def test_a_name_shares_a_key_with_each_of_its_spellings(hangul_name: str, spellings: str) -> None:
    for spelling in spellings.split("|"):
        assert name_keys(hangul_name) & name_keys(spelling), spelling


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("리영희", "박영희"),
        ("Kim Chol Su", "Kim Chol Ho"),
        ("김철수", "Kim Chang Su"),
        ("王植", "王大"),
        ("Nguyen Van An", "Tran Thi Mai"),
        ("정미라", "정미나"),
    ],
)
def test_two_names_share_no_key(one: str, other: str) -> None:
    assert not name_keys(one) & name_keys(other)


def test_the_two_wang_zhi_share_only_their_pinyin() -> None:
    assert name_keys("王植") & name_keys("王質") == {"pwangzhi"}


def test_a_name_that_is_no_korean_one_is_found_by_its_letters_in_either_order_and_without_marks() -> None:
    assert name_keys("Nguyễn Văn Đức") & name_keys("nguyen van duc")
    assert name_keys("Maria Garcia") & name_keys("Garcia, Maria")


def test_thai_and_cyrillic_names_get_latin_keys() -> None:
    assert name_keys("Ким Ен Хи") & name_keys("Kim En Khi")
    assert all(key.isascii() for key in name_keys("สมชาย"))


def test_a_name_in_brackets_is_a_spelling_of_its_own() -> None:
    assert name_keys("리영희 (李英姬, Ri Yong Hui)") >= name_keys("리영희") | name_keys("李英姬") | name_keys(
        "Ri Yong Hui"
    )


def test_what_is_said_to_be_pinyin_is_not_read_as_korean_and_the_other_way_round() -> None:
    assert "kxixiqxji" in name_keys("Li Yingji", Script.LATIN)
    assert "kxixiqxji" not in name_keys("Li Yingji", Script.PINYIN)
    assert not name_keys("Li Yingji", Script.DPRK_LATIN) & name_keys("리영희")
    assert not any(key.startswith("k") for key in name_keys("Lee Ae Ra", Script.VIETNAMESE))


def test_a_name_as_a_vietnamese_record_reads_its_characters_shares_a_key_with_the_korean_one() -> None:
    for hint in (None, Script.VIETNAMESE):
        assert name_keys("Kim Triết Thù", hint) & name_keys("김철수")
        assert name_keys("Phác Vĩnh Tú", hint) & name_keys("박영수")
    assert "gxyoqxsu" in index_keys("Phác Vĩnh Tú")


def test_the_given_name_alone_finds_the_full_name() -> None:
    assert "gxyoqxhi" in index_keys("Ri Yong Hui") & index_keys("李英姬")


@given(st.text(max_size=30) | st.text(alphabet="리영희김李英姬Kim Chol-ok'ŏ()/,", max_size=40))
def test_a_key_is_always_a_single_word(text: str) -> None:
    for key in index_keys(text):
        assert key.isalnum()
        assert len(key) < 250


@given(st.text(SYLLABLES, min_size=2, max_size=4))
def test_northern_and_southern_spelling_sound_alike(name: str) -> None:
    southern = hangul.southern(name)
    assert hangul.southern(southern) == southern
    assert hangul.sounds(southern) == hangul.sounds(name)
    assert name_keys(southern) == name_keys(name)


@given(st.text(max_size=60) | st.text(alphabet="aeiouyhngkr", max_size=80))
def test_reading_latin_letters_ends_and_stays_small(text: str) -> None:
    words = romanisation.latin_words(text)[:6]
    assert len(romanisation.full_names(words)) <= romanisation.MOST_READINGS


@pytest.mark.parametrize(
    ("north", "south"),
    [
        ("리영희", "이영희"),
        ("로철수", "노철수"),
        ("김룡해", "김용해"),
        ("김녀", "김여"),
        ("라미란", "나미란"),
        ("김정렬", "김정열"),
        ("김은령", "김은령"),
    ],
)
def test_the_southern_spelling_follows_the_rule_of_initial_sounds(north: str, south: str) -> None:
    assert hangul.southern(north) == south


@pytest.mark.parametrize(
    ("character", "readings"),
    [
        ("李", "리 이"),
        ("金", "금 김"),
        ("英", "영"),
        ("姬", "희"),
        ("羅", "라 나"),
        ("詰", "힐"),
        ("伽", "가"),
        ("婷", "정"),
    ],
)
def test_a_character_has_its_readings_in_korean(character: str, readings: str) -> None:
    assert hanzi.korean_readings(character) == set(readings.split())


def test_a_name_with_a_character_of_no_known_reading_is_found_by_its_pinyin_only() -> None:
    assert {key[0] for key in name_keys("李晗")} == {"p", "h"}


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("郑", "鄭"),
        ("赵", "趙"),
        ("龙", "龍"),
        ("镇", "鎮"),
        ("镇", "鎭"),
        ("钟", "鐘"),
        ("清", "淸"),
        ("云", "雲"),
    ],
)
def test_all_forms_of_a_character_are_one(simplified: str, traditional: str) -> None:
    assert hanzi.characters_of(simplified) == hanzi.characters_of(traditional)


def test_the_pinyin_of_every_name_character_is_one_that_a_dictionary_knows() -> None:
    pypinyin = pytest.importorskip("pypinyin")
    for character in "李金朴崔鄭姜趙張尹林吳韓申柳全白許南黃英姬哲玉順實京花錦淳炳瑞女綠":
        known = {
            reading
            for (reading,) in zip(
                pypinyin.pinyin(character, style=pypinyin.Style.NORMAL, heteronym=True)[0], strict=False
            )
        }
        assert hanzi.pinyin_readings(character) & {reading.replace("ü", "v") for reading in known}


def test_every_listed_spelling_of_a_family_name_is_in_plain_letters() -> None:
    assert all(spelling.isascii() and spelling.islower() for spelling in SURNAME_SOUNDS)
