"""Known: everything a case has recorded is looked for, as far as the profile does not show it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.redaction.freetext.findings import What
from domain.redaction.freetext.known import Known, known_of
from domain.redaction.freetext.named import Named
from domain.redaction.freetext.redact_text import redact_text
from domain.redaction.profiles import PARTNER_NGO, PROFILES, Operator, Profile
from domain.sensitivity import Kind, Sensitivity
from tests.domain.redaction.freetext.people import PUBLIC, UN, known, text_of
from tests.domain.redaction.small_case import SMALL_CASE, redaction, with_case

each_profile = pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)


def of_small_case(profile: Profile) -> Known:
    return known_of(redaction(SMALL_CASE, profile), SMALL_CASE, profile)


@each_profile
def test_nothing_recorded_that_never_leaves_survives_in_a_text(profile: Profile) -> None:
    text = (
        "리영희, Ri Yong Hui, Maria, Ri Chol Su, KP7781234, +86 138 0013 8000, 12 Linjiang Road, Pastor Kim, Grace Church, "
        "Broker Choe, House of Deacon Pak, Han Sora, Swallow, Pham Thi Lan, Desk officer Bauer, Captain Nguyen, HARBOUR-7"
    )
    found = redact_text(text, of_small_case(profile)).text
    for secret in (
        "영희",
        "Yong",
        "Maria",
        "Chol",
        "778",
        "138",
        "Linjiang",
        "Kim",
        "Grace",
        "Choe",
        "Pak",
        "Sora",
        "Swallow",
        "Lan,",
        "Bauer",
        "Nguyen",
        "HARBOUR",
    ):
        assert secret not in found, found


def test_people_are_called_as_in_the_summary() -> None:
    redacted = redaction(SMALL_CASE, PARTNER_NGO)
    labels = redacted.labels
    assert set(labels) == {person.id for person in SMALL_CASE.people}
    assert isinstance(redacted.case.people, tuple)
    assert list(labels.values()) == [person.label for person in redacted.case.people]
    mother = labels[SMALL_CASE.people[0].id]
    assert redact_text("리영희", of_small_case(PARTNER_NGO)).tokens == (f"[{mother}]",)


def test_where_single_people_are_not_told_apart_a_text_does_not_either() -> None:
    assert redaction(SMALL_CASE, PUBLIC).labels == {}
    found = redact_text("리영희 and Han Sora and Pham Thi Lan", of_small_case(PUBLIC))
    assert found.text == "[person] and [person] and [person]"


@pytest.mark.parametrize(
    ("profile", "text"),
    [
        (PUBLIC, "in [Vietnam] and [China], [China]"),
        (PARTNER_NGO, "in [Quảng Ninh] and [Guangxi], Guangxi"),
        (UN, "in Móng Cái and [Guangxi], Guangxi"),
    ],
)
def test_a_recorded_place_is_as_coarse_as_in_the_summary(profile: Profile, text: str) -> None:
    found = redact_text("in Móng Cái and Dongxing police station, Guangxi", of_small_case(profile))
    assert found.text == text


def test_where_places_are_dropped_nothing_is_told_of_them() -> None:
    rules = {**PARTNER_NGO.rules, (Kind.PLACE, Sensitivity.GENERALISED): Operator.DROP}
    dropped = replace(PARTNER_NGO, rules=rules)
    found = redact_text("in Móng Cái, Shenyang", of_small_case(dropped))
    assert found.text == "in [place], [place]"


def test_a_linked_case_is_looked_for_too() -> None:
    other = with_case(lead_worker="Oh Mi Sun")
    own = replace(SMALL_CASE, people=())
    known_here = known_of(redaction(own, PARTNER_NGO), own, PARTNER_NGO, linked=(other,))
    assert redact_text("Oh Mi-sun, 리영희", known_here).text == "[person 1], [person 2]"


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("—", "a — b", "a — b"),
        ("K", "K and k", "K and k"),
        ("金洙", "金洙来了，Jin Zhu said, 김수가", "[A]来了，[A] said, [A]이(가)"),
        ("金", "他说金价", "他说金价"),
        ("김 선생", "김 선생이 왔다. 김씨는", "[A]이(가) 왔다. [A]씨는"),
        ("김철수", "그는 김. 철수했다", "그는 김. 철수했다"),
        (
            "선우진호",
            "선우진호가 왔다. 진호는 갔다. Sunwoo Jin-ho left.",
            "[A]이(가) 왔다. [A]은(는) 갔다. [A] left.",
        ),
        ("김철수", "Mr kim chol and Mr Kim Il Sung", "Mr kim chol and Mr Kim Il Sung"),
        ("김철수", "NightKim Chol SuDay", "Night[A]Day"),
        ("김철수", "김철수.jpg and kimcholsu1987", "[A] and [A]"),
        ("สมชาย", "สมชายมา", "[A]มา"),
    ],
)
def test_short_strange_and_long_names(name: str, text: str, expected: str) -> None:
    assert text_of(text, name) == expected


def test_a_number_inside_a_longer_one_is_another() -> None:
    people = known(others=(Named("58231", What.NUMBER, ""),))
    assert redact_text("he paid 958231 yuan, code 58231", people).text == "he paid 958231 yuan, code [number]"


def test_what_only_the_replacement_says_is_found_when_it_makes_sense_with_the_rest() -> None:
    assert text_of("There were 5 ladies.", profile=PUBLIC) == "There were [a group]."
    assert text_of("Boy ran.", "Child", profile=PUBLIC) == "Child ran."


def test_an_ordinary_word_made_like_a_name_is_no_stranger() -> None:
    assert (
        text_of("인도주의 단체는 옥수수를 주었다. 高兴地说。")
        == "인도주의 단체는 옥수수를 주었다. 高兴地说。"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("P@rk Ch0l-5u, p4k ch0l su", "[A], [A]"),
        ("3km, A4, covid19, 14:20h, C#", "3km, A4, covid19, [time], C#"),
        ("chol_su88 and Chol-su_88x", "chol_su88 and [A]"),
        ("박,철수, 박 아무개", "[A], [A]"),
    ],
)
def test_figures_and_signs_are_read_as_letters(text: str, expected: str) -> None:
    assert text_of(text, "박철수") == expected


def test_a_comma_of_a_sentence_parts_two_words() -> None:
    assert text_of("现金，文件", "金文") == "现金，文件"
    assert text_of("金,文", "金文") == "[A]"


def test_a_name_that_ends_like_a_title() -> None:
    assert text_of("별님이 왔다. ㄱㅂㄴ", "강별님") == "[A]이(가) 왔다. [A]"


def test_what_only_looks_like_a_longer_name_hides_nothing_of_a_known_one() -> None:
    assert text_of("Uncle Kyong-il said", "Tak Kyong Il") == "Uncle [A] said"


def test_who_works_with_the_notebook_is_looked_for_and_what_a_passphrase_is_called_is_not() -> None:
    staff = ("Deborah Quint", "", "the office", "Laptop")
    known_here = known_of(redaction(SMALL_CASE, PARTNER_NGO), SMALL_CASE, PARTNER_NGO, staff=staff)
    text = "Ms Quint has the laptop of the office."
    assert redact_text(text, known_here).text == "Ms [person 1] has the laptop of the office."
