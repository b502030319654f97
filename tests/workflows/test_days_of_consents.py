"""The day by which a consent counts is that of whoever sits there, and the one on which the file leaves."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from domain.partner import Partner
from domain.roughdate import RoughDate
from domain.vocabulary.disclosures import Told
from tests.workflows.told import NAME, consents, made, text_of
from workflows import summary_file, upkeep
from workflows.disclosing import day_here, day_of, of_case
from workflows.partners import Given, put_down
from workflows.readers import kind_of_reader, partner_reader
from workflows.sending import Sending, identity, send
from workflows.session import Session

JUST_PAST_MIDNIGHT = datetime(2015, 11, 20, 15, 30, tzinfo=UTC)
"""In Seoul; in Greenwich it is the day before for nine hours more."""
THEIR_DAY = date(2015, 11, 21)


@pytest.fixture
def in_seoul(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Asia/Seoul")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_pages_of_yesterday_do_not_leave_on_a_consent_that_has_ended(
    session: Session, example_case: str, partner: Partner, now: datetime, tmp_path: Path
) -> None:
    tomorrow = now + timedelta(days=1)
    consents(session, example_case, partner, now, expires=RoughDate.day(tomorrow.date()))
    reader = partner_reader(session, "Counsel")
    summary = made(session, example_case, reader, now)
    assert NAME in text_of(summary)
    upkeep.check_before_leaving(session, now=tomorrow)
    with pytest.raises(summary_file.MadeOnAnotherDay):
        summary_file.keep_summary(session, example_case, summary, tmp_path / "s.pdf", now=tomorrow)
    assert of_case(session, example_case) == ()
    anew = made(session, example_case, reader, tomorrow)
    assert NAME not in text_of(anew)
    assert summary_file.keep_summary(session, example_case, anew, tmp_path / "s.pdf", now=tomorrow).exists()


def test_pages_that_stand_on_no_consent_leave_on_any_day(
    session: Session, example_case: str, partner: Partner, now: datetime, tmp_path: Path
) -> None:
    summary = made(session, example_case, kind_of_reader(session, "legal_counsel"), now)
    tomorrow = now + timedelta(days=1)
    upkeep.check_before_leaving(session, now=tomorrow)
    assert summary_file.keep_summary(
        session, example_case, summary, tmp_path / "s.pdf", now=tomorrow
    ).exists()


@pytest.mark.usefixtures("in_seoul")
def test_a_day_is_called_as_it_is_called_here() -> None:
    assert day_here(JUST_PAST_MIDNIGHT) == THEIR_DAY
    assert day_of(JUST_PAST_MIDNIGHT) == RoughDate.day(THEIR_DAY)


@pytest.mark.usefixtures("in_seoul")
def test_a_package_tells_nothing_on_a_consent_that_ended_at_midnight_here(
    session: Session, example_case: str, partner: Partner, now: datetime, tmp_path: Path
) -> None:
    put_down(session, Given(name=partner.name, age_recipient=identity(session).age_recipient), now=now)
    for expires, is_told in ((THEIR_DAY + timedelta(days=1), True), (THEIR_DAY, False)):
        consent = consents(session, example_case, partner, now, expires=RoughDate.day(expires))
        sending = Sending(cases=(example_case,), to="Counsel", on=THEIR_DAY, out=tmp_path / f"{expires}.age")
        (kept,) = send(session, sending, now=JUST_PAST_MIDNIGHT).disclosures
        assert any(Told.NAME in each.told for each in kept.people) is is_told
        with session.notebook.transaction("consent", now=now) as transaction:
            transaction.trash(consent.id)
