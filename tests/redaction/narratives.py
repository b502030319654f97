"""Hard narratives in five languages: what must not be read out of each, and what must stay."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Narrative:
    """A text and what is asked of its redaction."""

    about: str
    text: str
    hides: tuple[str, ...] = ()
    keeps: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    """What must wait for a decision."""
    profile: str = "partner_ngo"
    has_no_flag: bool = True


def _hides(text: str) -> tuple[str, ...]:
    return tuple(text.split("|"))


NARRATIVES = (
    Narrative(
        "Hangul names with particles, vocatives, titles and what is built on them",
        (
            "김철수가 먼저 잡혔다. 김철수에게서 들었다. “철수야, 뛰어!” 철수 씨는 넘어졌다. 김 선생이 울었다. 철수 엄마는 "
            "몰랐고 철수네는 비었다. 김철수였다."
        ),
        _hides("김철수|철수|김 선생"),
        ("먼저 잡혔다", "선생", "엄마", "넘어졌다"),
    ),
    Narrative(
        "an ordinary word that looks like a given name stays",
        "군대가 철수하다가 다리를 끊었다. 철수한 뒤에 철수 명령이 왔다. 옥에 갇혔고, 안에서 리를 세었다.",
        (),
        ("철수하다가", "철수한 뒤에", "철수 명령이", "옥에 갇혔고", "안에서"),
    ),
    Narrative(
        "particles tell nothing of the name",
        (
            "김철이 왔다. 김철수가 왔다. 김철은 갔다. 김철수는 갔다. 김철을 찾았다. 김철수를 찾았다. 김철과 김철수와 함께. "
            "김철이에요. 김철수예요. 김철아!"
        ),
        _hides("김철|철수|이 왔다. [|가 왔다. [|은 갔다|를 찾았다|와 함께"),
        ("이(가) 왔다", "은(는) 갔다", "을(를) 찾았다", "과(와)", "이에요/예요"),
    ),
    Narrative(
        "Northern and Southern spelling, and Hangul from Latin letters",
        "리영희는 이영희라고도 쓴다. 영희가 말했다. 리 동무도 왔다.",
        _hides("영희|리 동무"),
        ("라고도 쓴다", "말했다", "동무도 왔다"),
    ),
    Narrative(
        "every romanisation, in both orders, joined, hyphenated, spaced, in capitals",
        "KIM CHOL SU, Kim Cheol-soo, Gim Cheolsu, Kim Ch'ŏl-su, Chol Su Kim, CHOLSU KIM, KimChulSoo, kim chol su and Cheol-su were one man.",
        _hides("Chol|CHOL|Cheol|Chul|chol|Ch'ŏl|Kim |KIM|Gim"),
        ("were one man",),
    ),
    Narrative(
        "Lee, Yi and Rhee for Ri",
        "Lee Young-hee, Yi Yŏng-hŭi, Rhee Younghee and RI YONG HUI signed; Younghee cried. Ms Ri and Mrs. Lee left.",
        _hides("Young|Yŏng|YONG|Lee|Rhee|Yi |RI |Ms Ri"),
        ("signed", "cried", "left"),
    ),
    Narrative(
        "hanja, simplified characters, pinyin with the surname's reading, Sino-Vietnamese",
        "朴永秀（Piao Yongxiu, Pu Yongxiu）和金哲洙被抓。永秀哭了。小朴和老金在车上，朴某不见了。Anh Phác Vĩnh Tú và Kim Triết Thù đều bị giữ.",
        _hides("朴|永秀|Yongxiu|金哲洙|老金|Phác|Triết|Kim"),
        ("被抓", "哭了", "在车上", "不见了", "đều bị giữ"),
    ),
    Narrative(
        "Vietnamese with marks, without, in capitals, with titles",
        "Phạm Thị Lan mở cửa. PHAM THI LAN nói dối. Chị Lan và cô Lan là một. Pham Lan cho họ cơm. Lan can cầu bị gãy.",
        _hides("Phạm|PHAM|Thị|Chị Lan|cô Lan|Pham Lan"),
        ("mở cửa", "nói dối", "cho họ cơm", "can cầu bị gãy"),
    ),
    Narrative(
        "common Vietnamese words that are names elsewhere",
        "Hôm sau an ninh đến. Ông bà cho cháu ăn. Mọi người đi bộ ra bến xe và ở lại một đêm. Hoa nở, trời bình yên, ai cũng vui.",
        (),
        ("Hôm sau an ninh đến. Ông bà cho cháu ăn.", "Hoa nở, trời bình yên"),
    ),
    Narrative(
        "An, Ok and Ri as words",
        "An officer said OK. Ok, we go. The RI is an institute; an ok answer is not enough. Later An Ok and Ms. An were called.",
        _hides("An Ok|Ms. An "),
        ("An officer said OK. Ok, we go. The RI is an institute; an ok answer", "were called"),
    ),
    Narrative(
        "initials, consonants and masked names",
        "K.C.S. called, then C. S. Kim and R.Y.H. ㄱㅊㅅ도 왔다. 김○○와 김OO, 김XX, 김*수, 김 모(37)씨가 있었다. 金某某和朴××也在。Kim XX too.",
        _hides("K.C.S|C. S.|R.Y.H|ㄱㅊㅅ|김○|김O|김X|김*|김 모|37|金某|朴×|Kim"),
        ("called", "왔다", "있었다", "也在"),
    ),
    Narrative(
        "names inside longer names",
        "김철과 김철수는 남이다. 최철수는 모르는 사람이다.",
        _hides("김철|철수"),
        ("남이다", "모르는 사람이다"),
        ("최철수",),
        has_no_flag=False,
    ),
    Narrative(
        "one person, one token in every script",
        "김철수 (金哲洙, Kim Chol Su, Kim Cheol-su, Jin Zhezhu) 한 사람.",
        _hides("철수|哲|Chol|Cheol|Zhezhu"),
        ("[D] ([D], [D], [D], [D]) 한 사람.",),
    ),
    Narrative(
        "cut by line ends, hyphens, cells, spaces, markup",
        (
            "김철\n수를 보았다. Kim Chol-\nSu ran. K i m  C h o l  S u. | 김 | 철수 | 김<b>철</b>수 Kim&nbsp;Chol&#45;Su "
            "<i>Ri</i> Yong&#32;Hui 朴 永 秀 **김**철수"
        ),
        _hides("철|수를|Chol|Su ran|C h o l|Yong|永|秀"),
        ("보았다", "ran"),
    ),
    Narrative(
        "zero-width and bidirectional characters, soft hyphens, variation selectors",
        "김\u200b철\u2060수 K\u00adim C\u200dhol S\ufeffu Ri\u200e Yong\u2066 Hui\u2069 朴\ufe00永\u200b秀 Phạm\u200b Thị\u2060 Lan",
        _hides("철|hol|Yong|永|Thị"),
    ),
    Narrative(
        "text that is only shown backwards",
        "He wrote \u202euS lohC miK\u202c on the wall.",
        _hides("lohC"),
        ("He wrote", "on the wall."),
        ("us lohc mik",),
        has_no_flag=False,
    ),
    Narrative(
        "decomposed, single letters, full width, radicals, look-alikes",
        "김철수 ㄱㅣㅁㅊㅓㄹㅅㅜ Ｋｉｍ　Ｃｈｏｌ　Ｓｕ Κіm Сhоl Ѕu Кіm Сhol Su ⾦哲洙 𝐊𝐢𝐦 𝐂𝐡𝐨𝐥 𝐒𝐮",
        ("철", "ㅊㅓㄹ", "Ｃｈｏｌ", "Сhо", "Сhol", "哲", "𝐂𝐡"),
    ),
    Narrative(
        "telephones in every digit and form",
        (
            "Call +86 138-0013-8000, 138 0013 8000, １３８００１３８０００, 一三八零零一三八零零零, ๑๓๘๐๐๑๓๘๐๐๐, 010.9876.5432, "
            "(+82) 10-9876-5432, 공일공 구팔칠육 오사삼이; ends in 8000."
        ),
        _hides("138|8000|１３８|一三八|๑๓๘|9876|5432|공일공|구팔칠육"),
        ("Call",),
    ),
    Narrative(
        "papers, plates, files, mail, handles, tags, file names, coordinates",
        (
            "Passport KP7781234 or M 1234567, ID 220301198703050012, plate 吉H·A1234 and 29A-123.45, case No. 778-B; kim.chol@mail.exam"
            "ple @kimcs_1987 #김철수 #KimCholSu IMG_2034.jpg 철수_여권.pdf at 42.9631, 129.8443 (42°57'47\"N 129°50'39\"E), "
            "북위 42도 57분."
        ),
        _hides(
            "7781234|1234567|2203|A1234|123.45|778-B|kim.chol|kimcs|철수|KimChol|IMG|여권|42.96|129.8|42°|129°|42도"
        ),
        ("Passport", "plate", "case No."),
    ),
    Narrative(
        "ages in digits and in words, five languages",
        (
            "An 11-month-old baby, a thirty-one-year-old woman, aged 37. 열한 달 된 아기, 서른한 살, 만 37세, 1987년생. "
            "十一个月大的婴儿，三十一岁，37岁。Cháu mười một tháng tuổi, ba mươi mốt tuổi, 37 tuổi. ทารกอายุ 11 เดือน หญิงอายุสามสิบเอ็ดป"
            "ี วัย ๓๗ ปี"
        ),
        _hides(
            "11-month|thirty-one|37|열한 달|서른한|1987|十一个月|三十一岁|mười một|ba mươi|11 เดือน|สามสิบเอ็ด|๓๗"
        ),
        ("baby", "아기", "婴儿", "Cháu", "ทารก"),
    ),
    Narrative(
        "dates, weekdays, holidays and clock times, five languages",
        (
            "On Thursday 22 October 2015 at 19:30, two days after Chuseok. 2015년 10월 22일 목요일 저녁 7시 30분, 태양절 "
            "다음날. 2015年10月22日星期四晚上七点半，春节前。Thứ Năm ngày 22 tháng 10 năm 2015 lúc 7 giờ tối, trước Tết. "
            "วันพฤหัสบดีที่ 22 ตุลาคม 2558 เวลา 19.30 น. ก่อนสงกรานต์"
        ),
        _hides(
            "Thursday|22|19|Chuseok|목요일|7시|30분|태양절|星期四|七点|春节|Thứ Năm|7 giờ|Tết|พฤหัส|สงกรานต์"
        ),
        ("[2015-10]",),
    ),
    Narrative(
        "the same under the public profile: quarters, groups, family and sex",
        (
            "She and her husband were held on 22 October 2015; in November 2015 nine people, one infant. 그녀의 남편과 "
            "딸, 아홉 명. 她的丈夫和女儿，九个人。Chồng và con gái của chị ấy, chín người. สามีและลูกสาวของเธอ เก้าคน"
        ),
        _hides(
            "She|her|husband|22|October|November|nine|infant|그녀|남편|딸|아홉|她|丈夫|女儿|九个|Chồng|con gái|chị ấy|chín|สามี|ลูกสาว|เธอ|เก้า"
        ),
        ("[2015 Q4]", "were held"),
        profile="public_statement",
    ),
    Narrative(
        "staff, source, host, broker, driver, relatives in the North",
        (
            "Han Sora phoned Choe Myong Nam (최명남). 정미란이 전했고 Jong Mi Ran은 울었다. Swallow agreed. Phạm Thị Lan, "
            "สมชาย ใจดี, Nguyễn Văn Hùng and anh Hùng drove. 김은주는 북에 있다."
        ),
        _hides("Sora|Choe|최명남|미란|Mi Ran|Swallow|Lan|สมชาย|Hùng|김은주"),
        ("phoned", "agreed", "drove", "북에 있다"),
    ),
    Narrative(
        "recorded addresses and places",
        "He grew up in 함경북도 온성군 남양로동자구 and hid in 도문시 향양촌 (向阳村), Villa Sunrise.",
        _hides("온성|남양|향양|向阳|Sunrise"),
        ("He grew up in", "and hid in"),
    ),
    Narrative(
        "towns under a profile that shows countries, and those nobody recorded",
        "They were moved from Shenyang (沈阳) to Tumen (图们) and Dandong, in China.",
        _hides("Shenyang|沈阳|Tumen|图们|Dandong"),
        ("They were moved from", "in China"),
        profile="public_statement",
    ),
    Narrative(
        "names nobody recorded, English",
        "John Miller and Pastor Grace met Kwon Hyok Chol. Their interpreter was named Sopheap. Driver Wang waited.",
        (),
        ("met", "waited"),
        ("john miller", "grace", "kwon hyok chol", "sopheap", "wang"),
        has_no_flag=False,
    ),
    Narrative(
        "names nobody recorded, Korean",
        "박영일 씨와 오순옥이 함께 있었다. 통역은 황금란이라고 했다. 순실이 엄마도 보았다.",
        (),
        ("함께 있었다", "보았다"),
        ("박영일", "오순옥", "황금란"),
        has_no_flag=False,
    ),
    Narrative(
        "names nobody recorded, Chinese, Vietnamese and Thai",
        "司机王建国说不知道。翻译叫李小梅。陈先生走了。Ông Trần Văn Bình lái xe. นายวิชัย มาถึง",
        (),
        ("不知道", "lái xe"),
        ("王建国", "李小梅", "陈", "Trần Văn Bình", "วิชัย มาถึง"),
        has_no_flag=False,
    ),
    Narrative(
        "whom everybody knows is no secret",
        "Kim Jong Un spoke; 김정은 위원장; 金正恩; Xi Jinping met Human Rights Watch and the United Nations in North Korea.",
        (),
        (
            "Kim Jong Un spoke; 김정은 위원장; 金正恩; Xi Jinping met Human Rights Watch and the United Nations in North Korea.",
        ),
    ),
    Narrative(
        "a nickname of one syllable",
        "곰이 왔다. 곰은 잡혔다. 고마운 일이다.",
        _hides("곰이|곰은"),
        ("고마운 일이다",),
    ),
    Narrative(
        "chat: contractions, laughter, sounds",
        "철순 어디 갔어? 김철술 봤다 ㅋㅋㅋ 철수ㅠㅠ 영희랑 철수보고 오래",
        _hides("철순|철술|철수|영희"),
        ("어디 갔어", "봤다 ㅋㅋㅋ", "오래"),
    ),
    Narrative(
        "numbers that say nothing stay",
        "In 2015 about 28 000 arrived, 12,000 of them women; he paid 20000 yuan and walked 30 km for 12 days between 2013-2015.",
        (),
        (
            "In 2015",
            "12,000 of them women; he paid 20000 yuan and walked 30 km for 12 days between 2013-2015.",
        ),
    ),
    Narrative(
        "digits of unknown meaning wait for a decision",
        "The door code was 58231.",
        ("58231",),
        ("The door code was",),
        ("58231",),
        has_no_flag=False,
    ),
)
