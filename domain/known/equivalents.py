"""Equivalents: what a public place or authority is called in the other languages, found by any of its names.

A place is looked for in its country alone: 강원도 is a province of both Koreas.  What fits two places is none of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from domain.known.letters import letters, letters_without_kind
from domain.known.names import KnownName
from domain.known.places import known_places
from domain.known.spellings import places_in_every_spelling
from domain.vocabulary.countries import Country
from domain.vocabulary.people import Script

_AUTHORITIES = """
KP North Korean Ministry of State Security/국가보위성/朝鲜国家保卫省/Bộ An ninh Quốc gia Triều Tiên/กระทรวงความมั่นคงแห่งรัฐเกาหลีเหนือ
KP North Korean State Security Department/국가안전보위부/朝鲜国家安全保卫部/-/-/国家安全保卫部
KP Bowibu/보위부/保卫部/-/-
KP North Korean Ministry of Social Security/사회안전성/朝鲜社会安全省/Bộ An ninh Xã hội Triều Tiên/-
KP North Korean Ministry of People's Security/인민보안성/朝鲜人民保安省/Bộ An ninh Nhân dân Triều Tiên/-
KP North Korean consulate/북한 영사관/朝鲜领事馆/Lãnh sự quán Triều Tiên/สถานกงสุลเกาหลีเหนือ
CN Government of China/중국 정부/中国政府/Chính phủ Trung Quốc/รัฐบาลจีน
CN Chinese Ministry of Public Security/중국 공안부/中国公安部/Bộ Công an Trung Quốc/กระทรวงความมั่นคงสาธารณะจีน/公安部
CN Chinese police/중국 공안/中国警方/Công an Trung Quốc/ตำรวจจีน/公安局/派出所/중국 경찰
CN Chinese National Immigration Administration/중국 국가이민관리국/中国国家移民管理局/Cục Quản lý Di dân Quốc gia Trung Quốc/-
CN Chinese border inspection/-/中国边检/-/-/边检
CN Chinese border defence/중국 변방대/中国边防/-/-/边防
CN Chinese military/중국군/中国军队/Quân đội Trung Quốc/กองทัพจีน
CN Chinese People's Armed Police/중국 인민무장경찰/中国人民武装警察/Cảnh sát Vũ trang Nhân dân Trung Quốc/-/武警
CN Chinese People's Liberation Army/중국 인민해방군/中国人民解放军/Quân Giải phóng Nhân dân Trung Quốc/กองทัพปลดปล่อยประชาชนจีน
CN Chinese prison administration/중국 감옥관리국/中国监狱管理局/-/-
VN Vietnamese police/베트남 공안/越南公安/Công an Việt Nam/ตำรวจเวียดนาม/Công an
VN Vietnamese Border Guard/베트남 국경수비대/越南边防部队/Bộ đội Biên phòng Việt Nam/-/Bộ đội Biên phòng
VN Vietnamese immigration/베트남 출입국관리국/越南出入境管理局/Cục Quản lý Xuất nhập cảnh Việt Nam/-
LA Lao Ministry of Public Security/라오스 공안부/老挝公安部/Bộ Công an Lào/กระทรวงป้องกันความสงบลาว
LA Lao immigration/라오스 출입국관리국/老挝移民局/-/ตรวจคนเข้าเมืองลาว
TH Thai Immigration Bureau/태국 이민국/泰国移民局/Cục Di trú Thái Lan/สำนักงานตรวจคนเข้าเมือง
TH Thai provincial police/태국 지방경찰/泰国地方警察/-/ตำรวจภูธร
KR Government of South Korea/대한민국 정부/韩国政府/Chính phủ Hàn Quốc/รัฐบาลเกาหลีใต้/한국 정부
KR South Korean Ministry of Foreign Affairs/대한민국 외교부/韩国外交部/Bộ Ngoại giao Hàn Quốc/กระทรวงการต่างประเทศเกาหลีใต้
KR South Korean Ministry of Unification/대한민국 통일부/韩国统一部/Bộ Thống nhất Hàn Quốc/กระทรวงการรวมชาติเกาหลีใต้
KR South Korean National Intelligence Service/대한민국 국가정보원/韩国国家情报院/Cơ quan Tình báo Quốc gia Hàn Quốc/-
KR South Korean consulate/대한민국 영사관/韩国领事馆/Lãnh sự quán Hàn Quốc/สถานกงสุลเกาหลีใต้
INTERNATIONAL UNHCR/유엔난민기구/联合国难民署/-/-
INTERNATIONAL IOM/국제이주기구/国际移民组织/-/-
INTERNATIONAL ICRC/국제적십자위원회/红十字国际委员会/-/-
"""
"""English, Korean, Chinese, Vietnamese, Thai, then other names of the same; a hyphen where none is certain.

They stand apart from the names that are looked for in texts: there Nam and An are people, here they are a part of Việt Nam and Công an.
"""

_COLUMNS = (
    Script.LATIN,
    Script.HANGUL_NORTH,
    Script.HANZI_SIMPLIFIED,
    Script.VIETNAMESE,
    Script.THAI,
)

_PROVINCES = {"vn_quang_ninh": (Country.VN, ("Quang Ninh", "꽝닌", "广宁", "Quảng Ninh", "กว๋างนิญ"))}
"""The same of provinces, by code; they stand apart for the same reason: Ninh is a person."""

_OF_NO_TOWN = frozenset({"하산역"})
"""The spelling of a building, by which its town is found in a text."""

_Index = Mapping[tuple[Country, str], frozenset[str]]
"""A country and letters of a name → codes of what is called so."""


def names_of_place(text: str, country: Country) -> tuple[KnownName, ...]:
    """What the place of this name is called, the usual spelling of each script first; nothing where it is not known."""
    names, whole, bare = _places()
    with_kind, without_kind = {letters(text)}, letters_without_kind(text)
    for index, wanted in ((whole, with_kind), (whole, without_kind), (bare, without_kind)):
        codes = {code for each in wanted for code in index.get((country, each), ())}
        if len(codes) == 1:
            return names[codes.pop()]
        if codes:
            return ()
    return ()


def names_of_authority(text: str, country: Country | None) -> tuple[KnownName, ...]:
    """The same of an authority; one of no known country is known by its English name alone, which says whose it is."""
    for of, names in _authorities():
        is_of = of in (country, Country.INTERNATIONAL) or (
            country is None and letters(text) == letters(names[0].text)
        )
        if is_of and any(letters(name.text) == letters(text) for name in names):
            return names
    return ()


@cache
def every_equivalent() -> frozenset[str]:
    """Each name that stands for another one somewhere."""
    names, _whole, _bare = _places()
    lists: Iterable[tuple[KnownName, ...]] = (*names.values(), *(names for _of, names in _authorities()))
    return frozenset(name.text for each in lists for name in each)


@cache
def _places() -> tuple[Mapping[str, tuple[KnownName, ...]], _Index, _Index]:
    names: dict[str, tuple[KnownName, ...]] = {}
    whole: dict[tuple[Country, str], set[str]] = defaultdict(set)
    bare: dict[tuple[Country, str], set[str]] = defaultdict(set)
    for code, (country, texts) in _PROVINCES.items():
        names[code] = tuple(
            KnownName(text=text, script=script) for text, script in zip(texts, _COLUMNS, strict=True)
        )
        for text in texts:
            whole[country, letters(text)].add(code)
    for place in (*places_in_every_spelling(), *known_places()):
        said = tuple(name for name in place.names if name.text not in _OF_NO_TOWN)
        names[place.code] = (*names.get(place.code, ()), *said)
        for name in place.names:
            whole[place.country, letters(name.text)].add(place.code)
            for each in letters_without_kind(name.text):
                bare[place.country, each].add(place.code)
    return names, _fixed(whole), _fixed(bare)


def _fixed(index: Mapping[tuple[Country, str], set[str]]) -> _Index:
    return {key: frozenset(codes) for key, codes in index.items()}


@cache
def _authorities() -> tuple[tuple[Country, tuple[KnownName, ...]], ...]:
    found = []
    for line in _AUTHORITIES.strip().splitlines():
        country, _space, names = line.partition(" ")
        texts = names.split("/")
        others = [KnownName(text=text, script=Script.OTHER) for text in texts[len(_COLUMNS) :]]
        said = [
            KnownName(text=text, script=script)
            for text, script in zip(texts, _COLUMNS, strict=False)
            if text != "-"
        ]
        found.append((Country[country], (*said, *others)))
    return tuple(found)
