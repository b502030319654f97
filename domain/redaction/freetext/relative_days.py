"""Forms of days that are told from another day, in five languages, over folded text: two days ago, 이틀 전, hôm qua, 前天, เมื่อวาน.

Who knows on which day something was written reads the day out of them.  How long something lasted tells no day, nor does what is vague.
"""

from __future__ import annotations

from domain.redaction.freetext.findings import What
from domain.redaction.freetext.said_numbers import NUMBER
from domain.redaction.freetext.shapes import shapes_of

_DAYS = ("하루", "이틀", "사흘", "나흘", "닷새", "엿새", "이레", "여드레", "아흐레", "열흘", "보름")
_HAN_DAYS = tuple(
    f"{unit}{side}" for unit in ("天", "日", "周", "期", "拜", "晚", "夜") for side in "前后後以之"
)
_THAI_SIDES = ("ก่อน", "ที่แล้ว", "หลังจากนั้น", "ให้หลัง", "ต่อมา", "ถัดมา")

_ENGLISH_SIGNS = tuple(
    f"{unit} {side}"
    for unit in ("day", "days", "night", "nights", "week", "weeks", "fortnight")
    for side in ("ago", "earlier", "later", "afterwards", "before", "after")
)
_KOREAN_SIGNS = tuple(f"{unit}{gap}{side}" for unit in ("일", "주") for gap in ("", " ") for side in "전뒤후")
_VIETNAMESE_SIGNS = tuple(
    f"{unit} {side}" for unit in ("ngay", "hom", "dem", "tuan", "le") for side in ("truoc", "sau", "nua")
)
_THAI_UNIT = "(?:วัน|คืน|สัปดาห์|อาทิตย์)"

RELATIVE_DAYS = shapes_of(
    What.DATE,
    (
        (
            (
                rf"(?<!\w)(?:(?:{NUMBER}|an?|a couple of|several) (?:days?|nights?|weeks?)|a fortnight) "
                r"(?:ago|earlier|later|afterwards|(?:before|after)(?= (?:that|this)|[,.;\n]|$))(?![a-z])"
            ),
            _ENGLISH_SIGNS,
        ),
        (
            (
                r"(?<!\w)(?:the )?(?:day before yesterday|day after tomorrow|night before last)(?!\w)|"
                r"(?<!\w)(?:yesterday|last night)(?!\w)"
            ),
            ("yesterday", "after tomorrow", "before last", "last night"),
        ),
        (
            (
                rf"(?<![가-힣])(?:{'|'.join(_DAYS)}|(?:{NUMBER}|일) ?(?:일|주일|주)(?: ?간)?) ?(?:전|뒤|후)"
                "(?=에|부터|까지|의|쯤|이|,|\\.| |$)"
            ),
            (*_DAYS, *_KOREAN_SIGNS),
        ),
        (
            "(?<![가-힣])(?:그저께|그제(?=[ ,.]|는|부터|까지)|엊그제|엊그저께|어제(?!나)|어저께|어젯밤|모레|글피)",
            ("그저께", "그제", "엊그", "어제", "어저께", "어젯밤", "모레", "글피"),
        ),
        (
            (
                "大前天|前天|昨天|昨日|昨晚|昨夜|大后天|大後天|(?<![最先])[后後]天(?![性的])|"
                rf"(?:{NUMBER}|半) ?(?:天|日|周|个星期|星期|个礼拜|礼拜|晚|夜)(?:以|之)?[前后後]"
            ),
            ("前天", "昨", "后天", "後天", *_HAN_DAYS),
        ),
        (
            (
                rf"(?<!\w)(?:hom (?:qua|kia)|ngay kia|toi qua|dem qua|(?:{NUMBER}) (?:ngay|hom|dem|tuan)"
                r"(?: le)? (?:truoc|sau|nua))(?!\w)"
            ),
            ("hom qua", "hom kia", "ngay kia", "toi qua", "dem qua", *_VIETNAMESE_SIGNS),
        ),
        (
            (
                "เมื่อวานซืน|เมื่อวาน(?:นี้)?|วานซืน|มะรืน(?:นี้)?|เมื่อคืน(?:นี้)?|"
                rf"(?:{NUMBER}) ?{_THAI_UNIT}(?:{'|'.join(_THAI_SIDES)})|อีก ?(?:{NUMBER}) ?{_THAI_UNIT}"
            ),
            ("เมื่อวาน", "วานซืน", "มะรืน", "เมื่อคืน", "อีก", *_THAI_SIDES),
        ),
    ),
)
