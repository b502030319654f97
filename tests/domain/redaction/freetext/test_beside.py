"""A family name in another script or form beside a given name, and what else hides half of a name."""

from __future__ import annotations

import pytest

from tests.domain.redaction.freetext.people import text_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("박 Chol-su", "[A]"),
        ("Park 철수가 왔다", "[A]이(가) 왔다"),
        ("朴철수, 朴 Chol Su", "[A], [A]"),
        ("P. Chol Su; Chol-su P.", "[A]; [A]"),
        ("철수-박, Cholsu 박", "[A], [A]"),
        ("박 Minho, Park and Chol Su", "박 Minho, Park and [A]"),
        ("K. Chol Su; p. Chol Su", "K. [A]; p. [A]"),
        ("Chol-su P and so on", "[A] P and so on"),
        ("Cholsu 박수", "[A] 박수"),
        ("(철수) 朴哲秀", "([A]) [A]"),
        ("박(朴)철(哲)수(秀)가", "[A]이(가)"),
        ("박 * 수가, 박○○", "[A]이(가), [A]"),
        ("Park CS, CS Pak, P C S", "[A], [A], [A]"),
        ("=EB=B0=95=EC=B2=A0=\n=EC=88=98", "[A]"),
        ("박=\n철수, &#48149&#52384&#49688", "[A], [A]"),
        ("철순 왔다. 철순하다", "[A] 왔다. 철순하다"),
    ],
)
def test_half_a_name_in_another_form_goes_with_it(text: str, expected: str) -> None:
    assert text_of(text, "박철수|朴哲秀") == expected


def test_two_people_with_one_given_name_lose_their_family_names_too() -> None:
    assert text_of("박 Chol-su, 김 Chol-su", "박철수", "김철수") == "[person], [person]"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("小哲、阿秀、秀秀来了", "[A]、[A]、[A]来了"),
        ("朴某秀", "[A]"),
        ("小心地滑", "小心地滑"),
    ],
)
def test_what_somebody_is_called_at_home(text: str, expected: str) -> None:
    assert text_of(text, "朴哲秀") == expected


@pytest.mark.parametrize(
    "text",
    [
        "손님이 왔다",
        "고소장과 최상위",
        "서명은 없다",
        "성형외과",
        "개성이 강한",
        "협상이 무산되었다",
        "원산지",
        "龙井茶",
        "Kim loại",
    ],
)
def test_an_ordinary_word_that_holds_a_name_stays(text: str) -> None:
    assert text_of(text, "손영호", "고은주", "최은혜", "王小明", "성미나", "강철", "Kim Song Ae") == text


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("리영희|李英姬", "L.Y.J, LYJ来了, 李YJ, 李Y姬", "[A], [A]来了, [A], [A]"),
        ("리영희", "fldudgml, FLDUDGML", "[A], [A]"),
        ("김별", "rlaquf 별", "[A] [A]"),
        ("Nguyễn Thị Hoàn", "nguyeenx thij hoanf. Hoàn ơi! Hoàn cảnh", "[A]. [A] ơi! Hoàn cảnh"),
        ("리영희", "희야, 어디 있니? 이야기", "[A], 어디 있니? 이야기"),
        ("박순이", "이야, 놀랍다", "이야, 놀랍다"),
        ("은혜|최은혜", "최 은혜, 은혜 최.", "[A], [A]."),
        ("오은혜", "은혜 오가 왔다", "[A] 오가 왔다"),
        ("박철수", "울철수, chulsoo_p, chulsoo87 and chulsoo", "울[A], [A], [A] and [A]"),
        (
            "리영희",
            "리양이 왔다. 리 양은 서양 사람이다. R씨와 r씨, Z씨",
            "[A]양이 왔다. [A] 양은 서양 사람이다. [A]씨와 r씨, Z씨",
        ),
        (
            "Deborah Quint",
            "with Deb Quint, D. Q., and others. Deb Quint, D. Q.",
            "with [A], and others. Deb [A]",
        ),
    ],
)
def test_what_somebody_is_called_in_chats_and_papers(name: str, text: str, expected: str) -> None:
    assert text_of(text, name) == expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Nguyễn Thị Hoàn", "Hoàn và Hoán, Việt Nam", "Hoàn và Hoán, Việt Nam"),
        ("Nguyen Thi Nhung", "gặp Nhung, Nhưng đã muộn", "gặp [A], [A] đã muộn"),
        ("Nguyễn Thị Nhung", "gặp Nhung, Những đã muộn", "gặp [A], Những đã muộn"),
        ("Phạm Văn Nam", "anh Nam ở Việt Nam và miền Nam", "anh [A] ở Việt Nam và miền Nam"),
        ("한순옥", "Hàn Quốc. Bài đăng của họ", "Hàn Quốc. Bài đăng của họ"),
        ("리영희", "V. Lý do; 기록을 잃은 것", "V. Lý do; 기록을 잃은 것"),
        ("이위", "이 위치와 이 위가", "이 위치와 [A]이(가)"),
        ("서정호", "SUCH HOLDER", "SUCH HOLDER"),
        ("노미나", "พี่น้อง พี่นอ มา", "พี่น้อง พี่[A] มา"),
    ],
)
def test_a_word_with_other_marks_or_inside_a_phrase_is_another_word(
    name: str, text: str, expected: str
) -> None:
    assert text_of(text, name) == expected


def test_believing_is_no_name_in_thai() -> None:
    assert text_of("เชื่อถือได้ ชื่อจริง") == "เชื่อถือได้ ชื่อจริง"


def test_a_vietnamese_word_before_a_token_is_no_article() -> None:
    assert text_of("của Xyzzyq", "Xyzzyq") == "của [A]"


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Deborah Quint", "met Ms. D. Quint-Meyer there", "met Ms. [?]. [?] there"),
        ("Nguyễn Văn Hùng", "NV Hùng; N.V.Hùng", "[A]; [A]"),
        ("김영희", "순호랑영희랑, (김영희·37·여)", "순호랑[A](이)랑, ([A]·[35-59]·여)"),
        ("Phan Thanh An", "nói với An rồi", "nói với [A] rồi"),
        ("Giàng Hữu Hà", "nói với Hà rồi", "nói với [A] rồi"),
    ],
)
def test_how_papers_and_neighbours_write_a_name(name: str, text: str, expected: str) -> None:
    assert text_of(text, name) == expected
