"""Strangers: names that nobody recorded, known by a title, by a word like "named", or by being made as names are.  A person decides about
each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from domain.names import pinyin, romanisation
from domain.names.surnames import SURNAME_SOUNDS
from domain.redaction.freetext.called import BEFORE_LATIN, BEHIND_HAN, MASK, is_title
from domain.redaction.freetext.capitals import WORD, runs_of_capitals, unknown_words
from domain.redaction.freetext.findings import Find, What, Why
from domain.redaction.freetext.folding import Folded, letters_of, pattern, words_of
from domain.redaction.freetext.ordinary import ORDINARY_LATIN
from domain.redaction.freetext.spelled import without_title
from domain.redaction.freetext.stranger_tables import (
    GIVEN_FIRST,
    GIVEN_LAST,
    HAN_FAMILIES,
    HANGUL_DOUBLE_FAMILIES,
    HANGUL_FAMILIES,
    NO_NAME,
    NO_NAME_IN_VIETNAMESE,
    ORDINARY_HAN,
    ORDINARY_HANGUL,
    PUBLIC,
    VIETNAMESE_FAMILIES,
    WESTERN_GIVEN,
)

_FIRST, _LAST = (f"[{each}]" for each in (GIVEN_FIRST, GIVEN_LAST))
_FAMILY = f"{'|'.join(HANGUL_DOUBLE_FAMILIES)}|[{HANGUL_FAMILIES}]"
_SYLLABLE = "[가-힣]"
_TITLE = (
    "씨|동무|동지|선생|목사|전도사|집사|권사|장로|선교사|사장|과장|반장|소장|대장|박사|교수|기자|변호사|브로커|"
    "아저씨|아줌마|아주머니|아바이|아매|엄마|어머니|아빠|아버지|오빠|언니|누나|형님|삼촌|이모|고모"
)
_END = (
    "(?=이(?![가-힣])|가|은|는|을|를|의|에게|한테|와|과|도|씨|라는|이라는|라고|이라고|하고|이랑|랑|님|군|양|야|아|"
    "이가|이는|이를|였|이었|입니|이다|예요|이에요|[^가-힣]|$)"
)

_HANGUL = (
    # A full name with a title or as it is introduced; then a word made like a full name that ends as a noun does.
    pattern(f"(?<![가-힣])(?P<it>(?:{_FAMILY})(?:{_SYLLABLE}){{1,2}}) ?(?:{_TITLE})"),
    pattern(f"(?<![가-힣])(?P<it>(?:{_FAMILY})) (?:{_TITLE})"),
    pattern(
        "(?:이름은|이름이|성명(?:은|:| )|통역(?:관|사|원)?(?:인|은)?|브로커(?:인|는)?|운전(?:수|사|기사)(?:인|는)?|담당자(?:인|"
        f"는)?|안내자|중개인|집주인) ?:? ?(?P<it>(?:{_FAMILY})(?:{_SYLLABLE}){{1,2}}?){_END}"
    ),
    pattern(f"(?<![가-힣])(?P<it>(?:{_FAMILY})(?:{_FIRST})(?:{_LAST})){_END}"),
    pattern(
        "(?:시동생|시누이|동생|형|누나|오빠|언니|아들|딸|남편|안해|아내|친구|조카|사위|며느리|손자|손녀) "
        f"(?P<it>{_FIRST}{_LAST}){_END}"
    ),
    pattern(
        "(?:시동생|시누이|동생|형|누나|오빠|언니|아들|딸|남편|안해|아내|친구|조카|사위|며느리|손자|손녀|사촌|삼촌|이모|고모|"
        "어머니|아버지|할머니|할아버지|장모|장인|이웃|동료|남매|자매|형제) "
        f"(?P<it>(?:{_FAMILY}){_SYLLABLE}{{2}}){_END}"
    ),
    pattern(
        f"(?<![가-힣])(?P<it>(?:{_FAMILY})(?:{_FIRST})은)(?=이|가|은|는|을|를|의|에게|한테|와|과|도|씨|라고|이라)"
    ),
    pattern(
        f"(?<![가-힣])(?P<it>(?:{_FAMILY})(?:{_SYLLABLE}){{2}})(?=이?라고 (?:하|부르|불리)|이?라는 (?:사람|이름|여자|"
        "남자|여성|남성|브로커|군인))"
    ),
    pattern(
        f"(?<![가-힣])(?P<it>(?:{_FAMILY}) ?(?:(?:[○〇●□×*]|x|o){{2,3}}|ㅇ{{2,3}}))(?![a-z])|(?<![가-힣])(?P<it2>(?:{_FAMILY})(?:[○〇"
        f"●□×*]|x|o)(?:{_LAST})?)(?![a-z])|(?<![가-힣])(?P<it3>(?:{_FAMILY})(?:{_FIRST})[○〇●□×*])(?![○〇●□×*])"
    ),
    pattern("(?<![가-힣])(?P<it>[가-힣]{2})(?=이? ?(?:엄마|아빠|어멈|아범|네 ?집))"),
)
_HAN = (
    pattern(f"(?P<it>[{HAN_FAMILIES}](?:(?![与和及跟同是在给被让])[\u3400-\u9fff]){{0,2}}?)(?:{BEHIND_HAN})"),
    pattern(
        "(?:名叫|名字叫|名字是|姓名|叫做|叫作|名为|名為|司机|翻译|导游|中间人|蛇头|房东|线人|向导|牧师|传教士|警官|"
        f"律师|记者)(?:叫|是|为|為)?[:：]? ?(?P<it>[{HAN_FAMILIES}][\u3400-\u9fff]{{1,2}}?)(?=[^\u3400-\u9fff]|[和与把被将在的是说告"
        "给对向从让到去来有带送也已先后住从接开帮为跟及带]|$)"
    ),
    pattern(
        f"(?:^|[^\u3400-\u9fff]|[是叫由被把和与跟给对向让找])(?P<it>[{HAN_FAMILIES}][\u3400-\u9fff]{{2}})(?=说|告诉|"
        "表示|被捕|被抓|被带|被遣|失踪|的(?:丈夫|妻子|儿子|女儿|母亲|父亲|家人))"
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
_FORMS = (
    (re.compile("[가-힣]"), _HANGUL),
    (re.compile("[\u3400-\u9fff]"), _HAN),
    (re.compile("[\u0e00-\u0e7f]"), (_THAI,)),
    (re.compile("x\\.? ?x|○○|××|\\*\\*"), (_MASKED_LATIN,)),
)
"""What must stand in a text so that any of some forms can."""

_INTRODUCED = re.compile(
    r"(?<![a-z])(?:named|called|nam(?:e|ed) (?:is|was)|surnamed|known as|nicknamed|alias|a\.?k\.?a\.?|ten la|ten|"
    r"goi la|biet danh)[ :]{1,2}[\"'“‘]?(?P<it>[a-z'’-]+(?: [a-z'’-]+){0,3})"
)
_TITLED = re.compile(rf"(?<![a-z]){BEFORE_LATIN}(?P<it>[a-z'’-]+(?: [a-z'’-]+){{0,2}})")
_FEWEST_WORDS = 2


def strangers_in(text: Folded) -> Iterator[Find]:
    """Every name that looks like one of a person; those that are recorded are among them."""
    for form in (form for script, forms in _FORMS if script.search(text.plain) for form in forms):
        for match in form.finditer(text.plain):
            group = match.lastgroup or "it"
            if not _is_ordinary(text.plain, *match.span(group)):
                yield from _found(text, *match.span(group))
    for form in (_INTRODUCED, _TITLED):
        for match in form.finditer(text.plain):
            if form is _TITLED and not is_title(text.piece(*match.span("title")).rstrip("."), text.source):
                continue
            start, end = _capitals(text, *match.span("it"))
            if end > start and text.plain[start:end].split()[0] not in NO_NAME:
                yield from _found(text, start, end)
    yield from _with_capitals(text)


def _is_ordinary(plain: str, start: int, end: int) -> bool:
    """Whether a word, alone or with the ending that follows it, is one of those that only look like a name."""
    return (
        plain[start:end] in _ORDINARY
        or plain.startswith(_HAN_BEGINNINGS, start)
        or any(plain.startswith(word, start) and len(word) > end - start for word in _LONGER)
    )


def _capitals(text: Folded, start: int, end: int) -> tuple[int, int]:
    """The words with capitals at the beginning of a range."""
    last = start
    for word in WORD.finditer(text.plain, start, end):
        if not text.is_capital(word.start()):
            break
        last = word.end()
    is_possessive = text.plain[last - 2 : last] in ("'s", "’s")
    return start, last - 2 if is_possessive else last


def _with_capitals(text: Folded) -> Iterator[Find]:
    """Two to four words with capitals that are made as names are, Korean, Chinese, Vietnamese or Western; and words that are none we know."""
    for run in runs_of_capitals(text):
        if not _IN_PUBLIC.search(text.plain[run[0][0] : run[-1][1]].replace(" ", "").replace("-", "")):
            for start, end in unknown_words(text, run):
                yield from _found(text, start, end)
        for first in range(len(run)):
            longest = next(
                (
                    last
                    for last in range(min(first + 4, len(run)), first, -1)
                    if _is_name([text.plain[start:end] for start, end in run[first:last]])
                ),
                0,
            )
            if longest:
                yield from _found(text, run[first][0], run[longest - 1][1])
                break


def is_made_like_a_name(text: str) -> bool:
    """Whether a recorded text, a title taken off, is made as people's names are, so that its single words may name somebody too."""
    name = without_title(text)
    words = [word for word in words_of(name).split() if word.isascii()]
    return not words or name != text.strip() or _is_name(words)


def _is_name(words: list[str]) -> bool:
    parts = tuple(part for word in words for part in re.split("[-'’]", word) if part)
    if len(parts) < _FEWEST_WORDS:
        return False
    family, *given = parts
    is_place = " ".join(parts).startswith(NO_NAME_IN_VIETNAMESE)
    is_vietnamese = all(part in ORDINARY_LATIN or part in _VIETNAMESE for part in given)
    if family in VIETNAMESE_FAMILIES and is_vietnamese and not is_place:
        return True
    if any(part in NO_NAME for part in parts) or all(part in ORDINARY_LATIN for part in parts):
        return False
    if family in WESTERN_GIVEN:
        return True
    return (
        bool(romanisation.full_names(parts)) and (family in SURNAME_SOUNDS or parts[-1] in SURNAME_SOUNDS)
    ) or bool(pinyin.korean_sounds(parts))


def _found(text: Folded, start: int, end: int) -> Iterator[Find]:
    if letters_of(text.piece(start, end)) not in PUBLIC:
        first, behind = text.range(start, end)
        yield Find(start=first, end=behind, what=What.STRANGER, why=Why.DETECTOR)


_IN_PUBLIC = re.compile("|".join(filter(str.isascii, sorted(PUBLIC))))
_ORDINARY = ORDINARY_HANGUL
_LONGER = frozenset(word for word in ORDINARY_HANGUL if len(word) > _FEWEST_WORDS)
_HAN_BEGINNINGS = tuple(map(letters_of, ORDINARY_HAN))
_VIETNAMESE = frozenset(
    words_of(
        "thi van huu duc minh ngoc thanh quoc cong dinh xuan kim thu hong phuong anh linh trang dung hung tuan nam son long hai"
    ).split()
)
