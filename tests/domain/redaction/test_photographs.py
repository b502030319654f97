"""Photographs: who is shown one, of whom, and that nothing of the file reaches the redacted case."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.casefile import CaseFile
from domain.consent import Consent
from domain.ids import AttachmentId, ConsentId, PersonId
from domain.pixels import COVER, Area, Pixels, covered
from domain.redaction.marks import WITHHELD, Subject
from domain.redaction.omitted import Omitted
from domain.redaction.photographs import Photograph
from domain.redaction.profiles import (
    LEGAL_COUNSEL,
    PHOTOGRAPHS,
    PROFILES,
    PUBLIC_STATEMENT,
    Operator,
    Profile,
    operator_for,
    withheld_subjects,
)
from domain.redaction.redact import Redaction
from domain.redaction.rules import Rule, edited
from domain.redaction.told import told_of_case, told_of_people
from domain.redaction.written import canonical_json
from domain.roughdate import RoughDate
from domain.sensitivity import Kind, Sensitivity
from domain.vocabulary.disclosures import Told
from domain.vocabulary.protection import ConsentBasis, ConsentPurpose, ConsentScope
from tests.domain.redaction.builders import FATHER, MOTHER, ON
from tests.domain.redaction.small_case import SMALL_CASE, consent, real, redaction, to_partner

ALLOWED = Rule(kind=Kind.PHOTOGRAPH, sensitivity=Sensitivity.CONSENTED, operator=Operator.KEEP)
FOR_COUNSEL = edited(LEGAL_COUNSEL, [ALLOWED], version=2)
FACE = Pixels(4, 3, bytes(range(36)))
WALL = Pixels(4, 3, bytes(36))


def photograph(*people: PersonId, pixels: Pixels = FACE, name: str = "a") -> Photograph:
    return Photograph(attachment=AttachmentId(name * 32), people=frozenset(map(real, people)), pixels=pixels)


def agreeing(*people: PersonId, **more: object) -> CaseFile:
    """The small case in which these people consented to their photographs."""
    given = tuple(
        replace(consent(each, ConsentScope.PHOTOGRAPH, **more), id=ConsentId(f"{at:032x}"))
        for at, each in enumerate(people)
    )
    return replace(SMALL_CASE, consents=given)


def shown(
    case_file: CaseFile, *chosen: Photograph, profile: Profile = FOR_COUNSEL, **more: object
) -> Redaction:
    return redaction(case_file, profile, **{"recipient": to_partner(), "photographs": chosen, **more})


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_no_profile_shows_photographs_as_it_comes(profile: Profile) -> None:
    assert operator_for(profile, PHOTOGRAPHS) is Operator.DROP
    assert Subject.PHOTOGRAPHS in withheld_subjects(profile)
    purposes = tuple(ConsentPurpose)
    case_file = agreeing(MOTHER, purposes=purposes)
    plain = redaction(case_file, profile, recipient=to_partner())
    assert shown(case_file, photograph(MOTHER), profile=profile) == plain


def test_a_photograph_is_shown_where_the_profile_and_a_consent_allow_it() -> None:
    found = shown(agreeing(MOTHER), photograph(MOTHER))
    (told,) = found.case.photographs
    assert told.people == (found.labels[real(MOTHER)],)
    assert (told.width, told.height, told.sha256) == (4, 3, FACE.sha256)
    assert Subject.PHOTOGRAPHS not in found.case.withheld
    assert Told.PHOTOGRAPH in told_of_people(found)[real(MOTHER)]
    assert Told.PHOTOGRAPH not in told_of_people(found)[real(FATHER)]
    assert Told.PHOTOGRAPH not in told_of_case(found.case)


_BEFORE, _AFTER = ON - timedelta(days=9), ON + timedelta(days=9)


@pytest.mark.parametrize(
    "lacking",
    [
        {"scopes": (ConsentScope.NAME,)},
        {"basis": ConsentBasis.REFUSED},
        {"recipients": ()},
        {"purposes": (ConsentPurpose.PUBLICATION,)},
        {"expires": RoughDate.day(_BEFORE)},
        {"given": RoughDate.day(_AFTER)},
        {"withdrawn": RoughDate.day(_BEFORE)},
    ],
    ids=lambda lacking: next(iter(lacking)),
)
def test_a_consent_that_does_not_hold_shows_no_photograph(lacking: dict[str, object]) -> None:
    found = shown(agreeing(MOTHER, **lacking), photograph(MOTHER))
    assert not found.photographs
    assert not found.case.photographs


def test_everybody_on_it_must_have_agreed() -> None:
    assert shown(agreeing(MOTHER), photograph(MOTHER, FATHER)).photographs == ()
    both = shown(agreeing(MOTHER, FATHER), photograph(MOTHER, FATHER))
    assert len(both.photographs) == 1


def test_a_reader_who_is_no_partner_is_shown_none() -> None:
    assert shown(agreeing(MOTHER), photograph(MOTHER), recipient=None).photographs == ()
    assert shown(agreeing(), photograph(), recipient=None).photographs == ()


def test_one_with_somebody_who_is_left_out_is_left_out_too() -> None:
    omitted = Omitted(people=frozenset({real(MOTHER)}))
    found = shown(agreeing(MOTHER, FATHER), photograph(MOTHER, FATHER), omitted=omitted)
    assert found.photographs == ()
    stranger = Photograph(
        attachment=AttachmentId("a" * 32), people=frozenset({PersonId("9" * 32)}), pixels=FACE
    )
    assert shown(agreeing(MOTHER), stranger).photographs == ()


@pytest.mark.parametrize(
    ("consents", "is_shown"),
    [
        ((), True),
        ((consent(MOTHER, ConsentScope.PHOTOGRAPH, expires=RoughDate.day(_BEFORE)),), True),
        ((consent(MOTHER, ConsentScope.PHOTOGRAPH, withdrawn=RoughDate.day(_BEFORE)),), False),
        ((consent(MOTHER, ConsentScope.PHOTOGRAPH, basis=ConsentBasis.REFUSED),), False),
    ],
    ids=["missing", "expired", "withdrawn", "refused"],
)
def test_somebody_may_show_it_anyway_but_not_over_a_no(
    consents: tuple[Consent, ...], *, is_shown: bool
) -> None:
    anyway = frozenset({(real(MOTHER), ConsentScope.PHOTOGRAPH)})
    recipient = replace(to_partner(), shown_anyway=anyway)
    found = shown(replace(SMALL_CASE, consents=consents), photograph(MOTHER), recipient=recipient)
    assert bool(found.photographs) is is_shown


def test_where_people_are_not_told_apart_a_photograph_names_none_and_the_ledger_still_knows() -> None:
    profile = edited(PUBLIC_STATEMENT, [ALLOWED], version=2)
    case_file = agreeing(MOTHER, purposes=(ConsentPurpose.PUBLICATION,))
    found = shown(case_file, photograph(MOTHER), profile=profile)
    assert found.case.photographs[0].people is WITHHELD
    assert told_of_people(found) == {real(MOTHER): (Told.PHOTOGRAPH,)}


def test_one_on_which_nobody_can_be_recognised_is_told_of_the_case() -> None:
    found = shown(agreeing(), photograph(pixels=WALL))
    assert found.case.photographs[0].people == ()
    assert Told.PHOTOGRAPH in told_of_case(found.case)


def test_neither_files_nor_the_order_of_choosing_make_a_difference() -> None:
    case_file = agreeing(MOTHER, FATHER)
    some = (photograph(MOTHER), photograph(FATHER, pixels=WALL), photograph(pixels=WALL))
    others = tuple(replace(each, attachment=AttachmentId("b" * 32)) for each in some[::-1])
    assert canonical_json(shown(case_file, *some).case) == canonical_json(shown(case_file, *others).case)


def test_what_was_under_a_cover_makes_no_difference() -> None:
    case_file, area = agreeing(MOTHER), Area(1, 0, 2, 3)
    other = bytearray(FACE.rgb)
    for row in range(FACE.height):
        other[(row * 4 + 1) * 3 : (row * 4 + 3) * 3] = b"\xff" * 6
    pictures = (covered(FACE, area), covered(Pixels(4, 3, bytes(other)), area))
    assert COVER in pictures[0].rgb
    first, second = (shown(case_file, photograph(MOTHER, pixels=each)) for each in pictures)
    assert canonical_json(first.case) == canonical_json(second.case)
