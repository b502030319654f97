"""Sino-Vietnamese: what a Vietnamese record's "Phác Triết Thù" may have been in Korean.

A Vietnamese clerk reads the characters of a name in Vietnamese, as a Chinese one reads them in pinyin.  Only syllables of names are
listed, without
marks, with the Korean readings that the same characters have.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice, product

from domain.names.hangul import Sound, sounds

MOST_READINGS = 96
"""Readings of one name that are followed."""

_FAMILY_NAMES = """
kim김 ly리 le리려 phac박 pho박 thoi최 trinh정 khuong강 cuong강 trieu조 tao조 truong장 doan윤 lam림 ngo오 han한 than신 tham심 lieu류 luu류
toan전 dien전 bach백
pham범 phan반 dang등 do두 dao도 mai매 ta사 phung풍
hua허 ho허호 nam남 hoang황 huynh황 an안 tong송 hong홍 cao고 van문 luong량 ton손 bui배 quyen권 tu서 vo우무 vu우무 cau구 mon민 la라 tri지 tran진
dinh정 nghiem엄
thai채 thach석 ha하 quach곽 thanh성 xa차 chu주 nguyen원완 phuong방 bien변 liem렴 lo로 du여 ma마 ban반 cat갈 vuong왕 thiet설 tiet설 minh명 huyen현
"""

_GIVEN_NAMES = """
ai애 an안은 anh영 ba파백 bach백 bao보 bich벽 binh평병 ca가 cam금 can근건 canh경 cat길 chan진 chau주 chi지 chien전 chinh정 chuong장 co기
con곤 cong공 cuc국
cung궁 cuong강 dan단 dao도 dat달 dien전 diep엽 dinh정 do도 doan단 dong동 du유 duc덕 dung용 duong양 duyen연 gia가 giang강 giao교 hac학
hai해 han한 hanh행 hao호
hau후 hien현헌 hiep협 hieu효 hinh형 hoa화 hoai회 hoan환 hoang황 hoc학 hong홍 hop합 huan훈 hue혜 hung흥웅 huong향 huu우 huyen현 huynh형
hy희 khai개 khanh경
khoa과 khoan관 khue규 khuong강 kien건견 kiet걸 kieu교 kim금 ky기 la라 lac락 lam람림 lan란 lang랑 le례려 lien련 liet렬 lieu류 linh령 loan란
loc록 loi리 long룡
luan륜 luc륙 luong량 luyen련 ly리 mac막 mai매 man만 manh맹 mi미 mien면 minh명 moc목 my미 nam남 nga아 ngan은 nghi의 nghia의 ngoc옥 nguyen원
nguyet월 nhan인
nhat일 nhi이 nhu여유 nhuan윤 ninh녕 nu녀 oanh앵 phac박 phi비 phong봉풍 phu부 phuc복 phung봉 phuong방봉 quan군관 quang광 que계 quoc국
quy귀규 quyen권 quynh경
sam삼 san산 sinh생 son산 song송쌍 su사 sy사 ta사 tai재 tam삼심 tan신찬 thach석 thai태 tham심 than신 thang승 thanh성청정 the세 thi씨시 thien천선
thiet철 thin신 thinh성
tho수 thoi최 thu수추 thuan순 thuc숙 thuy서수 thuong상 tien선진 tin신 tinh정성 toan전 tong종 tran진 tri지 triet철 trieu조 trinh정 truc죽
trung중충 truong장 tu수사
tuan준순 tue혜 tung송 tuong상 tuyen선 tuyet설 uy위 uyen원 van문운 viem염 vien원 viet월 vinh영 vo무 vu우무 vuong왕 xuan춘 xuyen천 y의 yen연
chau주 chul철 tan찬
"""

_LONGER_FAMILY_NAMES = """
nam cung남궁 hoang phu황보 gia cat제갈 chu cat제갈 tien vu선우 tu khong사공 doc co독고 tay mon서문 dong phuong동방
"""

_LONGEST_NAME = 5


def _table(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for spelling, readings in re.findall(r"([a-z]+)([가-힣]+)", text):
        found[spelling] = found.get(spelling, "") + readings
    return found


_FAMILY, _GIVEN = _table(_FAMILY_NAMES), _table(_GIVEN_NAMES)

FAMILY_SOUNDS = {
    **{spelling: frozenset(map(sounds, readings)) for spelling, readings in _FAMILY.items()},
    **{
        spelling: frozenset({sounds(reading)})
        for spelling, reading in re.findall(r"([a-z]+ [a-z]+)([가-힣]+)", _LONGER_FAMILY_NAMES)
    },
}
"""Family name in Vietnamese, without marks → its Korean sounds."""


@lru_cache(maxsize=4096)
def korean_sounds(words: tuple[str, ...]) -> frozenset[tuple[Sound, ...]]:
    """What words of Vietnamese (a to z, family name first) may sound like in Korean; empty when they are no such name."""
    family, *given = words
    if (
        family not in _FAMILY
        or not 1 < len(words) < _LONGEST_NAME
        or any(word not in _GIVEN for word in given)
    ):
        return frozenset()
    names = map("".join, product(_FAMILY[family], *(_GIVEN[word] for word in given)))
    return frozenset(map(sounds, islice(names, MOST_READINGS)))
