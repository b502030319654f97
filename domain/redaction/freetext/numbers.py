"""Numbers and addresses: telephones, papers, plates, files, e-mail, handles, coordinates, in the digits and words of any of the five
languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import ascii_lowercase, digits

from domain.names.listing import listed
from domain.redaction.freetext.addresses import ADDRESSES
from domain.redaction.freetext.findings import Find, What, Why
from domain.redaction.freetext.folding import Folded, pattern
from domain.redaction.freetext.shapes import DIGITS, Shape, Shapes, at_digit

_SIGNS = (
    "@",
    "#",
    "//",
    "www",
    *(f".{letter}" for letter in ascii_lowercase + digits),
    "(at)",
    "[at]",
    "(dot)",
    "[dot]",
)
_APPLICATIONS = (
    *listed(
        "wechat weixin kakao telegram line zalo whatsapp facebook skype qq signal instagram viber user "
        "카카오톡 카톡 위챗 텔레그램 라인 페이스북 아이디 微信 账号 帳號 ไลน์"
    ),
    "tai khoan",
)
_SHAPES = Shapes(
    (
        Shape(
            What.CONTACT,
            re.compile(r"[\w.+\-]+ ?(?:@|\(at\)|\[at\]) ?[\w\-]+(?: ?(?:\.|\(dot\)|\[dot\]) ?[\w\-]+)+"),
            _SIGNS,
        ),
        Shape(
            What.CONTACT,
            re.compile(
                r"(?:(?:https?|ftp|tg|weixin|kakaotalk)://|www\.)[^\s<>\"']+|(?<![\w@.])[a-z0-9\-]+(?:\.[a-z0-9\-]+)*\.(?:com|"
                r"net|org|cn|kr|vn|th|la|ru|me|io|info|kp)(?:/[^\s<>\"']*)?(?![\w])"
            ),
            _SIGNS,
        ),
        Shape(What.CONTACT, re.compile(r"(?<![\w])@[\w.\-]*\w|(?<![\w&])#\w+"), _SIGNS),
        Shape(
            What.FILE,
            re.compile(
                r"[^\s\x00/\\:;,\"'<>|()\[\]]+\.(?:jpe?g|png|gif|heic|bmp|tiff?|webp|mp[34]|m4a|wav|amr|mov|avi|3gp|pdf|docx?|"
                r"xlsx?|pptx?|hwpx?|txt|csv|zip|rar|7z|odt|rtf|kml|gpx|vcf|eml)(?![a-z0-9])"
            ),
            _SIGNS,
        ),
        Shape(
            What.CONTACT,
            pattern(
                r"(?:(?:wechat|weixin|kakao(?:talk)?|telegram|line|zalo|whatsapp|facebook|skype|qq|signal|instagram|viber|user(?:name)?)(?: "
                r"?(?:id|name|account|no|number))?|카카오톡|카톡|위챗|텔레그램|라인|페이스북|아이디|微信号?|微信號|账号|帳號|"
                r"qq号|tai khoan|ไลน์)(?:(?<![a-z])|(?![a-z]))[ ]?(?:아이디|계정|id|is|la)?[ ]?"
                r"(?:(?:[:=]|은|는|가) ?(?P<it>[a-z0-9][a-z0-9_.\-]{2,}(?<!\.))|"
                r"(?P<it2>(?=[a-z_\-]*\d)[a-z0-9][a-z0-9_.\-]*[a-z0-9]|[a-z0-9]+_[a-z0-9_]+))"
            ),
            _APPLICATIONS,
        ),
        Shape(
            What.COORDINATES,
            re.compile(
                r"[-+]?\d{1,3}[.,]\d{3,}°? ?[nsew]?[ ,;/]+ ?[-+]?\d{1,3}[.,]\d{3,}°? ?[nsew]?(?![a-z\d])"
            ),
            DIGITS,
        ),
        Shape(
            What.COORDINATES,
            re.compile(
                r"(?<![a-z0-9])(?:[nsew] ?)?\d{1,3} ?(?:°|º|˚|deg(?:rees?)?) ?\d{0,2}(?:[.,]\d+)? ?(?:['′’]|min)? ?(?:\d{1,2}(?:[.,]\d+)? "
                r"?(?:[\"″”]|''|′′)?)? ?(?:[nsew](?![a-z])|north|south|east|west)?(?:[ ,;/]+(?:[nsew] ?)?\d{1,3} ?(?:°|º|˚) "
                r"?\d{0,2}(?:[.,]\d+)? ?['′’]? ?(?:\d{1,2}(?:[.,]\d+)? ?(?:[\"″”]|′′)?)? ?(?:[nsew](?![a-z]))?)?"
            ),
            DIGITS,
        ),
        Shape(
            What.COORDINATES,
            re.compile(
                r"(?<![a-z0-9])[nsew] ?\d{1,3}\.\d{2,}(?:[ ,;/]+[nsew] ?\d{1,3}\.\d{2,})?|"
                r"(?<![a-z0-9])\d{1,3}\.\d{2,} ?[ns][ ,;/]+\d{1,3}\.\d{2,} "
                r"?[ew](?![a-z0-9])"
            ),
            DIGITS,
        ),
        Shape(
            What.COORDINATES,
            pattern(
                r"(?:북위|남위|동경|서경|北纬|北緯|东经|東經|南纬|西经|(?:vi|kinh) do(?: bac| dong)?|latitude|longitude|lat|"
                r"lon|lng|ละติจูด|ลองจิจูด)[ ]?[:=]?[ ]?[-+]?\d{1,3}(?:[.,]\d+|(?: ?(?:도|度|do|°)) ?\d{0,2}(?: ?(?:분|分|phut|"
                r"'|′))?(?: ?\d{0,2} ?(?:초|秒|\"|″))?)?"
            ),
            DIGITS,
        ),
        Shape(
            What.COORDINATES,
            re.compile(
                r"(?<![a-z0-9])[23456789cfghjmpqrvwx]{8}\+[23456789cfghjmpqrvwx]{2,3}(?![a-z0-9])|///\w+\.\w+\.\w+|"
                r"(?<![a-z0-9])\d{1,2}[c-x] ?[a-z]{2} "
                r"?\d{4,5} ?\d{4,5}(?![a-z0-9])"
            ),
            DIGITS,
        ),
        # Plates: China, Vietnam, both Koreas, Thailand and Laos.
        Shape(
            What.NUMBER,
            re.compile(
                r"[京津沪滬渝冀豫云雲辽遼黑湘皖鲁魯新苏蘇浙赣贛鄂桂甘晋晉蒙陕陝吉闽閩贵貴粤粵青藏川宁寧琼瓊] ?[a-z][ ·.\-]?[a-z0-9]{5,6}"
                r"(?![a-z0-9])"
            ),
            DIGITS,
        ),
        Shape(
            What.NUMBER,
            re.compile(at_digit(r"(?<![a-z0-9])\d{2} ?[a-z]{1,2}\d?[ \-.]{1,3}\d{3}\.?\d{1,2}(?![a-z0-9])")),
            DIGITS,
        ),
        Shape(
            What.NUMBER,
            pattern(
                r"(?<![a-z0-9])(?:(?:서울|부산|평양|평북|평남|함북|함남|량강|자강|강원|황북|황남|라선|개성|남포) ?)?\d{2,3} ?[가-힣] "
                r"?\d{4}(?!\d)|(?:평양|평북|평남|함북|함남|량강|자강|강원|황북|황남|라선|개성|남포) ?\d{2}[-–]?\d{2,4}(?!\d)"
            ),
            DIGITS,
        ),
        Shape(What.NUMBER, re.compile(r"(?<![a-z0-9])\d?[ก-ฮ]{1,2}[ \-]?\d{3,4}(?!\d)"), DIGITS),
        Shape(
            What.NUMBER,
            pattern(
                r"(?:차량|차번호|번호판|车牌号?|車牌|plate(?: (?:no|number))?|bien so(?: xe)?|ทะเบียน)[ ]?[:.#]?[ ]?(?P<it>[a-z0-9][a-z0-9 "
                r"·.\-]{2,9}\d)"
            ),
            DIGITS,
        ),
        # Papers and files.
        Shape(
            What.NUMBER,
            pattern(
                r"(?<![a-z])(?:(?:passport|permit|visa|case|file|id|card|account|docket|dossier|warrant|reference|ref|badge|"
                r"prisoner|serial)(?: (?:card|no|nr|number|id|file))?\.?|no\.|№|nr\.|(?:여권|신분증|사건|접수|문서|관리|공민증|"
                r"등록|계좌|죄수|수감)(?: ?번호)?|护照号?|護照|证件号?|身份证号?|案号|编号|编號|档案号|(?:so )?(?:ho chieu|cccd|"
                r"cmnd|ho so|van ban)(?: so)?|so:|หนังสือเดินทาง(?:เลขที่)?|เลขที่|บัตรประชาชน)[ ]?[:#.]?[ ]?(?P<it>[a-z]{0,4}[\-/ "
                r"]?(?:\d[a-z0-9]+(?:[\-/.][a-z0-9]+)*|\d(?:[\-/][a-z0-9]+)+))"
            ),
            DIGITS,
        ),
        Shape(
            What.NUMBER,
            re.compile(r"[(\[〔]?\d{4}[)\]〕] ?[\u3400-\u9fff]{1,8}第? ?\d{1,6} ?[号號]|第 ?\d{1,6} ?[号號]"),
            DIGITS,
        ),
        Shape(What.NUMBER, pattern(r"제 ?\d{2,6}(?:[-–]\d+)? ?호"), DIGITS),
        Shape(
            What.NUMBER,
            pattern(
                r"(?:ends?|ending)(?: in| with)? (?P<it>\d{2,6})|(?:끝자리|뒷자리|끝번호)(?:가|는|이)? ?(?P<it2>\d{2,6})|(?:尾号|"
                r"尾數|末四位|后四位)(?:是|为|為)? ?(?P<it3>\d{2,6})|(?:duoi|so cuoi)(?: la)? ?(?P<it4>\d{2,6})|ลงท้าย(?:ด้วย)? "
                r"?(?P<it5>\d{2,6})"
            ),
            DIGITS,
        ),
    )
)


def numbers_in(text: Folded) -> Iterator[Find]:
    """Every number or address that has the form of one."""
    for shapes in (_SHAPES, ADDRESSES):
        for shape, _match, start, end in shapes.matches(text):
            yield _found(text, shape.what, start, end)


def _found(text: Folded, what: What, start: int, end: int) -> Find:
    first, behind = text.range(start, end)
    return Find(start=first, end=behind, what=what, why=Why.DETECTOR)
