"""Blind narratives, the second reading: what the form of a text hides, and numbers in any words."""

from __future__ import annotations

from tests.redaction.blind import Blind

HIDDEN_FORMS = (
    Blind(
        name="the name is cut by everything a file can hold",
        language="en",
        people=(("Ri Kum Son",),),
        text=(
            "Ri Kum-\nSon; R I  K U M  S O N; Ri | Kum Son; <b>Ri</b> Kum&nbsp;Son; Ri\u200bKum\u200dSon; "
            "\u2066Ri\u2069 Kum\u00adSon; **Ri** _Kum_ Son; R.i K.u.m S.o.n; Kum\tSon"
        ),
        gone=("Kum", "K U M", "S O N", "K.u.m"),
    ),
    Blind(
        name="a Korean name across cells and tags",
        language="ko",
        people=(("림성일",),),
        text=(
            "림 성\n일, 림<span>성</span>일, 림|성|일, 림-성-일, **림**성일, 림&#49457;일, "
            "림\u200b성\ufeff일, 성\n일이. 바람 성한 일은 없다."
        ),
        gone=("림 성", "림<", "림|", "림-", "림**", "성일", "성\n일", "성|일", "림\u200b"),
        stays=("없다",),
    ),
    Blind(
        name="a Chinese name across a line end and a table",
        language="zh",
        people=(("太京姬",),),
        text="太京\n姬在屋里。| 太 | 京 姬 |，太·京·姬，太<br>京姬，太\u200b京\u200b姬。太阳下山，太晚了。",
        gone=("京\n姬", "京 姬", "京·姬", "京姬", "京\u200b姬"),
        stays=("太阳下山", "太晚了"),
    ),
    Blind(
        name="a Thai name with a zero width joiner and a Vietnamese one with a tag",
        language="th",
        people=(("วีระ แสงทอง",), ("Trần Quốc Bảo",)),
        text="วี\u200bระ แสง\u200bทอง ขับรถให้ Trần <i>Quốc</i> Bảo และ Tran-Quoc-\nBao เวลานั้นฝนตก",
        gone=("วี\u200bระ", "วีระ", "แสงทอง", "แสง\u200bทอง", "Quốc", "Quoc", "Bao"),
        stays=("ขับรถให้", "ฝนตก"),
    ),
    Blind(
        name="decomposed, in half letters, wide and with foreign letters",
        language="ko",
        people=(("노광식",), ("Ro Kwang Sik",)),
        text=(
            "\u1102\u1169\u1100\u116a\u11bc\u1109\u1175\u11a8, ㄴㅗㄱㅘㅇㅅㅣㄱ, Ｒｏ Ｋｗａｎｇ Ｓｉｋ, Rо "
            "Кwаng Ѕік, Ρο Κwang Sik 모두 같다."
        ),
        gone=("\u1102\u1169\u1100", "ㄴㅗㄱ", "Ｋｗａｎｇ", "Кwаng", "Ѕік", "Κwang"),
        stays=("모두 같다",),
    ),
    Blind(
        name="letters with circles, small capitals and bold mathematics",
        language="en",
        people=(("Paek In Su",),),
        text="ⓅⒶⒺⓀ ⒾⓃ ⓈⓊ, 𝐏𝐚𝐞𝐤 𝐈𝐧 𝐒𝐮, ᴘᴀᴇᴋ ɪɴ ꜱᴜ and Pæk Insu were typed by a joker.",
        gone=("ⓅⒶⒺⓀ", "𝐏𝐚𝐞𝐤", "ᴘᴀᴇᴋ", "Insu"),
        stays=("were typed by a joker",),
    ),
    Blind(
        name="figures for letters",
        language="en",
        people=(("Kim Jong Sik",),),
        text="K1m J0ng S1k, K!m J0ngs!k, k1mjongs1k and Kim Jong 5ik are how the chat group wrote it at 10 miles.",
        gone=("K1m", "J0ng", "S1k", "K!m", "k1mjongs1k", "Jong 5ik"),
        stays=("are how the chat group wrote it",),
    ),
    Blind(
        name="a telephone in words, in Thai figures and in wide ones",
        language="ko",
        people=(("도상범",),),
        numbers=("010-2345-6789",),
        text=(
            "전화는 공일공 이삼사오 육칠팔구, ０１０－２３４５－６７８９, +82 10 2345 6789, 010.2345.6789 "
            "이고 태국 것은 ๐๘๑-๒๓๔-๕๖๗๘ 이다. 방은 세 번째였다."
        ),
        gone=("이삼사오", "육칠팔구", "２３４５", "2345", "6789", "๒๓๔"),
        stays=("방은 세 번째였다",),
    ),
    Blind(
        name="plates, papers and places on the earth",
        language="en",
        people=(("Ma Chol",),),
        text=(
            "The van 京A·12345 and the jeep 29A-123.45 met at 41°46′12″N 128°52′30″E, that is 41.7700, 128.8750 "
            "or N41 46.2 E128 52.5. Passport M12345678; mail rose (at) mail (dot) com; t.me/rose_mk; "
            "#FreeMaChol; IMG_20260312_machol.jpg. It rained 3 hours."
        ),
        gone=(
            "12345",
            "123.45",
            "46′12",
            "41.77",
            "128.87",
            "46.2",
            "M12345678",
            "rose (at)",
            "rose_mk",
            "MaChol",
            "machol",
            "20260312",
        ),
        stays=("It rained",),
    ),
    Blind(
        name="a Thai plate and a Thai identity number",
        language="th",
        people=(("กิตติ",),),
        text=(
            "รถทะเบียน กข 1234 เชียงราย และ ๑กก ๕๖๗๘ จอดอยู่ บัตร 1-1020-03456-78-9 โทร 08 1234 5678 ไลน์ไอดี "
            "rose.th ฝนตกหนัก"
        ),
        gone=("กข 1234", "๕๖๗๘", "1-1020-03456-78-9", "1234 5678", "rose.th"),
        stays=("ฝนตกหนัก",),
    ),
    Blind(
        name="a Chinese identity number, WeChat and a plate",
        language="zh",
        people=(("明花",),),
        text="身份证222401198707150021，微信号mk_rose88，车牌吉H·3K456，手机一三八零零一三八零零零，东经128度52分，北纬41度46分。雪很大。",
        gone=("222401198707150021", "mk_rose88", "3K456", "一三八零零", "128度52", "41度46"),
        stays=("雪很大",),
    ),
    Blind(
        name="who drove, who hid, who spoke for them",
        language="en",
        people=(("Jang Sol Mi",),),
        others=("Somchai Phromma", "Lã Thị Oanh", "Deborah Quint", "马国强"),
        text=(
            "Somchai drove; Ms Oanh (La Thi Oanh) translated; Debbie, I mean Deborah, took notes and D. Quint "
            "signed; Ma Guoqiang, 老马, 马哥 took money. Horses 马 grazed."
        ),
        gone=("Somchai", "Oanh", "Deborah", "Quint", "Guoqiang", "老马", "马哥"),
        stays=("took notes", "grazed"),
    ),
    Blind(
        name="a chat log with everything at once",
        language="ko",
        people=(("강별님",),),
        others=("Choe Yong",),
        text=(
            "[오후 3:12] ㄱㅂㄴ: 별님이 왔음?\n[오후 3:13] yong_choe88: 강별님씨 010 9999 8888 로 "
            "ㄱㄱ\n[오후 3:14] 최용: #별님이 DM 주세요 "
            "byulnim.kang@메일.한국"
        ),
        gone=("별님", "ㄱㅂㄴ", "yong", "최용", "9999", "byulnim", "kang", "3:12", "3:14"),
    ),
    Blind(
        name="the file path of the photo",
        language="en",
        people=(("전옥란",),),
        text=(
            "See C:\\Users\\deb\\Pictures\\jon-ok-ran\\JeonOkran_2.HEIC, ~/전옥란.pdf and "
            "https://example.org/p/ok-ran?u=okran.jon. The ran-dom file is blank."
        ),
        gone=("jon-ok-ran", "JeonOkran", "전옥란", "ok-ran", "okran"),
        stays=("is blank",),
    ),
)
