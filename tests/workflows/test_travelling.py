"""Sealed travel: the office opens it, and nothing that the traveller has, knows or can be made to say does."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from crypto import age
from crypto.age_header import read_header
from crypto.errors import CryptoError, NotForUs, SealedToKeys
from domain.case import Case
from domain.ids import PartnerId
from domain.partner import Partner, PartnerKind
from domain.vocabulary.disclosures import Told, Way
from workflows import casework, disclosing, history, travelling
from workflows.errors import OpenedReadOnly, Refused
from workflows.partners import Given, put_down
from workflows.receiving import receive
from workflows.recipients import NotForThisPartner
from workflows.sending import identity
from workflows.session import Session
from workflows.travel_proof import NotAsPacked
from workflows.travelling import NotTheOffice, travel

PASSPHRASE = "lamp river stone quiet morning field"


@pytest.fixture
def office(new_session: Callable[[str], Session], session: Session, now: datetime) -> Session:
    office = new_session("Office")
    given = Given(name="Laptop 3", kind=PartnerKind.COLLEAGUE, signing_key=identity(session).signing_key)
    put_down(office, given, now=now)
    return office


@pytest.fixture
def partner(session: Session, office: Session, now: datetime) -> Partner:
    made = Partner(
        id=PartnerId(casework.new_id()),
        name="The office",
        kind=PartnerKind.OFFICE,
        age_recipient=identity(office).age_recipient,
    )
    casework.keep(session, made, keys={"age_recipient"}, now=now)
    return made


def test_the_office_gets_everything_and_knows_the_receipt_again(
    session: Session, office: Session, partner: Partner, example_case: str, tmp_path: Path, now: datetime
) -> None:
    packed = session.notebook.revisions.last_number()
    sealed = travel(session, cases=(), to="The office", out=tmp_path, now=now)
    received = receive(office, sealed.path, words=None, now=now)
    assert received.new == packed
    assert casework.case_file(office, example_case) == casework.case_file(session, example_case)
    assert history.moment_of(session, sealed.receipt) is not None
    actions = [entry.action for entry in session.notebook.audit.entries()]
    assert actions[:2] == ["sealed travel written", "sealed travel leaving"]


def test_chosen_cases_travel_alone(
    session: Session,
    office: Session,
    partner: Partner,
    begin_case: Callable[..., Case],
    tmp_path: Path,
    now: datetime,
) -> None:
    chosen = begin_case(session, "A-17")
    begin_case(session, "A-18")
    sealed = travel(session, cases=(chosen.id,), to=partner.age_recipient, out=tmp_path, now=now)
    assert sealed.records == 1
    receive(office, sealed.path, words=None, now=now)
    assert [row.reference for row in casework.all_cases(office)] == ["A-17"]


def test_who_got_which_case_stands_in_the_ledger_with_the_file(
    session: Session,
    office: Session,
    partner: Partner,
    begin_case: Callable[..., Case],
    tmp_path: Path,
    now: datetime,
) -> None:
    one, other = (begin_case(session, reference) for reference in ("A-17", "A-18"))
    chosen = travel(session, cases=(one.id,), to="The office", out=tmp_path, now=now)
    (told,) = disclosing.of_case(session, one.id)
    assert (told.partner, told.way, told.told, told.sha256) == (
        partner.id,
        Way.WHOLE_RECORD,
        (Told.EVERYTHING,),
        chosen.sha256,
    )
    assert told.sealed_to == partner.age_recipient
    assert disclosing.of_case(session, other.id) == ()
    everything = travel(session, cases=(), to="The office", out=tmp_path, now=now)
    assert [each.sha256 for each in disclosing.of_case(session, other.id)] == [everything.sha256]
    assert len(disclosing.of_case(session, one.id)) == 2


def test_nothing_that_the_traveller_has_opens_it(
    session: Session,
    partner: Partner,
    example_case: str,
    tmp_path: Path,
    now: datetime,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[str] = []

    def watched() -> age.Identity:
        found = real()
        made.append(found.secret)
        return found

    real = age.new_identity
    with monkeypatch.context() as watching:
        watching.setattr(age, "new_identity", watched)
        sealed = travel(session, cases=(), to="The office", out=tmp_path, now=now)
    content = sealed.path.read_bytes()
    secrets = [session.notebook.device.age_identity()]
    for secret in secrets:
        with pytest.raises(NotForUs):
            age.decrypt(io.BytesIO(content), io.BytesIO(), secret)
    for words in (PASSPHRASE, sealed.receipt, example_case):
        with pytest.raises(SealedToKeys):
            age.decrypt_with_words(io.BytesIO(content), io.BytesIO(), words)
    keys = session.notebook._keys
    for key in (keys.notebook, keys.lasting, keys.database, keys.audit, keys.revision_set):
        with pytest.raises(CryptoError):
            age.decrypt(io.BytesIO(content), io.BytesIO(), bytes(key.view()).hex())
    # Two can open it: the office, and the key that was made for the proof and is kept nowhere.
    header = read_header(io.BytesIO(content))
    x25519 = [stanza for stanza in header.stanzas if stanza.words[0] == "X25519"]
    assert len(x25519) == 2
    (witness,) = made
    opened = io.BytesIO()
    age.decrypt(io.BytesIO(content), opened, witness)
    assert opened.getvalue()
    session.notebook.seal()
    database = session.notebook._database
    tables = [name for (name,) in database.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    dump = repr([database.rows(f"SELECT * FROM {name}") for name in tables]).encode()
    assert b"The office" in dump
    everything = [dump, *(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())]
    assert not any(witness.encode() in each or witness[15:].encode() in each for each in everything)


@pytest.mark.parametrize("kind", [PartnerKind.PARTNER, PartnerKind.COLLEAGUE])
def test_only_the_office_gets_it(
    session: Session, partner: Partner, example_case: str, tmp_path: Path, now: datetime, kind: PartnerKind
) -> None:
    casework.keep(session, replace(partner, kind=kind), now=now)
    with pytest.raises(NotTheOffice):
        travel(session, cases=(), to="The office", out=tmp_path, now=now)
    with pytest.raises(Refused):
        travel(session, cases=(), to=identity(session).age_recipient, out=tmp_path, now=now)
    assert travelling.offices(session) == ()
    assert list(tmp_path.glob("*.age")) == []


def test_a_case_that_the_office_must_not_see_stays(
    session: Session, partner: Partner, begin_case: Callable[..., Case], tmp_path: Path, now: datetime
) -> None:
    case = begin_case(session, "A-17")
    casework.keep(session, replace(case, do_not_share_with=(partner.id,)), now=now)
    for cases in ((), (case.id,)):
        with pytest.raises(NotForThisPartner):
            travel(session, cases=cases, to="The office", out=tmp_path, now=now)


def test_a_notebook_that_was_changed_from_outside_does_not_travel(
    session: Session, partner: Partner, tmp_path: Path, now: datetime
) -> None:
    session.signs = ("ENTRIES_GONE",)
    with pytest.raises(OpenedReadOnly):
        travel(session, cases=(), to="The office", out=tmp_path, now=now)


def test_a_file_that_holds_something_else_is_no_success(
    session: Session,
    partner: Partner,
    example_case: str,
    tmp_path: Path,
    now: datetime,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    packed = travelling.pack(session, cases=(), to="The office", out=tmp_path / "p.age")
    written = replace(packed, revisions=packed.revisions[:-1])
    real = travelling.proof_of
    with monkeypatch.context() as changed:
        changed.setattr(travelling, "proof_of", lambda _packed: real(packed))
        with pytest.raises(NotAsPacked):
            travelling.write(written, made=now.date())
    another = replace(packed, audit_head="00" * 32)
    proof = travelling.proof_of(another)
    with pytest.raises(NotAsPacked):
        proof.begin(type("M", (), {"sender": packed.signing_key.public, "audit_head": packed.audit_head}))  # type: ignore[arg-type]
