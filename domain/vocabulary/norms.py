"""Which State a norm binds and since when, so that a summary never charges a State with what it had not accepted.

No entry was checked against the treaty depositary; whatever prints one says so beside it (`export.summary.wording.law`).
"""

from __future__ import annotations

from domain.vocabulary.countries import Country
from domain.vocabulary.law import Norm
from domain.vocabulary.term import Term


class Standing(Term):
    """What a norm is to a State."""

    BOUND = "bound", "Bound"
    SIGNED_ONLY = "signed_only", "Signed, not ratified"
    NOT_BOUND = "not_bound", "Not a party"
    NOT_A_TREATY = "not_a_treaty", "Not a treaty"
    UNKNOWN = "unknown", "Not known"


_REGION = (Country.CN, Country.KP, Country.VN, Country.LA, Country.TH, Country.MN)
_COVENANT = dict.fromkeys((Country.VN, Country.LA, Country.TH, Country.MN, Country.KP), Standing.BOUND) | {
    Country.CN: Standing.SIGNED_ONLY
}
_CHILD = dict.fromkeys(_REGION, Standing.BOUND)
_REFUGEE = dict.fromkeys((Country.VN, Country.LA, Country.TH, Country.MN, Country.KP), Standing.NOT_BOUND) | {
    Country.CN: Standing.BOUND
}
_TORTURE = dict.fromkeys((Country.CN, Country.MN, Country.TH, Country.LA, Country.VN), Standing.BOUND) | {
    Country.KP: Standing.NOT_BOUND
}
_BORDER = dict.fromkeys((Country.CN, Country.KP), Standing.BOUND)

_STANDINGS: dict[Norm, dict[Country, Standing]] = {
    Norm.REFUGEE_CONVENTION_1: _REFUGEE,
    Norm.REFUGEE_CONVENTION_31: _REFUGEE,
    Norm.REFUGEE_CONVENTION_33: _REFUGEE,
    Norm.REFUGEE_PROTOCOL_1967: _REFUGEE,
    Norm.CAT_3: _TORTURE,
    Norm.ICCPR_7: _COVENANT,
    Norm.ICCPR_9: _COVENANT,
    Norm.ICCPR_12: _COVENANT,
    Norm.ICCPR_13: _COVENANT,
    Norm.ICCPR_14: _COVENANT,
    Norm.CRC_7: _CHILD,
    Norm.CRC_9: _CHILD,
    Norm.CRC_10: _CHILD,
    Norm.CRC_22: _CHILD,
    Norm.CRC_37: _CHILD,
    Norm.ICPPED: dict.fromkeys((Country.KR, Country.TH, Country.MN), Standing.BOUND),
    Norm.DPRK_CRIMINAL_TREASON: {Country.KP: Standing.BOUND},
    Norm.DPRK_CRIMINAL_CROSSING: {Country.KP: Standing.BOUND},
    Norm.PRC_EXIT_ENTRY_2012: {Country.CN: Standing.BOUND},
    Norm.BORDER_PROTOCOL_1960: _BORDER,
    Norm.BORDER_PROTOCOL_1964: _BORDER,
    Norm.BORDER_PROTOCOL_1986: _BORDER,
    Norm.THAI_ANTI_TORTURE_13: {Country.TH: Standing.BOUND},
}

_NO_TREATY = frozenset(
    {
        Norm.REFUGEE_SUR_PLACE,
        Norm.CUSTOMARY_NON_REFOULEMENT,
        Norm.UDHR_3,
        Norm.UDHR_5,
        Norm.UDHR_9,
        Norm.UDHR_13,
        Norm.UDHR_14,
        Norm.BODY_OF_PRINCIPLES_1988,
    }
)

_REFUGEE_SINCE = {Country.CN: "1982"}
_SINCE: dict[Norm, dict[Country, str]] = {
    Norm.REFUGEE_CONVENTION_1: _REFUGEE_SINCE,
    Norm.REFUGEE_CONVENTION_31: _REFUGEE_SINCE,
    Norm.REFUGEE_CONVENTION_33: _REFUGEE_SINCE,
    Norm.REFUGEE_PROTOCOL_1967: _REFUGEE_SINCE,
    Norm.CAT_3: {
        Country.CN: "1988",
        Country.MN: "2002",
        Country.TH: "2007",
        Country.LA: "2012",
        Country.VN: "2015-02",
    },
}


def standing(norm: Norm, country: Country) -> Standing:
    """What the norm is to the State."""
    if norm in _NO_TREATY:
        return Standing.NOT_A_TREATY
    return _STANDINGS.get(norm, {}).get(country, Standing.UNKNOWN)


def bound_since(norm: Norm, country: Country) -> str | None:
    """Since when the norm binds the State, as a year or month in EDTF ("1982", "2015-02").

    None means that no date is known here, not that the State is free of the norm: ask `standing` for that.
    """
    return _SINCE.get(norm, {}).get(country)
