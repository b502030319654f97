"""Ages in a text, in digits and in words: in bands, or withheld, as the profile has it."""

from __future__ import annotations

from collections.abc import Iterator

from domain.age import MONTHS_IN_A_YEAR, AgeBand
from domain.redaction.freetext.age_words import DECADES_AND_BIRTHS
from domain.redaction.freetext.findings import Find, What, Why
from domain.redaction.freetext.folding import Folded
from domain.redaction.freetext.said_numbers import number_in, numbered
from domain.redaction.freetext.shapes import DIGITS
from domain.redaction.profiles import Operator, Profile, operator_for
from domain.sensitivity import Guard, Kind, Sensitivity

_AGES = Guard(Kind.AGE, Sensitivity.GENERALISED)

_BANDS = (
    (18, AgeBand.MINOR),
    (35, AgeBand.YOUNGER_ADULT),
    (60, AgeBand.MIDDLE_ADULT),
    (200, AgeBand.OLDER_ADULT),
)

_IN_YEARS = (
    (r"(?<!\w){n}(?:[ -]and[ -]a[ -]half)?[ -](?:years?|yrs?)(?:[ -]old|s? of age)(?!\w)", ("year", "yr")),
    (
        (
            r"(?<!\w)(?:aged?|age[ds]? of|age:|turned|turning|nearly|about to turn) {n}(?:(?:,|,? and| or|-) ?(?:\d{1,2}(?!\d)))*(?![\w:/]|"
            r"[.,]\d)(?! (?:years? (?!old)|km|people))"
        ),
        ("age", "turn"),
    ),
    (
        r"(?<!\w){n}(?=(?:,|,? and|,? or) (?:\d{1,2}|[a-z]+(?:-[a-z]+)?)[ -](?:years?|yrs?)[ -](?:old|of age))",
        ("year", "yr"),
    ),
    (r"(?<!\w){n} ?y/?o(?!\w)", ("yo", "y/o")),
    (r"(?<!\w){n}t(?![a-z\d])", tuple(f"{digit}t" for digit in DIGITS)),
    (
        r"(?:(?<![a-z])(?:he|she|they|who)|\x00) (?:is|was|be) (?P<it>{n})(?=[.,;)\n]|$| and | but | or | now)",
        (" is ", " was ", " be "),
    ),
    (
        r"(?<![a-z])(?:boy|girl|son|daughter|child|baby|brother|sister|man|woman|infant|toddler),? (?P<it>(?:of )?{n})(?=[,.;)])",
        ("boy", "girl", "son", "daughter", "child", "baby", "brother", "sister", "man", "infant", "toddler"),
    ),
    (
        (
            r"(?:열|스물|서른|마흔|쉰|예순|일흔|여든|아흔)(?:한|하나|두|둘|세|셋|네|넷|다섯|여섯|일곱|여덟|아홉)?(?=이다|"
            r"이었|이고|이며|인데|입니다|이에요)"
        ),
        ("열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"),
    ),
    (r"(?<=[a-z\]\x00]) ?[(,] ?(?P<it>(?P<n2>[1-9]\d))(?=\)|,(?!\d))", ("(", ",")),
    (
        r"(?<=[가-힣\u3400-\u9fff\x00]) ?\((?P<it>(?P<n2>[1-9]\d)(?: ?(?:세|살|岁|歲|여|남|女|男)(?:, ?(?:여|남|여성|남성))?)?)(?=\))",
        ("(",),
    ),
    # "(김철수·37·여)", as papers put it.
    (
        r"(?<=[·/,(]) ?(?P<it>(?P<n2>[1-9]\d))(?= ?[·/,] ?(?:여|남|여성|남성|女|男|f|m|female|male)(?![가-힣a-z]))",
        ("여", "남", "女", "男", "f", "m"),
    ),
    (r"(?:만 ?)?(?<!\d){n} ?(?:여 ?)?(?:세|살)(?:배기|짜리)?", ("세", "살")),
    (r"(?<![가-힣\d]){n} ?돌(?=이|도|을|은| ?(?:된|지난|맞은|잔치|배기))", ("돌",)),
    (r"(?<![가-힣\d]){n}(?= ?(?:먹은|넘은|넘긴|살짜리))", ("먹은", "넘은", "넘긴", "살짜리")),
    (r"(?<!\d){n} ?(?:多|来|來)?(?:周岁|周歲|岁|歲)", ("岁", "歲")),
    (r"(?<!\w){n} tuoi(?!\w)|(?<!\w)tuoi:? {n2}(?!\w)", ("tuoi",)),
    (
        r"(?<!\w)(?:nam nay|nam do|luc do|luc ay|moi|gan|hon|vua tron|da ngoai) (?P<it>{n})(?=[,.;)\n]|$)",
        ("nay ", "do ", "ay ", "moi ", "gan ", "hon ", "tron ", "ngoai "),
    ),
    (
        (
            r"(?:今年|当年|當年|那年|年方|年仅|年僅|年龄|年齡|现年|現年|芳龄|芳齡|虚岁|虛歲|时年|時年|享年|年约|年約|刚满|剛滿)"
            r"(?:才|只有|是|为|為|刚|整)?[:：]? ?(?P<it>(?P<n2>[1-9]\d|[二三四五六七八九]?十[一二三四五六七八九]?|"
            r"(?<=[方仅僅龄齡约約满滿:：]){n}))(?=[，。、；,.;)）\n]|的|$)"
        ),
        ("今年", "年", "龄", "齡", "岁", "歲", "满", "滿"),
    ),
    (
        r"(?:올해|당시|이제|겨우|갓) ?(?P<it>{n})(?=이|인|밖에|에 불과|,|\.(?!\d)|$)",
        ("올해", "당시", "이제", "겨우", "갓"),
    ),
    (
        (
            r"(?<!\w)(?:youngest|oldest|eldest|elder|younger)(?: one| child| of them)?(?: is| was|,)? (?:only |just |now )?(?P<it>{n})"
            r"(?: years?)?(?=[,.;)\n]|$| and | but )"
        ),
        ("youngest", "oldest", "eldest", "elder", "younger"),
    ),
    (r"(?:อายุ|วัย) ?(?:ราว|ประมาณ|ได้|เพียง|แค่)? ?{n} ?(?:ปี|ขวบ)?(?! ?เดือน)|{n2} ?ขวบ", ("อายุ", "วัย", "ขวบ")),
)
_IN_MONTHS = (
    (
        r"(?<!\w){n}(?:[ -]and[ -]a[ -]half)?[ -](?:months?|weeks?|days?)[ -](?:old|of age)(?!\w)",
        ("month", "week", "day"),
    ),
    (
        r"\((?P<it>{n} (?:months?|weeks?|days?|thang|개월|个月|เดือน))\)",
        ("month", "week", "day", "thang", "개월", "个月", "เดือน"),
    ),
    (
        (
            r"(?<!\w)(?:youngest|elder|younger)(?: one| child| of them)?(?: is| was|,)? (?:only |just |now "
            r")?(?P<it>{n} (?:months?|weeks?|days?))(?!\w)"
        ),
        ("youngest", "elder", "younger"),
    ),
    (r"(?<!\w)(?:baby|infant|newborn|child|boy|girl) of {n} (?:months?|weeks?|days?)(?!\w)", (" of ",)),
    (
        (
            r"(?:생후 ?)?(?<!\d){n} ?(?:개월|달|주)(?= ?(?:된|되는|배기|짜리|아기|아이|갓난|젖먹이|영아|유아|딸|아들|여아|"
            r"남아))|생후 ?{n2} ?(?:개월|달|주|일)"
        ),
        ("개월", "달", "주", "생후"),
    ),
    (r"(?<!\d){n}(?:개월|달)", ("개월", "열한 달", "열두 달", "아홉 달", "열 달")),
    (
        (
            r"(?<!\d){n} ?个半?(?:多)?月(?:大|的?(?:婴儿|孩子|宝宝|女婴|男婴|女儿|儿子|小孩))|(?:婴儿|孩子|宝宝|女婴|男婴|"
            r"小孩|女儿|儿子)(?:才|只有|刚刚?|仅|已经?)?{n2} ?个月|(?<!\d){n3} ?個月(?:大)|(?<!\d){n4}个月"
        ),
        ("个", "個"),
    ),
    (r"(?<!\w){n} (?:thang|ngay|tuan) tuoi(?!\w)", ("tuoi",)),
    (
        r"(?:อายุ|วัย) ?(?:ราว|ประมาณ|ได้|เพียง|แค่)? ?{n} ?(?:เดือน|สัปดาห์|วัน)",
        ("อายุ", "วัย"),
    ),
    (
        r"(?:갓난아기|갓난아이|젖먹이|돌쟁이|돌잡이)|(?:满月|滿月)|(?<!\w)(?:so sinh)(?!\w)|新生[儿兒]|ทารกแรกเกิด|(?<!\w)new-?born(?!\w)",
        ("갓난", "젖먹이", "돌", "满月", "滿月", "so sinh", "新生", "ทารก", "new"),
    ),
)
_AGES_IN_YEARS, _AGES_IN_MONTHS = numbered(What.AGE, _IN_YEARS), numbered(What.AGE, _IN_MONTHS)
_OTHER_AGES = numbered(What.AGE, DECADES_AND_BIRTHS)


def ages_in(text: Folded, profile: Profile) -> Iterator[Find]:
    """Every age finer than the profile shows one; of children no more than that they are."""
    operator = operator_for(profile, _AGES)
    if operator is Operator.KEEP:
        return
    for shapes in (_AGES_IN_YEARS, _AGES_IN_MONTHS, _OTHER_AGES):
        for _shape, match, start, end in shapes.matches(text):
            number = number_in(match)
            is_young = shapes is _AGES_IN_MONTHS
            band = "" if shapes is _OTHER_AGES else _band(number // MONTHS_IN_A_YEAR if is_young else number)
            yield _found(text, start, end, band if operator is Operator.BAND else "")


def _band(years: int) -> str:
    return next(band.value for below, band in _BANDS if years < below or band is AgeBand.OLDER_ADULT)


def _found(text: Folded, start: int, end: int, instead: str) -> Find:
    first, behind = text.range(start, end)
    return Find(start=first, end=behind, what=What.AGE, why=Why.PROFILE, instead=instead)
