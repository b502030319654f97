"""Forms of times of day in five languages, over folded text (Vietnamese without marks)."""

from __future__ import annotations

from domain.redaction.freetext.day_shapes import SINO
from domain.redaction.freetext.findings import What
from domain.redaction.freetext.said_numbers import NUMBER
from domain.redaction.freetext.shapes import DIGITS, at_digit, shapes_of

_DAY_PARTS = "새벽|아침|오전|정오|점심|오후|저녁|밤|자정|한밤"
TIMES = shapes_of(
    What.TIME,
    (
        (
            at_digit(
                r"(?<![\d:.])(?:[01]?\d|2[0-4])[:h][0-5]\d(?::[0-5]\d)?(?: ?[ap]\.?m\.?(?!\w))?(?: ?น\.)?(?![\d:])"
            ),
            DIGITS,
        ),
        (
            at_digit(
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
                rf"{SINO}{{1,4}}) ?분| ?반)?(?=쯤|경|에|까지|부터|께|정각| |[.,]|$|가|이)"
            ),
            ("시",),
        ),
        (
            (
                r"(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|夜裡|半夜|深夜|"
                r"当晚)?(?![一两兩][点點][也都儿点點不没吃水了东東小])(?:\d{1,2}|[一二三四五六七八九十两兩]{1,3}) "
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
        # As people say it.
        (
            (
                rf"(?<!\w)(?:(?:at|around|about|by|before|after|until|since|from) )?{NUMBER} (?:in the (?:morning|"
                rf"afternoon|evening)|at night)(?!\w)"
            ),
            (" in the ", " at night"),
        ),
        (
            (
                rf"(?<!\w)(?:five|ten|twenty|twenty-five|\d{{1,2}})(?: minutes)? (?:past {NUMBER}(?!\w)|to "
                rf"{NUMBER}(?=[,.;\n]|$| in the| at night))"
            ),
            (" past ", " to "),
        ),
        (rf"(?<!\w)half {NUMBER}(?=[,.;\n]|$| in the)", ("half ",)),
        (r"(?<!\w)(?:noon|midnight|midday)(?!\w)", ("noon", "midnight", "midday")),
        (
            r"[a0-2](?<!\w[a0-2])(?:(?<=a)t (?:1[0-2]|[1-9])(?=[,.;\n]|$)|(?:(?<=[01])\d|(?<=2)[0-4])[0-5]\d ?h(?!\w))",
            ("at ", "h"),
        ),
        ("(?<![가-힣])(?:자정|정오)(?=에|이|쯤|경|께|까지|부터|무렵|[ ,.]|$)", ("자정", "정오")),
        (rf"(?<![가-힣]){SINO}{{1,3}}시(?= ?{SINO}{{1,4}} ?분)(?: ?{SINO}{{1,4}} ?분)", ("시",)),
        ("半夜|午夜|[子丑寅卯辰巳午未申酉戌亥]时(?![间候期])", ("半夜", "午夜", "时")),
        (
            (
                rf"(?<!\w)(?:\d{{1,2}}|{NUMBER}) (?:gio )?ruoi (?:sang|trua|chieu|toi|dem|khuya)(?!\w)|"
                rf"(?<!\w)\d{{1,2}} gio (?:\d{{1,2}} phut|kem "
                rf"\d{{1,2}})|(?<!\w)(?:nua|giua) (?:dem|trua)(?!\w)|(?<!\w)\d{{1,2}}g\d\d(?!\w)"
            ),
            (" ruoi", " gio", "nua ", "giua ", *(f"{digit}g" for digit in DIGITS)),
        ),
        (
            rf"เที่ยง(?=[ ,.]|ตรง|ครึ่ง|$)|บ่าย ?(?:[1-6]|หนึ่ง|สอง|สาม|สี่|ห้า)|ทุ่ม(?:ครึ่ง|กว่า)|(?:\d{{1,2}}|{NUMBER}) ?โมง",
            ("เที่ยง", "บ่าย", "ทุ่ม", "โมง"),
        ),
    ),
)
