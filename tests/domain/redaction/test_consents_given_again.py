"""Consents given again: what was taken back is opened by a later word alone, and only where it is surely later."""

from __future__ import annotations

import pytest

from domain.ids import ConsentId
from domain.roughdate import RoughDate
from domain.vocabulary.protection import ConsentScope
from tests.domain.redaction.builders import MOTHER
from tests.domain.redaction.small_case import consent
from tests.domain.redaction.test_consents import mother

ALL = tuple(ConsentScope)


@pytest.mark.parametrize(
    ("withdrawn", "given", "opens"),
    [
        ("2015-11-10", "2015-11-11", True),
        ("2015-11-10", "2015-11-10", False),
        ("[..2015-11-10]", "2015-11-11", True),
        ("[2015-11-10..]", "2015-11-11", False),
        ("2015-11-10~", "2015-11-11", False),
        ("2015-11-10?", "2015-11-11", False),
        ("2015-11-10", "2015-11-11~", False),
        ("2015-11-10", "2015-11-11?", False),
        ("2015-10", "[2015-11-01..]", True),
    ],
)
def test_only_a_consent_that_was_surely_given_later_opens_what_was_taken_back(
    withdrawn: str, given: str, opens: bool
) -> None:
    back = consent(MOTHER, *ALL, id=ConsentId("e" * 32), withdrawn=RoughDate(edtf=withdrawn))
    person = mother(back, consent(MOTHER, *ALL, given=RoughDate(edtf=given)))
    assert isinstance(person.names, tuple) is opens
