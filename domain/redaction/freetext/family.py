"""Family and sex: words that give them away, made neutral or withheld where the profile tells neither.

Where the profile tells single people apart it tells their ties, and such words stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import filterfalse

from domain.redaction.freetext.alternatives import any_of
from domain.redaction.freetext.family_hints import (
    HINTS_OF_FAMILY,
    HINTS_OF_SEX,
    SPACED_HINTS_OF_FAMILY,
    SPACED_HINTS_OF_SEX,
)
from domain.redaction.freetext.findings import Find, What, Why
from domain.redaction.freetext.folding import Folded, folded, pattern
from domain.redaction.freetext.shapes import Shape, Shapes
from domain.redaction.freetext.vietnamese import may_mean
from domain.redaction.profiles import PEOPLE, TOLD, Operator, Profile, operator_for
from domain.sensitivity import Guard, Kind, Sensitivity

_SEX = Guard(Kind.SEX, Sensitivity.GENERALISED)

_NEUTRAL: tuple[tuple[str, str], ...] = (
    ("himself herself", "themselves"),
    ("he she", "they"),
    ("him", "them"),
    ("his her", "their"),
    ("hers", "theirs"),
    ("man woman gentleman lady male female", "person"),
    ("men women gentlemen ladies males females", "people"),
    ("boy girl", "child"),
    ("boys girls", "children"),
    ("mr mrs ms miss", "Mx"),
    ("widow widower", "widowed person"),
    ("đàn ông|phụ nữ|nam giới|nữ giới", "người"),
    ("bé trai|bé gái", "em bé"),
    ("anh ấy|cô ấy|chị ấy|ông ấy|bà ấy|anh ta|cô ta|chị ta|ông ta|bà ta|ảnh ấy|nàng", "người ấy"),
)
"""Words of a script with spaces, each with what says the same of anybody; "|" where a word has a space."""

_NEUTRAL_WITHOUT_SPACES: tuple[tuple[str, str], ...] = (
    ("그녀|그 여자|그 남자|그 여성|그 남성", "그"),
    ("여자아이|남자아이|여자애|남자애|소년|소녀|사내아이|계집아이|여아|남아", "아이"),
    ("여성들|남성들|여자들|남자들", "사람들"),
    ("여성|남성|여인|여자|남자|사내|아가씨|총각|처녀|아줌마|아저씨|아주머니|여군|녀성|녀자", "사람"),
    ("할머니|할아버지|할멈|영감", "노인"),
    ("她们|他们|她們|他們", "TA们"),
    ("她|他(?!们|們|国|人|乡)", "TA"),
    ("女孩子?|男孩子?|女童|男童|小伙子|姑娘|少女|少年|女婴|男婴|女儿童", "孩子"),
    ("女人|男人|女子|男子|女性|男性|妇女|婦女|汉子|女士|先生|小姐|太太", "人"),
    ("นางสาว|นาง(?!ฟ้า)|นาย(?<!ทนาย)(?!ก|จ้าง|หน้า|ทหาร|ตำรวจ)|ด\\.ช\\.|ด\\.ญ\\.|เด็กชาย|เด็กหญิง", "คุณ"),
    ("ผู้หญิง|ผู้ชาย|หญิงสาว|ชายหนุ่ม|สตรี|บุรุษ", "คน"),
    ("เธอ", "เขา"),
)

_FAMILY_WORDS = (
    "mother father mom mum dad mommy daddy wife husband spouse son daughter sister brother siblings sibling grandmother "
    "grandfather grandma grandpa aunt uncle niece nephew cousin "
    "cousins parents parent sons daughters sisters brothers grandson granddaughter grandchild grandchildren grandparents "
    "stepmother stepfather stepson stepdaughter fiance fiancee "
    "twins twin fatherless motherless bride groom mother-in-law father-in-law sister-in-law brother-in-law son-in-law daughter-in-law"
)
_FAMILY_PHRASES = (
    "mẹ ruột|người mẹ|người cha|mẹ|bố|cha mẹ|bố mẹ|vợ|chồng|con trai|con gái|anh trai|chị gái|em trai|em gái|ông "
    "nội|bà nội|ông ngoại|bà ngoại|cháu trai|cháu gái|chú ruột|dì ruột"
)
_FAMILY_WITHOUT_SPACES = (
    (
        "어머니|어머님|엄마|아버지|아버님|아빠|부모님?|모친|부친|남편|아내|안해|부인|마누라|딸아이|딸(?!기|린|리|려|"
        "각)|아들(?!을 위)|아들|누나|누이|언니|오빠|형님|여동생|남동생|동생|자매|형제|남매|모녀|모자(?=가|는|를|의|"
        " )|부자(?=가 | 관계)|"
        "조카|이모|고모|삼촌|큰아버지|작은아버지|며느리|사위|장모|장인|시어머니|시아버지|손자|손녀|외할머니|외할아버지|"
        "쌍둥이|신랑|신부(?=가|는|를)"
    ),
    (
        "母亲|母親|妈妈|媽媽|父亲|父親|爸爸|丈夫|妻子|老公|老婆|儿子|兒子|女儿|女兒|哥哥|姐姐|弟弟|妹妹|兄弟|姐妹|姊妹|"
        "兄妹|姐弟|母女|母子|父子|父女|夫妻|夫妇|夫婦|祖母|祖父|奶奶|爷爷|外婆|外公|姑姑|叔叔|舅舅|阿姨|侄子|侄女|孙子|"
        "孙女|双胞胎|亲属|岳母|岳父|婆婆|媳妇"
    ),
    (
        "มารดา|แม่(?!น้ำ|สาย|นยำ|ฮ่อง|บ้าน|ค้า|ทัพ|ครัว)|บิดา|พ่อ(?!ค้า|ครัว)|สามี|ภรรยา|เมีย|ลูกชาย|ลูกสาว|บุตรชาย|บุตรสาว|พี่สาว|"
        "พี่ชาย|น้องสาว|น้องชาย|ยาย(?=ของ)|ปู่|ฝาแฝด"
    ),
)

_EXPECTING = (
    "expecting a (?:baby|child)|pregnan(?:t|cy)|breast-feeding|breastfeeding",
    "임신(?: ?중|부|한|하|했)?|만삭|출산",
    "怀孕|懷孕|孕妇|孕婦|身孕|分娩|产妇",
    "mang thai|mang bầu|có bầu|có thai|sinh nở",
    "ตั้งครรภ์|คลอดลูก|มีครรภ์",
)
"""Of whom this is said, of her the sex is said."""


_BEFORE = re.compile(r"\(\?<[!=][^()]*\)")
_NOT_ALWAYS = re.compile(r"\(\?[^()]*\)|.\?")


def _near(words: str) -> tuple[str, ...]:
    """How each of some forms begins, as far as that always stands there."""
    begun = _NOT_ALWAYS.sub("\n", _BEFORE.sub("", words)).replace("\\", "").split("|")
    return tuple(each.split("\n")[0] for each in begun)


def _longest_first(words: Iterable[str]) -> str:
    return any_of(pattern(each).pattern for each in sorted(words, key=len, reverse=True))


def _shapes() -> Iterator[tuple[Shape, str]]:
    for words, instead in _NEUTRAL:
        each = words.split("|") if "|" in words else words.split()
        form = pattern(rf"(?<![a-z0-9\x00]){any_of(pattern(word).pattern for word in each)}(?![a-z0-9\-'’])")
        yield Shape(What.SEX, form, tuple(each)), instead
    for words, instead in _NEUTRAL_WITHOUT_SPACES:
        yield Shape(What.SEX, pattern(words), _near(words)), instead
    listed = (*_FAMILY_WORDS.split(), *_FAMILY_PHRASES.split("|"))
    ordered = _longest_first(listed)
    yield Shape(What.FAMILY, pattern(rf"(?<![a-z0-9\x00]){ordered}(?![a-z0-9])"), listed), ""
    for words in _FAMILY_WITHOUT_SPACES:
        yield Shape(What.FAMILY, pattern(words), _near(words)), ""
    for words in _EXPECTING:
        yield Shape(What.WITHHELD, pattern(rf"(?<![a-z])(?:{words})(?![a-z])"), _near(words)), ""
    for what, spaced, joined in (
        (What.WITHHELD, SPACED_HINTS_OF_SEX, HINTS_OF_SEX),
        (What.FAMILY, SPACED_HINTS_OF_FAMILY, HINTS_OF_FAMILY),
    ):
        for words in spaced:
            phrases = _longest_first(words.split("|")).replace(" ", "[- ]?")
            signs = tuple({phrase.split()[0] for phrase in words.split("|")})
            yield Shape(what, pattern(rf"(?<![a-z0-9\x00]){phrases}(?![a-z0-9])"), signs), ""
        for words in joined:
            yield Shape(what, pattern(words), _near(words)), ""


def _vietnamese() -> dict[str, tuple[str, ...]]:
    """Words without their marks → those with them."""
    phrases = [
        *_FAMILY_PHRASES.split("|"),
        *(each for words, _instead in _NEUTRAL for each in words.split("|")),
        *(each for words in (*SPACED_HINTS_OF_SEX, *SPACED_HINTS_OF_FAMILY) for each in words.split("|")),
    ]
    found: dict[str, tuple[str, ...]] = {}
    for phrase in filterfalse(str.isascii, phrases):
        plain = folded(phrase).plain
        found[plain] = (*found.get(plain, ()), phrase)
    return found


_VIETNAMESE = _vietnamese()
_INSTEAD = dict(_shapes())
_SHAPES = Shapes(tuple(_INSTEAD))


def family_in(text: Folded, profile: Profile) -> Iterator[Find]:
    """Every word that says what somebody's sex is, or what two people are to each other, as far as the profile withholds it."""
    tells_sex = operator_for(profile, _SEX) is Operator.KEEP
    tells_ties = operator_for(profile, PEOPLE) in TOLD
    if tells_sex and tells_ties:
        return
    for shape, match, start, end in _SHAPES.matches(text):
        if tells_ties if shape.what is What.FAMILY else tells_sex:
            continue
        if (marked := _VIETNAMESE.get(text.plain[start:end])) and not may_mean(text, start, end, *marked):
            continue
        first, behind = text.range(start, end)
        instead = _INSTEAD[shape]
        if instead and text.is_capital(match.start()):
            instead = instead[0].upper() + instead[1:]
        yield Find(
            start=first, end=behind, what=shape.what, why=Why.PROFILE, instead=instead, may_be_kept=True
        )
