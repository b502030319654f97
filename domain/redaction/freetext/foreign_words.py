"""Foreign words: what stands in the letters of one language in a text of another, and is nobody's name."""

from __future__ import annotations

from functools import cache

from domain.known.authorities import known_authorities
from domain.known.places import known_places
from domain.known.spellings import places_in_every_spelling
from domain.names.listing import listed
from domain.redaction.freetext.called import ENGLISH_TITLES
from domain.redaction.freetext.folding import letters_of, words_of
from domain.redaction.freetext.ordinary import ORDINARY_ENGLISH, ORDINARY_VIETNAMESE
from domain.redaction.freetext.stranger_tables import NO_NAME, ORDINARY_HANGUL, WORDS_OF_PAPERS

TERMS_IN_HANGUL = listed(
    "조선 조선로동당 조선말 조선족 조선인 조교 조국 한국 한국인 한국말 한글 한반도 한복 남조선 남한 남측 북한 북측 북송 고난의 "
    "고난 고려 고려인 고려항공 고아 고아원 고문 고문실 고향 구류장 구류소 구금 구금소 국가 국가보위성 국가보위부 국경 국경경비대 "
    "국군포로 국민 국영 기독교 기쁨조 길거리 김치 김밥 김일성 김정일 김정은 나라 나선 남자 남편 남녀 남매 노동 노동단련대 노동당 "
    "노동신문 노예 로동 로동단련대 로동당 로동신문 로동교화소 류치장 마약 명절 명령 문제 문화 문건 문서 민간인 민족 민주 방침 "
    "방송 반동 반장 변경 변호사 배급 배급제 배급소 백두산 백두혈통 사상 사회안전성 사회안전부 사형 서약서 선교사 선교 선군 선생 "
    "선생님 성경 성분 성씨 송환 송금 송금책 수령 수령님 신분증 신원 신소 신고 심문 심사 안내원 안전부 안전원 안전성 안전국 안전 "
    "안보 양강도 여권 여자 여성 여맹 여행증 연락소 연좌제 연변 염탐 왕따 외화벌이 용어 우리 우상화 원조 원수 원수님 위성 위안 "
    "위대한 유엔 유치장 육로 이주 이름 이산가족 인민 인민반 인민반장 인민군 인민보안성 인신매매 인권 임신 임시 임산부 자강도 "
    "장군님 장마당 장사 장성 전거리 전거리교화소 전화 전향 정치범 정치범수용소 정치부 정치 정보원 정착 정착금 제국 제재 조사 "
    "조사관 조사실 조직 조직부 조총련 주민 주민등록 주체 주체사상 주석 중국 중국인 중개인 지도원 지방 지하교회 진술서 진술 차량 "
    "채굴 최고 최고사령관 추방 추석 출신성분 토대 통일 통일부 평양 하나원 하나님 하늘 한족 함경 함경북도 함경남도 현금 현지 호구 "
    "화교 화폐개혁 화폐 황해도 황해남도 황해북도 강제 강제송환 강제북송 강제낙태 강제노동 강변 강도 공개처형 공민증 공안 공안국 "
    "교화소 교화형 교회 권리 량강도 량식 림시 임금 도강 도강증 도당 도문 도망 도보위부 도집결소 당원 당비서 군인 군당 군대 "
    "보위부 보위원 보위성 보위사령부 보안원 보안서 보안성 집결소 단련대 관리소 꽃제비 탈북 탈북자 탈북민 브로커 밀수 밀무역 밀고 "
    "오빠 언니 동무 동지 이모 고모 장인 장모 여기 이것 저것 이민 이민국 이탈주민 석방 석탄 설날 설명 성명 성명서 성폭력 성매매 "
    "송별 수감 수감자 수용소 신앙 신의주 심양 연길 용정 유언 윤락 은행 인도 기록 기차 전쟁 전투 진료 진술인 차표 표기 하사 "
    "하전사 한약 허가 허가증 허위 현장 황금평 공민 공장 공작원 압록강 두만강 소장 소련 모국 모자 모자이크 계급 계획 계장 편지 "
    "편의점 용의자 동거 국적 국기 맹세 제보 제보자 연습 마을 도시 추가 염전"
)
"""Terms of the field, and what a page in English or Vietnamese quotes."""

TERMS_IN_HAN = listed(
    "公安 公安局 边防 武警 派出所 国安 高丽 高麗 金属 万元 马队 江边 白山 黄海 安全 安全部 安全厅 高铁 "
    "黄牛 蛇头 张贴 车站 车票 高速 高中 南站 南路 安置 安置房 文件 文书 方言 常住 常住人口 严打 钱款 成人 "
    "韩语 韩文 韩元 韩币 韩国 朝鲜 朝鮮 中国 许可 许可证 申请 申请书 安全员 金正恩 任务 常委 武器 武装 "
    "程序 周一 周二 周三 周四 周五 周六 周日 全国 南韩 余额 胡同 黄河 江苏 河北 河南 安徽 云南 林业局 "
    "南京 南宁 武汉 石家庄 康复 权利 成分 成份 严重 高度 申报 韓國 洪水 車站"
)

BRANDS = frozenset(
    words_of(
        """kakao kakaotalk naver daum google gmail facebook youtube twitter telegram whatsapp wechat weixin alipay taobao line zalo viber
        skype signal instagram tiktok douyin baidu toyota honda hyundai kia nissan mazda isuzu suzuki yamaha ford samsung nokia huawei xiaomi
        oppo vivo apple iphone android windows linux mac microsoft adobe zoom yahoo bing wikipedia bluetooth wifi wi fi internet email usb
        pdf word excel powerpoint jpeg mp3 mp4 unicode ascii enter tab shift esc ctrl alt cmd delete backspace caps lock home end
        reuters bbc cnn radio free voice daily nk news yonhap dong a chosun unhcr ohchr icrc iom"""
    ).split()
)
"""What is spelled with a capital in every language: telephones, cars, papers, keys."""

IN_CYRILLIC = frozenset(
    listed(
        "россия россии москва москве владивосток владивостоке хабаровск хабаровске корея корее кореи китай китае китая кндр рф мвд фсб "
        "уфмс оон пхеньян сеул пекин монголия улан батор паспорт виза протокол справка имя фамилия отчество город улица дом гражданин "
        "гражданка господин госпожа полиция суд улаанбаатар монгол хятад солонгос"
    )
)
"""Places, offices and the words of papers, in small letters."""


@cache
def in_hangul() -> frozenset[str]:
    """Words of Hangul that a text in other letters quotes."""
    return frozenset(TERMS_IN_HANGUL) | ORDINARY_HANGUL | _public("가", "힣")


@cache
def in_han() -> frozenset[str]:
    """Words of Chinese characters that a text in other letters quotes, folded."""
    return frozenset(map(letters_of, (*TERMS_IN_HAN, *_public("\u3400", "\u9fff"))))


@cache
def in_latin() -> frozenset[str]:
    """Words with capitals that a text in other letters uses, folded."""
    places = frozenset(word for text in _public("A", "\u1eff") for word in words_of(text).split())
    return (
        ORDINARY_ENGLISH
        | NO_NAME
        | WORDS_OF_PAPERS
        | BRANDS
        | ENGLISH_TITLES
        | (places - ORDINARY_VIETNAMESE)
    )


@cache
def _public(first: str, last: str) -> frozenset[str]:
    """What places and authorities are called in public, in one script."""
    places = (each.names for each in (*known_places(), *places_in_every_spelling()))
    authorities = (each.names for each in known_authorities())
    return frozenset(
        part
        for names in (*places, *authorities)
        for name in names
        if first <= name.text[:1] <= last
        for part in (name.text, *name.text.split())
    )
