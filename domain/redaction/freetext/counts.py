"""Numbers of people in a text, in digits and in words: as groups of a size, or withheld, as the profile has it."""

from __future__ import annotations

from collections.abc import Iterator

from domain.names.listing import listed
from domain.redaction.freetext.findings import Find, What, Why
from domain.redaction.freetext.folding import Folded
from domain.redaction.freetext.said_numbers import number_in, numbered
from domain.redaction.freetext.vietnamese import may_be_number
from domain.redaction.profiles import Operator, Profile, operator_for
from domain.redaction.values import count_band
from domain.sensitivity import Guard, Kind, Sensitivity

_COUNTS = Guard(Kind.COUNT, Sensitivity.GENERALISED)
_OWN = "하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉"

_PEOPLE = (
    # "두 [relative]": beside what was taken out already.
    (r"(?<![\da-z가-힣]){n} ?(?:명의 ?|个|個|nguoi )?(?=\x00)", ("\x00",)),
    (
        (
            r"(?<!\w)(?:(?:a )?(?:group|family|party|total) of |(?:the|all|only|these|those|other) )?{n}(?: of (?:them|us|"
            r"the))?(?: (?:north korean|korean|chinese|vietnamese|other|young|adult|small|female|male|elderly|more|escaped|"
            r"detained|defecting))*"
            r" (?:people|persons?|men|man|women|woman|children|child|adults?|infants?|bab(?:y|ies)|defectors?|refugees?|"
            r"escapees?|girls?|boys?|members?|detainees?|youths?|orphans?|north koreans?|koreans|prisoners?|of them|of us|"
            r"sisters|brothers|daughters|sons|kids|teenagers|mothers|families|relatives|toddlers|minors|"
            r"couples?|students|survivors|passengers|elders|seniors)(?!\w)"
        ),
        tuple(
            listed(
                "people person men man women child adult infant bab defector refugee escapee girl boy member detainee youth "
                "orphan korean prisoner them us sisters brothers daughters sons kids teenagers mothers families "
                "relatives toddler minor couple student survivor passenger elder senior"
            )
        ),
    ),
    (r"(?<!\w)(?:group|family|party) of {n}(?!\w)", ("group of", "family of", "party of")),
    (
        (
            r"(?<![\d가-힣]){n} ?(?:여 ?)?(?:명|사람|식구|가족|남매|자매|형제|모녀|모자|부부)|(?<!\d)(?P<n2>\d{1,3}) ?인(?= "
            r"|이|은|을|의|가|조|,|\\.)"
        ),
        ("명", "사람", "식구", "가족", "남매", "자매", "형제", "모녀", "모자", "인"),
    ),
    (
        (
            r"(?<!\d)(?!(?<=同)一个人){n} ?(?:多|余|餘)?(?:名|个人|個人|口人|口之家|口(?![气水令井锅径供袋子岸])|位|个(?:孩子|女人|男人|"
            r"大人|婴儿|妇女|小孩|脱北者|北韩人|"
            r"朝鲜人))|(?<![\d第]){n2}人(?![民员员次])"
        ),
        ("名", "人", "位", "口", "个"),
    ),
    (
        r"(?<!\w){n} (?:nguoi|dua tre|phu nu|dan ong|tre em|em be|nguoi lon|ba me|thanh vien|me con|chi em|anh em|vo chong)(?!\w)",
        ("nguoi", "tre", "phu nu", "dan ong", "em", "me", "thanh vien", "vo chong"),
    ),
    (r"{n} ?(?:คน|ราย|ชีวิต)", ("คน", "ราย", "ชีวิต")),
    # Without a word for people.
    (
        (
            r"(?<!\w)(?:of|all|the|these|those|other|remaining) (?P<it>{n})(?= (?:are|were|was|have|had|"
            r"remain(?:ed)?|died|left|survived|escaped)(?!\w)|,)"
        ),
        ("of ", "all ", "the ", "these ", "those ", "other ", "remaining "),
    ),
    (
        r"(?<!\w)(?P<it>{n})(?= (?:are|were|remain(?:ed)?|died|survived|escaped|disappeared|crossed|of whom)(?!\w))",
        (
            " are",
            " were",
            " remain",
            " died",
            " survived",
            " escaped",
            " disappeared",
            " crossed",
            " of whom",
        ),
    ),
    (
        (
            r"(?<!\w)both(?: of (?:them|us)| (?:people|men|women|children|girls|boys|sisters|brothers|parents|daughters|sons))(?!\w)|"
            r"(?<!\w)(?:a|the) (?:pair|couple|trio|dozen)(?: of)?"
            r"(?: (?:people|men|women|children|girls|boys|sisters|brothers|refugees|defectors))?(?!\w)"
        ),
        ("both", "pair", "couple", "trio", "dozen"),
    ),
    (
        (
            rf"(?<![가-힣])(?:아이들?|애들?|어른|일행|남자|여자|남성|여성|사람|딸|아들|식구|노인|청년|소년|소녀|모두|도합|총)"
            rf" ?(?P<it>(?:{_OWN}|열(?:{_OWN})?))"
            r"(?=과|와|이|은|을|도|만|,|\.| |$)"
        ),
        (
            "아이",
            "애",
            "어른",
            "일행",
            "남자",
            "여자",
            "남성",
            "여성",
            "사람",
            "딸",
            "아들",
            "식구",
            "노인",
            "청년",
            "소년",
            "소녀",
            "모두",
            "도합",
            "총",
        ),
    ),
    (
        (
            r"(?<![가-힣\d]){n} ?(?:아이|아기|어른|소녀|소년|노인|청년)|(?<![가-힣])(?:둘|셋|넷|다섯|여섯|일곱|여덟|아홉)(?=이서| 다 | 모두)|"
            r"(?<![가-힣])(?:두어|서너|너댓|대여섯|예닐곱|여남은|열두어) ?(?:명|사람)"
        ),
        (
            "아이",
            "아기",
            "어른",
            "소녀",
            "소년",
            "노인",
            "청년",
            "이서",
            " 다 ",
            " 모두",
            "두어",
            "서너",
            "너댓",
            "대여섯",
            "예닐곱",
            "여남은",
        ),
    ),
    (
        (
            r"[一二三四五六七八九两兩\d][女男](?:[一二三四五六七八九两兩\d][女男])?|(?:十?几|好几)个人|"
            r"{n}个(?:女的|男的)|(?<=们)[仨俩]|[仨俩](?:孩子|人|姐妹|兄弟|个)"
        ),
        ("女", "男", "几个人", "仨", "俩"),
    ),
    (
        (
            r"(?<!\w){n} dua (?:nho|con|be|chau)(?!\w)|(?<!\w)ca (?:hai|ba|bon|nam|sau|bay|tam|chin)(?= "
            r"nguoi|[,.;\n]|$| deu| cung)|(?<!\w)mot doi (?=\x00|vo)"
        ),
        (" dua ", "ca ", "mot doi"),
    ),
    (
        r"ทั้ง(?:สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)(?!คน)|{n}กว่าคน|(?:ชาย|หญิง|เด็ก)(?:หนึ่ง|สอง|สาม|สี่)(?=[ ,.ชหเก]|$)",
        ("ทั้ง", "กว่าคน", "ชาย", "หญิง", "เด็ก"),
    ),
)
_NUMBERS = numbered(What.COUNT, _PEOPLE)


def counts_in(text: Folded, profile: Profile) -> Iterator[Find]:
    """Every number of people, where the profile shows only how large a group is."""
    operator = operator_for(profile, _COUNTS)
    if operator is Operator.KEEP:
        return
    for _shape, match, start, end in _NUMBERS.matches(text):
        said = next((name for name, part in match.groupdict().items() if part and name.startswith("n")), 0)
        if not may_be_number(text, *match.span(said)):
            continue
        number = number_in(match)
        is_told = operator is Operator.BAND and number > 0
        first, behind = text.range(start, end)
        yield Find(
            start=first,
            end=behind,
            what=What.COUNT,
            why=Why.PROFILE,
            instead=count_band(number).label.lower() if is_told else "",
        )
