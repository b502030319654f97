"""Authorities that the reports of the field keep naming, with the names they bore in which years.

The names and years are common knowledge of the field; unless marked, they were not checked against a source.
"""

from __future__ import annotations

from dataclasses import dataclass

from domain.known.names import KnownName
from domain.vocabulary.authorities import AuthorityKind
from domain.vocabulary.countries import Country
from domain.vocabulary.people import Script


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownAuthority:
    """A public body at the level of a ministry or a force; never a station, a unit or an officer."""

    code: str
    """Stable and in lower_snake_case; the first half is the country."""
    names: tuple[KnownName, ...]
    """The first is the one it bears today, in English."""
    kind: AuthorityKind
    country: Country
    verified: bool = False
    """Whether a published report or text that we read names it; the years of its names are never that certain."""

    @property
    def name(self) -> str:
        """The name to show, that of today."""
        return self.names[0].text

    def names_in(self, year: int) -> tuple[str, ...]:
        """Return the names it bore in the year, in the order of `names`; a report of 2015 knows those of 2015."""
        return tuple(name.text for name in self.names if name.was_used_in(year))


def _english(text: str, since: int | None = None, until: int | None = None) -> KnownName:
    return KnownName(text=text, script=Script.LATIN, since=since, until=until)


def _hangul(text: str, since: int | None = None, until: int | None = None) -> KnownName:
    return KnownName(text=text, script=Script.HANGUL_NORTH, since=since, until=until)


def _hanzi(text: str, since: int | None = None, until: int | None = None) -> KnownName:
    return KnownName(text=text, script=Script.HANZI_SIMPLIFIED, since=since, until=until)


def _vietnamese(text: str) -> KnownName:
    return KnownName(text=text, script=Script.VIETNAMESE)


def _plain(
    code: str, kind: AuthorityKind, country: Country, *names: KnownName, verified: bool = False
) -> KnownAuthority:
    return KnownAuthority(code=code, names=names, kind=kind, country=country, verified=verified)


_KIND = AuthorityKind
_KNOWN = (
    _plain(
        "kp_state_security",
        _KIND.INTELLIGENCE,
        Country.KP,
        _english("North Korean Ministry of State Security", since=2016),
        _hangul("국가보위성", since=2016),
        _english("North Korean State Security Department", until=2016),
        _hangul("국가안전보위부", until=2016),
        _english("Bowibu"),
        _hanzi("国家安全保卫部"),
        verified=True,
    ),
    _plain(
        "kp_social_security",
        _KIND.POLICE,
        Country.KP,
        _english("North Korean Ministry of Social Security", since=2020),
        _hangul("사회안전성", since=2020),
        _english("North Korean Ministry of People's Security", until=2020),
        _hangul("인민보안성", until=2020),
    ),
    _plain(
        "kp_border_security", _KIND.BORDER_GUARD, Country.KP, _english("North Korean Border Security Command")
    ),
    _plain("kp_consulate", _KIND.DIPLOMATIC, Country.KP, _english("North Korean consulate")),
    _plain(
        "cn_public_security",
        _KIND.POLICE,
        Country.CN,
        _english("Chinese Ministry of Public Security"),
        _hanzi("公安部"),
        verified=True,
    ),
    _plain(
        "cn_police",
        _KIND.POLICE,
        Country.CN,
        _english("Chinese police"),
        _hanzi("公安局"),
        _hanzi("派出所"),
        verified=True,
    ),
    _plain(
        "cn_immigration",
        _KIND.IMMIGRATION,
        Country.CN,
        _english("Chinese National Immigration Administration", since=2018),
    ),
    _plain(
        "cn_border_inspection",
        _KIND.BORDER_GUARD,
        Country.CN,
        _english("Chinese border inspection", since=2018),
        _hanzi("边检", since=2018),
        _english("Chinese border defence", until=2018),
        _hanzi("边防", until=2018),
    ),
    _plain(
        "cn_armed_police",
        _KIND.PARAMILITARY_POLICE,
        Country.CN,
        _english("Chinese People's Armed Police"),
        _hanzi("武警"),
    ),
    _plain("cn_army", _KIND.MILITARY, Country.CN, _english("Chinese People's Liberation Army")),
    _plain("cn_prisons", _KIND.PRISON, Country.CN, _english("Chinese prison administration")),
    _plain(
        "vn_police",
        _KIND.POLICE,
        Country.VN,
        _english("Vietnamese police"),
        _vietnamese("Công an"),
        verified=True,
    ),
    _plain(
        "vn_border_guard",
        _KIND.BORDER_GUARD,
        Country.VN,
        _english("Vietnamese Border Guard"),
        _vietnamese("Bộ đội Biên phòng"),
    ),
    _plain("vn_immigration", _KIND.IMMIGRATION, Country.VN, _english("Vietnamese immigration")),
    _plain("la_public_security", _KIND.POLICE, Country.LA, _english("Lao Ministry of Public Security")),
    _plain("la_immigration", _KIND.IMMIGRATION, Country.LA, _english("Lao immigration")),
    _plain("th_immigration", _KIND.IMMIGRATION, Country.TH, _english("Thai Immigration Bureau")),
    _plain("th_navy_mekong", _KIND.MILITARY, Country.TH, _english("Thai Navy, Mekong unit")),
    _plain("th_police", _KIND.POLICE, Country.TH, _english("Thai provincial police")),
    _plain(
        "mn_border_protection",
        _KIND.BORDER_GUARD,
        Country.MN,
        _english("Mongolian General Authority for Border Protection"),
    ),
    _plain(
        "kr_foreign_affairs",
        _KIND.GOVERNMENT,
        Country.KR,
        _english("South Korean Ministry of Foreign Affairs"),
    ),
    _plain("kr_unification", _KIND.GOVERNMENT, Country.KR, _english("South Korean Ministry of Unification")),
    _plain(
        "kr_intelligence",
        _KIND.INTELLIGENCE,
        Country.KR,
        _english("South Korean National Intelligence Service"),
    ),
    _plain("kr_consulate", _KIND.DIPLOMATIC, Country.KR, _english("South Korean consulate")),
    _plain("un_unhcr", _KIND.UNITED_NATIONS, Country.INTERNATIONAL, _english("UNHCR")),
    _plain("un_ohchr_seoul", _KIND.UNITED_NATIONS, Country.INTERNATIONAL, _english("OHCHR Seoul")),
    _plain("un_iom", _KIND.UNITED_NATIONS, Country.INTERNATIONAL, _english("IOM")),
    _plain("icrc", _KIND.RED_CROSS, Country.INTERNATIONAL, _english("ICRC")),
)


def known_authorities() -> tuple[KnownAuthority, ...]:
    """Return every known authority, by country."""
    return _KNOWN
