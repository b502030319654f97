"""Addresses: streets, houses, stairs, floors and doors, in the forms of the five languages."""

from __future__ import annotations

from domain.redaction.freetext.findings import What
from domain.redaction.freetext.folding import pattern
from domain.redaction.freetext.shapes import DIGITS, Shape, Shapes

_STREET = "[\u3400-\u9fff]{1,6}(?:大道|大街|胡同|小区|小區|花园|花園|公寓|新村|[路街道巷弄屯村条條])"
_DOOR = (
    r"(?:\d{1,5}|[一二三四五六七八九十百〇零甲乙丙丁]{1,5}|(?<![a-z])[a-z]\d{0,3})(?:-\d{1,4}){0,2} ?"
    r"(?:号楼|號樓|号院|號院|单元|單元|[号號栋棟幢座楼樓层層室户戶门門组組])"
)
_CHINESE_SIGNS = (*DIGITS, *"号號楼樓室院", "单元", "單元")

ADDRESSES = Shapes(
    (
        Shape(
            What.PLACE,
            pattern(
                r"(?<!\w)\d{1,5}[a-z]? (?:[a-z]+ ){1,3}(?:street|st|road|rd|avenue|ave|lane|alley|boulevard)(?![a-z])|"
                r"(?:so )?\d{1,4}[a-z]?,? (?:duong|pho|ngo|ngach|hem) [a-z]+(?: [a-z]+){0,3}"
            ),
            DIGITS,
        ),
        # A door alone says nothing ("3楼"), two one behind the other do.
        Shape(
            What.PLACE,
            pattern(rf"(?:{_STREET} ?)?{_DOOR}(?:[ ,，-]?{_DOOR})+|{_STREET} ?{_DOOR}"),
            _CHINESE_SIGNS,
        ),
        Shape(
            What.PLACE,
            pattern(
                r"(?<![a-z])(?:room|rm\.|flat|apartment|apt\.?|block|suite|phong|tang|toa nha|can ho)(?: (?:no\.?|number|so))? ?"
                r"(?:\d{1,4}[a-z]?|[a-z]-?\d{1,4})(?!\w)|ห้อง(?:เลขที่)? ?\d{1,4}"
            ),
            DIGITS,
        ),
        Shape(
            What.PLACE,
            pattern(
                r"[가-힣]{1,8} ?(?:로|길) ?\d{1,4}(?:-\d{1,4})?(?: ?번지| ?호)?(?!\d|년|월|일|명)|\d{1,4} ?(?:인민반|번지)|"
                r"\d{1,4} ?(?:동|층) ?\d{1,4} ?호실?|(?<!\d)\d{1,4} ?호실"
            ),
            DIGITS,
        ),
    )
)
"""Every form of an address, each looked for near its signs."""
