"""Labels: of one width, stable for one partner, and saying nothing to another."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.ids import CaseId, PersonId
from domain.redaction import labels as labels_module
from domain.redaction.labels import CODE_LETTERS, LABEL_LETTERS, Labels, NoLabelKey
from domain.redaction.marks import WITHHELD
from domain.redaction.profiles import PARTNER_NGO
from domain.redaction.redact import redact
from tests.domain.redaction.builders import ON
from tests.domain.redaction.small_case import SMALL_CASE

CASE = CaseId("c" * 32)


def people(number: int) -> list[PersonId]:
    return [PersonId(f"{each:032x}") for each in range(number)]


def test_letters_follow_the_order_of_first_mention() -> None:
    turned = people(3)[::-1]
    assert Labels.letters().of_people(CASE, turned) == dict(zip(turned, "ABC", strict=True))


@pytest.mark.parametrize(("number", "width"), [(0, 1), (1, 1), (26, 1), (27, 2), (676, 2), (677, 3)])
def test_all_letters_of_a_document_have_one_width(number: int, width: int) -> None:
    named = Labels.letters().of_people(CASE, people(number))
    assert len(set(named.values())) == number
    assert {len(label) for label in named.values()} <= {width}


def test_a_document_with_letters_has_the_code_its_maker_chose_or_none() -> None:
    assert Labels.letters("K3Q7ZD").code(CASE) == "K3Q7ZD"
    assert Labels.letters().code(CASE) is WITHHELD


def test_a_keyed_label_is_the_same_in_every_document_for_one_partner() -> None:
    keyed = Labels.keyed(b"1" * 32)
    few, many = keyed.of_people(CASE, people(2)), keyed.of_people(CASE, people(5)[::-1])
    assert {person: many[person] for person in few} == few
    assert keyed.code(CASE) == Labels.keyed(b"1" * 32).code(CASE)


def test_keyed_labels_are_listed_in_their_own_order() -> None:
    named = Labels.keyed(b"1" * 32).of_people(CASE, people(9))
    assert list(named.values()) == sorted(named.values())
    assert {len(label) for label in named.values()} == {LABEL_LETTERS}


@given(st.binary(min_size=32, max_size=32), st.binary(min_size=32, max_size=32))
@settings(max_examples=40)
def test_two_partners_share_no_label_and_no_code(one: bytes, other: bytes) -> None:
    if one == other:
        return
    mine, theirs = Labels.keyed(one), Labels.keyed(other)
    assert mine.code(CASE) != theirs.code(CASE)
    assert set(mine.of_people(CASE, people(9)).values()).isdisjoint(
        theirs.of_people(CASE, people(9)).values()
    )


def test_two_partners_get_no_four_letters_in_common() -> None:
    texts = []
    for key in (b"one partner's key".ljust(32), b"another partner's".ljust(32)):
        case = redact(SMALL_CASE, PARTNER_NGO, labels=Labels.keyed(key), on=ON).case
        assert isinstance(case.people, tuple)
        words = [str(case.code), *(person.label for person in case.people)]
        texts.append({word[at : at + 4] for word in words for at in range(len(word) - 3)})
    assert texts[0].isdisjoint(texts[1])


def test_two_people_whose_labels_meet_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    # One letter instead of five: of twenty people some must meet.
    monkeypatch.setattr(labels_module, "LABEL_LETTERS", 1)
    named = Labels.keyed(b"1" * 32).of_people(CASE, people(20))
    assert len(set(named.values())) == 20


@pytest.mark.parametrize("key", [b"", b"short", b"1" * 31, b"1" * 33])
def test_a_key_of_another_length_is_refused(key: bytes) -> None:
    with pytest.raises(NoLabelKey):
        Labels.keyed(key)


def test_the_code_of_a_case_is_of_one_width() -> None:
    assert {len(str(Labels.keyed(bytes([each]) * 32).code(CASE))) for each in range(9)} == {CODE_LETTERS}
