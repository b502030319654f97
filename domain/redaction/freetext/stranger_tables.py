"""Tables by which a name that nobody recorded is known to be one: family names, given names, public figures; and ordinary words."""

from __future__ import annotations

from domain.names.listing import listed
from domain.redaction.freetext.folding import letters_of, words_of

HANGUL_FAMILIES = (
    "김리이박최정강조윤장림임한오서신권황안송류유홍전고문량양손배백허남심노로하곽성차주우구민나라지진엄채원천방공현함변염렴여려"
    "추도석선설마길연위표명기반왕금옥육륙인맹제탁국은편용룡태소모계"
)
"""One syllable each."""
HANGUL_DOUBLE_FAMILIES = ("남궁", "황보", "선우", "독고", "제갈", "사공", "서문")
"""The few of two syllables."""

GIVEN_FIRST = (
    "영철명성정경은혜현순옥금광학춘봉국일남수진미선지민준해향복만덕동창인용룡승태상석원대길명희종병기재홍화련연란설송월예유윤주"
    "효형호찬충규근귀강건관구권나다도두란림려례리매무문보부분빈상서세소숙신아애양장극쌍말"
)
GIVEN_LAST = (
    "철수희옥순숙경혜현진성호준선화금룡혁학향란련애찬식석훈환영일걸덕미아연린림범빈섭욱웅윤태필헌형홍심실남국길민봉복춘월주자정"
    "광명삼규균권근택엽렬솔동"
)
"""First and last syllables of given names; only with a title or an ending of a noun is such a word taken for a name."""

GIVEN_ALONE = "혁철진민영욱준룡용옥금순훈국봉산송숙광걸경건범빈석섭선수식웅원윤종찬창천충태택표필학현호환휘흠희솔별빛결단설란련화춘월심길남명"
"""Syllables that are a given name by themselves."""

HANGUL_RARE_BEGINNINGS = "김박최윤황권홍곽허림엄채류량"
"""Family names with which few other words begin: these are listed."""

ORDINARY_HANGUL = frozenset(
    listed(
        "김장철 원주민 인원수 제공 기록된 신의주 강제송 조선인 한국인 이주민 이민국 공안국 안전국 안전원 "
        "조사관 조사원 신문사 경비대 전화기 지도원 성인남 "
        "정보국 정보원 정치국 인민군 인신매 고문실 임신부 임산부 임시수 유치장 이송일 조선국 유엔군 "
        "최근일 현지인 외국인 내국인 주인공 주민들 지원금 지원국 지역민 전문인 정신과 정기국 공무원 국경선 국경일 서명인 "
        "선교사 신앙인 원산지 연길시 용정시 장춘시 심양시 이상은 이들은 이것은 우리은 주로 "
        "한명은 두명은 이름은 이후로 전혀은 장애인 고아원 이탈주 조사일 조사실 심문실 수용소 임시 정확 성경은 성경을 "
        "유선은 차남은 장남은 차녀 장녀 최선은 최선을 인정은 인정을 사정은 안정을 하나은 나라는 도문 "
        "하순은 초순은 중순은 상순은 고향은 고향을 고향이 방향은 방향을 영향은 영향을 성향은 지향은 지금은 현금은 현금을 "
        "자금은 임금은 임금을 요금은 벌금은 벌금을 송금은 송금을 세금은 조국은 조국을 전국은 정국은 한국은 "
        "중국은 외국은 이국은 국민은 인민은 주민은 주민을 주민이 시민은 난민은 농민은 이민은 이민을 유민은 전선은 노선은 "
        "시선은 우선은 직선은 조선은 조선을 조선이 신호는 전호 보호는 보호를 구호는 구호를 번호는 서명은 설명은 설명을 "
        "증명은 문명은 분명은 생명은 운명은 혁명은 유명은 이명은 무명은 수명은 인명은 조명은 시설은 시설을 건설은 연설은 "
        "소설은 전설은 문학은 방학은 유학은 유학을 대학은 대학을 과학은 의학은 진학은 수학은 입학은 장학금 "
        "정식은 양식은 음식은 음식을 의식은 인식은 소식은 소식을 주식은 지식은 형식은 방식은 공식은 석식은 외식은 조식은 "
        "휴식은 문화는 전화는 전화를 대화는 영화는 영화를 변화는 평화는 정화는 조화는 진화는 화화 기화 "
        "부자연 대자연 자연 인연은 공연은 출연은 지연은 주연은 강연은 재연은 조연은 정원은 정원을 지원은 지원을 인원은 "
        "인원을 직원은 공원은 병원은 대원은 회원은 요원은 자원은 당원은 단원은 부원은 의원은 사원은 구원은 함정일 한국식 "
        "인도주 인수자 기준일 변경순 양도일 출국일 입국일 주차일 기상일 한정식 공동주 민주주 사회주 공산주 제국주 자유주 "
        "수령주 고용주 공유자 공급자 보호자 지도자 지배자 지원자 지휘자 기술자 한자 서방 나머지 문제 이동자 이용자 "
        "여행자 연구자 전달자 제공자 조력자 조정자 주동자 도망자 도움 남자 여자 유공자 유권자 신청자 신고자 기자 노동자 "
        "박수 박식 박봉 박명 최선 최종 최단 윤택 윤일 윤월 윤화 황금 황송 황국 황산 황단 황천 권선 권수 권태 권학 홍수 홍일 홍화 홍련 "
        "홍송 홍옥 홍단 허영 허용 허수 허송 허식 허실 허심 림산 림종 림석 림천 림국 엄선 엄숙 엄명 엄호 엄금 엄수 엄단 엄현 엄국 "
        "채석 채식 채산 채종 채택 채광 류학 류산 류수 류숙 류민 류국 류선 량식 량심 량민 량국 량산 량호 량화 량순 량원 "
        "조선 조국 한국 서명 이송 이상 정신 정식 정원 정산 전송 전화 전국 인원 신호 안심 안식 고향 고국 오늘 장남 장화 "
        "비밀 가명 본명 가짜 익명 그대로 모두 처음 하나 무엇 무언가 뭐 누구 그것 이것 사실 "
        "로동자 당사자 가해자 피해자 하자 구금자 옥수수 우수수 구조자 석방일 송환일 체포일 이송 구속일 표준일 전문가"
    )
)
"""Words, with or without their ending, that only look like a name."""

PUBLIC = frozenset(
    map(
        letters_of,
        listed(
            "김일성 김정일 김정은 김여정 리설주 이설주 김정남 문재인 윤석열 이재명 박근혜 이명박 金日成 金正日 金正恩 金與正 "
            "金与正 习近平 習近平 胡锦涛 李克强 毛泽东 "
            "KimIlSung KimJongIl KimJongUn KimYoJong RiSolJu KimJongNam MoonJaein YoonSukyeol ParkGeunhye XiJinping HuJintao "
            "LiKeqiang MaoZedong BanKimoon HoChiMinh "
            "ThichNhatHanh VoVanThuong ToLam NguyenPhuTrong HồChíMinh"
        ),
    )
)
"""Whom everybody knows; as names of recorded people they are withheld like any other."""

WESTERN_GIVEN = frozenset(
    words_of(
        """aaron adam alan albert alex alexander alice allen amanda amy andrea andrew angela anna anne anthony arthur barbara ben benjamin
        brian bruce carl carol caroline
        catherine charles charlotte chris christian christina christine christopher claire daniel david deborah dennis diana donald
        dorothy douglas edward eleanor elena elisabeth elizabeth
        emily emma eric esther eugene eva evelyn francis frank frederick gabriel gary george gloria gordon gregory hannah harold harry
        heather helen henry howard ian irene isaac
        isabel jack jacob james jane janet jason jean jeffrey jennifer jeremy jessica joan john jonathan joseph joshua joyce judith julia
        julian julie justin karen katherine kathleen keith kelly
        kenneth kevin kimberly larry laura lawrence leonard linda lisa louis lucas lucy luke margaret maria marie martha martin mary
        matthew melissa michael michelle monica nancy naomi
        nathan nicholas nicole noah oliver olivia oscar pamela patricia patrick paul peter philip phillip rachel ralph raymond rebecca
        richard robert roger ronald rose roy russell ruth ryan
        samuel sandra sarah scott sean sharon simon sophia sophie stanley stephanie stephen steven susan suzanne teresa theodore theresa
        thomas timothy tom tyler victor victoria vincent
        virginia walter wayne wendy william zachary tim mike bob jim steve dave nick"""
    ).split()
)

VIETNAMESE_FAMILIES = frozenset(
    listed(
        "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao dinh trinh lam mai truong ha luong "
        "cao thai chau ta phung quach"
    )
)

NO_NAME = frozenset(
    words_of(
        """north south east west korea korean koreans china chinese vietnam vietnamese laos lao thailand thai mongolia russia russian
        myanmar cambodia japan japanese europe america american
        the a an of and for in on at to from by with united nations human rights watch amnesty international red cross high commissioner
        refugees convention protocol committee council working group
        special rapporteur ministry minister public security bureau police border guard guards army military party workers people republic
        democratic government state department province county city
        district village town river bridge mountain street road avenue prison camp centre center station embassy consulate office court
        law act article section chapter january february march april may june
        july august september october november december monday tuesday wednesday thursday friday saturday sunday mr mrs ms miss dr he she
        they we i you it this that these those his her their our my your
        after before when while then there here what who where why how if but or not no yes all some one two three four five six seven
        eight nine ten both each every many most other
        new year day god lord bible church christian christmas easter mekong tumen yalu hanoi beijing seoul pyongyang bangkok shenyang
        dandong vientiane yanji jilin liaoning yunnan guangxi"""
    ).split()
)
"""Words with capitals that are part of no person's name."""

WORDS_OF_PAPERS = frozenset(
    words_of(
        """urgent appeal summary case cases situation background report statement letter facts note notes update annex appendix request
        title subject chapter name names date dates place places source sources person persons family families detainee detainees prisoner
        prisoners defector defectors refugee refugees escapee escapees nationality sex gender age born birth address telephone mobile number
        passport visa identity card document documents file files photo photos page table figure contact email mail message chat website
        state states security force forces troops soldier soldiers guard custody police policeman inspector investigator consul ambassador
        detention labour labor reform education centre repatriated refouled arrested detained released transferred deported sentenced died
        yesterday tomorrow perhaps maybe please thanks thank however therefore meanwhile afterwards nothing nobody everyone everything
        someone something somebody because since until although though again also during between among against about within without
        european asian african western eastern northern southern central global world english french german spanish mandarin cantonese cyrillic
        greek arabic hebrew roman
        korean hangul latin thai lao vietnamese burmese mongolian russian ukraine britain british france germany singapore malaysia
        philippines indonesia india taiwan hong kong macau hotel hostel restaurant market airport harbour harbor port railway subway bus
        taxi truck car van motorbike motorcycle phone app internet google wechat telegram whatsapp signal facebook youtube kakao
        uncle aunt auntie granny grandma grandpa grandmother grandfather comrade mister madam sir
        buddhist catholic protestant presbyterian methodist jesus christ holy spirit pope bishop father mother sister brother
        swallow caller witness interviewer interpreter translator driver broker pastor missionary guide host helper lawyer doctor nurse
        ministry foreign affairs justice interior defence defense ambassadorial embassy general secretary president chairman premier
        geneva london washington brussels paris york tokyo moscow macao ulaanbaatar phnom penh yangon
        bo ngoai giao cong dai su trung quoc han trieu tien bac lien hop cao uy quang tay viet tinh thanh huyen xa phuong thon cong ty
        benh vien truong dong tay nam chu nhat thu tet nguyen dan nha nuoc mat tran to quoc hiep dinh cuc xuat nhap canh bien phong
        dieu khoan chuong phan hong kong dan mach zealand a rap tieu vuong quoc latinh kirin han chu
        don bien phong don cua khau ngan hang khach san ben xe san bay ga tau ubnd"""
    ).split()
)
"""What papers, places and organisations are called, with a capital as often as not."""

NO_NAME_IN_VIETNAMESE = tuple(
    map(
        words_of,
        (
            "hà nội",
            "cao bằng",
            "lào cai",
            "lai châu",
            "hà giang",
            "hà tĩnh",
            "hà nam",
            "hồ chí minh",
            "trần phú",
            "vũng tàu",
            "lâm đồng",
            "đinh công",
            "phan thiết",
            "phan rang",
            "thái lan",
            "thái nguyên",
            "thái bình",
            "cao nguyên",
            "đào tạo",
            "lý do",
            "hồ sơ",
            "đinh ninh",
            "mai sau",
            "hồ gươm",
            "bùi thị xuân",
            "đặng thùy trâm",
            "hoàng sa",
            "hoàng liên sơn",
            "trường sa",
            "lạng sơn",
            "lê lợi",
            "lương tâm",
            "lương thực",
            "lương thiện",
            "hà khẩu",
            "hồ bắc",
            "hồ nam",
            "đỗ xe",
            "trịnh trọng",
            "dương lịch",
            "kim loại",
            "hà lan",
            "phần lan",
            "hồng kông",
            "nguyên tắc",
            "nguyên nhân",
            "kim cương",
            "kim ngạch",
            "kim chi",
            "kim tiêm",
        ),
    )
)
"""Beginnings that look like a family name and a given name in Vietnamese."""

HAN_FAMILIES = (
    "金李朴崔鄭姜趙張尹林吳韓申徐權黃安宋柳洪全高文梁孫白許南沈河郭成車朱禹閔王陳劉楊周馬胡何羅謝鄧馮于董蕭程曹袁潘蔣蔡余杜葉魏"
    "呂丁任盧姚鍾譚陸范石廖賈熊孟秦閻薛侯雷龍史陶賀顧毛郝龔邵萬錢嚴湯尹黎易常武喬賴"
)

HAN_DOUBLE_FAMILIES = listed(
    "欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 南宫 南宮 皇甫 鲜于 鮮于 独孤 獨孤 司空 西门 东方 夏侯 尉迟"
)
"""The few of two characters."""
