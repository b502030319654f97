"""Names that nobody recorded in running Chinese."""

from __future__ import annotations

import pytest

from domain.redaction.freetext.folding import folded
from domain.redaction.freetext.strangers import strangers_in


def asked(text: str) -> set[str]:
    return {text[find.start : find.end] for find in strangers_in(folded(text))}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("崔恩星没有被抓。", {"崔恩星"}),
        ("他们看见崔恩星在图们。", {"崔恩星"}),
        ("李成国也在, 大家都看见了。", {"李成国"}),
        ("后来张伟来了。", {"张伟"}),
        ("我和崔恩星在一起。", {"崔恩星"}),
        ("警察把黄明哲带走了。", {"黄明哲"}),
        ("被抓的有赵春梅、林国栋。", {"赵春梅", "林国栋"}),
        ("她跟韩雪梅住在延吉。", {"韩雪梅"}),
        ("昨天晚上尹光日死了。", {"尹光日"}),
        ("我们给许英姬打电话。", {"许英姬"}),
        ("钱被吴志强拿走了。", {"吴志强"}),
        ("孙丽也被抓了。", {"孙丽"}),
        ("王强说没有车。", {"王强"}),
        ("他告诉郑美兰不要出门。", {"郑美兰"}),
        ("欧阳志远在门口等着。", {"欧阳志远"}),
        ("她丈夫安成浩在平壤。", {"安成浩"}),
        ("他们找到南宫敏了。", {"南宫敏"}),
        ("诸葛明没有回来。", {"诸葛明"}),
        ("皇甫英哲从图们过江。", {"皇甫英哲"}),
        ("方艺珍、卢贤珠都病了。", {"方艺珍", "卢贤珠"}),
        ("带路的是权哲男。", {"权哲男"}),
        ("释放了池银河。", {"池银河"}),
        ("女儿玄秀晶还在那里。", {"玄秀晶"}),
        ("我看到申东赫被带走。", {"申东赫"}),
        ("刘洋和陈静都在。", {"刘洋", "陈静"}),
        ("大家都认识郭永泰。", {"郭永泰"}),
        ("她是严玉顺的女儿。", {"严玉顺"}),
        ("李晓红走了，周杰没有走。", {"李晓红", "周杰"}),
        ("哥哥洪哲万病得很重。", {"洪哲万"}),
        ("车上有全英子和两个孩子。", {"全英子"}),
        ("公安逮捕了文成日夫妇。", {"文成日"}),
        ("韩哲死在看守所。", {"韩哲"}),
        ("我妈妈尹贞子还活着。", {"尹贞子"}),
        ("老板陈国强打过她。", {"陈国强"}),
        ("孩子们由池英顺照顾。", {"池英顺"}),
        ("她的妹妹白雪花在沈阳。", {"白雪花"}),
        ("宋姬淑嫁给了汉族男人。", {"宋姬淑"}),
        ("崔恩星沒有被抓。", {"崔恩星"}),
        ("他們看見張國華在車站。", {"張國華"}),
        ("警察把趙鐵男帶走了。", {"趙鐵男"}),
        ("她跟鄭順女住在一起。", {"鄭順女"}),
        ("歐陽雪也在。", {"歐陽雪"}),
        ("後來許蘭來了。", {"許蘭"}),
        ("被抓的有韓美玉、盧英愛。", {"韓美玉", "盧英愛"}),
        ("孫麗說沒有錢。", {"孫麗"}),
    ],
)
def test_a_full_name_is_asked_about_between_words_that_nothing_parts_it_from(
    text: str, names: set[str]
) -> None:
    assert asked(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "等于四。",
        "在人权组织那里，他主张遣返。",
        "警方声明，对方英明。",
        "有何不同，因何而起。",
        "3万美丽的花。",
        "沈阳和延吉都冷。",
        "长白山的石英石很多。",
    ],
)
def test_what_only_begins_like_a_family_name_is_not(text: str) -> None:
    assert asked(text) == set()


@pytest.mark.parametrize(("text", "name"), [("陈先生来了。", "陈"), ("见到罗先生，他说不去。", "罗")])
def test_a_title_is_no_given_name(text: str, name: str) -> None:
    assert asked(text) == {name}
