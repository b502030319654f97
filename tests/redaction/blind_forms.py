"""Blind narratives about numbers, days, ages and addresses, and about names that the form of the text hides."""

from __future__ import annotations

from tests.redaction.blind import Blind

FORMS = (
    Blind(
        name="compatibility jamo, initials, decomposed and full width",
        language="ko",
        people=(("김정숙", "Kim Jong Suk"),),
        text="ㄱㅈㅅ(이)라고만 적혀 있다. 명단에는 김정숙 그리고 Ｋｉｍ　Ｊｏｎｇ　Ｓｕｋ 라고 되어 있다.",
        gone=("ㄱㅈㅅ", "김정숙", "김정숙", "Ｋｉｍ", "Kim Jong"),
        stays=("라고만 적혀 있다", "명단에는"),
        tokens=1,
    ),
    Blind(
        name="zero-width and bidirectional characters inside a name",
        language="ko",
        people=(("리영희", "Ri Yong Hui"),),
        text="어제 리\u200b영\u2060희가 전화했다. R\u00adi Yo\u200dng Hui, 곧 \u2066리영희\u2069.",
        gone=("영희", "Yong", "영\u2060희", "리\u200b영"),
        stays=("전화했다",),
        tokens=1,
    ),
    Blind(
        name="a name cut by the end of a line, a hyphen and a cell",
        language="en",
        people=(("박철수", "Pak Chol Su"),),
        text="Seen on the list: Pak Chol-\nSu, aged 34.\n| name | Pak | Chol Su |\n박철\n수 was with them.",
        gone=("Chol", "Pak", "박철", "aged 34"),
        stays=("Seen on the list", "was with them"),
        tokens=1,
    ),
    Blind(
        name="phones in any digits and any form",
        language="en",
        people=(("Kim Chol Ok",),),
        numbers=("+86 138 0013 8000",),
        text=(
            "Call 13800138000, +86-138-0013-8000, (0086) 138 0013 8000, １３８００１３８０００, ١٣٨٠٠١٣٨٠٠٠, ๑๓๘๐๐๑๓๘๐๐๐ or the one that "
            "ends in 8000. Another is 010-2345-6789. The office has 3 rooms."
        ),
        gone=("138", "8000", "１３８", "١٣٨", "๑๓๘", "2345"),
        stays=("Call", "The office has 3 rooms"),
    ),
    Blind(
        name="documents, plates, coordinates, mail, handles, files",
        language="en",
        people=(("리영희", "Ri Yong Hui"),),
        numbers=("M12345678", "辽A·12345", "@yonghui_88"),
        text=(
            "Passport M 1234 5678, plate 辽A 12345, at 42.9631° N, 129.8437° E (42°57'47\"N 129°50'37\"E); write "
            "to ri.yonghui88@example.org, "
            "@yonghui_88, #RiYongHui, file RiYongHui_passport.jpg, wechat: yonghui_88."
        ),
        gone=("1234", "辽A", "42.96", "129.84", "57'47", "example.org", "yonghui", "riyonghui", "RiYongHui"),
        stays=("Passport", "write to"),
    ),
    Blind(
        name="days, weekdays, feasts and hours where the profile says month",
        language="en",
        people=(("Kim Chol Ok",),),
        text=(
            "On Thursday, 22 October 2015 at 7:30 p.m., two days after the Day of the Sun, 10월 22일 목요일 저녁 7시 반, "
            "2015-10-22, 22.10.2015, 10/22, 十月二十二日星期四, ngày 22 tháng 10, they were taken."
        ),
        gone=("Thursday", "22", "7:30", "Day of the Sun", "목요일", "7시", "二十二日", "星期四"),
        stays=("they were taken", "2015"),
    ),
    Blind(
        name="staff, host, broker, driver and interpreter are withheld like anybody",
        language="en",
        people=(("박철수", "Pak Chol Su"),),
        others=("Hannah Weiss", "장미란", "Mr Fu", "부 사장"),
        text="Hannah Weiss interviewed him through 장미란. Weiss wrote that Mr Fu drove. H. Weiss paid 부 사장. Ms Jang Mi-ran translated.",
        gone=("Hannah", "Weiss", "장미란", "Mr Fu", "부 사장", "Mi-ran"),
        stays=("interviewed him through", "drove", "paid", "translated"),
    ),
    Blind(
        name="look-alike letters from other alphabets",
        language="en",
        people=(("Pak Chol Su", "박철수"),),
        text="The list says Раk Сhоl Ѕu and ΡΑΚ CHOL SU; nobody noticed the Cyrillic.",
        gone=("Раk", "Сhоl", "ΡΑΚ", "CHOL"),
        stays=("The list says", "nobody noticed the Cyrillic"),
        tokens=1,
    ),
    Blind(
        name="markup and entities do not hide a name",
        language="en",
        people=(("박철수", "Pak Chol Su"),),
        text="<b>Pak</b> Chol Su, P&#97;k Ch&#111;l Su, **Pak** _Chol_ Su, Pak&nbsp;Chol&nbsp;Su.",
        gone=("Pak", "Chol", "&#97;k"),
        tokens=1,
    ),
    Blind(
        name="spaced out letters and syllables",
        language="ko",
        people=(("박철수", "Pak Chol Su"),),
        text="이름: 박 철 수, 박  철수, P A K  C H O L  S U. 끝.",
        gone=("박 철 수", "철수", "P A K", "C H O L"),
        stays=("이름", "끝"),
        tokens=1,
    ),
    Blind(
        name="words that give away family and sex stay under a profile that tells them, names do not",
        language="en",
        people=(("Kim Chol Ok",), ("Kim Un Ha",)),
        text="Chol-ok's mother-in-law and Un Ha's daughter were there; the mother of Un-ha wept. Mrs Kim went home.",
        gone=("Chol", "Un Ha", "Un-ha", "Mrs Kim"),
        stays=("were there", "wept", "went home"),
    ),
    Blind(
        name="a text without anything to withhold comes back as it was",
        language="en",
        people=(("박철수", "Pak Chol Su"),),
        text=(
            "\ufeffThe State should say where the people are, who holds them and under which law.\r\n\r\n\tIt "
            "has not answered — “not at all”.  \n"
        ),
        gone=(),
        stays=(
            (
                "\ufeffThe State should say where the people are, who holds them and under which law.\r\n\r\n\tIt "
                "has not answered — “not at all”.  \n"
            ),
        ),
    ),
    Blind(
        name="a Chinese police list with a phonetic name and a birthday",
        language="zh",
        people=(("최은희", "崔恩姬"),),
        numbers=("210211199003079874",),
        text="崔恩姬，女，1990年3月7日生，身份证号２１０２１１１９９００３０７９８７４，住沈阳市和平区某路12号3单元402室，手机138-0013-8000。",
        gone=("崔恩姬", "1990年3月7日", "2102", "２１０２", "402", "138"),
        stays=("手机",),
    ),
    Blind(
        name="small counts beside a rare member",
        language="en",
        people=(("Kim Chol Ok",),),
        text="Kim Chol Ok was one of nine people; 아홉 명 중 한 명; among them a baby of eleven months.",
        gone=("Kim Chol Ok", "eleven months"),
        stays=("people",),
    ),
)
