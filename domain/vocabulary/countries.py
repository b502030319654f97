"""Countries by ISO 3166-1 alpha-2 code: the region, and those that appeals, partners and resettlement need."""

from __future__ import annotations

from domain.vocabulary.term import Term


class Country(Term):
    """A country, by ISO 3166-1 alpha-2 code.

    Three codes stand for what is no country: UN (reserved there for the United Nations), and XX and ZZ of the
    range that ISO leaves to users.
    """

    KP = "KP", "North Korea"
    CN = "CN", "China"
    KR = "KR", "South Korea"
    VN = "VN", "Vietnam"
    LA = "LA", "Laos"
    TH = "TH", "Thailand"
    MM = "MM", "Myanmar"
    KH = "KH", "Cambodia"
    MN = "MN", "Mongolia"
    RU = "RU", "Russia"
    JP = "JP", "Japan"
    TW = "TW", "Taiwan"
    HK = "HK", "Hong Kong"
    MO = "MO", "Macao"
    PH = "PH", "Philippines"
    MY = "MY", "Malaysia"
    SG = "SG", "Singapore"
    ID = "ID", "Indonesia"
    IN = "IN", "India"
    BD = "BD", "Bangladesh"
    NP = "NP", "Nepal"
    KZ = "KZ", "Kazakhstan"
    KG = "KG", "Kyrgyzstan"
    UZ = "UZ", "Uzbekistan"
    PL = "PL", "Poland"
    KW = "KW", "Kuwait"
    QA = "QA", "Qatar"
    AE = "AE", "United Arab Emirates"
    US = "US", "United States"
    CA = "CA", "Canada"
    GB = "GB", "United Kingdom"
    IE = "IE", "Ireland"
    FR = "FR", "France"
    DE = "DE", "Germany"
    NL = "NL", "Netherlands"
    BE = "BE", "Belgium"
    CH = "CH", "Switzerland"
    AT = "AT", "Austria"
    IT = "IT", "Italy"
    ES = "ES", "Spain"
    CZ = "CZ", "Czechia"
    SE = "SE", "Sweden"
    NO = "NO", "Norway"
    DK = "DK", "Denmark"
    FI = "FI", "Finland"
    AU = "AU", "Australia"
    NZ = "NZ", "New Zealand"
    INTERNATIONAL = "UN", "International"
    OTHER = "XX", "Another country"
    UNKNOWN = "ZZ", "Not known"
