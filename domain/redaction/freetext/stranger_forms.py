"""Forms of names that nobody recorded, over folded text: full names by their parts, and names by what stands beside them."""

from __future__ import annotations

import re

from domain.redaction.freetext.called import BEFORE_LATIN, BEHIND_HAN, MASK
from domain.redaction.freetext.folding import pattern
from domain.redaction.freetext.stranger_tables import (
    GIVEN_ALONE,
    GIVEN_FIRST,
    GIVEN_LAST,
    HAN_FAMILIES,
    HANGUL_DOUBLE_FAMILIES,
    HANGUL_FAMILIES,
    HANGUL_RARE_BEGINNINGS,
)

_FIRST, _LAST = (f"[{each}]" for each in (GIVEN_FIRST, GIVEN_LAST))
_FAMILY = f"{'|'.join(HANGUL_DOUBLE_FAMILIES)}|[{HANGUL_FAMILIES}]"
_DOUBLE_BEGINNINGS = "".join(dict.fromkeys(name[0] for name in HANGUL_DOUBLE_FAMILIES))
_REST_OF_DOUBLE = "|".join(f"(?<={name[0]}){name[1:]}" for name in HANGUL_DOUBLE_FAMILIES)


def _beginning_with(families: str) -> str:
    """Part of a pattern: a family name that begins a word, one of two syllables or one of some others.

    It begins with a set of letters: only then a text is passed through without trying each letter.
    """
    return f"[{families}{_DOUBLE_BEGINNINGS}](?<![가-힣][가-힣])(?:{_REST_OF_DOUBLE}|(?<=[{families}]))"


_BEGINNING = _beginning_with(HANGUL_FAMILIES)
_SYLLABLE = "[가-힣]"
_TITLE = (
    "씨|동무|동지|선생|목사|전도사|집사|권사|장로|선교사|사장|과장|반장|소장|대장|박사|교수|기자|변호사|브로커|"
    "아저씨|아줌마|아주머니|아바이|아매|엄마|어머니|아빠|아버지|오빠|언니|누나|형님|삼촌|이모|고모"
)
_END = (
    "(?=이(?![가-힣])|가|은|는|을|를|의|에게|한테|와|과|도|씨|라는|이라는|라고|이라고|하고|이랑|랑|님|군|양|야|아|"
    "이가|이는|이를|였|이었|입니|이다|예요|이에요|[^가-힣]|$)"
)

_END_OF_WORD = (
    "(?=(?:이|가|은|는|을|를|의|에게|에게서|한테|한테서|와|과|도|만|이랑|랑|이가|이는|이를|이와|씨|였다|이었다|입니다|이다|라는|이라는|"
    "라고|이라고|하고|네|이네|처럼|보다|까지|부터|뿐)?(?![가-힣]))"
)
_KIN = (
    "(?:시동생|시누이|동생|형|누나|오빠|언니|아들|딸|남편|안해|아내|친구|조카|사위|며느리|손자|손녀|사촌|삼촌|이모|고모|"
    "어머니|아버지|할머니|할아버지|장모|장인|이웃|동료|남매|자매|형제)"
)

_SHORT = f"(?:{_FAMILY})[{GIVEN_ALONE}](?:[은는이가을를과와도의]|이라)(?![가-힣]|라고)"
"""A family name and one syllable, with a particle."""

_HANGUL = (
    # A full name with a title or as it is introduced; then a word made like a full name that ends as a noun does.
    pattern(f"(?P<it>{_BEGINNING}(?:{_SYLLABLE}){{1,2}}) ?(?:{_TITLE})"),
    pattern(f"(?P<it>{_BEGINNING}) (?:{_TITLE})"),
    pattern(
        "(?:이름은|이름이|성명(?:은|:| )|통역(?:관|사|원)?(?:인|은)?|브로커(?:인|는)?|운전(?:수|사|기사)(?:인|는)?|담당자(?:인|"
        f"는)?|안내자|중개인|집주인) ?:? ?(?P<it>(?:{_FAMILY})(?:{_SYLLABLE}){{1,2}}?){_END}"
    ),
    pattern(f"(?P<it>{_BEGINNING}(?:{_FIRST})(?:{_LAST})){_END}"),
    pattern(
        "(?:시동생|시누이|동생|형|누나|오빠|언니|아들|딸|남편|안해|아내|친구|조카|사위|며느리|손자|손녀) "
        f"(?P<it>{_FIRST}{_LAST}){_END}"
    ),
    pattern(f"{_KIN} (?!{_SHORT})(?P<it>(?:{_FAMILY}){_SYLLABLE}{{2}}){_END}"),
    pattern(f"(?P<it>{_BEGINNING}(?:{_FIRST})은)(?=이|가|은|는|을|를|의|에게|한테|와|과|도|씨|라고|이라)"),
)
_MASKED_HANGUL = pattern(
    f"(?<![가-힣])(?P<it>(?:{_FAMILY}) ?(?:(?:[○〇●□×*]|x|o){{2,3}}|ㅇ{{2,3}}))(?![a-z])|(?<![가-힣])(?P<it2>(?:{_FAMILY})(?:[○〇"
    f"●□×*]|x|o)(?:{_LAST})?)(?![a-z])|(?<![가-힣])(?P<it3>(?:{_FAMILY})(?:{_FIRST})[○〇●□×*])(?![○〇●□×*])"
)
_PARENT = pattern("(?<![가-힣])(?P<it>[가-힣]{2})(?=이? ?(?:엄마|아빠|어멈|아범|네 ?집))")
_SHORT_NAMES = (
    # A family name and one syllable: of the families only those that begin few other words, of the syllables those that are given names.
    pattern(f"(?P<it>{_beginning_with(HANGUL_RARE_BEGINNINGS)}[{GIVEN_ALONE}]){_END_OF_WORD}"),
    pattern(f"{_KIN} (?P<it>(?:{_FAMILY})[{GIVEN_ALONE}]){_END_OF_WORD}"),
)
_SAID = (
    pattern(
        f"(?<![가-힣])(?!(?:{_FAMILY})[{GIVEN_ALONE}]이라)(?P<it>(?:{_FAMILY})(?:{_SYLLABLE}){{2}})"
        "(?=이?라고 (?:하|부르|불리)|이?라는 (?:사람|이름|여자|남자|여성|남성|브로커|군인))"
    ),
    pattern(
        f"(?<![가-힣])(?P<it>(?:{_FAMILY})[{GIVEN_ALONE}])(?=이?라고 (?:하|부르|불리)|이?라는 (?:사람|이름|여자|남자|여성|"
        "남성|아이|처녀|총각|노인|브로커|군인))"
    ),
)
_HAN = (
    pattern(
        f"(?P<it>[{HAN_FAMILIES}](?:(?![与和及跟同是在给被让请])[\u3400-\u9fff]){{0,2}}?)(?:{BEHIND_HAN})"
    ),
    pattern(
        "(?:名叫|名字叫|名字是|姓名|叫做|叫作|名为|名為|司机|翻译|导游|中间人|蛇头|房东|线人|向导|牧师|传教士|警官|"
        f"律师|记者)(?:叫|是|为|為)?[:：]? ?(?P<it>[{HAN_FAMILIES}][\u3400-\u9fff]{{1,2}}?)(?=[^\u3400-\u9fff]|[和与把被将在的是说告"
        "给对向从让到去来有带送也已先后住从接开帮为跟及带]|$)"
    ),
    pattern(
        f"(?<=[人他她我你个個女男孩儿兒友位])叫(?P<it>[{HAN_FAMILIES}][\u3400-\u9fff]{{1,2}}?)(?=[^\u3400-\u9fff]|的|$)"
    ),
    pattern(f"(?<=姓)(?P<it>[{HAN_FAMILIES}])(?=[^\u3400-\u9fff]|的|，|。|$)"),
    pattern(f"(?P<it>[{HAN_FAMILIES}](?:某[某男女]?|[×○〇*]{{1,2}}|{MASK}(?=[\u3400-\u9fff，。、 ]|$)))"),
    pattern(f"(?<![\u3400-\u9fff])[小老阿](?P<it>[{HAN_FAMILIES}])(?=[说告和在的是给对带送也，。、 ]|$)"),
)
_THAI = pattern(
    r"(?:นางสาว|นาง(?!ฟ้า|สาว)|(?<!ท)นาย(?!ก|จ้าง|หน้า|ทหาร|ตำรวจ|อำเภอ)|คุณ(?!ภาพ|สมบัติ|ค่า|พ่อ|แม่|หมอ|ครู)|ด\.ช\.|ด\.ญ\.|เด็กชาย|"
    r"เด็กหญิง|(?<!เป็น)(?<!เ)ชื่อ(?!จริง|เล่น|ที่|ใน|และ|เดิม|ตัว|บุคคล|ทาง|เสียง|สกุล|อื่น|ของ|ไทย|"
    r"จีน|หรือ|เต็ม|ย่อ|แรก|กลาง|ปลอม|ผู้|คน|ใหม่)) ?(?P<it>[\u0e00-\u0e7f]{2,}(?: [\u0e00-\u0e7f]{3,16}(?=[ ,.]|$))?)"
)
_MASKED_LATIN = re.compile(r"(?<![a-z0-9])(?P<it>[a-z]{2,8} (?:x\.? ?x\.?|○○|××|\*\*))(?![a-z0-9])")
_CALLED = pattern("(?<![가-힣])(?P<it>[가-힣]{1,4}?)(?=이?라는 (?:이름|별명|가명|애칭))")
_WITH_THE_NAME = pattern(
    "(?<=이름)[은이도] (?P<it>[가-힣]{1,4}?)(?=이?라고|이?라 [했하]|이?란다|이다|였|이었|입니다|이며|이고|예요|이에요|이래)"
)
FORMS = (
    (re.compile("[가-힣]"), _HANGUL),
    (pattern("[가-힣] ?(?:[○〇●□×*xo]|ㅇㅇ)"), (_MASKED_HANGUL,)),
    (re.compile("엄마|아빠|어멈|아범|네 ?집"), (_PARENT,)),
    (re.compile("[가-힣]"), _SHORT_NAMES),
    (re.compile("[\u3400-\u9fff]"), _HAN),
    (re.compile("[\u0e00-\u0e7f]"), (_THAI,)),
    (re.compile("라[고는] "), _SAID),
    (re.compile("라는 (?:이름|별명|가명|애칭)"), (_CALLED,)),
    (re.compile("이름[은이도] "), (_WITH_THE_NAME,)),
    (re.compile("x\\.? ?x|○○|××|\\*\\*"), (_MASKED_LATIN,)),
)
"""What must stand in a text so that any of some forms can."""

INTRODUCED = re.compile(
    r"(?<![a-z])(?:named|called|nam(?:e|ed) (?:is|was)|surnamed|known as|nicknamed|alias|a\.?k\.?a\.?|go(?:es)? by|went by|"
    r"by the name of|under the name(?: of)?|answers to|introduced (?:him|her|my|them)sel(?:f|ves) as|nickname(?: (?:is|was))?|signed as|"
    r"ten la|ten|goi la|biet danh)[ :]{1,2}[\"'“‘]?(?P<it>[a-z'’-]+(?: [a-z'’-]+){0,3})"
)
TITLED = re.compile(rf"(?<![a-z]){BEFORE_LATIN}(?P<it>[a-z'’-]+(?: [a-z'’-]+){{0,2}})")
