"""Family names in Chinese characters: what a record may have for a Korean family name."""

from __future__ import annotations

from domain.names.listing import listed

FAMILY_CHARACTERS = dict(
    each.split(":")
    for each in listed(
        "김:金 이:李 박:朴 최:崔 정:鄭丁 강:姜康强 조:趙曺曹 윤:尹 장:張蔣 임:林任 한:韓 오:吳 서:徐 신:申辛 권:權 "
        "황:黃 안:安 송:宋 유:柳劉兪 홍:洪 전:全田錢 고:高 문:文 양:梁楊 손:孫 "
        "배:裵 백:白 허:許 남:南 심:沈 노:盧 하:河何 곽:郭 성:成 차:車 주:朱周 우:禹 구:具 민:閔 나:羅 지:池 진:陳秦 "
        "엄:嚴 채:蔡 원:元 천:千 방:方房 공:孔 현:玄 함:咸 변:卞邊 염:廉 여:呂 추:秋 "
        "도:都陶 석:石 선:宣 설:薛 마:馬 길:吉 연:延 위:魏 표:表 명:明 기:奇 반:潘 완:阮 범:范 등:鄧 무:武 두:杜 "
        "호:胡 려:黎 매:梅 사:謝 풍:馮 왕:王 금:琴 옥:玉 육:陸 인:印 맹:孟 "
        "제:諸 탁:卓 국:鞠 은:殷 편:片 용:龍"
    )
)
"""Family name in Hangul, Southern spelling → the characters it is written with, in one form."""
