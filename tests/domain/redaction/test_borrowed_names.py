"""Borrowed names: who agreed to be named is not called by the name of somebody who did not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.casefile import CaseFile
from domain.consent import Consent
from domain.ids import ConsentId
from domain.person import PersonName
from domain.redaction.marks import Absence
from domain.redaction.omitted import Omitted
from domain.redaction.profiles import LEGAL_COUNSEL
from domain.redaction.redacted_people import RedactedPerson
from domain.vocabulary.protection import ConsentScope
from tests.domain.redaction.builders import FATHER, MOTHER
from tests.domain.redaction.small_case import consent, real, redacted, to_partner, with_person


def named(*names: str, also: tuple[Consent, ...] = ()) -> CaseFile:
    """The small case, in which the father is called so and agreed to be named."""
    case_file = with_person(FATHER, names=tuple(PersonName(text=each) for each in names))
    return replace(case_file, consents=(consent(FATHER, ConsentScope.NAME), *also))


def shown(case_file: CaseFile, omitted: Omitted | None = None) -> set[str]:
    """Every name that the partner is shown."""
    more = {} if omitted is None else {"omitted": omitted}
    people = redacted(case_file, LEGAL_COUNSEL, recipient=to_partner(), **more).people
    assert not isinstance(people, Absence)
    return {name.text for each in people for name in names_of(each)}


def names_of(person: RedactedPerson) -> tuple[PersonName, ...]:
    return (
        ()
        if isinstance(person.names, Absence)
        else tuple(PersonName(text=each.text) for each in person.names)
    )


@pytest.mark.parametrize(
    "borrowed",
    [
        "Husband of Ri Yong Hui",
        "Yong-hui's husband",
        "영희 남편",
        "리영희네",
        "李英姬的丈夫",
        "chồng Ri Yong Hui",
        "Uncle Ri Yong Hui",
    ],
)
def test_a_name_made_of_that_of_somebody_who_did_not_agree_stays(borrowed: str) -> None:
    assert shown(named("Kim Chol", borrowed)) == {"Kim Chol"}


def test_whoever_is_left_out_is_in_no_name_either() -> None:
    case_file = named("Kim Chol", "Husband of Ri Yong Hui")
    assert shown(case_file, Omitted(people=frozenset({real(MOTHER)}))) == {"Kim Chol"}


@pytest.mark.parametrize("own", ["Ri Yong Hui", "Kim Yong Hui", "Uncle Kim", "김영희", "Kim of the mountain"])
def test_a_name_of_ones_own_is_shown_also_if_others_bear_it(own: str) -> None:
    assert shown(named("Kim Chol", own)) == {"Kim Chol", own}


def test_where_both_agreed_it_is_shown() -> None:
    also = consent(MOTHER, ConsentScope.NAME, id=ConsentId("e" * 32))
    assert "Husband of Ri Yong Hui" in shown(named("Kim Chol", "Husband of Ri Yong Hui", also=(also,)))
