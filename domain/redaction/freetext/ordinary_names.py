"""Ordinary words that sound like a given name, or read like a family name with a title or like what somebody is called at home."""

from __future__ import annotations

from domain.names.listing import listed
from domain.redaction.freetext.folding import pattern

ORDINARY_GIVEN = frozenset(
    listed(
        "진정 서명 운명 영혼 성명 설명 증명 문명 생명 혁명 조명 분명 유명 수명 소명 여명 무명 누명 해명 선명 "
        "투명 임명 지명 발명 정신 자신 여신 배신 확신 "
        "불신 수신 통신 전신 헌신 맹신 변신 출신 정도 지도 수도 기도 보도 태도 고도 시도 유도 제도 인도 "
        "강도 각도 온도 속도 농도 정보 홍보 제보 "
        "정리 처리 수리 거리 다리 소리 머리 자리 유리 우리 무리 권리 관리 심리 의리 진리 수리 영리 유효 "
        "무효 시효 성실 진실 사실 현실 상실 확실 "
        "충실 과실 부실 교실 침실 거실 화장 성장 주장 긴장 출장 시장 공장 현장 의장 위장 포장 무장 확장 "
        "정상 이상 현상 세상 항상 일상 부상 비상 "
        "수상 예상 인상 대상 영상 우상 환상 정직 수직 조직 규칙 원칙 반칙 여유 자유 이유 소유 공유 치유 "
        "여군 남군 공군 해군 육군 국군 적군 아군 "
        "미군 수영 경영 운영 반영 상영 환영 진영 야영 수용 이용 사용 작용 적용 비용 내용 고용 허용 유용 "
        "신용 조용 수진 자진 후진 전진 사진 지진 "
        "매진 추진 촉진 혜성 인성 여성 남성 이성 감성 개성 특성 적성 지성 반성 완성 구성 작성 조성 찬성 "
        "관성 속성 신성 동성 야성 수송 호송 방송 "
        "우송 후송 운송 전송 탈출 수출 진출 외출 지출 제출 구출 인출 노출"
    )
)
"""Words of Hangul that sound like given names; only a name that is recorded so is looked for in them."""

ORDINARY_TITLED = frozenset(
    listed(
        "공사장 고소장 기소장 신소장 최상위 최상사 최소위 손님 주님 유형 지형 원형 인형 기형 전형 변형 "
        "성형 정형 신형 주형 도형 고형 조형 남형 "
        "조교수 부교수 정교수 조기자 정기사 조감 고감 백대장 황대장 방장로 전국장 조국장 전대표 신대표 "
        "전과장 공과장 유대위 고모 이모 하선생 주선생 "
        "임기사 선기사 한노인 남노인 여노인 고노인 전노인 강형 은형 국장로 하대장 전기자 한누이 전단장 공단장 "
        "이양 고양 서양 문양 심양 남양 정양 동양 공양 부양 장군 진군 공군 여군 국군 성군 유군 백군 남군 "
        "원군 홍군 주군 선군 전군 신군 민군 왕군 "
    )
)
"""Words of Hangul that read like a family name and what somebody is called, written together."""

ORDINARY_DIMINUTIVES = frozenset(
    listed(
        "小心 小学 小學 小时 小時 小孩 小组 小組 小说 小事 小声 小城 小村 小路 小国 小國 小人 小女 小子 "
        "小妹 小弟 小月 小雪 小雨 小河 小山 小米 小麦 "
        "小姐 小家 小海 小江 小石 小春 小年 小明 小红 小华 小燕 小鱼 小鸟 小花 小草 小树 小林 小车 小天 "
        "小英 小平 明明 星星 天天 人人 年年 常常 慢慢 "
        "刚刚 谢谢 宝宝 静静 深深 平平 家家 日日 月月 青青 红红 微微 真真 "
        "大哥 大姐 二哥 二姐 三哥 老哥 表哥 表姐 堂哥 堂姐 帅哥 学姐 师哥 师姐 的哥 的姐 空姐 亲哥 亲姐 我哥 我姐 墨西哥"
    )
)
"""Words of Chinese that begin with 小, say a character twice, or end with 哥 or 姐."""

ORDINARY_PLACES = pattern(
    "원산지(?!역|방|구)|청진기(?!관|지)|남포(?:불|등)|권하(?:는|고 |지|며|면|여|였|기|려|라|다|니|"
    "도록|셨|시|던|십)|무산(?:되|된|될|됐|시키|시켰|시킨|계급|층)|"
    "무산자|선양(?:하|했|한 |되|된|됐)|지린내|龙井茶|三合(?:土|板|院)|四平八稳|万象更新|先锋(?:队|作用|模范|派)|青岛啤酒"
)
"""Words that begin like a place."""
