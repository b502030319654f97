"""Public names: what everybody calls a town or an authority, told from what only the record calls one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.redaction.public_names import public_names
from domain.vocabulary.authorities import AuthorityKind
from domain.vocabulary.countries import Country
from tests.export.summary.redacted_case import mong_cai
from tests.export.summary.redacted_events import authority, place, value


@pytest.mark.parametrize(
    ("name", "is_public"),
    [
        ("Kimchaek", True),
        ("Kim Chaek City", True),
        ("김책시", True),
        ("金策市", True),
        ("Thành phố Móng Cái", True),
        ("Flat of Kim Chaek", False),
        ("Kim Chaek Street", False),
        ("시", False),
    ],
)
def test_a_name_is_public_when_the_gazetteer_knows_it_whatever_kind_of_place_is_said_with_it(
    name: str, is_public: bool
) -> None:
    case = mong_cai()
    assert isinstance(case.events, tuple)
    first, *others = case.events
    named = replace(case, events=(replace(first, place=value(place(Country.KP, name))), *others))
    assert (name in public_names(named)) is is_public


def test_authorities_count_by_the_names_they_bear_in_public() -> None:
    case = mong_cai()
    assert isinstance(case.events, tuple)
    first, *others = case.events
    for name, is_public in (("Chinese border inspection", True), ("Police post of Kim Chaek", False)):
        holder = value(authority(name, AuthorityKind.POLICE, Country.KP))
        named = replace(case, events=(replace(first, acting=holder), *others))
        assert (name in public_names(named)) is is_public
