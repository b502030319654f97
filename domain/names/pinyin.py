"""Pinyin back to Korean: what a Chinese record's "Li Yingji" may have been.

Pinyin loses much: "ji" is 희 (姬), 기 (基), 길 (吉), 제 (濟).  Only the characters that Koreans use in names are counted, so a pinyin syllable
leads to a few readings, in Northern spelling.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, product

from domain.names.hangul import Sound, sounds

MOST_READINGS = 48
"""Readings of one name that are followed."""

_FAMILY_NAMES = """
an안 bai백 bian변 biao표 cai채 cao조 che차 chen진 cheng성 chi지 cui최 ding정 dou도 fang방 gao고 gui계 guo곽 han한
he하 hong홍 huang황 ji길 jiang강 jin김금 ju국구 kang강 kong공 li리 lian렴 liang량 lin림 liu류 long룡 lu로려륙노 luo라
lv려 lyu려 ma마 meng맹 min민 ming명 mou모 nan남 pan반 pei배 pi피 pian편 piao박 pu박 qi기 qin금 qiu추 quan전권 ren임
shen신심 shi석 song송 su소 sun손 tai태 tian전 wang왕 wei위 wen문 wu오 xia하 xian함현 xu허서 xuan현선 xue설 yan엄연
yin윤인은 yu우옥 yuan원 zhang장 zhao조 zheng정 zhu주제 zhuo탁
"""

_GIVEN_NAMES = """
ai애 an안 bai백 bao보 bi필 biao표 bin빈 bing병 cai재채 can찬 chang창상 che철 chen신진 cheng성승 chu초 chuan천
chun순춘 da대달 dan단란 dao도 de덕 dong동 dou두 en은 fan범 fei비 fen분 feng봉 fu복부 gang강 ge혁 gen근 guan관 guang광
gui규 guo국 hai해 han한 hao호 he화학혁하 heng형 hong홍굉 hou후 hu호 hua화 huan환 huang황 hui혜휘 ji희기길제 jia갑 jian건
jiang강 jie걸 jin금김진근 jing정경 ju국 juan연 jun준균군 kuan관 kui규 lan란 li례리려 lian련 lie렬 lin린림 ling령 long룡
lu록 luo라 man만 mei미매 mi미 min민 ming명 nan남 nu녀 peng붕 ping평 pu보 qi기 qian천 qiang강 qin금 qing정경청
qiong경 quan권전 ren인임 ri일 rong영용 rou유 ru여 run윤 san삼 shan선산 shang상 sheng성승 shi실석세 shou수 shu수숙
shui수 shun순 shuo석 song송 su소 tai태 tao도 tian천 tie철 ting정 wan만완 wei위 wen문 wo옥 wu무 xi희석 xia하
xian선현헌 xiang향상 xiao효 xin심신 xing성행흥 xiong웅 xiu수 xu욱 xuan선현 xue학설 xun훈 yan연언암염 yang양 yi일의예이익
yin은인 ying영 yong영용 you우 yu옥우유 yuan원 yue월 yun윤운 zai재 zan찬 ze택 zhang장 zhe철 zhen정진 zheng정 zhi식지
zhong충종중 zhou주 zhu수주죽 zhun준 zhuo탁 zi자 zong종
"""

_LONGEST_SYLLABLE, _MOST_SYLLABLES = 6, 2


def _table(text: str) -> dict[str, str]:
    return dict(re.findall(r"([a-z]+)([가-힣]+)", text))


FAMILY, _GIVEN = _table(_FAMILY_NAMES), _table(_GIVEN_NAMES)
"""Syllable of pinyin → the Korean family names, then the syllables of given names, that it can stand for."""


def korean_sounds(words: tuple[str, ...]) -> frozenset[tuple[Sound, ...]]:
    """What words in pinyin (a to z, family name first or last) may sound like in Korean; empty when they are no such name."""
    if not words or len(words) > _MOST_SYLLABLES + 1:
        return frozenset()
    orders = [(words[0], "".join(words[1:])), (words[-1], "".join(words[:-1]))]
    if len(words) == 1:
        orders = [(words[0][:cut], words[0][cut:]) for cut in range(2, len(words[0]))]
    names = (name for family, given in orders for name in _names(family, given))
    return frozenset(sounds(name) for name in islice(names, MOST_READINGS))


def _names(family: str, given: str) -> Iterator[str]:
    for syllables in _cuts(given, _MOST_SYLLABLES) if family in FAMILY else ():
        yield from map("".join, product(FAMILY[family], *(_GIVEN[syllable] for syllable in syllables)))


def _cuts(word: str, most: int) -> Iterator[tuple[str, ...]]:
    """Every way to cut a word into one to `most` syllables of the table."""
    if word in _GIVEN:
        yield (word,)
    if most > 1:
        for end in range(1, min(len(word), _LONGEST_SYLLABLE + 1)):
            if word[:end] in _GIVEN:
                yield from ((word[:end], *rest) for rest in _cuts(word[end:], most - 1))
