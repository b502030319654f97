"""A record changed by a merge patch: what RFC 7396 says, and nothing that no form would let somebody keep."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from domain.person import Person
from tests.workflows.laptops import purged
from workflows import casework, partners, trash
from workflows.errors import Refused
from workflows.patching import Editable, editable, patch
from workflows.session import Session


@pytest.fixture
def person(session: Session, example_case: str) -> Person:
    """The first person of the example case."""
    return casework.case_file(session, example_case).people[0]


def patched(session: Session, identity: str, change: Any, now: datetime, **more: str) -> Editable:
    patch(session, identity, json.dumps(change).encode(), now=now, **more)
    return editable(session, identity)


def fact_of(session: Session, identity: str, change: bytes, now: datetime, **more: str) -> tuple[str, str]:
    """Why it is refused, and where; nothing was kept."""
    before = session.notebook.audit.count()
    with pytest.raises(Refused) as refusal:
        patch(session, identity, change, now=now, **more)
    assert "othing was " in refusal.value.sentence or refusal.value.place
    assert session.notebook.audit.count() == before
    return refusal.value.fact, refusal.value.place


def test_named_fields_change_the_others_stay_and_null_takes_back(
    session: Session, person: Person, now: datetime
) -> None:
    after = patched(session, person.id, {"label": "Woman 1"}, now).record
    assert after == replace(person, label="Woman 1")
    assert patched(session, person.id, {"label": None}, now).record == replace(person, label="")


def test_what_changes_nothing_is_not_kept_again(session: Session, person: Person, now: datetime) -> None:
    before = editable(session, person.id)
    assert patched(session, person.id, {"label": person.label}, now) == before


def test_a_change_is_one_revision_and_one_entry(session: Session, person: Person, now: datetime) -> None:
    before = session.notebook.audit.count(), session.notebook.revisions.last_number()
    patched(session, person.id, {"label": "Woman 1"}, now)
    after = session.notebook.audit.count(), session.notebook.revisions.last_number()
    assert after == (before[0] + 1, before[1] + 1)


BAD: dict[str, tuple[bytes, str]] = {
    "no JSON": (b"{", "NotAPatch"),
    "not UTF-8": (b'{"label": "\xff"}', "NotAPatch"),
    "deep": (b"[" * 100_000, "NotAPatch"),
    "a list": (b'["label"]', "NotAPatch"),
    "nothing": (b"", "NotAPatch"),
    "a field twice": (b'{"label": "A", "label": "B"}', "StandsTwice"),
    "an unknown field": (b'{"lable": "A"}', "NotThisRecord"),
    "a number for a text": (b'{"label": 1}', "NotThisRecord"),
    "null where something must be": (b'{"case": null}', "NotThisRecord"),
    "another id": (b'{"id": "' + b"1" * 32 + b'"}', "AnotherRecord"),
    "another case": (b'{"case": "' + b"1" * 32 + b'"}', "AnotherRecord"),
    "a text that turns the line around": (b'{"label": "\xe2\x80\xae"}', "UnsafeText"),
}


@pytest.mark.parametrize(("change", "fact"), BAD.values(), ids=BAD)
def test_what_is_no_patch_or_makes_no_record_is_refused_with_its_reason(
    session: Session, person: Person, now: datetime, change: bytes, fact: str
) -> None:
    assert fact_of(session, person.id, change, now)[0] == fact


def test_a_refusal_names_the_place(session: Session, person: Person, now: datetime) -> None:
    assert fact_of(session, person.id, b'{"label": 1}', now) == ("NotThisRecord", "$.label")


def test_a_record_that_is_not_there_can_not_be_named(
    session: Session, example_case: str, now: datetime
) -> None:
    event = casework.case_file(session, example_case).events[0]
    stranger = [{"person": "1" * 32}]
    assert (
        fact_of(session, event.id, json.dumps({"participations": stranger}).encode(), now)[0] == "NamesNobody"
    )
    place = [{"person": casework.case_file(session, example_case).events[1].id}]
    assert fact_of(session, event.id, json.dumps({"participations": place}).encode(), now)[0] == "NamesNobody"


def test_what_named_somebody_who_was_deleted_for_good_can_still_be_changed(
    session: Session, example_case: str, now: datetime
) -> None:
    event = casework.case_file(session, example_case).events[0]
    purged(session, event.participations[0].person, now)
    after = patched(session, event.id, {"title": "taken"}, now).record
    assert after == replace(event, title="taken")


def test_a_conflict_is_decided_first(session: Session, person: Person, now: datetime) -> None:
    (head,) = session.notebook.revisions.heads(person.id)
    casework.keep(session, replace(person, label="A"), now=now)
    with session.notebook.transaction("record kept", now=now + timedelta(hours=1)) as transaction:
        transaction.keep(replace(person, label="B"), parents=[head])
    assert fact_of(session, person.id, b'{"label": "C"}', now)[0] == "DecideFirst"
    with session.notebook.transaction("record trashed", now=now + timedelta(hours=2)) as transaction:
        transaction.trash(person.id)
    assert fact_of(session, person.id, b'{"label": "C"}', now)[0] == "DecideFirst"


def test_what_was_changed_since_it_was_looked_at_stays(
    session: Session, person: Person, now: datetime
) -> None:
    seen = editable(session, person.id).revision
    patched(session, person.id, {"label": "A"}, now, seen=seen[:12])
    assert fact_of(session, person.id, b'{"label": "B"}', now, seen=seen[:12])[0] == "ChangedSince"


def test_only_what_a_person_writes_in_a_form_is_changed_so(
    session: Session, person: Person, now: datetime, begin_case: Callable[..., Any]
) -> None:
    assert fact_of(session, "1" * 32, b"{}", now)[0] == "NoSuchRecord"
    partner = partners.put_down(session, partners.Given(name="B"), now=now)
    identity = next(
        each.id for each in casework.shared(session, "partner") if getattr(each, "name", "") == partner.name
    )
    assert fact_of(session, identity, b'{"name": "C"}', now)[0] == "NotByHand"
    trash.put_in(session, person.id, now=now)
    assert fact_of(session, person.id, b"{}", now)[0] == "InTrash"
