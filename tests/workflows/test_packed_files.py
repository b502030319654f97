"""Files in packages: they arrive whole and sealed anew, only what the revisions name comes in, and what is refused leaves nothing."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from domain.attachment import Attachment
from domain.ids import PartnerId
from domain.partner import Partner, PartnerKind
from export.errors import PackageDamaged
from export.package.read import read_package
from tests.damage import change_last_bit
from workflows import attachments, casework, sending, taking_in, travelling, whole_cases
from workflows.errors import Refused
from workflows.packed_files import entries_of_files
from workflows.partners import Given, put_down
from workflows.receiving import look, receive
from workflows.sending import Sending, identity, send
from workflows.session import Session
from workflows.travel_proof import NotAsPacked

DAY = date(2015, 11, 20)
CONTENT = b"They crossed at Mong Cai. " * 9000


@pytest.fixture
def theirs(new_session: Callable[[str], Session], session: Session, now: datetime) -> Session:
    """The office's notebook, which knows the key of ours."""
    theirs = new_session("Theirs")
    given = Given(name="Ours", kind=PartnerKind.COLLEAGUE, signing_key=identity(session).signing_key)
    put_down(theirs, given, now=now)
    office = Partner(
        id=PartnerId(casework.new_id()),
        name="The office",
        kind=PartnerKind.OFFICE,
        age_recipient=identity(theirs).age_recipient,
    )
    casework.keep(session, office, keys={"age_recipient"}, now=now)
    return theirs


@pytest.fixture
def taken(session: Session, example_case: str, tmp_path: Path, now: datetime) -> Attachment:
    """A file of the example case."""
    path = tmp_path / "note.txt"
    path.write_bytes(CONTENT)
    return attachments.stored(session, taking_in.take_in(session, example_case, path, now=now)).record


@pytest.fixture
def package(
    session: Session, theirs: Session, example_case: str, taken: Attachment, tmp_path: Path, now: datetime
) -> Path:
    """The example case with its file, sealed for them."""
    to = identity(theirs).age_recipient
    return send(
        session, Sending(cases=(example_case,), to=to, colleague=True, on=DAY, out=tmp_path), now=now
    ).path


def content_of(session: Session, record: Attachment) -> bytes:
    content = io.BytesIO()
    attachments.stored(session, record.id).sealed.pour(content)
    return content.getvalue()


def files_in(session: Session) -> list[Path]:
    return sorted((session.folder / "files").iterdir())


def test_a_colleague_gets_the_file_sealed_anew_with_its_chain_of_custody(
    session: Session, theirs: Session, package: Path, taken: Attachment, example_case: str, now: datetime
) -> None:
    receive(theirs, package, words=None, now=now)
    (found,) = attachments.attached(theirs, example_case)
    assert (found.record, found.is_here) == (taken, True)
    assert content_of(theirs, taken) == CONTENT
    ours, their_own = (attachments.stored(each, taken.id).sealed for each in (session, theirs))
    assert ours.identity != their_own.identity
    assert CONTENT[:26] not in their_own.path.read_bytes()


def test_the_same_package_again_adds_no_file(theirs: Session, package: Path, now: datetime) -> None:
    receive(theirs, package, words=None, now=now)
    before = files_in(theirs)
    receive(theirs, package, words=None, now=now)
    assert files_in(theirs) == before


def test_a_package_heals_a_file_that_is_gone(
    theirs: Session, package: Path, taken: Attachment, now: datetime
) -> None:
    receive(theirs, package, words=None, now=now)
    (sealed,) = files_in(theirs)
    sealed.unlink()
    receive(theirs, package, words=None, now=now)
    assert content_of(theirs, taken) == CONTENT


def test_what_was_only_looked_at_is_swept(theirs: Session, package: Path) -> None:
    look(theirs, package, words=None)
    assert len(files_in(theirs)) == 1
    assert theirs.notebook.files.sweep() == 1


def test_a_partner_gets_no_file(
    session: Session, theirs: Session, example_case: str, taken: Attachment, tmp_path: Path
) -> None:
    to = identity(theirs).age_recipient
    prepared = sending.prepare(session, Sending(cases=(example_case,), to=to, on=DAY, out=tmp_path))
    assert prepared.files == ()


def test_sealed_travel_takes_every_file_along(
    session: Session, theirs: Session, taken: Attachment, example_case: str, tmp_path: Path, now: datetime
) -> None:
    for cases in ((), (example_case,)):
        sealed = travelling.travel(session, cases=cases, to="The office", out=tmp_path, now=now)
        receive(theirs, sealed.path, words=None, now=now)
        assert content_of(theirs, taken) == CONTENT


def test_travel_that_forgot_a_file_is_no_success(
    session: Session,
    theirs: Session,
    taken: Attachment,
    tmp_path: Path,
    now: datetime,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    packed = travelling.pack(session, cases=(), to="The office", out=tmp_path / "p.age")
    real = travelling.proof_of
    monkeypatch.setattr(travelling, "proof_of", lambda _packed: real(packed))
    with pytest.raises(NotAsPacked):
        travelling.write(replace(packed, files=()), made=now.date())


def test_a_damaged_file_does_not_travel_as_if_it_were_whole(
    session: Session, theirs: Session, taken: Attachment, tmp_path: Path, now: datetime
) -> None:
    (sealed,) = files_in(session)
    change_last_bit(sealed)
    place = tmp_path / "place"
    place.mkdir()
    with pytest.raises(Refused) as refusal:
        travelling.travel(session, cases=(), to="The office", out=place, now=now)
    assert refusal.value.fact == "FileDamaged"
    assert list(place.iterdir()) == []


def test_what_no_revision_names_does_not_come_in(
    session: Session,
    theirs: Session,
    example_case: str,
    taken: Attachment,
    tmp_path: Path,
    now: datetime,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(whole_cases, "attachments_of", lambda _session, _case: ())
    sealed = attachments.stored(session, taken.id).sealed
    monkeypatch.setattr(sending, "files_of", lambda _session, _revisions: (sealed,))
    to = identity(theirs).age_recipient
    made = send(session, Sending(cases=(example_case,), to=to, colleague=True, on=DAY, out=tmp_path), now=now)
    receive(theirs, made.path, words=None, now=now)
    assert files_in(theirs) == []


def test_a_package_that_is_refused_at_its_end_leaves_no_file(
    theirs: Session, package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = read_package

    def refused(*args: object, **options: object) -> None:
        real(*args, **options)  # type: ignore[arg-type]
        raise PackageDamaged

    monkeypatch.setattr("workflows.opened_package.read_package", refused)
    with pytest.raises(Refused):
        look(theirs, package, words=None)
    assert files_in(theirs) == []


def test_a_content_under_another_name_is_refused(
    session: Session,
    theirs: Session,
    example_case: str,
    taken: Attachment,
    tmp_path: Path,
    now: datetime,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    forged = replace(taken, sha256="0" * 64)
    casework.keep(session, forged, now=now)
    real = session.notebook.files.find(bytes.fromhex(taken.sha256))
    assert real is not None
    forged_entries = [replace(each, name="file-" + "0" * 64) for each in entries_of_files((real,))]
    monkeypatch.setattr("workflows.parcel.entries_of_files", lambda _files: forged_entries)
    to = identity(theirs).age_recipient
    made = send(session, Sending(cases=(example_case,), to=to, colleague=True, on=DAY, out=tmp_path), now=now)
    with pytest.raises(Refused) as refusal:
        look(theirs, made.path, words=None)
    assert refusal.value.fact == "NotOurs"
    assert files_in(theirs) == []
