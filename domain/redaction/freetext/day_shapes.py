"""Forms of days and months in five languages, over folded text (Vietnamese without marks)."""

from __future__ import annotations

import re

from domain.names.listing import listed
from domain.redaction.freetext.findings import What
from domain.redaction.freetext.said_numbers import NUMBER
from domain.redaction.freetext.shapes import DIGITS, at_digit, shapes_of

ENGLISH = listed("january february march april may june july august september october november december")
THAI = listed("มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม")
THAI_SHORT = listed("ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.")
_VIETNAMESE = "muoi mot|muoi hai|muoi|gieng|hai|ba|tu|nam|sau|bay|tam|chin|chap"
SHORT = 3
"""Letters of a short name of a month."""

_MONTH = f"(?:{'|'.join(ENGLISH)}|sept|{'|'.join(name[:SHORT] for name in ENGLISH)})"
_THAI_MONTH = f"(?:{'|'.join(THAI)}|{'|'.join(re.escape(name) for name in THAI_SHORT)})"
_ORDINAL = (
    r"(?:(?:3[01]|[12]?\d)(?:st|nd|rd|th)?|(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|"
    r"eighth|ninth)|twentieth|thirtieth"
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth)"
)
_YEAR = r"(?P<y>(?:1[89]|2[05])\d\d)"
_RANGE = r"(?: ?(?:-|–|~|to|and|or|until) ?(?:the )?" + _ORDINAL + ")?"
_HAN_NUMBER = "[一二三四五六七八九十廿卅〇零\\d]{1,3}"
SINO = "(?:일|이|삼|사|오|육|유|칠|팔|구|십|시)"
"""Part of a pattern: a number in the Chinese words of Korean."""

_ENGLISH_SIGNS = tuple(name[:SHORT] for name in ENGLISH)
_THAI_SIGNS = (*THAI, *THAI_SHORT)

DATES = shapes_of(
    What.DATE,
    (
        (
            rf"(?<!\w)(?:the )?(?P<d>{_ORDINAL}){_RANGE}(?: of)?[ \-./]{{1,2}}(?P<m>{_MONTH})(?![a-z])(?:[ \-.,/]{{1,2}}{_YEAR}(?!\d))?",
            _ENGLISH_SIGNS,
        ),
        (
            rf"(?<!\w)(?P<m>{_MONTH})\.?[ \-]{{1,2}}(?:the )?(?P<d>{_ORDINAL}){_RANGE}(?![\w:])(?:,? ?{_YEAR}(?!\d))?",
            _ENGLISH_SIGNS,
        ),
        (
            at_digit(
                rf"(?<![a-z\d.]){_YEAR}[-/.·] ?(?P<m>1[0-2]|0?[1-9])[-/.·] ?(?P<d>3[01]|[12]\d|"
                rf"0?[1-9])\.?(?![a-z\d]|-\d|\.\d)(?:[T ]?(?=\d\d:))?"
            ),
            DIGITS,
        ),
        (
            at_digit(
                r"(?<![a-z\d.])(?P<d>3[01]|[12]\d|0?[1-9])[-/.](?P<m>1[0-2]|0?[1-9])[-/.](?P<y>(?:1[89]|2[05])?\d\d)(?![a-z\d]|[.\-/]\d)"
            ),
            DIGITS,
        ),
        (
            at_digit(
                r"(?<![a-z\d.])(?P<m>1[0-2]|0?[1-9])[-/.](?P<d>3[01]|[12]\d)[-/.](?P<y>(?:1[89]|2[05])?\d\d)(?![a-z\d]|[.\-/]\d)"
            ),
            DIGITS,
        ),
        (
            at_digit(
                r"(?<![a-z\d./])(?P<m>1[0-2]|0?[1-9])[./](?P<d>3[01]|[12]\d|0[1-9])(?![a-z\d%]|[./]\d| ?(?:of|km|kg|m|%|배|달러|위안|元|公里))"
            ),
            DIGITS,
        ),
        (
            at_digit(
                r"(?<![a-z\d./])(?P<d>3[01]|2\d|1[3-9])[/](?P<m>1[0-2]|0?[1-9])(?![a-z\d%]|[./]\d)|"
                r"(?<![a-z\d./])(?P<d2>3[01]|2\d|1[3-9])[.](?P<m2>1[0-2]|0[1-9])\.?(?![a-z\d%]|[./]\d| ?(?:km|kg|m|%|배|달러|위안|元|公里))"
            ),
            DIGITS,
        ),
        (
            at_digit(
                r"(?<![\d./\-])(?P<y>(?:19|20)\d\d)(?P<m>1[0-2]|0[1-9])(?P<d>3[01]|[12]\d|0[1-9])(?!\d)"
            ),
            DIGITS,
        ),
        (
            (
                rf"(?:{_YEAR} ?년 ?)?(?P<m>1[0-2]|0?[1-9]|(?<![\d가-힣]){SINO}{{1,2}}) ?월(?!요일) "
                rf"?(?P<d>\d{{1,2}}|{SINO}{{1,4}}) ?일(?:날|자)?"
            ),
            ("월",),
        ),
        (
            r"(?:(?P<y>(?:1[89]|2[05])\d\d|[〇零一二三四五六七八九]{4}) ?年 ?)?(?P<m>\d{1,2}|[一二三四五六七八九十正腊臘]{1,2}) ?月 ?(?P<d>"
            + _HAN_NUMBER
            + r"|初[一二三四五六七八九十]) ?(?:日|号|號)?",
            ("月",),
        ),
        (
            (
                rf"(?<!\w)(?:ngay|mung|hom) ?(?P<d>\d{{1,2}}|{NUMBER})(?: ?[-–] ?\d{{1,2}})?(?:,? ?thang ?(?P<m>\d{{1,2}}|{_VIETNAMESE})|"
                rf"[/.\-](?P<m2>1[0-2]|0?[1-9]))(?:,? ?(?:nam |[/.\-])?{_YEAR})?(?!\w)"
            ),
            ("ngay", "mung", "hom"),
        ),
        (
            r"(?<![\w/])(?P<d>\d{1,2}) thang (?P<m>\d{1,2})(?!\w)(?:,? (?:nam )?(?P<y>(?:19|20)\d\d))?",
            ("thang",),
        ),
        (
            (
                rf"(?:วันที่ ?)?(?P<d>\d{{1,2}})(?: ?[-–] ?\d{{1,2}})? ?(?:เดือน)? ?(?P<m>{_THAI_MONTH}) "
                rf"?(?:พ\.ศ\. ?|ปี ?)?(?:{_YEAR}|\d\d(?!\d))?"
            ),
            _THAI_SIGNS,
        ),
        (r"(?:วันที่|ngay|on the) (?P<d>\d{1,2}(?:st|nd|rd|th)?)(?![\w/.])", ("วันที่", "ngay", "on the")),
        (
            r"(?<!\w)(?P<d>(?:3[01]|[12]\d|[1-9])) ?일(?=에|날|부터|까지|자| ?[월화수목금토일]요일|,| 밤| 아침| 새벽| 저녁| 오전| 오후)",
            ("일에", "일날", "일부터", "일까지", "일자", "일 ", "일,"),
        ),
        (
            (
                r"(?:[上下本这那当前]个?月)(?P<d>3[01]|[12]\d|[1-9]|[二三]?十[一二三四五六七八九]?|"
                r"初?[一二三四五六七八九十]) ?[日号]?(?=[，,。、；; ]|$)"
            ),
            ("上月", "下月", "本月", "当月", "前月", "个月", "那月", "这月"),
        ),
        (
            r"(?<!\w)(?:hom|mong|mung) ?(?P<d>3[01]|[12]\d|[1-9])(?=[,.;\n]|$| (?:ay|do|thang))",
            ("hom", "mong", "mung"),
        ),
        (r"(?<![\d月个])(?P<d>3[01]|[12]\d|[1-9]) ?[日号](?![线線楼樓室门門院])", ("日", "号")),
        (
            (
                r"(?<![\d月个第十百])(?P<d>[二三]?十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?|初[一二三四五六七八九十])"
                r" ?[日号](?![线線楼樓室门門院])"
            ),
            ("日", "号"),
        ),
    ),
)
MONTHS = shapes_of(
    What.DATE,
    (
        (rf"(?<!\w)(?P<m>{_MONTH}),? (?:of )?{_YEAR}(?!\d)", _ENGLISH_SIGNS),
        (
            rf"(?<!\w)(?:in|of|since|until|by|during|early|mid|late|last|next|this)[ -](?P<it>(?P<m>{_MONTH}))(?![a-z])",
            _ENGLISH_SIGNS,
        ),
        (
            (
                rf"(?:{_YEAR} ?년 ?)?(?P<m>1[0-2]|0?[1-9]|(?<![\d가-힣 ]){SINO}{{1,2}}|(?<=[^\d일] ){SINO}{{1,2}}) ?월(?!요일)(?: "
                r"?(?:초|말|중순|상순|하순|경))?"
            ),
            ("월",),
        ),
        (
            (
                r"(?:(?P<y>(?:1[89]|2[05])\d\d|[〇零一二三四五六七八九]{4}) ?年 ?)?(?P<m>\d{1,2}|[一二三四五六七八九十]{1,2}) "
                r"?月(?:份|初|底|中旬|上旬|下旬)?"
            ),
            ("月",),
        ),
        (
            rf"(?<!\w)thang (?P<m>1[0-2]|0?[1-9]|{_VIETNAMESE})(?! tuoi|\w)(?:[ /.\-](?:nam )?{_YEAR})?",
            ("thang",),
        ),
        (rf"(?P<m>{_THAI_MONTH}) ?(?:พ\.ศ\. ?|ปี ?)?(?:{_YEAR})?", _THAI_SIGNS),
        ("เดือน ?(?:มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา)(?!คม|ยน|พันธ์)", ("เดือน",)),
        (
            "(?<![가-힣])(?:정월|동짓달|섣달)(?! ?(?:대보름|그믐))|(?<![\u3400-\u9fff])(?:冬月|寒月)",
            ("정월", "동짓달", "섣달", "冬月", "寒月"),
        ),
        (
            at_digit(
                r"(?<![\w/.\-])(?P<m>1[0-2]|0?[1-9])[/\-](?P<y>(?:19|20)\d\d)(?![\w/\-])|"
                r"(?<![\w/.\-])(?P<y2>(?:19|20)\d\d)[-/](?P<m2>1[0-2]|"
                r"0[1-9])(?![\w/\-])"
            ),
            DIGITS,
        ),
    ),
)
