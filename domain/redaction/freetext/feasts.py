"""Forms of weekdays, holidays and days by the moon in five languages, over folded text (Vietnamese without marks).

Under a profile that tells months a weekday says which of four days it was, and a holiday which one.
"""

from __future__ import annotations

from domain.names.listing import listed
from domain.redaction.freetext.findings import What
from domain.redaction.freetext.said_numbers import NUMBER
from domain.redaction.freetext.shapes import shapes_of

WEEKDAYS = shapes_of(
    What.WEEKDAY,
    (
        (
            (
                r"(?<!\w)(?:(?:last|next|this|on|the) )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?!\w)|"
                r"(?<!\w)(?:on|last|next) (?:mon|tues?|wed|thurs?|fri|sat)(?![\w'’])"
            ),
            (
                "day",
                *(
                    f"{word} {day}"
                    for word in ("on", "last", "next")
                    for day in ("mon", "tue", "wed", "thu", "fri", "sat")
                ),
            ),
        ),
        (
            "(?:월|화|수|목|금|토|일)요일|(?<![가-힣])[월화수목금토일]욜|주말(?=에|,| 아침| 저녁| 밤| 새벽)",
            ("요일", "욜", "주말"),
        ),
        ("(?:星期|礼拜|禮拜|周|週)[一二三四五六日天末](?![岁歲])", ("星期", "礼拜", "禮拜", "周", "週")),
        (
            r"(?<!\w)(?:thu (?:hai|ba|tu|nam|sau|bay)|chu nhat|thu [2-7](?=[,.;\n]|$| (?:tuan|ngay|truoc|vua|nay|do)(?!\w)))(?!\w)",
            ("thu ", "chu nhat"),
        ),
        ("วัน ?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี|ฯ)?|ศุกร์|เสาร์|อาทิตย์)", ("วัน",)),
    ),
)

_ENGLISH = (
    "christmas(?: eve| day)?|boxing day|new year(?:'s)?(?: eve| day)?|(?:lunar|chinese) new year(?:'s)?(?: eve| day)?|easter(?: sunday| "
    "monday)?|good friday|palm sunday|pentecost|thanksgiving|ramadan|eid(?: al-?\\w+)?|vesak|visakha bucha|makha bucha|chuseok|seollal|"
    "daeboreum|dano|hansik|mid-autumn(?: festival| day)?|(?:moon|lantern|ghost|harvest moon|dragon boat|double ninth|water) festival|"
    "dragon boat|qingming|tomb-?sweeping day|spring festival|golden week|day of the (?:sun|shining star)|(?:victory|liberation|national|"
    "party foundation|foundation|founding|army|army foundation|youth|mothers?['’]?s?|"
    "fathers?['’]?s?|women['’]?s|children['’]?s|teachers['’]?|"
    "labou?r|memorial|independence|constitution|reunification|buddha['’]?s|hangul) (?:day|birthday)|may day|valentine['’]?s(?: day)?|"
    "tet(?: nguyen dan| holiday| trung thu)?|hung kings?|songkran|loy krathong|(?:winter|summer) solstice"
)
_ENGLISH_SIGNS = (
    *listed(
        "day christmas easter friday pentecost thanksgiving ramadan eid vesak bucha chuseok seollal boreum dano "
        "hansik autumn festival dragon qingming golden valentine tet songkran krathong solstice"
    ),
    "new year",
    "hung king",
)
_HANGUL = (
    "태양절|광명성절|추석|한가위|설날|음력설|양력설|설 ?(?:전날|이튿날|명절)|정월 ?대보름|대보름|"
    "단오|한식날|칠석|백중|성탄절|크리스마스|부활절|"
    "추수감사절|당 ?창건(?: ?기념)?일|정권 ?수립일|공화국 ?창건일|전승절|조국해방(?: ?기념)?일|"
    "광복절|개천절|국경절|어머니날|어버이날|어린이날|"
    "스승의 ?날|부녀절|청년절|건군절|로동절|노동절|삼일절|제헌절|현충일|한글날|석가탄신일|부처님 ?오신 ?날|신정|구정|동짓날|하짓날|"
    "섣달 ?그믐날?|춘분|추분|입춘|입추|입동|경칩|곡우|처서|상강|송년회|밸런타인"
)
_HAN = (
    "春节|春節|除夕|大年(?:初[一二三四五六七]|三十|夜)|(?<![今去明当當那每近])年三十(?=[晚夜，"
    "。那])|小年夜?|元旦|中秋节?|中秋節|端午节?|端午節|清明节?|清明節|国庆节?|國慶節?|"
    "五一(?:劳动)?节?|三八(?:妇女)?节|六一(?:儿童)?节|八一建军节|十一(?:黄金周|长假|国庆)|劳动节|"
    "妇女节|儿童节|教师节|建军节|建党节|元宵节?|"
    "圣诞节?|平安夜|感恩节|复活节|中元节|鬼节|泼水节|龙抬头|太阳节|光明星节|七夕|腊八|重阳节|跨年夜?|惊蛰|春分|谷雨|立春|立夏|芒种|夏至|"
    "立秋|处暑|白露|秋分|寒露|霜降|立冬|冬至"
)
_HAN_SIGNS = (
    *listed(
        "春节 春節 除夕 大年 年三十 小年 元旦 中秋 端午 清明 国庆 國慶 五一 三八 六一 八一 十一 节 元宵 圣诞 平安夜 "
        "龙抬头 七夕 腊八 跨年 惊蛰 春分 秋分 谷雨 立春 立夏 立秋 立冬 芒种 夏至 处暑 白露 寒露 霜降 冬至"
    ),
)
_VIETNAMESE = (
    rf"(?<!\w)(?:mong|mung|hom|ngay) ?(?:\d{{1,2}}|{NUMBER}) tet(?!\w)|(?<!\w)(?:ba muoi|30) tet(?!\w)|(?<!\w)dem ba muoi(?!\w)|"
    r"(?<!\w)ram(?: thang (?:gieng|chap|\d{1,2}|hai|ba|tu|nam|sau|bay|tam|chin|muoi)(?: mot| "
    r"hai)?)(?!\w)|(?<!\w)(?:ngay|dem|hom) ram(?!\w)|"
    r"(?<!\w)tet (?:nguyen dan|trung thu|duong lich|am lich|doan ngo|thanh minh|han thuc)|giao thua|"
    r"trung thu(?!\w)|giang sinh|no-?en(?!\w)|noel|quoc "
    r"khanh|gio to hung vuong|vu lan|phat dan|quoc te (?:lao dong|phu nu|thieu nhi)|ong cong ong tao|"
    r"(?<!\w)(?:dip|truoc|sau|an|nghi|dem) tet(?!\w)|"
    r"(?<!\w)(?:ngay|hom) tet(?!\w)"
)
_THAI = (
    "สงกรานต์|ลอยกระทง|ตรุษจีน|ปีใหม่|วันสิ้นปี|คริสต์มาส|(?:วัน)?มาฆบูชา|(?:วัน)?วิสาขบูชา|"
    "(?:วัน)?อาสาฬหบูชา|(?:วัน)?เข้าพรรษา|(?:วัน)?ออกพรรษา|"
    "วันพ่อ|วันแม่|วันเด็ก|วันครู|วันจักรี|วันฉัตรมงคล|วันแรงงาน|วันปิยมหาราช|วันรัฐธรรมนูญ|สารทจีน|"
    "เช็งเม้ง|(?:วัน)?ไหว้พระจันทร์|ชูซอก|วาเลนไทน์"
)

HOLIDAYS = shapes_of(
    What.HOLIDAY,
    (
        (rf"(?<!\w)(?:{_ENGLISH})(?!\w)", _ENGLISH_SIGNS),
        (
            (
                "(?:초하루|초이틀|초사흘|초나흘|초닷새|초엿새|초이레|초여드레|초아흐레|열하루|열이틀|열사흘|"
                "열나흘|보름날|스무날|스무하루|스무이틀|"
                "스무이튿|스무사흘|스무나흘|그믐)날?|(?<=월 )보름|(?<=월)보름"
            ),
            (
                "초하",
                "초이",
                "초사",
                "초나",
                "초닷",
                "초엿",
                "초여",
                "초아",
                "열하루",
                "열이틀",
                "열사흘",
                "열나흘",
                "보름",
                "스무",
                "그믐",
            ),
        ),
        (
            rf"(?<![가-힣])(?:{_HANGUL})",
            (
                *_HANGUL.replace(" ?", "").replace("날?", "").replace("(?:기념)?", "").split("|"),
                *listed("설이튿 설명절 대보름 어버이 어린이 스승 오신 그믐 창건 수립일 조국해방 국가"),
                "설 ",
            ),
        ),
        (r"(?<![\d.])\d{1,2}[.·]\d{1,2} ?(?:절|명절|기념일)", ("절", "기념일")),
        (
            rf"{_HAN}|(?<![\u3400-\u9fff])初[一二三四五六七八九十](?=[早晚上下那，,。 ]|$)",
            (*_HAN_SIGNS, "初"),
        ),
        (
            _VIETNAMESE,
            (
                "tet",
                "giao thua",
                "trung thu",
                "giang sinh",
                "quoc khanh",
                "quoc te",
                "ram thang",
                " ram",
                "noel",
                "no-en",
                "noen",
                "gio to",
                "vu lan",
                "phat dan",
                "cong ong tao",
                "dem ba muoi",
            ),
        ),
        (
            rf"(?:วัน)?(?:{_THAI})|(?:ขึ้น|แรม) ?\d{{1,2}} ?ค่ำ",
            (*_THAI.replace("(?:วัน)?", "").split("|"), "ค่ำ"),
        ),
    ),
)
