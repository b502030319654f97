"""Summaries of random cases: every kind of reader, document and language, and the gate refuses none of them."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from domain.casefile import CaseFile
from domain.person import PersonName
from domain.redaction.labels import Labels
from domain.redaction.profiles import PROFILES
from domain.redaction.redact import redact
from export.summary.forms import PER_PERSON, Form
from export.summary.summary import summary
from resources.language import SUMMARY_LANGUAGES
from tests.domain.redaction.small_case import to_partner
from tests.domain.redaction.test_non_interference import BUSY_CASE
from tests.domain.redaction.variations import other_case_file
from tests.export.summary.test_example import ON

_PARTS = (
    "김",
    "리",
    "박",
    "철",
    "영",
    "희",
    "숙",
    "옥",
    "Kim",
    "Ri",
    "Chol",
    "Ok",
    "Yong",
    "Hui",
    "李",
    "英",
    "Nguyễn",
    "An",
    "สม",
)


def random_case(chance: Random, profile: str) -> CaseFile:
    """A case of which no field beside the open ones is as in another, and in which everybody has a name or two."""
    varied = other_case_file(chance, BUSY_CASE, PROFILES[profile])
    people = tuple(
        replace(person, names=tuple(_name(chance) for _ in range(chance.randint(0, 2))))
        for person in varied.people
    )
    return replace(varied, people=people)


def _name(chance: Random) -> PersonName:
    return PersonName(text=" ".join(chance.choices(_PARTS, k=chance.randint(2, 4))))


def _made(seed: int) -> bytes:
    chance = Random(seed)
    profile = chance.choice(sorted(PROFILES))
    case_file = random_case(chance, profile)
    labels = chance.choice((Labels.letters("K7Q2M"), Labels.keyed(chance.randbytes(32))))
    reader = chance.choice((None, to_partner()))
    found = redact(case_file, PROFILES[profile], labels=labels, on=ON, recipient=reader)
    form = chance.choice(list(Form))
    whom = sorted(found.labels.values())
    person = chance.choice(whom) if whom and form in PER_PERSON else ""
    return summary(found.case, chance.choice(sorted(SUMMARY_LANGUAGES)), found.forbidden, form, person)


@pytest.mark.parametrize("seed", range(10))
def test_no_clean_summary_of_a_random_case_is_refused(seed: int) -> None:
    assert _made(seed).startswith(b"%PDF-1.7")


@pytest.mark.long
@pytest.mark.parametrize("tenth", range(10))
def test_of_two_hundred_clean_summaries_none_is_refused(tenth: int) -> None:
    for seed in range(1000 + 20 * tenth, 1020 + 20 * tenth):
        assert _made(seed).startswith(b"%PDF-1.7")
