"""Which State a norm binds, and the honesty of the answer where nobody has said."""

from __future__ import annotations

import pytest

from domain.vocabulary.countries import Country
from domain.vocabulary.law import Norm
from domain.vocabulary.norms import Standing, bound_since, standing


def test_vietnam_was_bound_against_return_to_torture_before_the_reference_case() -> None:
    assert bound_since(Norm.CAT_3, Country.VN) == "2015-02"


def test_china_is_a_party_to_the_refugee_convention_and_vietnam_is_not() -> None:
    assert standing(Norm.REFUGEE_CONVENTION_33, Country.CN) is Standing.BOUND
    assert standing(Norm.REFUGEE_CONVENTION_33, Country.VN) is Standing.NOT_BOUND


def test_a_signature_alone_is_not_taken_for_a_bond() -> None:
    assert standing(Norm.ICCPR_9, Country.CN) is Standing.SIGNED_ONLY


def test_custom_is_not_called_a_treaty() -> None:
    assert standing(Norm.CUSTOMARY_NON_REFOULEMENT, Country.VN) is Standing.NOT_A_TREATY


def test_a_state_nobody_looked_up_is_not_known() -> None:
    assert standing(Norm.CEDAW, Country.VN) is Standing.UNKNOWN
    assert standing(Norm.CAT_3, Country.JP) is Standing.UNKNOWN
    assert bound_since(Norm.CAT_3, Country.JP) is None


@pytest.mark.parametrize("norm", Norm)
def test_a_date_is_given_only_where_the_state_is_bound(norm: Norm) -> None:
    for country in Country:
        if bound_since(norm, country) is not None:
            assert standing(norm, country) is Standing.BOUND
