"""Hand-over between notebooks: who may get what, and what arrives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from domain.ids import PartnerId
from domain.partner import Partner, PartnerKind
from workflows import casework
from workflows.errors import Refused
from workflows.opened_package import NotAWholeRecord
from workflows.partners import Given, put_down
from workflows.receiving import receive
from workflows.recipients import NoSuchRecipient, NotAColleague, NotForThisPartner, SeveralRecipients
from workflows.sending import Sending, identity, new_words, send
from workflows.session import Session

DAY = date(2015, 11, 20)


@pytest.fixture
def theirs(new_session: Callable[[str], Session], session: Session, now: datetime) -> Session:
    """A colleague's notebook, which knows the key of ours."""
    theirs = new_session("Theirs")
    given = Given(name="Ours", kind=PartnerKind.COLLEAGUE, signing_key=identity(session).signing_key)
    put_down(theirs, given, now=now)
    return theirs


def a_partner(session: Session, keys: str, kind: PartnerKind, now: datetime) -> Partner:
    partner = Partner(
        id=PartnerId(casework.new_id()),
        name="Partner B",
        kind=kind,
        age_recipient=keys,
    )
    casework.keep(session, partner, keys={"age_recipient"}, now=now)
    return partner


def test_a_colleague_gets_the_record_and_gets_it_once(
    session: Session, theirs: Session, example_case: str, tmp_path: Path, now: datetime
) -> None:
    sending = Sending(
        cases=(example_case,), to=identity(theirs).age_recipient, colleague=True, on=DAY, out=tmp_path
    )
    sent = send(session, sending, now=now)
    received = receive(theirs, sent.path, words=None, now=now)
    assert (received.new, received.known, received.conflicts) == (47, 0, 0)
    assert received.sender == identity(session).signing_key
    assert casework.case_file(theirs, example_case) == casework.case_file(session, example_case)
    again = receive(theirs, sent.path, words=None, now=now)
    assert (again.new, again.known) == (0, 47)


def test_two_edits_made_apart_wait_for_a_decision(
    session: Session, theirs: Session, example_case: str, tmp_path: Path, now: datetime
) -> None:
    sending = Sending(
        cases=(example_case,), to=identity(theirs).age_recipient, colleague=True, on=DAY, out=tmp_path
    )
    receive(theirs, send(session, sending, now=now).path, words=None, now=now)
    for place, label in ((session, "Woman 1"), (theirs, "Mother of the infant")):
        person = casework.case_file(place, example_case).people[0]
        casework.keep(place, replace(person, label=label), now=now)
    assert receive(theirs, send(session, sending, now=now).path, words=None, now=now).conflicts == 1


def test_a_partner_gets_the_redacted_case_only(
    session: Session, theirs: Session, example_case: str, tmp_path: Path, now: datetime
) -> None:
    a_partner(session, identity(theirs).age_recipient, PartnerKind.PARTNER, now)
    sent = send(session, Sending(cases=(example_case,), to="Partner B", on=DAY, out=tmp_path), now=now)
    with pytest.raises(NotAWholeRecord):
        receive(theirs, sent.path, words=None, now=now)
    with pytest.raises(NotAColleague):
        send(
            session,
            Sending(cases=(example_case,), to="Partner B", colleague=True, on=DAY, out=tmp_path),
            now=now,
        )
    entry = next(each for each in session.notebook.audit.entries() if each.action == "package sent")
    assert entry.details["whole record"] is False
    assert entry.details["sha256"] == sent.sha256


def test_words_open_what_was_sealed_with_them_and_no_others(
    session: Session, theirs: Session, example_case: str, tmp_path: Path, now: datetime
) -> None:
    words = new_words()
    sending = Sending(cases=(example_case,), words=words, colleague=True, on=DAY, out=tmp_path / "p.age")
    sent = send(session, sending, now=now)
    assert sent.path == tmp_path / "p.age"
    with pytest.raises(Refused):
        receive(theirs, sent.path, words=new_words(), now=now)
    with pytest.raises(Refused):
        receive(theirs, sent.path, words=None, now=now)
    assert casework.all_cases(theirs) == ()
    assert receive(theirs, sent.path, words=words, now=now).new == 47


@pytest.mark.parametrize("to", ["nobody", "age1", "age1" + "q" * 58, "ssh-ed25519 AAAA"])
def test_nothing_is_sent_to_what_is_no_recipient(
    session: Session, example_case: str, tmp_path: Path, now: datetime, to: str
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    with pytest.raises((NoSuchRecipient, Refused)):
        send(session, Sending(cases=(example_case,), to=to, on=DAY, out=out), now=now)
    assert list(out.iterdir()) == []


def test_a_package_with_one_byte_changed_brings_nothing(
    session: Session, theirs: Session, example_case: str, tmp_path: Path, now: datetime
) -> None:
    sending = Sending(
        cases=(example_case,), to=identity(theirs).age_recipient, colleague=True, on=DAY, out=tmp_path
    )
    package = send(session, sending, now=now).path
    content = bytearray(package.read_bytes())
    content[len(content) // 2] ^= 1
    package.write_bytes(content)
    before = theirs.notebook.audit.count()
    with pytest.raises(Refused):
        receive(theirs, package, words=None, now=now)
    assert theirs.notebook.audit.count() == before


def test_a_partners_key_is_the_partner_whoever_types_it(
    session: Session, theirs: Session, example_case: str, tmp_path: Path, now: datetime
) -> None:
    key = identity(theirs).age_recipient
    partner = a_partner(session, key, PartnerKind.PARTNER, now)
    with pytest.raises(NotAColleague):
        send(
            session,
            Sending(cases=(example_case,), to=key.upper(), colleague=True, on=DAY, out=tmp_path),
            now=now,
        )
    case = casework.case_file(session, example_case).case
    casework.keep(session, replace(case, do_not_share_with=(partner.id,)), now=now)
    with pytest.raises(NotForThisPartner):
        send(session, Sending(cases=(example_case,), to=key, on=DAY, out=tmp_path), now=now)
    casework.keep(session, case, now=now)
    casework.keep(session, replace(partner, withdrawn=True), now=now)
    with pytest.raises(NotForThisPartner):
        send(session, Sending(cases=(example_case,), to="Partner B", on=DAY, out=tmp_path), now=now)
    a_partner(session, key, PartnerKind.COLLEAGUE, now)
    with pytest.raises(SeveralRecipients):
        send(session, Sending(cases=(example_case,), to="Partner B", on=DAY, out=tmp_path), now=now)
    assert list(tmp_path.glob("*.age")) == []
