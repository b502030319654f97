"""Forms of days, months, weekdays, holidays and times of day in five languages, over folded text (Vietnamese without marks)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from domain.names.listing import listed
from domain.redaction.freetext.findings import What
from domain.redaction.freetext.folding import pattern
from domain.redaction.freetext.said_numbers import NUMBER
from domain.redaction.freetext.shapes import DIGITS, Shape, Shapes

ENGLISH = listed("january february march april may june july august september october november december")
THAI = listed("มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม")
THAI_SHORT = listed("ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.")
_VIETNAMESE = "gieng hai ba tu nam sau bay tam chin muoi|muoi mot|chap|muoi hai"
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
_SINO = "(?:일|이|삼|사|오|육|유|칠|팔|구|십|시)"

_ENGLISH_SIGNS = tuple(name[:SHORT] for name in ENGLISH)
_THAI_SIGNS = (*THAI, *THAI_SHORT)
_HANGUL_HOLIDAYS = (
    "태양절|광명성절|추석|설날|음력설|정월대보름|단오|한식|성탄절|크리스마스|당창건일|정권수립일|공화국창건일|전승절|"
    "조국해방일|광복절|개천절|국경절|어머니날|부녀절|청년절|건군절|신정|구정"
)
_HAN_HOLIDAYS = "春节|春節|除夕|元旦|中秋|中秋節|端午|端午節|清明|清明節|国庆|國慶|五一?|元宵|圣诞|太阳节|光明星节|七夕|腊八|重阳节"
_THAI_HOLIDAYS = "สงกรานต์|ลอยกระทง|ตรุษจีน|ปีใหม่|วันคริสต์มาส|คริสต์มาส|วันมาฆบูชา|วันวิสาขบูชา|วันเข้าพรรษา"


def _shapes(what: What, forms: Sequence[tuple[str, Sequence[str]]]) -> Shapes:
    return Shapes([Shape(what, pattern(form), tuple(near)) for form, near in forms])


DATES = _shapes(
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
            rf"(?<![a-z\d.]){_YEAR}[-/.·] ?(?P<m>1[0-2]|0?[1-9])[-/.·] ?(?P<d>3[01]|[12]\d|0?[1-9])\.?(?![a-z\d]|-\d|\.\d)(?:[T ]?(?=\d\d:))?",
            DIGITS,
        ),
        (
            r"(?<![a-z\d.])(?P<d>3[01]|[12]\d|0?[1-9])[-/.](?P<m>1[0-2]|0?[1-9])[-/.](?P<y>(?:1[89]|2[05])?\d\d)(?![a-z\d]|[.\-/]\d)",
            DIGITS,
        ),
        (
            r"(?<![a-z\d.])(?P<m>1[0-2]|0?[1-9])[-/.](?P<d>3[01]|[12]\d)[-/.](?P<y>(?:1[89]|2[05])?\d\d)(?![a-z\d]|[.\-/]\d)",
            DIGITS,
        ),
        (
            r"(?<![a-z\d./])(?P<m>1[0-2]|0?[1-9])[./](?P<d>3[01]|[12]\d|0[1-9])(?![a-z\d%]|[./]\d| ?(?:of|km|kg|m|%|배|달러|위안|元|公里))",
            DIGITS,
        ),
        (
            (
                r"(?<![a-z\d./])(?P<d>3[01]|2\d|1[3-9])[/](?P<m>1[0-2]|0?[1-9])(?![a-z\d%]|[./]\d)|"
                r"(?<![a-z\d./])(?P<d2>3[01]|2\d|1[3-9])[.](?P<m2>1[0-2]|0[1-9])\.?(?![a-z\d%]|[./]\d| ?(?:km|kg|m|%|배|달러|위안|元|公里))"
            ),
            DIGITS,
        ),
        (r"(?<![\d./\-])(?P<y>(?:19|20)\d\d)(?P<m>1[0-2]|0[1-9])(?P<d>3[01]|[12]\d|0[1-9])(?!\d)", DIGITS),
        (
            rf"(?:{_YEAR} ?년 ?)?(?P<m>1[0-2]|0?[1-9]|(?<![\d가-힣]){_SINO}{{1,2}}) ?월(?!요일) ?(?P<d>\d{{1,2}}|{_SINO}{{1,4}}) ?일(?:날|자)?",
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
            rf"(?:วันที่ ?)?(?P<d>\d{{1,2}})(?: ?[-–] ?\d{{1,2}})? ?(?:เดือน)? ?(?P<m>{_THAI_MONTH}) ?(?:พ\.ศ\. ?|ปี ?)?(?:{_YEAR}|\d\d(?!\d))?",
            _THAI_SIGNS,
        ),
        (r"(?:วันที่|ngay|on the) (?P<d>\d{1,2}(?:st|nd|rd|th)?)(?![\w/.])", ("วันที่", "ngay", "on the")),
        (
            r"(?<!\w)(?P<d>(?:3[01]|[12]\d|[1-9])) ?일(?=에|날|부터|까지|자| ?[월화수목금토일]요일|,| 밤| 아침| 새벽| 저녁| 오전| 오후)",
            ("일에", "일날", "일부터", "일까지", "일자", "일 ", "일,"),
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
MONTHS = _shapes(
    What.DATE,
    (
        (rf"(?<!\w)(?P<m>{_MONTH}),? (?:of )?{_YEAR}(?!\d)", _ENGLISH_SIGNS),
        (
            rf"(?<!\w)(?:in|of|since|until|by|during|early|mid|late|last|next|this)[ -](?P<it>(?P<m>{_MONTH}))(?![a-z])",
            _ENGLISH_SIGNS,
        ),
        (
            (
                rf"(?:{_YEAR} ?년 ?)?(?P<m>1[0-2]|0?[1-9]|(?<![\d가-힣 ]){_SINO}{{1,2}}|(?<=[^\d일] ){_SINO}{{1,2}}) ?월(?!요일)(?: "
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
        (
            (
                r"(?<![\w/.\-])(?P<m>1[0-2]|0?[1-9])[/\-](?P<y>(?:19|20)\d\d)(?![\w/\-])|(?<![\w/.\-])(?P<y2>(?:19|20)\d\d)[-/](?P<m2>1[0-2]|"
                r"0[1-9])(?![\w/\-])"
            ),
            DIGITS,
        ),
    ),
)
WEEKDAYS_AND_HOLIDAYS = _shapes(
    What.DATE,
    (
        (
            r"(?<!\w)(?:(?:last|next|this|on|the) )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?!\w)",
            ("day",),
        ),
        ("(?:월|화|수|목|금|토|일)요일", ("요일",)),
        ("(?:星期|礼拜|禮拜|周|週)[一二三四五六日天末](?![岁歲])", ("星期", "礼拜", "禮拜", "周", "週")),
        (r"(?<!\w)(?:thu (?:hai|ba|tu|nam|sau|bay)|chu nhat)(?!\w)", ("thu ", "chu nhat")),
        ("วัน(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)", ("วัน",)),
        (
            (
                "(?:초하루|초이틀|초사흘|초나흘|초닷새|초엿새|초이레|초여드레|초아흐레|열하루|열이틀|열사흘|열나흘|보름날|스무날|"
                "스무하루|스무이틀|스무이튿|스무사흘|스무나흘|그믐)날?"
            ),
            ("초", "열하루", "열이틀", "열사흘", "열나흘", "보름날", "스무", "그믐"),
        ),
        (
            (
                r"(?<!\w)(?:christmas(?: eve| day)?|new year(?:'s)?(?: eve| day)?|(?:lunar|chinese) new year|easter|chuseok|"
                r"seollal|mid-autumn(?: festival)?|day of the (?:sun|shining star)"
                r"|(?:victory|liberation|national|party foundation|founding|army|youth|mother's|women's|labou?r) day|may day|"
                r"dragon boat(?: festival)?|qingming|spring festival|golden week|tet(?: nguyen dan| holiday)?|songkran|loy krathong)(?!\w)"
            ),
            (
                "day",
                "christmas",
                "new year",
                "easter",
                "chuseok",
                "seollal",
                "festival",
                "autumn",
                "dragon",
                "qingming",
                "golden",
                "tet",
                "songkran",
                "krathong",
            ),
        ),
        (
            (
                "(?<![가-힣])(?:태양절|광명성절|추석|설날|음력설|정월 ?대보름|단오|성탄절|크리스마스|당창건(?: ?기념)?일|정권 "
                "?수립일|공화국 ?창건일|전승절|조국해방(?: ?기념)?일|광복절|개천절|국경절|어머니날|부녀절|청년절|건군절|신정|"
                "구정)"
            ),
            _HANGUL_HOLIDAYS.split("|"),
        ),
        (
            (
                "春节|春節|除夕|元旦|中秋节?|中秋節|端午节?|端午節|清明节?|清明節|国庆节?|國慶節?|五一(?:劳动)?节?|元宵节?|"
                "圣诞节?|太阳节|光明星节|七夕|腊八|重阳节"
            ),
            _HAN_HOLIDAYS.split("|"),
        ),
        (
            (
                r"tet (?:nguyen dan|trung thu|duong lich|am lich)|giao thua|trung thu|giang sinh|quoc khanh|(?<!\w)(?:dip|ngay|"
                r"truoc|sau|hom) tet(?!\w)"
            ),
            ("tet", "giao thua", "trung thu", "giang sinh", "quoc khanh"),
        ),
        (_THAI_HOLIDAYS, _THAI_HOLIDAYS.split("|")),
    ),
)
_DAY_PARTS = "새벽|아침|오전|정오|점심|오후|저녁|밤|자정|한밤"
TIMES = _shapes(
    What.TIME,
    (
        (
            r"(?<![\d:.])(?:[01]?\d|2[0-4])[:h][0-5]\d(?::[0-5]\d)?(?: ?[ap]\.?m\.?(?!\w))?(?: ?น\.)?(?![\d:])",
            DIGITS,
        ),
        (
            (
                r"(?<![\w.])(?:1[0-2]|0?[1-9])(?:[.:][0-5]\d)? ?[ap]\.?m\b\.?|(?<![\w.])(?:[01]?\d|2[0-4])[.][0-5]\d ?(?:hrs?|"
                r"hours|uhr|น\.|นาฬิกา)|(?<!\w)(?:[01]\d|2[0-4])[0-5]\d ?(?:hrs|hours)"
            ),
            DIGITS,
        ),
        (
            (
                rf"(?:(?<!\w)(?:half past|quarter (?:past|to)|at around|around|about|at) )?(?<!\w){NUMBER} o'?clock(?: in the "
                rf"(?:morning|afternoon|evening)| at night)?|(?<!\w)(?:half past|quarter (?:past|to)) {NUMBER}(?!\w)|(?<!\w)at "
                r"(?:midnight|noon|midday)"
            ),
            ("clock", "half past", "quarter", "midnight", "noon", "midday"),
        ),
        (
            (
                rf"(?:(?:{_DAY_PARTS}) ?)?(?<!\d)(?:\d{{1,2}}|열(?:한|두)?|한|두|세|네|다섯|여섯|일곱|여덟|아홉) ?시(?: ?(?:\d{{1,2}}|"
                rf"{_SINO}{{1,4}}) ?분| ?반)?(?=쯤|경|에|까지|부터|께|정각| |[.,]|$|가|이)"
            ),
            ("시",),
        ),
        (
            (
                r"(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|夜裡|半夜|深夜|当晚)?(?:\d{1,2}|[一二三四五六七八九十两兩]{1,3}) "
                r"?[点點时時](?!间|間|候|期|代|钟的工|刻)(?:钟|鐘|半|整|一刻|三刻| ?(?:\d{1,2}|[一二三四五六七八九十零]{1,3}) "
                r"?分)?(?:左右|许|多)?|正午|(?<=在)半夜"
            ),
            ("点", "點", "时", "時", "正午", "半夜"),
        ),
        (
            (
                rf"(?<!\w)(?:luc|khoang|vao|tu|den) ?(?:\d{{1,2}}|{NUMBER}) ?(?:gio|h)(?: ?(?:\d{{1,2}}|{NUMBER})(?: phut)?| "
                rf"ruoi)?(?: (?:sang|trua|chieu|toi|dem|khuya))?|(?<!\w)(?:\d{{1,2}}|{NUMBER}) gio(?: \d{{1,2}}(?: phut)?| ruoi)? "
                r"(?:sang|trua|chieu|toi|dem|khuya)(?!\w)|(?<!\w)\d{1,2}h(?:\d\d)?(?!\w)"
            ),
            ("gio", *(f"{digit}h" for digit in DIGITS)),
        ),
        (
            (
                rf"(?:เวลา|ตอน|ราว|ประมาณ) ?(?:\d{{1,2}}(?:[.:]\d\d)?|{NUMBER}) ?(?:น\.|นาฬิกา|โมง(?:เช้า|เย็น)?|ทุ่ม(?:ครึ่ง)?)|"
                rf"(?:ตี ?(?:\d|{NUMBER})(?:ครึ่ง)?|(?:\d{{1,2}}|{NUMBER}) ?(?:ทุ่ม|โมงเช้า|โมงเย็น|นาฬิกา)(?:ครึ่ง)?|เที่ยงคืน|เที่ยงวัน|"
                rf"บ่าย ?(?:\d|{NUMBER})? ?โมง)"
            ),
            ("โมง", "ทุ่ม", "ตี", "เที่ยง", "น.", "นาฬิกา"),
        ),
    ),
)
