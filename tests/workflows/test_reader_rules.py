"""What a kind of reader may see is changed in this notebook, counts for every way out, and is in the journal."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from domain.redaction.profiles import PARTNER_NGO, UN_CONFIDENTIAL, Operator
from domain.redaction.rules import Rule
from domain.sensitivity import Kind, Sensitivity
from export.summary.pages import page_texts
from workflows import casework, reader_rules, reporting
from workflows.errors import NoSuchProfile
from workflows.reader_rules import changes_of, profile_of_kind
from workflows.readers import kind_of_reader
from workflows.session import Session

YEARS = Rule(kind=Kind.DATE, sensitivity=Sensitivity.GENERALISED, operator=Operator.YEAR)


def test_a_kind_of_reader_sees_what_the_program_came_with_until_somebody_changes_it(
    session: Session, now: datetime
) -> None:
    assert profile_of_kind(session, "partner_ngo") == PARTNER_NGO
    changed = reader_rules.change(session, "partner_ngo", [YEARS], now=now)
    assert changed.rules[Kind.DATE, Sensitivity.GENERALISED] is Operator.YEAR
    assert changed.version == PARTNER_NGO.version + 1
    assert profile_of_kind(session, "partner_ngo") == changed
    assert profile_of_kind(session, "un_confidential") == UN_CONFIDENTIAL
    entry = session.notebook.audit.entries(limit=1)[0]
    assert entry.action == "reader changed"
    assert entry.details["rules"] == [["date", "generalised", "year"]]


def test_the_same_again_is_no_change_and_back_again_is_a_new_version(session: Session, now: datetime) -> None:
    reader_rules.change(session, "partner_ngo", [YEARS], now=now)
    count = session.notebook.audit.count()
    reader_rules.change(session, "partner_ngo", [YEARS], now=now)
    assert session.notebook.audit.count() == count
    back = reader_rules.change(session, "partner_ngo", [], now=now)
    assert back.rules == PARTNER_NGO.rules
    assert back.version == PARTNER_NGO.version + 2


def test_a_summary_for_that_kind_of_reader_follows(
    session: Session, example_case: str, now: datetime
) -> None:
    reader_rules.change(session, "partner_ngo", [YEARS], now=now)
    reader = kind_of_reader(session, "partner_ngo")
    made = reporting.make_summary(
        casework.case_file(session, example_case),
        profile=reader.profile,
        language="en",
        on=date(2015, 11, 20),
        labels=reader.labels,
    )
    text = " ".join(page_texts(made.pdf))
    assert "2015" in text
    assert "October 2015" not in text
    assert "Profile version 2" in text


def test_a_choice_that_a_newer_program_made_counts_as_leaving_it_out(session: Session) -> None:
    kept = {"rules": [["date", "generalised", "week"], ["smell", "generalised", "keep"]], "version": 3}
    session.notebook.settings.put("reader partner_ngo", kept)
    assert [each.operator for each in changes_of(session, "partner_ngo")] == [Operator.DROP]
    assert profile_of_kind(session, "partner_ngo").version == PARTNER_NGO.version + 3


def test_a_choice_for_a_class_of_fields_that_is_none_here_leaves_out_all_of_the_kind(
    session: Session,
) -> None:
    for pair in (["date", "whispered"], ["date", "open"]):
        kept = {"rules": [["date", "generalised", "day"], [*pair, "keep"]], "version": 3}
        session.notebook.settings.put("reader partner_ngo", kept)
        rules = profile_of_kind(session, "partner_ngo").rules
        assert rules[Kind.DATE, Sensitivity.GENERALISED] is Operator.DROP
        assert rules[Kind.DATE, Sensitivity.CONSENTED] is Operator.DROP
        assert (
            rules[Kind.AGE, Sensitivity.GENERALISED] is PARTNER_NGO.rules[Kind.AGE, Sensitivity.GENERALISED]
        )


def test_a_choice_about_a_kind_of_field_that_is_not_known_here_outlives_a_change(
    session: Session, now: datetime
) -> None:
    smell = ["smell", "generalised", "keep"]
    session.notebook.settings.put("reader partner_ngo", {"rules": [smell], "version": 3})
    reader_rules.change(session, "partner_ngo", [YEARS], now=now)
    assert session.notebook.settings.get("reader partner_ngo", {})["rules"] == [
        ["date", "generalised", "year"],
        smell,
    ]
    assert changes_of(session, "partner_ngo") == (YEARS,)


def test_a_kind_of_reader_that_is_not_there_is_refused(session: Session, now: datetime) -> None:
    with pytest.raises(NoSuchProfile):
        reader_rules.change(session, "everybody", [], now=now)
