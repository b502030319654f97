"""Blind narratives about people, the second reading: kinship, titles, offices that each spell a name their own way."""

from __future__ import annotations

from tests.redaction.blind import Blind

HIDDEN_NAMES = (
    Blind(
        name="a guard shouts at him and his mother calls",
        language="ko",
        people=(("문태식",),),
        text=(
            "문태식더러 서라고 했다. 문태식한테서 신발끈을 빼앗고 문태식이라면 다 안다고 했다. “태식아, "
            "말하지 마라!” 태식이네는 그날 저녁밥을 못 먹었다. 문태식뿐이었다."
        ),
        gone=("문태식", "태식"),
        stays=("신발끈을 빼앗고", "저녁밥을 못 먹었다", "말하지 마라"),
    ),
    Blind(
        name="comrade, teacher and grandfather",
        language="ko",
        people=(("변금철",),),
        text=(
            "변 동무가 나가자 변씨네 집에 보안원이 왔다. 변아바이는 금철 어머니 대신 끌려갔고 금철이 동생은 "
            "변소 뒤에 숨었다. 변호사는 없었다."
        ),
        gone=("변 동무", "변씨", "변아바이", "금철"),
        stays=("변소 뒤에 숨었다", "변호사는 없었다", "보안원이 왔다"),
    ),
    Blind(
        name="a title before and a title behind in English",
        language="en",
        people=(("Tak Kyong Il",),),
        text=(
            "Comrade Tak was beaten. Uncle Kyong-il said nothing; Mr Tak's shoes were gone. TAK KYONGIL signed. "
            "The clock went tick-tak all night."
        ),
        gone=("Comrade Tak", "Kyong", "Mr Tak", "KYONGIL"),
        stays=("was beaten", "shoes were gone", "tick-tak all night"),
    ),
    Blind(
        name="the mother of the child is named after the child",
        language="ko",
        people=(("최은별",),),
        text="은별 엄마와 은별이 할머니, 은별네 외삼촌이 한 방에 있었다. 밤하늘의 별은 보이지 않았다.",
        gone=("은별",),
        stays=("한 방에 있었다", "별은 보이지 않았다"),
    ),
    Blind(
        name="mother of the boy in Vietnamese villages",
        language="vi",
        people=(("Hoàng Văn Khôi",),),
        text=(
            "Mẹ thằng Khôi bị giữ. Bố cu Khôi đi tìm, còn nhà Khôi thì khóa cửa. HOÀNG VĂN KHÔI không về. Hoàng "
            "hôn xuống, ai cũng im lặng."
        ),
        gone=("Khôi", "KHÔI"),
        stays=("bị giữ", "Hoàng hôn xuống", "khóa cửa"),
    ),
    Blind(
        name="the elder brother in Thai",
        language="th",
        people=(("ธนากร บุญมี",),),
        text="แม่ของธนากรร้องไห้ พี่ธนากรถูกจับ ส่วนน้าธนา กร ไม่อยู่บ้าน ตำรวจบอกว่าไม่รู้เรื่อง",
        gone=("ธนากร", "ธนา กร"),
        stays=("ร้องไห้", "ตำรวจบอกว่าไม่รู้เรื่อง"),
    ),
    Blind(
        name="the mother of a girl in Chinese",
        language="zh",
        people=(("全贤珠",),),
        text="贤珠妈被带走了，贤珠她爸去找人，珠珠的姥姥还在家。老全没有说话。全部的人都哭了，全家都不敢出门。",
        gone=("贤珠", "老全"),
        stays=("被带走了", "全部的人都哭了", "全家都不敢出门"),
    ),
    Blind(
        name="only the Hangul is recorded and four offices spell it",
        language="en",
        people=(("정혜순",),),
        text=(
            "The Vienna letter has Jong Hye Sun, the embassy Jung Hye-soon, the librarian Chŏng Hyesun, the "
            "press Hyesun Jeong and the visa CHUNG HYESOON. A nun sang a song at noon."
        ),
        gone=("Jong Hye", "Hye", "Hyesun", "Jeong", "HYESOON", "Chŏng"),
        stays=("A nun sang a song",),
        flags=("Vienna",),
    ),
    Blind(
        name="only the Latin is recorded and the text is Korean",
        language="ko",
        people=(("Kwak Myong Ho",),),
        text="곽명호는 이튿날 풀려났다. 명호 형이 돈을 냈고 곽 선생은 울었다. 설명 호출은 없었다.",
        gone=("곽명호", "명호 형", "곽 선생"),
        stays=("이튿날 풀려났다", "돈을 냈고"),
    ),
    Blind(
        name="a rare surname of two syllables",
        language="en",
        people=(("남궁옥분",),),
        text="NAMGUNG Ok-bun was moved. Mrs Namgoong asked for water; Okbun, or Ok Boon, had none. Ok, said the guard.",
        gone=("NAMGUNG", "Namgoong", "Ok-bun", "Okbun", "Ok Boon"),
        stays=("asked for water", "Ok, said the guard"),
    ),
    Blind(
        name="the Northern spelling in capitals with the initial R",
        language="en",
        people=(("류려원",),),
        text="RYU RYO WON and Yu Ryowon are one; also Yoo Yeo-won, Ryo-won Ryu and Ryu Ryŏwŏn. You won nothing.",
        gone=("RYU", "Ryu", "Ryowon", "Yeo-won", "Ryo-won", "Ryŏwŏn"),
        stays=("You won nothing",),
    ),
    Blind(
        name="hanja, short forms, pinyin with the reading of a surname",
        language="zh",
        people=(("仇善玉",),),
        text="仇善玉（Qiu Shanyu，护照写QIU SHANYU）被送到龙井。小仇说她没有仇恨。善玉的鞋丢了。",
        gone=("仇善玉", "Qiu", "QIU", "Shanyu", "小仇", "善玉的"),
        stays=("没有仇恨", "被送到"),
    ),
    Blind(
        name="old and short Han of one name",
        language="zh",
        people=(("張鐵龍",),),
        text="张铁龙和張鐵龍是同一个人。铁龙说：“张开嘴。” 張鉄竜也写过。Zhang Tielong 未到。",
        gone=("张铁龙", "張鐵龍", "铁龙", "Tielong", "Zhang"),
        stays=("张开嘴", "是同一个人"),
    ),
    Blind(
        name="a Korean name written the Vietnamese way",
        language="vi",
        people=(("李明愛",),),
        text="Lý Minh Ái và Ly Minh Ai là một. Chị Ái không có giấy tờ; ai cũng ái ngại. LÝ MINH ÁI ký tên.",
        gone=("Lý Minh", "Ly Minh", "Chị Ái", "LÝ MINH"),
        stays=("không có giấy tờ", "ái ngại", "ký tên"),
    ),
    Blind(
        name="a Vietnamese host with and without marks",
        language="vi",
        people=(("Đỗ Thị Hạnh",),),
        text=(
            "Bà Hạnh cho họ ngủ nhờ. Do Thi Hanh, ĐỖ THỊ HẠNH, cô Hanh: một người. Xe đỗ ngoài cổng, không ai "
            "được hạnh phúc."
        ),
        gone=("Bà Hạnh", "Hanh", "THỊ HẠNH"),
        stays=("Xe đỗ ngoài cổng", "hạnh phúc", "ngủ nhờ"),
    ),
    Blind(
        name="the newspaper hides the name its own way",
        language="ko",
        people=(("권정호",),),
        text="ㄱㅈㅎ이라고만 썼다. 권모 씨, 권○호, 권**, 권xx, 권 아무개, K.J.H., 권ㅈㅎ로도 나온다. 권리는 없었다.",
        gone=("ㄱㅈㅎ", "권모", "권○호", "권**", "권xx", "권 아무개", "K.J.H.", "ㅈㅎ"),
        stays=("권리는 없었다",),
    ),
    Blind(
        name="initials before and behind a family name",
        language="en",
        people=(("Pang Chun Hwa",),),
        text="P.C.H. was seen; C.H. Pang and Pang C. H. are in the list, Ms P—g too. The U.N. and the I.C.R.C. were told.",
        gone=("P.C.H.", "C.H. Pang", "Pang"),
        stays=("The U.N. and the I.C.R.C. were told",),
    ),
    Blind(
        name="a masked name in a Chinese paper",
        language="zh",
        people=(("崔恩淑",),),
        text="崔某、崔某某、崔×淑、崔**都是她。记者写“崔女士”，又写C某。催促没有用。",
        gone=("崔某", "崔×淑", "崔**", "崔女士"),
        stays=("催促没有用",),
    ),
    Blind(
        name="the short name lives in the long one",
        language="ko",
        people=(("김철",), ("김철민",)),
        text="김철민과 김철이 함께 왔다. 김철은 먼저 나갔고 김철민은 남았다. 철민이는 울었다. 강철 문이 닫혔다.",
        gone=("김철", "철민"),
        stays=("함께 왔다", "강철 문이 닫혔다"),
    ),
    Blind(
        name="nested in Latin letters joined",
        language="en",
        people=(("Han Song",), ("Han Song Mi",)),
        text=(
            "HanSongMi wrote to HanSong. Han Song Mi's letter and Han Song's reply were read by guards. The "
            "handsome song goes on."
        ),
        gone=("HanSong", "Han Song"),
        stays=("were read by guards", "handsome song goes on"),
    ),
    Blind(
        name="one woman in every script she was written in",
        language="en",
        people=(("안미옥", "安美玉", "An Mi Ok"),),
        text="안미옥, 安美玉, An Mi Ok, AN MIOK, Ahn Mee-ok, An Meiyu, An Mỹ Ngọc and อันมีอก are the same.",
        gone=("안미옥", "安美玉", "Mi Ok", "MIOK", "Mee-ok", "Meiyu", "Mỹ Ngọc", "อันมีอก"),
        stays=("are the same",),
        tokens=1,
    ),
    Blind(
        name="the last sound of the name is not to be heard",
        language="ko",
        people=(("오승민",), ("오승아",)),
        text=(
            "오승민이 왔다. 오승아가 왔다. 오승민을 오승아를 불렀다. 오승민으로 오승아로 알았다. 오승민과 "
            "오승아와 갔다. 오승민은 오승아는 울었다. 승민아! 승아야! 오승민이었다. 오승아였다."
        ),
        gone=(
            "승민",
            "승아",
            "]이 ",
            "]가 ",
            "]을 ",
            "]를 ",
            "]으로 ",
            "]로 ",
            "]과 ",
            "]와 ",
            "]은 ",
            "]는 ",
            "]아!",
            "]야!",
            "]이었다",
            "]였",
        ),
        stays=("불렀다", "알았다", "울었다"),
    ),
    Blind(
        name="a Korean woman in Thai papers",
        language="th",
        people=(("김정숙",), ("박철호",)),
        text="คิม จองซุก กับ ปัก ชอลโฮ ถูกควบคุมตัว นางคิมจองซุกไม่สบาย จองซุกขอน้ำ พัคชอลโฮก็เช่นกัน ตำรวจจองห้อง",
        gone=("จองซุก", "ชอลโฮ", "คิมจอง", "พัค"),
        stays=("ถูกควบคุมตัว", "ตำรวจจองห้อง"),
    ),
    Blind(
        name="a Chinese name in a Thai paper",
        language="th",
        people=(("王小明",), ("李伟",)),
        text="หวัง เสี่ยวหมิง และ หลี่ เหว่ย มาถึงแล้ว นายหวังเสี่ยวหมิงพูดว่าหวังดี",
        gone=("เสี่ยวหมิง", "หลี่ เหว่ย"),
        stays=("มาถึงแล้ว", "พูดว่า"),
    ),
)
