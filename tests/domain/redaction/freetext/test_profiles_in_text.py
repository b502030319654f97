"""Days, ages, numbers of people, families and places in a text: no finer than the profile shows them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.redaction.freetext.findings import What
from domain.redaction.freetext.named import Named
from domain.redaction.freetext.redact_text import redact_text
from domain.redaction.profiles import PARTNER_NGO, Operator, Profile
from domain.sensitivity import Kind, Sensitivity
from tests.domain.redaction.freetext.people import PUBLIC, UN, known, redacted, text_of


def with_rule(kind: Kind, operator: Operator, profile: Profile = PARTNER_NGO) -> Profile:
    return replace(profile, rules={**profile.rules, (kind, Sensitivity.GENERALISED): operator})


@pytest.mark.parametrize(
    ("text", "month", "quarter", "year"),
    [
        ("22 October 2015", "[2015-10]", "[2015 Q4]", "[2015]"),
        ("on Oct. 22nd", "on [--10]", "on [Q4]", "on [date]"),
        ("2015년 10월 22일", "[2015-10]", "[2015 Q4]", "[2015]"),
        ("十月二十二日", "[--10]", "[Q4]", "[date]"),
        ("二〇一五年十月二十二日", "[2015-10]", "[2015 Q4]", "[2015]"),
        ("ngày 22 tháng 10 năm 2015", "[2015-10]", "[2015 Q4]", "[2015]"),
        ("ngày hai mươi hai tháng chạp", "[--12]", "[Q4]", "[date]"),
        ("วันที่ 22 ตุลาคม 2558", "[2015-10]", "[2015 Q4]", "[2015]"),
        ("22/10/15", "[--10]", "[Q4]", "[date]"),
        ("시월 이십이일", "[--10]", "[Q4]", "[date]"),
        ("22일 월요일", "[date] [date]", "[date] [date]", "[date] [date]"),
        ("10.24 북송", "[--10] 북송", "[Q4] 북송", "[date] 북송"),
        ("于2015.10.22在", "于[2015-10]在", "于[2015 Q4]在", "于[2015]在"),
        ("2015-10-22", "[2015-10]", "[2015 Q4]", "[2015]"),
        ("last Thursday", "[date]", "[date]", "[date]"),
        ("October 2015", "October 2015", "[2015 Q4]", "[2015]"),
        ("they may 2 of them", "they may 2 of them", "they may 2 of them", "they may 2 of them"),
    ],
)
def test_a_day_becomes_as_coarse_as_the_profile(text: str, month: str, quarter: str, year: str) -> None:
    for operator, expected in ((Operator.MONTH, month), (Operator.QUARTER, quarter), (Operator.YEAR, year)):
        assert text_of(text, profile=with_rule(Kind.DATE, operator)) == expected


def test_where_days_are_shown_clock_times_are_not() -> None:
    assert text_of("Thursday 22 October 2015, 19:30", profile=UN) == "Thursday 22 October 2015, [time]"


def test_where_dates_are_dropped_nothing_of_them_stays() -> None:
    dropped = with_rule(Kind.DATE, Operator.DROP)
    assert text_of("On 22 October 2015 and in May 2013.", profile=dropped) == "On [date] and in [date]."


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("aged 17", "[0-17]"),
        ("aged 18", "[18-34]"),
        ("서른네 살", "[18-34]"),
        ("35岁", "[35-59]"),
        ("sáu mươi tuổi", "[60+]"),
        ("อายุ ๗๑ ปี", "[60+]"),
        ("11개월", "[0-17]"),
        ("31t", "[18-34]"),
        ("aged 5 and 7", "[0-17]"),
        ("in her thirties", "[age]"),
    ],
)
def test_an_age_becomes_a_band(text: str, band: str) -> None:
    assert text_of(text) == band
    assert text_of(text, profile=UN) == text
    assert text_of(text, profile=PUBLIC) == "[age]"


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("two people", "[a small group]"),
        ("아홉 명", "[a group]"),
        ("十二个人", "[a large group]"),
        ("100 người", "[a hundred people or more]"),
        ("두 딸", "[a small group][relative]"),
    ],
)
def test_a_number_of_people_becomes_a_size(text: str, band: str) -> None:
    assert text_of(text, profile=PUBLIC) == band
    assert text_of(text) == text
    assert text_of(text, profile=with_rule(Kind.COUNT, Operator.DROP, PUBLIC)).startswith("[people]")


@pytest.mark.parametrize(
    ("woman", "man", "neutral"),
    [
        ("She lost her bag.", "He lost his bag.", "They lost their bag."),
        ("그녀는 울었다.", "그 남자는 울었다.", "그는 울었다."),
        ("她哭了。", "他哭了。", "TA哭了。"),
        ("Cô ấy khóc.", "Anh ấy khóc.", "Người ấy khóc."),
        ("her husband", "his wife", "their [relative]"),
        ("그 여자의 남편", "그 남자의 아내", "그의 [relative]"),
    ],
)
def test_words_for_sex_and_family_are_the_same_for_everybody(woman: str, man: str, neutral: str) -> None:
    assert text_of(woman, profile=PUBLIC) == text_of(man, profile=PUBLIC) == neutral
    assert text_of(woman) == woman


def test_sex_and_family_are_withheld_apart() -> None:
    no_sex = with_rule(Kind.SEX, Operator.DROP)
    assert text_of("her husband", profile=no_sex) == "their husband"
    no_ties = with_rule(Kind.RELATION, Operator.BAND)
    assert text_of("her husband", profile=no_ties) == "her [relative]"


def test_a_place_becomes_what_the_profile_shows_of_it() -> None:
    people = known(others=(Named("Hoeryong", What.PLACE, "place:1", instead="North Hamgyong"),))
    assert redact_text("in Hoeryong", people).text == "in [North Hamgyong]"
    assert redact_text("in [North Hamgyong]", people).text == "in [North Hamgyong]"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("她今年三十七，是工人。", "她今年[35-59]，是工人。"),
        ("年龄：八，女", "年龄：[0-17]，女"),
        ("今年十月。那年十个人不在。", "今年十月。那年十个人不在。"),
        ("năm nay 37, anh kia mới ba mươi.", "năm nay [35-59], anh kia mới [18-34]."),
        ("올해 서른일곱이다. 당시 10월", "올해 [35-59](이)다. 당시 10월"),
    ],
)
def test_an_age_without_a_word_for_years_is_one(text: str, expected: str) -> None:
    assert text_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one three eight 0013 eight zero zero zero", "[contact]"),
        ("공일공-2345-육칠팔구 로", "[contact] 로"),
        ("call one double three eight zero zero", "call [contact]"),
        ("1 one 2 two 3 three", "1 one 2 two 3 three"),
    ],
)
def test_a_telephone_number_is_one_in_figures_and_words_together(text: str, expected: str) -> None:
    assert text_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ba người", "[a group]"),
        ("ba nguoi", "[a group]"),
        ("Bà người Hà Nội, phía sau người lính", "Bà người Hà Nội, phía sau người lính"),
        ("vợ đến", "[relative] đến"),
        ("vo den", "[relative] den"),
        ("vô tội, một vở kịch", "vô tội, một vở kịch"),
        ("She is pregnant, 임신 중이었다, 孕妇", "They is [withheld], [withheld]이었/였다, [withheld]"),
        ("是同一个人。同三个人来了。", "是同一个人。同[a group]来了。"),
    ],
)
def test_vietnamese_words_are_known_by_their_marks(text: str, expected: str) -> None:
    assert text_of(text, profile=PUBLIC) == expected


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("화요일", What.WEEKDAY),
        ("on Tuesday", What.WEEKDAY),
        ("설날", What.HOLIDAY),
        ("Songkran", What.HOLIDAY),
        ("새벽 세 시 반", What.TIME),
    ],
)
def test_a_reason_says_whether_it_was_a_weekday_a_feast_or_an_hour(text: str, what: What) -> None:
    (span,) = redacted(text).spans
    assert span.what is what


HOURS = (
    "around three in the morning|0300h|ten past four|twenty to six|half four|eleven at night|noon|"
    "at midnight|이십이시 삼십분|자정|21时|半夜|子时|"
    "晚上九点|2 rưỡi chiều|nửa đêm|22 giờ 15 phút|8g30|5 giờ kém 10|ตีสอง|บ่ายสาม|9 โมง|๒๑.๐๐ น."
)
DURATIONS = "three hours later|for 2 hours|3시간|두 시간 뒤|三个小时|一点也不|ba giờ đồng hồ|สามชั่วโมง|from five to six people"
AGES = (
    "born '87|b. 1987|7th grader|초등학교 3학년|첫돌|六七岁|九零后|小学三年级|年过半百|属虎的|lên "
    "ba|8x|học lớp 3|U60|ngoại tứ tuần|tuổi Dần|ปีขาล|ป.3|"
    "the year of the tiger|호랑이띠|환갑|"
    "이십대 초반|십대|in her early 20s|teenager|85后|零五后|sinh năm 87|tuổi đôi mươi"
)
DAYS = "토욜|thứ 6|วัน เสาร์|on Wed|下月五号|mồng 5|tháng mười|เดือนตุลา|大年初一|초사흘|rằm tháng Tám|mồng hai Tết|ขึ้น 15 ค่ำ|4.15명절|섣달그믐날"


@pytest.mark.parametrize("text", HOURS.split("|"))
def test_an_hour_is_one_however_it_is_said(text: str) -> None:
    assert text_of(text) == "[time]"


@pytest.mark.parametrize("text", DURATIONS.split("|"))
def test_how_long_something_took_is_no_hour(text: str) -> None:
    assert text_of(text) == text


@pytest.mark.parametrize("text", AGES.split("|"))
def test_an_age_is_one_however_it_is_told(text: str) -> None:
    assert text_of(text) == "[age]"


@pytest.mark.parametrize("text", DAYS.split("|"))
def test_a_day_is_one_however_it_is_called(text: str) -> None:
    assert text_of(text, profile=with_rule(Kind.DATE, Operator.YEAR)) == "[date]"


def test_two_ages_with_one_word_for_years_are_two() -> None:
    assert text_of("six and nine years old") == "[0-17] and [0-17]"


FEW = (
    "two toddlers|아이 셋 중|일행 아홉은|넷이서|열두어 명|两女一男|十几个人|三个女的|俩孩子|hai đứa nhỏ|cả hai, rồi|ทั้งห้า|สิบกว่าคน|ชายหนึ่งหญิงสอง|"
    "Of the nine, some|All 9 were seen|Seven remain|both of them|a trio of|A dozen refugees|เด็ก 2 คน"
)
MANY = "almost 28,000 North Koreans|3,000명|1.200 người|12,5 percent|chapter nine|ทนายความ|28 000 people"


@pytest.mark.parametrize("text", FEW.split("|"))
def test_a_number_of_people_is_one_without_a_word_for_people(text: str) -> None:
    found = redacted(text, profile=PUBLIC)
    assert [span.what for span in found.spans if span.what is not What.SEX] in (
        [What.COUNT],
        [What.COUNT] * 2,
    )


@pytest.mark.parametrize("text", MANY.split("|"))
def test_a_part_of_a_large_number_is_no_number_of_people(text: str) -> None:
    assert text_of(text, profile=PUBLIC) == text


def test_the_youngest_and_the_oldest_have_an_age() -> None:
    assert text_of("the youngest is 11 months, the oldest 63.") == "the youngest is [0-17], the oldest [60+]."
