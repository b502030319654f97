"""Blind narratives, the second reading: ages, days, feasts, hours and counts in words; names nobody recorded; and what is ordinary."""

from __future__ import annotations

from tests.redaction.blind import Blind

TOLD_INDIRECTLY = (
    Blind(
        name="how old they are in Korean words",
        language="ko",
        people=(("한순",),),
        text=(
            "열한 달 된 아기와 예순세 살 할머니, 스물일곱살 딸, 환갑을 넘긴 이, 87년생, 만 14세, 십사 세 "
            "소년, 두 돌 지난 아이, 쉰다섯 먹은 이가 있었다. 비가 왔다."
        ),
        gone=("열한 달", "예순세 살", "스물일곱", "환갑", "87년생", "14세", "십사 세", "두 돌", "쉰다섯"),
        stays=("비가 왔다",),
    ),
    Blind(
        name="how old they are in English words",
        language="en",
        people=(("Han Sun",),),
        text=(
            "An eleven-month-old, a girl aged nine, a woman in her sixties, a fourteen-year-old, 63 y/o, a man "
            "of forty-two, a two-and-a-half-year-old and one born in 1987 were held. It rained."
        ),
        gone=("eleven", "nine", "sixties", "fourteen", "63", "forty-two", "two-and-a-half", "1987"),
        stays=("were held", "It rained"),
    ),
    Blind(
        name="how old they are in Chinese, Vietnamese and Thai",
        language="vi",
        people=(("Hàn Thuận",),),
        text=(
            "Cháu bé mười một tháng tuổi, bà sáu mươi ba tuổi, 27 tuổi, sinh năm 1987, ngoài năm mươi; 六十三岁的老人、"
            "十一个月大的婴儿、属虎的、八七年生; อายุหกสิบสามปี อายุ ๖๓ ปี ทารกวัยสิบเอ็ดเดือน เกิดปี 2530. Trời mưa."
        ),
        gone=(
            "mười một tháng",
            "sáu mươi ba",
            "27 tuổi",
            "1987",
            "六十三岁",
            "十一个月",
            "属虎",
            "八七年",
            "หกสิบสาม",
            "๖๓",
            "สิบเอ็ดเดือน",
            "2530",
        ),
        stays=("Trời mưa",),
    ),
    Blind(
        name="weekday, hour and feast in English",
        language="en",
        people=(("Han Sun",),),
        text=(
            "At half past three on Tuesday morning, two days after Chuseok, at 14:20, at 5 p.m., at midnight on "
            "Christmas Eve, on 3 March, the 3rd of March, 03/03/2026, on the Day of the Sun they came. The soup "
            "was cold."
        ),
        gone=(
            "half past three",
            "Tuesday",
            "Chuseok",
            "14:20",
            "5 p.m.",
            "Christmas",
            "3 March",
            "3rd of March",
            "03/03",
            "Day of the Sun",
        ),
        stays=("The soup was cold",),
    ),
    Blind(
        name="weekday, hour and feast in Korean",
        language="ko",
        people=(("한순",),),
        text=(
            "설날 이튿날 새벽 세 시 반, 화요일 오후 2시 20분, 추석 전날, 음력 팔월 보름, 태양절, 광명성절 "
            "저녁 여덟 시경, 삼월 초사흘, 3월 3일에 왔다. 국이 식었다."
        ),
        gone=(
            "설날",
            "세 시 반",
            "화요일",
            "2시 20분",
            "추석",
            "팔월 보름",
            "태양절",
            "광명성절",
            "여덟 시",
            "초사흘",
            "3월 3일",
        ),
        stays=("국이 식었다",),
    ),
    Blind(
        name="weekday, hour and feast in Chinese",
        language="zh",
        people=(("韩顺",),),
        text=(
            "春节前一天凌晨三点半，星期二下午两点二十分，中秋节，大年初一，正月十五，礼拜天，周五晚八点，"
            "三月三号，清明前后他们来了。汤凉了。"
        ),
        gone=(
            "春节",
            "三点半",
            "星期二",
            "两点二十",
            "中秋",
            "大年初一",
            "正月十五",
            "礼拜天",
            "周五",
            "八点",
            "三月三号",
            "清明",
        ),
        stays=("汤凉了",),
    ),
    Blind(
        name="weekday, hour and feast in Vietnamese",
        language="vi",
        people=(("Hàn Thuận",),),
        text=(
            "Ba giờ rưỡi sáng thứ Ba, mồng hai Tết, lúc 14 giờ 20, 14h20, chủ nhật, rằm tháng Tám, Tết Trung "
            "thu, ngày 3 tháng 3, mùng 3/3, đêm giao thừa họ đến. Canh nguội."
        ),
        gone=(
            "giờ rưỡi",
            "thứ Ba",
            "Tết",
            "14 giờ",
            "14h20",
            "chủ nhật",
            "rằm",
            "3 tháng 3",
            "3/3",
            "giao thừa",
        ),
        stays=("Canh nguội",),
    ),
    Blind(
        name="weekday, hour and feast in Thai",
        language="th",
        people=(("ฮัน",),),
        text=(
            "ตีสามครึ่งวันอังคาร วันสงกรานต์ เวลา 14.20 น. บ่ายสองโมงยี่สิบนาที สองทุ่ม วันที่ 3 มีนาคม "
            "วันลอยกระทง ๑๔:๒๐ วันอาทิตย์ เที่ยงคืน พวกเขามา แกงเย็นแล้ว"
        ),
        gone=(
            "ตีสาม",
            "วันอังคาร",
            "สงกรานต์",
            "14.20",
            "บ่ายสองโมง",
            "สองทุ่ม",
            "3 มีนาคม",
            "ลอยกระทง",
            "๑๔:๒๐",
            "วันอาทิตย์",
            "เที่ยงคืน",
        ),
        stays=("แกงเย็นแล้ว",),
    ),
    Blind(
        name="how few they were, five tongues",
        language="en",
        people=(("Han Sun",),),
        text=(
            "The two of them; a group of four; all five women; 네 명이; 4명; 다섯 식구; 一行四人; 两个孩子; 五口之家; bốn người; hai "
            "mẹ con; สี่คน; แม่ลูกสองคน. Hundreds stood outside."
        ),
        gone=(
            "two of them",
            "group of four",
            "all five",
            "네 명",
            "4명",
            "다섯 식구",
            "四人",
            "两个孩子",
            "五口",
            "bốn người",
            "hai mẹ con",
            "สี่คน",
            "สองคน",
        ),
        stays=("Hundreds stood outside",),
        profile="public_statement",
    ),
    Blind(
        name="the pronoun gives her away",
        language="en",
        people=(("Han Sun",),),
        text="She said that her husband beat them; the pregnant woman and her daughter cried. The wall was grey.",
        gone=("She", "her ", "husband", "pregnant", "woman", "daughter"),
        stays=("The wall was grey",),
        profile="public_statement",
    ),
    Blind(
        name="ordinary Korean words that spell a name",
        language="ko",
        people=(("박철수",), ("이하늘",), ("김수영",), ("한보라",), ("정신애",)),
        text="군대가 철수하자 우리 나라 사람들은 보람을 느꼈다. 하나도 남지 않았다. 우리는 수영장에서 박수를 쳤고 정신을 차렸다.",
        gone=(),
        stays=("철수하자", "나라 사람들은", "보람을 느꼈다", "하나도", "우리는"),
    ),
    Blind(
        name="ordinary English words that spell a name",
        language="en",
        people=(("An Ok",), ("Ri Sun",), ("Ho Min",), ("So Young",), ("Pak Chan Mi",)),
        text=(
            "An old man said ok. The sun was so bright that a young min\u00ader — no, a miner — had to chant. I "
            "had no chance."
        ),
        gone=(),
        stays=("said ok", "The sun was so bright", "I had no chance"),
    ),
    Blind(
        name="ordinary Chinese words that hold a surname",
        language="zh",
        people=(("金文",), ("安心",), ("高明",), ("白雪",), ("方正",)),
        text="他拿了现金，文件不见了。请放心，高兴不起来。白天下雪，方向不明，正在等候。",
        gone=(),
        stays=("现金", "文件不见了", "正在等候", "高兴不起来"),
    ),
    Blind(
        name="ordinary Vietnamese words that are names too",
        language="vi",
        people=(("Nguyễn Thị Hoa",), ("Trần Văn An",), ("Lê Thị Mai",), ("Phạm Minh",)),
        text=(
            "Ngày mai trời đẹp, hoa nở, ai cũng mong được an toàn và chứng minh mình vô tội. Trần nhà bị dột, "
            "quả lê đã chín."
        ),
        gone=(),
        stays=("Ngày mai", "hoa nở", "an toàn", "chứng minh", "Trần nhà", "quả lê"),
    ),
    Blind(
        name="ordinary Thai words that are names too",
        language="th",
        people=(("ใจ ดี",), ("น้ำ",), ("คิม",), ("มานะ",)),
        text="คนใจดีให้น้ำดื่ม ทุกคนมีมานะอดทน ฟ้าสวยมาก",
        gone=(),
        stays=("ฟ้าสวยมาก", "ให้น้ำดื่ม"),
    ),
    Blind(
        name="nothing to hide, five tongues, odd white space",
        language="en",
        people=(("Jang Sol Mi",),),
        text="  The door\r\nwas  open.\t복도는 어두웠다.\u3000走廊很黑。 Hành lang tối.\u00a0ทางเดินมืด \u200b\n",
        gone=(),
        stays=(
            "  The door\r\nwas  open.\t복도는 어두웠다.\u3000走廊很黑。 Hành lang tối.\u00a0ทางเดินมืด \u200b\n",
        ),
    ),
    Blind(
        name="names nobody recorded, five tongues",
        language="en",
        people=(("Jang Sol Mi",),),
        text="Mr Dangelmeier called. 브로커 최 사장이 왔다. 王老板收了钱。 Anh Tuấn lái xe. คุณวิชัยรออยู่ Pastor Whitcombe prayed.",
        gone=(),
        flags=("Dangelmeier", "최", "王", "Tuấn", "วิชัยรออยู่", "Whitcombe"),
    ),
    Blind(
        name="a name nobody recorded beside a recorded one",
        language="ko",
        people=(("장솔미",),),
        text="장솔미와 그의 언니 장솔희, 외사촌 구본철이 함께 있었다. 안내원 리태걸 동무가 데려갔다.",
        gone=("장솔미",),
        flags=("장솔희", "구본철", "리태걸"),
    ),
)
