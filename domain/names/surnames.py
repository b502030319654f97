"""Korean family names: how each is spelled in Latin letters, and which Chinese family names stand for it in a Chinese record.

Everyday spellings (Lee, Park, Choi) follow no system, so they are listed.  Hangul is in Southern spelling; the Northern one sounds the same
after `domain.names.hangul.southern`.
"""

from __future__ import annotations

from domain.names.hangul import Sound, sounds

_SPELLINGS = """
김 kim gim ghim keem kym khim
이 lee li yi i ri rhee rhie ree rhi leigh yee
박 park pak bak bark pahk bahk
최 choi choe choy che chwe choei
정 jung jeong jong chung chong cheong jeung joung chyung
강 kang gang kahng
조 cho jo joe joh choh
윤 yoon yun youn yune yeun
장 jang chang jahng
임 lim im rim yim leem rhim ihm
한 han hahn
오 oh o
서 seo suh so su sur
신 shin sin synn
권 kwon gwon kwun kweon kuon
황 hwang whang
안 an ahn
송 song
유 ryu yoo yu you lyu ryoo yew rhyu rhu lew
홍 hong
전 jeon jon jun chun chon cheon
고 ko go koh goh
문 moon mun
양 yang ryang lyang
손 son sohn
배 bae pae bai pai bay
백 baek paek paik back baik paeck
허 heo ho hur her huh
남 nam nahm
심 shim sim
노 noh ro no roh rho
하 ha hah
곽 kwak gwak kwack
성 sung seong song
차 cha tcha
주 joo ju chu choo
우 woo u wu oo
구 koo gu ku goo
민 min
나 na ra rah nah la
지 ji chi jee
진 jin chin
엄 um eom om ohm uhm
채 chae chai
원 won weon
천 cheon chun chon
방 bang pang
공 kong gong
현 hyun hyeon hyon
함 ham hahm
변 byun byeon pyon byon pyun
염 yeom yum ryom yom
여 yeo ryo yo yuh lyeo
추 choo chu
도 do to doh
석 seok suk sok
선 sun seon son
설 seol sul sol
마 ma mah
길 gil kil
연 yeon yun ryon yon
위 wi wee
표 pyo
명 myung myeong myong
기 ki gi kee
반 ban pan bahn
왕 wang
금 geum kum keum gum
옥 ok ock
육 yook yuk ryuk
인 in
맹 maeng
제 je jeh che
탁 tak
국 kook guk kuk gook
어 eo uh
은 eun un
편 pyun pyeon pyon
용 yong ryong
동 dong tong
계 kye gye
라 ra la rha
남궁 namgung namkung namkoong namgoong
황보 hwangbo hwangpo
제갈 jegal chekal jaegal
사공 sagong sakong
선우 sunwoo seonu sonu sunoo
독고 dokgo tokko dokko
"""

_ROWS = tuple((row.split()[0], row.split()[1:]) for row in _SPELLINGS.strip().splitlines())


def _sounds_by_spelling() -> dict[str, frozenset[tuple[Sound, ...]]]:
    found: dict[str, set[tuple[Sound, ...]]] = {}
    for hangul, spellings in _ROWS:
        for spelling in spellings:
            found.setdefault(spelling, set()).add(sounds(hangul))
    return {spelling: frozenset(readings) for spelling, readings in found.items()}


SURNAME_SOUNDS = _sounds_by_spelling()
"""Latin spelling of a family name, in a to z → the sounds it stands for."""

SPELLINGS = {hangul: tuple(spellings) for hangul, spellings in _ROWS}
"""Hangul of a family name, in Southern spelling → its Latin spellings, the most usual first."""
