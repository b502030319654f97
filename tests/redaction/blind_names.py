"""Blind narratives about people: every script, spelling and way to call them."""

from __future__ import annotations

from tests.redaction.blind import Blind

NAMES = (
    Blind(
        name="particles of every kind behind a Hangul name",
        language="ko",
        people=(("박철수",), ("리영희",)),
        text=(
            "박철수가 먼저 나갔고 리영희는 남았다. 박철수의 짐을 리영희에게 맡겼다. 박철수까지 잡혔다는 말은 "
            "리영희한테서 들었다. 박철수야말로 길을 알았다."
        ),
        gone=("박철수", "철수", "리영희", "영희"),
        stays=("먼저 나갔고", "남았다", "짐을", "들었다"),
        tokens=2,
    ),
    Blind(
        name="the particle would give away the last sound of the name",
        language="ko",
        people=(("김명철",), ("한수미",)),
        text=(
            "김명철이 왔다. 한수미가 왔다. 김명철을 보았다. 한수미를 보았다. 김명철과 갔다. 한수미와 갔다. "
            "김명철으로 알았다. 한수미로 알았다."
        ),
        gone=("김명철", "한수미", "명철", "수미", "]이 ", "]가 ", "]을 ", "]를 ", "]과 ", "]와 "),
        stays=("이(가)", "을(를)", "과(와)", "(으)로"),
        tokens=2,
    ),
    Blind(
        name="vocatives, titles and kinship built on a given name",
        language="ko",
        people=(("최순이",), ("정광호",)),
        text=(
            "“순이야, 빨리 와!” 하고 불렀다. 순이네 집 앞이었다. 순이 엄마는 울었다. 정 선생님과 최 씨는 말이 "
            "없었다. 광호 삼촌이 문을 닫았다. 최순이 동무는 대답하지 않았다."
        ),
        gone=("순이", "광호", "정 선생", "최 씨", "순이네"),
        stays=("빨리 와", "울었다", "문을 닫았다"),
        tokens=2,
    ),
    Blind(
        name="an ordinary verb that begins like a name stays",
        language="ko",
        people=(("박철수",),),
        text="부대는 다음 날 철수하였다. 철수하라는 명령이 있었다. 그날 박철수는 없었다.",
        gone=("박철수",),
        stays=("부대는 다음 날 철수하였다", "철수하라는 명령"),
    ),
    Blind(
        name="a masked name is a name",
        language="ko",
        people=(("박영수",),),
        text="기사에는 박○수(37)와 박모 씨, 박영* 라고 나온다. 같은 사람이다.",
        gone=("박○수", "박모", "박영", "37"),
        stays=("기사에는", "같은 사람이다"),
    ),
    Blind(
        name="every romanisation, both orders, joined and hyphenated, in capitals",
        language="en",
        people=(("리영희",),),
        text=(
            "She is Ri Yong Hui in one paper, LEE Young-hee in another, Yi Yŏnghŭi in a library, Younghee Lee on a card, "
            "Rhee Yeong Hui, yonghui ri, and LEEYOUNGHEE in a mail."
        ),
        gone=("Yong", "Young", "Yŏng", "Yeong", "LEE", "Rhee", "yonghui", "YOUNG"),
        stays=("in one paper", "on a card", "in a mail"),
        tokens=1,
    ),
    Blind(
        name="McCune-Reischauer with breves and apostrophes",
        language="en",
        people=(("최창혁",), ("조성철",)),
        text=(
            "Ch'oe Ch'anghyŏk and Cho Sŏngch'ŏl crossed first; Choe Chang Hyok later said that Jo Song Chol had "
            "the map. Choi Chang-hyuk agreed."
        ),
        gone=("Ch'oe", "Ch'ang", "Sŏng", "Choe", "Chang", "Jo Song", "Choi", "hyuk"),
        stays=("crossed first", "had the map", "agreed"),
        tokens=2,
    ),
    Blind(
        name="Hangul derived from a Latin record",
        language="ko",
        people=(("Kim Chol Ok",),),
        text="김철옥이 국경을 넘었다. 철옥의 언니가 말했다.",
        gone=("김철옥", "철옥"),
        stays=("국경을 넘었다", "언니가 말했다"),
    ),
    Blind(
        name="one person in five scripts is one token",
        language="en",
        people=(("리영희", "Ri Yong Hui", "李英姬", "Lý Anh Cơ"),),
        text="리영희 (李英姬, Li Yingji, 李英姬, Lý Anh Cơ, Ly Anh Co) is the same woman as Ri Yong Hui.",
        gone=("리영희", "李英姬", "Yingji", "Lý", "Anh Cơ", "Anh Co", "Yong Hui"),
        stays=("is the same woman as",),
        tokens=1,
    ),
    Blind(
        name="simplified and traditional, and a surname that is read otherwise",
        language="zh",
        people=(("박은주", "朴恩珠"), ("정철", "鄭哲")),
        text="朴恩珠（Piao Enzhu，又写 Pu En Zhu）和郑哲、鄭哲都被带到图们。小朴说老郑先走了。",
        gone=("朴恩珠", "Piao", "Enzhu", "En Zhu", "郑哲", "鄭哲", "小朴", "老郑"),
        stays=("都被带到", "先走了"),
        tokens=2,
    ),
    Blind(
        name="Chinese characters of names are ordinary words elsewhere",
        language="zh",
        people=(("김철", "金哲"),),
        text="那天下金色的雨，现金不够。金哲说哲学没有用。",
        gone=("金哲",),
        stays=("金色的雨", "现金不够", "哲学没有用"),
    ),
    Blind(
        name="Vietnamese with and without marks, given name behind a title",
        language="vi",
        people=(("Nguyễn Thị Lan",), ("Trần Văn Bình",)),
        text=(
            "Chị Lan đưa họ đến biên giới. Nguyen Thi Lan và TRAN VAN BINH bị bắt. Anh Bình nói bình thường, "
            "không có gì. NGUYỄN THỊ LAN khóc."
        ),
        gone=("Chị Lan", "Nguyen Thi Lan", "TRAN VAN", "Anh Bình", "NGUYỄN THỊ"),
        stays=("nói bình thường", "biên giới", "bị bắt", "khóc"),
        tokens=2,
    ),
    Blind(
        name="common Vietnamese and English words that are also Korean names stay",
        language="vi",
        people=(("An Ok", "안옥"), ("Ri An",)),
        text="Công an tỉnh đã bắt họ. It was ok. An officer came; an ordinary day. An Ok was not there.",
        gone=("An Ok",),
        stays=("Công an tỉnh", "It was ok", "An officer came", "an ordinary day", "was not there"),
    ),
    Blind(
        name="a shorter name inside a longer one",
        language="ko",
        people=(("김철",), ("김철수",), ("김철수미",)),
        text="김철은 형, 김철수는 동생, 김철수미는 누나이다. 김철과 김철수가 같이 갔다.",
        gone=("김철", "철수미"),
        stays=("형", "동생", "누나"),
        tokens=3,
    ),
    Blind(
        name="initials with and without points",
        language="en",
        people=(("Kim Yong Hui", "김영희"),),
        text="K.Y.H. told us that K. Y. H. and KYH are hers; Kim Y. H. signed. The U.N. and the DPRK answered. K.Y.",
        gone=("K.Y.H", "K. Y. H", "KYH", "Kim Y"),
        stays=("The U.N. and the DPRK answered",),
    ),
    Blind(
        name="a name nobody recorded is asked about",
        language="ko",
        people=(("박철수",),),
        text="박철수는 오정혁 씨와 함께 갔다. Mr Thompson of the consulate and Deng Xiaohui waited.",
        gone=("박철수",),
        stays=("함께 갔다", "waited"),
        flags=("오정혁", "Thompson", "Deng Xiaohui"),
    ),
    Blind(
        name="Thai, with a name in Thai letters",
        language="th",
        people=(("리영희", "Ri Yong Hui", "รี ยองฮุย"), ("สมชาย ใจดี",)),
        text="รี ยองฮุย อยู่ที่เชียงแสน คุณสมชายพาเธอไปหาตำรวจ สมชาย ใจดี ไม่ได้กลับมา Ri Yong Hui ร้องไห้",
        gone=("รี ยองฮุย", "ยองฮุย", "สมชาย", "ใจดี", "Yong"),
        stays=("ไม่ได้กลับมา", "ร้องไห้"),
        tokens=2,
    ),
)
