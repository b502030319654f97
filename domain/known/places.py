"""The gazetteer: towns, crossings, provinces and detention sites that the reports of the field keep naming."""

from __future__ import annotations

from dataclasses import dataclass

from domain.known.names import KnownName
from domain.vocabulary.countries import Country
from domain.vocabulary.people import Script
from domain.vocabulary.places import PlaceLevel, SiteKind


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPlace:
    """A public place. It has no coordinates, for none were checked."""

    code: str
    """Stable and in lower_snake_case; the first half is the country."""
    names: tuple[KnownName, ...]
    """The first is the one to show."""
    country: Country
    level: PlaceLevel = PlaceLevel.TOWN
    site: SiteKind = SiteKind.UNKNOWN
    town: str = ""
    """The town a building stands in."""
    province: str = ""
    across: str = ""
    """Code of the place on the other side of the border."""
    verified: bool = False
    """Whether a published report that we read names the place in this country; the rest is common knowledge."""

    @property
    def name(self) -> str:
        """The spelling to show."""
        return self.names[0].text


def _spelled(script: Script, *spellings: str) -> tuple[KnownName, ...]:
    return tuple(KnownName(text=text, script=script) for text in spellings)


def _china(
    pinyin: str,
    hanzi: str,
    province: str,
    *,
    across: str = "",
    level: PlaceLevel = PlaceLevel.TOWN,
    verified: bool = False,
) -> KnownPlace:
    names = _spelled(Script.PINYIN, pinyin) + _spelled(Script.HANZI_SIMPLIFIED, *filter(None, (hanzi,)))
    return KnownPlace(
        code=_code("cn", pinyin),
        names=names,
        country=Country.CN,
        level=level,
        province=province,
        across=across and _code("kp", across),
        verified=verified,
    )


def _korea(
    latin: str,
    hangul: str,
    province: str,
    *,
    across: str = "",
    level: PlaceLevel = PlaceLevel.TOWN,
    also: str = "",
) -> KnownPlace:
    spellings = _spelled(Script.LATIN, *filter(None, (latin, also)))
    return KnownPlace(
        code=_code("kp", latin),
        names=spellings + _spelled(Script.HANGUL_NORTH, *filter(None, (hangul,))),
        country=Country.KP,
        level=level,
        province=province,
        across=across and _code("cn", across),
    )


def _elsewhere(
    country: Country,
    name: str,
    province: str = "",
    *,
    vietnamese: str = "",
    level: PlaceLevel = PlaceLevel.TOWN,
    across: str = "",
    verified: bool = False,
) -> KnownPlace:
    return KnownPlace(
        code=_code(country.value, name),
        names=_spelled(Script.VIETNAMESE, *filter(None, (vietnamese,))) + _spelled(Script.LATIN, name),
        country=country,
        level=level,
        province=province,
        across=across,
        verified=verified,
    )


def _site(country: Country, name: str, site: SiteKind, town: str, province: str = "") -> KnownPlace:
    return KnownPlace(
        code=_code(country.value, name),
        names=_spelled(Script.LATIN, name),
        country=country,
        level=PlaceLevel.BUILDING,
        site=site,
        town=town,
        province=province,
    )


def _code(country: str, name: str) -> str:
    words = "".join(
        letter if letter.isalnum() else " " for letter in f"{country} {name}".lower().replace("'", "")
    )
    return "_".join(words.split())


_CROSSING = PlaceLevel.CROSSING
_PROVINCE = PlaceLevel.PROVINCE

_KNOWN = (
    # The border of China and North Korea, from the Yellow Sea to the Sea of Japan, both sides of each pair.
    _china("Dandong", "丹东", "Liaoning", across="Sinuiju", verified=True),
    _korea("Sinuiju", "신의주", "North Pyongan", across="Dandong"),
    _china("Ji'an", "集安", "Jilin", across="Manpo"),
    _korea("Manpo", "만포", "Chagang", across="Ji'an"),
    _china("Linjiang", "临江", "Jilin", across="Junggang"),
    _korea("Junggang", "중강", "Chagang", across="Linjiang"),
    _china("Changbai", "长白", "Jilin", across="Hyesan", verified=True),
    _korea("Hyesan", "혜산", "Ryanggang", across="Changbai"),
    _china("Nanping", "南坪", "Jilin", across="Musan", level=_CROSSING, verified=True),
    _korea("Musan", "무산", "North Hamgyong", across="Nanping"),
    _china("Sanhe", "三合", "Jilin", across="Hoeryong", level=_CROSSING),
    _korea("Hoeryong", "회령", "North Hamgyong", across="Sanhe"),
    _china("Kaishantun", "开山屯", "Jilin", across="Sambong", level=_CROSSING),
    _korea("Sambong", "삼봉", "North Hamgyong", across="Kaishantun"),
    _china("Tumen", "图们", "Jilin", across="Namyang", verified=True),
    _korea("Namyang", "남양", "North Hamgyong", across="Tumen"),
    _korea("Onsong", "온성", "North Hamgyong", level=PlaceLevel.COUNTY),
    _china("Shatuozi", "", "Jilin", across="Saepyol", level=_CROSSING),
    _korea("Saepyol", "", "North Hamgyong", across="Shatuozi", also="Kyongwon"),
    _china("Quanhe", "圈河", "Jilin", across="Wonjong", level=_CROSSING),
    _korea("Wonjong", "", "Rason", across="Quanhe", level=_CROSSING),
    _korea("Rason", "", ""),
    _korea("Samjang", "", "Ryanggang"),
    # Inside China.
    _china("Hunchun", "珲春", "Jilin", verified=True),
    _china("Longjing", "龙井", "Jilin", verified=True),
    _china("Yanji", "延吉", "Jilin"),
    _china("Changchun", "长春", "Jilin", verified=True),
    _china("Shenyang", "沈阳", "Liaoning", verified=True),
    _china("Qingdao", "", "Shandong"),
    _china("Kunming", "昆明", "Yunnan"),
    _china("Xishuangbanna", "西双版纳", "Yunnan", level=PlaceLevel.COUNTY, verified=True),
    _china("Nanning", "", "Guangxi"),
    KnownPlace(
        code="cn_dongxing",
        names=_spelled(Script.PINYIN, "Dongxing") + _spelled(Script.HANZI_SIMPLIFIED, "东兴"),
        country=Country.CN,
        province="Guangxi",
        across="vn_mong_cai",
        verified=True,
    ),
    _china("Erenhot", "", "Inner Mongolia"),
    _china("Liaoning", "", "", level=_PROVINCE),
    _china("Jilin", "", "", level=_PROVINCE),
    _china("Guangxi", "", "", level=_PROVINCE, verified=True),
    _china("Yunnan", "", "", level=_PROVINCE),
    _china("Inner Mongolia", "", "", level=_PROVINCE),
    _site(Country.CN, "Longjing detention camp", SiteKind.BORDER_DETENTION_CENTRE, "Longjing", "Jilin"),
    _site(Country.CN, "Changchun prison", SiteKind.PRISON, "Changchun", "Jilin"),
    _site(Country.CN, "Tumen garrison", SiteKind.MILITARY_GARRISON, "Tumen", "Jilin"),
    # The ways south and north.
    _elsewhere(
        Country.VN, "Mong Cai", "Quang Ninh", vietnamese="Móng Cái", across="cn_dongxing", verified=True
    ),
    _elsewhere(Country.VN, "Lang Son", "Lang Son", vietnamese="Lạng Sơn"),
    _elsewhere(Country.VN, "Lao Cai", "Lao Cai", vietnamese="Lào Cai"),
    _elsewhere(Country.VN, "Hanoi", "Hanoi"),
    _elsewhere(Country.LA, "Boten", "Luang Namtha", level=_CROSSING),
    _elsewhere(Country.LA, "Luang Namtha", "Luang Namtha"),
    _elsewhere(Country.LA, "Vientiane"),
    _elsewhere(Country.TH, "Chiang Saen", "Chiang Rai"),
    _elsewhere(Country.TH, "Chiang Khong", "Chiang Rai"),
    _elsewhere(Country.TH, "Mae Sai", "Chiang Rai"),
    _elsewhere(Country.TH, "Bangkok", "Bangkok"),
    _site(
        Country.TH,
        "Suan Phlu Immigration Detention Center",
        SiteKind.IMMIGRATION_DETENTION,
        "Bangkok",
        "Bangkok",
    ),
    _elsewhere(Country.MN, "Zamyn-Üüd"),
)


def known_places() -> tuple[KnownPlace, ...]:
    """Return every known place, those of one border pair side by side."""
    return _KNOWN
