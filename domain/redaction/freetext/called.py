"""Called: what somebody is called beside a name, in five languages, and how a name is masked; parts of regular expressions over folded text."""

from __future__ import annotations

import re
import unicodedata

from domain.redaction.freetext.alternatives import any_of

BEHIND_HANGUL = (
    "씨|님|동무|동지|선생|목사|전도사|집사|권사|장로|선교사|사장|과장|반장|부장|차장|국장|소장|대장|단장|팀장|회장|"
    "원장|박사|교수|기자|변호사|통역사?|기사|브로커|대표|간사|형사|경관|경찰관|"
    "소좌|중좌|대좌|소위|중위|대위|상위|하사|중사|상사|소령|중령|대령|지도원|보위원|안전원|"
    "아저씨|아줌마|아주머니|아주미|할머니|할아버지|할매|할배|아바이|아매|엄마|어머니|아빠|아버지|오빠|언니|누나|"
    "누이|형님|형|삼촌|이모|고모|여인|노인|영감"
)
"""What follows a family name, a full name, or a given name in Korean."""

BEHIND_HAN = (
    "先生|女士|小姐|同志|太太|夫人|师傅|師傅|师父|老师|老師|牧师|牧師|警官|队长|隊長|所长|所長|局长|科长|主任|医生|"
    "律师|律師|翻译|司机|老板|老闆|经理|教授|博士|大哥|大姐|大爷|大妈|大叔|大婶|"
    "阿姨|叔叔|奶奶|爷爷|哥|姐|姨|叔|婶|嫂|总|某某|某|氏"
)

_SHORTENED = "mr|mrs|ms|dr|rev|capt|col|lt|sgt|prof"
_ENGLISH = (
    "miss|mister|madam|reverend|pastor|deacon|elder|father|sister|brother|missionary|broker|guide|driver|interpreter|"
    "translator|host|captain|major|colonel|lieutenant|"
    "sergeant|officer|agent|teacher|uncle|aunt|auntie|granny|grandma|grandmother|grandpa|grandfather|director|chief|"
    "professor|comrade|smuggler|trafficker|lawyer|"
    "attorney|inspector|commander|general|prosecutor|judge|warden|nurse|consul|investigator|policeman|policewoman|cousin|neighbour|neighbor|"
    "monk|nun|bishop|priest|doctor|foreman|khun"
)
ENGLISH_TITLES = frozenset(f"{_SHORTENED}|{_ENGLISH}".split("|"))
"""Each of them in English."""
_VIETNAMESE = (
    "cô giáo|thầy giáo|thầy|bác sĩ|y tá|luật sư|mục sư|linh mục|đại úy|thiếu úy|trung úy|thượng úy|"
    "thiếu tá|trung tá|ông|bà|anh|chị|cô|chú|bác|em|cậu|dì|thím|mợ|mẹ|bố|vợ|chồng|bé"
)
_UNMARKED = (
    "co giao|thay giao|thay|bac si|y ta|luat su|muc su|linh muc|dai uy|thieu uy|trung uy|thuong uy|"
    "thieu ta|trung ta|ong|ba|anh|chi|co|chu|bac|em|cau|di|thim|mo|me|bo|vo|chong|be"
)

_TITLES = (*(rf"{each}\.?" for each in _SHORTENED.split("|")), *_ENGLISH.split("|"), *_UNMARKED.split("|"))
BEFORE_LATIN = f"(?P<title>{any_of(_TITLES)}) {{1,2}}"
"""What stands before a name in Latin letters, in English and in Vietnamese, with the space behind it; `is_title` must agree."""

BEHIND_LATIN = (
    "ssi|nim|dongmu|dongji|seonsaeng|sonsaeng|songsaeng|imo|ajumma|ajossi|ajeossi|omma|eomma|appa|oppa|onni|eonni|"
    "nuna|hyong|hyung|moksa"
)

MASK = "(?:(?:[○〇●◯◎□■◇◆△▲×*_#?＊]|x|o){1,3}|ㅇ{2,3})"
"""One to three signs in place of a given name."""

ONE_MASK = re.compile(r" ?(?:[○〇●◯◎□■◇◆△▲×*＊]|[xo某모](?!\w))(?![○〇●◯◎□■◇◆△▲×*＊])")
"""A sign in place of the last syllable of a name."""


TITLE_IN_THAI = re.compile("(?:นางสาว|นาง|นาย|คุณ|พี่|ป้า|น้า|ลุง|อาจารย์|ครู|หมอ|เด็กชาย|เด็กหญิง|แซ่) ?$")
"""What stands before a family name alone in Thai."""

BEFORE_THAI = re.compile(
    "(?:^|[^\u0e00-\u0eff]|นางสาว|นาง|นาย|คุณ|พี่|น้อง|ป้า|น้า|ลุง|อา|ปู่|ย่า|ตา|ยาย|แม่|พ่อ|ครู|"
    "หมอ|หลวงพ่อ|อาจารย์|เด็กชาย|เด็กหญิง|ชื่อ|ของ|กับ|และ|ທ້າວ|"
    "ນາງ|ທ່ານ)$"
)
"""What stands before a name in Thai and Lao, where no space need do so."""


def is_title(title: str, source: str) -> bool:
    """Whether a word of a source text is what somebody is called: "dì" is an aunt, "đi" is to go; without any marks in the text it may be
    either.
    """
    written = unicodedata.normalize("NFC", title).casefold()
    if written in _UNMARKED.split("|"):
        return written in _VIETNAMESE.split("|") or not any(
            "\u00c0" <= each <= "\u1eff" for each in unicodedata.normalize("NFC", source)
        )
    return written.isascii() or written in _VIETNAMESE.split("|")
