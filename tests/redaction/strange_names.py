"""Blind narratives about names that nobody recorded: short ones, and those that stand in the letters of another language."""

from __future__ import annotations

from tests.redaction.blind import Blind

STRANGE_NAMES = (
    Blind(
        name="a family name and one syllable",
        language="ko",
        people=(("한순",),),
        text=(
            "김혁이 체포되었다. 박철은 울었고 최룡과 황진도 같은 방에 있었다. 동생 윤걸은 따라왔다. 김치와 박수, "
            "최근의 황금은 아무도 찾지 않았다. 권한이 없다는 말뿐이었다."
        ),
        gone=("김혁", "박철", "최룡", "황진", "윤걸"),
        flags=("김혁", "박철", "최룡", "황진", "윤걸"),
        stays=("김치와 박수", "최근의 황금은", "권한이 없다는 말뿐이었다"),
    ),
    Blind(
        name="a family name of two syllables and one syllable",
        language="ko",
        people=(("한순",),),
        text="선우진이 문을 열었다. 남궁혁은 없었고 황보민을 보았다는 사람도 없다. 서문은 닫혀 있었고 사공은 배를 댔다.",
        gone=("선우진", "남궁혁", "황보민"),
        flags=("선우진", "남궁혁", "황보민"),
        stays=("서문은 닫혀 있었고 사공은 배를 댔다",),
    ),
    Blind(
        name="names brought in by what is said of them",
        language="ko",
        people=(("한순",),),
        text=(
            "이름은 리솔이라고 했다. 강철이라는 사람이 왔다. 별이라는 이름의 아이가 있었다. 그의 이름은 달래였다. "
            "통역은 Batbayar라는 사람이었고 운전수 이름은 Somchai였다. 이름은 밝히지 않았다. 이름은 비밀이다."
        ),
        gone=("리솔", "강철", "별이라는", "달래", "Batbayar", "Somchai"),
        flags=("리솔", "강철", "별", "달래", "batbayar", "somchai"),
        stays=("이름은 밝히지 않았다", "이름은 비밀이다"),
    ),
    Blind(
        name="Hangul in an English page",
        language="en",
        people=(("Han Sun",),),
        text=(
            "The guard wrote 김혁 on the list, and below it 선우진 and 리솔. They were held by the 보위부 and sold food at "
            "the 장마당 before. A woman named 별 shared the cell. Food was short in 회령."
        ),
        gone=("김혁", "선우진", "리솔", "별"),
        flags=("김혁", "선우진", "리솔", "별"),
        stays=("보위부", "장마당", "shared the cell"),
    ),
    Blind(
        name="characters in an English page",
        language="en",
        people=(("Han Sun",),),
        text=(
            "The register has 王强 and 欧阳娜娜, and on the next line 朴赫. The seal reads 公安局, and 高丽 stands for "
            "the language. He was called 阿强 by the others."
        ),
        gone=("王强", "欧阳", "朴赫", "阿强"),
        flags=("王强", "欧阳娜娜", "朴赫", "阿强"),
        stays=("公安局", "高丽", "by the others"),
    ),
    Blind(
        name="a name and the same name in brackets",
        language="en",
        people=(("Han Sun",),),
        text=(
            "Kim Hyok (김혁) came first, then 박솔 (Pak Sol) and Batbayar (바트바야르). The jangmadang (장마당) was closed; the "
            "Ministry of State Security (국가보위성) took them."
        ),
        gone=("Kim Hyok", "김혁", "박솔", "Pak Sol", "Batbayar", "바트바야르"),
        flags=("Kim Hyok 김혁", "박솔 Pak Sol", "Batbayar 바트바야르"),
        stays=("jangmadang (장마당)", "Ministry of State Security (국가보위성)"),
    ),
    Blind(
        name="Latin names in a Korean page",
        language="ko",
        people=(("한순",),),
        text=(
            "Minh이 운전했고 Lan은 국수를 주었다. Somchai 씨가 돈을 받았다. 국경에서 Hùng을 만났다. KakaoTalk으로 연락했고 "
            "Toyota 승합차를 탔다. GPS는 없었다. UNHCR 직원이 왔다."
        ),
        gone=("Minh", "Lan", "Somchai", "Hùng"),
        flags=("Minh", "Lan", "Somchai", "Hùng"),
        stays=("KakaoTalk으로 연락했고", "Toyota 승합차를 탔다", "GPS는 없었다", "UNHCR 직원이 왔다"),
    ),
    Blind(
        name="Cyrillic names in a Korean page",
        language="ko",
        people=(("한순",),),
        text="Алексей가 국경까지 데려갔다. 증명서에는 Цой Виктор라고 적혀 있었다. МВД 직인이 있었다.",
        gone=("Алексей", "Цой", "Виктор"),
        flags=("Алексей", "Цой Виктор"),
        stays=("МВД 직인이 있었다",),
    ),
    Blind(
        name="names of others in a Vietnamese page",
        language="vi",
        people=(("Hàn Thuận",),),
        text=(
            "Một người tên là 김혁 bị giữ cùng anh 선우진. Trong giấy ghi 王强 và Batbayar. Chị 별 khóc. Bộ Công an "
            "không trả lời, chữ 公安 in trên xe."
        ),
        gone=("김혁", "선우진", "王强", "Batbayar", "별"),
        flags=("김혁", "선우진", "王强", "Batbayar", "별"),
        stays=("Bộ Công an không trả lời", "公安"),
    ),
    Blind(
        name="names of others in a Thai page",
        language="th",
        people=(("สมหญิง",),),
        text=(
            "ผู้ชายชื่อ 김혁 ถูกจับพร้อมกับ 선우진 ในเอกสารเขียนว่า 王强 และ Batbayar คุณ Minh ขับรถให้ "
            "เจ้าหน้าที่ UNHCR มาเยี่ยม ใช้ Facebook ติดต่อ"
        ),
        gone=("김혁", "선우진", "王强", "Batbayar", "Minh"),
        flags=("김혁", "선우진", "王强", "Batbayar", "Minh"),
        stays=("UNHCR มาเยี่ยม", "Facebook ติดต่อ"),
    ),
    Blind(
        name="names of others in a Chinese page",
        language="zh",
        people=(("韩顺",),),
        text=(
            "有个人叫Batbayar，另一个名叫김혁。他叫王强，是司机。司机Minh在外面等。登记表上写着선우진。用WeChat联系，"
            "车是Toyota。他们叫我们安静。"
        ),
        gone=("Batbayar", "김혁", "王强", "Minh", "선우진"),
        flags=("Batbayar", "김혁", "王强", "Minh", "선우진"),
        stays=("用WeChat联系", "车是Toyota", "他们叫我们安静"),
    ),
    Blind(
        name="what somebody is called behind a cue in English",
        language="en",
        people=(("Han Sun",),),
        text=(
            "He goes by Tumur. A man by the name of Quill drove, and she introduced herself as Sparrow. Her nickname was "
            "Dasom. Prosecutor Yrsa read it; Judge Olm signed. Then Minh waved and Lan left. They go by bus."
        ),
        gone=("Tumur", "Quill", "Sparrow", "Dasom", "Yrsa", "Olm", "Minh", "Lan "),
        flags=("Tumur", "Quill", "Sparrow", "Dasom", "Yrsa", "Olm", "Minh", "Lan"),
        stays=("They go by bus",),
    ),
    Blind(
        name="Katakana of somebody nobody recorded",
        language="ko",
        people=(("한순",),),
        text="일본 신문은 パク・ソンミン이라고 썼다. 담당자는 タナカ였다.",
        gone=("パク", "ソンミン", "タナカ"),
        flags=("パク ソンミン", "タナカ"),
        stays=("일본 신문은",),
    ),
    Blind(
        name="somebody recorded in Cyrillic letters",
        language="en",
        people=(("김철수",),),
        text=(
            "The Vladivostok paper has Ким Чер Су, the visa КИМ ЧОЛЬ СУ, a friend Ким Чхольсу and the camp Чхоль Су Ким. "
            "The rest was in order."
        ),
        gone=("Ким", "КИМ", "Чер", "ЧОЛЬ", "Чхоль"),
        stays=("The rest was in order",),
        tokens=1,
    ),
    Blind(
        name="somebody recorded in Katakana",
        language="ko",
        people=(("김철수",), ("Ri Yong Hui",)),
        text="일본 신문에는 キム・チョルス와 リ・ヨンヒ, 다른 데에는 ｷﾑﾁｮﾙｽ라고 나왔다. 기사는 짧았다.",
        gone=("キム", "チョルス", "ヨンヒ", "ｷﾑ"),
        stays=("기사는 짧았다",),
        tokens=2,
    ),
    Blind(
        name="an initial in the middle",
        language="en",
        people=(("Pak Chol Su",), ("리영희",)),
        text="Pak C. Su signed; so did Chol S. Pak and Ri Y. Hui. PAK C SU stands on the box.",
        gone=("Pak C", "Chol S", "Ri Y", "PAK C", "Hui"),
        stays=("stands on the box",),
        tokens=2,
    ),
    Blind(
        name="the house of a family",
        language="ko",
        people=(("이영희",), ("박철수",)),
        text=(
            "이씨네에 숨었고 박씨 집안은 몰랐다. 박가네 아들이 왔다. 리씨 일가가 떠났다. 李家에서 밥을 먹었다. "
            "朴家的人没有说话. The Pak family and the Ri household left; the Paks were poor. 국가는 답하지 않았다."
        ),
        gone=("이씨", "박씨", "박가네", "리씨", "李家", "朴家", "Pak family", "Ri household", "Paks"),
        stays=("국가는 답하지 않았다", "were poor"),
    ),
    Blind(
        name="so many days before and after, in five languages",
        language="ko",
        people=(("한순",),),
        text=(
            "이틀 전에 왔고 사흘 뒤 떠났다. 그저께 전화가 왔고 모레 간다. They came two days ago, left the day before yesterday and "
            "return a week later. Hôm qua họ đi, ba ngày sau trở lại, ngày kia về. 他们前天来，三天后走，昨天打过电话。"
            "เมื่อวานเขามา สองวันก่อนเขาโทร อีกสามวันจะไป. 비가 왔다."
        ),
        gone=(
            "이틀 전",
            "사흘 뒤",
            "그저께",
            "모레",
            "two days ago",
            "day before yesterday",
            "week later",
            "Hôm qua",
            "ba ngày sau",
            "ngày kia",
            "前天",
            "三天后",
            "昨天",
            "เมื่อวาน",
            "สองวันก่อน",
            "อีกสามวัน",
        ),
        stays=("비가 왔다",),
    ),
    Blind(
        name="days of the story that tell no day",
        language="en",
        people=(("Han Sun",),),
        text=(
            "For two days they had no water. It took three days. 이틀 동안 굶었다. 他们走了三天。 Họ đi ba ngày. เดินสามวัน"
        ),
        gone=(),
        stays=("For two days", "took three days", "이틀 동안 굶었다", "走了三天", "đi ba ngày", "เดินสามวัน"),
    ),
    Blind(
        name="a list of names in three scripts",
        language="en",
        people=(("김철수",),),
        text=(
            "Held there:\n1. 김철수 (金哲洙)\n2. 김혁 (金赫)\n3. 최별\n4. Dũng (勇)\nThe others were let go on the road to 연길."
        ),
        gone=("김철수", "金哲洙", "김혁", "金赫", "최별", "Dũng"),
        flags=("김혁 金赫", "최별"),
        stays=("Held there", "The others were let go"),
    ),
    Blind(
        name="a name with its characters in a Korean page",
        language="ko",
        people=(("한순",),),
        text="담당자는 김혁(金赫)이었다. 박경민(朴京民)이 서명했다. 강제(强制) 송환과 안전(安全) 문제를 물었다.",
        gone=("김혁", "金赫", "박경민", "朴京民"),
        flags=("김혁 金赫", "박경민 朴京民"),
        stays=("강제(强制) 송환과 안전(安全) 문제를 물었다",),
    ),
    Blind(
        name="titles of another language before a name",
        language="en",
        people=(("Han Sun",),),
        text=(
            "Pastor 김 gave bread, Mr 혁 gave shoes. Batbayar 선생 and 小赵 came too. Mrs Nguyễn waited with cô Hạnh. 수령 "
            "was on every wall."
        ),
        gone=("김 gave", "혁 gave", "Batbayar", "小赵", "Nguyễn", "Hạnh"),
        flags=("김", "혁", "Batbayar", "小赵", "Nguyễn", "Hạnh"),
        stays=("gave bread", "was on every wall"),
    ),
)
