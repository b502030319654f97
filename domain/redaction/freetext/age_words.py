"""Ages that are told without a number of years: decades, births, years of school, signs of the zodiac; forms with "{n}" for a number."""

from __future__ import annotations

DECADES_AND_BIRTHS = (
    (
        (
            r"(?<!\w)(?:in (?:his|her|their) )?(?:(?:early|mid|late)[ -])?(?:teens|twenties|thirties|forties|fifties|sixties|"
            r"seventies|eighties)(?!\w)"
        ),
        ("teens", "ties"),
    ),
    (r"(?<!\w)(?P<it>born (?:in|on|around|about)? ?[^.,;\n]{0,24}?(?:19|20)\d\d)(?!\d)", ("born",)),
    (r"(?<!\d)[1-9]0 ?대(?: ?(?:초|중|후)반)?(?! ?(?:의 차|차))", ("대",)),
    (
        r"(?:환갑|회갑|진갑|칠순|팔순|구순|고희|미수)(?!연)",
        ("환갑", "회갑", "진갑", "칠순", "팔순", "구순", "고희", "미수"),
    ),
    (r"(?<![가-힣])(?:쥐|소|범|호랑이|토끼|용|뱀|말|양|원숭이|닭|개|돼지) ?띠", ("띠",)),
    (
        r"属[鼠牛虎兔龙蛇马羊猴鸡狗猪](?:的|年)?|花甲|古稀|(?:过|滿|满)[六七八]十",
        ("属", "花甲", "古稀", "六十", "七十", "八十"),
    ),
    (r"(?<!\w)tuoi (?:ty|suu|dan|mao|meo|thin|ngo|mui|than|dau|tuat|hoi)(?!\w)", ("tuoi ",)),
    (
        r"(?:เกิด)?ปี(?:ชวด|ฉลู|ขาล|เถาะ|มะโรง|มะเส็ง|มะเมีย|มะแม|วอก|ระกา|จอ|กุน)",
        ("ปีชวด", "ปีฉลู", "ปีขาล", "ปีเถาะ", "ปีมะ", "ปีวอก", "ปีระกา", "ปีจอ", "ปีกุน"),
    ),
    (
        r"(?<!\w)(?:born in )?the year of the (?:rat|ox|tiger|rabbit|dragon|snake|horse|goat|sheep|monkey|rooster|dog|pig)(?!\w)",
        ("year of",),
    ),
    (r"(?<!\w)(?:ngoai|tren|gan) (?P<it>(?:hai|ba|bon|nam|sau|bay|tam|chin) muoi)(?=[,.;)\n]|$)", (" muoi",)),
    (r"(?<!\d)(?:(?:19|20)\d\d|\d\d) ?년(?: ?\d{1,2} ?월(?: ?\d{1,2} ?일)?)? ?(?:생|출생)", ("생",)),
    (
        (
            r"(?:(?:19|20)\d\d|[一二三四五六七八九〇零]{4}|(?<!\d)\d\d|[一二三四五六七八九〇零]{2}) ?年(?: "
            r"?\d{1,2} ?月(?: ?\d{1,2} ?[日号])?)? ?(?:出?生|生人)|"
            r"[一二三四五六七八九]十(?:多|来|几|出头)岁?"
        ),
        ("生", "十"),
    ),
    (
        r"(?<!\w)sinh (?:ngay |nam |vao )?[\d/.\- ]{0,12}(?:thang \d{1,2} )?(?:nam )?(?:19|20)\d\d(?!\d)",
        ("sinh",),
    ),
    (r"เกิด(?:เมื่อ|วันที่|ปี|ใน|พ\.ศ\.| )*[^\n]{0,24}?(?:19|20|25)\d\d", ("เกิด",)),
    (
        r"(?<!\w)born (?:in )?['’]\d\d(?!\w)|(?<!\w)b\. ?(?:19|20)\d\d(?!\d)|(?<!\w)\d{1,2}(?:st|nd|rd|th)[ -]grade(?:r|rs)?(?!\w)",
        ("born", "b.", "grade"),
    ),
    (
        r"(?:(?:초등|소|중|고등|고급중|초급중)학교 ?)?(?<![가-힣\d])[1-6] ?학년|첫돌|백일(?= ?(?:된|지난|잔치|도 안))",
        ("학년", "첫돌", "백일"),
    ),
    (
        (
            r"(?:小学|初中|高中)?[一二三四五六1-6]年级|[5-9〇零][0零]后|[五六七八九零]零后|年(?:过|"
            r"近)(?:半百|[四五六七八]旬)|[一二三四五六七八九]{2}岁(?:半)?"
        ),
        ("年级", "后", "半百", "旬", "岁"),
    ),
    (
        (
            r"(?<!\w)hoc lop \d{1,2}(?!\w)|(?<!\w)len (?:hai|ba|bon|nam|sau|bay|tam|chin|muoi)(?=[,.;\n]|$| tuoi)|(?<!\w)(?:day thang|thoi noi)"
            r"(?!\w)|(?<!\w)(?:[5-9]x|u[3-8]0)(?!\w)|(?<!\w)ngoai (?:tu|ngu|luc|that) tuan(?!\w)"
        ),
        (
            "lop ",
            "len ",
            "day thang",
            "thoi noi",
            *(f"{digit}x" for digit in "56789"),
            *(f"u{digit}0" for digit in "345678"),
            " tuan",
        ),
    ),
    (r"(?:ชั้น ?)?(?:ป|ม)\. ?[1-6](?!\d)|ชั้นประถม(?:ศึกษา)?(?:ปีที่)? ?[1-6]", ("ป.", "ม.", "ประถม")),
)
