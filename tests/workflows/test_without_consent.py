"""What is shown without a consent: somebody decides it, says why, and the ledger keeps it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from domain.partner import Partner
from domain.person import IdentityDocument
from domain.redaction.consents import Standing
from domain.vocabulary.disclosures import Told
from domain.vocabulary.law import Answer
from domain.vocabulary.people import Vulnerability
from domain.vocabulary.protection import ConsentScope
from tests.workflows.told import NAME, consents, made, named_person, text_of
from workflows import casework, ledger_reading, summary_file
from workflows.disclosing import NoReason, of_case
from workflows.readers import on_consent, partner_reader
from workflows.session import Session


def test_a_name_without_a_consent_needs_a_decision_and_a_reason(
    session: Session, example_case: str, partner: Partner, now: datetime, tmp_path: Path
) -> None:
    reader = partner_reader(session, "Counsel")
    person = named_person(session, example_case)
    (named,) = on_consent(casework.case_file(session, example_case), reader, now.date())
    assert (named.person, named.standing) == (person, Standing.MISSING)
    summary = made(session, example_case, reader, now, ((person, ConsentScope.NAME),))
    assert NAME in text_of(summary)
    with pytest.raises(NoReason):
        summary_file.keep_summary(session, example_case, summary, tmp_path / "s.pdf", now=now)
    assert list(tmp_path.glob("*.pdf")) == []
    assert of_case(session, example_case) == ()
    summary_file.keep_summary(
        session, example_case, summary, tmp_path / "s.pdf", reason="Court hearing tomorrow", now=now
    )
    (kept,) = of_case(session, example_case)
    assert (kept.reason, kept.sha256) == ("Court hearing tomorrow", summary.sha256)
    assert [each.person for each in kept.people if each.without_consent] == [person]
    details = session.notebook.audit.entries(limit=1)[0].details
    assert (details["without_consent"], details["reason"]) == (person, "Court hearing tomorrow")


def test_papers_without_a_consent_need_a_reason_too_and_the_ledger_says_which(
    session: Session, example_case: str, partner: Partner, now: datetime, tmp_path: Path
) -> None:
    person = named_person(session, example_case)
    consents(session, example_case, partner, now)
    (kept,) = [each for each in casework.case_file(session, example_case).people if each.id == person]
    passport = IdentityDocument(kind="Passport", number="M12345678")
    casework.keep(session, replace(kept, documents=(passport,)), now=now)
    reader = partner_reader(session, "Counsel")
    offered = on_consent(casework.case_file(session, example_case), reader, now.date())
    assert [(each.scope, each.standing) for each in offered] == [
        (ConsentScope.NAME, Standing.COVERED),
        (ConsentScope.DOCUMENTS, Standing.OTHER_FIELDS),
    ]
    assert "M12345678" not in text_of(made(session, example_case, reader, now))
    summary = made(session, example_case, reader, now, ((person, ConsentScope.DOCUMENTS),))
    with pytest.raises(NoReason):
        summary_file.keep_summary(session, example_case, summary, tmp_path / "s.pdf", now=now)
    summary_file.keep_summary(
        session, example_case, summary, tmp_path / "s.pdf", reason="Asked by the court", now=now
    )
    without = {row.told: row.without_consent for row in ledger_reading.rows(session, person=NAME)}
    assert without[Told.DOCUMENTS]
    assert not without[Told.NAME]


def test_an_illness_is_offered_for_a_decision_and_needs_a_reason_without_a_consent(
    session: Session, example_case: str, partner: Partner, now: datetime, tmp_path: Path
) -> None:
    person = named_person(session, example_case)
    (kept,) = [each for each in casework.case_file(session, example_case).people if each.id == person]
    casework.keep(
        session, replace(kept, vulnerabilities=(Vulnerability.ILL,), pregnant=Answer.UNKNOWN), now=now
    )
    reader = partner_reader(session, "Counsel")
    offered = on_consent(casework.case_file(session, example_case), reader, now.date())
    assert (person, ConsentScope.HEALTH) in [(each.person, each.scope) for each in offered]
    summary = made(session, example_case, reader, now, ((person, ConsentScope.HEALTH),))
    with pytest.raises(NoReason):
        summary_file.keep_summary(session, example_case, summary, tmp_path / "s.pdf", now=now)
    summary_file.keep_summary(
        session, example_case, summary, tmp_path / "s.pdf", reason="A hospital asked", now=now
    )
    without = {row.told: row.without_consent for row in ledger_reading.rows(session, person=NAME)}
    assert without[Told.HEALTH]
