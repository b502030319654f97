"""Who was told what: kept with each file that leaves, on which consent, and read back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from domain.ids import PartnerId
from domain.partner import Partner, PartnerKind
from domain.redaction.profiles import LEGAL_COUNSEL, Operator
from domain.redaction.rules import Rule
from domain.roughdate import RoughDate
from domain.sensitivity import Kind, Sensitivity
from domain.vocabulary.disclosures import Told
from export.errors import AlreadyThere
from tests.workflows.told import DAY, NAME, consents, made, text_of
from workflows import casework, ledger_reading, summary_file
from workflows.disclosing import of_case, revealed
from workflows.errors import NoSuchPerson, Refused
from workflows.partners import Given, put_down
from workflows.readers import NoSuchPartner, kind_of_reader, partner_reader
from workflows.receiving import receive
from workflows.recipients import NotForThisPartner
from workflows.sending import Sending, identity, send
from workflows.session import Session


def test_a_partner_is_told_the_same_labels_each_time_and_no_record_holds_their_key(
    session: Session, partner: Partner, now: datetime
) -> None:
    first = partner_reader(session, "Counsel")
    assert first.labels.key is not None
    for revision in session.notebook.revisions.of_record(partner.id):
        assert first.labels.key.hex().encode() not in revision.body
    casework.keep(session, replace(partner, remarks="met again"), now=now)
    assert partner_reader(session, partner.id).labels == first.labels


def test_two_partners_are_given_other_labels_for_the_same_people(
    session: Session, example_case: str, partner: Partner, now: datetime
) -> None:
    casework.keep(session, Partner(id=PartnerId(casework.new_id()), name="Other"), now=now)
    texts = [
        text_of(made(session, example_case, partner_reader(session, name, profile="partner_ngo"), now))
        for name in ("Counsel", "Other", "Counsel")
    ]
    assert texts[0] == texts[2] != texts[1]


def test_whoever_was_withdrawn_or_is_nobody_is_no_reader(
    session: Session, partner: Partner, now: datetime
) -> None:
    casework.keep(session, replace(partner, withdrawn=True), now=now)
    with pytest.raises(NotForThisPartner):
        partner_reader(session, "Counsel")
    with pytest.raises(NoSuchPartner):
        partner_reader(session, "nobody")


def test_a_name_is_shown_to_the_partner_who_has_a_consent_and_it_stands_in_the_ledger(
    session: Session, example_case: str, partner: Partner, now: datetime, tmp_path: Path
) -> None:
    reader = partner_reader(session, "Counsel")
    assert NAME not in text_of(made(session, example_case, reader, now))
    given = consents(session, example_case, partner, now)
    summary = made(session, example_case, reader, now)
    assert NAME in text_of(summary)
    summary_file.keep_summary(session, example_case, summary, tmp_path / "s.pdf", now=now)
    (row,) = [
        each
        for each in ledger_reading.rows(session, partner="Counsel", person=NAME)
        if each.told is Told.NAME
    ]
    assert (row.consents, row.since, row.files) == (
        (given.id,),
        RoughDate.day(now.date()),
        (summary.sha256,),
    )
    assert not row.without_consent


def test_a_file_that_was_not_written_is_not_in_the_ledger(
    session: Session, example_case: str, partner: Partner, now: datetime, tmp_path: Path
) -> None:
    taken = tmp_path / "taken.pdf"
    taken.write_text("kept")
    summary = made(session, example_case, kind_of_reader(session, "public_statement"), now)
    with pytest.raises(Refused) as refusal:
        summary_file.keep_summary(session, example_case, summary, taken, now=now)
    assert refusal.value.fact == AlreadyThere.__name__
    assert of_case(session, example_case) == ()
    actions = [each.action for each in session.notebook.audit.entries(limit=2)]
    assert actions == ["summary not written", "summary leaving"]


def test_a_later_summary_that_tells_more_is_noticed(
    session: Session, example_case: str, partner: Partner, now: datetime, tmp_path: Path
) -> None:
    coarse = partner_reader(session, "Counsel", profile="partner_ngo")
    first = made(session, example_case, coarse, now)
    assert revealed(session, first.disclosure) == ()
    summary_file.keep_summary(session, example_case, first, tmp_path / "1.pdf", now=now)
    assert revealed(session, made(session, example_case, coarse, now).disclosure) == ()
    finer = made(session, example_case, partner_reader(session, "Counsel"), now)
    assert {Told.DAYS, Told.TOWNS} <= {each.told for each in revealed(session, finer.disclosure)}


def test_who_was_told_must_hear_of_a_withdrawal(
    session: Session, example_case: str, partner: Partner, now: datetime, tmp_path: Path
) -> None:
    given = consents(session, example_case, partner, now)
    reader = partner_reader(session, "Counsel")
    summary_file.keep_summary(
        session, example_case, made(session, example_case, reader, now), tmp_path / "1.pdf", now=now
    )
    assert ledger_reading.recalls(session) == ()
    casework.keep(session, replace(given, withdrawn=RoughDate.day(now.date())), now=now)
    (recall,) = ledger_reading.recalls(session, case=example_case)
    assert (recall.person, recall.readers) == (NAME, ("Counsel",))
    with session.notebook.transaction("consent", now=now) as transaction:
        transaction.trash(given.id)
    assert ledger_reading.recalls(session, case=example_case) == (recall,)


def test_the_ledger_goes_with_the_whole_record_and_says_that_it_did(
    session: Session,
    new_session: Callable[[str], Session],
    example_case: str,
    partner: Partner,
    now: datetime,
    tmp_path: Path,
) -> None:
    theirs = new_session("Theirs")
    put_down(
        theirs,
        Given(name="Ours", kind=PartnerKind.COLLEAGUE, signing_key=identity(session).signing_key),
        now=now,
    )
    summary_file.keep_summary(
        session,
        example_case,
        made(session, example_case, partner_reader(session, "Counsel"), now),
        tmp_path / "1.pdf",
        now=now,
    )
    office = Partner(
        id=PartnerId(casework.new_id()),
        name="Office",
        kind=PartnerKind.OFFICE,
        age_recipient=identity(theirs).age_recipient,
    )
    casework.keep(session, office, keys={"age_recipient"}, now=now)
    sending = Sending(cases=(example_case,), to="Office", colleague=True, on=DAY, out=tmp_path)
    receive(theirs, send(session, sending, now=now).path, words=None, now=now)
    assert {row.reader for row in ledger_reading.rows(theirs)} == {"Counsel"}
    assert [each.told for each in ledger_reading.rows(session, partner="Office")] == [Told.EVERYTHING]


def test_a_package_with_the_redacted_case_stands_in_the_ledger(
    session: Session, example_case: str, partner: Partner, now: datetime, tmp_path: Path
) -> None:
    sent = send(session, Sending(cases=(example_case,), words="six words", on=DAY, out=tmp_path), now=now)
    rows = ledger_reading.rows(session, case=example_case)
    assert {row.files for row in rows} == {(sent.sha256,)}
    assert Told.MONTHS in {row.told for row in rows}


def test_nothing_that_was_told_is_a_word_of_the_case(
    session: Session, example_case: str, partner: Partner, now: datetime, tmp_path: Path
) -> None:
    before = casework.case_file(session, example_case)
    summary = made(session, example_case, partner_reader(session, "Counsel"), now)
    summary_file.keep_summary(session, example_case, summary, tmp_path / "1.pdf", now=now)
    assert casework.case_file(session, example_case) == before


def test_nobody_of_that_name_is_told_from_nothing_known(
    session: Session, example_case: str, partner: Partner, now: datetime
) -> None:
    assert ledger_reading.rows(session, person=NAME) == ()
    with pytest.raises(NoSuchPerson):
        ledger_reading.rows(session, person="Zyx Wvut")


def test_what_was_changed_for_a_partner_holds_in_a_summary_and_in_a_package(
    session: Session, example_case: str, partner: Partner, now: datetime, tmp_path: Path
) -> None:
    coarse = Rule(kind=Kind.DATE, sensitivity=Sensitivity.GENERALISED, operator=Operator.YEAR)
    casework.keep(session, replace(partner, rules=(coarse,)), now=now)
    reader = partner_reader(session, "Counsel")
    assert reader.profile.version == LEGAL_COUNSEL.version + 1
    text = text_of(made(session, example_case, reader, now))
    assert "October" not in text
    assert "2015" in text
    key = identity(session).age_recipient
    casework.keep(
        session, replace(partner, rules=(coarse,), age_recipient=key), keys={"age_recipient"}, now=now
    )
    send(session, Sending(cases=(example_case,), to="Counsel", on=DAY, out=tmp_path), now=now)
    (kept,) = of_case(session, example_case)
    assert not {Told.DAYS, Told.MONTHS} & set(kept.told)
    assert kept.profile_version == reader.profile.version


def test_each_change_of_what_a_partner_may_see_counts_one(
    session: Session, partner: Partner, now: datetime
) -> None:
    def version() -> int:
        return partner_reader(session, "Counsel").profile.version

    first = version()
    casework.keep(session, replace(partner, remarks="met again"), now=now)
    assert version() == first
    casework.keep(session, replace(partner, profile="partner_ngo"), now=now)
    assert version() == first + 1
    casework.keep(session, replace(partner, profile="legal_counsel"), now=now)
    assert version() == first + 2
